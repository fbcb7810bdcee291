# The words of the site in English. Every language has the same keys.

# Frame
skip = Skip to content
languages = Language
breadcrumbs = You are here
navigation = Contents of this plan
neighbours = Previous and next page
previous = Previous
next = Next
on-page = On this page
contact = Contact about this plan
draft-mark = Draft
draft-notice = This is a draft under discussion. Its content may change.
fallback = This page has not been translated yet. The text is shown in { $language }.
fallback-print = This chapter has not been translated yet.

# Names of pages
page-library = Plans
page-site-map = Site map
page-cover = Cover
page-contents = Contents
page-measures = Measures
page-indicators = Indicators
page-progress = Progress
page-rosters = Members
page-history = How the plan was made
page-glossary = Glossary
page-departments = Departments in charge
page-print = Whole plan for printing

# Plan
city = City
edition = Edition
period = Period
period-range = { $from } to { $to }
status = Status
status-draft = Draft
status-consultation = Open for comments
status-final = Adopted
status-superseded = Superseded
decided = Adopted on
published = Published on
issued = Issued on
publisher = Published by
licence = Terms of use
address = Address
telephone = Telephone
fax = Fax
email = E-mail
records = Records of the plan
standing = Standing of the plan
document = Source document
legal-basis = Legal basis
higher-plans = Higher plans
related-plans = Related plans
predecessor = Previous plan
superseded-notice = This plan has been superseded. New plan:
superseded-plans = Earlier plans
colophon = Colophon
print-help = This page holds the whole plan. Use the print function of your browser.

# Figures and tables
figure = Figure { $number }
table = Table { $number }
figures = Figures
tables = Tables

# Not found
not-found = Page not found
not-found-help = The page may have been moved or removed.

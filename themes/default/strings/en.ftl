# The words of the site in English. Every language has the same keys.

# Frame
skip = Skip to content
breadcrumbs = You are here
navigation = { $kind ->
    [guideline] Contents of this guideline
   *[plan] Contents of this plan
}
neighbours = Previous and next page
previous = Previous
next = Next
on-page = On this page
contact = { $kind ->
    [site] Contact about this site
    [guideline] Contact about this guideline
   *[plan] Contact about this plan
}
in-charge = In charge of this page
draft-mark = Draft
draft-notice = This is a draft under discussion. Its content may change.
carried-mark = For review
carried-notice = Made for review on { $date }. This is not a publication.
versions = Languages of this page
version-original = {" "}(original)
version-translation = {" "}(translation)
version-outdated = {" "}(translation of an earlier text)
shown-open = {" "}(shown in{" "}
shown-close = )
updated = Last updated
switch-cover = { $kind ->
    [guideline] {" "}(cover of the guideline)
   *[plan] {" "}(cover of the plan)
}
switch-library = {" "}(all plans)
variant-whole = { $kind ->
    [guideline] The whole guideline ({ $language })
   *[plan] The whole plan ({ $language })
}
variant-library = All plans ({ $language })
ruby = Show readings (furigana)
outdated = This translation was made from an earlier text. For the present text, please see the original.
outdated-print = This translation was made from an earlier text.
fallback = This page has not been translated yet. The original text is shown.
fallback-print = This chapter has not been translated yet.

# Names of pages
page-library = Plans
page-site-map = Site map
page-index = Index
page-updates = Updates
page-cover = Cover
page-contents = Contents
page-measures = Measures
page-measure-table = Measures in a table
page-schedule = Schedule
page-audiences = Who the measures are for
page-indicators = Indicators
page-progress = Progress
page-rosters = Members
page-history = How the plan was made
page-consultations = What people said
page-surveys = Survey results
page-glossary = Glossary
page-departments = Divisions in charge
page-colophon = Colophon
pdf-of-plan = PDF ({ $pages ->
    [one] 1 page
   *[other] { $pages } pages
}, { $megabytes } MB)
page-large-print = { $kind ->
    [guideline] Whole guideline for printing, in large print
   *[plan] Whole plan for printing, in large print
}
page-summary = Summary
count-relisted = {" "}(+ { $count } listed again)
key-measures = Key measures
summary-more = { $count } more
summary-whole = { $kind ->
    [guideline] Read the whole guideline
   *[plan] Read the whole plan
}
page-print = { $kind ->
    [guideline] Whole guideline for printing
   *[plan] Whole plan for printing
}

# Plan
kind = Kind
kind-guideline = Guideline
city = City
edition = Edition
period = { $kind ->
    [guideline] Period covered
   *[plan] Period
}
period-range = { $from } to { $to }
period-open = from { $from }
status = Status
status-draft = Draft
status-consultation = Open for comments
status-final = Adopted
status-ended = Term ended
status-superseded = Superseded
decided = Adopted on
published = Published on
last-updated = Last updated on
issued = Issued on
editor = Edited by
contact-short = Contact
review = Review
review-years = { $years ->
    [one] At least once a year
   *[other] At least every { $years } years
}
portrait-of = Portrait of { $name }
publisher = Published by
licence = Terms of use
address = Address
telephone = Telephone
fax = Fax
email = E-mail
cover-read = Read from the beginning
about = { $kind ->
    [guideline] About this guideline
   *[plan] About this plan
}
records = { $kind ->
    [guideline] Records of the guideline
   *[plan] Records of the plan
}
standing = { $kind ->
    [guideline] Standing of the guideline
   *[plan] Standing of the plan
}
document = Source document
legal-basis = Legal basis
higher-plans = Higher plans
related-plans = Related plans
predecessor = { $kind ->
    [guideline] Previous guideline
   *[plan] Previous plan
}
successor = { $kind ->
    [guideline] Next guideline
   *[plan] Next plan
}
superseded-notice = { $kind ->
    [guideline] This guideline has been superseded.
   *[plan] This plan has been superseded.
}
superseded-by = { $kind ->
    [guideline] New guideline:
   *[plan] New plan:
}
edition-in-force = In force
earlier-editions = Other editions
printed = Printed on
print-help = { $kind ->
    [guideline] This page holds the whole guideline. Use the print function of your browser.
   *[plan] This page holds the whole plan. Use the print function of your browser.
}

# Figures and tables
figure = Figure { $number }
table = Table { $number }
figures = Figures
tables = Tables
table-region = Table
table-region-below = Table: { $title }

# Text
notes = Notes
notes-of = Notes to “{ $title }”
note-mark = Note { $number }
note-return = Back to note { $number } in the text
note-return-to = Back to { $mark } in the text
note-open = {" ("}
note-close = )
label-colon = {": "}
reference-chapter = { $number }: { $title }
reference-numbered = { $number } { $title }
reference-article = { $number } of { $title }

# Not found
not-found = Page not found
not-found-help = The page may have been moved or removed.

# Search
page-search = Search
search-banner = Search this site
search-submit = Search
search-words = Words to look for
search-help = With several words, only pages that hold all of them are found. Numbers of measures, such as 1.1-①, are found too.
search-without-script = Searching needs JavaScript. Please switch it on in your browser, or look through the lists below.
search-one = 1 result for “{ $query }”.
search-many = { $count } results for “{ $query }”.
search-none = Nothing was found for “{ $query }”.
search-none-help = You could try the following.
search-hint-shorter = Use shorter words, or fewer of them.
search-hint-other = Use other words of a similar meaning.
search-hint-lists = Look through the lists below.
search-failed = A file that searching needs could not be loaded. Please check your connection and reload the page, or look through the lists below.
search-count-one = 1 result
search-count = { $count } results
search-more-one = Show one more result
search-more = Show more ({ $count } further results)
search-lists = Look through lists
search-plan = Plans and guidelines
search-chapter = Text
search-measure = Measures
search-indicator = Indicators
search-progress = Progress
search-department = Divisions in charge
search-term = Terms
search-regulation = Regulations
search-roster = Rosters
search-history = How the plan was made
search-consultation = What people said
search-survey = Survey results

### Records
notice-label = Please note:
until = to
list-comma = {", "}
every-department = {" "}(every division)
figure-missing = no figure
relisted = {" "}(relisted)
relisted-below = {" "}under
relisted-full = Set out in full under
sheet-number = Sheet
schedule-continues = continues
schedule-continues-help = Goes on from the year before.
legend = Legend
matrix-caption = Measures, and who each is for
matrix-legend = ■ means that a measure is for them, □ that it is not.
audience-concerned = yes
audience-unconcerned = no
audience-nobody = Nobody in particular
audience-for = For:{" "}
audience-not-for = Not for:{" "}
departments-open = {" ["}
departments-close = ]
unit-open = (
unit-close = )
caption-open = (
caption-close = )
status-achieved = Achieved
status-on-track = On track
status-behind = Behind
status-unknown = Not rated
statuses = How the indicators stand
statuses-until = { $indicators ->
    [one] One indicator
   *[other] { $indicators } indicators
} with { $series ->
    [one] one series
   *[other] { $series } series
}, on the figures up to { $year }.
statuses-by-hand = { $indicators ->
    [one] One indicator
   *[other] { $indicators } indicators
} with { $series ->
    [one] one series
   *[other] { $series } series
}.
status-count = { $count }
status-meaning-achieved = The actual value has reached the target.
status-meaning-on-track = The actual value is as far as equal steps towards the target would bring it, or further.
status-meaning-behind = The actual value is not as far as equal steps towards the target would bring it.
status-meaning-unknown = Some of the figures that are needed to judge it are missing.
indicators-unreported = No figures have been reported yet. The tables below show the figures that the plan states.
indicators-figures = Show all figures as a table
indicator-unreported = Not reported yet
role-baseline = Baseline
role-current = Current value
role-actual = Actual value
role-interim = Interim target
role-target = Target
looks = Ways to show the measures
look-cards = Cards
look-table = Table
filters = Find measures
facet-goal = Goal
facet-department = Division in charge
facet-audience = For whom
facet-year = Year of the schedule
facet-rating = Latest rating
facet-pages = Choose measures
facet-values = {" "}({ $count } to choose from)
facet-count = ({ $count })
filter-all = All
filter-shown = Showing { $shown } of { $all } measures.
filter-none = There are no such measures.
filter-clear = Clear all filters
rating-label = Latest rating:
rating-report = Report:
indicators-label = Indicators:
choice-year = Measures by year: { $name }
choice-audience = For whom: { $name }
choice-rating = Latest rating: { $name }
choice-measures = Measures ({ $count })
choice-stage = Planned for this year:
choice-combine = Combine with other filters
measures-caption = Measures by goal, and the divisions in charge
column-measure = Measure
column-departments = Divisions
departments-label = In charge:
measure-actions = What is done
measure-departments = Divisions in charge
measure-bodies = Carried out by
measure-audiences = For
measure-purpose = Purpose
measure-issues = Present state and issues
measure-completion = Complete when
measure-tags = Tags
measure-related = Related measures
measure-relisted = Also listed as
measure-children = Measures below this one
measure-indicators = Indicators
measure-progress = Progress year by year
indicators-plan = Indicators of the plan as a whole
indicators-of = Indicators:
indicators-caption = Indicators
column-indicator = Indicator
column-unit = Unit
column-latest = Latest actual value
column-status = Status
column-year = Fiscal year
column-role = Kind
column-value = Value
indicator-values = All values
indicator-status = Status, and how it was calculated
indicator-about = About this indicator
indicator-measures = Goals and measures
indicator-direction = Desired direction
direction-more = More is better
direction-less = Less is better
direction-neutral = The target is to be kept
indicator-method = Method
indicator-source = Source
standing-by-hand = This status was not calculated but set for the following reason:
standing-start = Start
standing-target = Target
standing-actual = Latest actual value
standing-point = { $year }: { $number }
standing-expected = Yardstick for { $year }
standing-formula = { $start } + ({ $target } − { $start }) × { $elapsed } ÷ { $length } = { $expected } (equal steps from start to target)
standing-achieved-more = The actual value is at or above the target, so the calculation gives “achieved”.
standing-achieved-less = The actual value is at or below the target, so the calculation gives “achieved”.
standing-achieved-neutral = The actual value meets the target, so the calculation gives “achieved”.
standing-on-track-more = The actual value is at or above the yardstick, so the calculation gives “on track”.
standing-on-track-less = The actual value is at or below the yardstick, so the calculation gives “on track”.
standing-on-track-neutral = The actual value is nearing the target, so the calculation gives “on track”.
standing-behind-more = The actual value is below the yardstick, so the calculation gives “behind”.
standing-behind-less = The actual value is above the yardstick, so the calculation gives “behind”.
standing-behind-neutral = The actual value is off the target, so the calculation gives “behind”.
standing-unknown = The year of the target is not after that of the start, so the calculation gives no status.
standing-unknown-start = There is no figure for the start, so the calculation gives no status.
standing-unknown-target = There is no figure for the target, so the calculation gives no status.
standing-unknown-actual = There is no actual value yet, so the calculation gives no status.
standing-unknown-start-target = There are no figures for start and target, so the calculation gives no status.
standing-unknown-start-actual = There is neither a figure for the start nor an actual value, so the calculation gives no status.
standing-unknown-target-actual = There is neither a figure for the target nor an actual value, so the calculation gives no status.
standing-unknown-start-target-actual = There are no figures for start, target and actual value, so the calculation gives no status.
progress-recorded = Measures with a record: { $recorded } of { $measures }.
progress-published = Published:
progress-by-years = Ratings by year
progress-by-goals = Ratings by goal
progress-by-departments = Ratings by division
progress-scale = What the ratings mean
progress-values = Indicators
progress-values-caption = values of the indicators
progress-measures = Records of the measures
progress-missing = Measures without a record for this year:
progress-year-opinion = Opinion of the council
progress-done = What was done
progress-result = Result
progress-issue = Issue
progress-next = Next step
progress-opinion = Opinion on this measure
tally-goals = Number of measures by goal,
tally-departments = Number of measures by division,
tally-years = Number of measures by year,
tally-rater = rated by:{" "}
tally-several = A measure of several divisions counts for each of them.
tally-column-goals = Goal
tally-column-departments = Division
tally-column-years = Year
column-missing = No rating
column-total = Measures
rating-score = Score: { $score }
rating-uncounted = (Not counted; this is not a zero.)
roster-as-of = As of
roster-term = Term:
column-group = Chosen as
column-office = Office
column-number = No.
column-post = Post
column-name = Name
column-affiliation = Affiliation
column-remark = Remark
regulation-enacted = Enacted:
regulation-effective = In force from:
regulation-expires = In force until:
here-paragraph = Link to this paragraph
regulation-whole = Full text of “{ $title }”
event-venue = Venue
event-attendance = Attendance
event-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
event-consultation = Record of what was said
consultation-kind = How people were asked
consultation-meetings = Meetings with citizens
consultation-comment = Public comment
consultation-survey = Survey
consultation-period = Period
sessions-meetings = Dates, venues and attendance
sessions-comment = Briefings
sessions-survey = Briefings
agenda-meetings = Order of the day
agenda-comment = What comments were asked on
agenda-survey = What was asked
opinions = Opinions received
session = Meeting { $number }
column-session = Session
column-date = Date and hours
sessions-total = Total
sessions-total-known = Total (of the sessions with a record)
opinion-people = { $count ->
    [one] (1 person)
   *[other] ({ $count } people)
}
opinion-response = The city's view

# What is put before the public, and how people answer.
proposal-label = Proposal open for comments
proposal-mark = Proposal open for comments
proposal-notice = Nothing in it has been decided.
proposal-how = How to comment
call = Your comments are invited
call-period = Period
call-period-label = Period:{" "}
call-eligible = Who may comment
call-ways = How to comment
call-particulars = What to state
call-handling = How comments are used
call-places = Where to read the proposal
channel-in-person = In person
channel-post = Post
channel-fax = Fax
channel-email = E-mail
channel-form = Online form
channel-other = Other
passage = paragraph{" "}
passage-page = In a comment, call it:
passage-copy = Copy number and address
passage-copied = Copied

# What came of it.
results = Results of the call for comments
results-published = Results published
consultation-department = Division in charge
results-submitters = People who commented
results-count = Opinions
results-channels = By way of submission
results-dispositions = By disposition
results-opinions = Opinions and the city's view
opinion-count = { $count ->
    [one] { $count } opinion
   *[other] { $count } opinions
}
opinion-compared = Table of changes:
opinion-number = Opinion { $number }
column-item = Item
column-opinion = Opinion in short
column-people = People
column-channel = Submitted by
column-disposition = Disposition
column-change = What changed
disposition-reflected = Reflected
disposition-covered = Already covered
disposition-noted = Noted
disposition-declined = Not reflected
disposition-other = Other
concerns = Opinions on what stands here

survey-date = When asked
survey-date-label = Asked in
survey-method = Method
survey-responses = People who answered
survey-source = Source
survey-source-label = Source:{" "}
survey-note-label = Note:{" "}
survey-table = The figures as a table
survey-caption = {" "}(answers)
survey-total = Total
survey-people = People who answered
column-choice = Choice
column-count = Number
column-percent = Share
term-examples = Examples
words = Names and words, language by language
word-missing = not translated
departments-caption = Divisions and the number of their measures
column-department = Division
column-measures = Measures
department-every = This name stands for every division of the city.
department-own = Measures of this division ({ $count })
department-none = No measure names this division by itself.
department-shared = Measures of every division
department-shared-by = In charge:
department-with = Together with:

### Pieces
callout-note = Note
callout-reference = Reference
callout-column = Column
callout-opinion = Opinion
callout-definition = Definition
callout-quotation = Quotation
callout-excerpt = Excerpt
formula-equals = =
source-label = Source:
case-label = Case study
case-organiser = Organized by
case-co-organiser = Co-organized by
case-support = Supported by
case-lead = Led by
case-domain = Domain
case-participants = Participants
case-prize = Prize
case-measure = Measure
case-contact = Contact
figure-title = Figure { $number } { $title }
term-explained = {" "}(explained in the glossary)

# Index of terms
glossary-index = Index: where the chapters use each term
index-lead = Where the chapters use each term and name, in alphabetical order.
index-others = Others
index-nowhere = Not used in the chapters.
index-measures = { $count ->
    [one] 1 measure
   *[other] { $count } measures
}

# Updates
updates-year = { $year }
updates-none = There are no updates yet.
update-decided = { $kind ->
    [guideline] The guideline was adopted.
   *[plan] The plan was adopted.
}
update-published = { $kind ->
    [guideline] The guideline was published.
   *[plan] The plan was published.
}
update-progress = Progress was published.
update-in-force = A regulation came into force.
update-superseded = { $kind ->
    [guideline] A later guideline took its place.
   *[plan] A later plan took its place.
}

# Former addresses
former = This page has moved
former-now = It is now here:
# Accessibility
about-site = About this site
page-accessibility = Accessibility policy
page-conformance = Accessibility test results
accessibility-lead = We want everyone to be able to read these plans, whatever their age, disability or device.
accessibility-targets = What we aim at
accessibility-target = { $standard } level { $level }
accessibility-deadline = We mean to reach this by { $date }.
accessibility-no-claim = These are aims. We do not claim that the site conforms; what has been tested, and what has not, is told here:
accessibility-scope = What this covers
accessibility-scope-all = All pages of this site
accessibility-care = How the site is made
accessibility-care-script = Every page can be read without JavaScript.
accessibility-care-figures = What drawings and charts show is also given as text or as a table.
accessibility-care-languages = Parts in another language are marked, so that screen readers can change their voice.
accessibility-care-print = Each plan has a page that holds all of it, for printing.
accessibility-exceptions = Known problems
exception-reason = Why
exception-alternative = What to use instead
exception-until = To be mended by
accessibility-failed = Tests found problems with these success criteria:
accessibility-none-known = We know of no problem at present.
accessibility-unconfirmed = Some success criteria have not been tested by a person, so there may be problems that we do not know of.
accessibility-contact = If something is hard to use
accessibility-contact-help = Tell us the page and what went wrong. If you cannot read something, ask us for it in another form.
accessibility-contact-plan = Please write to the contact at the foot of the plan that you are reading.
accessibility-date = This policy was made on

conformance-lead = This page tells, for each success criterion, what has been tested and what was found. What we aim at is told here:
conformance-untested = Nothing has been tested yet.
conformance-period = Date of the tests
conformance-level = Level met
conformance-no-claim = no claim of conformance
conformance-confirmed = a person tested all { $count } success criteria and found none that is not met
conformance-technologies = Technologies relied upon
conformance-technologies-list = HTML, CSS, SVG
conformance-summary = Summary
conformance-summary-caption = Success criteria by result
conformance-caution = Automatic checks can find faults, and cannot show that there are none. A criterion counts as met only when a person has confirmed it.
conformance-method = How it was tested
conformance-manual = Tests by people
conformance-manual-count = { $count ->
    [0] No person has tested the site yet. What only a person can test is shown as not yet tested.
    [one] A person tested one success criterion.
   *[other] People tested { $count } success criteria.
}
conformance-caption = { $principle ->
    [perceivable] Results for principle 1
    [operable] Results for principle 2
    [understandable] Results for principle 3
   *[robust] Results for principle 4
}
principle-perceivable = Principle 1: Perceivable
principle-operable = Principle 2: Operable
principle-understandable = Principle 3: Understandable
principle-robust = Principle 4: Robust
check-date = Date
check-pages = Pages
check-pages-all = { $count ->
    [one] all pages (1 page)
   *[other] all pages ({ $count } pages)
}
check-pages-selected = { $count ->
    [one] 1 selected page
   *[other] { $count } selected pages
}
check-selected = Which pages
check-rules = Rules
check-rules-count = { $count } that touch success criteria
check-environment = Programs used
check-views = Window and colours
check-view = { $width } × { $height } px, { $scheme ->
    [dark] dark
   *[light] light
}
column-criterion = Success criterion
column-level = Level
column-verdict = Result
column-tested = What was tested
criteria-total = Total
criterion-only = { $standards } only
verdict-failed = Problems found
verdict-cannot-tell = Cannot tell: a person must look
verdict-passed = Met (confirmed by a person)
verdict-inapplicable = Not applicable (confirmed by a person)
verdict-nothing-found = No problem found by automatic checks (not yet tested by a person)
verdict-nothing-met = Nothing for automatic checks to judge (not yet tested by a person)
verdict-untested = Not yet tested
outcome-passed = met
outcome-failed = not met
outcome-inapplicable = not applicable
outcome-cannot-tell = cannot tell
manual-found = Found by a person:
rules-count = { $count ->
    [one] 1 rule of automatic checks
   *[other] { $count } rules of automatic checks
}
rule-failed = { $count ->
    [one] fault on 1 page
   *[other] faults on { $count } pages
}
rule-incomplete = { $count ->
    [one] a person must look at 1 page
   *[other] a person must look at { $count } pages
}
rule-passed = { $count ->
    [one] no fault on 1 page
   *[other] no fault on { $count } pages
}
rule-inapplicable = nothing to judge
nobody-tested = A person must test this.

# The table of what changed
page-comparison = Comparison table
comparison-proposed-new = Proposed
comparison-proposed-old = Current
comparison-adopted-new = As amended
comparison-adopted-old = Before
comparison-remark = Remarks
comparison-new = (new)
comparison-deleted = (deleted)
comparison-unchanged = (unchanged)
comparison-moved = Moved
comparison-renumbered = Renumbered
comparison-heard = Changed because of an opinion
comparison-counts = What changed
comparison-counted = New: { $new }, changed: { $changed }, deleted: { $deleted }, unchanged: { $unchanged }
comparison-only = Show only what was changed or deleted
comparison-marks = What changed is underlined. What stays as it is, is left out as “(unchanged)”.
comparison-begins = [change]
comparison-ends = [end of change]
comparison-state = ({ $state })
comparison-csv = Open this table as a CSV file
comparison-group-plan = Title, period and other facts
comparison-group-measures = Measures
comparison-group-indicators = Indicators
comparison-group-rosters = Members
comparison-group-glossary = Glossary
comparison-column-group = Chapter
comparison-column-change = Change
comparison-column-place = Place ({ $side })
comparison-column-words = { $side } (changes are in 【 】)
comparison-column-key = Key
comparison-change-new = new
comparison-change-changed = changed
comparison-change-deleted = deleted
comparison-change-unchanged = unchanged
comparison-part-title = Heading
comparison-part-summary = Summary
comparison-part-slogan = Slogan
comparison-part-edition = Edition
comparison-part-period = Period
comparison-part-legal-basis = Legal basis
comparison-part-description = Description
comparison-part-actions = What is done
comparison-part-purpose = Purpose
comparison-part-issues = Present state and issues
comparison-part-departments = Departments
comparison-part-bodies = Carried out by
comparison-part-audiences = For
comparison-part-schedule = Schedule
comparison-part-tags = Tags
comparison-part-completion = Completed when
comparison-part-note = Note
comparison-part-baseline = Baseline
comparison-part-current = Current value
comparison-part-interim = Interim target
comparison-part-target = Target
comparison-part-method = Method
comparison-part-source = Source
comparison-part-seat = Member
comparison-part-definition = Explanation
comparison-part-number = Number

# Words of plans on paper
paper-page-before = {" (p. "}
paper-page-behind = )
paper-draft-mark = DRAFT

//! Where a page is looked at from: it decides how links lead on and which language a text is shown in.
//!
//! Every view is built from a viewpoint, so that one view serves the page of a thing and the print page alike: on the
//! print page, links to parts of the same plan stay inside it.

use crate::language::{Language, Text};
use crate::model::calendar::FiscalYear;
use crate::output::OutputPath;
use crate::resolve::{Label, Page, Place, PlanIndex, PlanPage, PublishedPlan, Site};
use serde::Serialize;

/// Holds where a page is looked at from.
#[derive(Debug, Clone, Copy)]
pub struct Viewpoint<'s> {
    pub site: &'s Site,
    pub page: Page,
    pub path: &'s OutputPath,
    /// The reader's language.
    pub language: Language,
}

/// Holds a text for a template, marked where it is not in the language of the page (WCAG 3.1.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TextView {
    pub text: String,
    pub lang: Option<Language>,
}

/// Holds a link for a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LinkView {
    pub href: String,
    /// Empty where there is none.
    pub number: String,
    pub title: String,
    pub lang: Option<Language>,
}

/// Shows the heading of a page or of a part of one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct HeadingView {
    /// Empty where there is none.
    pub number: String,
    pub title: String,
    pub lang: Option<Language>,
}

impl<'s> Viewpoint<'s> {
    /// Looks from a page of the site; nothing for a page that it does not have.
    pub fn new(site: &'s Site, page: Page) -> Option<Self> {
        let path = site.address(page)?;
        Some(Self { site, page, path, language: page.language().unwrap_or(site.default_language()) })
    }

    /// Tells whether this is the whole plan on one page, for paper.
    pub fn prints(&self) -> bool {
        matches!(self.page, Page::Plan(_, _, page) if page.lettering().is_some())
    }

    /// Returns the plan that the page belongs to.
    pub fn plan(&self) -> Option<(PlanIndex, &'s PublishedPlan)> {
        match self.page {
            Page::Plan(index, ..) => self.site.plan(index).map(|plan| (index, plan)),
            _ => None,
        }
    }

    /// Returns a text for the reader.
    pub fn text(&self, text: &Text) -> TextView {
        let best = text.best(self.language);
        TextView { text: best.value.to_owned(), lang: self.foreign(best.language) }
    }

    /// Writes a fiscal year in the reckoning of the reader, in Japanese in both.
    pub fn year(&self, year: FiscalYear) -> String {
        if self.language.is_japanese() { year.japanese() } else { year.english() }
    }

    /// Writes a fiscal year as a heading of a column or row: with a capital in English.
    pub fn year_heading(&self, year: FiscalYear) -> String {
        let mut letters = self.year(year).chars().collect::<Vec<_>>().into_iter();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
    }

    /// Returns what marks a text in a language; nothing where it is the reader's.
    pub fn foreign(&self, language: Language) -> Option<Language> {
        language.foreign_to(self.language)
    }

    /// Returns the address of a page of the same plan in the reader's language, as seen from here.
    pub fn href(&self, page: PlanPage, fragment: Option<&str>) -> String {
        match self.page {
            Page::Plan(plan, language, _) => self.href_to(Page::Plan(plan, language, page), fragment),
            _ => String::new(),
        }
    }

    /// Returns the address of any page as seen from here, or of the nearest to one that a variant does not have; empty for a
    /// page that the site does not have.
    pub fn href_to(&self, page: Page, fragment: Option<&str>) -> String {
        if let (Page::Plan(own, language, _), Page::Plan(other, other_language, page)) = (self.page, page) {
            let inside = self.prints() && own == other && language == other_language && page.is_printed();
            if let Some(plan) = self.site.plan(own).filter(|_| inside) {
                return format!("#{}", crate::output::fragment(&print_anchor(plan, page, fragment)));
            }
        }
        let Some(path) = self.site.address(self.site.nearest(page)) else { return String::new() };
        let mut href = if path == self.path { String::new() } else { path.relative_to(self.path) };
        match fragment {
            Some(fragment) => {
                href.push('#');
                href.push_str(&crate::output::fragment(fragment));
            }
            None if href.is_empty() => href.push_str(path.file_name()),
            None => {}
        }
        href
    }

    /// Returns the address of what a reference points to.
    pub fn href_of(&self, place: &Place) -> String {
        self.href_to(place.page, place.target.fragment.as_deref())
    }

    /// Returns the address of a file that is not a page: an image, a style sheet.
    pub fn file(&self, path: &OutputPath) -> String {
        path.relative_to(self.path)
    }
}

impl HeadingView {
    /// Makes a heading of a name.
    pub(super) fn new(from: &Viewpoint<'_>, name: Label) -> Self {
        Self { number: name.number, title: name.title, lang: from.foreign(name.language) }
    }

    /// Makes a heading of a text without a number.
    pub(super) fn plain(text: TextView) -> Self {
        Self { number: String::new(), title: text.text, lang: text.lang }
    }

    /// Writes number and title in one, for titles of documents.
    pub(super) fn whole(&self) -> String {
        [self.number.as_str(), self.title.as_str()]
            .iter()
            .filter(|part| !part.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// Returns the id that a page, or a place on it, has on the print page; that of its top for a page that is not printed.
pub fn print_anchor(plan: &PublishedPlan, page: PlanPage, fragment: Option<&str>) -> String {
    let plan = &plan.plan;
    let named = |kind: &str, id: Option<&str>| format!("{kind}-{}", id.unwrap_or_default());
    let own = match page {
        PlanPage::Cover => "cover".to_owned(),
        PlanPage::Contents => "contents".to_owned(),
        PlanPage::Chapter(at) => named("chapter", plan.chapters.get(at).map(|chapter| &*chapter.id.value)),
        PlanPage::Measures => "measures".to_owned(),
        PlanPage::Measure(at) => named("measure", plan.measures.nodes.get(at).map(|measure| &*measure.id.value)),
        PlanPage::Schedule => "schedule".to_owned(),
        PlanPage::Audiences => "audiences".to_owned(),
        PlanPage::Indicators => "indicators".to_owned(),
        PlanPage::Indicator(at) => named("indicator", plan.indicators.get(at).map(|indicator| &*indicator.id.value)),
        PlanPage::Progress => "progress".to_owned(),
        PlanPage::ProgressYear(at) => {
            let year = plan.progress.get(at).map(|progress| progress.year.value.0.to_string());
            named("progress", year.as_deref())
        }
        PlanPage::Rosters => "rosters".to_owned(),
        PlanPage::Regulation(at) => named("regulation", plan.regulations.get(at).map(|found| &*found.id.value)),
        PlanPage::History => "history".to_owned(),
        PlanPage::Consultations => "consultations".to_owned(),
        PlanPage::Surveys => "surveys".to_owned(),
        PlanPage::Glossary => "glossary".to_owned(),
        PlanPage::Index => "index".to_owned(),
        PlanPage::Colophon => "colophon".to_owned(),
        PlanPage::Departments => "departments".to_owned(),
        PlanPage::Department(at) => named("department", plan.departments.get(at).map(|found| &*found.id.value)),
        PlanPage::Summary
        | PlanPage::Print
        | PlanPage::LargePrint
        | PlanPage::MeasureTable
        | PlanPage::Year(_)
        | PlanPage::Audience(_)
        | PlanPage::Rating(_)
        | PlanPage::Unreported
        | PlanPage::Comparison
        | PlanPage::Updates
        | PlanPage::Former(_) => "top".to_owned(),
    };
    match (page, fragment) {
        // These lists stand once in the plan, and their fragments are unique in it.
        (
            PlanPage::Contents | PlanPage::Rosters | PlanPage::Consultations | PlanPage::Surveys | PlanPage::Glossary,
            Some(fragment),
        ) => fragment.to_owned(),
        (_, Some(fragment)) => format!("{own}--{fragment}"),
        (_, None) => own,
    }
}

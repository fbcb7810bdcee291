//! Every kind of page there is, and the address of each.
//!
//! Addresses are stable: they come from ids that a writer gave, never from positions or titles. Real file names are
//! used throughout, so that the site works from a disk as well as from a server.

use crate::language::Language;
use crate::model::paper::Lettering;

/// Names a plan by its place in [`super::Site::plans`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlanIndex(pub usize);

/// Names a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Page {
    /// The root: choose a language.
    Chooser,
    /// `404.html` at the root.
    NotFound,
    /// The library of plans in a language.
    Library(Language),
    SiteMap(Language),
    /// What happened to all plans.
    Updates(Language),
    Search(Language),
    /// What the site aims at for those who read it with difficulty.
    Accessibility(Language),
    /// What tests of its accessibility found, criterion by criterion.
    Conformance(Language),
    Plan(PlanIndex, Language, PlanPage),
}

/// Names a page of a plan; numbers are places in the plan's own lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlanPage {
    Cover,
    Contents,
    /// The plan on one sheet (概要版).
    Summary,
    Chapter(usize),
    Measures,
    /// The same measures as a table.
    MeasureTable,
    Measure(usize),
    /// What is done on each measure in which year.
    Schedule,
    /// The measures of one year of the schedule.
    Year(usize),
    /// Whom each measure is for.
    Audiences,
    /// The measures for one audience.
    Audience(usize),
    Indicators,
    Indicator(usize),
    /// All years of progress.
    Progress,
    /// One year of progress.
    ProgressYear(usize),
    /// The measures that have one rating of the scale.
    Rating(usize),
    /// The measures that have none.
    Unreported,
    Rosters,
    Regulation(usize),
    History,
    Consultations,
    Surveys,
    Glossary,
    /// What the last page of a printed plan says.
    Colophon,
    Departments,
    Department(usize),
    /// Where the chapters speak of each term.
    Index,
    /// What changed from another plan, mostly the edition before (新旧対照表).
    Comparison,
    /// What happened to the plan, and what was changed in its pages.
    Updates,
    /// The whole plan on one page, for printing.
    Print,
    /// The same in large print (拡大文字版).
    LargePrint,
    /// An address that something had before; it leads on.
    Former(usize),
}

impl PlanPage {
    /// Returns the size of the text of the whole plan on one page; nothing for other pages.
    pub fn lettering(self) -> Option<Lettering> {
        match self {
            Self::Print => Some(Lettering::Standard),
            Self::LargePrint => Some(Lettering::Large),
            _ => None,
        }
    }

    /// Tells whether what the page shows belongs to the plan, and so to its print page; former addresses lead to
    /// pages, updates tell of them, and summary and choices show again what other pages hold.
    pub fn is_printed(self) -> bool {
        !matches!(
            self,
            Self::Summary
                | Self::MeasureTable
                | Self::Year(_)
                | Self::Audience(_)
                | Self::Rating(_)
                | Self::Unreported
                | Self::Comparison
                | Self::Updates
                | Self::Former(_)
                | Self::Print
                | Self::LargePrint
        )
    }

    /// Returns the page that lists all things of the kind that the page shows one of.
    pub fn overview(self) -> Option<Self> {
        match self {
            Self::Measure(_) | Self::MeasureTable => Some(Self::Measures),
            Self::Year(_) => Some(Self::Schedule),
            Self::Audience(_) => Some(Self::Audiences),
            Self::Indicator(_) => Some(Self::Indicators),
            Self::ProgressYear(_) | Self::Rating(_) | Self::Unreported => Some(Self::Progress),
            Self::Department(_) => Some(Self::Departments),
            _ => None,
        }
    }

    /// Tells whether the page is read in the course of the plan: not one of many, not for paper, and not about the pages.
    pub fn is_main(self) -> bool {
        self.overview().is_none() && self.is_printed()
    }

    /// Tells whether the page is one of the plan's records: not the text, and not one of many.
    pub fn is_record(self) -> bool {
        self.is_main() && !matches!(self, Self::Cover | Self::Contents | Self::Chapter(_))
    }

    /// Tells whether the page stands among the records where a reader looks for them: what changed is one of them, though
    /// it is not printed with the plan.
    pub fn is_listed(self) -> bool {
        self.is_record() || self == Self::Comparison
    }
}

impl Page {
    /// Returns the language of the page; the two pages at the root have none.
    pub fn language(self) -> Option<Language> {
        match self {
            Self::Chooser | Self::NotFound => None,
            Self::Library(language)
            | Self::SiteMap(language)
            | Self::Updates(language)
            | Self::Search(language)
            | Self::Accessibility(language)
            | Self::Conformance(language)
            | Self::Plan(_, language, _) => Some(language),
        }
    }

    /// Returns the same page in another language; the pages at the root stay themselves.
    #[must_use]
    pub fn in_language(self, language: Language) -> Self {
        match self {
            Self::Chooser | Self::NotFound => self,
            Self::Library(_) => Self::Library(language),
            Self::SiteMap(_) => Self::SiteMap(language),
            Self::Updates(_) => Self::Updates(language),
            Self::Search(_) => Self::Search(language),
            Self::Accessibility(_) => Self::Accessibility(language),
            Self::Conformance(_) => Self::Conformance(language),
            Self::Plan(plan, _, page) => Self::Plan(plan, language, page),
        }
    }
}

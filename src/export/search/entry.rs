//! What can be found: one entry for each thing that has a place of its own on a page.

use crate::language::Language;
use crate::resolve::PlanIndex;

/// Names the kinds of things that results are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Plan,
    /// Chapters and their sections.
    Chapter,
    Measure,
    Indicator,
    Progress,
    Department,
    /// Terms and words of the glossary.
    Term,
    /// Regulations and their articles.
    Regulation,
    Roster,
    History,
    /// Consultations and what was said.
    Consultation,
    /// Surveys and their questions.
    Survey,
}

impl Kind {
    /// Every kind; entries name theirs by its place in this list.
    pub(super) const ALL: [Self; 12] = [
        Self::Plan,
        Self::Chapter,
        Self::Measure,
        Self::Indicator,
        Self::Progress,
        Self::Department,
        Self::Term,
        Self::Regulation,
        Self::Roster,
        Self::History,
        Self::Consultation,
        Self::Survey,
    ];

    /// Returns the word that the search page has for it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Chapter => "chapter",
            Self::Measure => "measure",
            Self::Indicator => "indicator",
            Self::Progress => "progress",
            Self::Department => "department",
            Self::Term => "term",
            Self::Regulation => "regulation",
            Self::Roster => "roster",
            Self::History => "history",
            Self::Consultation => "consultation",
            Self::Survey => "survey",
        }
    }
}

/// Holds one thing that can be found.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    pub(super) kind: Kind,
    pub(super) plan: PlanIndex,
    /// What it stands in: the chapter of a section, the regulation of an article; often empty.
    pub(super) inside: String,
    /// Only where it is not that of the site's pages.
    pub(super) inside_language: Option<Language>,
    /// As it is shown: 1.1 ①, 第3条; empty where there is none.
    pub(super) number: String,
    /// Empty for a page that the theme names.
    pub(super) title: String,
    /// Only where it is not that of the site's pages.
    pub(super) title_language: Option<Language>,
    /// As seen from the search page.
    pub(super) address: String,
    /// Never empty.
    pub(super) chunks: Vec<Chunk>,
    /// What it is found by and does not show: readings, further numbers.
    pub(super) besides: Vec<String>,
}

/// Holds a part of an entry's text that is shown as a whole around what was found.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Chunk {
    /// Blocks are parted by line ends.
    pub(super) text: String,
    /// Only where it is not that of the site's pages.
    pub(super) language: Option<Language>,
}

impl Entry {
    /// Begins an entry.
    pub(super) fn new(kind: Kind, plan: PlanIndex) -> Self {
        Self {
            kind,
            plan,
            inside: String::new(),
            inside_language: None,
            number: String::new(),
            title: String::new(),
            title_language: None,
            address: String::new(),
            chunks: vec![Chunk::default()],
            besides: Vec::new(),
        }
    }
}

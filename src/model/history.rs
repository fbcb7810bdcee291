//! How the plan came about: meetings, drafts and consultations.

use super::Id;
use super::calendar::When;
use super::hours::Hours;
use crate::language::Text;
use crate::source::{Located, Span};

/// Holds the dated entries, in the order written.
#[derive(Debug, Clone, Default)]
pub struct History {
    pub note: Option<Text>,
    pub entries: Vec<Event>,
}

/// Holds one entry.
#[derive(Debug, Clone)]
pub struct Event {
    /// One or more dates or ranges.
    pub dates: Vec<When>,
    pub hours: Option<Hours>,
    pub title: Text,
    /// 会議, 条例, 計画 … the plan's own words.
    pub category: Option<Text>,
    pub venue: Option<Text>,
    pub attendance: Option<Located<u32>>,
    pub agenda: Vec<Text>,
    pub note: Option<Text>,
    /// The consultation that the entry is about.
    pub consultation: Option<Id>,
    pub span: Span,
}

impl Event {
    /// Tells whether it is of a category, named in any language.
    pub fn is_of(&self, category: &str) -> bool {
        let names = self.category.as_ref().map(|name| name.languages().filter_map(|language| name.get(language)));
        names.into_iter().flatten().any(|name| name == category)
    }
}

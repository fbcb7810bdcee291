//! Terms that a reader may not know.

use super::Id;
use crate::language::Text;

/// Holds one term.
#[derive(Debug, Clone)]
pub struct Term {
    pub id: Id,
    pub term: Text,
    /// In kana; orders the glossary in Japanese.
    pub reading: Option<Text>,
    pub definition: Text,
    /// The words behind an abbreviation, such as Corporate Social Responsibility.
    pub full: Option<Text>,
    pub examples: Vec<Text>,
    /// Explained in a numbered note (※) where it stands first.
    pub note: bool,
}

/// Holds a name or word of the plan in all its languages, which needs no explanation.
#[derive(Debug, Clone)]
pub struct Word {
    pub id: Id,
    pub word: Text,
    pub note: Option<Text>,
}

//! Chapters: running text, one file per language, paired by id.

use super::Id;
use super::calendar::Date;
use super::piece::Piece;
use super::revision::Revision;
use crate::language::{Language, Localized, Text};
use crate::markdown::{Count, Document};
use crate::source::{Located, Span};
use std::sync::Arc;

/// Tells what part of a plan a chapter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// はじめに: before the first chapter, without a number.
    Foreword,
    Chapter,
    /// 資料編: behind the last chapter; its title has no number.
    Appendix,
}

/// Holds one chapter in all its languages.
#[derive(Debug, Clone)]
pub struct Chapter {
    pub id: Id,
    /// Ids that it was published under before.
    pub former: Vec<Id>,
    pub role: Role,
    /// The part (編) that it stands in.
    pub part: Option<Id>,
    /// Ids of the departments in charge of what it says; none where the plan's own division is.
    pub departments: Vec<Id>,
    /// Only those with the role `chapter` are counted.
    pub count: Count,
    /// Who says it, and when; at its end.
    pub signature: Option<Signature>,
    /// In the order of the file names; the default language first where it is there. Never empty.
    pub versions: Vec<ChapterVersion>,
}

/// Holds what stands below a foreword; at least one of the three.
#[derive(Debug, Clone)]
pub struct Signature {
    pub date: Option<Located<Date>>,
    /// Post and name: 見本市長 見本 一郎.
    pub author: Option<Text>,
    /// An image of the plan, as chapters name it.
    pub portrait: Option<Located<Arc<str>>>,
}

/// Holds a chapter in one language.
#[derive(Debug, Clone)]
pub struct ChapterVersion {
    pub language: Language,
    pub title: Located<Arc<str>>,
    /// One or two sentences for lists and search.
    pub summary: Option<Located<Arc<str>>>,
    pub document: Document,
    /// What each directive of the document means, in the order of [`Document::directives`].
    pub pieces: Vec<Piece>,
    pub revision: Revision,
    /// Place of the file.
    pub span: Span,
}

impl Chapter {
    /// Tells whether it has a chapter number.
    pub fn is_counted(&self) -> bool {
        self.role == Role::Chapter && self.count == Count::Counted
    }

    /// Tells whether there is a version in just this language.
    pub fn is_written(&self, language: Language) -> bool {
        self.versions.iter().any(|version| version.language == language)
    }

    /// Returns the version for a reader of `language`: that language, else the one that it is a variant of, else the first.
    pub fn version(&self, language: Language) -> Option<Localized<&ChapterVersion>> {
        let found = language.best_of(&self.versions, |version| version.language);
        found.map(|version| Localized { value: version, language: version.language })
    }
}

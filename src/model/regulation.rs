//! Ordinances and guidelines, article by article, so that every item can be linked to and cited.
//!
//! Source: `data/regulations/<id>.<language>.md`. A heading `第3条（所掌事務）` or `Article 3 (Business)`
//! opens an article (`第3条の2` and `Article 3-2` too), `附則` or `Supplementary provisions` the closing
//! provisions, `別表` or `Appended table` a table. Each paragraph below is a 項, each item of an ordered list a
//! 号, each item of a list within it a sub-item (ア).

use super::Id;
use super::calendar::Date;
use crate::language::{Language, Localized};
use crate::markdown::{Document, NodeId};
use crate::source::{Located, Span};
use std::sync::Arc;

/// Holds one ordinance, rule or guideline in all its languages.
#[derive(Debug, Clone)]
pub struct Regulation {
    /// The file's name without language.
    pub id: Id,
    /// The default language first where it is there. Never empty.
    pub versions: Vec<RegulationVersion>,
}

/// Holds a regulation in one language.
#[derive(Debug, Clone)]
pub struct RegulationVersion {
    pub language: Language,
    pub title: Located<Arc<str>>,
    /// 平成30年条例第…号
    pub number: Option<Located<Arc<str>>>,
    pub enacted: Option<Located<Date>>,
    pub document: Document,
    pub provisions: Vec<Provision>,
    pub span: Span,
}

/// Holds one article, the supplementary provisions, or an appended table.
#[derive(Debug, Clone)]
pub struct Provision {
    pub kind: ProvisionKind,
    /// `art-3`, `art-3_2` for 第3条の2, `suppl`, `suppl_2`, `table`, `table_2`: the fragment of its address.
    pub anchor: String,
    /// The heading as it is shown: 第3条, Article 3, 附則.
    pub label: String,
    /// What stands in brackets.
    pub caption: Option<String>,
    pub heading: NodeId,
    pub paragraphs: Vec<Paragraph>,
}

/// Tells what a provision is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProvisionKind {
    Article,
    Supplementary,
    AppendedTable,
}

/// Holds one paragraph (項) and what is listed below it.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// `art-3-2`: third article, second paragraph; `art-3-block2` for a block that is not counted.
    pub anchor: String,
    /// From 1; shown from 2, and only where an article has several. 0 for a table or note, which is no 項.
    pub number: u32,
    /// A caption of its own, as （施行期日） in supplementary provisions.
    pub caption: Option<String>,
    /// Paragraph, table, or another block.
    pub node: NodeId,
    pub items: Vec<Item>,
}

/// Holds one item (号) and its sub-items (ア).
#[derive(Debug, Clone)]
pub struct Item {
    /// `art-3-2-1`
    pub anchor: String,
    pub number: u32,
    pub node: NodeId,
    pub items: Vec<Item>,
}

impl Regulation {
    /// Returns the version for a reader of `language`: that language, else the first.
    pub fn version(&self, language: Language) -> Option<Localized<&RegulationVersion>> {
        let own = self.versions.iter().find(|version| version.language == language);
        own.or(self.versions.first()).map(|version| Localized { value: version, language: version.language })
    }
}

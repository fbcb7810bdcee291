//! Ordinances and guidelines, article by article, so that every item can be linked to and cited.
//!
//! Source: `data/regulations/<id>.<language>.md`. A heading `第3条（所掌事務）` or `Article 3 (Business)`
//! opens an article (`第3条の2` and `Article 3-2` too), `附則` or `Supplementary provisions` the closing
//! provisions, `別表` or `Appended table` a table. Each paragraph below is a 項, each item of an ordered list a
//! 号, each item of a list within it a sub-item (ア).

use super::Id;
use super::calendar::Date;
use super::numbering::Pattern;
use super::piece::Piece;
use super::revision::Revision;
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
    /// 条例, 要綱, 訓令
    pub kind: Option<Located<Arc<str>>>,
    /// 平成30年条例第…号
    pub number: Option<Located<Arc<str>>>,
    pub dates: Dates,
    pub document: Document,
    /// What each directive of the document means, in the order of [`Document::directives`].
    pub pieces: Vec<Piece>,
    pub provisions: Vec<Provision>,
    pub revision: Revision,
    pub span: Span,
}

/// Holds the days of a regulation.
#[derive(Debug, Clone, Copy, Default)]
pub struct Dates {
    pub enacted: Option<Located<Date>>,
    /// From when it is in force.
    pub effective: Option<Located<Date>>,
    /// The last day on which it is in force.
    pub expires: Option<Located<Date>>,
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

impl Provision {
    /// Tells whether the number of a paragraph is shown: from the second on, and in supplementary provisions of several
    /// paragraphs from the first on, as the custom is. Appended tables have none.
    pub fn shows(&self, number: u32) -> bool {
        match self.kind {
            ProvisionKind::Article => number > 1,
            ProvisionKind::Supplementary => {
                number > 0 && self.paragraphs.iter().filter(|paragraph| paragraph.number > 0).count() > 1
            }
            ProvisionKind::AppendedTable => false,
        }
    }

    /// Names a provision among others of its label: 附則（令和6年要綱第3号）.
    pub fn name(&self, language: Language) -> String {
        match (&self.caption, self.kind, language.is_japanese()) {
            (Some(caption), ProvisionKind::Supplementary, true) => format!("{}（{caption}）", self.label),
            (Some(caption), ProvisionKind::Supplementary, false) => format!("{} ({caption})", self.label),
            _ => self.label.clone(),
        }
    }
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
    /// From 1; see [`Provision::shows`]. 0 for a table or note, which is no 項.
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

/// Writes the official number of a paragraph: ２, 2.
pub fn paragraph_number(number: u32, language: Language) -> String {
    formatted(if language.is_japanese() { "１" } else { "1" }, number)
}

/// Writes the official number of an item, by how many items it stands in: （１）, ア, （ア）; (1), (a), (i).
pub fn item_number(number: u32, depth: usize, language: Language) -> String {
    let pattern = match (language.is_japanese(), depth) {
        (true, 0) => "（１）",
        (true, 1) => "ア",
        (true, _) => "（ア）",
        (false, 0) => "(1)",
        (false, 1) => "(a)",
        (false, _) => "(i)",
    };
    formatted(pattern, number)
}

fn formatted(pattern: &str, count: u32) -> String {
    Pattern::parse(pattern).map(|pattern| pattern.format(&[count])).unwrap_or_default()
}

impl Regulation {
    /// Tells whether there is a version in just this language.
    pub fn is_written(&self, language: Language) -> bool {
        self.versions.iter().any(|version| version.language == language)
    }

    /// Returns the version for a reader of `language`: that language, else the one that it is a variant of, else the first.
    pub fn version(&self, language: Language) -> Option<Localized<&RegulationVersion>> {
        let found = language.best_of(&self.versions, |version| version.language);
        found.map(|version| Localized { value: version, language: version.language })
    }

    /// Returns the days, each from the first version that gives it: a translation need not repeat them.
    pub fn dates(&self) -> Dates {
        let first = |day: fn(&Dates) -> Option<Located<Date>>| self.versions.iter().find_map(|own| day(&own.dates));
        Dates {
            enacted: first(|dates| dates.enacted),
            effective: first(|dates| dates.effective),
            expires: first(|dates| dates.expires),
        }
    }
}

//! What a directive in a chapter means.

use super::table::Table;
use crate::language::Text;
use crate::source::Located;
use std::sync::Arc;

/// Says what stands in the text where a directive was written.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// `:::note`, `:::reference`, `:::column`, `:::opinion`, `:::definition`, `:::quotation{source=…}`
    Callout { kind: Callout, source: Option<Located<Arc<str>>> },
    /// `:::case[title]{organiser=… support=… participants=… prize=…}`
    Case(Case),
    /// `:::figure[caption]{#id source=…}`: images or a table with caption and number.
    Figure { source: Option<Located<Arc<str>>> },
    /// `:::gallery[caption]`: images side by side, each with its alternative text as caption.
    Gallery,
    /// `:::table[caption]{#id heads=… row-heads=… source=… .wide}`: a table with caption and number.
    Table {
        /// Nothing where it holds another thing than a table.
        table: Option<Arc<Table>>,
        /// Stands on a page of its own across in print.
        wide: bool,
        source: Option<Located<Arc<str>>>,
    },
    /// `:::slogan`: the plan's words, large.
    Slogan,
    /// `::measures{goal=ID}`: the measures of one branch of the tree, or of all.
    Measures { goal: Option<Located<Arc<str>>> },
    /// `::measure{id=…}`
    Measure { id: Located<Arc<str>> },
    /// `::indicators{goal=ID}`
    Indicators { goal: Option<Located<Arc<str>>> },
    /// `::indicator{id=…}`
    Indicator { id: Located<Arc<str>> },
    /// `::roster{id=…}`
    Roster { id: Located<Arc<str>> },
    /// `::regulation{id=…}`, or some articles of one: `::regulation{id=… articles=2}`.
    Regulation { id: Located<Arc<str>>, articles: Vec<Located<Arc<str>>> },
    /// `::consultation{id=…}`
    Consultation { id: Located<Arc<str>> },
    /// `::opinions{id=… themes="a b"}`: what was said at a consultation, of all themes or of some.
    Opinions { id: Located<Arc<str>>, themes: Vec<Located<Arc<str>>> },
    /// `::history`
    History,
    /// `::glossary`
    Glossary,
    /// `::diagram{id=…}`
    Diagram { id: Located<Arc<str>> },
    /// `:term[words]{id=…}`: words explained where they stand.
    Term { id: Located<Arc<str>> },
    /// `:lang[words]{tag=en}`: words of another language.
    Language { tag: Located<Arc<str>> },
    /// Was wrong and has been reported; nothing is shown.
    Nothing,
}

/// Says what kind of box a callout is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Callout {
    Note,
    Reference,
    Column,
    Opinion,
    Definition,
    Quotation,
}

impl Callout {
    /// Returns the directive's name, which is the CSS class too.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Reference => "reference",
            Self::Column => "column",
            Self::Opinion => "opinion",
            Self::Definition => "definition",
            Self::Quotation => "quotation",
        }
    }
}

/// Holds who stood behind a case study.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Case {
    pub organiser: Option<Located<Arc<str>>>,
    pub support: Option<Located<Arc<str>>>,
    pub participants: Option<Located<Arc<str>>>,
    pub prize: Option<Located<Arc<str>>>,
    /// Measure that it is an example of.
    pub measure: Option<Located<Arc<str>>>,
    pub contact: Option<Text>,
}

//! Progress: what was done in a fiscal year, and how it is rated (PDCA).

use super::Id;
use super::calendar::{Date, FiscalYear};
use super::indicator::Figure;
use crate::language::Text;
use crate::source::{Located, Span};

/// Holds the plan's own scale of ratings with its legend.
#[derive(Debug, Clone)]
pub struct RatingScale {
    pub ratings: Vec<Rating>,
    /// Who rates, in order: self, mutual, third party.
    pub raters: Vec<Rater>,
}

/// Holds one rating of the scale.
#[derive(Debug, Clone)]
pub struct Rating {
    pub id: Id,
    pub name: Text,
    pub description: Option<Text>,
    /// Counts in averages; nothing for "cannot be rated", which is not zero.
    pub score: Option<Located<f64>>,
}

/// Holds one body that rates.
#[derive(Debug, Clone)]
pub struct Rater {
    pub id: Id,
    pub name: Text,
}

/// Holds the record of one fiscal year.
#[derive(Debug, Clone)]
pub struct Progress {
    pub year: Located<FiscalYear>,
    pub published: Option<Located<Date>>,
    /// Such as "sample values".
    pub notice: Option<Text>,
    pub measures: Vec<MeasureProgress>,
    pub values: Vec<IndicatorProgress>,
    /// Opinion of the council on the year as a whole.
    pub opinion: Option<Text>,
    pub span: Span,
}

/// Holds what became of one measure in one year.
#[derive(Debug, Clone)]
pub struct MeasureProgress {
    pub measure: Id,
    pub done: Option<Text>,
    pub result: Option<Text>,
    pub issue: Option<Text>,
    /// 今後の方向性
    pub next: Option<Text>,
    /// Rater's id and rating's id.
    pub ratings: Vec<(Id, Id)>,
    /// Opinion of the council on this measure.
    pub opinion: Option<Text>,
}

/// Holds what an indicator came to in one year.
#[derive(Debug, Clone)]
pub struct IndicatorProgress {
    pub indicator: Id,
    /// `main` where the indicator has one series without an id.
    pub series: Id,
    pub figure: Figure,
}

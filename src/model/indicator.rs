//! Indicators: what the plan promises in figures.

use super::Id;
use super::calendar::FiscalYear;
use crate::language::Text;
use crate::source::{Located, Span};

/// Holds one indicator with one or more series.
#[derive(Debug, Clone)]
pub struct Indicator {
    pub id: Id,
    /// Ids that it was published under before.
    pub former: Vec<Id>,
    pub title: Text,
    pub direction: Direction,
    /// Digits behind the decimal point, where they are not to be as written.
    pub precision: Option<u8>,
    /// Measures (of any level) that it belongs to.
    pub measures: Vec<Id>,
    /// Never empty.
    pub series: Vec<Series>,
    pub notes: Vec<Text>,
    pub source: Option<Text>,
    pub method: Option<Text>,
    /// Set by hand; calculated from the figures otherwise.
    pub status: Option<StatusByHand>,
}

/// Tells which way is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    MoreIsBetter,
    LessIsBetter,
    /// Neither: the target is a state to be kept.
    Neutral,
}

/// Holds a row of figures over the years.
#[derive(Debug, Clone)]
pub struct Series {
    /// Given where an indicator has several; `main` for a single one without an id.
    pub id: Id,
    pub label: Option<Text>,
    pub unit: Option<Text>,
    /// Digits behind the decimal point: as many as the indicator asks for, else as any of its figures was written with.
    pub precision: u8,
    /// Oldest first.
    pub values: Vec<Value>,
}

/// Holds one figure of one year.
#[derive(Debug, Clone)]
pub struct Value {
    pub year: Located<FiscalYear>,
    pub role: ValueRole,
    pub figure: Figure,
}

/// Tells what a figure is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ValueRole {
    /// 実績値 or 基準値: where it started.
    Baseline,
    /// 現状値: where it stood when the plan was written.
    Current,
    /// From `progress/`: what came of it.
    Actual,
    Interim,
    Target,
}

/// Holds how an indicator stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IndicatorStatus {
    Achieved,
    OnTrack,
    Behind,
    Unknown,
}

impl IndicatorStatus {
    /// All statuses, best first; what cannot be said comes last.
    pub const ALL: [Self; 4] = [Self::Achieved, Self::OnTrack, Self::Behind, Self::Unknown];
}

/// Holds a status that was set by hand, with its reason.
#[derive(Debug, Clone)]
pub struct StatusByHand {
    pub status: Located<IndicatorStatus>,
    pub reason: Text,
}

/// Says how a number is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Qualifier {
    Exactly,
    /// 以上
    AtLeast,
    /// 以下
    AtMost,
    /// 約
    About,
}

/// Holds a figure as a plan states it.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Nothing for 「―」: there is no figure.
    pub number: Option<Located<f64>>,
    pub qualifier: Qualifier,
    /// Words that stand for the number where digits and unit do not say it: 各年度1回.
    pub wording: Option<Text>,
    /// ※年60回以上
    pub note: Option<Text>,
    /// What the number is made of: 新規4 + 継続4 = 8; the sum is checked.
    pub parts: Vec<(Text, Located<f64>)>,
    /// The most digits behind the decimal point that the number or one of its parts was written with.
    pub digits: u8,
    pub span: Span,
}

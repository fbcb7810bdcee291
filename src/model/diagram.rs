//! Diagrams as data; how they are drawn is the theme's business.

use super::Id;
use super::calendar::{FiscalYear, Period};
use crate::language::Text;
use crate::source::{Located, Span};

/// Holds one diagram.
#[derive(Debug, Clone)]
pub struct Diagram {
    pub id: Id,
    pub title: Text,
    /// What a reader sees in it, in a sentence or two.
    pub description: Option<Text>,
    pub source: Option<Text>,
    pub drawing: Drawing,
    pub span: Span,
}

/// Holds what is drawn.
#[derive(Debug, Clone)]
pub enum Drawing {
    Domain(Domain),
    Periods(Periods),
    Tree(Tree),
    Cycle(Cycle),
}

/// Shows how the share of two actors slides from one column to the next (協働の領域).
#[derive(Debug, Clone)]
pub struct Domain {
    /// Who has the whole of the first column (市民) and who of the last (行政).
    pub from: Text,
    pub to: Text,
    /// What the columns with both are called together (協働の領域).
    pub shared: Text,
    /// Three to five.
    pub columns: Vec<Column>,
}

/// Holds one column of a domain.
#[derive(Debug, Clone)]
pub struct Column {
    /// A to E.
    pub id: Id,
    pub label: Text,
    /// Share of the first actor from 0 to 1.
    pub share: Located<f64>,
    pub examples: Vec<Text>,
    pub forms: Vec<Text>,
}

/// Shows plans side by side over fiscal years.
#[derive(Debug, Clone)]
pub struct Periods {
    pub from: Located<FiscalYear>,
    pub to: Located<FiscalYear>,
    pub bars: Vec<Bar>,
}

/// Holds one plan over its years.
#[derive(Debug, Clone)]
pub struct Bar {
    pub label: Text,
    pub period: Period,
    /// The plan at hand.
    pub current: bool,
}

/// Shows a system of goals, level by level (施策の体系).
#[derive(Debug, Clone)]
pub struct Tree {
    pub tiers: Vec<Tier>,
}

/// Holds one level of a tree.
#[derive(Debug, Clone)]
pub struct Tier {
    pub name: Text,
    pub nodes: TierNodes,
}

/// Says where the nodes of a tier come from.
#[derive(Debug, Clone)]
pub enum TierNodes {
    /// Written out, each with its number where it has one.
    Written(Vec<TierNode>),
    /// The measures of one level, so that facts stand once.
    Measures { level: Located<u32> },
    /// The plan's slogan.
    Slogan,
}

/// Holds one written node of a tier.
#[derive(Debug, Clone)]
pub struct TierNode {
    pub number: Option<Text>,
    pub label: Text,
}

/// Shows steps that come round again (PDCA).
#[derive(Debug, Clone)]
pub struct Cycle {
    /// At least two.
    pub steps: Vec<Step>,
}

/// Holds one step of a cycle.
#[derive(Debug, Clone)]
pub struct Step {
    pub id: Id,
    pub label: Text,
    pub text: Option<Text>,
}

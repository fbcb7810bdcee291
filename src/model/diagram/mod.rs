//! Diagrams as data; how they are drawn is the theme's business.

mod chart;
mod cycle;
mod domain;
mod periods;
mod shares;
mod tree;

pub use chart::{Chart, ChartForm, ChartSeries, Places, Side};
pub use cycle::{Cycle, Step};
pub use domain::{Column, Domain};
pub use periods::{Bar, Periods};
pub use shares::{Share, Shares};
pub use tree::{Tier, TierNode, TierNodes, Tree};

use super::Id;
use crate::language::Text;
use crate::source::Span;

/// Holds one diagram.
#[derive(Debug, Clone)]
pub struct Diagram {
    pub id: Id,
    pub title: Text,
    /// What a reader sees in it, in a sentence or two.
    pub description: Option<Text>,
    pub source: Option<Text>,
    pub note: Option<Text>,
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
    Chart(Chart),
    Shares(Shares),
}

//! Diagrams as data; how they are drawn is the theme's business.

mod change;
mod chart;
mod comic;
mod cycle;
mod domain;
mod flow;
mod map;
mod organisation;
mod periods;
mod relations;
mod rings;
mod shares;
mod tree;

pub use change::{Area, Change, State};
pub use chart::{Chart, ChartForm, ChartSeries, Places, Side};
pub use comic::{Comic, ComicPanel, Speech};
pub use cycle::{Cycle, Step};
pub use domain::{Band, Column, Domain};
pub use flow::{Flow, FlowKind, FlowStep, Way};
pub use map::{Theme, ThemeMap};
pub use organisation::{Organisation, OrganisationNode};
pub use periods::{Bar, Periods};
pub use relations::{Actor, Centre, Relation, Relations};
pub use rings::{Ring, Rings};
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
    Organisation(Organisation),
    Flow(Flow),
    Rings(Rings),
    Relations(Relations),
    Comic(Comic),
    Map(ThemeMap),
    Change(Change),
}

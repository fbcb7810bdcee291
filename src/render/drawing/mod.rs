//! Drawings made from data: diagrams and charts as numbers, lines and words that a template draws.
//!
//! Geometry is worked out here, free of HTML; `templates/drawings/<kind>.html` draws it. Across the page
//! everything is in per cent, so that text keeps its size on a phone, a desk and paper. What a drawing shows
//! always stands beside it as text: lists and tables are part of the same view.

mod bars;
pub mod change;
pub mod chart;
pub mod comic;
pub mod cycle;
pub mod domain;
mod fill;
pub mod flow;
pub mod map;
pub mod organisation;
pub mod periods;
mod pie;
pub mod relations;
pub mod rings;
mod room;
pub mod shares;
mod spark;
mod stack;
mod text;
pub mod tree;
mod words;

pub use bars::{BarView, BarsGroup, BarsGroupView, BarsView, bars};
pub use chart::{ChartView, chart};
pub use fill::{Amount, Key, PATTERNS};
pub use pie::{PiePart, PieView, SliceLabel, SliceView, pie};
pub use spark::SparkView;
pub(crate) use spark::spark;
pub use stack::{PieceView, StackRow, StackRowView, StackView, stack};

use crate::language::{Language, Text};
use crate::model::diagram::{Diagram, Drawing};
use crate::render::viewpoint::TextView;
use serde::Serialize;

/// Holds one diagram for `drawings/<kind>.html`.
#[derive(Debug, Clone, Serialize)]
pub struct DrawingView {
    /// Stands on the figure; every other id in the drawing begins with it.
    pub id: String,
    pub title: TextView,
    /// The author's words, or a sentence made from the data.
    pub description: TextView,
    /// Whether the author wrote the description: then it is for every reader, else it repeats what sighted readers see.
    pub described: bool,
    pub source: Option<TextView>,
    /// 資料, in the page's language.
    pub source_word: String,
    pub note: Option<TextView>,
    /// 注, in the page's language.
    pub note_word: String,
    #[serde(flatten)]
    pub shape: Shape,
}

/// Holds what is drawn, told apart by `kind`.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Shape {
    Domain(domain::DomainView),
    Periods(periods::PeriodsView),
    Tree(tree::TreeView),
    Cycle(cycle::CycleView),
    Chart(Box<chart::diagram::PlotView>),
    Shares(shares::SharesView),
    Organisation(organisation::OrganisationView),
    Flow(flow::FlowView),
    Rings(rings::RingsView),
    Relations(Box<relations::RelationsView>),
    Comic(comic::ComicView),
    Map(map::MapView),
    Change(change::ChangeView),
}

/// Tells a drawing the facts of its plan that stand elsewhere.
pub trait Surroundings {
    /// Lists the measures of a level, 0 for the top, in reading order.
    fn measures(&self, level: u32) -> Vec<MeasureNode>;

    /// Returns the plan's slogan.
    fn slogan(&self) -> Option<TextView>;
}

/// Holds one measure for a tree.
#[derive(Debug, Clone)]
pub struct MeasureNode {
    /// Tells it from all others of the plan.
    pub id: String,
    /// Id of the measure above.
    pub parent: Option<String>,
    pub number: Option<TextView>,
    pub label: TextView,
    /// Relative address of its page, or of its place on this page.
    pub href: Option<String>,
    /// Whether it is listed here again (再掲), and has its own place elsewhere.
    pub relisted: bool,
}

/// Works out a diagram for readers of `language`; `id` must be unique on its page.
pub fn view(diagram: &Diagram, id: &str, surroundings: &impl Surroundings, language: Language) -> DrawingView {
    let best = |text: &Text| TextView::best(text, language);
    let title = best(&diagram.title);
    let shape = shape(&diagram.drawing, &title, id, surroundings, language);
    let written = diagram.description.as_ref().map(best);
    DrawingView {
        id: id.to_owned(),
        title,
        described: written.is_some(),
        description: written.unwrap_or_else(|| shape.description(language)),
        source: diagram.source.as_ref().map(best),
        source_word: words::word(language, "資料：", "Source: "),
        note: diagram.note.as_ref().map(best),
        note_word: words::word(language, "注：", "Note: "),
        shape,
    }
}

fn shape(drawing: &Drawing, title: &TextView, id: &str, around: &impl Surroundings, language: Language) -> Shape {
    match drawing {
        Drawing::Domain(domain) => Shape::Domain(domain::view(domain, language)),
        Drawing::Periods(periods) => Shape::Periods(periods::view(periods, language)),
        Drawing::Tree(tree) => Shape::Tree(tree::view(tree, around, language)),
        Drawing::Cycle(cycle) => Shape::Cycle(cycle::view(cycle, language)),
        Drawing::Chart(chart) => Shape::Chart(Box::new(chart::diagram::view(chart, title, id, language))),
        Drawing::Shares(shares) => Shape::Shares(shares::view(shares, &format!("{id}-1"), language)),
        Drawing::Organisation(organisation) => Shape::Organisation(organisation::view(organisation, language)),
        Drawing::Flow(flow) => Shape::Flow(flow::view(flow, language)),
        Drawing::Rings(rings) => Shape::Rings(rings::view(rings, language)),
        Drawing::Relations(relations) => Shape::Relations(Box::new(relations::view(relations, language))),
        Drawing::Comic(comic) => Shape::Comic(comic::view(comic, language)),
        Drawing::Map(map) => Shape::Map(map::view(map, language)),
        Drawing::Change(change) => Shape::Change(change::view(change, &format!("{id}-1"), language)),
    }
}

impl Shape {
    /// Says what the picture shows, for those who do not see it.
    fn description(&self, page: Language) -> TextView {
        match self {
            Self::Domain(view) => view.description(page),
            Self::Periods(view) => view.description(page),
            Self::Tree(view) => view.description(page),
            Self::Cycle(view) => view.description(page),
            Self::Chart(view) => view.description(page),
            Self::Shares(view) => view.description(page),
            Self::Organisation(view) => view.description(page),
            Self::Flow(view) => view.description(page),
            Self::Rings(view) => view.description(page),
            Self::Relations(view) => view.description(page),
            Self::Comic(view) => view.description(page),
            Self::Map(view) => view.description(page),
            Self::Change(view) => view.description(page),
        }
    }
}

/// Keeps one digit behind the point, which is finer than any screen.
fn round(length: f64) -> f64 {
    let rounded = (length * 10.0).round() / 10.0;
    // Minus zero would be written with its sign.
    if rounded == 0.0 { 0.0 } else { rounded }
}

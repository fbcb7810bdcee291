//! Drawings made from data: diagrams and charts as numbers, lines and words that a template draws.
//!
//! Geometry is worked out here, free of HTML; `templates/drawings/<kind>.html` draws it. Across the page
//! everything is in per cent, so that text keeps its size on a phone, a desk and paper. What a drawing shows
//! always stands beside it as text: lists and tables are part of the same view.

pub mod chart;
pub mod cycle;
pub mod domain;
pub mod periods;
mod text;
pub mod tree;
mod words;

pub use chart::{ChartView, chart};

use crate::language::Language;
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
    let (shape, generated) = match &diagram.drawing {
        Drawing::Domain(domain) => {
            let view = domain::view(domain, language);
            let description = view.description(language);
            (Shape::Domain(view), description)
        }
        Drawing::Periods(periods) => {
            let view = periods::view(periods, language);
            let description = view.description(language);
            (Shape::Periods(view), description)
        }
        Drawing::Tree(tree) => {
            let view = tree::view(tree, surroundings, language);
            let description = view.description(language);
            (Shape::Tree(view), description)
        }
        Drawing::Cycle(cycle) => {
            let view = cycle::view(cycle, language);
            let description = view.description(language);
            (Shape::Cycle(view), description)
        }
    };
    DrawingView {
        id: id.to_owned(),
        title: TextView::best(&diagram.title, language),
        description: diagram.description.as_ref().map_or(generated, |text| TextView::best(text, language)),
        described: diagram.description.is_some(),
        source: diagram.source.as_ref().map(|source| TextView::best(source, language)),
        source_word: words::word(language, "資料：", "Source: "),
        shape,
    }
}

/// Keeps one digit behind the point, which is finer than any screen.
fn round(length: f64) -> f64 {
    let rounded = (length * 10.0).round() / 10.0;
    // Minus zero would be written with its sign.
    if rounded == 0.0 { 0.0 } else { rounded }
}

//! What the template of a chart is given.

use super::scale::{Tick, YearTick};
use crate::language::Language;
use crate::render::viewpoint::TextView;
use serde::Serialize;

/// Holds one chart: across in per cent, up and down in px from the top.
#[derive(Debug, Clone, Serialize)]
pub struct Panel {
    pub id: String,
    /// Name of the series where each has its own panel.
    pub label: Option<TextView>,
    /// What the svg is called.
    pub title: TextView,
    /// What it shows, in sentences.
    pub description: TextView,
    pub unit: Option<TextView>,
    pub height: f64,
    pub bottom: f64,
    /// Room for the ticks on the left, in px: 32, 48, 72 or 112.
    pub gutter: u16,
    pub ticks: Vec<Tick>,
    pub years: Vec<YearTick>,
    /// Places along the foot that are no years.
    pub names: Vec<NameTick>,
    /// What the axis along the foot is called.
    pub foot: Option<TextView>,
    pub right: Option<RightAxis>,
    /// The patterns of its bars.
    pub patterns: Vec<usize>,
    pub series: Vec<SeriesLine>,
    pub legend: Vec<LegendEntry>,
    /// Whether several series share the axes.
    pub several: bool,
}

/// Holds the second axis.
#[derive(Debug, Clone, Serialize)]
pub struct RightAxis {
    pub unit: Option<TextView>,
    /// Room for its ticks, in px: 32, 48, 72 or 112.
    pub gutter: u16,
    pub ticks: Vec<Tick>,
}

/// Holds the name of a place along the foot, in lines.
#[derive(Debug, Clone, Serialize)]
pub struct NameTick {
    /// In per cent.
    pub x: f64,
    pub lines: Vec<NameLine>,
    pub lang: Option<Language>,
    /// `narrow` or `wide` where other lines, or none, stand there at other widths.
    pub only: Option<&'static str>,
}

/// Holds one upright bar: across in per cent, up and down in px.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UprightBar {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
    pub pattern: usize,
}

/// Holds one series.
#[derive(Debug, Clone, Serialize)]
pub struct SeriesLine {
    /// 1 to 6: how the line is dashed.
    pub dash: usize,
    pub bars: Vec<UprightBar>,
    pub segments: Vec<Segment>,
    pub markers: Vec<Marker>,
    pub target: Option<TargetLine>,
    /// Its name at the end of the line, where several series share the axes.
    pub name: Vec<NameLine>,
    pub lang: Option<Language>,
}

/// Holds the straight line between two figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Segment {
    pub x1: f64,
    pub y1: f64,
    pub x2: f64,
    pub y2: f64,
}

/// Holds the mark of one figure.
#[derive(Debug, Clone, Serialize)]
pub struct Marker {
    pub x: f64,
    pub y: f64,
    pub shape: Shape,
    /// Drawn hollow: it is promised, not measured.
    pub promised: bool,
    pub text: String,
    /// Where the text stands; nothing where there is no room for it.
    pub label: Option<MarkerLabel>,
}

/// Tells marks apart without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Shape {
    Circle,
    Square,
    Triangle,
    Diamond,
}

/// Holds where the number beside a mark stands.
#[derive(Debug, Clone, Serialize)]
pub struct MarkerLabel {
    /// In px from the mark.
    pub aside: f64,
    pub y: f64,
    /// `start`, `middle` or `end`.
    pub anchor: &'static str,
    /// Shown only where there is room.
    pub wide: bool,
}

/// Holds the dashed line of what is promised, across the whole width or from the last figure to the target.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TargetLine {
    #[serde(flatten)]
    pub line: Segment,
}

/// Holds one line of a series' name.
#[derive(Debug, Clone, Serialize)]
pub struct NameLine {
    pub y: f64,
    pub text: String,
}

/// Holds one entry of the legend.
#[derive(Debug, Clone, Serialize)]
pub struct LegendEntry {
    pub shape: Shape,
    pub promised: bool,
    pub dash: usize,
    /// The fill of bars; nothing for a line.
    pub pattern: Option<usize>,
    pub label: TextView,
}

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
    pub series: Vec<SeriesLine>,
    pub legend: Vec<LegendEntry>,
    /// Whether several series share the axes.
    pub several: bool,
}

/// Holds one series.
#[derive(Debug, Clone, Serialize)]
pub struct SeriesLine {
    /// 1, 2 or 3: how the line is dashed.
    pub dash: usize,
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
    pub label: TextView,
}

//! Charts: figures over the years or other places; of indicators also what they are to become.
//!
//! A chart never stands alone: the view carries the same figures as a table and as sentences. A figure that
//! does not exist is a gap, never a zero.

pub mod diagram;
mod labels;
mod layout;
mod panel;
mod plot;
mod points;
mod scale;
mod sentence;
mod view;

pub use plot::{Plot, PlotAxis, PlotPlaces, PlotSeries, plot};
pub use scale::{Tick, YearTick};
pub use view::{
    LegendEntry, Marker, MarkerLabel, NameLine, NameTick, Panel, RightAxis, Segment, SeriesLine, Shape, TargetLine,
    UprightBar,
};

use super::words;
use crate::language::Language;
use crate::model::indicator::{Indicator, ValueRole};
use crate::model::progress::Progress;
use crate::render::viewpoint::TextView;
use crate::resolve::figure;
use points::SeriesPoints;
use serde::Serialize;

/// Holds one indicator for `drawings/chart.html`.
#[derive(Debug, Clone, Serialize)]
pub struct ChartView {
    /// Stands on the figure; every other id in the chart begins with it.
    pub id: String,
    /// Always `chart`, so that a template can tell it from a diagram.
    pub kind: &'static str,
    pub title: TextView,
    /// One for series that can share an axis, else one for each series.
    pub panels: Vec<Panel>,
    pub table: Table,
}

/// Holds the figures of a chart as a table: a row for each year or place, and role, a column for each series.
#[derive(Debug, Clone, Serialize)]
pub struct Table {
    /// 表で見る
    pub summary: String,
    pub year_word: TextView,
    /// Nothing where no figure has a role.
    pub role_word: Option<String>,
    /// Names of the series; the indicator's title for a single one without a name.
    pub columns: Vec<TextView>,
    pub rows: Vec<Row>,
}

/// Holds one row.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    pub year: TextView,
    pub role: Option<String>,
    /// As many as there are columns; nothing where a series says nothing about this year.
    pub cells: Vec<Option<Cell>>,
}

/// Holds one figure with its unit.
#[derive(Debug, Clone, Serialize)]
pub struct Cell {
    pub figure: TextView,
    pub note: Option<TextView>,
}

/// Works out the chart of an indicator; `id` must be unique on its page.
///
/// Figures of `progress` are added to the indicator's own. Nothing comes back where no series has figures of two
/// years: there is no line to draw then, and the table says it all.
pub fn chart(indicator: &Indicator, progress: &[Progress], id: &str, language: Language) -> Option<ChartView> {
    let series = points::collect(indicator, progress);
    let panels = panel::panels(indicator, &series, id, language);
    if panels.is_empty() {
        return None;
    }
    Some(ChartView {
        id: id.to_owned(),
        kind: "chart",
        title: TextView::best(&indicator.title, language),
        panels,
        table: table(indicator, &series, language),
    })
}

/// Names what a figure is for.
pub fn role_word(role: ValueRole, language: Language) -> String {
    let (japanese, english) = match role {
        ValueRole::Baseline => ("基準値", "Baseline"),
        ValueRole::Current => ("現状値", "Current value"),
        ValueRole::Actual => ("実績値", "Actual value"),
        ValueRole::Interim => ("中間目標", "Interim target"),
        ValueRole::Target => ("目標値", "Target"),
    };
    words::word(language, japanese, english)
}

fn table(indicator: &Indicator, series: &[SeriesPoints<'_>], language: Language) -> Table {
    let mut keys: Vec<_> = series.iter().flat_map(|one| &one.points).map(|point| (point.year, point.role)).collect();
    keys.sort_unstable();
    keys.dedup();
    let rows = keys.into_iter().map(|(year, role)| {
        let cell = |one: &SeriesPoints<'_>| {
            let point = one.points.iter().find(|point| (point.year, point.role) == (year, role))?;
            let figure = figure::figure_label(point.figure, one.series.unit.as_ref(), one.series.precision, language);
            Some(Cell {
                figure: TextView::written(figure.value, figure.language, language),
                note: point.figure.note.as_ref().map(|note| TextView::best(note, language)),
            })
        };
        Row {
            year: TextView { text: words::year(year, language), lang: None },
            role: Some(role_word(role, language)),
            cells: series.iter().map(cell).collect(),
        }
    });
    Table {
        summary: words::word(language, "グラフの値を表で見る", "The figures as a table"),
        year_word: TextView { text: words::word(language, "年度", "Fiscal year"), lang: None },
        role_word: Some(words::word(language, "区分", "Kind")),
        columns: series.iter().map(|one| one.name(indicator, language)).collect(),
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests;

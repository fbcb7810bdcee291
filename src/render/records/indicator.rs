//! One indicator: its chart, every figure behind the chart, and how its status was calculated.

use super::figures::{FigureView, StandingView, role_name};
use super::within::{Levels, Within};
use crate::model::calendar::FiscalYear;
use crate::model::indicator::{Direction, Indicator, Series, Value, ValueRole};
use crate::render::drawing::{self, ChartView};
use crate::render::viewpoint::{LinkView, TextView};
use serde::Serialize;
use std::collections::BTreeSet;

/// Holds one indicator for `records/indicator.html`.
#[derive(Debug, Serialize)]
pub(crate) struct IndicatorView {
    levels: Levels,
    /// `more`, `less` or `neutral`.
    direction: &'static str,
    measures: Vec<LinkView>,
    /// Nothing where there are no figures of two years.
    chart: Option<ChartView>,
    table: ValueTable,
    standings: Vec<StandingView>,
    notes: Vec<TextView>,
    source: Option<TextView>,
    method: Option<TextView>,
}

/// Holds all figures: a row for each year and role, a column for each series.
#[derive(Debug, Serialize)]
pub(crate) struct ValueTable {
    id: String,
    title: TextView,
    columns: Vec<SeriesHead>,
    rows: Vec<ValueRow>,
}

/// Holds the head of one series.
#[derive(Debug, Serialize)]
pub(crate) struct SeriesHead {
    label: Option<TextView>,
    unit: Option<TextView>,
}

/// Holds one row.
#[derive(Debug, Serialize)]
pub(crate) struct ValueRow {
    year: String,
    role: &'static str,
    /// By series; nothing where a series has no entry at all for the year.
    cells: Vec<Option<FigureView>>,
}

/// Builds one indicator.
pub(crate) fn indicator(within: &Within<'_>, at: usize, level: u8) -> Option<IndicatorView> {
    let indicator = within.plan().indicators.get(at)?;
    let standing = |series: &Series| within.standing(indicator, series, &within.values(indicator, series, None));
    Some(IndicatorView {
        levels: Levels::from(level),
        direction: direction_name(indicator.direction),
        measures: within.measure_links(&indicator.measures),
        chart: drawing::chart(
            indicator,
            &within.plan().progress,
            &within.id(&format!("chart-{}", indicator.id.value)),
            within.from.language,
        ),
        table: table(within, indicator),
        standings: indicator.series.iter().map(standing).collect(),
        notes: within.texts(&indicator.notes),
        source: within.maybe(indicator.source.as_ref()),
        method: within.maybe(indicator.method.as_ref()),
    })
}

fn direction_name(direction: Direction) -> &'static str {
    match direction {
        Direction::MoreIsBetter => "more",
        Direction::LessIsBetter => "less",
        Direction::Neutral => "neutral",
    }
}

fn table(within: &Within<'_>, indicator: &Indicator) -> ValueTable {
    let values: Vec<Vec<Value>> =
        indicator.series.iter().map(|series| within.values(indicator, series, None)).collect();
    let moments: BTreeSet<(FiscalYear, ValueRole)> =
        values.iter().flatten().map(|value| (value.year.value, value.role)).collect();
    let rows = moments.into_iter().map(|(year, role)| {
        let cell = |(series, values): (&Series, &Vec<Value>)| {
            let found = values.iter().find(|value| (value.year.value, value.role) == (year, role))?;
            Some(within.figure(series, None, &found.figure))
        };
        let cells = indicator.series.iter().zip(&values).map(cell).collect();
        ValueRow { year: within.year_heading(year), role: role_name(role), cells }
    });
    let heads = indicator.series.iter().map(|series| SeriesHead {
        label: within.maybe(series.label.as_ref()),
        unit: within.maybe(series.unit.as_ref()),
    });
    ValueTable {
        id: within.id(&format!("values-{}", indicator.id.value)),
        title: within.text(&indicator.title),
        columns: heads.collect(),
        rows: rows.collect(),
    }
}

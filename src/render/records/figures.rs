//! Figures of indicators as every table shows them, and how an indicator stands in words.

use super::within::Within;
use crate::language::{Language, Text};
use crate::model::calendar::FiscalYear;
use crate::model::indicator::{Figure, Indicator, IndicatorStatus, Series, Value, ValueRole};
use crate::render::viewpoint::TextView;
use crate::resolve::figure::{figure_label, number_text};
use crate::resolve::{Standing, indicator_values, standing};
use serde::Serialize;

/// Holds one figure for a cell.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FigureView {
    /// With its qualifier; 「―」 where there is none.
    text: String,
    lang: Option<Language>,
    /// Whether there is nothing to say: then a reader is told so in words.
    missing: bool,
    note: Option<TextView>,
    /// What the number is made of; empty where it is not broken down.
    parts: Vec<PartView>,
    /// The number alone, behind the parts.
    total: String,
}

/// Holds one part of a sum.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PartView {
    label: TextView,
    number: String,
}

/// Holds a status: the name of its word and shape.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct StatusView {
    /// `achieved`, `on-track`, `behind` or `unknown`.
    pub(crate) name: &'static str,
    /// Why it was set by hand; nothing where it was calculated.
    reason: Option<TextView>,
}

/// Holds the calculation behind a status, figure by figure.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct StandingView {
    series: Option<TextView>,
    status: StatusView,
    /// What the figures give, which a status by hand may differ from.
    calculated: &'static str,
    start: Option<PointView>,
    actual: Option<PointView>,
    target: Option<PointView>,
    /// What the straight line gives for the year of the actual figure.
    expected: Option<String>,
    /// Years from start to actual, and from start to target.
    elapsed: u16,
    length: u16,
}

/// Holds a figure of one year without its unit.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PointView {
    year: String,
    number: String,
}

/// Returns the word that strings, templates and CSS classes know a role by.
pub(crate) fn role_name(role: ValueRole) -> &'static str {
    match role {
        ValueRole::Baseline => "baseline",
        ValueRole::Current => "current",
        ValueRole::Actual => "actual",
        ValueRole::Interim => "interim",
        ValueRole::Target => "target",
    }
}

/// Returns the word that strings, templates and CSS classes know a status by.
pub(crate) fn status_name(status: IndicatorStatus) -> &'static str {
    match status {
        IndicatorStatus::Achieved => "achieved",
        IndicatorStatus::OnTrack => "on-track",
        IndicatorStatus::Behind => "behind",
        IndicatorStatus::Unknown => "unknown",
    }
}

/// Holds one status and how many series have it.
#[derive(Debug, Serialize)]
pub(crate) struct StatusCount {
    /// `achieved`, `on-track`, `behind` or `unknown`.
    name: &'static str,
    pub(crate) count: usize,
}

/// Counts series by the names of their statuses, best first; statuses that none has are among them.
pub(crate) fn count_by_status(names: &[&str]) -> Vec<StatusCount> {
    let count = |status| {
        let name = status_name(status);
        StatusCount { name, count: names.iter().filter(|own| **own == name).count() }
    };
    IndicatorStatus::ALL.into_iter().map(count).collect()
}

/// Holds a figure, with its year where the column does not name it.
#[derive(Debug, Serialize)]
pub(crate) struct DatedFigure {
    year: Option<String>,
    figure: FigureView,
}

/// Returns a figure, with its unit and year where the cell is to name them.
pub(super) fn dated(
    within: &Within<'_>,
    series: &Series,
    unit: Option<&Text>,
    value: &Value,
    year: Option<FiscalYear>,
) -> DatedFigure {
    DatedFigure { year: year.map(|year| within.year(year)), figure: within.figure(series, unit, &value.figure) }
}

impl Within<'_> {
    /// Returns a figure for a cell, with its unit where the table does not state the unit elsewhere.
    pub(crate) fn figure(&self, series: &Series, unit: Option<&Text>, figure: &Figure) -> FigureView {
        let precision = series.precision;
        let label = figure_label(figure, unit, precision, self.from.language);
        let parts = figure
            .parts
            .iter()
            .map(|(label, number)| PartView { label: self.text(label), number: number_text(number.value, precision) });
        FigureView {
            text: label.value,
            lang: self.from.foreign(label.language),
            missing: figure.number.is_none() && figure.wording.is_none(),
            note: self.maybe(figure.note.as_ref()),
            parts: parts.collect(),
            total: figure.number.as_ref().map(|number| number_text(number.value, precision)).unwrap_or_default(),
        }
    }

    /// Returns all figures of a series up to a year of progress, or all there are.
    pub(crate) fn values(&self, indicator: &Indicator, series: &Series, until: Option<FiscalYear>) -> Vec<Value> {
        let mut values = indicator_values(self.plan(), indicator, series);
        if let Some(until) = until {
            values.retain(|value| value.role != ValueRole::Actual || value.year.value <= until);
        }
        values
    }

    /// Returns how a series stands: as set by hand, else as calculated.
    pub(crate) fn status(&self, indicator: &Indicator, values: &[Value]) -> StatusView {
        match &indicator.status {
            Some(by_hand) => {
                StatusView { name: status_name(by_hand.status.value), reason: Some(self.text(&by_hand.reason)) }
            }
            None => StatusView { name: status_name(standing(indicator.direction, values).status), reason: None },
        }
    }

    /// Returns the calculation behind the status of a series.
    pub(crate) fn standing(&self, indicator: &Indicator, series: &Series, values: &[Value]) -> StandingView {
        let Standing { status, start, actual, target, expected } = standing(indicator.direction, values);
        let point = |point: (FiscalYear, f64)| PointView {
            year: self.year(point.0),
            number: number_text(point.1, series.precision),
        };
        let years = |until: Option<(FiscalYear, f64)>| match (start, until) {
            (Some((from, _)), Some((to, _))) => to.0.saturating_sub(from.0),
            _ => 0,
        };
        StandingView {
            series: self.maybe(series.label.as_ref()),
            status: self.status(indicator, values),
            calculated: status_name(status),
            start: start.map(point),
            actual: actual.map(point),
            target: target.map(point),
            // A line between whole numbers rarely meets one.
            expected: expected.map(|expected| number_text(expected, series.precision.saturating_add(1))),
            elapsed: years(actual).min(years(target)),
            length: years(target),
        }
    }
}

//! How an indicator stands: calculated from its figures, never guessed.
//!
//! The yardstick is a straight line from the last figure known before the plan began (current, else baseline) to the
//! target. An actual value on the target or beyond is achieved, on the line or beyond is on track, else it is behind.
//! Without a figure for start, target or actual nothing can be said.

use crate::model::calendar::FiscalYear;
use crate::model::indicator::{Direction, Indicator, IndicatorStatus, Qualifier, Series, Value, ValueRole};
use crate::model::plan::Plan;

/// Holds how one series stands, with the figures that say so.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    pub status: IndicatorStatus,
    /// Year and figure that it started from.
    pub start: Option<(FiscalYear, f64)>,
    /// Latest year with an actual figure.
    pub actual: Option<(FiscalYear, f64)>,
    pub target: Option<(FiscalYear, f64)>,
    /// What the straight line gives for the year of the actual figure.
    pub expected: Option<f64>,
}

/// Returns all figures of a series, those of the progress reports included, by year and role.
pub fn indicator_values(plan: &Plan, indicator: &Indicator, series: &Series) -> Vec<Value> {
    let mut values = series.values.clone();
    for progress in &plan.progress {
        let found = progress
            .values
            .iter()
            .find(|value| value.indicator.value == indicator.id.value && value.series.value == series.id.value);
        if let Some(value) = found {
            values.push(Value { year: progress.year, role: ValueRole::Actual, figure: value.figure.clone() });
        }
    }
    values.sort_by_key(|value| (value.year.value, value.role));
    values
}

/// Calculates how a series stands from all its figures.
pub fn standing(direction: Direction, values: &[Value]) -> Standing {
    let last = |role: ValueRole| {
        values.iter().rev().filter(|value| value.role == role).find_map(|value| {
            value.figure.number.as_ref().map(|number| (value.year.value, number.value, value.figure.qualifier))
        })
    };
    let start = last(ValueRole::Current).or_else(|| last(ValueRole::Baseline)).map(|(year, number, _)| (year, number));
    let actual = last(ValueRole::Actual).map(|(year, number, _)| (year, number));
    let target = last(ValueRole::Target);
    let expected = match (start, actual, target) {
        (Some(start), Some(actual), Some((year, number, _))) if year > start.0 => {
            let share = f64::from(actual.0.0.saturating_sub(start.0.0)) / f64::from(year.0 - start.0.0);
            Some(start.1 + (number - start.1) * share.min(1.0))
        }
        _ => None,
    };
    let status = status(direction, actual, target, expected);
    Standing { status, start, actual, target: target.map(|(year, number, _)| (year, number)), expected }
}

fn status(
    direction: Direction,
    actual: Option<(FiscalYear, f64)>,
    target: Option<(FiscalYear, f64, Qualifier)>,
    expected: Option<f64>,
) -> IndicatorStatus {
    let (Some((_, actual)), Some((_, target, qualifier))) = (actual, target) else {
        return IndicatorStatus::Unknown;
    };
    let reaches = |goal: f64| match (direction, qualifier) {
        (Direction::LessIsBetter, _) | (Direction::Neutral, Qualifier::AtMost) => actual <= goal,
        (Direction::MoreIsBetter, _) | (Direction::Neutral, Qualifier::AtLeast) => actual >= goal,
        (Direction::Neutral, _) => (actual - goal).abs() < f64::EPSILON * goal.abs().max(1.0),
    };
    if reaches(target) {
        IndicatorStatus::Achieved
    } else {
        match expected {
            Some(expected) if direction != Direction::Neutral && reaches(expected) => IndicatorStatus::OnTrack,
            Some(_) => IndicatorStatus::Behind,
            None => IndicatorStatus::Unknown,
        }
    }
}

//! The course of one series in a line's height: what came of it against the straight line from start to target.

use super::round;
use crate::model::calendar::FiscalYear;
use crate::model::indicator::{Value, ValueRole};
use crate::resolve::Standing;
use serde::Serialize;

/// How far the ends stay from the sides, in per cent.
const INSET: f64 = 5.0;
/// Room above and below for the marks, and the height between, in px.
const MARGIN: f64 = 8.0;
const HEIGHT: f64 = 28.0;

/// Numbers beyond are drawn here, so that differences of them stay finite.
const LARGEST: f64 = 1e300;

/// Holds what is drawn; across in per cent, down in px.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SparkView {
    height: f64,
    /// Joins the figures that were measured.
    lines: Vec<SparkLine>,
    /// From start to target in equal steps.
    yardstick: Option<SparkLine>,
    marks: Vec<SparkMark>,
}

/// Holds one line.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct SparkLine {
    x1: f64,
    y1: f64,
    x2: f64,
    y2: f64,
}

/// Holds the mark of one figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct SparkMark {
    x: f64,
    y: f64,
    /// Whether it is a target, not what came of it.
    promised: bool,
}

/// Works out the course of a series; nothing where there are no figures of two years.
///
/// `values` are all figures of the series in the order of their years.
pub(crate) fn spark(values: &[Value], standing: &Standing) -> Option<SparkView> {
    let points: Vec<(f64, f64, ValueRole)> = values.iter().filter_map(point).collect();
    let scale = Scale::over(&points)?;
    let measured: Vec<(f64, f64)> =
        points.iter().filter(|(.., role)| is_measured(*role)).map(|(year, number, _)| (*year, *number)).collect();
    let lines = measured.iter().zip(measured.iter().skip(1)).map(|(from, to)| scale.line(*from, *to));
    let marks = points.iter().map(|(year, number, role)| SparkMark {
        x: scale.x(*year),
        y: scale.y(*number),
        promised: !is_measured(*role),
    });
    let end = |(year, number): (FiscalYear, f64)| (f64::from(year.0), number.clamp(-LARGEST, LARGEST));
    Some(SparkView {
        height: HEIGHT + 2.0 * MARGIN,
        lines: lines.collect(),
        yardstick: standing.start.zip(standing.target).map(|(from, to)| scale.line(end(from), end(to))),
        marks: marks.collect(),
    })
}

fn point(value: &Value) -> Option<(f64, f64, ValueRole)> {
    let number = value.figure.number.as_ref()?.value;
    number.is_finite().then(|| (f64::from(value.year.value.0), number.clamp(-LARGEST, LARGEST), value.role))
}

fn is_measured(role: ValueRole) -> bool {
    matches!(role, ValueRole::Baseline | ValueRole::Current | ValueRole::Actual)
}

/// Turns years and numbers into places.
struct Scale {
    first: f64,
    years: f64,
    lowest: f64,
    /// Zero where all numbers are the same.
    range: f64,
}

impl Scale {
    fn over(points: &[(f64, f64, ValueRole)]) -> Option<Self> {
        let bounds = |numbers: &mut dyn Iterator<Item = f64>| {
            numbers.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), number| (low.min(number), high.max(number)))
        };
        let (first, last) = bounds(&mut points.iter().map(|(year, ..)| *year));
        let (lowest, highest) = bounds(&mut points.iter().map(|(_, number, _)| *number));
        (last > first).then_some(Self { first, years: last - first, lowest, range: highest - lowest })
    }

    fn x(&self, year: f64) -> f64 {
        round(INSET + (100.0 - 2.0 * INSET) * (year - self.first) / self.years)
    }

    fn y(&self, number: f64) -> f64 {
        let share = if self.range > 0.0 { (number - self.lowest) / self.range } else { 0.5 };
        round(MARGIN + HEIGHT * (1.0 - share))
    }

    fn line(&self, from: (f64, f64), to: (f64, f64)) -> SparkLine {
        SparkLine { x1: self.x(from.0), y1: self.y(from.1), x2: self.x(to.0), y2: self.y(to.1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::indicator::{Direction, Figure, Qualifier};
    use crate::resolve::standing;
    use crate::source::{Located, Sources, Span};

    fn values(written: &[(u16, ValueRole, f64)]) -> Vec<Value> {
        let span = Span::file(Sources::default().add("a.yaml", ""));
        let value = |&(year, role, number): &(u16, ValueRole, f64)| Value {
            year: Located::new(FiscalYear(year), span),
            role,
            figure: Figure {
                number: Some(Located::new(number, span)),
                qualifier: Qualifier::Exactly,
                wording: None,
                note: None,
                parts: Vec::new(),
                digits: 0,
                span,
            },
        };
        written.iter().map(value).collect()
    }

    fn drawn(written: &[(u16, ValueRole, f64)]) -> Option<SparkView> {
        let values = values(written);
        spark(&values, &standing(Direction::MoreIsBetter, &values))
    }

    #[test]
    fn what_came_of_it_is_joined_and_the_way_to_the_target_is_a_line_of_its_own() {
        let view =
            drawn(&[(2020, ValueRole::Current, 0.0), (2022, ValueRole::Actual, 5.0), (2024, ValueRole::Target, 20.0)])
                .expect("figures of two years");
        assert_eq!(view.lines, [SparkLine { x1: 5.0, y1: 36.0, x2: 50.0, y2: 29.0 }]);
        assert_eq!(view.yardstick, Some(SparkLine { x1: 5.0, y1: 36.0, x2: 95.0, y2: 8.0 }));
        let promised: Vec<bool> = view.marks.iter().map(|mark| mark.promised).collect();
        assert_eq!(promised, [false, false, true]);
    }

    #[test]
    fn figures_of_one_year_are_no_course() {
        assert_eq!(drawn(&[(2020, ValueRole::Current, 1.0), (2020, ValueRole::Target, 2.0)]), None);
        assert_eq!(drawn(&[]), None);
    }

    #[test]
    fn figures_that_never_change_and_figures_beyond_measure_stay_within() {
        for number in [7.0, f64::MAX] {
            let view = drawn(&[(2020, ValueRole::Current, number), (2021, ValueRole::Actual, -number)]);
            let still = drawn(&[(2020, ValueRole::Current, number), (2021, ValueRole::Actual, number)]);
            for mark in view.into_iter().chain(still).flat_map(|view| view.marks) {
                assert!((MARGIN..=MARGIN + HEIGHT).contains(&mark.y), "{mark:?}");
            }
        }
    }
}

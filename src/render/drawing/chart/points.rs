//! Which figures a series has, its own and those of the yearly progress.

use crate::language::Language;
use crate::model::calendar::FiscalYear;
use crate::model::indicator::{Figure, Indicator, Series, ValueRole};
use crate::model::progress::Progress;
use crate::render::viewpoint::TextView;

/// Larger numbers are drawn at this one, so that sums of them stay finite.
const LARGEST: f64 = 1e300;

/// Holds one series with all that is known of it, oldest first.
#[derive(Debug)]
pub(super) struct SeriesPoints<'a> {
    pub(super) series: &'a Series,
    pub(super) points: Vec<Point<'a>>,
}

/// Holds one figure of one year.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point<'a> {
    pub(super) year: FiscalYear,
    pub(super) role: ValueRole,
    pub(super) figure: &'a Figure,
}

impl Point<'_> {
    /// Returns the number where it can be drawn.
    pub(super) fn number(&self) -> Option<f64> {
        let number = self.figure.number.as_ref()?.value;
        number.is_finite().then(|| number.clamp(-LARGEST, LARGEST))
    }

    /// Tells whether it is what came of it, not what is promised.
    pub(super) fn is_measured(&self) -> bool {
        matches!(self.role, ValueRole::Baseline | ValueRole::Current | ValueRole::Actual)
    }
}

impl SeriesPoints<'_> {
    /// Returns the series' name, or the indicator's where it has none.
    pub(super) fn name(&self, indicator: &Indicator, language: Language) -> TextView {
        TextView::best(self.series.label.as_ref().unwrap_or(&indicator.title), language)
    }

    /// Returns the unit.
    pub(super) fn unit(&self, language: Language) -> Option<TextView> {
        self.series.unit.as_ref().map(|unit| TextView::best(unit, language))
    }

    /// Tells whether it has numbers of two years, without which there is no line.
    pub(super) fn can_be_drawn(&self) -> bool {
        let mut years = self.points.iter().filter(|point| point.number().is_some()).map(|point| point.year);
        let first = years.next();
        years.any(|year| Some(year) != first)
    }

    pub(super) fn numbers(&self) -> impl Iterator<Item = f64> + '_ {
        self.points.iter().filter_map(Point::number)
    }
}

/// Brings together the figures of each series; of two for the same year and role the first counts.
pub(super) fn collect<'a>(indicator: &'a Indicator, progress: &'a [Progress]) -> Vec<SeriesPoints<'a>> {
    let of_series = |series: &'a Series| {
        let own =
            series.values.iter().map(|value| Point { year: value.year.value, role: value.role, figure: &value.figure });
        let reported = progress.iter().flat_map(|year| {
            let mine = year
                .values
                .iter()
                .filter(|value| value.indicator.value == indicator.id.value && value.series.value == series.id.value);
            mine.map(|value| Point { year: year.year.value, role: ValueRole::Actual, figure: &value.figure })
        });
        let mut points: Vec<Point<'a>> = own.chain(reported).collect();
        points.sort_by_key(|point| (point.year, point.role));
        points.dedup_by_key(|point| (point.year, point.role));
        SeriesPoints { series, points }
    };
    indicator.series.iter().map(of_series).collect()
}

//! The indicators at a glance: how many are on course, behind or unknown, and a card for each.

use super::figures::{DatedFigure, StatusCount, StatusView, count_by_status, dated};
use super::within::Within;
use crate::model::calendar::FiscalYear;
use crate::model::indicator::{Indicator, Series, ValueRole};
use crate::render::drawing::{SparkView, spark};
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::{PlanPage, standing};
use serde::Serialize;

/// Holds how many indicators stand how.
#[derive(Debug, Serialize)]
pub(crate) struct StatusCounts {
    id: String,
    /// The page of all indicators.
    href: String,
    /// Nothing where every status was set by hand.
    latest: Option<String>,
    indicators: usize,
    /// Series are counted one by one, since each has its target.
    series: usize,
    rows: Vec<StatusCount>,
}

/// Holds one indicator at a glance.
#[derive(Debug, Serialize)]
pub(crate) struct CardView {
    link: LinkView,
    series: Vec<CardSeries>,
    /// Why its status was set by hand.
    reason: Option<TextView>,
}

/// Holds one series of a card.
#[derive(Debug, Serialize)]
pub(crate) struct CardSeries {
    label: Option<TextView>,
    status: StatusView,
    /// Nothing where no figure was reported.
    latest: Option<DatedFigure>,
    target: Option<DatedFigure>,
    /// Nothing where there are no figures of two years.
    spark: Option<SparkView>,
}

/// Counts how the indicators of the plan stand; nothing where no figure has been reported and no status was set by hand.
pub(crate) fn status_counts(within: &Within<'_>) -> Option<StatusCounts> {
    counts(within, None)
}

/// Counts how the indicators stood at the end of a year of progress, those alone that have a figure of that year.
pub(crate) fn year_counts(within: &Within<'_>, year: FiscalYear) -> Option<StatusCounts> {
    counts(within, Some(year))
}

fn counts(within: &Within<'_>, until: Option<FiscalYear>) -> Option<StatusCounts> {
    let (mut names, mut latest, mut indicators) = (Vec::new(), None, 0);
    let mut reported = false;
    for indicator in &within.plan().indicators {
        let before = names.len();
        for series in &indicator.series {
            let values = within.values(indicator, series, until);
            let last =
                values.iter().filter(|value| value.role == ValueRole::Actual).map(|value| value.year.value).max();
            if until.is_none() || last == until {
                names.push(within.status(indicator, &values).name);
                latest = latest.max(last);
                reported |= last.is_some() || indicator.status.is_some();
            }
        }
        indicators += usize::from(names.len() > before);
    }
    reported.then(|| StatusCounts {
        id: within.id("statuses"),
        href: within.from.href(PlanPage::Indicators, None),
        latest: latest.map(|year| within.year(year)),
        indicators,
        series: names.len(),
        rows: count_by_status(&names),
    })
}

/// Builds the cards of some indicators.
pub(crate) fn cards(within: &Within<'_>, indicators: &[usize]) -> Vec<CardView> {
    indicators.iter().filter_map(|&at| card(within, at)).collect()
}

fn card(within: &Within<'_>, at: usize) -> Option<CardView> {
    let indicator = within.plan().indicators.get(at)?;
    Some(CardView {
        link: within.indicator_link(at)?,
        series: indicator.series.iter().map(|series| card_series(within, indicator, series)).collect(),
        reason: indicator.status.as_ref().map(|by_hand| within.text(&by_hand.reason)),
    })
}

fn card_series(within: &Within<'_>, indicator: &Indicator, series: &Series) -> CardSeries {
    let values = within.values(indicator, series, None);
    let last = |role: ValueRole| {
        let value = values.iter().rev().find(|value| value.role == role)?;
        Some(dated(within, series, series.unit.as_ref(), value, Some(value.year.value)))
    };
    let latest = last(ValueRole::Actual);
    CardSeries {
        label: within.maybe(series.label.as_ref()),
        status: within.status(indicator, &values),
        spark: latest.as_ref().and_then(|_| spark(&values, &standing(indicator.direction, &values))),
        latest,
        target: last(ValueRole::Target),
    }
}

//! How a measure stands in a word or two: its rating in the newest report, and its indicators by their status.

use super::figures::{StatusCount, count_by_status, status_name};
use super::within::Within;
use crate::model::indicator::IndicatorStatus;
use crate::render::viewpoint::TextView;
use serde::Serialize;

/// Holds how a measure was rated last.
#[derive(Debug, Serialize)]
pub(crate) struct RatingView {
    /// Nothing where the newest report has no rating for it.
    name: Option<TextView>,
}

/// Returns the rating of a measure; nothing where no measure is rated, or this one is not counted.
pub(crate) fn rating(within: &Within<'_>, at: usize) -> Option<RatingView> {
    let facets = &within.published.facets;
    let rated = facets.rated.as_ref().filter(|_| facets.measures.binary_search(&at).is_ok())?;
    let rating = rated.rating(at).and_then(|rating| within.plan().rating(rating));
    Some(RatingView { name: rating.map(|rating| within.text(&rating.name)) })
}

/// Counts the indicators of a measure by status; none where nothing can be said of any.
pub(crate) fn statuses(within: &Within<'_>, at: usize) -> Vec<StatusCount> {
    let own = within.published.measure_indicators.get(at).into_iter().flatten();
    let indicators = own.filter_map(|&indicator| within.plan().indicators.get(indicator));
    let names: Vec<&str> = indicators
        .flat_map(|indicator| indicator.series.iter().map(move |series| (indicator, series)))
        .map(|(indicator, series)| within.status(indicator, &within.values(indicator, series, None)).name)
        .collect();
    let unknown = status_name(IndicatorStatus::Unknown);
    if names.iter().all(|name| *name == unknown) {
        return Vec::new();
    }
    count_by_status(&names).into_iter().filter(|count| count.count > 0).collect()
}

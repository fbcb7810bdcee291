//! All years of progress side by side, and what one record of a measure says.

use super::dashboard::{StatusCounts, status_counts};
use super::rollup::{Tally, TallyView};
use super::within::{Levels, Within};
use crate::model::progress::{MeasureProgress, Progress};
use crate::render::date::DateView;
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::PlanPage;
use crate::resolve::figure::{digits, number_text};
use serde::Serialize;

/// Holds all years for `records/progress.html`.
#[derive(Debug, Serialize)]
pub(crate) struct ProgressView {
    levels: Levels,
    /// How the indicators stand.
    statuses: Option<StatusCounts>,
    /// Newest first.
    years: Vec<YearLine>,
    scale: Option<ScaleView>,
    /// A row for each year.
    tallies: Vec<TallyView>,
}

/// Holds one year.
#[derive(Debug, Serialize)]
pub(crate) struct YearLine {
    link: LinkView,
    published: Option<DateView>,
    notice: Option<TextView>,
    /// How many measures have a record, and how many there are.
    recorded: usize,
    measures: usize,
}

/// Holds the legend of the ratings.
#[derive(Debug, Serialize)]
pub(crate) struct ScaleView {
    ratings: Vec<RatingLegend>,
}

/// Holds one rating of the legend.
#[derive(Debug, Serialize)]
pub(crate) struct RatingLegend {
    name: TextView,
    description: Option<TextView>,
    /// Nothing for "cannot be rated".
    score: Option<String>,
}

/// Holds the record of one measure in one year.
#[derive(Debug, Serialize)]
pub(crate) struct EntryView {
    done: Option<TextView>,
    result: Option<TextView>,
    issue: Option<TextView>,
    next: Option<TextView>,
    opinion: Option<TextView>,
    ratings: Vec<GivenRating>,
}

/// Holds one rating and who gave it.
#[derive(Debug, Serialize)]
pub(crate) struct GivenRating {
    rater: TextView,
    rating: TextView,
    /// Whether it counts; false for "cannot be rated".
    rated: bool,
}

/// Builds the page of all years.
pub(crate) fn progress(within: &Within<'_>, level: u8) -> ProgressView {
    let years = || within.plan().progress.iter().enumerate().rev();
    let groups =
        years().map(|(at, year)| (year_link(within, at, year), year.measures.iter().collect(), leaves(within)));
    ProgressView {
        levels: Levels::from(level),
        statuses: status_counts(within),
        years: years().map(|(at, year)| year_line(within, at, year)).collect(),
        scale: scale(within),
        tallies: Tally::new(within, "years").views(&groups.collect::<Vec<_>>()),
    }
}

fn year_line(within: &Within<'_>, at: usize, year: &Progress) -> YearLine {
    YearLine {
        link: year_link(within, at, year),
        published: year.published.as_ref().map(|date| within.date(date.value)),
        notice: within.maybe(year.notice.as_ref()),
        recorded: year.measures.len(),
        measures: leaves(within),
    }
}

/// Returns a link to the page of one year.
pub(crate) fn year_link(within: &Within<'_>, at: usize, year: &Progress) -> LinkView {
    LinkView {
        href: within.from.href(PlanPage::ProgressYear(at), None),
        number: String::new(),
        title: within.year_heading(year.year.value),
        lang: None,
    }
}

/// Counts the measures that are carried out: those with nothing below them.
pub(crate) fn leaves(within: &Within<'_>) -> usize {
    let tree = within.tree();
    (0..tree.nodes.len()).filter(|&at| tree.is_leaf(at)).count()
}

/// Builds the legend of the ratings; nothing where the plan rates nothing.
pub(crate) fn scale(within: &Within<'_>) -> Option<ScaleView> {
    let scale = within.plan().rating_scale.as_ref()?;
    let ratings = scale.ratings.iter().map(|rating| RatingLegend {
        name: within.text(&rating.name),
        description: within.maybe(rating.description.as_ref()),
        score: rating.score.as_ref().map(|score| number_text(score.value, digits(score.value))),
    });
    Some(ScaleView { ratings: ratings.collect() })
}

/// Builds the record of one measure.
pub(crate) fn entry(within: &Within<'_>, record: &MeasureProgress) -> EntryView {
    EntryView {
        done: within.maybe(record.done.as_ref()),
        result: within.maybe(record.result.as_ref()),
        issue: within.maybe(record.issue.as_ref()),
        next: within.maybe(record.next.as_ref()),
        opinion: within.maybe(record.opinion.as_ref()),
        ratings: ratings(within, record),
    }
}

/// Lists the ratings in the order of the raters.
fn ratings(within: &Within<'_>, record: &MeasureProgress) -> Vec<GivenRating> {
    let Some(scale) = &within.plan().rating_scale else { return Vec::new() };
    let given = scale.raters.iter().filter_map(|rater| {
        let (_, id) = record.ratings.iter().find(|(own, _)| own.value == rater.id.value)?;
        let rating = scale.ratings.iter().find(|rating| rating.id.value == id.value)?;
        Some(GivenRating {
            rater: within.text(&rater.name),
            rating: within.text(&rating.name),
            rated: rating.score.is_some(),
        })
    });
    given.collect()
}

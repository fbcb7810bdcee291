//! The measures that one value of a facet chooses: those for an audience, of a year, with a rating.

use super::by_goal::{ChosenMeasure, GoalMeasures, by_goal};
use super::filters::{Facet, UNREPORTED};
use super::progress::year_link;
use super::schedule::stage;
use super::within::{Levels, Within};
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::{PlanPage, Rated};
use serde::Serialize;

/// Holds the measures that a page chooses, for `records/choice.html`.
#[derive(Debug, Serialize)]
pub(crate) struct ChoiceView {
    levels: Levels,
    count: usize,
    goals: Vec<GoalMeasures>,
    /// Nothing but for ratings.
    report: Option<ReportView>,
    /// The page of all measures with this filter set.
    combine: String,
}

/// Says which report ratings are taken from.
#[derive(Debug, Serialize)]
pub(crate) struct ReportView {
    year: LinkView,
    rater: Option<TextView>,
    notice: Option<TextView>,
}

/// Builds the page of a value; nothing for pages that choose by none.
pub(crate) fn choice(within: &Within<'_>, page: PlanPage, level: u8) -> Option<ChoiceView> {
    let facets = &within.published.facets;
    let rated = facets.rated.as_ref();
    let measures: &[usize] = match page {
        PlanPage::Year(at) => facets.year_measures.get(at)?,
        PlanPage::Audience(at) => facets.audience_measures.get(at)?,
        PlanPage::Rating(at) => rated?.rating_measures.get(at)?,
        PlanPage::Unreported => &rated?.unreported,
        _ => return None,
    };
    let show = |at: usize| {
        let shown = ChosenMeasure::new(within, at)?;
        Some(match page {
            PlanPage::Year(year) => shown.at_stage(stage(within, at, year)),
            _ => shown,
        })
    };
    let by_rating = matches!(page, PlanPage::Rating(_) | PlanPage::Unreported);
    Some(ChoiceView {
        levels: Levels::from(level),
        count: measures.len(),
        goals: by_goal(within, measures.iter().copied(), show),
        report: rated.filter(|_| by_rating).and_then(|rated| report(within, rated)),
        combine: combine(within, page)?,
    })
}

/// Names the report that ratings are taken from, and who rated in it.
pub(crate) fn report(within: &Within<'_>, rated: &Rated) -> Option<ReportView> {
    let report = within.plan().progress.get(rated.report)?;
    let rater = within.plan().rating_scale.as_ref().and_then(|scale| scale.raters.first());
    Some(ReportView {
        year: year_link(within, rated.report, report),
        rater: rater.map(|rater| within.text(&rater.name)),
        notice: within.maybe(report.notice.as_ref()),
    })
}

fn combine(within: &Within<'_>, page: PlanPage) -> Option<String> {
    let plan = within.plan();
    let (facet, id) = match page {
        PlanPage::Year(at) => (Facet::Year, plan.measures.schedule.as_ref()?.years().nth(at)?.0.to_string()),
        PlanPage::Audience(at) => (Facet::Audience, plan.audiences.get(at)?.id.value.to_string()),
        PlanPage::Rating(at) => (Facet::Rating, plan.rating(at)?.id.value.to_string()),
        PlanPage::Unreported => (Facet::Rating, UNREPORTED.to_owned()),
        _ => return None,
    };
    Some(format!("{}?{}={id}", within.from.href(PlanPage::Measures, None), facet.name()))
}

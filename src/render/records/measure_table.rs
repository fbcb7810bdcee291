//! All measures in a table, one part for each goal, to look something up in.

use super::choice::{ReportView, report};
use super::rating::{RatingView, rating};
use super::within::{DepartmentView, Within};
use crate::model::measure::Entry;
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::PlanPage;
use serde::Serialize;

/// Holds one of the ways to show all measures.
#[derive(Debug, Serialize)]
pub(crate) struct LookView {
    /// `cards` or `table`.
    name: &'static str,
    href: String,
    current: bool,
}

/// Holds the table of measures for `records/measure-table.html`.
#[derive(Debug, Serialize)]
pub(crate) struct MeasureTable {
    looks: [LookView; 2],
    /// Of the caption.
    id: String,
    /// Whether measures say whom they are for; left out on the print page, where a matrix tells it.
    audiences: bool,
    /// Where the ratings come from; nothing where there are none, and on the print page, where each report tells its own.
    report: Option<ReportView>,
    goals: Vec<GoalRows>,
    columns: usize,
}

/// Holds the rows of one goal.
#[derive(Debug, Serialize)]
pub(crate) struct GoalRows {
    goal: LinkView,
    rows: Vec<MeasureRow>,
}

/// Holds one row.
#[derive(Debug, Serialize)]
pub(crate) struct MeasureRow {
    link: LinkView,
    departments: Vec<DepartmentView>,
    audiences: Vec<TextView>,
    rating: Option<RatingView>,
    /// 1 for a measure directly below the goal.
    depth: usize,
    /// Whether it heads those below it, and says nothing of itself.
    heads: bool,
    relisted: bool,
}

/// Builds the table of all measures.
pub(crate) fn measure_table(within: &Within<'_>) -> MeasureTable {
    let prints = within.from.prints();
    let facets = &within.published.facets;
    let audiences = !prints && !facets.audience_measures.is_empty();
    let report = facets.rated.as_ref().filter(|_| !prints).and_then(|rated| report(within, rated));
    let goals = within.children(None).into_iter().filter_map(|goal| {
        let rows = within.walk(Some(goal)).into_iter().filter_map(|entry| row(within, entry));
        Some(GoalRows { goal: within.measure_link(goal)?, rows: rows.collect() })
    });
    MeasureTable {
        looks: looks(within),
        id: within.id("measures-table"),
        audiences,
        columns: 2 + usize::from(audiences) + usize::from(report.is_some()),
        report,
        goals: goals.collect(),
    }
}

/// Links to all measures as cards and as a table.
pub(crate) fn looks(within: &Within<'_>) -> [LookView; 2] {
    [("cards", PlanPage::Measures), ("table", PlanPage::MeasureTable)].map(|(name, page)| LookView {
        name,
        href: within.from.href(page, None),
        current: within.home.is_page(page),
    })
}

fn row(within: &Within<'_>, entry: Entry) -> Option<MeasureRow> {
    let (at, measure) = within.measure_of(entry)?;
    let named = within
        .plan()
        .audiences
        .iter()
        .filter(|audience| measure.audiences.iter().any(|id| id.value == audience.id.value));
    Some(MeasureRow {
        link: within.entry_link(entry)?,
        departments: within.entry_departments(entry),
        heads: within.published.facets.measures.binary_search(&at).is_err(),
        audiences: named.map(|audience| within.text(&audience.name)).collect(),
        rating: rating(within, at),
        depth: within.level(entry),
        relisted: within.relisting(entry).is_some(),
    })
}

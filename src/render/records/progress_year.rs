//! One year of progress: what was done for every measure, how it was rated, and what the indicators came to.

use super::dashboard::{StatusCounts, year_counts};
use super::figures::{FigureView, StatusView};
use super::progress::{EntryView, ScaleView, entry, leaves, scale};
use super::rollup::{Counted, Tally, TallyView};
use super::within::{DepartmentView, Levels, Within};
use crate::model::indicator::{Indicator, Series, ValueRole};
use crate::model::progress::{MeasureProgress, Progress};
use crate::render::date::DateView;
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::PlanPage;
use serde::Serialize;
use std::collections::HashMap;

/// Holds one year for `records/progress-year.html`.
#[derive(Debug, Serialize)]
pub(crate) struct ProgressYearView {
    levels: Levels,
    notice: Option<TextView>,
    published: Option<DateView>,
    recorded: usize,
    measures: usize,
    scale: Option<ScaleView>,
    by_goal: Vec<TallyView>,
    by_department: Vec<TallyView>,
    goals: Vec<GoalEntries>,
    /// How the indicators stood that have a figure of the year.
    statuses: Option<StatusCounts>,
    values: YearValues,
    opinion: Option<TextView>,
}

/// Holds the records of one goal.
#[derive(Debug, Serialize)]
pub(crate) struct GoalEntries {
    id: String,
    goal: LinkView,
    entries: Vec<MeasureEntry>,
    /// Measures without a record.
    missing: Vec<LinkView>,
}

/// Holds the record of one measure.
#[derive(Debug, Serialize)]
pub(crate) struct MeasureEntry {
    id: String,
    measure: LinkView,
    departments: Vec<DepartmentView>,
    entry: EntryView,
}

/// Holds the figures of the year.
#[derive(Debug, Serialize)]
pub(crate) struct YearValues {
    id: String,
    year: String,
    rows: Vec<YearValue>,
}

/// Holds the figure of one series.
#[derive(Debug, Serialize)]
pub(crate) struct YearValue {
    indicator: LinkView,
    series: Option<TextView>,
    figure: FigureView,
    target: Option<FigureView>,
    target_year: String,
    status: StatusView,
}

/// Knows the record of every measure of one year.
struct Records<'p> {
    by_measure: HashMap<usize, &'p MeasureProgress>,
}

/// Builds the page of one year.
pub(crate) fn progress_year(within: &Within<'_>, at: usize, level: u8) -> Option<ProgressYearView> {
    let year = within.plan().progress.get(at)?;
    let entries = year.measures.iter().filter_map(|record| Some((within.measure_at(&record.measure)?, record)));
    let records = Records { by_measure: entries.collect() };
    let goals = within.children(None);
    Some(ProgressYearView {
        levels: Levels::from(level),
        notice: within.maybe(year.notice.as_ref()),
        published: year.published.as_ref().map(|date| within.date(date.value)),
        recorded: year.measures.len(),
        measures: leaves(within),
        scale: scale(within),
        by_goal: Tally::new(within, "goals").views(&records.by_goal(within, &goals)),
        by_department: Tally::new(within, "departments").views(&records.by_department(within)),
        goals: goals.iter().filter_map(|&goal| records.goal(within, goal)).collect(),
        statuses: year_counts(within, year.year.value),
        values: values(within, year),
        opinion: within.maybe(year.opinion.as_ref()),
    })
}

impl<'p> Records<'p> {
    fn of(&self, measures: impl Iterator<Item = usize>) -> Vec<&'p MeasureProgress> {
        measures.filter_map(|at| self.by_measure.get(&at).copied()).collect()
    }

    fn by_goal(&self, within: &Within<'_>, goals: &[usize]) -> Vec<Counted<'p>> {
        let row = |&goal: &usize| {
            let own = || std::iter::once(goal).chain(within.below(goal));
            let leaves = own().filter(|&at| within.tree().is_leaf(at)).count();
            Some((within.measure_link(goal)?, self.of(own()), leaves))
        };
        goals.iter().filter_map(row).collect()
    }

    /// A measure of several departments counts for each of them.
    fn by_department(&self, within: &Within<'_>) -> Vec<Counted<'p>> {
        let rows = within.published.department_measures.iter().enumerate().filter_map(|(at, measures)| {
            let carried_out = || measures.iter().copied().filter(|&at| within.tree().is_leaf(at));
            let link = within.department(at)?.link;
            (carried_out().count() > 0).then(|| (link, self.of(carried_out()), carried_out().count()))
        });
        rows.collect()
    }

    fn goal(&self, within: &Within<'_>, goal: usize) -> Option<GoalEntries> {
        let node = within.tree().nodes.get(goal)?;
        let (mut entries, mut missing) = (Vec::new(), Vec::new());
        for at in std::iter::once(goal).chain(within.below(goal)) {
            match (self.by_measure.get(&at), within.tree().nodes.get(at), within.measure_link(at)) {
                (Some(record), Some(measure), Some(link)) => entries.push(MeasureEntry {
                    id: within.id(&format!("measure-{}", measure.id.value)),
                    measure: link,
                    departments: within.departments(measure),
                    entry: entry(within, record),
                }),
                (None, _, Some(link)) if within.tree().is_leaf(at) => missing.push(link),
                _ => {}
            }
        }
        Some(GoalEntries {
            id: within.id(&format!("goal-{}", node.id.value)),
            goal: within.measure_link(goal)?,
            entries,
            missing,
        })
    }
}

fn values(within: &Within<'_>, year: &Progress) -> YearValues {
    let rows = year.values.iter().filter_map(|value| {
        let at = within.indicator_at(&value.indicator)?;
        let indicator = within.plan().indicators.get(at)?;
        let series = indicator.series.iter().find(|series| series.id.value == value.series.value)?;
        let figure = within.figure(series, series.unit.as_ref(), &value.figure);
        Some(row(within, year, (indicator, series), within.indicator_link(at)?, figure))
    });
    YearValues { id: within.id("values"), year: within.year_heading(year.year.value), rows: rows.collect() }
}

fn row(
    within: &Within<'_>,
    year: &Progress,
    (indicator, series): (&Indicator, &Series),
    link: LinkView,
    figure: FigureView,
) -> YearValue {
    let known = within.values(indicator, series, Some(year.year.value));
    let target = known.iter().rev().find(|value| value.role == ValueRole::Target);
    YearValue {
        indicator: link,
        series: within.maybe(series.label.as_ref()),
        figure,
        target: target.map(|value| within.figure(series, series.unit.as_ref(), &value.figure)),
        target_year: target.map(|value| within.year(value.year.value)).unwrap_or_default(),
        status: within.status(indicator, &known),
    }
}

/// Lists the goals as places on the page of one year.
pub(crate) fn sections(within: &Within<'_>, at: usize) -> Vec<LinkView> {
    let place = |goal: usize| {
        let measure = within.tree().nodes.get(goal)?;
        let mut link = within.measure_link(goal)?;
        link.href = within.from.href(PlanPage::ProgressYear(at), Some(&format!("goal-{}", measure.id.value)));
        Some(link)
    };
    within.children(None).into_iter().filter_map(place).collect()
}

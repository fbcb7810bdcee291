//! Indicators side by side: one table for each goal, a row for each series.
//!
//! The columns come from the figures themselves. A role with at most two years gets a column for each year; where
//! indicators differ more than that, one column holds the role and each cell names its year.

use super::dashboard::{CardView, StatusCounts, cards, status_counts};
use super::figures::{DatedFigure, StatusView, dated, role_name};
use super::within::{Levels, Within};
use crate::language::Text;
use crate::model::calendar::FiscalYear;
use crate::model::indicator::{Indicator, Series, Value, ValueRole};
use crate::render::Renderer;
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::PlanPage;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// How many years of one role get a column each.
const YEARS_APART: usize = 2;

/// Holds all indicators for `records/indicators.html`.
#[derive(Debug, Serialize)]
pub(crate) struct IndicatorsView {
    levels: Levels,
    /// Nothing where no figures have been reported yet.
    counts: Option<StatusCounts>,
    groups: Vec<GroupView>,
}

/// Holds the indicators of one goal.
#[derive(Debug, Serialize)]
pub(crate) struct GroupView {
    id: String,
    /// Nothing for indicators that belong to the plan as a whole.
    goal: Option<LinkView>,
    /// The indicators at a glance; only on their own page, and where figures have been reported.
    cards: Vec<CardView>,
    table: IndicatorTable,
}

/// Holds one table of indicators.
#[derive(Debug, Serialize)]
pub(crate) struct IndicatorTable {
    id: String,
    columns: Vec<ColumnView>,
    indicators: Vec<IndicatorRows>,
    /// Whether any indicator has several series.
    series: bool,
    /// Whether unit, latest figure and status are shown.
    status: bool,
    /// How many columns there are.
    width: usize,
}

/// Holds the head of one column.
#[derive(Debug, Serialize)]
pub(crate) struct ColumnView {
    /// `baseline`, `current`, `interim` or `target`.
    role: &'static str,
    /// Nothing where the cells name their years.
    year: Option<String>,
}

/// Holds the rows of one indicator.
#[derive(Debug, Serialize)]
pub(crate) struct IndicatorRows {
    link: LinkView,
    rows: Vec<RowView>,
    notes: Vec<TextView>,
}

/// Holds one row: a series of an indicator.
#[derive(Debug, Serialize)]
pub(crate) struct RowView {
    series: Option<TextView>,
    unit: Option<TextView>,
    cells: Vec<Vec<DatedFigure>>,
    actual: Option<DatedFigure>,
    status: StatusView,
}

/// Says which columns a table has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Telling {
    /// What the plan states: baseline, current, targets.
    Plan,
    /// The latest actual figure and the status too.
    Status,
}

/// Builds the page of all indicators: at a glance first, then figure by figure.
pub(crate) fn indicators(within: &Within<'_>, level: u8) -> IndicatorsView {
    let counts = status_counts(within);
    let telling = if counts.is_some() { Telling::Status } else { Telling::Plan };
    // On paper the tables say it all.
    let glance = counts.is_some() && !within.from.prints();
    let group = |(goal, own): (Option<usize>, Vec<usize>)| {
        let cards = if glance { cards(within, &own) } else { Vec::new() };
        Some(GroupView { cards, ..goal_group(within, goal, &own, telling)? })
    };
    let groups = by_goal(within).into_iter().filter_map(group).collect();
    IndicatorsView { levels: Levels::from(level), counts, groups }
}

/// Groups the indicators by goal; those that belong to no measure come last.
pub(crate) fn groups(within: &Within<'_>, telling: Telling) -> Vec<GroupView> {
    by_goal(within).into_iter().filter_map(|(goal, own)| goal_group(within, goal, &own, telling)).collect()
}

/// Groups the indicators of one measure and all below it; nothing where there are none.
pub(crate) fn group(within: &Within<'_>, measure: usize, telling: Telling) -> Option<GroupView> {
    goal_group(within, Some(measure), &within.indicators_under(measure), telling)
}

/// Lists the indicators of each goal; those of the plan as a whole come last, without a goal.
fn by_goal(within: &Within<'_>) -> Vec<(Option<usize>, Vec<usize>)> {
    let mut groups: Vec<(Option<usize>, Vec<usize>)> =
        within.children(None).into_iter().map(|goal| (Some(goal), within.indicators_under(goal))).collect();
    let grouped: HashSet<usize> = groups.iter().flat_map(|(_, own)| own).copied().collect();
    groups.push((None, (0..within.plan().indicators.len()).filter(|at| !grouped.contains(at)).collect()));
    groups
}

fn goal_group(within: &Within<'_>, goal: Option<usize>, own: &[usize], telling: Telling) -> Option<GroupView> {
    if own.is_empty() {
        return None;
    }
    let name = match goal {
        Some(goal) => format!("goal-{}", within.tree().nodes.get(goal)?.id.value),
        None => "plan".to_owned(),
    };
    Some(GroupView {
        id: within.id(&name),
        goal: goal.and_then(|goal| within.measure_link(goal)),
        cards: Vec::new(),
        table: table(within, &format!("indicators-{name}"), own, telling),
    })
}

/// Builds a table of some indicators; `id` is the fragment that labels it.
pub(crate) fn table(within: &Within<'_>, id: &str, indicators: &[usize], telling: Telling) -> IndicatorTable {
    let plan = within.plan();
    let found = || indicators.iter().filter_map(|&at| plan.indicators.get(at).map(|indicator| (at, indicator)));
    let columns = columns(found().map(|(_, indicator)| indicator));
    let row = |indicator: &Indicator, series: &Series| {
        let values = within.values(indicator, series, None);
        // With a column for the unit the cells hold bare numbers.
        let unit = series.unit.as_ref().filter(|_| telling == Telling::Plan);
        let cells = Cells { within, series, unit };
        RowView {
            series: within.maybe(series.label.as_ref()),
            unit: within.maybe(series.unit.as_ref()),
            cells: columns.iter().map(|column| cells.cell(column)).collect(),
            actual: cells.latest(&values),
            status: within.status(indicator, &values),
        }
    };
    let built = found().filter_map(|(at, indicator)| {
        Some(IndicatorRows {
            link: within.indicator_link(at)?,
            rows: indicator.series.iter().map(|series| row(indicator, series)).collect(),
            notes: within.texts(&indicator.notes),
        })
    });
    let series = found().any(|(_, indicator)| indicator.series.len() > 1);
    let heads = columns
        .iter()
        .map(|column| ColumnView { role: role_name(column.role), year: column.year.map(|year| within.year(year)) });
    IndicatorTable {
        id: within.id(id),
        columns: heads.collect(),
        indicators: built.collect(),
        series,
        status: telling == Telling::Status,
        width: columns.len() + if series { 2 } else { 1 } + if telling == Telling::Status { 3 } else { 0 },
    }
}

struct Column {
    role: ValueRole,
    year: Option<FiscalYear>,
}

fn columns<'i>(indicators: impl Iterator<Item = &'i Indicator>) -> Vec<Column> {
    let mut years: BTreeMap<ValueRole, BTreeSet<FiscalYear>> = BTreeMap::new();
    for value in indicators.flat_map(|indicator| &indicator.series).flat_map(|series| &series.values) {
        // Actual figures have a column of their own, or a page.
        if value.role != ValueRole::Actual {
            years.entry(value.role).or_default().insert(value.year.value);
        }
    }
    let mut columns = Vec::new();
    for (role, years) in years {
        if years.len() > YEARS_APART {
            columns.push(Column { role, year: None });
        } else {
            columns.extend(years.into_iter().map(|year| Column { role, year: Some(year) }));
        }
    }
    columns
}

struct Cells<'a> {
    within: &'a Within<'a>,
    series: &'a Series,
    unit: Option<&'a Text>,
}

impl Cells<'_> {
    fn cell(&self, column: &Column) -> Vec<DatedFigure> {
        let belongs =
            |value: &&Value| value.role == column.role && column.year.is_none_or(|year| value.year.value == year);
        let dated = |value: &Value| self.dated(value, column.year.is_none().then_some(value.year.value));
        self.series.values.iter().filter(belongs).map(dated).collect()
    }

    fn latest(&self, values: &[Value]) -> Option<DatedFigure> {
        let value = values.iter().rev().find(|value| value.role == ValueRole::Actual)?;
        Some(self.dated(value, Some(value.year.value)))
    }

    fn dated(&self, value: &Value, year: Option<FiscalYear>) -> DatedFigure {
        dated(self.within, self.series, self.unit, value, year)
    }
}

/// Lists what stands on the page of all indicators: how many stand how, and the goals.
pub(crate) fn sections(renderer: &Renderer<'_>, within: &Within<'_>) -> Vec<LinkView> {
    let counts = status_counts(within).map(|_| LinkView {
        href: within.from.href(PlanPage::Indicators, Some("statuses")),
        number: String::new(),
        title: renderer.theme.text(within.from.language, "statuses", &[]),
        lang: None,
    });
    let place = |at: usize| {
        let measure = within.tree().nodes.get(at).filter(|_| !within.indicators_under(at).is_empty())?;
        let mut link = within.measure_link(at)?;
        link.href = within.from.href(PlanPage::Indicators, Some(&format!("goal-{}", measure.id.value)));
        Some(link)
    };
    counts.into_iter().chain(within.children(None).into_iter().filter_map(place)).collect()
}

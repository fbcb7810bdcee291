//! Who does what: all departments with the number of their measures, and the measures of one.

use super::by_goal::{ChosenMeasure, GoalMeasures, by_goal};
use super::within::{DepartmentView, Levels, Within};
use crate::render::viewpoint::{LinkView, TextView};
use serde::Serialize;

/// Holds all departments for `records/departments.html`.
#[derive(Debug, Serialize)]
pub(crate) struct DepartmentsView {
    levels: Levels,
    table: String,
    departments: Vec<DepartmentLine>,
}

/// Holds one department of the list.
#[derive(Debug, Serialize)]
pub(crate) struct DepartmentLine {
    department: DepartmentView,
    measures: usize,
    note: Option<TextView>,
}

/// Holds one department for `records/department.html`.
#[derive(Debug, Serialize)]
pub(crate) struct DepartmentPage {
    levels: Levels,
    every: bool,
    own: usize,
    goals: Vec<GoalMeasures>,
    /// What every department does, under the names that stand for all of them.
    shared: Vec<SharedMeasures>,
}

/// Holds what a name for every department stands for.
#[derive(Debug, Serialize)]
pub(crate) struct SharedMeasures {
    department: LinkView,
    goals: Vec<GoalMeasures>,
}

/// Builds the list of departments.
pub(crate) fn departments(within: &Within<'_>, level: u8) -> DepartmentsView {
    let counted = within.plan().departments.iter().zip(&within.published.department_measures).enumerate();
    let lines = counted.filter_map(|(at, (department, measures))| {
        Some(DepartmentLine {
            department: within.department(at)?,
            measures: measures.len(),
            note: within.maybe(department.note.as_ref()),
        })
    });
    DepartmentsView { levels: Levels::from(level), table: within.id("departments-table"), departments: lines.collect() }
}

/// Builds the page of one department.
pub(crate) fn department(within: &Within<'_>, at: usize, level: u8) -> Option<DepartmentPage> {
    let department = within.plan().departments.get(at)?;
    let all = within.plan().departments.iter().enumerate();
    let every = all.filter(|(other, found)| found.every && !department.every && *other != at);
    let shared = every.filter_map(|(other, _)| {
        let goals = goals(within, other, Some(at));
        (!goals.is_empty()).then_some(SharedMeasures { department: within.department(other)?.link, goals })
    });
    Some(DepartmentPage {
        levels: Levels::from(level),
        every: department.every,
        own: within.published.department_measures.get(at).map_or(0, Vec::len),
        goals: goals(within, at, None),
        shared: shared.collect(),
    })
}

/// Groups the measures of a department by goal, without those that `besides` has anyway.
fn goals(within: &Within<'_>, at: usize, besides: Option<usize>) -> Vec<GoalMeasures> {
    let lists = &within.published.department_measures;
    let known = besides.and_then(|besides| lists.get(besides)).map(Vec::as_slice).unwrap_or_default();
    let own = lists.get(at).into_iter().flatten().filter(|measure| known.binary_search(measure).is_err());
    let department = within.department(at);
    by_goal(within, own.copied(), |measure| Some(ChosenMeasure::new(within, measure)?.without(department.as_ref()?)))
}

//! Measures of a list under the goals that they stand under, for every page that tells of some and not of others.

use super::places::PlaceView;
use super::within::{DepartmentView, Within};
use crate::render::viewpoint::{LinkView, TextView};
use serde::Serialize;

/// Holds the measures of one goal.
#[derive(Debug, Serialize)]
pub(crate) struct GoalMeasures {
    goal: LinkView,
    measures: Vec<ChosenMeasure>,
}

/// Holds one measure of the list.
#[derive(Debug, Serialize)]
pub(crate) struct ChosenMeasure {
    link: LinkView,
    /// Where else it is listed (再掲).
    places: Vec<PlaceView>,
    departments: Vec<DepartmentView>,
    /// What is done in the year that the list is about.
    stage: Option<TextView>,
}

impl ChosenMeasure {
    /// Shows a measure with all who carry it out.
    pub(crate) fn new(within: &Within<'_>, at: usize) -> Option<Self> {
        let measure = within.tree().nodes.get(at)?;
        Some(Self {
            link: within.measure_link(at)?,
            places: within.further_places(measure),
            departments: within.departments(measure),
            stage: None,
        })
    }

    /// Leaves out the department that the list is about.
    pub(crate) fn without(mut self, department: &DepartmentView) -> Self {
        self.departments.retain(|other| other.link.href != department.link.href);
        self
    }

    /// Says what is done in the year that the list is about.
    pub(crate) fn at_stage(self, stage: Option<TextView>) -> Self {
        Self { stage, ..self }
    }
}

/// Groups measures, which stand in reading order, by goal; what is not shown is left out.
pub(crate) fn by_goal(
    within: &Within<'_>,
    measures: impl Iterator<Item = usize>,
    show: impl Fn(usize) -> Option<ChosenMeasure>,
) -> Vec<GoalMeasures> {
    let mut groups: Vec<(usize, GoalMeasures)> = Vec::new();
    for measure in measures {
        let goal = within.goal(measure);
        if groups.last().is_none_or(|(last, _)| *last != goal) {
            let Some(link) = within.measure_link(goal) else { continue };
            groups.push((goal, GoalMeasures { goal: link, measures: Vec::new() }));
        }
        if let (Some((_, group)), Some(shown)) = (groups.last_mut(), show(measure)) {
            group.measures.push(shown);
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

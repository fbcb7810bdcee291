//! All measures of a plan, or one branch of them: as a tree to read and as a table to look something up in.

use super::within::{DepartmentView, Levels, Within};
use crate::model::measure::Measure;
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::PlanPage;
use serde::Serialize;
use std::collections::HashMap;

/// Holds all measures for `records/measures.html`.
#[derive(Debug, Serialize)]
pub(crate) struct MeasuresView {
    levels: Levels,
    level_names: Vec<TextView>,
    branches: Vec<BranchView>,
    /// Left out where the same facts follow one by one, as on the print page.
    reads: bool,
    table: MeasureTable,
}

/// Holds one measure with all that is below it.
#[derive(Debug, Serialize)]
pub(crate) struct BranchView {
    id: String,
    link: LinkView,
    /// The number as it stands among its siblings.
    own_number: String,
    level_name: Option<TextView>,
    description: Option<TextView>,
    actions: Vec<TextView>,
    departments: Vec<DepartmentView>,
    heading: u8,
    /// Whether something is below it, here or re-listed.
    parent: bool,
    children: Vec<BranchView>,
    /// Measures of other branches that are listed here again (再掲).
    relisted: Vec<LinkView>,
}

/// Holds the table of measures, one part for each goal.
#[derive(Debug, Serialize)]
pub(crate) struct MeasureTable {
    id: String,
    goals: Vec<GoalRows>,
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
    level_name: Option<TextView>,
    departments: Vec<DepartmentView>,
    /// 1 for a measure directly below the goal.
    depth: usize,
}

/// Says how much of each measure is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Telling {
    /// Titles and departments.
    Brief,
    /// Descriptions and actions too.
    Full,
}

/// Builds the page of all measures.
pub(crate) fn measures(within: &Within<'_>, level: u8) -> MeasuresView {
    MeasuresView {
        levels: Levels::from(level),
        level_names: within.tree().levels.iter().map(|level| within.text(&level.name)).collect(),
        branches: branches(within, None, level, Telling::Brief),
        reads: !within.from.prints(),
        table: table(within),
    }
}

/// Builds the branches below a node, or from the top of the tree; `heading` is the level of the first heading.
pub(crate) fn branches(within: &Within<'_>, parent: Option<usize>, heading: u8, telling: Telling) -> Vec<BranchView> {
    let relisted = relisted(within);
    let build = Build { within, relisted: &relisted, telling };
    within.children(parent).into_iter().filter_map(|at| build.branch(at, heading)).collect()
}

/// Builds the branch of one node with the node itself.
pub(crate) fn branch(within: &Within<'_>, at: usize, heading: u8, telling: Telling) -> Option<BranchView> {
    Build { within, relisted: &relisted(within), telling }.branch(at, heading)
}

/// Lists for each node the measures that are listed there again.
pub(crate) fn relisted(within: &Within<'_>) -> HashMap<usize, Vec<usize>> {
    let mut lists: HashMap<usize, Vec<usize>> = HashMap::new();
    for (at, measure) in within.tree().nodes.iter().enumerate() {
        for parent in measure.relisted.iter().filter_map(|id| within.measure_at(id)) {
            lists.entry(parent).or_default().push(at);
        }
    }
    lists
}

struct Build<'a> {
    within: &'a Within<'a>,
    relisted: &'a HashMap<usize, Vec<usize>>,
    telling: Telling,
}

impl Build<'_> {
    fn branch(&self, at: usize, heading: u8) -> Option<BranchView> {
        let measure = self.within.tree().nodes.get(at)?;
        let below = heading.saturating_add(1).min(6);
        let children: Vec<BranchView> =
            self.within.children(Some(at)).into_iter().filter_map(|child| self.branch(child, below)).collect();
        let again = self.relisted.get(&at).map(Vec::as_slice).unwrap_or_default();
        let relisted: Vec<LinkView> = again.iter().filter_map(|&at| self.within.measure_link(at)).collect();
        let full = self.telling == Telling::Full;
        Some(BranchView {
            id: self.within.id(&format!("measure-{}", measure.id.value)),
            link: self.within.measure_link(at)?,
            own_number: self.within.edition.measure_numbers.own(at).to_owned(),
            level_name: self.within.level_name(measure.level),
            description: measure.description.as_ref().filter(|_| full).map(|text| self.within.text(text)),
            actions: if full { self.within.texts(&measure.actions) } else { Vec::new() },
            departments: self.within.departments(measure),
            heading,
            parent: !children.is_empty() || !relisted.is_empty(),
            children,
            relisted,
        })
    }
}

fn table(within: &Within<'_>) -> MeasureTable {
    let row = |(at, measure): (usize, &Measure)| {
        Some(MeasureRow {
            link: within.measure_link(at)?,
            level_name: within.level_name(measure.level),
            departments: within.departments(measure),
            depth: measure.level,
        })
    };
    let nodes = &within.tree().nodes;
    let goals = within.children(None).into_iter().filter_map(|goal| {
        let rows = within.below(goal).filter_map(|at| nodes.get(at).map(|measure| (at, measure))).filter_map(row);
        Some(GoalRows { goal: within.measure_link(goal)?, rows: rows.collect() })
    });
    MeasureTable { id: within.id("measures-table"), goals: goals.collect() }
}

/// Lists the goals as places on the page of all measures.
pub(crate) fn sections(within: &Within<'_>) -> Vec<LinkView> {
    let place = |at: usize| {
        let measure = within.tree().nodes.get(at)?;
        let mut link = within.measure_link(at)?;
        link.href = within.from.href(PlanPage::Measures, Some(&format!("measure-{}", measure.id.value)));
        Some(link)
    };
    within.children(None).into_iter().filter_map(place).collect()
}

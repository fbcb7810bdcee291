//! All measures of a plan, or one branch of them: as a tree to read and as a table to look something up in.

use super::within::{DepartmentView, Levels, Within};
use crate::model::measure::Entry;
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::PlanPage;
use serde::Serialize;

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
    /// Nothing at a further place of a measure, which has its id at its own.
    id: Option<String>,
    link: LinkView,
    /// The number as it stands among its siblings.
    own_number: String,
    level_name: Option<TextView>,
    description: Option<TextView>,
    actions: Vec<TextView>,
    departments: Vec<DepartmentView>,
    heading: u8,
    /// Whether something is below it.
    parent: bool,
    /// Whether it is listed here again (再掲).
    relisted: bool,
    children: Vec<BranchView>,
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
    relisted: bool,
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
    within.entries(parent).into_iter().filter_map(|entry| branch(within, entry, heading, telling)).collect()
}

/// Builds the branch of one node with the node itself.
pub(crate) fn branch(within: &Within<'_>, entry: Entry, heading: u8, telling: Telling) -> Option<BranchView> {
    let (_, measure) = within.measure_of(entry)?;
    let relisting = within.relisting(entry);
    let full = telling == Telling::Full;
    let children = match entry {
        Entry::Measure(at) => branches(within, Some(at), heading.saturating_add(1).min(6), telling),
        Entry::Relisting(_) => Vec::new(),
    };
    // At a further place stands only what is said there; the rest stands at the measure's own.
    let description = relisting.map_or(measure.description.as_ref(), |relisting| relisting.note.as_ref());
    Some(BranchView {
        id: relisting.is_none().then(|| within.id(&format!("measure-{}", measure.id.value))),
        link: within.entry_link(entry)?,
        own_number: within.edition.measure_numbers.own(entry).to_owned(),
        level_name: within.level_name(within.level(entry)),
        description: description.filter(|_| full).map(|text| within.text(text)),
        actions: if full && relisting.is_none() { within.texts(&measure.actions) } else { Vec::new() },
        departments: within.entry_departments(entry),
        heading,
        parent: !within.is_leaf(entry),
        relisted: relisting.is_some(),
        children,
    })
}

fn table(within: &Within<'_>) -> MeasureTable {
    let row = |entry: Entry| {
        let level = within.level(entry);
        Some(MeasureRow {
            link: within.entry_link(entry)?,
            level_name: within.level_name(level),
            departments: within.entry_departments(entry),
            depth: level,
            relisted: within.relisting(entry).is_some(),
        })
    };
    let goals = within.children(None).into_iter().filter_map(|goal| {
        let rows = within.walk(Some(goal)).into_iter().filter_map(row);
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

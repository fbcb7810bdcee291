//! Rows of tables that go through the tree: what is carried out, in groups under the nodes above it.

use super::within::{DepartmentView, Within};
use crate::model::measure::Entry;
use crate::render::viewpoint::{LinkView, TextView};
use serde::Serialize;

/// Holds the rows that stand directly below one node.
#[derive(Debug, Serialize)]
pub(crate) struct GroupView<R> {
    /// The nodes above that head no earlier group, from the top down; none for rows at the top of the tree.
    pub(crate) heads: Vec<RowHead>,
    pub(crate) rows: Vec<R>,
}

/// Holds a node that heads a group.
#[derive(Debug, Serialize)]
pub(crate) struct RowHead {
    /// Nothing where the node heads an earlier group as well.
    id: Option<String>,
    /// 0 for the uppermost of the table.
    depth: usize,
    link: LinkView,
}

/// Holds a measure as the head of a row.
#[derive(Debug, Serialize)]
pub(crate) struct ListedView {
    /// Under the number that it has among its siblings.
    link: LinkView,
    /// Where it stands in full; nothing but for a measure that is listed here again (再掲).
    full: Option<LinkView>,
    /// What is said of it here where it is listed again.
    note: Option<TextView>,
    departments: Vec<DepartmentView>,
}

impl ListedView {
    /// Shows an entry of the tree.
    pub(crate) fn new(within: &Within<'_>, entry: Entry) -> Option<Self> {
        let (at, _) = within.measure_of(entry)?;
        let relisting = within.relisting(entry);
        let own_number = within.edition.measure_numbers.own(entry).to_owned();
        Some(Self {
            link: LinkView { number: own_number, ..within.entry_link(entry)? },
            full: relisting.and_then(|_| within.measure_link(at)),
            note: relisting.and_then(|relisting| within.maybe(relisting.note.as_ref())),
            departments: within.entry_departments(entry),
        })
    }

    /// Tells whether anyone is named who carries it out.
    pub(crate) fn has_departments(&self) -> bool {
        !self.departments.is_empty()
    }
}

/// Lists what stands below a node, or all of the tree; a node with nothing below it stands for itself.
pub(crate) fn scope(within: &Within<'_>, goal: Option<usize>) -> Vec<Entry> {
    match goal {
        Some(goal) if within.tree().is_leaf(goal) => vec![Entry::Measure(goal)],
        goal => within.walk(goal),
    }
}

/// Groups the rows that are made of what stands below a node; an entry may have none.
pub(crate) fn groups<R>(
    within: &Within<'_>,
    goal: Option<usize>,
    mut row: impl FnMut(Entry) -> Option<R>,
) -> Vec<GroupView<R>> {
    let mut groups: Vec<GroupView<R>> = Vec::new();
    let mut last: Option<Vec<usize>> = None;
    for entry in scope(within, goal) {
        let Some(row) = row(entry) else { continue };
        let above = above(within, entry, goal);
        if last.as_ref() != Some(&above) {
            let heads = heads(within, last.as_deref().unwrap_or_default(), &above);
            groups.push(GroupView { heads, rows: Vec::new() });
            last = Some(above);
        }
        if let Some(group) = groups.last_mut() {
            group.rows.push(row);
        }
    }
    groups
}

/// Lists the nodes above an entry, without the goal that all is about.
fn above(within: &Within<'_>, entry: Entry, goal: Option<usize>) -> Vec<usize> {
    let parent = match within.relisting(entry) {
        Some(relisting) => relisting.parent,
        None => within.measure_of(entry).and_then(|(_, measure)| measure.parent),
    };
    let branch = parent.map(|parent| within.tree().branch(parent)).unwrap_or_default();
    let outside = branch.iter().position(|&at| Some(at) == goal).map_or(0, |place| place + 1);
    // A goal that stands for itself has all its branch above the rows.
    if goal.is_some() && outside == 0 { Vec::new() } else { branch.into_iter().skip(outside).collect() }
}

/// Shows the nodes that the group before does not stand below; after deeper rows the node above is named once more.
fn heads(within: &Within<'_>, before: &[usize], above: &[usize]) -> Vec<RowHead> {
    let shared = before.iter().zip(above).take_while(|(before, above)| before == above).count();
    let first = shared.min(above.len().saturating_sub(1));
    let head = |(depth, &at): (usize, &usize)| {
        let measure = within.tree().nodes.get(at)?;
        let link = within.measure_link(at)?;
        let number = within.edition.measure_numbers.own(Entry::Measure(at)).to_owned();
        let id = (depth >= shared).then(|| within.id(&format!("rows-{}", measure.id.value)));
        Some(RowHead { id, depth, link: LinkView { number, ..link } })
    };
    above.iter().enumerate().skip(first).filter_map(head).collect()
}

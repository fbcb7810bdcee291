//! Measures in the words of a text: as a numbered list with departments in brackets, and as a table.

use super::rows::{GroupView, ListedView, groups};
use super::schedule::common_level;
use super::within::Within;
use crate::model::measure::Entry;
use crate::model::piece::{Depth, Titles};
use crate::render::viewpoint::TextView;
use serde::Serialize;

/// Holds a nested list for `pieces/measures-list.html`.
#[derive(Debug, Serialize)]
pub(crate) struct ListView {
    items: Vec<ItemView>,
}

/// Holds one item with those below it.
#[derive(Debug, Serialize)]
pub(crate) struct ItemView {
    listed: ListedView,
    /// Whether it is named by its title.
    titled: bool,
    description: Option<TextView>,
    /// What is done, where no description says it.
    actions: Vec<TextView>,
    items: Vec<ItemView>,
}

/// Holds a table for `pieces/measures-table.html`.
#[derive(Debug, Serialize)]
pub(crate) struct TableView {
    /// Of the caption.
    id: String,
    row_name: Option<TextView>,
    departments: bool,
    columns: usize,
    groups: Vec<GroupView<TableRow>>,
}

/// Holds one row.
#[derive(Debug, Serialize)]
pub(crate) struct TableRow {
    listed: ListedView,
    description: Option<TextView>,
    actions: Vec<TextView>,
    #[serde(skip)]
    level: usize,
}

/// Builds the list of what stands below a goal, or of all; an item with nothing to say is named by its title.
pub(crate) fn list(within: &Within<'_>, goal: Option<usize>, titles: Titles, depth: Depth) -> ListView {
    let entries = match goal {
        Some(goal) if within.tree().is_leaf(goal) => vec![Entry::Measure(goal)],
        goal => within.entries(goal),
    };
    ListView { items: items(within, entries, titles, depth) }
}

fn items(within: &Within<'_>, entries: Vec<Entry>, titles: Titles, depth: Depth) -> Vec<ItemView> {
    if depth == Some(0) {
        return Vec::new();
    }
    entries.into_iter().filter_map(|entry| item(within, entry, titles, depth)).collect()
}

fn item(within: &Within<'_>, entry: Entry, titles: Titles, depth: Depth) -> Option<ItemView> {
    let (at, measure) = within.measure_of(entry)?;
    let here = within.relisting(entry).is_none();
    let description = measure.description.as_ref().filter(|_| here);
    let actions = if here && description.is_none() { within.texts(&measure.actions) } else { Vec::new() };
    let below = if here { within.entries(Some(at)) } else { Vec::new() };
    let speaks = description.is_some() || !actions.is_empty();
    Some(ItemView {
        listed: ListedView::new(within, entry)?,
        titled: titles == Titles::OfAll || !below.is_empty() || !speaks,
        description: within.maybe(description),
        actions,
        items: items(within, below, titles, depth.map(|depth| depth.saturating_sub(1))),
    })
}

/// Builds the table of what stands below a goal, or of all.
pub(crate) fn table(within: &Within<'_>, goal: Option<usize>) -> TableView {
    let groups = groups(within, goal, |entry| row(within, entry));
    let rows = || groups.iter().flat_map(|group| &group.rows);
    let departments = rows().any(|row| row.listed.has_departments());
    TableView {
        id: within.id("measures-table"),
        row_name: common_level(rows().map(|row| row.level)).and_then(|level| within.level_name(level)),
        departments,
        columns: 2 + usize::from(departments),
        groups,
    }
}

fn row(within: &Within<'_>, entry: Entry) -> Option<TableRow> {
    let (_, measure) = within.measure_of(entry).filter(|_| within.is_leaf(entry))?;
    let here = within.relisting(entry).is_none();
    Some(TableRow {
        listed: ListedView::new(within, entry)?,
        description: measure.description.as_ref().filter(|_| here).map(|text| within.text(text)),
        actions: if here { within.texts(&measure.actions) } else { Vec::new() },
        level: within.level(entry),
    })
}

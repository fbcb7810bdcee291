//! One sheet for each measure that is carried out, as plans print them: everything about it on one form.

use super::measure::{FactsView, facts};
use super::rows::{ListedView, scope};
use super::within::Within;
use crate::model::measure::Entry;
use crate::render::viewpoint::{TextView, print_anchor};
use crate::resolve::PlanPage;
use serde::Serialize;

/// Holds sheets, and the headings of the nodes above them, for `pieces/sheets.html`.
#[derive(Debug, Serialize)]
pub(crate) struct SheetsView {
    parts: Vec<SheetPart>,
}

/// Holds a heading or a sheet.
#[derive(Debug, Serialize)]
pub(crate) struct SheetPart {
    /// Of the heading.
    id: String,
    /// Level of the heading.
    heading: u8,
    level_name: Option<TextView>,
    listed: ListedView,
    description: Option<TextView>,
    /// Nothing for a node above sheets.
    sheet: Option<SheetView>,
}

/// Holds one sheet.
#[derive(Debug, Serialize)]
pub(crate) struct SheetView {
    /// 整理番号; empty where the plan gives none.
    number: String,
    facts: FactsView,
}

/// Builds the sheets of what stands below a goal, or of all; `level` is the level of the first heading.
pub(crate) fn sheets(within: &Within<'_>, goal: Option<usize>, level: u8) -> SheetsView {
    let entries = scope(within, goal);
    let top = entries.iter().map(|&entry| within.level(entry)).min().unwrap_or(0);
    let part = |&entry: &Entry| {
        let below = u8::try_from(within.level(entry).saturating_sub(top)).unwrap_or(u8::MAX);
        part(within, entry, level.saturating_add(below).min(6))
    };
    SheetsView { parts: entries.iter().filter_map(part).collect() }
}

fn part(within: &Within<'_>, entry: Entry, heading: u8) -> Option<SheetPart> {
    let (_, measure) = within.measure_of(entry)?;
    let id = match entry {
        // On paper the sheet is all that is shown of the measure.
        Entry::Measure(at) if within.is_printed(PlanPage::Measure(at)) => {
            print_anchor(within.published, PlanPage::Measure(at), None)
        }
        Entry::Measure(_) => within.id(&format!("sheet-{}", measure.id.value)),
        Entry::Relisting(at) => within.id(&format!("relisting-{at}")),
    };
    let sheet = within.is_leaf(entry).then(|| SheetView {
        number: within.edition.measure_numbers.sheet(entry).to_owned(),
        facts: facts(within, measure),
    });
    Some(SheetPart {
        id,
        heading,
        level_name: within.level_name(within.level(entry)),
        listed: ListedView::new(within, entry)?,
        description: within.maybe(measure.description.as_ref()),
        sheet,
    })
}

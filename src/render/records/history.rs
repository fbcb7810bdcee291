//! How the plan came about, entry by entry.

use super::within::{Levels, WhenView, Within};
use crate::render::viewpoint::TextView;
use serde::Serialize;

/// Holds the history for `records/history.html`.
#[derive(Debug, Serialize)]
pub(crate) struct HistoryView {
    levels: Levels,
    note: Option<TextView>,
    events: Vec<EventView>,
}

/// Holds one entry.
#[derive(Debug, Serialize)]
pub(crate) struct EventView {
    dates: Vec<WhenView>,
    title: TextView,
    category: Option<TextView>,
    venue: Option<TextView>,
    attendance: Option<u32>,
    agenda: Vec<TextView>,
    note: Option<TextView>,
}

/// Builds the history.
pub(crate) fn history(within: &Within<'_>, level: u8) -> HistoryView {
    let history = &within.plan().history;
    let events = history.entries.iter().map(|event| EventView {
        dates: event.dates.iter().map(|&when| within.when(when)).collect(),
        title: within.text(&event.title),
        category: within.maybe(event.category.as_ref()),
        venue: within.maybe(event.venue.as_ref()),
        attendance: event.attendance.as_ref().map(|attendance| attendance.value),
        agenda: within.texts(&event.agenda),
        note: within.maybe(event.note.as_ref()),
    });
    HistoryView { levels: Levels::from(level), note: within.maybe(history.note.as_ref()), events: events.collect() }
}

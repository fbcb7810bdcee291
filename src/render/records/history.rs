//! How the plan came about, entry by entry.

use super::agenda::{AgendaView, agenda};
use super::within::{Levels, Within};
use crate::model::history::Event;
use crate::render::date::WhenView;
use crate::render::viewpoint::{LinkView, TextView};
use crate::source::Located;
use serde::Serialize;
use std::sync::Arc;

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
    hours: Option<String>,
    title: TextView,
    category: Option<TextView>,
    venue: Option<TextView>,
    attendance: Option<u32>,
    /// Nothing where there was none.
    agenda: Option<AgendaView>,
    note: Option<TextView>,
    consultation: Option<LinkView>,
}

/// Builds the history, or that of some categories.
pub(crate) fn history(within: &Within<'_>, categories: &[Located<Arc<str>>], level: u8) -> HistoryView {
    let history = &within.plan().history;
    let wanted = |event: &&Event| categories.is_empty() || categories.iter().any(|name| event.is_of(&name.value));
    let events = history.entries.iter().filter(wanted).map(|event| EventView {
        dates: event.dates.iter().map(|&when| within.when(when)).collect(),
        hours: event.hours.map(|hours| within.hours(hours)),
        title: within.text(&event.title),
        category: within.maybe(event.category.as_ref()),
        venue: within.maybe(event.venue.as_ref()),
        attendance: event.attendance.as_ref().map(|attendance| attendance.value),
        agenda: agenda(within, &event.agenda),
        note: within.maybe(event.note.as_ref()),
        consultation: event.consultation.as_ref().and_then(|id| within.consultation_link(id)),
    });
    HistoryView { levels: Levels::from(level), note: within.maybe(history.note.as_ref()), events: events.collect() }
}

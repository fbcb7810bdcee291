//! `data/history.yaml`: how the plan came about.

use super::known::Known;
use super::read;
use crate::diagnostics::Code;
use crate::model::history::{Event, History};
use crate::yaml::{Fields, Reader, Yaml};

/// Reads the history of the plan.
pub(super) fn history(yaml: &Yaml, known: &Known, reader: &mut Reader<'_>) -> History {
    let Some(mut fields) = Fields::of(yaml, reader) else { return History::default() };
    let note = read::maybe_text(&mut fields, "note", reader);
    let entries = fields.list("events", reader, |reader, yaml| event(reader, yaml, known));
    fields.finish(reader);
    History { note, entries }
}

fn event(reader: &mut Reader<'_>, yaml: &Yaml, known: &Known) -> Option<Event> {
    let mut fields = Fields::of(yaml, reader)?;
    let given = fields.required("date", reader, |_, _| Some(())).is_some();
    let dates = fields.list("date", reader, read::when);
    let hours = fields.optional("hours", reader, read::hours);
    let title = fields.required("title", reader, read::text);
    let category = read::maybe_text(&mut fields, "category", reader);
    let venue = read::maybe_text(&mut fields, "venue", reader);
    let attendance = fields.optional("attendance", reader, |reader, yaml| reader.whole(yaml));
    let agenda = read::texts(&mut fields, "agenda", reader);
    let note = read::maybe_text(&mut fields, "note", reader);
    let consultation = fields.optional("consultation", reader, read::named);
    if let Some(id) = &consultation {
        known.consultations.check(Code::UnknownConsultation, id, reader);
    }
    let span = fields.span();
    fields.finish(reader);
    let event = Event { dates, hours, title: title?, category, venue, attendance, agenda, note, consultation, span };
    given.then_some(event)
}

//! `data/consultations.yaml`: how people were asked, and what they said.

use super::calls;
use super::ids::Ids;
use super::known::Known;
use super::opinions::{self, Opinions};
use super::read;
use crate::diagnostics::{Code, Diagnostic};
use crate::language::Text;
use crate::load::SheetFile;
use crate::model::consultation::{Consultation, ConsultationKind, Disposition, Opinion, Session, Theme};
use crate::model::plan::{Plan, Status};
use crate::yaml::{Fields, Reader, Value, Yaml};

const KINDS: [(&str, ConsultationKind); 3] = [
    ("meetings", ConsultationKind::Meetings),
    ("comment", ConsultationKind::Comment),
    ("survey", ConsultationKind::Survey),
];

/// The key that tells an opinion with facts of its own from a text by language.
const OPINION: &str = "text";

/// Reads all consultations; their ids are known afterwards.
pub(super) fn consultations(
    yaml: &Yaml,
    sheets: &[SheetFile],
    known: &mut Known,
    reader: &mut Reader<'_>,
) -> Vec<Consultation> {
    let Some(mut fields) = read::record(yaml, &mut known.consultations, reader) else { return Vec::new() };
    let consultations = fields.list("consultations", reader, |reader, yaml| consultation(reader, yaml, sheets, known));
    fields.finish(reader);
    consultations
}

/// Reports a plan that is put before the public without saying how to answer, or saying it in two places.
pub(super) fn check_open(plan: &Plan, reader: &mut Reader<'_>) {
    if plan.status.value != Status::Consultation {
        return;
    }
    let mut open = plan.consultations.iter().filter(|consultation| consultation.is_open());
    match (open.next(), open.next()) {
        (Some(_), None) => {}
        (None, _) => {
            reader.report(Diagnostic::at(Code::OpenConsultation, plan.status.span).with("reason", "none"));
        }
        (Some(first), Some(second)) => reader.report(
            Diagnostic::at(Code::OpenConsultation, second.id.span).with("reason", "several").related(first.id.span),
        ),
    }
}

fn consultation(reader: &mut Reader<'_>, yaml: &Yaml, sheets: &[SheetFile], known: &mut Known) -> Option<Consultation> {
    let ids = &mut known.consultations;
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let title = fields.required("title", reader, read::text);
    let kind = fields.required("kind", reader, |reader, yaml| reader.word(yaml, &KINDS));
    let period = fields.optional("period", reader, read::when);
    let note = read::maybe_text(&mut fields, "note", reader);
    let department = fields.optional("department", reader, read::named);
    let call = fields.optional("call", reader, calls::call);
    let agenda = read::texts(&mut fields, "agenda", reader);
    let (mut session_ids, mut theme_ids) = (Ids::default(), Ids::default());
    let sessions = fields.list("sessions", reader, |reader, yaml| session(reader, yaml, &mut session_ids));
    let themes = fields.list("themes", reader, |reader, yaml| theme(reader, yaml, &mut theme_ids));
    let dispositions = fields.optional("dispositions", reader, own_dispositions).unwrap_or_default();
    let Opinions { opinions, complete } = opinions::opinions(&mut fields, &dispositions, sheets, reader);
    let results = fields.optional("results", reader, |reader, yaml| opinions::results(reader, yaml, &opinions));
    fields.finish(reader);
    if let Some(department) = &department {
        known.departments.check(Code::UnknownDepartment, department, reader);
    }
    let kept = complete && theme_ids.all_kept(themes.len());
    let consultation = Consultation {
        id: id?,
        title: title?,
        kind: kind?.value,
        period,
        note,
        department,
        call,
        agenda,
        sessions,
        themes,
        opinions,
        results,
        dispositions,
    };
    kept.then_some(consultation)
}

/// The plan's own words for the kinds of answer, by the words that files have for them.
fn own_dispositions(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Vec<(Disposition, Text)>> {
    let mut fields = Fields::of(yaml, reader)?;
    let own = Disposition::WORDS
        .into_iter()
        .filter_map(|(word, disposition)| Some((disposition, fields.optional(word, reader, read::text)?)));
    let own = own.collect();
    fields.finish(reader);
    Some(own)
}

fn session(reader: &mut Reader<'_>, yaml: &Yaml, ids: &mut Ids) -> Option<Session> {
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let title = read::maybe_text(&mut fields, "title", reader);
    let date = fields.required("date", reader, read::when);
    let hours = fields.optional("hours", reader, read::hours);
    let venue = read::maybe_text(&mut fields, "venue", reader);
    let attendance = fields.optional("attendance", reader, |reader, yaml| reader.whole(yaml));
    let note = read::maybe_text(&mut fields, "note", reader);
    fields.finish(reader);
    Some(Session { id: id?, title, date: date?, hours, venue, attendance, note })
}

fn theme(reader: &mut Reader<'_>, yaml: &Yaml, ids: &mut Ids) -> Option<Theme> {
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let title = fields.required("title", reader, read::text);
    let opinions = fields.list("opinions", reader, opinion);
    fields.finish(reader);
    Some(Theme { id: id?, title: title?, opinions })
}

/// An opinion is a text, or a mapping that has one beside what is known of it.
fn opinion(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Opinion> {
    let languages = reader.languages;
    let by_language = |key: &str| languages.iter().any(|language| language.as_str() == key);
    let is_text = match &yaml.value {
        Value::Map(entries) => {
            entries.iter().all(|entry| &*entry.key.value != OPINION)
                && entries.iter().any(|entry| by_language(&entry.key.value))
        }
        _ => true,
    };
    if is_text {
        return read::text(reader, yaml).map(Opinion::new);
    }
    let mut fields = Fields::of(yaml, reader)?;
    // An id serves whoever keeps the list; nothing refers to it.
    fields.optional("id", reader, read::id);
    let text = fields.required(OPINION, reader, read::text);
    let people = fields.optional("people", reader, |reader, yaml| reader.whole(yaml));
    let response = read::maybe_text(&mut fields, "response", reader);
    fields.finish(reader);
    Some(Opinion { people, response, ..Opinion::new(text?) })
}

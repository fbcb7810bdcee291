//! `data/rosters.yaml`: who sits on which body.

use super::ids::Ids;
use super::read;
use crate::model::roster::{Group, Roster, Seat};
use crate::yaml::{Fields, Reader, Yaml};

/// Reads all rosters.
pub(super) fn rosters(yaml: &Yaml, ids: &mut Ids, reader: &mut Reader<'_>) -> Vec<Roster> {
    let Some(mut fields) = read::record(yaml, ids, reader) else { return Vec::new() };
    let rosters = fields.list("rosters", reader, |reader, yaml| roster(reader, yaml, ids));
    fields.finish(reader);
    rosters
}

fn roster(reader: &mut Reader<'_>, yaml: &Yaml, ids: &mut Ids) -> Option<Roster> {
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let title = fields.required("title", reader, read::text);
    let body = read::maybe_text(&mut fields, "body", reader);
    let period = fields.optional("period", reader, read::dates);
    let as_of = fields.optional("as_of", reader, read::date);
    let term = read::maybe_text(&mut fields, "term", reader);
    let note = read::maybe_text(&mut fields, "note", reader);
    let groups = fields.list("groups", reader, group);
    fields.finish(reader);
    Some(Roster { id: id?, title: title?, body, period, as_of, term, note, groups })
}

fn group(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Group> {
    let mut fields = Fields::of(yaml, reader)?;
    let name = read::maybe_text(&mut fields, "name", reader);
    let seats = fields.list("seats", reader, seat);
    fields.finish(reader);
    Some(Group { name, seats })
}

fn seat(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Seat> {
    let mut fields = Fields::of(yaml, reader)?;
    let office = read::maybe_text(&mut fields, "office", reader);
    let post = read::maybe_text(&mut fields, "post", reader);
    let name = fields.required("name", reader, read::text);
    // A reading in kana serves Japanese alone; nobody translates it.
    let reading = fields.optional("reading", reader, |reader, yaml| reader.text(yaml));
    let affiliation = read::texts(&mut fields, "affiliation", reader);
    let remark = read::maybe_text(&mut fields, "remark", reader);
    fields.finish(reader);
    Some(Seat { office, post, name: name?, reading, affiliation, remark })
}

//! What people are told who want to comment: who may, by which way, and where the documents are.

use super::{contacts, read};
use crate::model::call::{Call, Channel, ReadingPlace, Way};
use crate::yaml::{Fields, Reader, Yaml};

/// Reads a call for comments.
pub(super) fn call(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Call> {
    let mut fields = Fields::of(yaml, reader)?;
    let eligible = read::texts(&mut fields, "eligible", reader);
    let ways =
        fields.required("ways", reader, |reader, yaml| Some(reader.list(yaml, |yaml, reader| way(reader, yaml))));
    let particulars = read::texts(&mut fields, "particulars", reader);
    let handling = read::maybe_text(&mut fields, "handling", reader);
    let places = fields.list("places", reader, place);
    fields.finish(reader);
    Some(Call { eligible, ways: ways?, particulars, handling, places })
}

fn way(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Way> {
    let mut fields = Fields::of(yaml, reader)?;
    let channel = fields.required("channel", reader, |reader, yaml| reader.word(yaml, &Channel::WORDS));
    let address = read::maybe_text(&mut fields, "address", reader);
    let number = fields.optional("number", reader, read::words);
    let email = fields.optional("email", reader, contacts::email);
    let url = fields.optional("url", reader, read::url);
    let hours = read::maybe_text(&mut fields, "hours", reader);
    let note = read::maybe_text(&mut fields, "note", reader);
    fields.finish(reader);
    Some(Way { channel: channel?.value, address, number, email, url, hours, note })
}

fn place(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<ReadingPlace> {
    let mut fields = Fields::of(yaml, reader)?;
    let name = fields.required("name", reader, read::text);
    let address = read::maybe_text(&mut fields, "address", reader);
    let url = fields.optional("url", reader, read::url);
    let hours = read::maybe_text(&mut fields, "hours", reader);
    fields.finish(reader);
    Some(ReadingPlace { name: name?, address, url, hours })
}

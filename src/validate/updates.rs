//! `data/updates.yaml`: what was changed, and when.

use super::read;
use crate::model::update::Update;
use crate::yaml::{Fields, Reader, Yaml};

/// Reads all updates, in the order written.
pub(super) fn updates(yaml: &Yaml, reader: &mut Reader<'_>) -> Vec<Update> {
    let Some(mut fields) = Fields::of(yaml, reader) else { return Vec::new() };
    let updates = fields.list("updates", reader, update);
    fields.finish(reader);
    updates
}

fn update(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Update> {
    let mut fields = Fields::of(yaml, reader)?;
    let date = fields.required("date", reader, read::date);
    let text = fields.required("text", reader, read::text);
    let see = fields.optional("see", reader, read::words);
    fields.finish(reader);
    Some(Update { date: date?, text: text?, see })
}

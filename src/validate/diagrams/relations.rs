//! Actors and what goes from one to another, as data.

use super::check_count;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::diagram::{Actor, Centre, Relation, Relations};
use crate::source::Located;
use crate::validate::ids::Ids;
use crate::validate::read;
use crate::yaml::{Fields, Reader, Yaml};

/// How relations name what stands in the middle.
const CENTRE: &str = "centre";
const MOST_RELATIONS: u32 = 30;

/// Reads the keys of relations.
pub(super) fn relations(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Relations {
    let mut ids = Ids::default();
    if let Some(yaml) = fields.get("centre") {
        ids.declare(&Located::new(CENTRE.into(), yaml.span), reader);
    }
    let centre = fields.optional("centre", reader, centre);
    check_count(fields, "actors", 2..=8, reader);
    let actors = fields.list("actors", reader, |reader, yaml| actor(reader, yaml, &mut ids));
    check_count(fields, "relations", 1..=MOST_RELATIONS, reader);
    let relations = fields.list("relations", reader, |reader, yaml| relation(reader, yaml, &ids));
    Relations { centre, actors, relations }
}

fn centre(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Centre> {
    let mut fields = Fields::of(yaml, reader)?;
    let label = fields.required("label", reader, read::text);
    let text = read::maybe_text(&mut fields, "text", reader);
    fields.finish(reader);
    Some(Centre { label: label?, text })
}

fn actor(reader: &mut Reader<'_>, yaml: &Yaml, ids: &mut Ids) -> Option<Actor> {
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let label = fields.required("label", reader, read::text);
    let text = read::maybe_text(&mut fields, "text", reader);
    let items = read::texts(&mut fields, "items", reader);
    fields.finish(reader);
    Some(Actor { id: id?, label: label?, text, items })
}

fn relation(reader: &mut Reader<'_>, yaml: &Yaml, ids: &Ids) -> Option<Relation> {
    let mut fields = Fields::of(yaml, reader)?;
    let from = fields.required("from", reader, read::named);
    let to = fields.required("to", reader, read::named);
    let label = read::maybe_text(&mut fields, "label", reader);
    let mutual = fields.optional("mutual", reader, |reader, yaml| reader.truth(yaml));
    let span = fields.span();
    fields.finish(reader);
    let (from, to) = (from?, to?);
    ids.check(Code::UnknownDiagramPart, &from, reader);
    ids.check(Code::UnknownDiagramPart, &to, reader);
    if from.value == to.value {
        reader.report(Diagnostic::at(Code::LeadsToItself, to.span).with("id", &*to.value));
    }
    Some(Relation { from, to, label, mutual: mutual.is_some_and(|mutual| mutual.value), span })
}

//! Rings as data.

use super::check_count;
use crate::model::diagram::{Ring, Rings};
use crate::validate::ids::Ids;
use crate::validate::read;
use crate::yaml::{Fields, Reader, Yaml};

/// Reads the keys of rings.
pub(super) fn rings(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Rings {
    let mut ids = Ids::default();
    check_count(fields, "rings", 2..=5, reader);
    Rings { rings: fields.list("rings", reader, |reader, yaml| ring(reader, yaml, &mut ids)) }
}

fn ring(reader: &mut Reader<'_>, yaml: &Yaml, ids: &mut Ids) -> Option<Ring> {
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let label = fields.required("label", reader, read::text);
    let text = read::maybe_text(&mut fields, "text", reader);
    let examples = read::texts(&mut fields, "examples", reader);
    fields.finish(reader);
    Some(Ring { id: id?, label: label?, text, examples })
}

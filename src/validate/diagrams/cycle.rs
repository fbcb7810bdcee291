//! Steps that come round again as data.

use super::check_count;
use crate::model::diagram::{Cycle, Step};
use crate::validate::ids::Ids;
use crate::validate::read;
use crate::yaml::{Fields, Reader, Yaml};

pub(super) fn cycle(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Cycle {
    let mut ids = Ids::default();
    check_count(fields, "steps", 2..=12, reader);
    let steps = fields.list("steps", reader, |reader, yaml| step(reader, yaml, &mut ids));
    Cycle { steps, center: read::maybe_text(fields, "center", reader) }
}

fn step(reader: &mut Reader<'_>, yaml: &Yaml, ids: &mut Ids) -> Option<Step> {
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let label = fields.required("label", reader, read::text);
    let text = read::maybe_text(&mut fields, "text", reader);
    let items = read::texts(&mut fields, "items", reader);
    fields.finish(reader);
    Some(Step { id: id?, label: label?, text, items })
}

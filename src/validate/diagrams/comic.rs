//! Stories in panels as data.

use super::check_count;
use crate::model::diagram::{Comic, ComicPanel, Speech};
use crate::validate::ids::Ids;
use crate::validate::read;
use crate::yaml::{Fields, Reader, Yaml};

/// Reads the keys of a comic.
pub(super) fn comic(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Comic {
    let mut ids = Ids::default();
    check_count(fields, "panels", 1..=12, reader);
    Comic { panels: fields.list("panels", reader, |reader, yaml| panel(reader, yaml, &mut ids)) }
}

fn panel(reader: &mut Reader<'_>, yaml: &Yaml, ids: &mut Ids) -> Option<ComicPanel> {
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let title = fields.required("title", reader, read::text);
    let scene = read::maybe_text(&mut fields, "scene", reader);
    let speech = fields.list("speech", reader, speech);
    fields.finish(reader);
    Some(ComicPanel { id: id?, title: title?, scene, speech })
}

fn speech(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Speech> {
    let mut fields = Fields::of(yaml, reader)?;
    let by = read::maybe_text(&mut fields, "by", reader);
    let text = fields.required("text", reader, read::text);
    fields.finish(reader);
    Some(Speech { by, text: text? })
}

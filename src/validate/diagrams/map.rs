//! Themes round a centre as data.

use super::check_count;
use crate::model::diagram::{Theme, ThemeMap};
use crate::validate::ids::Ids;
use crate::validate::read;
use crate::yaml::{Fields, Reader, Yaml};

/// Reads the keys of a map.
pub(super) fn map(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<ThemeMap> {
    let mut ids = Ids::default();
    let centre = fields.required("centre", reader, read::text);
    check_count(fields, "themes", 1..=16, reader);
    let themes = fields.list("themes", reader, |reader, yaml| theme(reader, yaml, &mut ids));
    Some(ThemeMap { centre: centre?, themes })
}

fn theme(reader: &mut Reader<'_>, yaml: &Yaml, ids: &mut Ids) -> Option<Theme> {
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let label = fields.required("label", reader, read::text);
    let items = read::texts(&mut fields, "items", reader);
    fields.finish(reader);
    Some(Theme { id: id?, label: label?, items })
}

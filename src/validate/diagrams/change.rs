//! States that follow one another, as data.

use super::check_count;
use super::shares::{check_whole, digits};
use crate::model::diagram::{Area, Change, State};
use crate::validate::ids::Ids;
use crate::validate::read;
use crate::yaml::{Fields, Reader, Yaml};

/// As many fills as can be told apart without colour.
const MOST_AREAS: u32 = 8;

/// Reads the keys of a change.
pub(super) fn change(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Change {
    let mut ids = Ids::default();
    check_count(fields, "states", 2..=4, reader);
    Change { states: fields.list("states", reader, |reader, yaml| state(reader, yaml, &mut ids)) }
}

fn state(reader: &mut Reader<'_>, yaml: &Yaml, ids: &mut Ids) -> Option<State> {
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let label = fields.required("label", reader, read::text);
    let text = read::maybe_text(&mut fields, "text", reader);
    let items = read::texts(&mut fields, "items", reader);
    check_count(&mut fields, "areas", 0..=MOST_AREAS, reader);
    let written = super::written(&mut fields, "areas");
    let mut most = 0;
    let areas = fields.list("areas", reader, |reader, yaml| {
        let (area, digits) = area(reader, yaml)?;
        most = most.max(digits);
        Some(area)
    });
    if let Some(yaml) = fields.get("areas")
        && areas.len() == written
        && !areas.is_empty()
    {
        check_whole(areas.iter().map(|area| area.share.value), 1.0, most, yaml.span, reader);
    }
    fields.finish(reader);
    Some(State { id: id?, label: label?, text, items, areas })
}

fn area(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<(Area, i32)> {
    let mut fields = Fields::of(yaml, reader)?;
    let label = fields.required("label", reader, read::text);
    let share =
        fields.required("share", reader, |reader, yaml| Some((super::domain::share(reader, yaml)?, digits(yaml))));
    let emphasis = fields.optional("emphasis", reader, |reader, yaml| reader.truth(yaml));
    fields.finish(reader);
    let (share, digits) = share?;
    Some((Area { label: label?, share, emphasis: emphasis.is_some_and(|emphasis| emphasis.value) }, digits))
}

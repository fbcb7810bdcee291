//! Organisations as data.

use super::check_count;
use crate::model::diagram::{Organisation, OrganisationNode};
use crate::validate::ids::Ids;
use crate::validate::read;
use crate::yaml::{Fields, Reader, Yaml};

/// More levels than this have no room on any page.
const DEEPEST: u32 = 6;
const MOST: u32 = 40;

/// Reads the keys of an organisation.
pub(super) fn organisation(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Organisation {
    let mut ids = Ids::default();
    check_count(fields, "nodes", 1..=MOST, reader);
    Organisation { nodes: fields.list("nodes", reader, |reader, yaml| node(reader, yaml, 1, &mut ids)) }
}

fn node(reader: &mut Reader<'_>, yaml: &Yaml, level: u32, ids: &mut Ids) -> Option<OrganisationNode> {
    if level > DEEPEST {
        read::out_of_range(yaml.span, f64::from(level), 1.0..=f64::from(DEEPEST), reader);
        return None;
    }
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let label = fields.required("label", reader, read::text);
    let text = read::maybe_text(&mut fields, "text", reader);
    let items = read::texts(&mut fields, "items", reader);
    let beside = fields.optional("beside", reader, |reader, yaml| reader.truth(yaml));
    let nodes = fields.list("nodes", reader, |reader, yaml| node(reader, yaml, level + 1, ids));
    fields.finish(reader);
    Some(OrganisationNode {
        id: id?,
        label: label?,
        text,
        items,
        beside: beside.is_some_and(|beside| beside.value),
        nodes,
    })
}

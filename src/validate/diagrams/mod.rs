//! `data/diagrams.yaml`: diagrams as data.

mod change;
mod chart;
mod comic;
mod cycle;
mod domain;
mod flow;
mod map;
mod organisation;
mod periods;
mod relations;
mod rings;
mod shares;
mod tree;

use super::ids::Ids;
use super::read;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::diagram::{Diagram, Drawing};
use crate::yaml::{Fields, Reader, Value, Yaml};

#[derive(Clone, Copy)]
enum Kind {
    Domain,
    Periods,
    Tree,
    Cycle,
    Chart,
    Shares,
    Organisation,
    Flow,
    Rings,
    Relations,
    Comic,
    Map,
    Change,
}

const KINDS: [(&str, Kind); 13] = [
    ("domain", Kind::Domain),
    ("periods", Kind::Periods),
    ("tree", Kind::Tree),
    ("cycle", Kind::Cycle),
    ("chart", Kind::Chart),
    ("shares", Kind::Shares),
    ("organisation", Kind::Organisation),
    ("flow", Kind::Flow),
    ("rings", Kind::Rings),
    ("relations", Kind::Relations),
    ("comic", Kind::Comic),
    ("map", Kind::Map),
    ("change", Kind::Change),
];

/// Reads all diagrams; `levels` is how many levels the plan's measures have.
pub(super) fn diagrams(yaml: &Yaml, levels: usize, ids: &mut Ids, reader: &mut Reader<'_>) -> Vec<Diagram> {
    let Some(mut fields) = read::record(yaml, ids, reader) else { return Vec::new() };
    let diagrams = fields.list("diagrams", reader, |reader, yaml| diagram(reader, yaml, levels, ids));
    fields.finish(reader);
    diagrams
}

fn diagram(reader: &mut Reader<'_>, yaml: &Yaml, levels: usize, ids: &mut Ids) -> Option<Diagram> {
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let title = fields.required("title", reader, read::text);
    let description = read::maybe_text(&mut fields, "description", reader);
    let source = read::maybe_text(&mut fields, "source", reader);
    let note = read::maybe_text(&mut fields, "note", reader);
    // Without its kind, nothing can be said of the other keys.
    let kind = fields.required("kind", reader, |reader, yaml| reader.word(yaml, &KINDS))?;
    let drawing = match kind.value {
        Kind::Domain => domain::domain(&mut fields, reader).map(Drawing::Domain),
        Kind::Periods => periods::periods(&mut fields, reader).map(Drawing::Periods),
        Kind::Tree => Some(Drawing::Tree(tree::tree(&mut fields, levels, reader))),
        Kind::Cycle => Some(Drawing::Cycle(cycle::cycle(&mut fields, reader))),
        Kind::Chart => chart::chart(&mut fields, reader).map(Drawing::Chart),
        Kind::Shares => Some(Drawing::Shares(shares::shares(&mut fields, reader))),
        Kind::Organisation => Some(Drawing::Organisation(organisation::organisation(&mut fields, reader))),
        Kind::Flow => Some(Drawing::Flow(flow::flow(&mut fields, reader))),
        Kind::Rings => Some(Drawing::Rings(rings::rings(&mut fields, reader))),
        Kind::Relations => Some(Drawing::Relations(relations::relations(&mut fields, reader))),
        Kind::Comic => Some(Drawing::Comic(comic::comic(&mut fields, reader))),
        Kind::Map => map::map(&mut fields, reader).map(Drawing::Map),
        Kind::Change => Some(Drawing::Change(change::change(&mut fields, reader))),
    };
    let span = fields.span();
    fields.finish(reader);
    Some(Diagram { id: id?, title: title?, description, source, note, drawing: drawing?, span })
}

/// Counts the items that were written, whether or not they can be read.
fn written(fields: &mut Fields<'_>, key: &'static str) -> usize {
    match fields.get(key).map(|yaml| &yaml.value) {
        None => 0,
        Some(Value::List(items)) => items.len(),
        Some(_) => 1,
    }
}

fn check_count(
    fields: &mut Fields<'_>,
    key: &'static str,
    range: std::ops::RangeInclusive<u32>,
    reader: &mut Reader<'_>,
) {
    if *range.start() > 0 && fields.required(key, reader, |_, _| Some(())).is_none() {
        return;
    }
    let count = u32::try_from(written(fields, key)).unwrap_or(u32::MAX);
    if !range.contains(&count) {
        let place = fields.get(key).map_or(fields.span(), |yaml| yaml.span);
        let problem = Diagnostic::at(Code::OutOfRange, place).with("key", key).with("found", count.to_string());
        reader.report(problem.with("from", range.start().to_string()).with("to", range.end().to_string()));
    }
}

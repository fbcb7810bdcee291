//! `data/diagrams.yaml`: diagrams as data.

use super::ids::Ids;
use super::{known, read};
use crate::model::calendar::Period;
use crate::model::diagram::{
    Bar, Column, Cycle, Diagram, Domain, Drawing, Periods, Step, Tier, TierNode, TierNodes, Tree,
};
use crate::source::Located;
use crate::yaml::{Fields, Reader, Value, Yaml};

#[derive(Clone, Copy)]
enum Kind {
    Domain,
    Periods,
    Tree,
    Cycle,
}

const KINDS: [(&str, Kind); 4] =
    [("domain", Kind::Domain), ("periods", Kind::Periods), ("tree", Kind::Tree), ("cycle", Kind::Cycle)];

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
    // Without its kind, nothing can be said of the other keys.
    let kind = fields.required("kind", reader, |reader, yaml| reader.word(yaml, &KINDS))?;
    let drawing = match kind.value {
        Kind::Domain => domain(&mut fields, reader).map(Drawing::Domain),
        Kind::Periods => periods(&mut fields, reader).map(Drawing::Periods),
        Kind::Tree => Some(Drawing::Tree(tree(&mut fields, levels, reader))),
        Kind::Cycle => Some(Drawing::Cycle(cycle(&mut fields, reader))),
    };
    let span = fields.span();
    fields.finish(reader);
    Some(Diagram { id: id?, title: title?, description, source, drawing: drawing?, span })
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
    let count = u32::try_from(written(fields, key)).unwrap_or(u32::MAX);
    if !range.contains(&count) {
        let place = fields.get(key).map_or(fields.span(), |yaml| yaml.span);
        read::out_of_range(place, f64::from(count), f64::from(*range.start())..=f64::from(*range.end()), reader);
    }
}

fn domain(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Domain> {
    let from = fields.required("from", reader, read::text);
    let to = fields.required("to", reader, read::text);
    let shared = fields.required("shared", reader, read::text);
    let mut ids = Ids::default();
    check_count(fields, "columns", 3..=5, reader);
    let columns = fields.list("columns", reader, |reader, yaml| column(reader, yaml, &mut ids));
    Some(Domain { from: from?, to: to?, shared: shared?, columns })
}

fn column(reader: &mut Reader<'_>, yaml: &Yaml, ids: &mut Ids) -> Option<Column> {
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let label = fields.required("label", reader, read::text);
    let share = fields.required("share", reader, share);
    let examples = read::texts(&mut fields, "examples", reader);
    let forms = read::texts(&mut fields, "forms", reader);
    fields.finish(reader);
    Some(Column { id: id?, label: label?, share: share?, examples, forms })
}

fn share(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Located<f64>> {
    let share = reader.number(yaml)?;
    if !(0.0..=1.0).contains(&share.value) {
        read::out_of_range(share.span, share.value, 0.0..=1.0, reader);
        return None;
    }
    Some(share)
}

fn periods(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Periods> {
    let period = read::period(fields, reader);
    let shown = period.filter(|period| period.from.value <= period.to.value);
    let bars = fields.list("bars", reader, |reader, yaml| bar(reader, yaml, shown));
    let Period { from, to } = period?;
    Some(Periods { from, to, bars })
}

fn bar(reader: &mut Reader<'_>, yaml: &Yaml, shown: Option<Period>) -> Option<Bar> {
    let mut fields = Fields::of(yaml, reader)?;
    let label = fields.required("label", reader, read::text);
    let period = read::period(&mut fields, reader);
    let current = fields.optional("current", reader, |reader, yaml| reader.truth(yaml));
    fields.finish(reader);
    if let (Some(shown), Some(own)) = (shown, period) {
        for year in [own.from, own.to].into_iter().filter(|year| !shown.contains(year.value)) {
            reader.report(known::outside(year, &shown));
        }
    }
    Some(Bar { label: label?, period: period?, current: current.is_some_and(|current| current.value) })
}

fn tree(fields: &mut Fields<'_>, levels: usize, reader: &mut Reader<'_>) -> Tree {
    check_count(fields, "tiers", 1..=10, reader);
    Tree { tiers: fields.list("tiers", reader, |reader, yaml| tier(reader, yaml, levels)) }
}

fn tier(reader: &mut Reader<'_>, yaml: &Yaml, levels: usize) -> Option<Tier> {
    let mut fields = Fields::of(yaml, reader)?;
    let name = fields.required("name", reader, read::text);
    let nodes = fields.required("nodes", reader, |reader, yaml| tier_nodes(reader, yaml, levels));
    fields.finish(reader);
    Some(Tier { name: name?, nodes: nodes? })
}

fn tier_nodes(reader: &mut Reader<'_>, yaml: &Yaml, levels: usize) -> Option<TierNodes> {
    match &yaml.value {
        Value::List(_) => Some(TierNodes::Written(reader.list(yaml, |yaml, reader| tier_node(reader, yaml)))),
        Value::Map(_) => {
            let mut fields = Fields::of(yaml, reader)?;
            let level = fields.required("level", reader, |reader, yaml| reader.whole(yaml));
            fields.finish(reader);
            let level = level?;
            if level.value as usize >= levels {
                let last = u32::try_from(levels.saturating_sub(1)).unwrap_or(u32::MAX);
                read::out_of_range(level.span, f64::from(level.value), 0.0..=f64::from(last), reader);
                return None;
            }
            Some(TierNodes::Measures { level })
        }
        _ => reader.word(yaml, &[("slogan", ())]).map(|_| TierNodes::Slogan),
    }
}

fn tier_node(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<TierNode> {
    let mut fields = Fields::of(yaml, reader)?;
    let number = read::maybe_text(&mut fields, "number", reader);
    let label = fields.required("label", reader, read::text);
    fields.finish(reader);
    Some(TierNode { number, label: label? })
}

fn cycle(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Cycle {
    let mut ids = Ids::default();
    check_count(fields, "steps", 2..=12, reader);
    Cycle { steps: fields.list("steps", reader, |reader, yaml| step(reader, yaml, &mut ids)) }
}

fn step(reader: &mut Reader<'_>, yaml: &Yaml, ids: &mut Ids) -> Option<Step> {
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let label = fields.required("label", reader, read::text);
    let text = read::maybe_text(&mut fields, "text", reader);
    fields.finish(reader);
    Some(Step { id: id?, label: label?, text })
}

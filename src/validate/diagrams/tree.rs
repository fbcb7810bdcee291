//! 施策の体系 as data.

use super::check_count;
use crate::model::diagram::{Tier, TierNode, TierNodes, Tree};
use crate::validate::read;
use crate::yaml::{Fields, Reader, Value, Yaml};

pub(super) fn tree(fields: &mut Fields<'_>, levels: usize, reader: &mut Reader<'_>) -> Tree {
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

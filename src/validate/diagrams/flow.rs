//! Flows as data.

use super::check_count;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::diagram::{Flow, FlowKind, FlowStep, Way};
use crate::validate::ids::Ids;
use crate::validate::read;
use crate::yaml::{Fields, Reader, Value, Yaml};
use std::collections::HashSet;

const KINDS: [(&str, FlowKind); 4] =
    [("start", FlowKind::Start), ("step", FlowKind::Step), ("decision", FlowKind::Decision), ("end", FlowKind::End)];
const MOST: u32 = 40;

/// Reads the keys of a flow.
pub(super) fn flow(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Flow {
    let mut ids = Ids::default();
    check_count(fields, "steps", 2..=MOST, reader);
    let written = super::written(fields, "steps");
    let read = fields.list("steps", reader, |reader, yaml| step(reader, yaml, &mut ids));
    let complete = read.len() == written;
    // Where nothing is said, a step leads to the next.
    let next: Vec<_> = read.iter().skip(1).map(|step| Some(step.step.id.clone())).chain([None]).collect();
    let steps: Vec<FlowStep> = read.into_iter().zip(next).map(|(step, next)| step.leading_to(next)).collect();
    check_ways(&steps, &ids, reader);
    if complete && !ids.is_uncertain() {
        check_reached(&steps, reader);
    }
    Flow { steps }
}

/// Holds a step, and whether it says itself where it leads.
struct ReadStep {
    step: FlowStep,
    says: bool,
}

impl ReadStep {
    fn leading_to(self, next: Option<crate::model::Id>) -> FlowStep {
        let mut step = self.step;
        if !self.says && step.kind != FlowKind::End {
            step.ways.extend(next.map(|step| Way { step, label: None }));
        }
        step
    }
}

fn step(reader: &mut Reader<'_>, yaml: &Yaml, ids: &mut Ids) -> Option<ReadStep> {
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let label = fields.required("label", reader, read::text);
    let text = read::maybe_text(&mut fields, "text", reader);
    let items = read::texts(&mut fields, "items", reader);
    let kind = fields.optional("kind", reader, |reader, yaml| reader.word(yaml, &KINDS));
    let says = fields.get("to").is_some();
    let ways = fields.list("to", reader, way);
    fields.finish(reader);
    let kind = kind.map_or(FlowKind::Step, |kind| kind.value);
    Some(ReadStep { step: FlowStep { id: id?, label: label?, text, items, kind, ways }, says })
}

fn way(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Way> {
    if !matches!(yaml.value, Value::Map(_)) {
        return Some(Way { step: read::named(reader, yaml)?, label: None });
    }
    let mut fields = Fields::of(yaml, reader)?;
    let step = fields.required("step", reader, read::named);
    let label = read::maybe_text(&mut fields, "label", reader);
    fields.finish(reader);
    Some(Way { step: step?, label })
}

fn check_ways(steps: &[FlowStep], ids: &Ids, reader: &mut Reader<'_>) {
    for step in steps {
        let mut ways = Ids::default();
        for way in &step.ways {
            ids.check(Code::UnknownDiagramPart, &way.step, reader);
            ways.declare(&way.step, reader);
            if way.step.value == step.id.value {
                reader.report(Diagnostic::at(Code::LeadsToItself, way.step.span).with("id", &*step.id.value));
            }
        }
    }
}

/// A step that no other leads to is where the flow begins, or a slip.
fn check_reached(steps: &[FlowStep], reader: &mut Reader<'_>) {
    let reached: HashSet<&str> = steps.iter().flat_map(|step| &step.ways).map(|way| &*way.step.value).collect();
    for step in steps.iter().skip(1) {
        if step.kind != FlowKind::Start && !reached.contains(&*step.id.value) {
            reader.report(Diagnostic::at(Code::UnreachedStep, step.id.span).with("id", &*step.id.value));
        }
    }
}

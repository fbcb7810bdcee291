//! Entries of the list of measures that list a measure again (再掲).

use super::Position;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::Id;
use crate::model::measure::{MeasureTree, Relisting};
use crate::source::Span;
use crate::validate::known::Known;
use crate::validate::read;
use crate::yaml::{Fields, Reader, Value, Yaml};
use std::collections::HashMap;

/// Tells whether an entry lists a measure again: it has the key `relist`.
pub(super) fn is_one(yaml: &Yaml) -> bool {
    matches!(&yaml.value, Value::Map(entries) if entries.iter().any(|entry| &*entry.key.value == "relist"))
}

/// Reads such an entry; what it names may stand further down, so that it is looked up later.
pub(super) fn relisting(yaml: &Yaml, position: Position, known: &Known, reader: &mut Reader<'_>) -> Option<Relisting> {
    let mut fields = Fields::of(yaml, reader)?;
    let measure = fields.required("relist", reader, read::named);
    let number = read::maybe_text(&mut fields, "number", reader);
    let title = read::maybe_text(&mut fields, "title", reader);
    let note = read::maybe_text(&mut fields, "note", reader);
    let departments = read::ids(&mut fields, "departments", reader);
    let span = fields.span();
    fields.finish(reader);
    for id in &departments {
        known.departments.check(Code::UnknownDepartment, id, reader);
    }
    let Position { parent, level, ordinal } = position;
    Some(Relisting { measure: measure?, level, parent, ordinal, number, title, note, departments, span })
}

/// Reports what is listed again and is not there, has measures below it, or stands at the same place already.
pub(super) fn check(tree: &MeasureTree, known: &Known, reader: &mut Reader<'_>) {
    for relisting in &tree.relistings {
        known.measures.check(Code::UnknownMeasure, &relisting.measure, reader);
    }
    // What hung on a broken measure hangs elsewhere, and nothing can be said of its place.
    if !known.measures.all_kept(tree.nodes.len()) {
        return;
    }
    let mut places: HashMap<(Option<usize>, &str), Span> = HashMap::new();
    let mut nodes: HashMap<&str, usize> = HashMap::new();
    for (at, node) in tree.nodes.iter().enumerate() {
        places.insert((node.parent, &node.id.value), node.id.span);
        nodes.insert(&node.id.value, at);
    }
    for relisting in &tree.relistings {
        let id = &relisting.measure;
        let first = *places.entry((relisting.parent, &id.value)).or_insert(id.span);
        if first != id.span {
            reader.report(problem(id, "twice").related(first));
        }
        let below = nodes.get(&*id.value).filter(|at| !tree.is_leaf(**at)).and_then(|at| tree.nodes.get(*at));
        if let Some(node) = below {
            reader.report(problem(id, "parent").related(node.id.span));
        }
    }
}

fn problem(id: &Id, reason: &'static str) -> Diagnostic {
    Diagnostic::at(Code::InvalidRelisting, id.span).with("id", &*id.value).with("reason", reason)
}

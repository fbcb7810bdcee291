//! `data/measures.yaml`: the tree of goals, policies and efforts.

mod relistings;

use super::known::Known;
use super::{numbering, read, schedule};
use crate::diagnostics::Code;
use crate::language::Text;
use crate::model::Id;
use crate::model::measure::{Level, Measure, MeasureTree};
use crate::model::schedule::Run;
use crate::source::Span;
use crate::yaml::{Fields, Reader, Value, Yaml};

/// Reads all measures; their ids are known afterwards.
pub(super) fn measures(yaml: &Yaml, known: &mut Known, reader: &mut Reader<'_>) -> MeasureTree {
    let Some(mut fields) = read::record(yaml, &mut known.measures, reader) else { return MeasureTree::default() };
    let levels = fields.list("levels", reader, level);
    let sheet_number = read::maybe_text(&mut fields, "sheet_number", reader);
    if let Some(pattern) = &sheet_number {
        numbering::check(pattern, reader);
    }
    let (schedule, frame) = schedule::schedule(&mut fields, reader);
    known.schedule = frame;
    let mut tree = MeasureTree { levels, sheet_number, schedule, ..MeasureTree::default() };
    branch(&mut fields, None, 0, &mut tree, known, reader);
    fields.finish(reader);
    for id in tree.nodes.iter().flat_map(|measure| &measure.related) {
        known.measures.check(Code::UnknownMeasure, id, reader);
    }
    tree.relistings.sort_by_key(|relisting| (relisting.parent, relisting.ordinal));
    relistings::check(&tree, known, reader);
    tree
}

fn level(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Level> {
    let mut fields = Fields::of(yaml, reader)?;
    let name = fields.required("name", reader, read::text);
    let plural = read::maybe_text(&mut fields, "plural", reader);
    let number = read::maybe_text(&mut fields, "number", reader);
    fields.finish(reader);
    if let Some(number) = &number {
        numbering::check(number, reader);
    }
    Some(Level { name: name?, plural, number })
}

/// Reads the measures below a node; what is broken keeps its ordinal, and what is below it is read all the same.
fn branch(
    fields: &mut Fields<'_>,
    parent: Option<usize>,
    level: usize,
    tree: &mut MeasureTree,
    known: &mut Known,
    reader: &mut Reader<'_>,
) {
    let Some(yaml) = fields.get("measures") else { return };
    let single = std::slice::from_ref(yaml);
    let items = if let Value::List(items) = &yaml.value { items.as_slice() } else { single };
    for (ordinal, item) in (1u32..).zip(items) {
        let position = Position { parent, level, ordinal };
        if relistings::is_one(item) {
            tree.relistings.extend(relistings::relisting(item, position, known, reader));
        } else {
            measure(item, position, tree, known, reader);
        }
    }
}

/// Says where an entry of the list stands.
#[derive(Clone, Copy)]
pub(super) struct Position {
    pub parent: Option<usize>,
    pub level: usize,
    pub ordinal: u32,
}

fn measure(yaml: &Yaml, position: Position, tree: &mut MeasureTree, known: &mut Known, reader: &mut Reader<'_>) {
    let Some(mut fields) = read::record(yaml, &mut known.measures, reader) else { return };
    let id = read::own_id(&mut fields, &mut known.measures, reader);
    let title = fields.required("title", reader, read::text);
    let own = Own::read(&mut fields, known, reader);
    let span = fields.span();
    let kept = id.zip(title).map(|(id, title)| {
        tree.nodes.push(own.measure(id, title, position, span));
        tree.nodes.len() - 1
    });
    branch(&mut fields, kept.or(position.parent), position.level + 1, tree, known, reader);
    fields.finish(reader);
}

/// Holds the fields that a measure can do without.
struct Own {
    former: Vec<Id>,
    number: Option<Text>,
    description: Option<Text>,
    purpose: Option<Text>,
    issues: Option<Text>,
    completion: Option<Text>,
    actions: Vec<Text>,
    bodies: Vec<Text>,
    tags: Vec<Text>,
    notes: Vec<Text>,
    departments: Vec<Id>,
    audiences: Vec<Id>,
    audience_note: Option<Text>,
    schedule: Vec<Run>,
    related: Vec<Id>,
}

impl Own {
    fn read(fields: &mut Fields<'_>, known: &Known, reader: &mut Reader<'_>) -> Self {
        let own = Self {
            former: fields.list("former", reader, read::id),
            number: read::maybe_text(fields, "number", reader),
            description: read::maybe_text(fields, "description", reader),
            purpose: read::maybe_text(fields, "purpose", reader),
            issues: read::maybe_text(fields, "issues", reader),
            completion: read::maybe_text(fields, "completion", reader),
            actions: read::texts(fields, "actions", reader),
            bodies: read::texts(fields, "bodies", reader),
            tags: read::texts(fields, "tags", reader),
            notes: read::texts(fields, "notes", reader),
            departments: read::ids(fields, "departments", reader),
            audiences: read::ids(fields, "audiences", reader),
            audience_note: read::maybe_text(fields, "audience_note", reader),
            schedule: schedule::runs(fields, &known.schedule, reader),
            related: read::ids(fields, "related", reader),
        };
        for id in &own.departments {
            known.departments.check(Code::UnknownDepartment, id, reader);
        }
        for id in &own.audiences {
            known.audiences.check(Code::UnknownAudience, id, reader);
        }
        own
    }

    fn measure(self, id: Id, title: Text, position: Position, span: Span) -> Measure {
        Measure {
            id,
            former: self.former,
            level: position.level,
            parent: position.parent,
            ordinal: position.ordinal,
            number: self.number,
            title,
            description: self.description,
            actions: self.actions,
            purpose: self.purpose,
            issues: self.issues,
            departments: self.departments,
            bodies: self.bodies,
            audiences: self.audiences,
            audience_note: self.audience_note,
            schedule: self.schedule,
            tags: self.tags,
            completion: self.completion,
            related: self.related,
            notes: self.notes,
            span,
        }
    }
}

//! Parts (編): `parts` in `plan.yaml`, and the chapters that stand in them.

use super::known::Known;
use super::read;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::chapter::Chapter;
use crate::model::plan::{Part, Plan};
use crate::source::Span;
use crate::yaml::{Reader, Yaml};

/// Reads one part.
pub(super) fn part(yaml: &Yaml, known: &mut Known, reader: &mut Reader<'_>) -> Option<Part> {
    let mut fields = read::record(yaml, &mut known.parts, reader)?;
    let id = read::own_id(&mut fields, &mut known.parts, reader);
    let title = fields.required("title", reader, read::text);
    let description = read::maybe_text(&mut fields, "description", reader);
    fields.finish(reader);
    Some(Part { id: id?, title: title?, description })
}

/// Reports chapters that name a part or a department which is not there.
pub(super) fn check_known(chapters: &[Chapter], known: &Known, reader: &mut Reader<'_>) {
    for department in chapters.iter().flat_map(|chapter| &chapter.departments) {
        known.departments.check(Code::UnknownDepartment, department, reader);
    }
    for part in chapters.iter().filter_map(|chapter| chapter.part.as_ref()) {
        known.parts.check(Code::UnknownPart, part, reader);
    }
}

/// Reports parts whose chapters do not stand together, do not follow in the order of the parts, or are not there.
pub(super) fn check_order(plan: &Plan, reader: &mut Reader<'_>) {
    // By part: the place where a chapter of it named it last.
    let mut last: Vec<Option<Span>> = vec![None; plan.parts.len()];
    let mut current = None;
    for at in plan.reading_order() {
        let named = plan.chapters.get(at).and_then(|chapter| chapter.part.as_ref());
        let part = named.and_then(|id| plan.parts.iter().position(|part| part.id.value == id.value));
        let Some((part, id)) = part.zip(named) else {
            current = None;
            continue;
        };
        let earlier = last.get(part).copied().flatten();
        let later = last.iter().skip(part + 1).find_map(|span| *span);
        let wrong = match (earlier, later) {
            (Some(earlier), _) if current != Some(part) => Some(("apart", earlier)),
            (None, Some(later)) => Some(("order", later)),
            _ => None,
        };
        if let Some((reason, other)) = wrong {
            let problem = Diagnostic::at(Code::PartOrder, id.span).with("reason", reason).with("id", &*id.value);
            reader.report(problem.related(other));
        }
        if let Some(place) = last.get_mut(part) {
            *place = Some(id.span);
        }
        current = Some(part);
    }
    for (part, _) in plan.parts.iter().zip(last).filter(|(_, last)| last.is_none()) {
        reader.report(Diagnostic::at(Code::EmptyPart, part.id.span).with("id", &*part.id.value));
    }
}

//! Says what Typst found wrong as kyodo says it: with a code, and at a place where there is one.

use super::world::Room;
use crate::diagnostics::{Code, Diagnostic};
use crate::source::{SourceId, Span};
use std::collections::HashMap;
use typst::WorldExt;
use typst::diag::SourceDiagnostic;

/// Tells which files of the theme the templates are.
pub(super) type Places = HashMap<String, SourceId>;

/// Turns a mistake in a template into a problem at its place.
pub(super) fn mistake(found: &SourceDiagnostic, room: &Room<'_>, places: &Places) -> Diagnostic {
    told(Code::TemplateError, found, room, places)
}

fn told(code: Code, found: &SourceDiagnostic, room: &Room<'_>, places: &Places) -> Diagnostic {
    let mut reason = found.message.to_string();
    for hint in &found.hints {
        reason.push_str("; ");
        reason.push_str(&hint.v);
    }
    let own = place(found.span, room, places);
    let traced = || found.trace.iter().find_map(|point| place(point.span.into(), room, places));
    Diagnostic { span: own.or_else(traced), ..Diagnostic::new(code).with("reason", reason) }
}

/// Turns what Typst only warns of into a problem: a template of ours gives no cause for warnings.
pub(super) fn warning(found: &SourceDiagnostic, room: &Room<'_>, places: &Places) -> Diagnostic {
    told(Code::PaperWarning, found, room, places)
}

/// Turns what stands in the way of a file for all readers into a problem.
pub(super) fn refusal(found: &SourceDiagnostic, room: &Room<'_>, places: &Places) -> Diagnostic {
    told(Code::PdfRefused, found, room, places)
}

/// Says that a file of the theme's `paper` folder cannot be read.
pub(super) fn unread(path: &str, error: &serde_json::Error, places: &Places) -> Diagnostic {
    let problem = Diagnostic::new(Code::TemplateError).with("reason", error.to_string());
    Diagnostic { span: places.get(path).copied().map(Span::file), ..problem }
}

fn place(span: typst::syntax::DiagSpan, room: &Room<'_>, places: &Places) -> Option<Span> {
    let id = span.id()?;
    let source = places.get(id.get().vpath().get_without_slash())?;
    let range = room.range(span)?;
    Some(Span::new(*source, range.start, range.end))
}

//! The text of a chapter as HTML, with links, images, numbers and directives made of what the site knows.

use super::Renderer;
use super::viewpoint::Viewpoint;
use crate::diagnostics::Report;
use crate::resolve::PlanIndex;

/// Writes the text of a chapter; `level` is the heading level of its sections.
pub(super) fn body(
    _renderer: &Renderer<'_>,
    _from: &Viewpoint<'_>,
    _plan: PlanIndex,
    _chapter: usize,
    _level: u8,
    _report: &mut Report,
) -> String {
    String::new()
}

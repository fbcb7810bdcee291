//! The pages themselves: a view of each, filled into its template with the frame around it.

mod accessibility;
mod chapter;
mod conformance;
mod contents;
mod cover;
mod former;
mod library;
mod print;
mod record;
mod root;
mod search;
mod site_map;
mod summary;
mod updates;

pub(super) use accessibility::accessibility;
pub(super) use chapter::chapter;
pub(super) use conformance::conformance;
pub(super) use contents::contents;
pub(super) use cover::cover;
pub(super) use former::former;
pub(super) use library::library;
pub(super) use print::print;
pub(super) use record::record;
pub(super) use root::{chooser, not_found};
pub(super) use search::search;
pub(super) use site_map::site_map;
pub(super) use summary::summary;
pub(super) use updates::updates;

use super::Renderer;
use super::frame::{Heading, frame};
use super::viewpoint::Viewpoint;
use crate::diagnostics::Report;
use serde::Serialize;

/// Fills a template of `pages/` with a view and the frame around it.
fn fill(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    name: &str,
    heading: Heading,
    view: &impl Serialize,
    report: &mut Report,
) -> Vec<u8> {
    let frame = frame(renderer, from, heading, report);
    renderer.theme.render_page(name, from.language, &frame, view, report)
}

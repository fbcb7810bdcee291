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
pub(super) use print::{print, printed_records};
pub use record::Record;
pub(super) use record::record;
pub(super) use root::{chooser, not_found};
pub(super) use search::search;
pub(super) use site_map::site_map;
pub(super) use summary::summary;
pub(super) use updates::updates;

use super::Renderer;
use super::frame::{Heading, frame};
use super::viewpoint::{TextView, Viewpoint};
use crate::diagnostics::Report;
use crate::language::Language;
use crate::resolve::Label;
use serde::Serialize;

/// Shows the heading of a page or of a part of one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct HeadingView {
    /// Empty where there is none.
    pub number: String,
    pub title: String,
    pub lang: Option<Language>,
}

impl HeadingView {
    /// Makes a heading of a name.
    pub(super) fn new(from: &Viewpoint<'_>, name: Label) -> Self {
        Self { number: name.number, title: name.title, lang: from.foreign(name.language) }
    }

    /// Makes a heading of a text without a number.
    pub(super) fn plain(text: TextView) -> Self {
        Self { number: String::new(), title: text.text, lang: text.lang }
    }

    /// Writes number and title in one, for titles of documents.
    pub(super) fn whole(&self) -> String {
        [self.number.as_str(), self.title.as_str()]
            .iter()
            .filter(|part| !part.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(" ")
    }
}

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

//! The updates of the whole site.

use super::fill;
use crate::diagnostics::Report;
use crate::render::Renderer;
use crate::render::frame::Heading;
use crate::render::updates::{Naming, YearView, years};
use crate::render::viewpoint::{HeadingView, Viewpoint};
use serde::Serialize;

/// Shows what happened to all plans.
#[derive(Debug, Serialize)]
struct UpdatesView {
    heading: HeadingView,
    years: Vec<YearView>,
}

/// Makes the page of updates of a language.
pub(in crate::render) fn updates(renderer: &Renderer<'_>, from: &Viewpoint<'_>, report: &mut Report) -> Vec<u8> {
    let view = UpdatesView {
        heading: HeadingView { number: String::new(), title: renderer.text(from, "page-updates"), lang: None },
        years: years(renderer, from, &renderer.site.all_updates(), Naming::OfManyPlans),
    };
    let titles = Heading { title: view.heading.title.clone(), description: None };
    fill(renderer, from, "pages/updates.html", titles, &view, report)
}

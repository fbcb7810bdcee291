//! The library: all plans of the site in one language, those that are in force first.

use super::cover::PlanView;
use super::{HeadingView, fill};
use crate::diagnostics::Report;
use crate::model::plan::Status;
use crate::render::Renderer;
use crate::render::frame::Heading;
use crate::render::viewpoint::{LinkView, TextView, Viewpoint};
use crate::resolve::PlanIndex;
use serde::Serialize;

/// Shows all plans.
#[derive(Debug, Serialize)]
struct LibraryView {
    heading: HeadingView,
    description: Option<TextView>,
    plans: Vec<CardView>,
    superseded: Vec<CardView>,
}

/// Shows one plan of the library.
#[derive(Debug, Serialize)]
struct CardView {
    link: LinkView,
    plan: PlanView,
}

/// Makes the library of plans in a language.
pub(in crate::render) fn library(renderer: &Renderer<'_>, from: &Viewpoint<'_>, report: &mut Report) -> Vec<u8> {
    let settings = &renderer.site.settings;
    let (mut plans, mut superseded) = (Vec::new(), Vec::new());
    for (index, published) in renderer.site.plans.iter().enumerate() {
        let list = if published.plan.status.value == Status::Superseded { &mut superseded } else { &mut plans };
        let title = from.text(&published.plan.title);
        let link = LinkView { title: title.text, lang: title.lang, ..renderer.cover_link(from, PlanIndex(index)) };
        list.push(CardView { link, plan: PlanView::new(renderer, from, &published.plan) });
    }
    let description = settings.description.as_ref().map(|text| from.text(text));
    // The frame names the site already.
    let titles = Heading { title: String::new(), description: description.as_ref().map(|text| text.text.clone()) };
    let view = LibraryView { heading: HeadingView::plain(from.text(&settings.title)), description, plans, superseded };
    fill(renderer, from, "pages/library.html", titles, &view, report)
}

//! The search page: a script finds and shows; without one, the page leads to the lists of everything.

use super::fill;
use crate::diagnostics::Report;
use crate::render::Renderer;
use crate::render::frame::Heading;
use crate::render::viewpoint::{HeadingView, LinkView, Viewpoint};
use crate::resolve::{Page, PlanIndex, PlanPage, Site};
use serde::Serialize;

/// Shows the search page.
#[derive(Debug, Serialize)]
struct SearchView {
    heading: HeadingView,
    /// The page itself, which forms lead to.
    action: String,
    /// The folder of the index, with a slash at its end.
    index: String,
    site_map: LinkView,
    plans: Vec<PlanEntry>,
}

/// Shows where the measures of a plan are listed.
#[derive(Debug, Serialize)]
struct PlanEntry {
    link: LinkView,
    /// Nothing for a plan without measures.
    measures: Option<LinkView>,
}

/// Makes the search page of a language.
pub(in crate::render) fn search(renderer: &Renderer<'_>, from: &Viewpoint<'_>, report: &mut Report) -> Vec<u8> {
    let plans = renderer.site.plans.iter().enumerate().map(|(at, published)| PlanEntry {
        link: renderer.edition_link(from, PlanIndex(at)),
        measures: (!published.plan.measures.nodes.is_empty())
            .then(|| renderer.link(from, PlanIndex(at), PlanPage::Measures)),
    });
    let view = SearchView {
        heading: HeadingView { number: String::new(), title: renderer.text(from, "page-search"), lang: None },
        action: from.href_to(Page::Search(from.language), None),
        index: format!("{}/", Site::SEARCH_FOLDER),
        site_map: renderer.site_map_link(from, from.language),
        plans: plans.collect(),
    };
    let titles = Heading { title: view.heading.title.clone(), description: None };
    fill(renderer, from, "pages/search.html", titles, &view, report)
}

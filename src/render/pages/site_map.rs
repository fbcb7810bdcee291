//! The site map: every page of one language.

use super::fill;
use crate::diagnostics::Report;
use crate::render::Renderer;
use crate::render::frame::Heading;
use crate::render::viewpoint::{HeadingView, LinkView, Viewpoint};
use crate::resolve::{PlanIndex, PlanPage};
use serde::Serialize;

/// Shows every page.
#[derive(Debug, Serialize)]
struct SiteMapView {
    heading: HeadingView,
    library: LinkView,
    updates: Option<LinkView>,
    plans: Vec<PlanEntry>,
    /// From a variant to all plans.
    whole: Option<LinkView>,
    /// The pages about the site itself.
    about: Vec<LinkView>,
}

/// Shows the pages of one plan.
#[derive(Debug, Serialize)]
struct PlanEntry {
    link: LinkView,
    pages: Vec<PageEntry>,
}

/// Shows a page with those below it.
#[derive(Debug, Serialize)]
struct PageEntry {
    link: LinkView,
    pages: Vec<LinkView>,
}

/// Makes the site map of a language.
pub(in crate::render) fn site_map(renderer: &Renderer<'_>, from: &Viewpoint<'_>, report: &mut Report) -> Vec<u8> {
    let plans = renderer.site.plans.iter().enumerate();
    let plans = plans.filter(|(_, plan)| plan.has(PlanPage::Cover, from.language));
    let plans = plans.map(|(at, _)| plan_entry(renderer, from, PlanIndex(at))).collect();
    let view = SiteMapView {
        heading: HeadingView { number: String::new(), title: renderer.text(from, "page-site-map"), lang: None },
        library: renderer.library_link(from, from.language),
        updates: renderer.updates_link(from, from.language),
        plans,
        whole: renderer.whole_library_link(from),
        about: vec![renderer.accessibility_link(from, from.language), renderer.conformance_link(from, from.language)],
    };
    let titles = Heading { title: view.heading.title.clone(), description: None };
    fill(renderer, from, "pages/site-map.html", titles, &view, report)
}

fn plan_entry(renderer: &Renderer<'_>, from: &Viewpoint<'_>, plan: PlanIndex) -> PlanEntry {
    let pages = renderer.site.pages_of(plan, from.language);
    let mut entries: Vec<PageEntry> = Vec::new();
    for page in pages.into_iter().filter(|page| !matches!(page, PlanPage::Cover | PlanPage::Former(_))) {
        let link = renderer.link(from, plan, page);
        match entries.last_mut().filter(|_| page.overview().is_some()) {
            Some(above) => above.pages.push(link),
            None => entries.push(PageEntry { link, pages: Vec::new() }),
        }
    }
    PlanEntry { link: renderer.cover_link(from, plan), pages: entries }
}

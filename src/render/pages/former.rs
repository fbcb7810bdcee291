//! A former address, which leads on to where a thing is now: at once, and by a link where that is not taken.

use super::fill;
use crate::diagnostics::Report;
use crate::render::Renderer;
use crate::render::frame::Heading;
use crate::render::viewpoint::{HeadingView, LinkView, Viewpoint};
use crate::resolve::PlanIndex;
use serde::Serialize;

/// Shows where a thing is now.
#[derive(Debug, Serialize)]
struct FormerView {
    heading: HeadingView,
    now: LinkView,
}

/// Makes the page at a former address.
pub(in crate::render) fn former(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    plan: PlanIndex,
    at: usize,
    report: &mut Report,
) -> Option<Vec<u8>> {
    let former = renderer.site.plan(plan)?.former.get(at)?;
    let view = FormerView {
        heading: HeadingView { number: String::new(), title: renderer.text(from, "former"), lang: None },
        now: renderer.link(from, plan, former.now),
    };
    let titles = Heading { title: view.heading.title.clone(), description: None };
    Some(fill(renderer, from, "pages/former.html", titles, &view, report))
}

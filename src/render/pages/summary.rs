//! A plan on one sheet (概要版), made from its facts: who and when, what for, goals, key measures, targets.

use super::cover::PlanView;
use super::fill;
use crate::diagnostics::Report;
use crate::render::Renderer;
use crate::render::frame::Heading;
use crate::render::records::{self, SummaryLists};
use crate::render::viewpoint::{HeadingView, LinkView, Viewpoint};
use crate::resolve::{PlanIndex, PlanPage};
use serde::Serialize;

/// Shows a plan on one sheet.
#[derive(Debug, Serialize)]
struct SummaryView {
    heading: HeadingView,
    plan: PlanView,
    lists: SummaryLists,
    /// To the whole plan.
    cover: LinkView,
}

/// Makes the summary of a plan.
pub(in crate::render) fn summary(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    plan: PlanIndex,
    report: &mut Report,
) -> Option<Vec<u8>> {
    let published = renderer.site.plan(plan)?;
    let view = SummaryView {
        heading: HeadingView::new(from, renderer.name(from, plan, PlanPage::Summary)),
        lists: records::summary(from).unwrap_or_default(),
        cover: renderer.cover_link(from, plan),
        plan: PlanView::new(renderer, from, (plan, &published.plan)),
    };
    let description = view.plan.summary.as_ref().map(|text| text.text.clone());
    let titles = Heading { title: view.heading.whole(), description };
    Some(fill(renderer, from, "pages/summary.html", titles, &view, report))
}

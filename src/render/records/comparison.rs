//! What changed from another plan to this one, as a page of its own.

use super::within::Within;
use crate::compare::{Table, passages};
use crate::render::Renderer;
use crate::render::comparison::{Adoption, ComparisonView, Layout, Remarks};
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::{Page, PlanIndex, PlanPage};
use serde::Serialize;

/// Holds the table for `records/comparison.html`.
#[derive(Debug, Serialize)]
pub(crate) struct ComparedView {
    comparison: ComparisonView,
    new: PlanView,
    old: PlanView,
}

/// Links to one of the two plans.
#[derive(Debug, Serialize)]
struct PlanView {
    href: String,
    title: TextView,
    /// Nothing: both are of this site.
    state: Option<String>,
}

/// Compares a plan with the one that it asks for; nothing where that is not published.
pub(crate) fn comparison(renderer: &Renderer<'_>, within: &Within<'_>) -> Option<ComparedView> {
    let (site, language) = (renderer.site, within.from.language);
    let other = site.compared(within.index)?;
    let asked = within.plan().comparison.as_ref()?;
    let table = Table::new(&passages(site, other, language), &passages(site, within.index, language));
    let layout = Layout { remarks: if asked.remarks { Remarks::Shown } else { Remarks::LeftOut }, ..Layout::default() };
    let adoption = Adoption::of(within.plan().status.value);
    Some(ComparedView {
        comparison: ComparisonView::new(renderer.theme, &table, language, adoption, layout),
        new: plan(within, within.index)?,
        old: plan(within, other)?,
    })
}

fn plan(within: &Within<'_>, plan: PlanIndex) -> Option<PlanView> {
    let from = within.from;
    let title = from.text(&from.site.plan(plan)?.plan.title);
    let href = from.href_to(Page::Plan(plan, from.language, PlanPage::Cover), None);
    Some(PlanView { href, title, state: None })
}

/// Lists the chapters as places on the page.
pub(crate) fn sections(within: &Within<'_>, view: &ComparedView) -> Vec<LinkView> {
    let place = |(id, title): (&str, &TextView)| LinkView {
        href: within.from.href(PlanPage::Comparison, Some(id)),
        number: String::new(),
        title: title.text.clone(),
        lang: title.lang,
    };
    view.comparison.groups().map(place).collect()
}

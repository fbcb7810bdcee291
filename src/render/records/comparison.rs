//! What changed from another plan to this one, as a page of its own.

use super::within::Within;
use crate::compare::{Table, clauses};
use crate::render::Renderer;
use crate::render::comparison::{Adoption, ComparisonView, Layout, Remarks};
use crate::render::links::Links;
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::{Page, PlanIndex, PlanPage, opinion_fragment};
use serde::Serialize;

/// Holds the table for `records/comparison.html`.
#[derive(Debug, Serialize)]
pub(crate) struct ComparedView {
    comparison: ComparisonView,
    new: PlanView,
    old: PlanView,
    /// What was changed because of an opinion.
    heard: Vec<HeardView>,
}

/// Shows what was changed because of one opinion.
#[derive(Debug, Serialize)]
struct HeardView {
    href: String,
    number: String,
    /// Leads to the rows.
    rows: Vec<LinkView>,
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
    let language = within.from.language;
    let other = renderer.site.compared(within.index)?;
    let asked = within.plan().comparison.as_ref()?;
    let table = table(within)?;
    let layout = Layout { remarks: if asked.remarks { Remarks::Shown } else { Remarks::LeftOut }, ..Layout::default() };
    let adoption = Adoption::of(within.plan().status.value);
    Some(ComparedView {
        comparison: ComparisonView::new(renderer.theme, &table, language, adoption, layout),
        new: plan(within, within.index)?,
        old: plan(within, other)?,
        heard: heard(renderer, within, &table),
    })
}

/// Compares a plan with the one that it asks for; nothing where that is not published.
pub(super) fn table(within: &Within<'_>) -> Option<Table> {
    let (site, language) = (within.from.site, within.from.language);
    let other = site.compared(within.index)?;
    Some(Table::new(&clauses(site, other, language), &clauses(site, within.index, language)))
}

/// Leads to the row in which changed what a reference names, in the words of a link to the thing itself.
pub(super) fn row_link(within: &Within<'_>, table: &Table, reference: &str, link: LinkView) -> Option<LinkView> {
    let row = table.row_of(reference)?;
    Some(LinkView { href: within.from.href(PlanPage::Comparison, Some(&row.fragment())), ..link })
}

/// Lists the opinions because of which something changed.
fn heard(renderer: &Renderer<'_>, within: &Within<'_>, table: &Table) -> Vec<HeardView> {
    let from = within.from;
    let links = Links { renderer, from, plan: within.index, page: PlanPage::Comparison, language: from.language };
    let row = |reference: &str| row_link(within, table, reference, links.view(reference)?);
    let mut heard = Vec::new();
    for consultation in &within.plan().consultations {
        for (at, opinion) in consultation.opinions.iter().enumerate() {
            let rows: Vec<LinkView> = opinion.changed.iter().filter_map(|reference| row(&reference.value)).collect();
            if rows.is_empty() {
                continue;
            }
            let number = consultation.opinion_number(at);
            let fragment = opinion_fragment(&format!("{}/{number}", consultation.id.value));
            let href = from.href(PlanPage::Consultations, Some(&fragment));
            heard.push(HeardView { href, number: number.into_owned(), rows });
        }
    }
    heard
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

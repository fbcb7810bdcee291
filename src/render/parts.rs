//! Chapters by the parts (編) that they stand in, wherever chapters are listed.

use super::Renderer;
use super::names::named;
use super::viewpoint::{LinkView, TextView, Viewpoint};
use crate::resolve::{Page, PlanIndex, PlanPage, Target, Thing, label, part_fragment};
use serde::Serialize;

/// Shows chapters that stand together: those of one part, or those before, between and behind the parts.
#[derive(Debug, Serialize)]
pub(super) struct GroupView<T> {
    /// Nothing for chapters that stand in no part.
    pub(super) part: Option<PartView>,
    pub(super) chapters: Vec<T>,
}

/// Shows a part.
#[derive(Debug, Serialize)]
pub(super) struct PartView {
    /// Fragment of its place among the contents.
    pub(super) id: String,
    pub(super) link: LinkView,
    pub(super) description: Option<TextView>,
}

/// Lists the chapters that the reader's language has in reading order, grouped by their parts.
pub(super) fn groups<T>(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    plan: PlanIndex,
    mut view: impl FnMut(usize) -> Option<T>,
) -> Vec<GroupView<T>> {
    let Some(published) = renderer.site.plan(plan) else { return Vec::new() };
    let mut groups: Vec<GroupView<T>> = Vec::new();
    let mut current = None;
    let chapters = published.plan.reading_order();
    for at in chapters.filter(|&at| published.has(PlanPage::Chapter(at), from.language)) {
        let part = published.chapter_parts.get(at).copied().flatten();
        let Some(chapter) = view(at) else { continue };
        match groups.last_mut().filter(|_| part == current) {
            Some(group) => group.chapters.push(chapter),
            None => {
                let shown = part.and_then(|part| PartView::new(renderer, from, plan, part));
                groups.push(GroupView { part: shown, chapters: vec![chapter] });
            }
        }
        current = part;
    }
    groups
}

impl PartView {
    fn new(renderer: &Renderer<'_>, from: &Viewpoint<'_>, plan: PlanIndex, at: usize) -> Option<Self> {
        let part = renderer.site.plan(plan)?.plan.parts.get(at)?;
        Some(Self {
            id: part_fragment(&part.id.value),
            link: link(renderer, from, plan, at)?,
            description: part.description.as_ref().map(|text| from.text(text)),
        })
    }
}

/// Links to a part among the contents.
pub(super) fn link(renderer: &Renderer<'_>, from: &Viewpoint<'_>, plan: PlanIndex, at: usize) -> Option<LinkView> {
    let part = renderer.site.plan(plan)?.plan.parts.get(at)?;
    let fragment = part_fragment(&part.id.value);
    let href = from.href_to(Page::Plan(plan, from.language, PlanPage::Contents), Some(&fragment));
    let target = Target { page: PlanPage::Contents, thing: Thing::Part(at), fragment: None };
    Some(named(from, href, label(renderer.site, plan, &target, from.language)))
}

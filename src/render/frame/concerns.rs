//! What was said of what stands on a page: the way back from a passage to the opinions about it.

use crate::render::Renderer;
use crate::render::links::Links;
use crate::render::viewpoint::{LinkView, TextView, Viewpoint};
use crate::resolve::{Concern, Page, PlanPage, PublishedPlan, opinion_fragment};
use serde::Serialize;

/// Shows one passage with the opinions about it.
#[derive(Debug, Serialize)]
pub(super) struct ConcernView {
    /// Nothing for the page as a whole.
    passage: Option<LinkView>,
    opinions: Vec<OpinionView>,
}

/// Shows one opinion.
#[derive(Debug, Serialize)]
struct OpinionView {
    href: String,
    number: String,
    text: TextView,
}

/// Tells whether opinions are about anything on a page.
pub(super) fn stand_on(from: &Viewpoint<'_>) -> bool {
    let Page::Plan(_, _, page) = from.page else { return false };
    let is_about = |concern: &Concern| concern.target.page == page;
    !matches!(page, PlanPage::Consultations) && from.plan().is_some_and(|(_, own)| own.concerns.iter().any(is_about))
}

/// Lists the passages of a page that opinions are about, in the order of the opinions.
pub(super) fn concerns(renderer: &Renderer<'_>, from: &Viewpoint<'_>) -> Vec<ConcernView> {
    let (Page::Plan(plan, _, page), Some((_, published))) = (from.page, from.plan()) else { return Vec::new() };
    // Opinions about what was said stand where that stands.
    if matches!(page, PlanPage::Consultations) {
        return Vec::new();
    }
    let mut groups: Vec<(&Concern, Vec<OpinionView>)> = Vec::new();
    for concern in published.concerns.iter().filter(|concern| concern.target.page == page) {
        let Some(opinion) = opinion(from, published, concern) else { continue };
        match groups.iter_mut().find(|(first, _)| first.target == concern.target) {
            Some((_, opinions)) => opinions.push(opinion),
            None => groups.push((concern, vec![opinion])),
        }
    }
    let links = Links { renderer, from, plan, page, language: from.language };
    let view = |(concern, opinions): (&Concern, Vec<OpinionView>)| ConcernView {
        passage: concern.target.fragment.as_ref().and_then(|_| links.view(&concern.reference)),
        opinions,
    };
    groups.into_iter().map(view).collect()
}

fn opinion(from: &Viewpoint<'_>, published: &PublishedPlan, concern: &Concern) -> Option<OpinionView> {
    let consultation = published.plan.consultations.get(concern.consultation)?;
    let number = consultation.opinion_number(concern.opinion);
    let fragment = opinion_fragment(&format!("{}/{number}", consultation.id.value));
    Some(OpinionView {
        href: from.href(PlanPage::Consultations, Some(&fragment)),
        text: from.text(&consultation.opinions.get(concern.opinion)?.text),
        number: number.into_owned(),
    })
}

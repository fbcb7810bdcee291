//! A chapter: its text with the contents of the page beside it, and the way on.

use super::fill;
use crate::diagnostics::Report;
use crate::language::Language;
use crate::model::chapter::{ChapterVersion, Role};
use crate::output::fragment;
use crate::render::Renderer;
use crate::render::chapter;
use crate::render::frame::Heading;
use crate::render::signature::SignatureView;
use crate::render::viewpoint::{HeadingView, LinkView, Viewpoint};
use crate::resolve::{Outline, Page, PlanIndex, PlanPage};
use serde::Serialize;
use tera::Value;

/// Shows a chapter.
#[derive(Debug, Serialize)]
struct ChapterView {
    heading: HeadingView,
    /// Class of the article: foreword, chapter, appendix.
    role: &'static str,
    /// The language of the text where it is not the reader's; the reader is told.
    lang: Option<Language>,
    sections: Vec<SectionView>,
    body: Value,
    signature: Option<SignatureView>,
    previous: Option<LinkView>,
    next: Option<LinkView>,
}

/// Shows a section in lists of contents, with those directly below it.
#[derive(Debug, Serialize)]
pub(super) struct SectionView {
    href: String,
    number: String,
    title: String,
    sections: Vec<SectionView>,
}

/// Makes the page of a chapter.
pub(in crate::render) fn chapter(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    plan: PlanIndex,
    at: usize,
    report: &mut Report,
) -> Option<Vec<u8>> {
    let chapter = renderer.site.plan(plan)?.plan.chapters.get(at)?;
    let version = chapter.version(from.language)?;
    let heading = HeadingView::new(from, renderer.name(from, plan, PlanPage::Chapter(at)));
    let lang = from.foreign(version.language);
    let (previous, next) = neighbours(renderer, from, plan, PlanPage::Chapter(at));
    let titles = Heading { title: heading.whole(), description: summary(version.value) };
    let view = ChapterView {
        heading,
        role: role(chapter.role),
        lang,
        sections: sections(from, plan, at),
        body: Value::safe_string(&chapter::body(renderer, from, (plan, at), chapter::OWN_PAGE, report)),
        signature: SignatureView::new(renderer, from, plan, at),
        previous,
        next,
    };
    Some(fill(renderer, from, "pages/chapter.html", titles, &view, report))
}

fn summary(version: &ChapterVersion) -> Option<String> {
    version.summary.as_ref().map(|summary| summary.value.to_string())
}

/// Returns the class of a chapter.
pub(super) fn role(role: Role) -> &'static str {
    match role {
        Role::Foreword => "foreword",
        Role::Chapter => "chapter",
        Role::Appendix => "appendix",
    }
}

/// Lists the sections of a chapter, two levels deep.
pub(super) fn sections(from: &Viewpoint<'_>, plan: PlanIndex, at: usize) -> Vec<SectionView> {
    let Some(outline) = outline(from, plan, at) else { return Vec::new() };
    let page = Page::Plan(plan, from.language, PlanPage::Chapter(at));
    // The addresses of all sections begin alike, wherever they are looked at from.
    let beginning = from.href_to(page, Some(""));
    let mut list: Vec<SectionView> = Vec::new();
    for section in outline.sections.iter().filter(|section| section.level <= 2) {
        let view = SectionView {
            href: [beginning.as_str(), &fragment(&section.id)].concat(),
            number: section.number.clone(),
            title: section.title.clone(),
            sections: Vec::new(),
        };
        match list.last_mut() {
            Some(above) if section.level == 2 => above.sections.push(view),
            _ => list.push(view),
        }
    }
    list
}

/// Returns the outline of a chapter in the reader's language.
pub(super) fn outline<'s>(from: &Viewpoint<'s>, plan: PlanIndex, at: usize) -> Option<&'s Outline> {
    from.site.plan(plan)?.edition(from.language)?.outlines.get(at)
}

/// Links to the pages before and after one in the course of the plan, or among its own kind.
pub(super) fn neighbours(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    plan: PlanIndex,
    page: PlanPage,
) -> (Option<LinkView>, Option<LinkView>) {
    let beside = |other: PlanPage| match page.is_main() {
        true => other.is_main(),
        false => std::mem::discriminant(&other) == std::mem::discriminant(&page),
    };
    let pages: Vec<PlanPage> =
        renderer.site.pages_of(plan, from.language).into_iter().filter(|other| beside(*other)).collect();
    let Some(place) = pages.iter().position(|other| *other == page) else { return (None, None) };
    let link =
        |place: Option<usize>| place.and_then(|place| pages.get(place)).map(|other| renderer.link(from, plan, *other));
    (link(place.checked_sub(1)), link(place.checked_add(1)))
}

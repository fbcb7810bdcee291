//! The whole plan on one page, for paper: cover, chapters, records, colophon.

use super::chapter::role;
use super::contents::ContentsView;
use super::cover::PlanView;
use super::fill;
use crate::diagnostics::Report;
use crate::language::Language;
use crate::render::contact::ContactView;
use crate::render::frame::Heading;
use crate::render::parts::{PartView, groups};
use crate::render::signature::SignatureView;
use crate::render::viewpoint::{HeadingView, LinkView, TextView, Viewpoint, print_anchor};
use crate::render::{Renderer, chapter, records};
use crate::resolve::{Page, PlanIndex, PlanPage, PublishedPlan, Version};
use serde::Serialize;
use tera::Value;

/// Shows a plan as a whole.
#[derive(Debug, Serialize)]
struct PrintView {
    heading: HeadingView,
    plan: PlanView,
    cover: LinkView,
    /// The other editions: in large print, or in the usual.
    others: Vec<LinkView>,
    /// The division in charge, where there is no colophon to name it.
    contact: Option<ContactView>,
    contents: ContentsView,
    /// In the order of the plan: foreword, chapters or parts with their chapters, appendices, then records.
    portions: Vec<PortionView>,
}

/// Shows what begins on a page of its own: a chapter, a part (編) or a record.
#[derive(Debug, Serialize)]
struct PortionView {
    id: String,
    /// foreword, chapter, appendix, part, record.
    role: &'static str,
    heading: HeadingView,
    lead: Option<TextView>,
    /// The language of the text where it is not the reader's.
    lang: Option<Language>,
    /// The text is not translated, or its translation is older than it.
    fallback: bool,
    outdated: bool,
    body: Value,
    signature: Option<SignatureView>,
    /// The chapters of a part; records of the same kind, one below the other.
    portions: Vec<PortionView>,
}

/// Makes the print page of a plan.
pub(in crate::render) fn print(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    plan: PlanIndex,
    report: &mut Report,
) -> Option<Vec<u8>> {
    let model = &renderer.site.plan(plan)?.plan;
    let view = PrintView {
        heading: HeadingView::plain(from.text(&model.title)),
        plan: PlanView::new(renderer, from, (plan, model)),
        cover: renderer.cover_link(from, plan),
        others: others(renderer, from, plan),
        contact: model
            .contact
            .as_ref()
            .filter(|_| model.colophon.is_none())
            .map(|contact| ContactView::new(from, contact)),
        contents: ContentsView::new(renderer, from, plan)?,
        portions: portions(renderer, from, plan, report),
    };
    let Page::Plan(.., page) = from.page else { return None };
    let titles = Heading { title: renderer.page_word(from.language, plan, page), description: None };
    Some(fill(renderer, from, "pages/print.html", titles, &view, report))
}

fn others(renderer: &Renderer<'_>, from: &Viewpoint<'_>, plan: PlanIndex) -> Vec<LinkView> {
    let pages = renderer.site.pages_of(plan, from.language);
    let whole = pages.into_iter().filter(|page| page.lettering().is_some());
    let others = whole.filter(|page| from.page != Page::Plan(plan, from.language, *page));
    others.map(|page| renderer.link(from, plan, page)).collect()
}

fn portions(renderer: &Renderer<'_>, from: &Viewpoint<'_>, plan: PlanIndex, report: &mut Report) -> Vec<PortionView> {
    let Some(published) = renderer.site.plan(plan) else { return Vec::new() };
    let mut portions: Vec<PortionView> = Vec::new();
    for group in groups(renderer, from, plan, Some) {
        let level = chapter::PRINT_PAGE + u8::from(group.part.is_some());
        let chapters = group.chapters.into_iter();
        let chapters = chapters.filter_map(|at| chapter_portion(renderer, from, (plan, at), level, report)).collect();
        match group.part {
            Some(part) => portions.push(part_portion(part, chapters)),
            None => portions.extend(chapters),
        }
    }
    for page in published.printed_records(from.language) {
        let Some(view) = record_portion(renderer, from, published, page, report) else { continue };
        match portions.last_mut().filter(|_| !page.is_main()) {
            Some(above) => above.portions.push(view),
            None => portions.push(view),
        }
    }
    portions
}

/// The title page of a part, and its chapters behind it.
fn part_portion(part: PartView, chapters: Vec<PortionView>) -> PortionView {
    PortionView {
        id: part.id,
        role: "part",
        heading: HeadingView { number: part.link.number, title: part.link.title, lang: part.link.lang },
        lead: part.description,
        lang: None,
        fallback: false,
        outdated: false,
        body: Value::none(),
        signature: None,
        portions: chapters,
    }
}

fn record_portion(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    published: &PublishedPlan,
    page: PlanPage,
    report: &mut Report,
) -> Option<PortionView> {
    let below = if page.is_main() { chapter::PRINT_PAGE } else { chapter::PRINT_PAGE + 1 };
    let record = records::record(renderer, from, page, below, report)?;
    let version = published.version(page, from.language);
    Some(PortionView {
        id: print_anchor(published, page, None),
        role: "record",
        heading: record.heading,
        lead: record.lead,
        lang: None,
        // Lists of facts mark what is not translated one by one.
        fallback: matches!((page, version), (PlanPage::Regulation(_), Version::Fallback(_))),
        outdated: version == Version::Outdated,
        body: Value::safe_string(&record.html),
        signature: None,
        portions: Vec::new(),
    })
}

fn chapter_portion(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    (plan, at): (PlanIndex, usize),
    level: u8,
    report: &mut Report,
) -> Option<PortionView> {
    let published = renderer.site.plan(plan)?;
    let chapter = published.plan.chapters.get(at)?;
    let page = PlanPage::Chapter(at);
    let version = published.version(page, from.language);
    Some(PortionView {
        id: print_anchor(published, page, None),
        role: role(chapter.role),
        heading: HeadingView::new(from, renderer.name(from, plan, page)),
        lead: None,
        lang: from.foreign(chapter.version(from.language)?.language),
        fallback: matches!(version, Version::Fallback(_)),
        outdated: version == Version::Outdated,
        body: Value::safe_string(&chapter::body(renderer, from, (plan, at), level, report)),
        signature: SignatureView::new(renderer, from, plan, at),
        portions: Vec::new(),
    })
}

//! The whole plan on one page, for paper: cover, chapters, records, colophon.

use super::chapter::role;
use super::contents::ContentsView;
use super::cover::PlanView;
use super::{HeadingView, fill};
use crate::diagnostics::Report;
use crate::language::Language;
use crate::render::frame::{ContactView, Heading, is_main, is_record};
use crate::render::parts::{PartView, groups};
use crate::render::signature::SignatureView;
use crate::render::viewpoint::{LinkView, TextView, Viewpoint, print_anchor};
use crate::render::{Renderer, chapter, records};
use crate::resolve::{PlanIndex, PlanPage, PublishedPlan, Version};
use serde::Serialize;
use tera::Value;

/// Shows a plan as a whole.
#[derive(Debug, Serialize)]
struct PrintView {
    heading: HeadingView,
    plan: PlanView,
    cover: LinkView,
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

/// Shows the running heads of a print page.
#[derive(Debug, Serialize)]
struct HeadsView {
    plan: String,
    draft: bool,
    portions: Vec<HeadView>,
}

/// Shows one running head.
#[derive(Debug, Serialize)]
struct HeadView {
    id: String,
    title: String,
    /// Whether its paper lies across.
    wide: bool,
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
        contact: model
            .contact
            .as_ref()
            .filter(|_| model.colophon.is_none())
            .map(|contact| ContactView::new(from, contact)),
        contents: ContentsView::new(renderer, from, plan)?,
        portions: portions(renderer, from, plan, report),
    };
    let titles = Heading { title: renderer.text(from, "page-print"), description: None };
    Some(fill(renderer, from, "pages/print.html", titles, &view, report))
}

/// Makes the style sheet with the running heads of a plan's print page.
pub(in crate::render) fn heads(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    plan: PlanIndex,
    report: &mut Report,
) -> Option<String> {
    let published = renderer.site.plan(plan)?;
    let head = |page: PlanPage| HeadView {
        id: print_anchor(published, page, None),
        title: HeadingView::new(from, renderer.name(from, plan, page)).whole(),
        wide: records::is_wide(from, page),
    };
    let mut portions = vec![head(PlanPage::Contents)];
    for group in groups(renderer, from, plan, |at| Some(head(PlanPage::Chapter(at)))) {
        let part = group.part.as_ref();
        portions.extend(part.map(|part| HeadView { id: part.id.clone(), title: part_head(part), wide: false }));
        let above = part.map(|part| part.link.number.clone()).unwrap_or_default();
        let heads = group.chapters.into_iter();
        portions.extend(heads.map(|head| HeadView { title: join(&above, &head.title), ..head }));
    }
    let records = printed_records(published, from.language).into_iter();
    portions.extend(records.filter(|page| is_record(*page)).map(head));
    let view = HeadsView {
        plan: from.text(published.plan.short_title.as_ref().unwrap_or(&published.plan.title)).text,
        draft: published.is_draft(),
        portions,
    };
    Some(renderer.theme.render("pages/print.css", from.language, &view, report))
}

fn part_head(part: &PartView) -> String {
    join(&part.link.number, &part.link.title)
}

fn join(number: &str, title: &str) -> String {
    [number, title].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
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
    for page in printed_records(published, from.language) {
        let Some(view) = record_portion(renderer, from, published, page, report) else { continue };
        match portions.last_mut().filter(|_| !is_main(page)) {
            Some(above) => above.portions.push(view),
            None => portions.push(view),
        }
    }
    portions
}

/// Lists the records behind the chapters: all but what a chapter shows whole.
fn printed_records(published: &PublishedPlan, language: Language) -> Vec<PlanPage> {
    let shown = |page: PlanPage| published.edition(language).is_some_and(|edition| edition.whole.has(page));
    let text = |page: PlanPage| matches!(page, PlanPage::Cover | PlanPage::Contents | PlanPage::Chapter(_));
    let pages = published.pages(language).into_iter().filter(|page| page.is_printed());
    pages.filter(|page| !text(*page) && !shown(*page)).collect()
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
    let below = if is_main(page) { chapter::PRINT_PAGE } else { chapter::PRINT_PAGE + 1 };
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

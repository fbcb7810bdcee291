//! The whole plan on one page, for paper: cover, chapters, records, colophon.

use super::chapter::role;
use super::contents::ContentsView;
use super::cover::PlanView;
use super::{HeadingView, fill};
use crate::diagnostics::Report;
use crate::language::Language;
use crate::model::plan::Colophon;
use crate::render::frame::{ContactView, DateView, Heading, is_main};
use crate::render::viewpoint::{LinkView, TextView, Viewpoint, print_anchor};
use crate::render::{Renderer, chapter, records};
use crate::resolve::{PlanIndex, PlanPage, PublishedPlan};
use serde::Serialize;
use tera::Value;

/// Shows a plan as a whole.
#[derive(Debug, Serialize)]
struct PrintView {
    heading: HeadingView,
    plan: PlanView,
    cover: LinkView,
    contents: ContentsView,
    /// In the order of the plan: foreword, chapters, appendices, then records.
    parts: Vec<PartView>,
    colophon: Option<ColophonView>,
}

/// Shows a chapter or a record as a part of the whole.
#[derive(Debug, Serialize)]
struct PartView {
    id: String,
    /// foreword, chapter, appendix, record.
    role: &'static str,
    heading: HeadingView,
    lead: Option<TextView>,
    /// The language of the text where it is not the reader's.
    lang: Option<Language>,
    body: Value,
    /// Records of the same kind, one below the other.
    parts: Vec<PartView>,
}

/// Shows who made the plan.
#[derive(Debug, Serialize)]
struct ColophonView {
    publisher: TextView,
    editor: Option<ContactView>,
    issued: Option<DateView>,
    note: Option<TextView>,
}

/// Shows the running heads of a print page.
#[derive(Debug, Serialize)]
struct HeadsView {
    plan: String,
    draft: bool,
    parts: Vec<HeadView>,
}

/// Shows one running head.
#[derive(Debug, Serialize)]
struct HeadView {
    id: String,
    title: String,
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
        plan: PlanView::new(renderer, from, model),
        cover: renderer.cover_link(from, plan),
        contents: ContentsView::new(renderer, from, plan)?,
        parts: parts(renderer, from, plan, report),
        colophon: model.colophon.as_ref().map(|colophon| ColophonView::new(from, colophon)),
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
    let pages = published.pages().into_iter().filter(|page| is_main(*page) && *page != PlanPage::Cover);
    let head = |page: PlanPage| HeadView {
        id: print_anchor(published, page, None),
        title: HeadingView::new(from, renderer.name(from, plan, page)).whole(),
    };
    let view = HeadsView {
        plan: from.text(published.plan.short_title.as_ref().unwrap_or(&published.plan.title)).text,
        draft: published.is_draft(),
        parts: pages.map(head).collect(),
    };
    Some(renderer.theme.render("pages/print.css", from.language, &view, report))
}

fn parts(renderer: &Renderer<'_>, from: &Viewpoint<'_>, plan: PlanIndex, report: &mut Report) -> Vec<PartView> {
    let Some(published) = renderer.site.plan(plan) else { return Vec::new() };
    let mut parts: Vec<PartView> = Vec::new();
    for page in published.pages() {
        let view = match page {
            PlanPage::Cover | PlanPage::Contents | PlanPage::Print => continue,
            PlanPage::Chapter(at) => chapter_part(renderer, from, plan, at, report),
            _ => record_part(renderer, from, published, page, report),
        };
        let Some(view) = view else { continue };
        match parts.last_mut().filter(|_| !is_main(page)) {
            Some(above) => above.parts.push(view),
            None => parts.push(view),
        }
    }
    parts
}

fn record_part(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    published: &PublishedPlan,
    page: PlanPage,
    report: &mut Report,
) -> Option<PartView> {
    let below = if is_main(page) { chapter::PRINT_PAGE } else { chapter::PRINT_PAGE + 1 };
    let record = records::record(renderer, from, page, below, report)?;
    Some(PartView {
        id: print_anchor(published, page, None),
        role: "record",
        heading: record.heading,
        lead: record.lead,
        lang: None,
        body: Value::safe_string(&record.html),
        parts: Vec::new(),
    })
}

fn chapter_part(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    plan: PlanIndex,
    at: usize,
    report: &mut Report,
) -> Option<PartView> {
    let published = renderer.site.plan(plan)?;
    let chapter = published.plan.chapters.get(at)?;
    let page = PlanPage::Chapter(at);
    Some(PartView {
        id: print_anchor(published, page, None),
        role: role(chapter.role),
        heading: HeadingView::new(from, renderer.name(from, plan, page)),
        lead: None,
        lang: from.foreign(chapter.version(from.language)?.language),
        body: Value::safe_string(&chapter::body(renderer, from, (plan, at), chapter::PRINT_PAGE, report)),
        parts: Vec::new(),
    })
}

impl ColophonView {
    fn new(from: &Viewpoint<'_>, colophon: &Colophon) -> Self {
        Self {
            publisher: from.text(&colophon.publisher),
            editor: colophon.editor.as_ref().map(|editor| ContactView::new(from, editor)),
            issued: colophon.issued.as_ref().map(|date| DateView::new(from, date.value)),
            note: colophon.note.as_ref().map(|note| from.text(note)),
        }
    }
}

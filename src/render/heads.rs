//! What stands above and below the text of a printed page, and the paper around it, as a style sheet beside the pages.
//!
//! No engine takes a running head from the text, and pages have no style inside them; so each plan has a sheet for its
//! pages, and one for each of its print pages with the running head of every portion written out.

use super::Renderer;
use super::parts::{PartView, groups};
use super::records;
use super::viewpoint::{HeadingView, Viewpoint, print_anchor};
use crate::diagnostics::Report;
use crate::model::paper::{Lettering, Margins, Paper, Sides};
use crate::output::OutputPath;
use crate::resolve::{Page, PlanIndex, PlanPage};
use serde::Serialize;

/// Shows the running head of the pages of a plan.
#[derive(Debug, Serialize)]
struct PageHeadView {
    plan: String,
}

/// Shows the paper and the running heads of a print page.
#[derive(Debug, Serialize)]
struct HeadsView {
    plan: String,
    paper: PaperView,
    portions: Vec<HeadView>,
}

/// Shows the paper of a print page: lengths in millimetres, the text in points.
#[derive(Debug, Serialize)]
struct PaperView {
    width: u16,
    height: u16,
    top: u16,
    bottom: u16,
    inner: u16,
    outer: u16,
    /// The margin on both sides of a page that lies across, which has no fold.
    across: u16,
    /// Whether what stands beside the text changes sides.
    mirrored: bool,
    text: String,
    large: bool,
    /// The first column of a table that is one too many for an upright page.
    column: u8,
}

/// Shows one running head.
#[derive(Debug, Serialize)]
struct HeadView {
    id: String,
    title: String,
    /// Whether its paper lies across.
    wide: bool,
}

impl PaperView {
    fn new(paper: Paper, lettering: Lettering) -> Self {
        let paper = paper.of(lettering);
        let (width, height) = paper.size.millimetres();
        let Margins { top, bottom, inner, outer } = paper.margins();
        let text = paper.size.decipoints(lettering);
        Self {
            width,
            height,
            top,
            bottom,
            inner,
            outer,
            across: inner.midpoint(outer),
            mirrored: paper.sides == Sides::Two,
            text: format!("{}.{}", text / 10, text % 10),
            large: lettering == Lettering::Large,
            column: paper.columns(lettering) + 1,
        }
    }
}

/// Returns where the sheet of a page lies; nothing for a page that belongs to no plan.
pub(super) fn path(from: &Viewpoint<'_>) -> Option<OutputPath> {
    let Page::Plan(plan, language, page) = from.page else { return None };
    let name = match page.lettering() {
        Some(Lettering::Standard) => "print.css",
        Some(Lettering::Large) => "print-large.css",
        None => "page-head.css",
    };
    let folder = from.site.address(Page::Plan(plan, language, PlanPage::Cover))?.folder();
    OutputPath::new(&format!("{folder}/{name}"))
}

/// Makes the sheet of a page; nothing for a page that belongs to no plan.
pub(super) fn heads(renderer: &Renderer<'_>, from: &Viewpoint<'_>, report: &mut Report) -> Option<String> {
    let Page::Plan(plan, _, page) = from.page else { return None };
    let published = renderer.site.plan(plan)?;
    let name = from.text(published.plan.short_title.as_ref().unwrap_or(&published.plan.title)).text;
    Some(match page.lettering() {
        Some(lettering) => {
            let paper = PaperView::new(published.paper, lettering);
            let portions = portions(renderer, from, plan, published.paper.columns(lettering));
            let view = HeadsView { plan: name, paper, portions };
            renderer.theme.render("pages/print.css", from.language, &view, report)
        }
        None => renderer.theme.render("pages/page-head.css", from.language, &PageHeadView { plan: name }, report),
    })
}

/// Lists the running heads in the order of the print page.
fn portions(renderer: &Renderer<'_>, from: &Viewpoint<'_>, plan: PlanIndex, columns: u8) -> Vec<HeadView> {
    let Some(published) = renderer.site.plan(plan) else { return Vec::new() };
    let head = |page: PlanPage| HeadView {
        id: print_anchor(published, page, None),
        title: HeadingView::new(from, renderer.name(from, plan, page)).whole(),
        wide: records::is_wide(from, page) || columns < columns_of(page),
    };
    let mut portions = vec![head(PlanPage::Contents)];
    for group in groups(renderer, from, plan, |at| Some(head(PlanPage::Chapter(at)))) {
        let part = group.part.as_ref();
        portions.extend(part.map(|part| HeadView { id: part.id.clone(), title: part_head(part), wide: false }));
        let above = part.map(|part| part.link.number.clone()).unwrap_or_default();
        let heads = group.chapters.into_iter();
        portions.extend(heads.map(|head| HeadView { title: join(&above, &head.title), ..head }));
    }
    let records = published.printed_records(from.language);
    portions.extend(records.filter(|page| page.is_record()).map(head));
    portions
}

/// Returns how many columns the tables have that a record is made of; nothing to speak of for others.
fn columns_of(page: PlanPage) -> u8 {
    match page {
        PlanPage::Indicators | PlanPage::Progress => 7,
        PlanPage::Rosters | PlanPage::Surveys => 5,
        _ => 0,
    }
}

fn part_head(part: &PartView) -> String {
    join(&part.link.number, &part.link.title)
}

fn join(number: &str, title: &str) -> String {
    [number, title].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

//! The contents of a plan: chapters with their sections, records, figures and tables.

use super::chapter::{SectionView, outline, sections};
use super::fill;
use crate::diagnostics::Report;
use crate::language::Language;
use crate::render::Renderer;
use crate::render::frame::Heading;
use crate::render::parts::{GroupView, groups};
use crate::render::viewpoint::{HeadingView, LinkView, Viewpoint};
use crate::resolve::{CaptionKind, Label, PlanIndex, PlanPage, Target, Thing, label};
use serde::Serialize;

/// Shows the contents of a plan.
#[derive(Debug, Serialize)]
pub(super) struct ContentsView {
    pub(super) heading: HeadingView,
    /// `plan` or `guideline`.
    kind: &'static str,
    pub(super) chapters: Vec<GroupView<ChapterEntry>>,
    pub(super) records: Vec<LinkView>,
    pub(super) figures: Vec<CaptionEntry>,
    pub(super) tables: Vec<CaptionEntry>,
    /// Not on the print page itself.
    summary: Option<LinkView>,
}

/// Shows a chapter with its sections.
#[derive(Debug, Serialize)]
pub(super) struct ChapterEntry {
    pub(super) link: LinkView,
    /// The language of the sections where it is not the reader's.
    lang: Option<Language>,
    sections: Vec<SectionView>,
}

/// Shows a figure or table.
#[derive(Debug, Serialize)]
pub(super) struct CaptionEntry {
    href: String,
    number: u32,
    title: String,
    lang: Option<Language>,
}

impl ContentsView {
    /// Lists all that a plan consists of.
    pub(super) fn new(renderer: &Renderer<'_>, from: &Viewpoint<'_>, plan: PlanIndex) -> Option<Self> {
        let published = renderer.site.plan(plan)?;
        let chapters = groups(renderer, from, plan, |at| {
            let version = published.plan.chapters.get(at)?.version(from.language)?;
            let link = renderer.link(from, plan, PlanPage::Chapter(at));
            Some(ChapterEntry { link, lang: from.foreign(version.language), sections: sections(from, plan, at) })
        });
        Some(Self {
            heading: HeadingView::new(from, renderer.name(from, plan, PlanPage::Contents)),
            kind: published.plan.kind.name(),
            chapters,
            records: records(renderer, from, plan),
            figures: captions(from, plan, CaptionKind::Figure),
            tables: captions(from, plan, CaptionKind::Table),
            summary: (!from.prints()).then(|| renderer.link(from, plan, PlanPage::Summary)),
        })
    }
}

fn captions(from: &Viewpoint<'_>, plan: PlanIndex, kind: CaptionKind) -> Vec<CaptionEntry> {
    let Some(published) = from.site.plan(plan) else { return Vec::new() };
    let mut entries = Vec::new();
    for (at, chapter) in published.plan.chapters.iter().enumerate() {
        let Some((outline, version)) = outline(from, plan, at).zip(chapter.version(from.language)) else { continue };
        for caption in outline.captions.iter().filter(|caption| caption.kind == kind) {
            let page = PlanPage::Chapter(at);
            let name = match caption.title.as_str() {
                // A diagram that is shown under its own title.
                "" => {
                    let thing = Thing::Caption(at, std::sync::Arc::clone(&caption.id));
                    label(from.site, plan, &Target { page, thing, fragment: None }, from.language)
                }
                title => Label { number: String::new(), title: title.to_owned(), language: version.language },
            };
            entries.push(CaptionEntry {
                href: from.href(page, Some(&caption.id)),
                number: caption.number,
                title: name.title,
                lang: from.foreign(name.language),
            });
        }
    }
    entries
}

/// Links to the records of a plan.
pub(super) fn records(renderer: &Renderer<'_>, from: &Viewpoint<'_>, plan: PlanIndex) -> Vec<LinkView> {
    let pages = renderer.site.pages_of(plan, from.language);
    let wanted = if from.prints() { PlanPage::is_record } else { PlanPage::is_listed };
    let records = pages.into_iter().filter(|page| wanted(*page));
    records.map(|page| renderer.link(from, plan, page)).collect()
}

/// Makes the page of contents.
pub(in crate::render) fn contents(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    plan: PlanIndex,
    report: &mut Report,
) -> Option<Vec<u8>> {
    let view = ContentsView::new(renderer, from, plan)?;
    let titles = Heading { title: view.heading.whole(), description: None };
    Some(fill(renderer, from, "pages/contents.html", titles, &view, report))
}

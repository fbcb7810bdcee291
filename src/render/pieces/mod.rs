//! What stands in a chapter or a regulation where a directive was written.
//!
//! What the writer says (callouts, cases, captions) is in the language of the chapter; what the plan's facts say is in
//! the reader's, so both may differ where a chapter is not translated. Facts come from the same views as the pages of
//! [`super::records`], with ids of their own.

mod facts;
mod gallery;
mod note;
mod surveys;
mod written;

pub(super) use note::note;

use super::Renderer;
use super::document::Layout;
use super::records::within::{Home, Within};
use super::viewpoint::Viewpoint;
use crate::diagnostics::Report;
use crate::language::Language;
use crate::markdown::{DirectiveId, Document};
use crate::model::piece::Piece;
use crate::render::viewpoint::print_anchor;
use crate::resolve::{Caption, PlanPage};
use serde::Serialize;
use std::sync::Arc;

/// Says where in a text a piece stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting<'a> {
    /// Where ids of the text are made for.
    pub home: Home,
    pub document: &'a Document,
    /// The language of the text round the piece.
    pub language: Language,
    pub directive: DirectiveId,
    /// Number and id of a figure or table, from [`crate::resolve::Outline::caption`].
    pub caption: Option<&'a Caption>,
    /// Level of the first heading that the piece makes.
    pub level: u8,
}

/// Holds what a writer put into the directive, as HTML.
#[derive(Debug, Clone, Copy, Default)]
pub struct Content<'a> {
    /// What stands in brackets behind the name; inline.
    pub title: Option<&'a str>,
    /// What stands between the fences, or the words of an inline directive.
    pub body: &'a str,
}

/// Tells how what stands in a piece is laid out.
pub fn layout(piece: Option<&Piece>) -> Layout {
    match piece {
        Some(Piece::Columns) => Layout::Columns,
        Some(Piece::Table { table: Some(table), .. }) => Layout::Table(Arc::clone(table)),
        _ => Layout::Flow,
    }
}

/// Writes what a directive shows; one that was wrong has been reported and shows what stands in it.
pub(super) fn piece(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    piece: &Piece,
    setting: &Setting<'_>,
    content: &Content<'_>,
    out: &mut String,
    report: &mut Report,
) {
    let Some(within) = Within::new(from, setting.home.piece(setting.directive.index())) else { return };
    let (within, anchors) = printed(within).unwrap_or((within, Vec::new()));
    for anchor in &anchors {
        out.push_str(&format!("<div id=\"{anchor}\">\n"));
    }
    let mut writer = Writer { renderer, within, setting, content, out, report };
    if !writer.written(piece) && !writer.fact(piece) {
        writer.out.push_str(content.body);
    }
    out.extend(anchors.iter().map(|_| "</div>\n"));
}

/// Lets a piece that is all that the print page shows of a page have the ids of that page; those of the page itself, and
/// of the thing on it where no heading has its id, come back.
fn printed(within: Within<'_>) -> Option<(Within<'_>, Vec<String>)> {
    let Home::Piece(PlanPage::Chapter(chapter), directive) = within.home else { return None };
    if !within.from.prints() {
        return None;
    }
    let whole = &within.edition.whole;
    let (page, part) = whole.part(chapter, directive)?;
    let mut anchors = Vec::new();
    if whole.begins(page, chapter, directive) {
        anchors.push(print_anchor(within.published, page, None));
    }
    let within = Within { home: Home::Page(page), ..within };
    if page == PlanPage::Rosters {
        anchors.extend(within.plan().rosters.get(part).map(|roster| within.id(&format!("roster-{}", roster.id.value))));
    }
    Some((within, anchors))
}

struct Writer<'a, 'o> {
    renderer: &'a Renderer<'a>,
    within: Within<'a>,
    setting: &'a Setting<'a>,
    content: &'a Content<'a>,
    out: &'o mut String,
    report: &'o mut Report,
}

impl Writer<'_, '_> {
    /// Fills a template of `pieces/` in a language.
    fn fill(&mut self, kind: &str, language: Language, view: &impl Serialize) -> String {
        self.renderer.theme.render(&format!("pieces/{kind}.html"), language, view, self.report)
    }

    /// Writes a piece that the writer's words are in.
    fn write(&mut self, kind: &str, view: &impl Serialize) {
        let html = self.fill(kind, self.setting.language, view);
        self.out.push_str(&html);
    }

    /// Writes a piece that runs on in a line.
    fn write_inline(&mut self, kind: &str, view: &impl Serialize) {
        let html = self.fill(kind, self.setting.language, view);
        self.out.push_str(html.trim_end_matches('\n'));
    }

    /// Writes a piece made of facts, marked where the text round it is in another language than the reader's.
    fn write_fact(&mut self, kind: &str, view: &impl Serialize) {
        let language = self.within.from.language;
        let html = self.fill(kind, language, view);
        match language.foreign_to(self.setting.language) {
            None => self.out.push_str(&html),
            Some(language) => self.out.push_str(&format!("<div lang=\"{language}\">\n{html}</div>\n")),
        }
    }

    /// Makes the id of a figure or table, which references lead to.
    fn caption_id(&self, caption: &Caption) -> String {
        if self.within.from.prints() {
            print_anchor(self.within.published, self.setting.home.page(), Some(&caption.id))
        } else {
            caption.id.to_string()
        }
    }
}

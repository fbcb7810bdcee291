//! The words of a regulation as HTML: what a writer of HTML asks about it, answered.
//!
//! Pieces stand in regulations as they do in chapters, with ids of their own and without numbers: an appended table may
//! be a roster.

use super::within::Home;
use crate::diagnostics::Report;
use crate::markdown::{DirectiveId, Document, Kind, NodeId};
use crate::model::regulation::RegulationVersion;
use crate::render::document::{FirstColumn, Heading, Host, Image, Layout, Link, NoteHost, Writer};
use crate::render::links::{self, Links};
use crate::render::notes::SiteNotes;
use crate::render::pieces::{self, Content, Setting};
use crate::source::Span;

/// Answers for one regulation on one page.
#[derive(Debug)]
pub(super) struct Provisions<'a, 'r> {
    pub(super) links: Links<'a>,
    pub(super) version: &'a RegulationVersion,
    /// Where the regulation is shown.
    pub(super) home: Home,
    /// Level of the first heading that a piece makes.
    pub(super) level: u8,
    pub(super) report: &'r mut Report,
    /// What the regulation is called, which names its tables.
    pub(super) title: &'a str,
    pub(super) notes: SiteNotes<'a>,
}

/// Writes the words of a paragraph or an item without the items below it, or another block as a whole.
pub(super) fn write(
    writer: &mut Writer<'_, '_, Provisions<'_, '_>>,
    document: &Document,
    node: NodeId,
    out: &mut String,
) {
    match document.kind(node) {
        Kind::Paragraph => writer.phrases(document.children(node), out),
        Kind::Item => {
            let is_items = |child: &NodeId| matches!(document.kind(*child), Kind::List { start: Some(_), .. });
            let items = document.children(node).find(is_items);
            for child in document.children(node).filter(|child| Some(*child) != items) {
                match document.kind(child) {
                    Kind::Paragraph => writer.phrases(document.children(child), out),
                    _ => writer.blocks(document.only(child), out),
                }
            }
        }
        _ => writer.blocks(document.only(node), out),
    }
}

impl Provisions<'_, '_> {
    /// Returns the title of the directive that a table stands directly in.
    fn caption_around(&self, table: NodeId) -> Option<String> {
        let document = &self.version.document;
        let holds = |directive: &NodeId| document.children(*directive).any(|child| child == table);
        let directive = document.directives().iter().map(|directive| directive.node).find(holds)?;
        let title = document.children(directive).find(|child| document.kind(*child) == Kind::DirectiveTitle)?;
        Some(document.plain_text(title))
    }

    fn piece(&mut self, directive: DirectiveId, content: &Content<'_>, out: &mut String) {
        let Some(piece) = self.version.pieces.get(directive.index()) else { return out.push_str(content.body) };
        let setting = Setting {
            home: self.home,
            document: &self.version.document,
            language: self.version.language,
            directive,
            caption: None,
            level: self.level,
        };
        pieces::piece(self.links.renderer, self.links.from, piece, &setting, content, out, self.report);
    }
}

impl Host for Provisions<'_, '_> {
    fn link(&mut self, destination: &str, _: Span) -> Link {
        self.links.link(destination)
    }

    fn image(&mut self, destination: &str, _: Span) -> Image {
        self.links.image(destination)
    }

    fn heading(&mut self, _: NodeId, level: u8, _: Option<&str>) -> Heading {
        Heading { level, id: None, number: None }
    }

    fn directive(&mut self, directive: DirectiveId, title: Option<&str>, body: &str, out: &mut String) {
        self.piece(directive, &Content { title, body }, out);
    }

    fn inline_directive(&mut self, directive: DirectiveId, words: &str, out: &mut String) {
        self.piece(directive, &Content { title: None, body: words }, out);
    }

    fn layout(&self, directive: DirectiveId) -> Layout {
        pieces::layout(self.version.pieces.get(directive.index()))
    }

    fn code(&mut self, language: &str, text: &str, out: &mut String) {
        self.links.code(language, text, out);
    }

    fn open_table(&mut self, table: NodeId, out: &mut String) -> FirstColumn {
        links::open_region(self.caption_around(table).as_deref().unwrap_or(self.title), None, out);
        FirstColumn::Header
    }

    fn close_table(&mut self, _: NodeId, out: &mut String) {
        links::close_region(out);
    }

    fn notes(&self) -> &dyn NoteHost {
        &self.notes
    }
}

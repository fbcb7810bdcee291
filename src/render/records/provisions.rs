//! The words of a regulation as HTML: what a writer of HTML asks about it, answered.
//!
//! Regulations hold no directives; where a writer puts one in, what stands in it is shown as it is.

use crate::markdown::{DirectiveId, Document, Kind, NodeId};
use crate::render::document::{FirstColumn, Heading, Host, Image, Link, NoteHost, Writer};
use crate::render::links::{self, Links};
use crate::render::notes::SiteNotes;
use crate::source::Span;

/// Answers for one regulation on one page.
#[derive(Debug)]
pub(super) struct Provisions<'a> {
    pub(super) links: Links<'a>,
    /// What the regulation is called, which names its tables.
    pub(super) title: &'a str,
    pub(super) notes: SiteNotes<'a>,
}

/// Writes the words of a paragraph or an item without the items below it, or another block as a whole.
pub(super) fn write(writer: &mut Writer<'_, '_, Provisions<'_>>, document: &Document, node: NodeId, out: &mut String) {
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

impl Host for Provisions<'_> {
    fn link(&mut self, destination: &str, _: Span) -> Link {
        self.links.link(destination)
    }

    fn image(&mut self, destination: &str, _: Span) -> Image {
        self.links.image(destination)
    }

    fn heading(&mut self, _: NodeId, level: u8, _: Option<&str>) -> Heading {
        Heading { level, id: None, number: None }
    }

    fn directive(&mut self, _: DirectiveId, _: Option<&str>, body: &str, out: &mut String) {
        out.push_str(body);
    }

    fn inline_directive(&mut self, _: DirectiveId, words: &str, out: &mut String) {
        out.push_str(words);
    }

    fn code(&mut self, language: &str, text: &str, out: &mut String) {
        self.links.code(language, text, out);
    }

    fn open_table(&mut self, _: NodeId, out: &mut String) -> FirstColumn {
        links::open_region(self.title, out);
        FirstColumn::Header
    }

    fn close_table(&mut self, _: NodeId, out: &mut String) {
        links::close_region(out);
    }

    fn notes(&self) -> &dyn NoteHost {
        &self.notes
    }
}

//! The words of a regulation as HTML: what a writer of HTML asks about it, answered.
//!
//! Regulations hold no directives; where a writer puts one in, what stands in it is shown as it is.

use crate::markdown::{DirectiveId, Document, Kind, NodeId};
use crate::render::document::{self, FirstColumn, Heading, Host, Image, Link, Writer};
use crate::render::links::Links;
use crate::source::Span;
use std::borrow::Cow;

/// Answers for one regulation on one page.
#[derive(Debug)]
pub(super) struct Provisions<'a> {
    pub(super) links: Links<'a>,
    /// What the regulation is called, which names its tables.
    pub(super) title: &'a str,
    /// What the ids of notes begin with.
    pub(super) prefix: String,
    pub(super) notes_title: String,
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
        out.push_str("<pre><code>");
        self.links.renderer.highlighter.write(language, text, out);
        out.push_str("</code></pre>\n");
    }

    fn open_table(&mut self, _: NodeId, out: &mut String) -> FirstColumn {
        out.push_str("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"");
        document::escape_attribute(self.title, out);
        out.push_str("\">\n");
        FirstColumn::Header
    }

    fn close_table(&mut self, _: NodeId, out: &mut String) {
        out.push_str("</div>\n");
    }

    fn id_prefix(&self) -> &str {
        &self.prefix
    }

    fn notes_title(&self) -> &str {
        &self.notes_title
    }

    fn note_mark(&self, number: usize) -> Cow<'_, str> {
        self.links.note_mark(number)
    }

    fn note_return(&self, number: usize) -> Cow<'_, str> {
        self.links.note_return(number)
    }
}

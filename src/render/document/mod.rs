//! One writer from the document tree to HTML, for pages, print pages and previews.
//!
//! What depends on the page (where a link leads, which number a heading has, what stands where a directive
//! was written) is asked of a [`Host`]; what Markdown means as HTML is decided here, once.

mod block;
mod highlight;
mod note;
mod phrase;
mod plain;
mod table;

pub use highlight::Highlighter;
pub use note::mention_fragment;
pub use plain::Plain;

use crate::language::Language;
use crate::markdown::{DirectiveId, Document, NodeId, Nodes};
use crate::model::table::Table;
use crate::source::Span;
use note::Notes;
use std::borrow::Cow;
use std::sync::Arc;

/// Says where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Link {
    /// The address, relative to the page; where it is empty only the words are shown.
    pub href: String,
    /// Words to show where the writer gave none.
    pub text: Option<String>,
    /// What marks those words where they are not in the language of the text (WCAG 3.1.2).
    pub lang: Option<Language>,
    /// Whether it leads to another site.
    pub external: bool,
}

/// Says what an image is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Image {
    /// The address, relative to the page; where it is empty only the alternative is shown.
    pub src: String,
    /// Width and height in pixels, so that the page does not jump.
    pub size: Option<(u32, u32)>,
}

/// Says how a heading is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heading {
    /// 1 to 6 on the page at hand; others are held at the limits.
    pub level: u8,
    /// Unique on the page; with [`NoteHost::id_prefix`] where that matters.
    pub id: Option<String>,
    /// 第1章, 1.2, …
    pub number: Option<String>,
}

/// Says how the blocks in a directive are laid out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Layout {
    /// One below the other.
    #[default]
    Flow,
    /// Each in a column of its own.
    Columns,
    /// One of them is a table whose cells were worked out.
    Table(Arc<Table>),
}

/// Says what the first cell of each row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FirstColumn {
    /// It heads its row (WCAG 1.3.1).
    Header,
    #[default]
    Data,
}

/// Names a passage, so that it can be linked to and spoken of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PassageMark {
    /// Unique on the page.
    pub id: String,
    /// HTML that stands behind its words; empty where nothing is shown.
    pub mark: String,
}

/// Answers what depends on the page.
///
/// Everything written to `out` must be HTML that stands by itself. The words handed over as `title` and `body` are
/// HTML already.
pub trait Host {
    /// Tells where a link leads, from its destination as written.
    fn link(&mut self, destination: &str, span: Span) -> Link;

    /// Tells where an image lies, from its destination as written.
    fn image(&mut self, destination: &str, span: Span) -> Image;

    /// Tells how a heading is shown; `level` and `id` are the writer's.
    fn heading(&mut self, heading: NodeId, level: u8, id: Option<&str>) -> Heading;

    /// Writes what stands where a block directive was written.
    fn directive(&mut self, directive: DirectiveId, title: Option<&str>, body: &str, out: &mut String);

    /// Writes what stands where an inline directive was written.
    fn inline_directive(&mut self, directive: DirectiveId, words: &str, out: &mut String);

    /// Writes a code block; the language is empty where none is named.
    fn code(&mut self, language: &str, text: &str, out: &mut String);

    /// Writes what stands before a table, such as a region that scrolls.
    fn open_table(&mut self, table: NodeId, out: &mut String) -> FirstColumn;

    /// Tells how what a directive stands around is laid out.
    fn layout(&self, _: DirectiveId) -> Layout {
        Layout::Flow
    }

    /// Tells how a paragraph, an item of a list or a term is named; tables are asked of [`Host::open_table`].
    fn passage(&self, _: NodeId) -> Option<PassageMark> {
        None
    }

    /// Writes what stands behind a table.
    fn close_table(&mut self, table: NodeId, out: &mut String);

    /// Returns how notes are numbered and named.
    fn notes(&self) -> &dyn NoteHost;

    /// Writes what a note says that stands for an inline directive, as blocks.
    fn note_words(&mut self, _directive: NodeId, _out: &mut String) {}
}

/// Answers what depends on the page about notes.
pub trait NoteHost {
    /// Returns what the ids of notes begin with, so that chapters can share a page.
    fn id_prefix(&self) -> &str {
        ""
    }

    /// Returns what the list of notes is called, for those who hear the page.
    fn title(&self) -> &str;

    /// Returns the words that stand for a note's number in the text, such as 注1.
    fn mark(&self, number: usize) -> Cow<'_, str> {
        number.to_string().into()
    }

    /// Returns what the way back from a note is called, for those who hear the page.
    fn back(&self, number: usize) -> Cow<'_, str>;

    /// Tells who counts the notes.
    fn count(&self) -> NoteCount {
        NoteCount::AsMet
    }

    /// Returns the number of a note that was counted beforehand: by the definition of a footnote, or by an inline
    /// directive that a note explains.
    fn number(&self, _note: NodeId) -> Option<usize> {
        None
    }
}

/// Tells where the numbers of notes come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteCount {
    /// They are counted in the order in which they are mentioned.
    AsMet,
    /// They were counted in a series that is longer than the text, and the list shows their marks.
    Beforehand,
}

/// Writes blocks and, at the end, the notes that they refer to.
pub fn write(document: &Document, nodes: Nodes<'_>, host: &mut impl Host, out: &mut String) {
    let mut writer = Writer::new(document, host);
    writer.blocks(nodes, out);
    writer.notes(out);
}

/// Writes the words of a heading, title or cell for use elsewhere: without links, notes and ids.
pub fn write_words(document: &Document, node: NodeId, out: &mut String) {
    phrase::words(document, document.children(node), out);
}

/// Writes parts of one document to one page, where [`write()`] does not fit.
#[derive(Debug)]
pub struct Writer<'d, 'h, H> {
    document: &'d Document,
    host: &'h mut H,
    notes: Notes,
}

impl<'d, 'h, H: Host> Writer<'d, 'h, H> {
    /// Begins a page's part.
    pub fn new(document: &'d Document, host: &'h mut H) -> Self {
        Self { document, host, notes: Notes::default() }
    }

    /// Writes blocks; notes are numbered in the order of their first mention and kept for [`Self::notes`].
    pub fn blocks(&mut self, nodes: Nodes<'_>, out: &mut String) {
        for node in nodes {
            self.block(node, out);
        }
    }

    /// Writes what stands in a line, such as the children of a paragraph.
    pub fn phrases(&mut self, nodes: Nodes<'_>, out: &mut String) {
        for node in nodes {
            self.phrase(node, out);
        }
    }

    /// Writes the notes collected so far, in one list with ways back.
    pub fn notes(&mut self, out: &mut String) {
        note::write(self, out);
    }
}

/// Escapes text between tags.
pub(super) fn escape(text: &str, out: &mut String) {
    // Writing to a string cannot fail.
    let _ = pulldown_cmark_escape::escape_html_body_text(out, text);
}

/// Escapes an attribute's value.
pub(super) fn escape_attribute(text: &str, out: &mut String) {
    let _ = pulldown_cmark_escape::escape_html(out, text);
}

/// Escapes an address in an attribute, letters that addresses cannot hold in percent form.
pub(super) fn escape_address(address: &str, out: &mut String) {
    let _ = pulldown_cmark_escape::escape_href(out, address);
}

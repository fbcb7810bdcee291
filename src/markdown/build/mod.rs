//! From the parser's events to the tree.

mod block;
mod heading;
mod marks;
mod phrase;

use super::edits::Edits;
use super::kind::{Alignment, DirectiveId, Kind, Str};
use super::prepare::Prepared;
use super::tree::{Directive, Document, Node, NodeId, count};
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::source::{SourceId, Span};
use pulldown_cmark::{CowStr, Event, Tag};
use std::ops::Range;
use std::sync::Arc;

/// What is nested deeper stands at this depth.
const DEEPEST: usize = 100;

/// Says what is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    /// Something that the parser will end.
    Parsed,
    /// A container directive, ended by a line of as many colons.
    Directive {
        colons: u32,
    },
    Title,
    Inline,
    Ruby,
    /// A paragraph that the parser left out, because it stands in a tight list.
    Paragraph,
}

/// Holds something open; without a node it was left out of the tree.
#[derive(Debug, Clone, Copy)]
struct Frame {
    open: Open,
    node: Option<u32>,
}

/// Says what the HTML block at hand is.
#[derive(Debug, Clone, Copy)]
enum Html {
    /// A mark of ours.
    Mark,
    /// Written as HTML; its letters so far.
    Raw { letters: Str, start: u32 },
}

struct Builder<'t> {
    source: SourceId,
    text: &'t str,
    parsed: &'t str,
    edits: &'t Edits,
    /// Misfit ruby not yet seen, see [`Prepared::misfits`].
    misfits: &'t [(u32, u32)],
    report: &'t mut Report,
    nodes: Vec<Node>,
    added: String,
    directives: Vec<Directive>,
    frames: Vec<Frame>,
    /// Text that the next text may join.
    joinable: Option<u32>,
    /// The last letter of the paragraph so far.
    last_letter: Option<char>,
    /// A line end that waits for the letter after it.
    line_end: Option<u32>,
    html: Option<Html>,
    alignments: Vec<Alignment>,
    column: usize,
    told_too_deep: bool,
}

/// Builds the tree of one source.
pub(super) fn build<'t>(
    source: SourceId,
    text: &'t Arc<str>,
    prepared: &'t Prepared<'t>,
    events: impl Iterator<Item = (Event<'t>, Range<usize>)>,
    report: &'t mut Report,
) -> Document {
    let mut builder = Builder {
        source,
        text,
        parsed: &prepared.parsed,
        edits: &prepared.edits,
        misfits: &prepared.misfits,
        report,
        nodes: Vec::with_capacity(prepared.parsed.len() / 24),
        added: String::new(),
        directives: Vec::new(),
        frames: Vec::new(),
        joinable: None,
        last_letter: None,
        line_end: None,
        html: None,
        alignments: Vec::new(),
        column: 0,
        told_too_deep: false,
    };
    for (event, range) in events {
        builder.event(event, range);
    }
    builder.close_all();
    let Builder { mut nodes, mut added, directives, .. } = builder;
    nodes.shrink_to_fit();
    added.shrink_to_fit();
    Document { source, text: Arc::clone(text), added, nodes, directives }
}

impl<'t> Builder<'t> {
    fn event(&mut self, event: Event<'t>, range: Range<usize>) {
        match event {
            Event::Text(words) => self.words(&words, &range),
            Event::Code(words) => self.code(&words, &range),
            Event::Start(tag) => self.start(tag, &range),
            Event::End(_) => self.end(&range),
            Event::Html(words) => self.html_line(&words, &range),
            Event::InlineHtml(words) => self.inline_html(&words, &range),
            Event::FootnoteReference(label) => {
                let label = self.letters(&label);
                self.leaf(Kind::FootnoteReference { label }, &range);
            }
            Event::SoftBreak => self.line_end(&range),
            Event::HardBreak => {
                self.leaf(Kind::HardBreak, &range);
                self.last_letter = None;
            }
            Event::Rule => {
                self.end_loose_paragraph();
                self.leaf(Kind::Rule, &range);
            }
            // Not switched on.
            Event::InlineMath(words) | Event::DisplayMath(words) => self.words(&words, &range),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'t>, range: &Range<usize>) {
        match tag {
            Tag::Emphasis | Tag::Superscript | Tag::Subscript => self.open_phrase(Kind::Emphasis, range),
            Tag::Strong => self.open_phrase(Kind::Strong, range),
            Tag::Strikethrough => self.open_phrase(Kind::Strikethrough, range),
            Tag::Link { link_type, dest_url, title, .. } => self.link(link_type, &dest_url, &title, range),
            Tag::Image { dest_url, title, .. } => self.image(&dest_url, &title, range),
            block => self.start_block(block, range),
        }
    }

    /// Ends what the parser began, and what was begun by marks inside it.
    fn end(&mut self, range: &Range<usize>) {
        if self.html.is_some() {
            return self.end_html();
        }
        while let Some(frame) = self.frames.last().copied() {
            if frame.open == Open::Parsed {
                break;
            }
            self.close_unfinished(frame);
        }
        let heading = self.frames.last().and_then(|frame| frame.node);
        if let Some(heading) = heading {
            self.heading_attributes(heading);
        }
        self.pop(self.edits.source(range.end));
    }

    fn close_all(&mut self) {
        while let Some(frame) = self.frames.last().copied() {
            self.close_unfinished(frame);
        }
    }

    /// Opens a node; what is too deep is left out, its children stand where it would.
    fn push(&mut self, open: Open, kind: Kind, start: u32, end: u32) -> Option<u32> {
        let node = if self.frames.len() >= DEEPEST && self.is_left_out(kind) {
            self.too_deep(start, end);
            None
        } else {
            Some(self.append(kind, start, end))
        };
        self.frames.push(Frame { open, node });
        node
    }

    /// Opens nothing: what follows belongs to what is open already.
    fn push_nothing(&mut self, open: Open) {
        self.joinable = None;
        self.frames.push(Frame { open, node: None });
    }

    /// Rows follow their table and items their list; paragraphs are always kept apart.
    fn is_left_out(&self, kind: Kind) -> bool {
        let parent = self.frames.last().is_none_or(|frame| frame.node.is_none());
        match kind {
            Kind::Paragraph | Kind::Heading { .. } | Kind::CodeBlock { .. } => false,
            Kind::Item | Kind::TableHead | Kind::TableRow | Kind::TableCell { .. } => parent,
            Kind::DefinitionTerm | Kind::Definition | Kind::DirectiveTitle => parent,
            _ => true,
        }
    }

    fn too_deep(&mut self, start: u32, end: u32) {
        if !self.told_too_deep {
            self.told_too_deep = true;
            let problem = Diagnostic::at(Code::NestedTooDeep, self.span(start, end));
            self.report.push(problem.with("limit", DEEPEST));
        }
    }

    /// Closes what is open last; its node reaches at least to `end`.
    fn pop(&mut self, end: u32) {
        self.joinable = None;
        if let Some(Frame { node: Some(node), .. }) = self.frames.pop() {
            let next = count(self.nodes.len());
            if let Some(node) = self.nodes.get_mut(node as usize) {
                if node.kind == Kind::Table {
                    self.alignments.clear();
                }
                node.next = next;
                node.end = node.end.max(end);
            }
        }
    }

    fn append(&mut self, kind: Kind, start: u32, end: u32) -> u32 {
        self.joinable = None;
        let index = count(self.nodes.len());
        let text = self.text;
        let inside = |at: u32| count(text.floor_char_boundary(at as usize));
        let (start, end) = (inside(start), inside(end.max(start)));
        self.nodes.push(Node { kind, start, end, next: index + 1 });
        index
    }

    /// Adds a node without children.
    fn leaf(&mut self, kind: Kind, range: &Range<usize>) {
        if !matches!(kind, Kind::Rule) {
            self.begin_loose_paragraph();
        }
        let (start, end) = self.place(range);
        self.append(kind, start, end);
    }

    fn place(&self, range: &Range<usize>) -> (u32, u32) {
        (self.edits.source(range.start), self.edits.source(range.end))
    }

    fn span(&self, start: u32, end: u32) -> Span {
        let inside = |at: u32| self.text.floor_char_boundary(at as usize);
        Span::new(self.source, inside(start), inside(end))
    }

    fn kind_of(&self, node: u32) -> Option<Kind> {
        self.nodes.get(node as usize).map(|node| node.kind)
    }

    /// Points to letters of an event: in the source where they stand there, otherwise in the store.
    fn letters(&mut self, letters: &CowStr<'t>) -> Str {
        match self.place_of(letters) {
            Some((start, end)) => Str { start, length: end.saturating_sub(start) },
            None => self.add(letters),
        }
    }

    /// Finds borrowed letters in the source.
    fn place_of(&self, letters: &CowStr<'t>) -> Option<(u32, u32)> {
        let CowStr::Borrowed(letters) = letters else { return None };
        let start = (letters.as_ptr() as usize).checked_sub(self.parsed.as_ptr() as usize)?;
        let end = start + letters.len();
        (end <= self.parsed.len()).then(|| (self.edits.source(start), self.edits.source(end)))
    }

    /// Adds letters to the store.
    fn add(&mut self, letters: &str) -> Str {
        let start = self.added.len();
        self.edits.restore(letters, self.text, &mut self.added);
        Str { start: count(self.text.len() + start), length: count(self.added.len() - start) }
    }

    fn str(&self, letters: Str) -> &str {
        let (start, length) = (letters.start as usize, letters.length as usize);
        match start.checked_sub(self.text.len()) {
            None => self.text.get(start..start + length),
            Some(start) => self.added.get(start..start + length),
        }
        .unwrap_or_default()
    }

    fn next_directive(&self) -> DirectiveId {
        DirectiveId(count(self.directives.len()))
    }

    fn next_node(&self) -> NodeId {
        NodeId(count(self.nodes.len()))
    }
}

//! The outline of a YAML file: which node stands where, before anything is known of its meaning.

use super::{cause, fold, slip};
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::source::{Located, SourceId, Span};
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError};
use std::collections::HashMap;
use std::sync::Arc;

/// No plan nests deeper; recursion over a tree stays safe.
const DEPTH_LIMIT: usize = 100;
/// No file of a plan unfolds to more nodes, aliases included.
const NODE_LIMIT: usize = 2_000_000;

#[derive(Debug)]
pub(super) struct Shape {
    pub span: Span,
    pub kind: ShapeKind,
    /// Nodes below and including this one, aliases unfolded.
    size: usize,
}

#[derive(Debug)]
pub(super) enum ShapeKind {
    Scalar(Arc<str>),
    /// A text over several lines, as it reads where lines of Japanese join without a space.
    Closed(Arc<str>),
    List(Vec<Arc<Shape>>),
    Map(Vec<(Located<Arc<str>>, Arc<Shape>)>),
}

/// A list or mapping whose end has not come yet.
struct Open {
    anchor: usize,
    span: Span,
    size: usize,
    content: OpenContent,
}

enum OpenContent {
    List(Vec<Arc<Shape>>),
    Map {
        entries: Vec<(Located<Arc<str>>, Arc<Shape>)>,
        /// Where each key stood first.
        seen: HashMap<Arc<str>, Span>,
        key: Option<Located<Arc<str>>>,
    },
}

/// Reads the outline, or reports why there is none.
pub(super) fn read(source: SourceId, text: &str, offset: usize, report: &mut Report) -> Option<Arc<Shape>> {
    let mut builder = Builder {
        text,
        places: Places::new(source, text, offset),
        open: Vec::new(),
        anchors: HashMap::new(),
        root: None,
        report,
        duplicates: false,
    };
    for event in Parser::new_from_str(text) {
        let taken = match event {
            Ok((event, span)) => {
                let span = builder.places.span(span);
                builder.take(event, span)
            }
            Err(error) => Err(builder.places.syntax(&error, text)),
        };
        if let Err(problem) = taken {
            builder.report.push(*problem);
            return None;
        }
    }
    if builder.duplicates {
        return None;
    }
    let empty = || Shape { span: Span::new(source, offset, offset), kind: ShapeKind::Scalar("".into()), size: 1 };
    Some(builder.root.unwrap_or_else(|| Arc::new(empty())))
}

struct Builder<'a> {
    text: &'a str,
    places: Places,
    open: Vec<Open>,
    anchors: HashMap<usize, Arc<Shape>>,
    root: Option<Arc<Shape>>,
    report: &'a mut Report,
    duplicates: bool,
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), Box<Diagnostic>> {
        match event {
            Event::SequenceStart(anchor, _) => self.begin(anchor, span, OpenContent::List(Vec::new())),
            Event::MappingStart(anchor, _) => {
                self.begin(anchor, span, OpenContent::Map { entries: Vec::new(), seen: HashMap::new(), key: None })
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(span),
            Event::Scalar(text, style, anchor, _) => {
                let range = span.range();
                let offset = self.places.offset;
                let written = self.text.get(range.start.saturating_sub(offset)..range.end.saturating_sub(offset));
                let closed = written.filter(|_| style != ScalarStyle::Literal).and_then(|own| fold::closed(own, &text));
                let kind =
                    closed.map_or_else(|| ShapeKind::Scalar((&*text).into()), |own| ShapeKind::Closed(own.into()));
                if style == ScalarStyle::Plain {
                    self.tell_cut(&text, span);
                }
                let shape = Shape { span, kind, size: 1 };
                self.place(anchor, Arc::new(shape))
            }
            Event::Alias(anchor) => match self.anchors.get(&anchor) {
                Some(shape) => {
                    let shape = Arc::clone(shape);
                    self.place(0, shape)
                }
                None => Err(Box::new(Diagnostic::at(Code::YamlTooComplex, span))),
            },
            Event::DocumentStart(_) if self.root.is_some() => {
                Err(Box::new(Diagnostic::at(Code::YamlSyntax, span).with("cause", "documents").with("reason", "")))
            }
            _ => Ok(()),
        }
    }

    /// Warns where a comment begins right behind a plain text, or in the place of one, as if it belonged to it.
    fn tell_cut(&mut self, value: &str, span: Span) {
        let key = self.open.last().and_then(|open| match &open.content {
            OpenContent::Map { key, .. } => key.as_ref(),
            OpenContent::List(_) => None,
        });
        let (is_empty, end) = match key {
            Some(key) if span.range().is_empty() => (true, key.span.range().end),
            _ => (false, span.range().end),
        };
        let rest = self.text.get(end.saturating_sub(self.places.offset)..).unwrap_or_default();
        let behind = if is_empty { rest.trim_start_matches(':') } else { rest };
        // Looked at before the line is: what stands on one line may be a whole file.
        let comment = behind.trim_start_matches([' ', '\t']);
        if !comment.starts_with('#') {
            return;
        }
        let at = rest.len() - comment.len();
        let rest = rest.lines().next().unwrap_or_default();
        let says = is_empty || (value.contains(char::is_alphabetic) && !matches!(value, "true" | "false"));
        // What closes a bracket leaves it open, which is an error of its own.
        if let Some(words) = slip::cut(rest, at).filter(|words| says && !words.contains(['}', ']'])) {
            let place = Span::new(span.source, end + at, end + at + '#'.len_utf8() + words.len());
            self.report.push(Diagnostic::at(Code::CutByComment, place).with("text", words));
        }
    }

    fn begin(&mut self, anchor: usize, span: Span, content: OpenContent) -> Result<(), Box<Diagnostic>> {
        if self.open.len() >= DEPTH_LIMIT {
            return Err(Box::new(Diagnostic::at(Code::YamlTooComplex, span)));
        }
        self.open.push(Open { anchor, span, size: 1, content });
        Ok(())
    }

    fn end(&mut self, end: Span) -> Result<(), Box<Diagnostic>> {
        let Some(open) = self.open.pop() else { return Ok(()) };
        let kind = match open.content {
            OpenContent::List(items) => ShapeKind::List(items),
            OpenContent::Map { entries, .. } => ShapeKind::Map(entries),
        };
        let span = Span { end: end.start.max(open.span.start), ..open.span };
        self.place(open.anchor, Arc::new(Shape { span, kind, size: open.size }))
    }

    /// Puts a finished node where it belongs: the innermost open list or mapping, or the root.
    fn place(&mut self, anchor: usize, shape: Arc<Shape>) -> Result<(), Box<Diagnostic>> {
        if anchor != 0 {
            self.anchors.insert(anchor, Arc::clone(&shape));
        }
        let Some(open) = self.open.last_mut() else {
            self.root = Some(shape);
            return Ok(());
        };
        open.size = open.size.saturating_add(shape.size);
        if open.size > NODE_LIMIT {
            return Err(Box::new(Diagnostic::at(Code::YamlTooComplex, shape.span)));
        }
        match &mut open.content {
            OpenContent::List(items) => items.push(shape),
            OpenContent::Map { entries, seen, key } => match key.take() {
                Some(key) => entries.push((key, shape)),
                None => {
                    let written = match &shape.kind {
                        ShapeKind::Scalar(text) | ShapeKind::Closed(text) => Located::new(Arc::clone(text), shape.span),
                        _ => Located::new("?".into(), shape.span),
                    };
                    if let Some(first) = seen.get(&written.value) {
                        self.duplicates = true;
                        self.report.push(
                            Diagnostic::at(Code::DuplicateKey, written.span)
                                .with("key", &*written.value)
                                .related(*first),
                        );
                    } else {
                        seen.insert(Arc::clone(&written.value), written.span);
                    }
                    *key = Some(written);
                }
            },
        }
        Ok(())
    }
}

/// Turns the parser's places, which count characters, into byte ranges of the source.
struct Places {
    source: SourceId,
    offset: usize,
    /// The byte at which every character starts, only where the text is not ASCII throughout.
    starts: Option<Vec<u32>>,
    length: usize,
}

impl Places {
    fn new(source: SourceId, text: &str, offset: usize) -> Self {
        let starts = (!text.is_ascii())
            .then(|| text.char_indices().map(|(byte, _)| u32::try_from(byte).unwrap_or(u32::MAX)).collect());
        Self { source, offset, starts, length: text.len() }
    }

    fn byte(&self, character: usize) -> usize {
        let byte = match &self.starts {
            Some(starts) => starts.get(character).map_or(self.length, |&byte| byte as usize),
            None => character.min(self.length),
        };
        byte + self.offset
    }

    fn span(&self, span: saphyr_parser::Span) -> Span {
        Span::new(self.source, self.byte(span.start.index()), self.byte(span.end.index()))
    }

    /// Finds the tab that a line begins with; the parser names the beginning of what it disturbs.
    fn tab(&self, text: &str, from: usize) -> usize {
        let rest = text.get(from.saturating_sub(self.offset)..).unwrap_or_default();
        let indented = |line: &str| line.find('\t').filter(|at| line.bytes().take(*at).all(|byte| byte == b' '));
        let mut start = from;
        for line in rest.split_inclusive('\n') {
            if let Some(at) = indented(line) {
                return start + at;
            }
            start += line.len();
        }
        from
    }

    fn syntax(&self, error: &ScanError, text: &str) -> Box<Diagnostic> {
        let start = self.byte(error.marker().index());
        let start = if cause::cause(error.info()) == "tab" { self.tab(text, start) } else { start };
        Box::new(super::unreadable(self.source, text, self.offset, start - self.offset, error.info()))
    }
}

//! Directives and ruby, where the marks that stand for them turn up among the events.

use super::super::attributes::{self, Flaw, Word};
use super::super::directive::Opening;
use super::super::edits::{Edit, Mark};
use super::super::kind::{Kind, Str};
use super::super::ruby;
use super::super::tree::{Argument, Directive, DirectiveForm};
use super::{Builder, DEEPEST, Frame, Open, count};
use crate::diagnostics::{Code, Diagnostic};

/// Arguments of one directive; further ones are left out.
const MOST_ARGUMENTS: usize = 64;

impl Builder<'_> {
    /// Takes a mark that stands as a block; tells whether it was one of a line of colons.
    pub(super) fn block_mark(&mut self, edit: &Edit) -> bool {
        match &edit.mark {
            Mark::Opening(opening) => self.open_directive(opening),
            Mark::TitleEnd { .. } => {
                if self.frames.last().is_some_and(|frame| frame.open == Open::Title) {
                    self.pop(edit.start);
                    self.close_leaf(edit.end);
                }
            }
            Mark::Closing { colons } => self.close_directive(*colons, edit.start, edit.end),
            _ => return false,
        }
        true
    }

    fn open_directive(&mut self, opening: &Opening) {
        let kind = Kind::Directive(self.next_directive());
        let (start, end) = opening.span;
        let leaf = opening.form == DirectiveForm::Leaf;
        let colons = if leaf { 0 } else { opening.colons };
        self.directive(opening, Open::Directive { colons }, kind);
        if let Some((from, to)) = opening.title {
            self.push(Open::Title, Kind::DirectiveTitle, from, to);
            self.last_letter = None;
            self.line_end = None;
        } else if leaf {
            self.close_leaf(end.max(start));
        }
    }

    /// Closes a leaf behind its title; containers stay open.
    fn close_leaf(&mut self, end: u32) {
        if self.frames.last().is_some_and(|frame| frame.open == Open::Directive { colons: 0 }) {
            self.pop(end);
        }
    }

    /// Opens a directive's node and notes how it was written.
    fn directive(&mut self, opening: &Opening, open: Open, kind: Kind) {
        let (start, end) = opening.span;
        let mut directive = Directive {
            form: opening.form,
            name: Str { start: opening.name.0, length: opening.name.1 - opening.name.0 },
            id: None,
            classes: Vec::new(),
            arguments: Vec::new(),
            span: self.span(start, end),
            name_span: self.span(opening.name.0, opening.name.1),
            node: self.next_node(),
        };
        self.attributes(opening, &mut directive);
        if self.push(open, kind, start, end).is_some() {
            self.directives.push(directive);
        }
    }

    fn attributes(&mut self, opening: &Opening, directive: &mut Directive) {
        let (start, end) = opening.attributes;
        if opening.name.0 == opening.name.1 {
            return self.flaw(Flaw::Name, opening.span.0, opening.span.1);
        }
        let source = self.text;
        let text = source.get(start as usize..end as usize).unwrap_or_default();
        let at = |offset: usize| start + count(offset);
        let read = attributes::read(text, |word| match word {
            Word::Id { start, end } => directive.id = Some(Str { start: at(start), length: count(end - start) }),
            Word::Class { start, end } => {
                if directive.classes.len() < MOST_ARGUMENTS {
                    let class = Str { start: at(start), length: count(end - start) };
                    directive.classes.push((class, self.span(at(start - 1), at(end))));
                }
            }
            Word::Argument { start, equals, value, end, escaped } => {
                let key = Str { start: at(start), length: count(equals - start) };
                let value = match escaped {
                    false => Str { start: at(value.0), length: count(value.1 - value.0) },
                    true => self.unescaped(text.get(value.0..value.1).unwrap_or_default()),
                };
                let span = self.span(at(start), at(end));
                if directive.arguments.len() >= MOST_ARGUMENTS {
                    // Nothing has so many; looking for each among all others would take for ever.
                } else if directive.arguments.iter().any(|other| self.str(other.key) == self.str(key)) {
                    self.flaw(Flaw::Twice, at(start), at(end));
                } else {
                    directive.arguments.push(Argument { key, value, span });
                }
            }
        });
        match read {
            Ok(read) if text.get(read..).is_none_or(|rest| rest.trim().is_empty()) => {}
            Ok(0) if text.starts_with('[') => self.flaw(Flaw::Title, start, end),
            Ok(read) => self.flaw(Flaw::Trailing, at(read), end),
            Err((flaw, place)) => self.flaw(flaw, at(place), end),
        }
    }

    fn unescaped(&mut self, value: &str) -> Str {
        let mut plain = String::with_capacity(value.len());
        let mut letters = value.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => plain.extend(letters.next()),
                _ => plain.push(letter),
            }
        }
        self.add(&plain)
    }

    fn flaw(&mut self, flaw: Flaw, start: u32, end: u32) {
        let problem = Diagnostic::at(Code::InvalidDirective, self.span(start, end)).with("reason", flaw.word());
        self.report.push(problem);
    }

    /// Closes the innermost directive of as many colons, or else the innermost of fewer.
    fn close_directive(&mut self, colons: u32, start: u32, end: u32) {
        self.end_loose_paragraph();
        let opened = || {
            let frames = self.frames.iter().enumerate().rev().take(DEEPEST);
            frames.take_while(|(_, frame)| frame.open != Open::Parsed).filter_map(|(index, frame)| match frame.open {
                Open::Directive { colons } => Some((index, colons)),
                _ => None,
            })
        };
        let equal = opened().find(|(_, opened)| *opened == colons);
        let Some((index, _)) = equal.or_else(|| opened().find(|(_, opened)| *opened < colons)) else {
            let problem = Diagnostic::at(Code::StrayDirectiveEnd, self.span(start, end));
            return self.report.push(problem);
        };
        while self.frames.len() > index + 1 {
            let Some(frame) = self.frames.last().copied() else { break };
            self.close_unfinished(frame);
        }
        self.pop(end);
    }

    /// Closes what was begun by a mark and not ended by one.
    pub(super) fn close_unfinished(&mut self, frame: Frame) {
        let end = self.nodes.last().map_or(0, |node| node.end);
        let node = frame.node.and_then(|node| self.nodes.get(node as usize)).copied();
        let directive = node.and_then(|node| match node.kind {
            Kind::Directive(id) | Kind::InlineDirective(id) => self.directives.get(id.index()),
            _ => None,
        });
        let span = directive.map(|directive| directive.span);
        match frame.open {
            Open::Directive { colons: 1.. } => {
                if let (Some(span), Some(directive)) = (span, directive) {
                    let name = self.str(directive.name).to_owned();
                    self.report.push(Diagnostic::at(Code::UnclosedDirective, span).with("name", name));
                }
            }
            Open::Inline | Open::Ruby => {
                if let Some(span) = span.or(node.map(|node| self.span(node.start, node.end))) {
                    let problem = Diagnostic::at(Code::InvalidDirective, span);
                    self.report.push(problem.with("reason", Flaw::Crossing.word()));
                }
            }
            _ => {}
        }
        self.pop(end);
    }

    pub(super) fn inline_mark(&mut self, edit: &Edit) {
        match &edit.mark {
            Mark::InlineOpening(opening) => {
                self.begin_loose_paragraph();
                let kind = Kind::InlineDirective(self.next_directive());
                self.directive(opening, Open::Inline, kind);
            }
            Mark::RubyOpening => {
                self.begin_loose_paragraph();
                self.push(Open::Ruby, Kind::Ruby { reading: Str::default() }, edit.start, edit.end);
            }
            Mark::InlineClosing if self.is_open(Open::Inline) => self.pop(edit.end),
            Mark::RubyClosing { reading } if self.is_open(Open::Ruby) => {
                let reading = self.reading(*reading);
                let node = self.frames.last().and_then(|frame| frame.node);
                if let Some(node) = node.and_then(|node| self.nodes.get_mut(node as usize)) {
                    node.kind = Kind::Ruby { reading };
                }
                self.pop(edit.end);
            }
            _ => {
                if matches!(edit.mark, Mark::Opening(_) | Mark::Closing { .. }) {
                    self.flaw(Flaw::Indented, edit.start, edit.end);
                }
                let letters = Str { start: edit.start, length: edit.end - edit.start };
                self.begin_loose_paragraph();
                self.text(letters, edit.start, edit.end);
            }
        }
    }

    fn is_open(&self, open: Open) -> bool {
        self.frames.last().is_some_and(|frame| frame.open == open)
    }

    /// Points to a reading; made anew where its bars are not plain ones.
    fn reading(&mut self, (start, end): (u32, u32)) -> Str {
        let reading = self.text.get(start as usize..end as usize).unwrap_or_default();
        if reading.contains(['\\', '｜']) {
            let plain = ruby::parts(reading).collect::<Vec<_>>().join("|");
            return self.add(&plain);
        }
        Str { start, length: end - start }
    }

    /// Opens the paragraph that the parser leaves out where a directive stands in a tight list.
    pub(super) fn begin_loose_paragraph(&mut self) {
        if self.frames.last().is_some_and(|frame| matches!(frame.open, Open::Directive { .. })) {
            let at = self.frames.last().and_then(|frame| frame.node).and_then(|node| self.nodes.get(node as usize));
            let (start, end) = at.map_or((0, 0), |node| (node.end, node.end));
            self.push(Open::Paragraph, Kind::Paragraph, start, end);
        }
    }

    pub(super) fn end_loose_paragraph(&mut self) {
        if self.is_open(Open::Paragraph) {
            self.pop(self.nodes.last().map_or(0, |node| node.end));
        }
    }
}

//! What stands in a line.

use super::super::address;
use super::super::edits::Mark;
use super::super::kind::{Kind, Str};
use super::{Builder, Open};
use crate::diagnostics::{Code, Diagnostic};
use crate::language::script::closes_up;
use pulldown_cmark::{CowStr, LinkType};
use std::ops::Range;

impl<'t> Builder<'t> {
    /// Adds text, to the text before it where the two join in the source.
    pub(super) fn words(&mut self, words: &CowStr<'t>, range: &Range<usize>) {
        let (letters, (start, end)) = match self.place_of(words) {
            Some((start, end)) => (Str { start, length: end - start }, (start, end)),
            None => (self.add(words), self.place(range)),
        };
        if letters.length == 0 {
            return;
        }
        self.begin_loose_paragraph();
        self.meet(letters);
        self.tell_misfits(start, end);
        self.text(letters, start, end);
    }

    pub(super) fn text(&mut self, letters: Str, start: u32, end: u32) {
        let border = super::count(self.text.len());
        let before = self.joinable.and_then(|index| self.nodes.get_mut(index as usize));
        if let Some(node) = before
            && let Kind::Text(text) = &mut node.kind
            && text.start + text.length == letters.start
            && (text.start < border) == (letters.start < border)
        {
            text.length += letters.length;
            node.end = node.end.max(end);
            return;
        }
        let index = self.append(Kind::Text(letters), start, end);
        self.joinable = Some(index);
    }

    /// Decides how the line end before these letters shows.
    fn meet(&mut self, letters: Str) {
        let shown = self.str(letters);
        let (first, last) = (shown.chars().next(), shown.chars().next_back());
        if let Some(index) = self.line_end.take()
            && let (Some(before), Some(after)) = (self.last_letter, first)
            && closes_up(before, after)
            && let Some(node) = self.nodes.get_mut(index as usize)
        {
            node.kind = Kind::SoftBreakClosed;
        }
        self.last_letter = last;
    }

    pub(super) fn line_end(&mut self, range: &Range<usize>) {
        self.leaf(Kind::SoftBreak, range);
        self.line_end = self.nodes.len().checked_sub(1).map(super::count);
    }

    pub(super) fn code(&mut self, words: &CowStr<'t>, range: &Range<usize>) {
        let mut letters = self.letters(words);
        let in_table = !self.alignments.is_empty() && self.str(letters).contains(r"\|");
        if in_table && self.frames.iter().rev().any(|frame| self.is_cell(frame.node)) {
            let plain = self.str(letters).replace(r"\|", "|");
            letters = self.add(&plain);
        }
        self.begin_loose_paragraph();
        self.meet(letters);
        self.leaf(Kind::Code(letters), range);
    }

    fn is_cell(&self, node: Option<u32>) -> bool {
        matches!(node.and_then(|node| self.kind_of(node)), Some(Kind::TableCell { .. }))
    }

    pub(super) fn open_phrase(&mut self, kind: Kind, range: &Range<usize>) {
        self.begin_loose_paragraph();
        let (start, end) = self.place(range);
        self.push(Open::Parsed, kind, start, end);
    }

    pub(super) fn link(&mut self, link_type: LinkType, address: &CowStr<'t>, title: &CowStr<'t>, range: &Range<usize>) {
        let destination = if link_type == LinkType::Email {
            self.add(&format!("mailto:{address}"))
        } else {
            self.safe(address, range)
        };
        let title = self.letters(title);
        self.open_phrase(Kind::Link { destination, title }, range);
    }

    pub(super) fn image(&mut self, address: &CowStr<'t>, title: &CowStr<'t>, range: &Range<usize>) {
        let destination = self.safe(address, range);
        let title = self.letters(title);
        self.line_end = None;
        self.open_phrase(Kind::Image { destination, title }, range);
    }

    /// Points to an address; to nothing where a browser would run it.
    fn safe(&mut self, address: &CowStr<'t>, range: &Range<usize>) -> Str {
        let letters = self.letters(address);
        if !address::is_unsafe(self.str(letters)) {
            return letters;
        }
        let (start, end) = self.place(range);
        let shown: String = self.str(letters).chars().take(60).collect();
        let problem = Diagnostic::at(Code::UnsafeLink, self.span(start, end)).with("url", shown);
        self.report.push(problem);
        Str::default()
    }

    pub(super) fn inline_html(&mut self, words: &CowStr<'t>, range: &Range<usize>) {
        if let Some(edit) =
            self.edits.at(range.start).filter(|edit| !matches!(edit.mark, Mark::Joiner | Mark::Sign)).cloned()
        {
            return self.inline_mark(&edit);
        }
        let (start, end) = self.place(range);
        let letters = self.letters(words);
        if self.str(letters).starts_with("<!--") {
            return;
        }
        self.raw_html(letters, start, end);
        self.meet(letters);
        self.leaf(Kind::InlineHtml(letters), range);
    }

    /// Reports ruby between two places of the source that turned out to be text.
    fn tell_misfits(&mut self, start: u32, end: u32) {
        while let Some(((from, to), rest)) = self.misfits.split_first().map(|(first, rest)| (*first, rest)) {
            if from >= end {
                return;
            }
            self.misfits = rest;
            if from >= start && !self.in_code() {
                let words = self.text.get(from as usize..to as usize).unwrap_or_default();
                let problem = Diagnostic::at(Code::InvalidRuby, self.span(from, to)).with("text", words);
                self.report.push(problem);
            }
        }
    }

    fn in_code(&self) -> bool {
        let top = self.frames.last().and_then(|frame| frame.node).and_then(|node| self.kind_of(node));
        matches!(top, Some(Kind::CodeBlock { .. }))
    }
}

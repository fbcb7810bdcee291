//! Blocks.

use super::super::kind::{Alignment, Count, Kind, Str};
use super::heading::{self, Attributes};
use super::{Builder, Html, Open};
use crate::diagnostics::{Code, Diagnostic};
use pulldown_cmark::{CodeBlockKind, CowStr, Tag};
use std::ops::Range;

impl<'t> Builder<'t> {
    pub(super) fn start_block(&mut self, tag: Tag<'t>, range: &Range<usize>) {
        self.end_loose_paragraph();
        self.last_letter = None;
        self.line_end = None;
        let kind = match tag {
            Tag::HtmlBlock => return self.start_html(range),
            Tag::Paragraph if self.frames.last().is_some_and(|frame| frame.open == Open::Title) => {
                return self.push_nothing(Open::Parsed);
            }
            Tag::Paragraph => {
                self.loosen_list();
                Kind::Paragraph
            }
            Tag::Heading { level, .. } => Kind::Heading { level: level as u8, id: None, count: Count::Counted },
            Tag::BlockQuote(_) => Kind::BlockQuote,
            Tag::CodeBlock(code) => Kind::CodeBlock { language: self.language(&code) },
            Tag::List(start) => {
                Kind::List { start: start.map(|start| u32::try_from(start).unwrap_or(u32::MAX)), tight: true }
            }
            Tag::Item => Kind::Item,
            Tag::Table(alignments) => {
                self.alignments = alignments.into_iter().map(alignment).collect();
                Kind::Table
            }
            Tag::TableHead => {
                self.column = 0;
                Kind::TableHead
            }
            Tag::TableRow => {
                self.column = 0;
                Kind::TableRow
            }
            Tag::TableCell => {
                let alignment = self.alignments.get(self.column).copied().unwrap_or(Alignment::None);
                self.column += 1;
                Kind::TableCell { alignment }
            }
            Tag::DefinitionList => Kind::DefinitionList,
            Tag::DefinitionListTitle => Kind::DefinitionTerm,
            Tag::DefinitionListDefinition => Kind::Definition,
            Tag::FootnoteDefinition(label) => Kind::FootnoteDefinition { label: self.letters(&label) },
            // Not switched on, or no block.
            _ => return self.push_nothing(Open::Parsed),
        };
        let (start, end) = self.place(range);
        self.push(Open::Parsed, kind, start, end);
    }

    /// Marks the list as loose whose item holds the paragraph that begins.
    fn loosen_list(&mut self) {
        let mut frames = self.frames.iter().rev().map(|frame| frame.node);
        let (Some(Some(item)), Some(Some(list))) = (frames.next(), frames.next()) else { return };
        if self.kind_of(item) != Some(Kind::Item) {
            return;
        }
        if let Some(Kind::List { tight, .. }) = self.nodes.get_mut(list as usize).map(|list| &mut list.kind) {
            *tight = false;
        }
    }

    fn language(&mut self, code: &CodeBlockKind<'t>) -> Str {
        let CodeBlockKind::Fenced(info) = code else { return Str::default() };
        let all = self.letters(info);
        let length = self.str(all).split([' ', '\t']).next().unwrap_or_default().len();
        Str { length: super::count(length), ..all }
    }

    /// Takes `{#id .unnumbered}` from the end of a heading's words.
    pub(super) fn heading_attributes(&mut self, heading: u32) {
        let Some(Kind::Heading { level, .. }) = self.kind_of(heading) else { return };
        let Some(last) = self.nodes.last() else { return };
        let Kind::Text(words) = last.kind else { return };
        // The last node stands in the heading itself where its end is the heading's last word.
        let text = self.str(words);
        let escaped = self.text.get(..words.start as usize).is_some_and(|before| before.ends_with('\\'));
        let is_mark = |open: &usize| text.ends_with('}') && !(*open == 0 && escaped);
        let Some(open) = text.rfind('{').filter(is_mark) else { return };
        let braces = text.get(open..).unwrap_or_default();
        let attributes = match heading::attributes(braces) {
            Attributes::Read(attributes) if self.is_child(heading) => attributes,
            Attributes::UnknownClass { start, end } if self.is_child(heading) => {
                let class = braces.get(start..end).unwrap_or_default().to_owned();
                let at = |offset: usize| words.start + super::count(open + offset);
                let problem = Diagnostic::at(Code::UnknownHeadingClass, self.span(at(start), at(end)));
                return self.report.push(problem.with("class", class));
            }
            _ => return,
        };
        let id = attributes.id.map(|(start, end)| Str {
            start: words.start + super::count(open + start),
            length: super::count(end - start),
        });
        let kept = super::count(text.get(..open).unwrap_or_default().trim_end().len());
        if let Some(heading) = self.nodes.get_mut(heading as usize) {
            heading.kind = Kind::Heading { level, id, count: attributes.count };
        }
        if kept == 0 {
            self.nodes.pop();
        } else if let Some(last) = self.nodes.last_mut() {
            last.kind = Kind::Text(Str { length: kept, ..words });
        }
    }

    /// Tells whether the last node stands directly below a node that is still open.
    fn is_child(&self, parent: u32) -> bool {
        let last = super::count(self.nodes.len().saturating_sub(1));
        let mut at = parent + 1;
        while let Some(node) = self.nodes.get(at as usize) {
            if at == last {
                return true;
            }
            at = node.next;
        }
        false
    }

    fn start_html(&mut self, range: &Range<usize>) {
        let rest = self.parsed.get(range.start..).unwrap_or_default();
        let start = range.start + rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let mark = self.edits.at(start).cloned();
        self.html = Some(match mark {
            Some(mark) if self.block_mark(&mark) => Html::Mark,
            _ => Html::Raw { letters: Str::default(), start: self.edits.source(range.start) },
        });
    }

    pub(super) fn html_line(&mut self, words: &CowStr<'t>, range: &Range<usize>) {
        let Some(Html::Raw { letters, start }) = self.html else { return };
        let (from, to) = self.place_of(words).unwrap_or_else(|| self.place(range));
        let more = Str { start: from, length: to.saturating_sub(from) };
        let end = letters.start + letters.length;
        let stored = letters.start as usize >= self.text.len();
        let joined = if letters.length == 0 {
            more
        } else if !stored && end == more.start {
            Str { length: letters.length + more.length, ..letters }
        } else {
            // Lines with the marks of a quotation between them are copied, one behind the other.
            let letters = if stored { letters } else { self.copy(letters) };
            Str { length: letters.length + self.copy(more).length, ..letters }
        };
        self.html = Some(Html::Raw { letters: joined, start });
    }

    /// Copies letters of the source to the end of the store.
    fn copy(&mut self, letters: Str) -> Str {
        let (start, end) = (letters.start as usize, (letters.start + letters.length) as usize);
        let stored = super::count(self.text.len() + self.added.len());
        self.added.push_str(self.text.get(start..end).unwrap_or_default());
        Str { start: stored, ..letters }
    }

    pub(super) fn end_html(&mut self) {
        let Some(Html::Raw { letters, start }) = self.html.take() else { return };
        let html = self.str(letters);
        let trimmed = html.trim();
        let is_comment = trimmed
            .strip_prefix("<!--")
            .and_then(|rest| rest.split_once("-->"))
            .is_some_and(|(_, rest)| rest.is_empty());
        if is_comment || trimmed.is_empty() {
            return;
        }
        let kept = Str { length: super::count(html.trim_end().len()), ..letters };
        let end = start + super::count(html.len());
        self.raw_html(kept, start, end);
        self.append(Kind::HtmlBlock(kept), start, end);
    }

    pub(super) fn raw_html(&mut self, html: Str, start: u32, end: u32) {
        let shown: String = self.str(html).lines().next().unwrap_or_default().chars().take(60).collect();
        let problem = Diagnostic::at(Code::RawHtml, self.span(start, end)).with("html", shown);
        self.report.push(problem);
    }
}

fn alignment(alignment: pulldown_cmark::Alignment) -> Alignment {
    match alignment {
        pulldown_cmark::Alignment::None => Alignment::None,
        pulldown_cmark::Alignment::Left => Alignment::Left,
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::Right,
    }
}

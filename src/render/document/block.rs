//! Blocks as HTML.

use super::{Host, Layout, PassageMark, Writer, escape, escape_attribute};
use crate::markdown::{DirectiveId, Document, Kind, NodeId};
use crate::output::fragment;
use std::fmt::Write as _;

/// Begins a block on a line of its own.
pub(super) fn begin_line(out: &mut String) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

/// Opens an element, with the id of the passage that it is.
fn open(name: &str, passage: Option<&PassageMark>, out: &mut String) {
    out.push('<');
    out.push_str(name);
    if let Some(passage) = passage {
        out.push_str(" id=\"");
        escape_attribute(&passage.id, out);
        out.push('"');
    }
    out.push('>');
}

/// Tells whether a phrase is, or holds, what may be a link to another place; links do not stand in links.
fn leads_on(document: &Document, phrase: NodeId) -> bool {
    let leads = |kind| matches!(kind, Kind::Link { .. } | Kind::FootnoteReference { .. } | Kind::InlineDirective(_));
    leads(document.kind(phrase)) || document.below(phrase).any(|(_, kind)| leads(kind))
}

impl<H: Host> Writer<'_, '_, H> {
    pub(super) fn block(&mut self, id: NodeId, out: &mut String) {
        match self.document.kind(id) {
            Kind::Paragraph => {
                begin_line(out);
                let passage = self.host.passage(id);
                open("p", passage.as_ref(), out);
                self.phrases(self.document.children(id), out);
                passage.iter().for_each(|passage| out.push_str(&passage.mark));
                out.push_str("</p>\n");
            }
            Kind::Heading { level, id: own, .. } => {
                let own = own.map(|own| self.document.str(own));
                self.heading(id, level, own, out);
            }
            Kind::BlockQuote => self.around(id, "<blockquote>\n", "</blockquote>\n", out),
            Kind::CodeBlock { language } => {
                begin_line(out);
                self.code_block(id, self.document.str(language), out);
            }
            Kind::List { start, .. } => self.list(id, start, out),
            Kind::Item => {
                let passage = self.host.passage(id);
                open("li", passage.as_ref(), out);
                self.item(id, passage.as_ref().map_or("", |passage| &passage.mark), out);
                out.push_str("</li>\n");
            }
            Kind::Table => self.table(id, out),
            Kind::DefinitionList => self.around(id, "<dl>\n", "</dl>\n", out),
            Kind::DefinitionTerm => {
                let passage = self.host.passage(id);
                open("dt", passage.as_ref(), out);
                self.phrases(self.document.children(id), out);
                passage.iter().for_each(|passage| out.push_str(&passage.mark));
                out.push_str("</dt>\n");
            }
            Kind::Definition => {
                out.push_str("<dd>");
                self.blocks(self.document.children(id), out);
                out.push_str("</dd>\n");
            }
            Kind::FootnoteDefinition { .. } => self.notes.meet(id),
            Kind::Rule => {
                begin_line(out);
                out.push_str("<hr>\n");
            }
            Kind::HtmlBlock(html) => {
                begin_line(out);
                out.push_str("<pre class=\"raw-html\">");
                escape(self.document.str(html), out);
                out.push_str("</pre>\n");
            }
            Kind::Directive(directive) => self.directive(id, directive, out),
            _ => self.phrase(id, out),
        }
    }

    /// The mark of an item stands behind its own words, before any list below it.
    fn item(&mut self, id: NodeId, mark: &str, out: &mut String) {
        let mut mark = Some(mark).filter(|mark| !mark.is_empty());
        for child in self.document.children(id) {
            let kind = self.document.kind(child);
            if matches!(kind, Kind::List { .. } | Kind::Table | Kind::BlockQuote | Kind::Directive(_)) {
                mark.take().into_iter().for_each(|mark| out.push_str(mark));
            }
            self.block(child, out);
            if kind == Kind::Paragraph {
                let words = out.strip_suffix("</p>\n").map_or(out.len(), str::len);
                mark.take().into_iter().for_each(|mark| out.insert_str(words, mark));
            }
        }
        mark.into_iter().for_each(|mark| out.push_str(mark));
    }

    fn around(&mut self, id: NodeId, before: &str, after: &str, out: &mut String) {
        begin_line(out);
        out.push_str(before);
        self.blocks(self.document.children(id), out);
        begin_line(out);
        out.push_str(after);
    }

    /// A heading leads to itself: by its words as far as none of them leads elsewhere, or else by its number, so that it is
    /// called what it says, and the link what it leads to (WCAG 2.4.4, 2.4.6).
    fn heading(&mut self, id: NodeId, level: u8, own: Option<&str>, out: &mut String) {
        let heading = self.host.heading(id, level, own);
        let level = heading.level.clamp(1, 6);
        begin_line(out);
        let _ = write!(out, "<h{level}");
        if let Some(id) = &heading.id {
            out.push_str(" id=\"");
            escape_attribute(id, out);
            out.push('"');
        }
        out.push('>');
        let mut words = self.document.children(id).peekable();
        let begins = heading.number.is_some() || words.peek().is_some_and(|first| !leads_on(self.document, *first));
        let link = heading.id.as_deref().filter(|_| begins);
        if let Some(id) = link {
            out.push_str("<a class=\"here\" href=\"#");
            escape_attribute(&fragment(id), out);
            out.push_str("\">");
        }
        if let Some(number) = &heading.number {
            out.push_str("<span class=\"number\">");
            escape(number, out);
            out.push_str("</span> ");
        }
        while let Some(word) = words.next_if(|word| !leads_on(self.document, *word)) {
            self.phrase(word, out);
        }
        if link.is_some() {
            // A space before what follows is no part of the link.
            let words = out.trim_end_matches(' ').len();
            out.insert_str(words, "</a>");
        }
        for word in words {
            self.phrase(word, out);
        }
        let _ = writeln!(out, "</h{level}>");
    }

    fn list(&mut self, id: NodeId, start: Option<u32>, out: &mut String) {
        match start {
            None => self.around(id, "<ul>\n", "</ul>\n", out),
            Some(1) => self.around(id, "<ol>\n", "</ol>\n", out),
            Some(start) => self.around(id, &format!("<ol start=\"{start}\">\n"), "</ol>\n", out),
        }
    }

    fn code_block(&mut self, id: NodeId, language: &str, out: &mut String) {
        let mut lines = self.document.children(id).filter_map(|child| match self.document.kind(child) {
            Kind::Text(text) => Some(self.document.str(text)),
            _ => None,
        });
        let first = lines.next().unwrap_or_default();
        match lines.next() {
            None => self.host.code(language, first, out),
            Some(second) => {
                let mut all = [first, second].concat();
                all.extend(lines);
                self.host.code(language, &all, out);
            }
        }
    }

    fn directive(&mut self, id: NodeId, directive: DirectiveId, out: &mut String) {
        let mut title = None;
        let mut body = String::new();
        let layout = self.host.layout(directive);
        for child in self.document.children(id) {
            if self.document.kind(child) == Kind::DirectiveTitle {
                let words: &mut String = title.get_or_insert_default();
                self.phrases(self.document.children(child), words);
                continue;
            }
            match &layout {
                Layout::Table(table) if table.node == child => self.grid(table, &mut body),
                Layout::Columns => {
                    begin_line(&mut body);
                    body.push_str("<div class=\"column\">\n");
                    self.block(child, &mut body);
                    begin_line(&mut body);
                    body.push_str("</div>\n");
                }
                _ => self.block(child, &mut body),
            }
        }
        begin_line(out);
        self.host.directive(directive, title.as_deref(), &body, out);
        begin_line(out);
    }
}

//! What stands in a line, as HTML.

use super::{Host, Link, Writer, escape, escape_address, escape_attribute, note};
use crate::markdown::{Document, Kind, NodeId, Nodes, Str, is_unsafe};
use std::fmt::Write as _;

impl<H: Host> Writer<'_, '_, H> {
    pub(super) fn phrase(&mut self, id: NodeId, out: &mut String) {
        match self.document.kind(id) {
            Kind::Emphasis => self.within(id, "<em>", "</em>", out),
            Kind::Strong => self.within(id, "<strong>", "</strong>", out),
            Kind::Strikethrough => self.within(id, "<del>", "</del>", out),
            Kind::Link { destination, title } => self.link(id, destination, title, out),
            Kind::Image { destination, title } => self.image(id, destination, title, out),
            Kind::FootnoteReference { label } => {
                let label = self.document.str(label);
                note::reference(self, label, out);
            }
            Kind::Ruby { reading } => {
                let words = |writer: &mut Self, out: &mut String| writer.phrases(writer.document.children(id), out);
                let mut base = String::new();
                words(self, &mut base);
                ruby(self.document, id, &base, self.document.str(reading), out);
            }
            Kind::InlineDirective(directive) => {
                let mut words = String::new();
                self.phrases(self.document.children(id), &mut words);
                if self.host.notes().number(id).is_some() {
                    out.push_str(&words);
                    note::mark(self, id, out);
                } else {
                    self.host.inline_directive(directive, &words, out);
                }
            }
            // A block in a line comes only from a tree that is not one of ours.
            kind => {
                if !leaf(self.document, kind, out) {
                    self.block(id, out);
                }
            }
        }
    }

    fn within(&mut self, id: NodeId, before: &str, after: &str, out: &mut String) {
        out.push_str(before);
        self.phrases(self.document.children(id), out);
        out.push_str(after);
    }

    fn link(&mut self, id: NodeId, destination: Str, title: Str, out: &mut String) {
        let link = self.host.link(self.document.str(destination), self.document.span(id));
        let leads = !is_unsafe(&link.href) && (!link.href.is_empty() || self.document.str(destination).is_empty());
        if leads {
            out.push_str("<a href=\"");
            escape_address(&link.href, out);
            out.push('"');
            if !self.document.str(title).is_empty() {
                out.push_str(" title=\"");
                escape_attribute(self.document.str(title), out);
                out.push('"');
            }
            out.push_str(if link.external { " rel=\"external\">" } else { ">" });
        }
        let before = out.len();
        self.phrases(self.document.children(id), out);
        if out.len() == before {
            own_words(&link, out);
        }
        if leads {
            out.push_str("</a>");
        }
    }

    fn image(&mut self, id: NodeId, destination: Str, title: Str, out: &mut String) {
        let image = self.host.image(self.document.str(destination), self.document.span(id));
        let mut alternative = String::new();
        alternative_text(self.document, id, &mut alternative);
        if is_unsafe(&image.src) || (image.src.is_empty() && !self.document.str(destination).is_empty()) {
            return escape(&alternative, out);
        }
        out.push_str("<img src=\"");
        escape_address(&image.src, out);
        out.push_str("\" alt=\"");
        escape_attribute(&alternative, out);
        out.push('"');
        if !self.document.str(title).is_empty() {
            out.push_str(" title=\"");
            escape_attribute(self.document.str(title), out);
            out.push('"');
        }
        if let Some((width, height)) = image.size {
            let _ = write!(out, " width=\"{width}\" height=\"{height}\"");
        }
        out.push('>');
    }
}

/// Writes the words of a link whose writer gave none.
fn own_words(link: &Link, out: &mut String) {
    let words = link.text.as_deref().unwrap_or_default();
    let Some(lang) = link.lang else { return escape(words, out) };
    let _ = write!(out, "<span lang=\"{lang}\">");
    escape(words, out);
    out.push_str("</span>");
}

/// Writes what has no children and needs no host; tells whether it was such.
fn leaf(document: &Document, kind: Kind, out: &mut String) -> bool {
    match kind {
        Kind::Text(text) | Kind::InlineHtml(text) => escape(document.str(text), out),
        Kind::Code(code) => {
            out.push_str("<code>");
            escape(document.str(code), out);
            out.push_str("</code>");
        }
        Kind::SoftBreak => out.push('\n'),
        Kind::SoftBreakClosed => {}
        Kind::HardBreak => out.push_str("<br>\n"),
        _ => return false,
    }
    true
}

/// Writes words without links, notes and ids.
pub(super) fn words(document: &Document, nodes: Nodes<'_>, out: &mut String) {
    for id in nodes {
        let (before, after) = match document.kind(id) {
            Kind::Emphasis => ("<em>", "</em>"),
            Kind::Strong => ("<strong>", "</strong>"),
            Kind::Strikethrough => ("<del>", "</del>"),
            Kind::FootnoteReference { .. } => continue,
            Kind::HardBreak => {
                out.push(' ');
                continue;
            }
            Kind::Ruby { reading } => {
                let mut base = String::new();
                words(document, document.children(id), &mut base);
                ruby(document, id, &base, document.str(reading), out);
                continue;
            }
            kind if leaf(document, kind, out) => continue,
            _ => ("", ""),
        };
        out.push_str(before);
        words(document, document.children(id), out);
        out.push_str(after);
    }
}

/// Writes base and reading, letter by letter where there is a reading for each; `base` is HTML.
fn ruby(document: &Document, id: NodeId, base: &str, reading: &str, out: &mut String) {
    let part = |base: &dyn Fn(&mut String), reading: &str, out: &mut String| {
        base(out);
        out.push_str("<rp>（</rp><rt>");
        escape(reading, out);
        out.push_str("</rt><rp>）</rp>");
    };
    out.push_str("<ruby>");
    match only_text(document, id).filter(|_| reading.contains('|')) {
        None => part(&|out| out.push_str(base), &reading.replace('|', ""), out),
        Some(text) => {
            for (letter, reading) in document.letters(text).zip(reading.split('|')) {
                part(&|out| escape(letter, out), reading, out);
            }
        }
    }
    out.push_str("</ruby>");
}

fn only_text(document: &Document, id: NodeId) -> Option<Str> {
    let mut children = document.children(id);
    match (children.next().map(|child| document.kind(child)), children.next()) {
        (Some(Kind::Text(text)), None) => Some(text),
        _ => None,
    }
}

/// Writes the words below an image, whose children may be marked up.
fn alternative_text(document: &Document, id: NodeId, out: &mut String) {
    for (_, kind) in document.below(id) {
        match kind {
            Kind::Text(text) | Kind::Code(text) | Kind::InlineHtml(text) => out.push_str(document.str(text)),
            Kind::SoftBreak | Kind::HardBreak => out.push('\n'),
            _ => {}
        }
    }
}

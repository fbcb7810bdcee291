//! A host without a site: links as written, directives as plain boxes.

use super::{FirstColumn, Heading, Highlighter, Host, Image, Link, NoteHost, escape, escape_attribute};
use crate::markdown::{DirectiveId, Document, NodeId};
use crate::source::Span;
use std::borrow::Cow;
use std::fmt::Write as _;

/// Shows a document by itself.
#[derive(Debug, Clone, Copy)]
pub struct Plain<'d> {
    pub document: &'d Document,
    /// Code stays plain without it.
    pub highlighter: Option<&'d Highlighter>,
    pub first_column: FirstColumn,
}

impl<'d> Plain<'d> {
    /// Shows a document as CommonMark has it.
    pub fn new(document: &'d Document) -> Self {
        Self { document, highlighter: None, first_column: FirstColumn::Data }
    }
}

impl Host for Plain<'_> {
    fn link(&mut self, destination: &str, _: Span) -> Link {
        Link { href: destination.to_owned(), ..Link::default() }
    }

    fn image(&mut self, destination: &str, _: Span) -> Image {
        Image { src: destination.to_owned(), size: None }
    }

    fn heading(&mut self, _: NodeId, level: u8, id: Option<&str>) -> Heading {
        Heading { level, id: id.map(str::to_owned), number: None }
    }

    fn directive(&mut self, directive: DirectiveId, title: Option<&str>, body: &str, out: &mut String) {
        out.push_str("<div");
        self.attributes(directive, out);
        out.push_str(">\n");
        if let Some(title) = title {
            let _ = writeln!(out, "<p class=\"title\">{title}</p>");
        }
        out.push_str(body);
        out.push_str("</div>\n");
    }

    fn inline_directive(&mut self, directive: DirectiveId, words: &str, out: &mut String) {
        out.push_str("<span");
        self.attributes(directive, out);
        let _ = write!(out, ">{words}</span>");
    }

    fn code(&mut self, language: &str, text: &str, out: &mut String) {
        match language {
            "" => out.push_str("<pre><code>"),
            language => {
                out.push_str("<pre><code class=\"language-");
                escape_attribute(language, out);
                out.push_str("\">");
            }
        }
        match self.highlighter {
            None => escape(text, out),
            Some(highlighter) => highlighter.write(language, text, out),
        }
        out.push_str("</code></pre>\n");
    }

    fn open_table(&mut self, _: NodeId, _: &mut String) -> FirstColumn {
        self.first_column
    }

    fn close_table(&mut self, _: NodeId, _: &mut String) {}

    fn notes(&self) -> &dyn NoteHost {
        self
    }
}

impl NoteHost for Plain<'_> {
    fn title(&self) -> &'static str {
        "注"
    }

    fn back(&self, number: usize) -> Cow<'_, str> {
        format!("注{number}の場所へ戻る").into()
    }
}

impl Plain<'_> {
    fn attributes(&self, directive: DirectiveId, out: &mut String) {
        let Some(directive) = self.document.directive(directive) else { return };
        out.push_str(" class=\"");
        escape_attribute(self.document.str(directive.name), out);
        out.push('"');
        if let Some(id) = directive.id {
            out.push_str(" id=\"");
            escape_attribute(self.document.str(id), out);
            out.push('"');
        }
        for argument in &directive.arguments {
            let _ = write!(out, " data-{}=\"", self.document.str(argument.key));
            escape_attribute(self.document.str(argument.value), out);
            out.push('"');
        }
    }
}

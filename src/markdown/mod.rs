//! From Markdown to one document tree that every consumer reads.
//!
//! CommonMark with tables, footnotes, definition lists and strikethrough is read by pulldown-cmark. What plans
//! need beyond that is prepared before (`prepare`) and recognised by its place behind it (`build`).

mod address;
mod attributes;
mod build;
mod directive;
mod edits;
mod emphasis;
mod footnotes;
mod inline;
mod kind;
mod prepare;
mod ruby;
mod stand_in;
#[cfg(test)]
mod tests;
mod tree;

pub use address::is_unsafe;
pub use footnotes::footnote_key;
pub use kind::{Alignment, Count, DirectiveId, Kind, Str};
pub use tree::{Argument, Directive, DirectiveForm, Document, Node, NodeId, Nodes};

use crate::diagnostics::{Code, Diagnostic, Report};
use crate::source::{SourceId, Span};
use pulldown_cmark::{Options, Parser};
use std::sync::Arc;

/// Places are held in 32 bits, and a text may double on its way through the parser.
const LARGEST: usize = 1 << 30;

/// Reads the part of a source that starts at byte `offset` (behind the front matter) as Markdown.
pub fn parse(source: SourceId, text: &Arc<str>, offset: usize, report: &mut Report) -> Document {
    let offset = text.floor_char_boundary(offset);
    if text.len() > LARGEST {
        let problem = Diagnostic::at(Code::FileTooLarge, Span::file(source));
        report.push(problem.with("size", text.len()).with("limit", LARGEST));
        return Document::empty(source);
    }
    let prepared = prepare::prepare(text, offset);
    let events = Parser::new_ext(&prepared.parsed, options()).into_offset_iter();
    build::build(source, text, &prepared, events, report)
}

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_DEFINITION_LIST
}

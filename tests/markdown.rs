//! What Markdown becomes: kyodo's own additions by example, CommonMark by its own examples, and anything at all.

#[path = "markdown/any_text.rs"]
mod any_text;
#[path = "markdown/commonmark.rs"]
mod commonmark;
#[path = "markdown/examples.rs"]
mod examples;

use kyodo::diagnostics::Report;
use kyodo::markdown::{Document, parse};
use kyodo::render::document::{Plain, write};
use kyodo::source::{SourceId, Sources};
use std::sync::Arc;

fn read(text: &str) -> (Document, Report) {
    let mut report = Report::default();
    let document = parse(source(), &Arc::from(text), 0, &mut report);
    (document, report)
}

fn source() -> SourceId {
    Sources::default().add("chapter.md", "")
}

fn html(text: &str) -> String {
    let (document, _) = read(text);
    let mut out = String::new();
    write(&document, document.roots(), &mut Plain::new(&document), &mut out);
    out
}

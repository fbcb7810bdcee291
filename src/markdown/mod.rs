//! From Markdown to one document tree that every consumer reads.

mod tree;

pub use tree::{Alignment, Argument, Directive, DirectiveForm, DirectiveId, Document, Kind, Node, NodeId, Nodes, Str};

use crate::diagnostics::Report;
use crate::source::SourceId;
use std::sync::Arc;

/// Reads the part of a source that starts at byte `offset` (behind the front matter) as Markdown.
pub fn parse(source: SourceId, text: &Arc<str>, offset: usize, report: &mut Report) -> Document {
    let _ = (offset, report);
    Document { source, text: Arc::clone(text), added: String::new(), nodes: Vec::new(), directives: Vec::new() }
}

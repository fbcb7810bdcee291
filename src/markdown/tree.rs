//! The document tree: what a chapter says, once, for every consumer (page, print, search, checks, PDF).
//!
//! The tree is flat: nodes stand in reading order in one list, and each knows where the next node beside
//! it begins. Words are not copied: a [`Str`] points into the source, or into a small store of letters
//! that the source does not have (entities, joined lines). A 6 KB chapter takes 3 KB more as plain prose, 15 KB more
//! where it is full of tables, notes and directives.

use super::kind::{DirectiveId, Kind, Str};
use crate::language::script;
use crate::source::{SourceId, Span};
use std::sync::Arc;

/// Names a node of a [`Document`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub(super) u32);

/// Holds one node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    pub kind: Kind,
    /// Byte range in the source.
    pub(super) start: u32,
    pub(super) end: u32,
    /// The node after this one and all below it.
    pub(super) next: u32,
}

/// Tells how a directive was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DirectiveForm {
    /// `:::name` … `:::`
    Container,
    /// `::name{…}`
    Leaf,
    /// `:name[…]{…}`
    Inline,
}

/// Holds one `key=value` of a directive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Argument {
    pub key: Str,
    pub value: Str,
    pub span: Span,
}

/// Holds a directive as written; what it means is decided by validation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directive {
    pub form: DirectiveForm,
    pub name: Str,
    /// From `#id` between the braces.
    pub id: Option<Str>,
    /// From `.class` between the braces, each with its place.
    pub classes: Vec<(Str, Span)>,
    pub arguments: Vec<Argument>,
    /// The opening line, or the whole of an inline directive.
    pub span: Span,
    /// The place of the name, for "unknown directive".
    pub name_span: Span,
    /// The node that stands for it.
    pub node: NodeId,
}

/// Holds the tree of one Markdown source.
#[derive(Debug, Clone)]
pub struct Document {
    pub(super) source: SourceId,
    /// The whole source, front matter included.
    pub(super) text: Arc<str>,
    /// Letters that are not in the source; their offsets count on from the end of `text`.
    pub(super) added: String,
    pub(super) nodes: Vec<Node>,
    pub(super) directives: Vec<Directive>,
}

impl Document {
    /// Makes the tree of nothing.
    pub(super) fn empty(source: SourceId) -> Self {
        Self { source, text: Arc::from(""), added: String::new(), nodes: Vec::new(), directives: Vec::new() }
    }

    /// Returns what is written at a place of the source.
    pub fn written(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// Returns the letters that a [`Str`] of this document points to.
    pub fn str(&self, letters: Str) -> &str {
        let (start, length) = (letters.start as usize, letters.length as usize);
        let found = match start.checked_sub(self.text.len()) {
            None => self.text.get(start..start + length),
            Some(start) => self.added.get(start..start + length),
        };
        found.unwrap_or_default()
    }

    /// Returns a node; a name from another document gives the nearest thing to nothing, a rule.
    pub fn node(&self, id: NodeId) -> Node {
        let nothing = Node { kind: Kind::Rule, start: 0, end: 0, next: id.0 + 1 };
        self.nodes.get(id.0 as usize).copied().unwrap_or(nothing)
    }

    /// Returns what a node is.
    pub fn kind(&self, id: NodeId) -> Kind {
        self.node(id).kind
    }

    /// Returns the place of a node.
    pub fn span(&self, id: NodeId) -> Span {
        let node = self.node(id);
        Span::new(self.source, node.start as usize, node.end as usize)
    }

    /// Lists the letters of a text one by one, each with the marks that only change it: `葛󠄀` is one letter.
    pub fn letters(&self, text: Str) -> impl Iterator<Item = &str> + '_ {
        script::letters(self.str(text))
    }

    /// Lists one node alone.
    pub fn only(&self, id: NodeId) -> Nodes<'_> {
        Nodes { document: self, at: id.0, end: self.node(id).next }
    }

    /// Lists the blocks at the top of the document.
    pub fn roots(&self) -> Nodes<'_> {
        Nodes { document: self, at: 0, end: u32::try_from(self.nodes.len()).unwrap_or(u32::MAX) }
    }

    /// Lists the nodes directly below a node.
    pub fn children(&self, id: NodeId) -> Nodes<'_> {
        Nodes { document: self, at: id.0 + 1, end: self.node(id).next }
    }

    /// Lists every node in reading order.
    pub fn all(&self) -> impl Iterator<Item = (NodeId, Kind)> + '_ {
        (0u32..).zip(&self.nodes).map(|(index, node)| (NodeId(index), node.kind))
    }

    /// Lists every node below a node, in reading order.
    pub fn below(&self, id: NodeId) -> impl Iterator<Item = (NodeId, Kind)> + '_ {
        (id.0 + 1..self.node(id).next).map(|index| (NodeId(index), self.kind(NodeId(index))))
    }

    /// Lists the directives in reading order.
    pub fn directives(&self) -> &[Directive] {
        &self.directives
    }

    /// Returns one directive; nothing for a name from another document.
    pub fn directive(&self, id: DirectiveId) -> Option<&Directive> {
        self.directives.get(id.index())
    }

    /// Returns the words of nodes within a line, without any marks; `link` gives the words of a link that has none of its
    /// own, and ruby readings are left out.
    pub fn line(&self, nodes: &[NodeId], link: &mut dyn FnMut(&str) -> String) -> String {
        let mut words = String::new();
        for &node in nodes {
            for (id, kind) in std::iter::once((node, self.kind(node))).chain(self.below(node)) {
                match kind {
                    Kind::Text(text) | Kind::Code(text) | Kind::InlineHtml(text) => words.push_str(self.str(text)),
                    Kind::SoftBreak | Kind::HardBreak => words.push(' '),
                    Kind::Link { destination, .. } if self.children(id).next().is_none() => {
                        words.push_str(&link(self.str(destination)));
                    }
                    _ => {}
                }
            }
        }
        words
    }

    /// Returns the words below a node without any marks; ruby readings are left out.
    pub fn plain_text(&self, id: NodeId) -> String {
        let mut words = String::new();
        for (_, kind) in self.below(id) {
            match kind {
                Kind::Text(text) | Kind::Code(text) => words.push_str(self.str(text)),
                Kind::SoftBreak | Kind::HardBreak => words.push(' '),
                _ => {}
            }
        }
        words
    }
}

/// Lists nodes that stand beside each other.
#[derive(Debug, Clone)]
pub struct Nodes<'d> {
    document: &'d Document,
    at: u32,
    end: u32,
}

impl Iterator for Nodes<'_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        (self.at < self.end).then(|| {
            let id = NodeId(self.at);
            self.at = self.document.node(id).next.max(self.at + 1);
            id
        })
    }
}

/// Holds an offset in the width of the tree's; sources are far below 4 GiB, see [`super::parse`].
pub(super) fn count(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

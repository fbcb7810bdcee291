//! Finds the letters of a page that no font can write, before they come out as boxes.

use super::fonts::Fonts;
use super::tree::{Node, Tree};
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::language::script;
use crate::source::{Sources, Span};
use std::collections::BTreeSet;

/// Gathers the letters of a tree.
pub(super) fn letters(tree: &Tree) -> BTreeSet<char> {
    let mut letters = BTreeSet::new();
    collect(&tree.nodes, &mut letters);
    letters
}

/// Reports each of some letters that no font has, at the first place in the sources where it stands.
pub(super) fn check(letters: &BTreeSet<char>, fonts: &Fonts, sources: &Sources, report: &mut Report) {
    for letter in letters.iter().filter(|letter| script::has_shape(**letter) && !fonts.have(**letter)) {
        let problem = match place(*letter, sources) {
            Some(span) => Diagnostic::at(Code::LetterWithoutFont, span),
            None => Diagnostic::new(Code::LetterWithoutFont),
        };
        report.push(problem.with("letter", letter.to_string()).with("number", format!("U+{:04X}", u32::from(*letter))));
    }
}

fn collect(nodes: &[Node], letters: &mut BTreeSet<char>) {
    for node in nodes {
        match node {
            Node::Text(text) => letters.extend(text.chars()),
            Node::Anchor(_) => {}
            Node::Element(element) => {
                let drawn = element.attributes.iter().filter(|(name, _)| name == "content");
                drawn.for_each(|(_, content)| letters.extend(content.chars()));
                collect(&element.nodes, letters);
            }
        }
    }
}

/// Finds where a letter is written first.
fn place(letter: char, sources: &Sources) -> Option<Span> {
    sources.iter().find_map(|(id, source)| {
        let at = source.text.find(letter)?;
        Some(Span::new(id, at, at + letter.len_utf8()))
    })
}

//! The marks in a page: what came in `ins`, what went in `del`, the first of each change under an id.

use super::super::words::{Fate, words};
use super::lines::Line;
use ego_tree::NodeId;
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, QualName, ns};
use scraper::node::{Element, Text};
use scraper::{Html, Node};

/// Counts the changes that were marked.
#[derive(Debug, Default)]
pub(super) struct Marks {
    pub(super) count: usize,
}

/// Tells whether a mark begins a change or goes on with the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Count {
    Next,
    Same,
}

/// Tells on which side of a line something is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    Before,
    Behind,
}

impl Marks {
    /// Marks all of a line as new.
    pub(super) fn add(&mut self, line: &Line, count: Count, page: &mut Html) {
        let mut id = (count == Count::Next).then(|| self.next());
        for &node in &line.texts {
            let text = text_of(page, node);
            // Where there is nothing to read there is nothing to mark.
            if !text.trim().is_empty() {
                put(page, node, &[(Fate::Added, text)], &mut id);
            }
        }
    }

    /// Marks the words of a line that changed.
    pub(super) fn change(&mut self, old: &Line, line: &Line, page: &mut Html) {
        let mut id = Some(self.next());
        let lengths: Vec<usize> = line.texts.iter().map(|node| text_of(page, *node).len()).collect();
        let mut parts: Vec<Vec<(Fate, String)>> = vec![Vec::new(); lengths.len()];
        let (mut at, mut left) = (0, lengths.first().copied().unwrap_or(0));
        for run in words(&old.text, &line.text) {
            let mut rest = run.text.as_str();
            loop {
                // What goes or comes where one text ends stands with the next.
                while left == 0 && at + 1 < lengths.len() {
                    at += 1;
                    left = lengths.get(at).copied().unwrap_or(0);
                }
                let length = if run.fate == Fate::Removed { rest.len() } else { left.min(rest.len()) };
                let (here, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
                let Some(part) = parts.get_mut(at).filter(|_| !here.is_empty()) else { break };
                part.push((run.fate, here.to_owned()));
                if run.fate != Fate::Removed {
                    left = left.saturating_sub(here.len());
                }
                rest = behind;
            }
        }
        for (node, part) in line.texts.iter().zip(parts) {
            put(page, *node, &part, &mut id);
        }
    }

    /// Shows lines that are gone on one side of a line that stays.
    pub(super) fn remove(&mut self, gone: &[&Line], beside: &Line, side: Where, page: &mut Html) {
        let place = match side {
            Where::Before => beside.texts.first(),
            Where::Behind => beside.texts.last(),
        };
        let Some(&place) = place else { return };
        let mut id = Some(self.next());
        for line in gone {
            let element = mark("del", "change change-removed change-line", &mut id);
            let Some(mut own) = page.tree.get_mut(place) else { return };
            let mut element = match side {
                Where::Before => own.insert_before(element),
                Where::Behind => own.insert_after(element),
            };
            element.append(text(&line.words));
        }
    }

    fn next(&mut self) -> String {
        self.count += 1;
        format!("change-{}", self.count)
    }
}

fn text_of(page: &Html, node: NodeId) -> String {
    let text = page.tree.get(node).and_then(|node| node.value().as_text().map(|text| text.to_string()));
    text.unwrap_or_default()
}

/// Puts parts of a text in its place.
fn put(page: &mut Html, node: NodeId, parts: &[(Fate, String)], id: &mut Option<String>) {
    if parts.iter().all(|(fate, _)| *fate == Fate::Kept) {
        return;
    }
    let Some(mut own) = page.tree.get_mut(node) else { return };
    for (fate, words) in parts {
        match fate {
            Fate::Kept => drop(own.insert_before(text(words))),
            Fate::Added => drop(own.insert_before(mark("ins", "change change-added", id)).append(text(words))),
            Fate::Removed => drop(own.insert_before(mark("del", "change change-removed", id)).append(text(words))),
        }
    }
    // Left in its place without words, so that something can still be put beside it.
    if let Node::Text(text) = own.value() {
        text.text = StrTendril::new();
    }
}

fn text(words: &str) -> Node {
    Node::Text(Text { text: StrTendril::from_slice(words) })
}

/// Makes a mark; the id goes to the first one that is made with it.
fn mark(name: &str, class: &str, id: &mut Option<String>) -> Node {
    let attribute = |name: &str, value: &str| Attribute {
        name: QualName::new(None, ns!(), LocalName::from(name)),
        value: StrTendril::from_slice(value),
    };
    let mut attributes = vec![attribute("class", class)];
    attributes.extend(id.take().map(|id| attribute("id", &id)));
    Node::Element(Element::new(QualName::new(None, ns!(html), LocalName::from(name)), attributes))
}

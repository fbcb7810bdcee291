//! The lines of a page: what stands in one block without another block between.

use crate::reading::{Breaks, SILENT, breaks};
use ego_tree::{NodeId, NodeRef};
use scraper::{ElementRef, Html, Node, Selector};
use std::collections::{HashMap, HashSet};

/// Holds one line.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// The id of the block, where the line is all of it or its beginning.
    pub(super) id: Option<String>,
    /// The kind of block.
    pub(super) tag: String,
    /// What is read, with single spaces.
    pub(super) words: String,
    /// What is written, in the order of [`Line::texts`].
    pub(super) text: String,
    pub(super) texts: Vec<NodeId>,
}

/// What is shown in a frame of its own, in which no mark can stand. Readings and words for those who listen are read: a
/// change of them is a change.
const FRAMED: [&str; 4] = ["math", "iframe", "object", "video"];

/// Returns the middle of a page; its body where it has none.
pub(super) fn main(page: &Html) -> Option<ElementRef<'_>> {
    let find = |selector: &str| Selector::parse(selector).ok().and_then(|selector| page.select(&selector).next());
    find("main").or_else(|| find("body"))
}

/// Lists the lines in the middle of a page.
pub(super) fn lines(page: &Html) -> Vec<Line> {
    let Some(main) = main(page) else { return Vec::new() };
    let order: HashMap<NodeId, usize> = main.descendants().enumerate().map(|(at, node)| (node.id(), at)).collect();
    let blocks = blocks(main);
    let mut lines: Vec<(usize, Line)> = Vec::new();
    for block in main.descendants().filter(|node| blocks.contains(&node.id())) {
        let mut first = true;
        let mut run: Vec<NodeRef<'_, Node>> = Vec::new();
        let mut end = |run: &mut Vec<NodeRef<'_, Node>>| {
            let place = run.first().and_then(|node| order.get(&node.id())).copied();
            if let Some((place, line)) = place.zip(line(block, run, first)) {
                lines.push((place, line));
                first = false;
            }
            run.clear();
        };
        for child in block.children() {
            match blocks.contains(&child.id()) {
                true => end(&mut run),
                false => run.push(child),
            }
        }
        end(&mut run);
    }
    lines.sort_by_key(|(place, _)| *place);
    lines.into_iter().map(|(_, line)| line).collect()
}

/// Finds the blocks, and what holds one: a link around a paragraph is one too.
fn blocks(main: ElementRef<'_>) -> HashSet<NodeId> {
    let mut blocks = HashSet::from([main.id()]);
    for node in main.descendants().filter(|node| begins_line(*node)) {
        if is_within_closed(node, main.id()) {
            continue;
        }
        for own in std::iter::once(node).chain(node.ancestors()) {
            if !blocks.insert(own.id()) {
                break;
            }
        }
    }
    blocks
}

fn begins_line(node: NodeRef<'_, Node>) -> bool {
    node.value().as_element().is_some_and(|element| breaks(element.name()) == Breaks::Line)
}

fn is_closed(node: NodeRef<'_, Node>) -> bool {
    let closed = |name| SILENT.contains(&name) || FRAMED.contains(&name);
    node.value().as_element().is_some_and(|element| closed(element.name()))
}

fn is_within_closed(node: NodeRef<'_, Node>, main: NodeId) -> bool {
    node.ancestors().take_while(|above| above.id() != main).any(is_closed)
}

fn line(block: NodeRef<'_, Node>, run: &[NodeRef<'_, Node>], first: bool) -> Option<Line> {
    let (mut text, mut texts) = (String::new(), Vec::new());
    for node in run {
        for below in node.descendants() {
            if let Some(words) = below.value().as_text().filter(|_| !is_within_closed(below, block.id())) {
                text.push_str(words);
                texts.push(below.id());
            }
        }
    }
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let element = block.value().as_element()?;
    let id = element.id().filter(|_| first).map(str::to_owned);
    (!words.is_empty()).then(|| Line { id, tag: element.name().to_owned(), words, text, texts })
}

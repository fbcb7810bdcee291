//! Makes each drawing of a page one that stands alone: with the patterns that it fills its areas with, and all else as
//! it is written. Its size and its colours are the theme's affair.

use super::tree::{Element, Node};
use ego_tree::NodeRef;
use scraper::node::Element as Markup;
use scraper::{ElementRef, Node as Html5};
use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;

/// Finds the patterns of a page by their ids.
#[derive(Debug)]
pub(super) struct Patterns<'h> {
    by_id: HashMap<&'h str, NodeRef<'h, Html5>>,
}

impl<'h> Patterns<'h> {
    /// Lists the patterns below a node.
    pub(super) fn of(node: NodeRef<'h, Html5>) -> Self {
        let by_id = node.descendants().filter_map(|node| {
            let element = node.value().as_element()?;
            (element.name() == "pattern").then_some((element.id()?, node))
        });
        Self { by_id: by_id.collect() }
    }
}

/// Reads a drawing: its attributes, `alternative` for those who do not see it, and `content`, what is drawn, as SVG.
pub(super) fn read(node: NodeRef<'_, Html5>, element: &Markup, patterns: &Patterns<'_>) -> Element {
    let mut content = String::new();
    let mut used = BTreeSet::new();
    node.children().for_each(|below| write(below, &mut content, &mut used));
    let missing: Vec<_> = used.iter().filter(|id| !content.contains(&format!("id=\"{id}\""))).collect();
    if !missing.is_empty() {
        content.push_str("<defs>");
        for node in missing.into_iter().filter_map(|id| patterns.by_id.get(id.as_str())) {
            write(*node, &mut content, &mut BTreeSet::new());
        }
        content.push_str("</defs>");
    }
    let mut attributes: Vec<(String, String)> = element.attrs().filter(|(name, _)| *name != "class").map(own).collect();
    attributes.push(("content".to_owned(), content));
    attributes.push(("alternative".to_owned(), alternative(node)));
    Element {
        name: "svg".to_owned(),
        classes: element.classes().map(str::to_owned).collect(),
        attributes,
        nodes: Vec::<Node>::new(),
    }
}

fn own((name, value): (&str, &str)) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

/// Returns what `<title>` and `<desc>` say.
fn alternative(node: NodeRef<'_, Html5>) -> String {
    let said = node.children().filter_map(ElementRef::wrap).filter(|below| is_said(below.value().name()));
    said.map(|below| below.text().collect::<String>()).collect::<Vec<_>>().join(" ")
}

fn is_said(name: &str) -> bool {
    matches!(name, "title" | "desc")
}

/// Writes a part of a drawing, and notes the ids of what it is filled with.
fn write(node: NodeRef<'_, Html5>, into: &mut String, used: &mut BTreeSet<String>) {
    match node.value() {
        Html5::Text(text) => escape(text, into),
        Html5::Element(element) if !is_said(element.name()) => {
            into.push('<');
            into.push_str(element.name());
            for (name, value) in element.attrs() {
                if let Some(id) = value.strip_prefix("url(#").and_then(|rest| rest.strip_suffix(')')) {
                    used.insert(id.to_owned());
                }
                // Writing into a string cannot fail.
                let _ = write!(into, " {name}=\"");
                escape(value, into);
                into.push('"');
            }
            into.push('>');
            node.children().for_each(|below| write(below, into, used));
            let _ = write!(into, "</{}>", element.name());
        }
        _ => {}
    }
}

fn escape(text: &str, into: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            // What XML cannot hold at all.
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => into.push(letter),
        }
    }
}

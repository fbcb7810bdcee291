//! The places that links lead to, known by their ids before anything is laid out.
//!
//! Typst finds out where things stand by laying them out, and lays out anew whatever asks for it. A link need not ask:
//! each id has its place from the first, and only page numbers, which are read, are found out.

#![allow(clippy::needless_pass_by_value, reason = "Typst hands values over")]

use super::tree::{Node, Tree};
use ecow::EcoString;
use std::collections::HashSet;
use typst::foundations::{Content, Dict, IntoValue, NativeElement, NativeFunc, Str, Value, func};
use typst::introspection::{Location, MetadataElem};
use typst::model::Destination;
use typst::utils::hash128;
use typst_layout::PagedDocument;

/// Returns what templates make links with, by the names that they know it by.
pub(super) fn links() -> Dict {
    let all = [("anchor", anchor::func()), ("place-of", place_of::func()), ("lead", lead::func())];
    all.into_iter().map(|(name, function)| (Str::from(name), Value::Func(function))).collect()
}

/// Lets links that would lead nowhere lead nowhere: the templates left out where they lead to. Tells whether there were any.
pub(super) fn unlink(tree: &mut Tree, document: &PagedDocument) -> bool {
    let known = document.introspector();
    let asked = known.frame_link_targets().iter();
    let lost: HashSet<Location> = asked.filter(|own| known.position(**own).is_none()).copied().collect();
    !lost.is_empty() && without(&mut tree.nodes, &lost)
}

fn without(nodes: &mut [Node], lost: &HashSet<Location>) -> bool {
    let mut found = false;
    for node in nodes {
        let Node::Element(element) = node else { continue };
        let before = element.attributes.len();
        element.attributes.retain(|(name, id)| name != "target" || !lost.contains(&location(id)));
        found |= element.attributes.len() < before;
        found |= without(&mut element.nodes, lost);
    }
    found
}

fn location(id: &str) -> Location {
    Location::new(hash128(&("target", id)))
}

/// Returns what stands, unseen, where some ids are.
#[func]
fn anchor(ids: Vec<EcoString>) -> Content {
    Content::sequence(ids.into_iter().map(|id| {
        let mut mark = MetadataElem::new("anchor".into_value()).pack();
        mark.set_location(location(&id));
        mark
    }))
}

/// Returns the place of an id, to ask for its page.
#[func]
fn place_of(id: EcoString) -> Location {
    location(&id)
}

/// Lets something lead to an id; `said` tells those who do not see it where to.
#[func]
fn lead(id: EcoString, said: EcoString, body: Content) -> Content {
    body.linked(Destination::Location(location(&id)), Some(said))
}

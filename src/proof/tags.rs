//! The tags of a PDF: what each piece of a page is a part of.

use super::facts::Part;
use hayro_interpret::hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, ObjectIdentifier};
use std::collections::HashMap;

/// So many elements are looked at, and so deep; a circle would go on for ever.
const MANY: usize = 4_000_000;
const DEEP: usize = 200;

/// Tells by its page and number what each piece is a part of.
#[derive(Debug, Default)]
pub(super) struct Tags {
    parts: HashMap<(ObjectIdentifier, i32), Part>,
    left: usize,
}

impl Tags {
    /// Walks the tree of tags; a file without one has none.
    pub(super) fn new(catalog: &Dict<'_>) -> Self {
        let mut tags = Self { parts: HashMap::new(), left: MANY };
        if let Some(kids) = catalog.get::<Dict<'_>>("StructTreeRoot").and_then(|root| root.get::<Object<'_>>("K")) {
            tags.walk(kids, None, Part::Tagged, DEEP);
        }
        tags
    }

    /// Returns what a piece of a page is a part of.
    pub(super) fn part(&self, page: Option<ObjectIdentifier>, piece: i32) -> Part {
        page.and_then(|page| self.parts.get(&(page, piece))).copied().unwrap_or(Part::Untagged)
    }

    fn walk(&mut self, kids: Object<'_>, page: Option<ObjectIdentifier>, part: Part, deep: usize) {
        if deep == 0 || self.left == 0 {
            return;
        }
        self.left -= 1;
        match kids {
            Object::Number(piece) => {
                let piece = i32::try_from(piece.as_i64()).ok();
                self.parts.extend(page.zip(piece).map(|place| (place, part)));
            }
            Object::Array(kids) => kids.iter::<Object<'_>>().for_each(|kid| self.walk(kid, page, part, deep - 1)),
            Object::Dict(dict) => self.element(&dict, page, part, deep),
            _ => {}
        }
    }

    fn element(&mut self, dict: &Dict<'_>, page: Option<ObjectIdentifier>, part: Part, deep: usize) {
        let own = match dict.get_raw::<Dict<'_>>("Pg") {
            Some(MaybeRef::Ref(page)) => Some(page.into()),
            _ => page,
        };
        if let Some(piece) = dict.get::<i32>("MCID") {
            self.parts.extend(own.map(|page| ((page, piece), part)));
            return;
        }
        let heading = dict.get::<Name<'_>>("S").and_then(|name| level(name.as_ref()));
        if let Some(kids) = dict.get::<Object<'_>>("K") {
            self.walk(kids, own, heading.map_or(part, Part::Heading), deep - 1);
        }
    }
}

/// Returns the level of a heading: 1 for `H1`.
fn level(tag: &[u8]) -> Option<usize> {
    std::str::from_utf8(tag.strip_prefix(b"H")?).ok()?.parse().ok()
}

/// Lists what an array or a single object holds.
pub(super) fn dicts<'a>(dict: &Dict<'a>, key: &str) -> Vec<Dict<'a>> {
    dict.get::<Array<'_>>(key).map(|array| array.iter::<Dict<'_>>().collect()).unwrap_or_default()
}

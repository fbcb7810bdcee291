//! Where links and bookmarks lead.

use hayro_interpret::hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, ObjectIdentifier, String as Written};
use hayro_interpret::hayro_syntax::page::Page;
use std::collections::HashMap;

/// So deep may trees of a file go; a circle would go on for ever.
const DEEP: usize = 32;

/// Finds the pages that destinations mean.
#[derive(Debug)]
pub(super) struct Targets<'a> {
    pages: HashMap<ObjectIdentifier, usize>,
    named: HashMap<Vec<u8>, Object<'a>>,
}

/// Holds a place in the file.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Target {
    pub(super) leaf: usize,
    pub(super) place: (Option<f64>, Option<f64>),
}

impl<'a> Targets<'a> {
    /// Gathers the pages, and the destinations that have names.
    pub(super) fn new(pages: &[Page<'a>], catalog: &Dict<'a>) -> Self {
        let ids = pages.iter().enumerate().filter_map(|(at, page)| Some((page.raw().obj_id()?, at)));
        let mut targets = Self { pages: ids.collect(), named: HashMap::new() };
        if let Some(old) = catalog.get::<Dict<'_>>("Dests") {
            for name in old.keys() {
                targets.name(name.as_ref(), old.get::<Object<'_>>(name.as_ref()));
            }
        }
        if let Some(tree) = catalog.get::<Dict<'_>>("Names").and_then(|names| names.get::<Dict<'_>>("Dests")) {
            targets.gather(&tree, DEEP);
        }
        targets
    }

    fn name(&mut self, name: &[u8], object: Option<Object<'a>>) {
        self.named.extend(object.map(|object| (name.to_vec(), object)));
    }

    fn gather(&mut self, tree: &Dict<'a>, deep: usize) {
        if let Some(pairs) = tree.get::<Array<'_>>("Names") {
            let mut pairs = pairs.iter::<Object<'_>>();
            while let (Some(name), Some(object)) = (pairs.next(), pairs.next()) {
                if let Some(name) = name.into_string() {
                    self.name(name.as_bytes(), Some(object));
                }
            }
        }
        let below = tree.get::<Array<'_>>("Kids").filter(|_| deep > 0);
        for below in below.iter().flat_map(Array::iter::<Dict<'_>>) {
            self.gather(&below, deep - 1);
        }
    }

    /// Returns where a link annotation or a bookmark leads within the file.
    pub(super) fn of(&self, dict: &Dict<'a>) -> Option<Target> {
        let action = || dict.get::<Dict<'_>>("A").filter(|action| is(action, "S", "GoTo"))?.get::<Object<'_>>("D");
        self.find(dict.get::<Object<'_>>("Dest").or_else(action)?, DEEP)
    }

    fn find(&self, destination: Object<'a>, deep: usize) -> Option<Target> {
        let named = |name: &[u8]| self.find(self.named.get(name)?.clone(), deep.checked_sub(1)?);
        match destination {
            Object::String(name) => named(Written::as_bytes(&name)),
            Object::Name(name) => named(name.as_ref()),
            Object::Dict(dict) => self.find(dict.get::<Object<'_>>("D")?, deep.checked_sub(1)?),
            Object::Array(array) => {
                let MaybeRef::Ref(page) = array.raw_iter().next()? else { return None };
                let leaf = *self.pages.get(&page.into())?;
                // [page /XYZ left top zoom]
                let number = |at: usize| array.iter::<Object<'_>>().nth(at).and_then(Object::into_number);
                let place = [2, 3].map(|at| number(at).map(|number| number.as_f64()));
                Some(Target { leaf, place: place.into() })
            }
            _ => None,
        }
    }
}

/// Tells whether a key has a name as its value.
pub(super) fn is(dict: &Dict<'_>, key: &str, name: &str) -> bool {
    dict.get::<Name<'_>>(key).is_some_and(|own| own.as_ref() == name.as_bytes())
}

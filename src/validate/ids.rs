//! The ids of one kind of thing: which there are, where each stood first, and who names one that is not there.

use crate::diagnostics::{Code, Diagnostic};
use crate::model::Id;
use crate::source::Span;
use crate::yaml::Reader;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

/// A message does not list more known ids than this.
const LISTED: usize = 30;

/// Holds the ids that have been declared.
#[derive(Debug, Default)]
pub(super) struct Ids {
    first: HashMap<Arc<str>, Span>,
    /// In the order written.
    order: Vec<Arc<str>>,
    declared: usize,
    /// Some could not be read, so that nothing can be said of an id that is not here.
    uncertain: bool,
}

impl Ids {
    /// Adds an id; one that is there already is reported with its first place.
    pub(super) fn declare(&mut self, id: &Id, reader: &mut Reader<'_>) {
        self.declared += 1;
        match self.first.entry(Arc::clone(&id.value)) {
            Entry::Vacant(vacant) => {
                vacant.insert(id.span);
                self.order.push(Arc::clone(&id.value));
            }
            Entry::Occupied(first) => {
                reader.report(Diagnostic::at(Code::DuplicateId, id.span).with("id", &*id.value).related(*first.get()));
            }
        }
    }

    /// Adds an id if it could be read, and remembers that one is missing otherwise.
    pub(super) fn declare_read(&mut self, id: Option<&Id>, reader: &mut Reader<'_>) {
        match id {
            Some(id) => self.declare(id, reader),
            None => self.uncertain = true,
        }
    }

    /// Notes that not all ids could be read.
    pub(super) fn doubt(&mut self) {
        self.uncertain = true;
    }

    /// Tells whether there may be ids that could not be read.
    pub(super) fn is_uncertain(&self) -> bool {
        self.uncertain
    }

    /// Tells whether the things that were decoded are all that were declared.
    pub(super) fn all_kept(&self, decoded: usize) -> bool {
        !self.uncertain && self.declared == decoded
    }

    /// Tells whether an id is there, or may be.
    pub(super) fn may_know(&self, id: &str) -> bool {
        self.uncertain || self.first.contains_key(id)
    }

    /// Reports an id that no one declared.
    pub(super) fn check(&self, code: Code, id: &Id, reader: &mut Reader<'_>) {
        self.offer(code, id, self.order.iter().map(|known| &**known).collect(), reader);
    }

    /// Reports an id that no one declared; `own`, which cannot be meant, is not offered in its place.
    pub(super) fn check_other(&self, code: Code, id: &Id, own: &str, reader: &mut Reader<'_>) {
        self.offer(code, id, self.order.iter().map(|known| &**known).filter(|known| *known != own).collect(), reader);
    }

    fn offer(&self, code: Code, id: &Id, known: Vec<&str>, reader: &mut Reader<'_>) {
        if !self.may_know(&id.value) {
            let problem = Diagnostic::at(code, id.span).with("id", &*id.value).with("known", listed(&known));
            reader.report(problem.suggest(&id.value, known));
        }
    }
}

fn listed(known: &[&str]) -> String {
    let mut listed: Vec<&str> = known.iter().take(LISTED).copied().collect();
    if known.len() > LISTED {
        listed.push("…");
    }
    listed.join(", ")
}

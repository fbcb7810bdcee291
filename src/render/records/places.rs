//! The places of measures in their tree: each has one of its own, and some are listed again (再掲) at others.

use super::within::{DepartmentView, Within};
use crate::language::Text;
use crate::model::measure::{Entry, Measure, Relisting};
use crate::render::viewpoint::LinkView;
use crate::resolve::PlanPage;
use serde::Serialize;

/// Holds a further place of a measure.
#[derive(Debug, Serialize)]
pub(crate) struct PlaceView {
    /// The number that the measure has there; empty where it has none.
    number: String,
    /// The node above; nothing at the top of the tree.
    above: Option<LinkView>,
}

impl<'a> Within<'a> {
    /// Lists what stands directly below a node, or at the top of the tree.
    pub(crate) fn entries(&self, parent: Option<usize>) -> Vec<Entry> {
        let mut entries: Vec<Entry> = self.children(parent).into_iter().map(Entry::Measure).collect();
        let again = self.tree().relistings_below(parent);
        if !again.is_empty() {
            entries.extend(again.map(Entry::Relisting));
            entries.sort_by_key(|entry| self.tree().ordinal(*entry));
        }
        entries
    }

    /// Lists all that stands below a node, or all of the tree, in reading order.
    pub(crate) fn walk(&self, parent: Option<usize>) -> Vec<Entry> {
        let mut found = Vec::new();
        for entry in self.entries(parent) {
            found.push(entry);
            if let Entry::Measure(at) = entry {
                found.extend(self.walk(Some(at)));
            }
        }
        found
    }

    /// Returns the re-listing that an entry is, if it is one.
    pub(crate) fn relisting(&self, entry: Entry) -> Option<&'a Relisting> {
        match entry {
            Entry::Measure(_) => None,
            Entry::Relisting(at) => self.tree().relistings.get(at),
        }
    }

    /// Returns the measure that stands at a place.
    pub(crate) fn measure_of(&self, entry: Entry) -> Option<(usize, &'a Measure)> {
        let at = match entry {
            Entry::Measure(at) => at,
            Entry::Relisting(_) => self.measure_at(&self.relisting(entry)?.measure)?,
        };
        self.tree().nodes.get(at).map(|measure| (at, measure))
    }

    /// Returns the level of an entry, from 0.
    pub(crate) fn level(&self, entry: Entry) -> usize {
        match (self.relisting(entry), entry) {
            (Some(relisting), _) => relisting.level,
            (None, Entry::Measure(at)) => self.tree().nodes.get(at).map_or(0, |measure| measure.level),
            (None, Entry::Relisting(_)) => 0,
        }
    }

    /// Tells whether a place holds a measure that is carried out.
    pub(crate) fn is_leaf(&self, entry: Entry) -> bool {
        match entry {
            Entry::Measure(at) => self.tree().is_leaf(at),
            Entry::Relisting(_) => true,
        }
    }

    /// Returns the goal that an entry stands under.
    pub(crate) fn goal_of(&self, entry: Entry) -> Option<usize> {
        match (self.relisting(entry), entry) {
            (Some(relisting), _) => relisting.parent.map(|above| self.goal(above)),
            (None, Entry::Measure(at)) => Some(self.goal(at)),
            (None, Entry::Relisting(_)) => None,
        }
    }

    /// Returns what a measure is called at a place.
    pub(crate) fn title(&self, entry: Entry) -> Option<&'a Text> {
        let here = self.relisting(entry).and_then(|relisting| relisting.title.as_ref());
        here.or_else(|| self.measure_of(entry).map(|(_, measure)| &measure.title))
    }

    /// Links to the measure at a place, under the full number that it has there.
    pub(crate) fn entry_link(&self, entry: Entry) -> Option<LinkView> {
        let (at, _) = self.measure_of(entry)?;
        Some(self.link(PlanPage::Measure(at), self.edition.measure_numbers.full(entry), self.title(entry)?))
    }

    /// Returns the departments that carry a measure out, as a place names them.
    pub(crate) fn entry_departments(&self, entry: Entry) -> Vec<DepartmentView> {
        match self.relisting(entry).filter(|relisting| !relisting.departments.is_empty()) {
            Some(relisting) => self.named_departments(&relisting.departments),
            None => self.measure_of(entry).map(|(_, measure)| self.departments(measure)).unwrap_or_default(),
        }
    }

    /// Lists the further places of a measure.
    pub(crate) fn further_places(&self, measure: &Measure) -> Vec<PlaceView> {
        let all = self.tree().relistings.iter().enumerate();
        let own = all.filter(|(_, relisting)| relisting.measure.value == measure.id.value);
        let place = |(at, relisting): (usize, &Relisting)| PlaceView {
            number: self.edition.measure_numbers.full(Entry::Relisting(at)).to_owned(),
            above: relisting.parent.and_then(|above| self.measure_link(above)),
        };
        own.map(place).collect()
    }
}

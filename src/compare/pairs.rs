//! Which clause became which: by its name first, else by likeness among those that stand below the same thing.
//!
//! So a measure that was renumbered or moved stays one, and with it all that is said of it; a paragraph is looked for
//! first in its own section, then in its chapter.

use super::align::{Side, Things, align};
use super::clauses::{Clause, Clauses, Part};
use super::likeness::Profile;
use std::collections::HashMap;
use std::ops::Range;

/// Holds for each clause of one list its partner in the other.
#[derive(Debug, Clone)]
pub(super) struct Pairs {
    pub(super) of_old: Vec<Option<usize>>,
    pub(super) of_new: Vec<Option<usize>>,
}

impl Pairs {
    fn join(&mut self, old: usize, new: usize) {
        if let (Some(one @ None), Some(other @ None)) = (self.of_old.get_mut(old), self.of_new.get_mut(new)) {
            (*one, *other) = (Some(new), Some(old));
        }
    }

    fn has_old(&self, old: usize) -> bool {
        self.of_old.get(old).is_some_and(Option::is_some)
    }

    fn has_new(&self, new: usize) -> bool {
        self.of_new.get(new).is_some_and(Option::is_some)
    }
}

/// Below the same thing two clauses are one where they are so alike.
const ALIKE: f64 = 0.4;

/// What has names that differ, and what moved within its chapter, must be more alike than that.
const MUCH_ALIKE: f64 = 0.6;

/// Finds the partners.
pub(super) fn pairs(old: &Clauses, new: &Clauses) -> Pairs {
    let mut pairs = Pairs { of_old: vec![None; old.list.len()], of_new: vec![None; new.list.len()] };
    by_name(old, new, &mut pairs);
    let (old_profiles, new_profiles) = (Profiles::of(old), Profiles::of(new));
    let mut pairing = Pairing { old, new, old_profiles, new_profiles, pairs };
    pairing.below(None, None);
    let all: Vec<usize> = (0..new.list.len()).collect();
    for at in all {
        let partner = pairing.pairs.of_new.get(at).copied().flatten();
        if let Some(partner) = partner {
            pairing.below(Some(partner), Some(at));
        }
    }
    pairing.within_groups();
    pairing.pairs
}

/// Returns the key that a thing has now, where it had another before.
pub(super) fn key_now(key: &str, new: &Clauses) -> String {
    let found = new.renamed.iter().find_map(|(before, now)| {
        let rest = key.strip_prefix(before.as_str())?;
        (rest.is_empty() || rest.starts_with(['/', '#'])).then(|| format!("{now}{rest}"))
    });
    found.unwrap_or_else(|| key.to_owned())
}

fn by_name(old: &Clauses, new: &Clauses, pairs: &mut Pairs) {
    let named = |(_, clause): &(usize, &Clause)| clause.named;
    let now: HashMap<&str, usize> =
        new.list.iter().enumerate().filter(named).map(|(at, clause)| (clause.key.as_str(), at)).collect();
    for (at, clause) in old.list.iter().enumerate().filter(named) {
        // A thing that still has its name is itself, whatever took the name of another.
        let found = now.get(clause.key.as_str()).or_else(|| now.get(key_now(&clause.key, new).as_str()));
        if let Some(&found) = found {
            pairs.join(at, found);
        }
    }
}

/// Holds what tells how alike clauses are.
struct Profiles {
    own: Vec<Profile>,
    /// What stands below a heading; nothing for what is no heading.
    below: Vec<Option<Profile>>,
    children: HashMap<Option<usize>, Vec<usize>>,
}

impl Profiles {
    fn of(clauses: &Clauses) -> Self {
        let own: Vec<Profile> = clauses.list.iter().map(|clause| Profile::of(&clause.words)).collect();
        let mut children: HashMap<Option<usize>, Vec<usize>> = HashMap::new();
        for (at, clause) in clauses.list.iter().enumerate() {
            children.entry(clause.within).or_default().push(at);
        }
        let below = (0..own.len()).map(|at| {
            let children = children.get(&Some(at))?;
            Some(Profile::joined(children.iter().filter_map(|child| own.get(*child))))
        });
        Self { below: below.collect(), own, children }
    }

    fn children(&self, of: Option<usize>) -> &[usize] {
        self.children.get(&of).map(Vec::as_slice).unwrap_or_default()
    }
}

struct Pairing<'p> {
    old: &'p Clauses,
    new: &'p Clauses,
    old_profiles: Profiles,
    new_profiles: Profiles,
    pairs: Pairs,
}

impl Pairing<'_> {
    /// Pairs what stands below two things that are one.
    fn below(&mut self, old: Option<usize>, new: Option<usize>) {
        let olds = self.old_profiles.children(old).iter().copied().filter(|at| !self.pairs.has_old(*at)).collect();
        let news = self.new_profiles.children(new).iter().copied().filter(|at| !self.pairs.has_new(*at)).collect();
        self.align(olds, news, ALIKE);
    }

    /// Pairs what is left within chapters, and within other groups.
    fn within_groups(&mut self) {
        let groups: HashMap<&str, usize> =
            self.new.groups.iter().enumerate().map(|(at, group)| (group.key.as_str(), at)).collect();
        for (at, group) in self.old.groups.iter().enumerate() {
            let Some(&now) = groups.get(key_now(&group.key, self.new).as_str()) else { continue };
            let is_left = |clause: &Clause, group: usize| clause.group == group && !clause.named;
            let olds = self.old.list.iter().enumerate();
            let olds = olds.filter(|(old, clause)| is_left(clause, at) && !self.pairs.has_old(*old));
            let olds = olds.map(|(old, _)| old).collect();
            let news = self.new.list.iter().enumerate();
            let news = news.filter(|(new, clause)| is_left(clause, now) && !self.pairs.has_new(*new));
            let news = news.map(|(new, _)| new).collect();
            self.align(olds, news, MUCH_ALIKE);
        }
    }

    fn align(&mut self, olds: Vec<usize>, news: Vec<usize>, least: f64) {
        if olds.is_empty() || news.is_empty() {
            return;
        }
        let (old_count, new_count) = (olds.len(), news.len());
        let lists = Lists { pairing: self, olds, news, least };
        let found: Vec<(usize, usize)> = align(&lists, old_count, new_count)
            .into_iter()
            .filter_map(|(old, new)| Some((*lists.olds.get(old)?, *lists.news.get(new)?)))
            .collect();
        for (old, new) in found {
            self.pairs.join(old, new);
        }
    }

    fn likeness(&self, old: usize, new: usize, least: f64) -> Option<f64> {
        let (one, other) = (self.old.list.get(old)?, self.new.list.get(new)?);
        if one.place.part != other.place.part {
            return None;
        }
        let least = if one.named || other.named { least.max(MUCH_ALIKE) } else { least };
        let own = self.old_profiles.own.get(old)?.likeness(self.new_profiles.own.get(new)?);
        let below = self.old_profiles.below.get(old)?.as_ref().zip(self.new_profiles.below.get(new)?.as_ref());
        let alike = match below {
            Some((one_below, other_below)) if one.place.part == Part::Title => {
                let content = one_below.likeness(other_below);
                if one.words.is_empty() && other.words.is_empty() { content } else { own.midpoint(content) }
            }
            _ => own,
        };
        (alike >= least).then_some(alike)
    }
}

/// Two lists of clauses that are to be aligned.
struct Lists<'a, 'p> {
    pairing: &'a Pairing<'p>,
    olds: Vec<usize>,
    news: Vec<usize>,
    least: f64,
}

impl Things for Lists<'_, '_> {
    fn words(&self, side: Side, at: usize) -> &str {
        let (clauses, places) = match side {
            Side::Old => (self.pairing.old, &self.olds),
            Side::New => (self.pairing.new, &self.news),
        };
        let clause = places.get(at).and_then(|at| clauses.list.get(*at));
        clause.map(|clause| clause.words.as_str()).unwrap_or_default()
    }

    fn likeness(&self, old: usize, new: usize) -> Option<f64> {
        self.pairing.likeness(*self.olds.get(old)?, *self.news.get(new)?, self.least)
    }

    fn effort(&self, old: Range<usize>, new: Range<usize>) -> usize {
        let length = |profiles: &Profiles, places: &[usize], range: Range<usize>| -> usize {
            let places = places.get(range).unwrap_or_default();
            let one = |at: &usize| {
                let below = profiles.below.get(*at).and_then(Option::as_ref).map_or(0, Profile::len);
                profiles.own.get(*at).map_or(0, Profile::len) + below + 1
            };
            places.iter().map(one).sum()
        };
        let olds = length(&self.pairing.old_profiles, &self.olds, old.clone());
        let news = length(&self.pairing.new_profiles, &self.news, new.clone());
        olds.saturating_mul(new.len()).saturating_add(news.saturating_mul(old.len()))
    }
}

//! From two states of one page to the new one with what changed marked in it, for whoever looks over a draft.
//!
//! Pages are compared as they are read: line by line, where a line is what stands in one paragraph, item, heading or
//! cell. Drawings are passed over, since the tables below them say the same.

mod lines;
mod marks;
#[cfg(test)]
mod tests;

use super::align::{Side, Things, align};
use super::likeness::Profile;
use lines::{Line, lines};
use marks::Marks;
use scraper::Html;
use std::collections::HashMap;
use std::ops::Range;

/// Holds what is in the middle of the new page, with what changed marked in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// The element `main`; what came is in `ins` and what went in `del`, both of the class `change`.
    pub html: String,
    /// Their ids are `change-1`, `change-2` and so on.
    pub changes: usize,
}

/// Below this two lines are two, not one that was changed.
const ALIKE: f64 = 0.4;

/// Marks what changed in a page; without an old one all of it is one change.
pub fn mark(old: Option<&str>, new: &str) -> Marked {
    let old = old.map(Html::parse_document);
    let mut page = Html::parse_document(new);
    let old_lines = old.as_ref().map(lines).unwrap_or_default();
    let new_lines = lines(&page);
    let partners = partners(&old_lines, &new_lines);
    let mut marks = Marks::default();
    let mut gone = Gone::of(&old_lines, &partners);
    let mut fresh = false;
    for (at, line) in new_lines.iter().enumerate() {
        gone.before(&partners, at, line, &mut marks, &mut page);
        match partners.get(at).copied().flatten().and_then(|old| old_lines.get(old)) {
            None => marks.add(line, if fresh { marks::Count::Same } else { marks::Count::Next }, &mut page),
            Some(old) if old.words == line.words => {}
            Some(old) => marks.change(old, line, &mut page),
        }
        fresh = partners.get(at).is_some_and(Option::is_none);
    }
    if let Some(last) = new_lines.last() {
        gone.behind(last, &mut marks, &mut page);
    }
    Marked { html: lines::main(&page).map(|main| main.html()).unwrap_or_default(), changes: marks.count }
}

/// Finds for each new line the old one that it was, by ids first.
fn partners(old: &[Line], new: &[Line]) -> Vec<Option<usize>> {
    let mut partners = vec![None; new.len()];
    let mut taken = vec![false; old.len()];
    let (by_id, own_ids) = (by_id(old), by_id(new));
    for (line, partner) in new.iter().zip(&mut partners) {
        let own = line.id.as_deref().filter(|id| own_ids.contains_key(id));
        let found = own.and_then(|id| by_id.get(id)).copied();
        let free = found.filter(|at| taken.get(*at) == Some(&false));
        let same = free.filter(|at| old.get(*at).is_some_and(|old| old.tag == line.tag));
        if let Some(taken) = same.and_then(|at| taken.get_mut(at)) {
            *taken = true;
            *partner = same;
        }
    }
    let olds: Vec<usize> = (0..old.len()).filter(|at| taken.get(*at) == Some(&false)).collect();
    let news: Vec<usize> = (0..new.len()).filter(|at| partners.get(*at) == Some(&None)).collect();
    let profiles = |lines: &[Line], places: &[usize]| -> Vec<Profile> {
        places.iter().filter_map(|at| lines.get(*at)).map(|line| Profile::of(&line.words)).collect()
    };
    let left = Left { old_profiles: profiles(old, &olds), new_profiles: profiles(new, &news), old, new, olds, news };
    for (old, new) in align(&left, left.olds.len(), left.news.len()) {
        let pair = left.olds.get(old).zip(left.news.get(new));
        if let Some((partner, old)) = pair.and_then(|(old, new)| Some((partners.get_mut(*new)?, *old))) {
            *partner = Some(old);
        }
    }
    partners
}

/// Finds lines by their ids; an id that stands twice tells nothing.
fn by_id(lines: &[Line]) -> HashMap<&str, usize> {
    let mut found: HashMap<&str, Option<usize>> = HashMap::new();
    for (at, id) in lines.iter().enumerate().filter_map(|(at, line)| Some((at, line.id.as_deref()?))) {
        found.entry(id).and_modify(|first| *first = None).or_insert(Some(at));
    }
    found.into_iter().filter_map(|(id, at)| Some((id, at?))).collect()
}

/// Holds the lines that no id tells of.
struct Left<'l> {
    old: &'l [Line],
    new: &'l [Line],
    olds: Vec<usize>,
    news: Vec<usize>,
    old_profiles: Vec<Profile>,
    new_profiles: Vec<Profile>,
}

impl Things for Left<'_> {
    fn words(&self, side: Side, at: usize) -> &str {
        let line = match side {
            Side::Old => self.olds.get(at).and_then(|at| self.old.get(*at)),
            Side::New => self.news.get(at).and_then(|at| self.new.get(*at)),
        };
        line.map(|line| line.words.as_str()).unwrap_or_default()
    }

    fn likeness(&self, old: usize, new: usize) -> Option<f64> {
        let tag = |lines: &[Line], at: Option<&usize>| at.and_then(|at| lines.get(*at)).map(|line| line.tag.clone());
        if tag(self.old, self.olds.get(old)) != tag(self.new, self.news.get(new)) {
            return None;
        }
        let alike = self.old_profiles.get(old)?.likeness(self.new_profiles.get(new)?);
        (alike >= ALIKE).then_some(alike)
    }

    fn effort(&self, old: Range<usize>, new: Range<usize>) -> usize {
        let length = |profiles: &[Profile], range: Range<usize>| -> usize {
            profiles.get(range).unwrap_or_default().iter().map(|profile| profile.len() + 1).sum()
        };
        let olds = length(&self.old_profiles, old.clone()).saturating_mul(new.len());
        olds.saturating_add(length(&self.new_profiles, new).saturating_mul(old.len()))
    }
}

/// Holds the old lines that are gone, each group by the old line that stood before it.
struct Gone<'l> {
    groups: HashMap<Option<usize>, Vec<&'l Line>>,
    /// The new line that follows the partner of that old line is where they are shown.
    waiting: Option<Vec<&'l Line>>,
}

impl<'l> Gone<'l> {
    fn of(old: &'l [Line], partners: &[Option<usize>]) -> Self {
        let stays: std::collections::HashSet<usize> = partners.iter().copied().flatten().collect();
        let mut groups: HashMap<Option<usize>, Vec<&Line>> = HashMap::new();
        let mut before = None;
        for (at, line) in old.iter().enumerate() {
            match stays.contains(&at) {
                true => before = Some(at),
                false => groups.entry(before).or_default().push(line),
            }
        }
        let waiting = groups.remove(&None);
        Self { groups, waiting }
    }

    /// Shows before a line what stood behind the partner of the line before it.
    fn before(&mut self, partners: &[Option<usize>], at: usize, line: &Line, marks: &mut Marks, page: &mut Html) {
        if let Some(gone) = self.waiting.take() {
            marks.remove(&gone, line, marks::Where::Before, page);
        }
        let own = partners.get(at).copied().flatten();
        self.waiting = own.and_then(|own| self.groups.remove(&Some(own)));
    }

    /// Shows behind the last line what stood behind its partner.
    fn behind(&mut self, last: &Line, marks: &mut Marks, page: &mut Html) {
        if let Some(gone) = self.waiting.take() {
            marks.remove(&gone, last, marks::Where::Behind, page);
        }
    }
}

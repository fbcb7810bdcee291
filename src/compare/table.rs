//! The table of what changed (新旧対照表): what was and what is side by side, and what stays left out as 略.

use super::clauses::{Clause, Clauses, Place};
use super::pairs::{Pairs, key_now, pairs};
use super::words::{Run, words};
use crate::language::Language;
use std::collections::{HashMap, HashSet};

/// Holds the table, in the order of the new text.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Those in which nothing changed too.
    pub groups: Vec<TableGroup>,
}

/// Holds the rows of a chapter, a regulation, or of all measures.
#[derive(Debug, Clone)]
pub struct TableGroup {
    pub key: String,
    /// What it is called in the new text, or in the old where it was deleted; empty where the theme has the word.
    pub title: String,
    pub language: Language,
    pub rows: Vec<Row>,
}

/// Holds one row.
#[derive(Debug, Clone)]
pub struct Row {
    pub change: Change,
    /// The key of the clause in the new text, or in the old where it was deleted; of a run the first.
    pub key: String,
    pub old: Option<Cell>,
    pub new: Option<Cell>,
    /// The words of both sides; empty where nothing changed.
    pub runs: Vec<Run>,
    pub remark: Option<Remark>,
    /// The clauses that it stands for, by their places in both lists.
    pub clauses: Vec<(Option<usize>, Option<usize>)>,
}

/// Says where one side of a row stands.
#[derive(Debug, Clone)]
pub struct Cell {
    pub place: Place,
    /// Where a run of unchanged clauses ends.
    pub to: Option<Place>,
    pub language: Language,
}

/// Tells what became of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    Unchanged,
    Changed,
    New,
    Deleted,
}

impl Change {
    /// Returns the word that strings, templates and CSS classes know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Changed => "changed",
            Self::New => "new",
            Self::Deleted => "deleted",
        }
    }
}

/// Tells what the words of a row do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// It stands below another thing than before.
    Moved,
    /// It has another number than before.
    Renumbered,
}

impl Remark {
    /// Returns the word that strings and templates know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Moved => "moved",
            Self::Renumbered => "renumbered",
        }
    }
}

/// Counts clauses by what became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct Counts {
    pub new: usize,
    pub changed: usize,
    pub deleted: usize,
    pub unchanged: usize,
}

impl Table {
    /// Compares two texts clause by clause.
    pub fn new(old: &Clauses, new: &Clauses) -> Self {
        let making = Making { old, new, pairs: pairs(old, new) };
        Self { groups: making.groups() }
    }

    /// Counts what changed.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for row in self.rows() {
            let count = match row.change {
                Change::New => &mut counts.new,
                Change::Changed => &mut counts.changed,
                Change::Deleted => &mut counts.deleted,
                Change::Unchanged => &mut counts.unchanged,
            };
            *count += row.clauses.len();
        }
        counts
    }

    /// Lists the rows of all groups.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    /// Returns the row in which a clause of the new text changed; nothing for one that did not.
    pub fn row(&self, key: &str) -> Option<&Row> {
        self.rows().find(|row| row.key == key && matches!(row.change, Change::New | Change::Changed))
    }
}

impl Table {
    /// Returns the first row in which anything changed that a reference names: a thing, or a part of it.
    ///
    /// Of a numbered passage of a section (`chapter:overview#period-p2`), any row of the section will do.
    pub fn row_of(&self, reference: &str) -> Option<&Row> {
        let section =
            reference.rsplit_once("-p").filter(|(_, number)| number.bytes().all(|digit| digit.is_ascii_digit()));
        let named = |name: &str| {
            let is_part = |rest: &str| rest.is_empty() || rest.starts_with(['/', '#']);
            let changed = |row: &&Row| matches!(row.change, Change::New | Change::Changed);
            self.rows().filter(changed).find(|row| row.key.strip_prefix(name).is_some_and(is_part))
        };
        named(reference).or_else(|| section.and_then(|(section, _)| named(section)))
    }
}

impl Row {
    /// Returns the id that the row has on a page.
    pub fn fragment(&self) -> String {
        match self.change {
            Change::Deleted => format!("old-{}", row_fragment(&self.key)),
            _ => row_fragment(&self.key),
        }
    }
}

/// Returns the id of the row in which a clause of the new text changed, by the clause's key.
///
/// No two keys have the same, and all have plain letters only: `row-chapter~overview_-period.2`.
pub fn row_fragment(key: &str) -> String {
    let mut fragment = String::from("row-");
    for letter in key.chars() {
        match letter {
            ':' => fragment.push('~'),
            '/' => fragment.push('.'),
            '#' => fragment.push_str("_-"),
            '_' | '.' | '~' => fragment.extend(['_', letter]),
            letter if letter.is_ascii_alphanumeric() || letter == '-' => fragment.push(letter),
            letter => fragment.push_str(&format!("_x{:x}_", u32::from(letter))),
        }
    }
    fragment
}

struct Making<'p> {
    old: &'p Clauses,
    new: &'p Clauses,
    pairs: Pairs,
}

impl Making<'_> {
    /// Makes the groups in the order of the new text; one that is gone stands behind the one that it stood behind.
    fn groups(&self) -> Vec<TableGroup> {
        let mut order: Vec<(Option<usize>, Option<usize>)> =
            (0..self.new.groups.len()).map(|at| (None, Some(at))).collect();
        let places: HashMap<&str, usize> =
            self.new.groups.iter().enumerate().map(|(at, group)| (group.key.as_str(), at)).collect();
        let mut behind = 0;
        for (at, group) in self.old.groups.iter().enumerate() {
            let now = places.get(group.key.as_str()).or_else(|| places.get(key_now(&group.key, self.new).as_str()));
            let place = now.and_then(|now| order.iter().position(|own| *own == (None, Some(*now))));
            match place {
                Some(place) => {
                    if let Some(own) = order.get_mut(place) {
                        own.0 = Some(at);
                    }
                    behind = place + 1;
                }
                None => {
                    order.insert(behind, (Some(at), None));
                    behind += 1;
                }
            }
        }
        order.into_iter().filter_map(|(old, new)| self.group(old, new)).collect()
    }

    fn group(&self, old: Option<usize>, new: Option<usize>) -> Option<TableGroup> {
        let named = new.and_then(|at| self.new.groups.get(at)).or_else(|| self.old.groups.get(old?))?;
        let news: Vec<usize> = members(self.new, new);
        let inside: HashSet<usize> = news.iter().copied().collect();
        let mut gone: HashMap<Option<usize>, Vec<usize>> = HashMap::new();
        let mut behind = None;
        for at in members(self.old, old) {
            match self.pairs.of_old.get(at).copied().flatten() {
                Some(now) => behind = Some(now).filter(|now| inside.contains(now)).or(behind),
                None => gone.entry(behind).or_default().push(at),
            }
        }
        let mut rows: Vec<Row> = Vec::new();
        let deleted = |behind: Option<usize>, rows: &mut Vec<Row>| {
            let gone = gone.get(&behind).into_iter().flatten();
            rows.extend(gone.filter_map(|at| self.deleted(*at)));
        };
        deleted(None, &mut rows);
        for at in news {
            if let Some(row) = self.row(at) {
                add(row, &mut rows);
            }
            deleted(Some(at), &mut rows);
        }
        Some(TableGroup { key: named.key.clone(), title: named.title.clone(), language: named.language, rows })
    }

    fn row(&self, at: usize) -> Option<Row> {
        let new = self.new.list.get(at)?;
        let before = self.pairs.of_new.get(at).copied().flatten();
        let old = before.and_then(|before| self.old.list.get(before));
        let clauses = vec![(before, Some(at))];
        let (change, runs, remark) = match old {
            None => (Change::New, words("", &new.text()), None),
            Some(old) => {
                let remark = self.remark(old, new);
                match old.text() == new.text() && remark != Some(Remark::Moved) {
                    true => (Change::Unchanged, Vec::new(), None),
                    false => (Change::Changed, words(&old.text(), &new.text()), remark),
                }
            }
        };
        Some(Row { change, key: new.key.clone(), old: old.map(cell), new: Some(cell(new)), runs, remark, clauses })
    }

    fn deleted(&self, at: usize) -> Option<Row> {
        let old = self.old.list.get(at)?;
        Some(Row {
            change: Change::Deleted,
            key: old.key.clone(),
            old: Some(cell(old)),
            new: None,
            runs: words(&old.text(), ""),
            remark: None,
            clauses: vec![(Some(at), None)],
        })
    }

    /// Says of headings and paragraphs what their words do not.
    fn remark(&self, old: &Clause, new: &Clause) -> Option<Remark> {
        let now = old.within.map(|above| self.pairs.of_old.get(above).copied().flatten());
        let stays = match (now, new.within) {
            (None, above) => above.is_none(),
            (Some(now), above) => now == above,
        };
        if !stays {
            return Some(Remark::Moved);
        }
        (old.number != new.number && !old.number.is_empty() && !new.number.is_empty()).then_some(Remark::Renumbered)
    }
}

fn members(clauses: &Clauses, group: Option<usize>) -> Vec<usize> {
    let Some(group) = group else { return Vec::new() };
    let own = clauses.list.iter().enumerate().filter(|(_, clause)| clause.group == group);
    own.map(|(at, _)| at).collect()
}

fn cell(clause: &Clause) -> Cell {
    Cell { place: clause.place.clone(), to: None, language: clause.language }
}

/// Adds a row; one without a change joins the run before it.
fn add(row: Row, rows: &mut Vec<Row>) {
    let run = rows.last_mut().filter(|last| last.change == Change::Unchanged && row.change == Change::Unchanged);
    let Some(run) = run else {
        rows.push(row);
        return;
    };
    run.clauses.extend(row.clauses);
    for (own, next) in [(&mut run.old, row.old), (&mut run.new, row.new)] {
        if let (Some(own), Some(next)) = (own, next) {
            own.to = Some(next.place);
        }
    }
}

//! The contents of a PDF as they stand on its pages: entries with leaders and page numbers, each a link.

use super::facts::{Leaf, Letter, Link, Part, PdfFacts};
use std::collections::HashSet;

/// Dots in a row that make a leader.
const LEADER: &str = "....";
/// How far a number stands off, of the size of its letters.
const STANDS_OFF: f64 = 0.3;

/// Holds an entry of the contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Without spaces.
    pub title: String,
    /// The number of its page as it stands there; nothing where there is no leader.
    pub printed: Option<String>,
    /// The page that it leads to, counted from 0.
    pub leaf: usize,
}

/// Lists the entries of the contents by the headings that they stand under: the first part of a file that has entries
/// with leaders, to the next heading that lies no deeper than the one above it.
///
/// Headings that lead somewhere themselves, as those of parts do, are entries too.
pub fn entries(facts: &PdfFacts) -> Vec<Vec<Entry>> {
    let mut level = usize::MAX;
    let mut groups: Vec<Vec<Entry>> = vec![Vec::new()];
    for leaf in &facts.leaves {
        let mut taken = HashSet::new();
        for letter in &leaf.letters {
            let is_contents = groups.iter().any(|group| has_numbers(group));
            if let Some(at) = leaf.links.iter().position(|link| covers(link, letter)) {
                let link = leaf.links.get(at).filter(|_| taken.insert(at));
                let entry = link.and_then(|link| entry(leaf, link));
                if let Some(group) = groups.last_mut() {
                    group.extend(entry);
                }
            } else if let Part::Heading(own) = letter.part {
                match (is_contents, own <= level) {
                    (true, true) => return groups.into_iter().filter(|group| has_numbers(group)).collect(),
                    (true, false) => groups.push(Vec::new()),
                    (false, _) => (level, groups) = (own, vec![Vec::new()]),
                }
            }
        }
    }
    groups.into_iter().filter(|group| has_numbers(group)).collect()
}

fn has_numbers(entries: &[Entry]) -> bool {
    entries.iter().any(|entry| entry.printed.is_some())
}

fn covers(link: &Link, letter: &Letter) -> bool {
    link.areas.iter().any(|area| area.has_middle_of(&letter.area))
}

/// Reads what stands in a link.
fn entry(leaf: &Leaf, link: &Link) -> Option<Entry> {
    let within = |letter: &&Letter| covers(link, letter) && !letter.letter.is_whitespace();
    let letters: Vec<&Letter> = leaf.letters.iter().filter(within).collect();
    let said: String = letters.iter().map(|letter| letter.letter).collect();
    let (title, printed) = match said.split_once(LEADER) {
        Some((title, rest)) => (title.to_owned(), Some(rest.trim_start_matches('.').to_owned())),
        None => apart(&letters),
    };
    (!title.is_empty()).then_some(Entry { title, printed, leaf: link.leaf })
}

/// Parts the number at the end of a line that has no room for a leader: it stands off by more than a space is wide, or
/// in a line of its own.
fn apart(letters: &[&Letter]) -> (String, Option<String>) {
    let off = |pair: &[&Letter]| match pair {
        [one, next] => {
            let size = one.area.top - one.area.bottom;
            let across = next.area.left - one.area.right;
            across > size * STANDS_OFF || (next.area.bottom - one.area.bottom).abs() > size
        }
        _ => false,
    };
    let text = |letters: &[&Letter]| letters.iter().map(|letter| letter.letter).collect::<String>();
    let last = letters.windows(2).rposition(off).and_then(|at| letters.split_at_checked(at + 1));
    match last.map(|(title, number)| (text(title), text(number))) {
        Some((title, number)) if is_number(&number) => (title.trim_end_matches('.').to_owned(), Some(number)),
        _ => (text(letters), None),
    }
}

/// Tells whether a page may be numbered so, in Arabic or Roman numbers.
fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit()) || text.bytes().all(|byte| b"ivxlcdm".contains(&byte))
}

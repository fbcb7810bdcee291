//! The contents of a PDF as they stand on its pages: entries with leaders and page numbers, each a link.

use super::facts::{Leaf, Letter, Link, Part, PdfFacts};
use std::collections::HashSet;

/// Dots in a row that make a leader.
const LEADER: &str = "....";
/// How far a number stands off, of the size of its letters.
const STANDS_OFF: f64 = 0.5;

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

/// Lists the entries of the contents: the first part of a file that has entries with leaders, from the heading above
/// them to the next that leads nowhere itself, as that of a list of figures does.
pub fn entries(facts: &PdfFacts) -> Vec<Entry> {
    let mut found: Vec<Entry> = Vec::new();
    for leaf in &facts.leaves {
        let mut taken = HashSet::new();
        for letter in &leaf.letters {
            if let Some(at) = leaf.links.iter().position(|link| covers(link, letter)) {
                let link = leaf.links.get(at).filter(|_| taken.insert(at));
                found.extend(link.and_then(|link| entry(leaf, link)));
            } else if matches!(letter.part, Part::Heading(_)) {
                if is_contents(&found) {
                    return found;
                }
                found.clear();
            }
        }
    }
    if is_contents(&found) { found } else { Vec::new() }
}

fn is_contents(entries: &[Entry]) -> bool {
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

/// Parts the number at the end of a line that has no room for a leader: it stands off by more than a space is wide.
fn apart(letters: &[&Letter]) -> (String, Option<String>) {
    let off = |pair: &[&Letter]| match pair {
        [one, next] => next.area.left - one.area.right > (one.area.top - one.area.bottom) * STANDS_OFF,
        _ => false,
    };
    let text = |letters: &[&Letter]| letters.iter().map(|letter| letter.letter).collect::<String>();
    let last = letters.windows(2).rposition(off).and_then(|at| letters.split_at_checked(at + 1));
    match last.map(|(title, number)| (text(title), text(number))) {
        Some((title, number)) if number.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
            (title.trim_end_matches('.').to_owned(), Some(number))
        }
        _ => (text(letters), None),
    }
}

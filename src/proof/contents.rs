//! The contents of a PDF as they stand on its pages: entries with leaders and page numbers, each a link.

use super::facts::{Leaf, Letter, Link, Part, PdfFacts};
use std::collections::HashSet;

/// Dots in a row that make a leader.
const LEADER: &str = "....";

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
/// them to the next that lies no deeper and leads nowhere itself.
pub fn entries(facts: &PdfFacts) -> Vec<Entry> {
    let mut level = usize::MAX;
    let mut found: Vec<Entry> = Vec::new();
    for leaf in &facts.leaves {
        let mut taken = HashSet::new();
        for letter in &leaf.letters {
            if let Some(at) = leaf.links.iter().position(|link| covers(link, letter)) {
                let link = leaf.links.get(at).filter(|_| taken.insert(at));
                found.extend(link.and_then(|link| entry(leaf, link)));
            } else if let Part::Heading(own) = letter.part {
                let is_contents = found.iter().any(|entry| entry.printed.is_some());
                if is_contents && own <= level {
                    return found;
                }
                if !is_contents {
                    found.clear();
                    level = own;
                }
            }
        }
    }
    if found.iter().any(|entry| entry.printed.is_some()) { found } else { Vec::new() }
}

fn covers(link: &Link, letter: &Letter) -> bool {
    link.areas.iter().any(|area| area.has_middle_of(&letter.area))
}

/// Reads what stands in a link.
fn entry(leaf: &Leaf, link: &Link) -> Option<Entry> {
    let letters = leaf.letters.iter().filter(|letter| covers(link, letter)).map(|letter| letter.letter);
    let said: String = letters.filter(|letter| !letter.is_whitespace()).collect();
    let (title, printed) = match said.split_once(LEADER) {
        Some((title, rest)) => (title, Some(rest.trim_start_matches('.').to_owned())),
        None => (&*said, None),
    };
    (!title.is_empty()).then(|| Entry { title: title.to_owned(), printed, leaf: link.leaf })
}

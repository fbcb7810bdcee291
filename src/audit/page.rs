//! What is kept of a page until all pages are read: as little as links need.

use crate::diagnostics::Report;
use crate::output::OutputPath;

/// Holds what other pages and the report need to know of one page.
#[derive(Debug, Clone)]
pub struct PageFacts {
    path: OutputPath,
    /// Sorted, each once.
    ids: Words,
    /// As written, each once.
    links: Words,
    problems: Report,
}

impl PageFacts {
    pub(super) fn new(path: OutputPath, mut ids: Vec<String>, mut links: Vec<String>, problems: Report) -> Self {
        ids.sort_unstable();
        ids.dedup();
        links.sort_unstable();
        links.dedup();
        Self { path, ids: Words::of(&ids), links: Words::of(&links), problems }
    }

    /// Returns the name of the page's file.
    pub fn path(&self) -> &OutputPath {
        &self.path
    }

    /// Returns what is wrong within the page; links are judged when all pages are known.
    pub fn problems(&self) -> &Report {
        &self.problems
    }

    pub(super) fn links(&self) -> impl Iterator<Item = &str> {
        (0..self.links.ends.len()).map(|place| self.links.get(place))
    }

    pub(super) fn has_id(&self, id: &str) -> bool {
        let (mut from, mut to) = (0, self.ids.ends.len());
        while from < to {
            let middle = from.midpoint(to);
            match self.ids.get(middle).cmp(id) {
                std::cmp::Ordering::Less => from = middle + 1,
                std::cmp::Ordering::Equal => return true,
                std::cmp::Ordering::Greater => to = middle,
            }
        }
        false
    }
}

/// Holds many short strings in two allocations: tens of thousands of pages have dozens of links each.
#[derive(Debug, Clone)]
struct Words {
    text: Box<str>,
    /// One past the last byte of each word.
    ends: Box<[u32]>,
}

impl Words {
    fn of(words: &[String]) -> Self {
        let mut end = 0;
        let ends = words.iter().map(|word| {
            end += word.len();
            u32::try_from(end).unwrap_or(u32::MAX)
        });
        Self { ends: ends.collect(), text: words.concat().into() }
    }

    fn get(&self, place: usize) -> &str {
        let start = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(place).copied().unwrap_or(start);
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_links_are_found_again_each_once() {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let path = OutputPath::new("a.html").unwrap();
        let ids = words(&["う", "a", "c", "", "a"]);
        let page = PageFacts::new(path, ids, words(&["b.html", "a.html", "b.html"]), Report::default());
        for id in ["う", "a", "c", ""] {
            assert!(page.has_id(id), "{id}");
        }
        for id in ["ac", "b", "d", "ん"] {
            assert!(!page.has_id(id), "{id}");
        }
        assert_eq!(page.links().collect::<Vec<_>>(), ["a.html", "b.html"]);
    }
}

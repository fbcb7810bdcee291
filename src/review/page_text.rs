//! The text of a page as a reader sees it, with the ids that divide it.
//!
//! Readings of characters, words for screen readers alone, drawings and navigation are left out, and white space does
//! not count: that is how the script in the browser reads a selection too (`serve/bar/comment-text.js`), so that a quote is
//! found however the page is set.

use crate::reading::{Breaks, SILENT, UNSEEN, breaks};
use ego_tree::iter::Edge;
use scraper::node::Element;
use scraper::{Html, Node, Selector};
use std::sync::Arc;

/// Elements of which nothing is read besides: readings of letters, and forms, which are set up by scripts, of which a page
/// as it is written knows nothing.
const UNREAD: [&str; 3] = ["rt", "rp", "form"];

/// Beginnings of ids that are counted or belong to the frame: they tell nothing of a passage.
const PASSING: [&str; 4] = ["frame-", "piece-", "mention-", "_"];

/// Holds the text of one page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PageText {
    /// All that is read, without white space.
    letters: String,
    /// Byte offsets in `letters` before which there is white space, ascending.
    gaps: Vec<usize>,
    /// Ids with the offsets at which their elements begin, ascending.
    marks: Vec<(usize, Arc<str>)>,
    /// Headings by the offsets at which they begin, ascending.
    headings: Vec<Heading>,
}

/// Holds one heading of a page.
#[derive(Debug, Clone, PartialEq)]
struct Heading {
    at: usize,
    end: usize,
    level: u8,
}

impl PageText {
    /// Reads what stands in the `main` of a page; any bytes give a text, if only an empty one.
    pub fn read(html: &[u8]) -> Self {
        let page = Html::parse_document(&String::from_utf8_lossy(html));
        let main = Selector::parse("main").ok().and_then(|selector| page.select(&selector).next());
        let mut text = Self::default();
        let mut skipped = 0usize;
        for edge in main.iter().flat_map(|main| main.traverse()).skip(1) {
            let (node, opens) = match edge {
                Edge::Open(node) => (node, Opening::Begins),
                Edge::Close(node) => (node, Opening::Ends),
            };
            match (node.value(), opens) {
                (Node::Element(element), Opening::Begins) if skipped > 0 || is_unread(element) => skipped += 1,
                (Node::Element(_), Opening::Ends) if skipped > 0 => skipped -= 1,
                (Node::Element(element), opens) => text.take_element(element, opens),
                (Node::Text(words), Opening::Begins) if skipped == 0 => text.take_words(words),
                _ => {}
            }
        }
        text
    }

    fn take_element(&mut self, element: &Element, opens: Opening) {
        let at = self.letters.len();
        let name = element.name();
        if breaks(name) != Breaks::Nothing {
            self.gap();
        }
        let level = name.strip_prefix('h').and_then(|level| level.parse().ok()).filter(|level| (1..=6).contains(level));
        match (opens, level) {
            (Opening::Begins, Some(level)) => self.headings.push(Heading { at, end: at, level }),
            (Opening::Ends, Some(_)) => self.headings.iter_mut().rev().take(1).for_each(|heading| heading.end = at),
            _ => {}
        }
        let id =
            element.id().filter(|id| opens == Opening::Begins && !PASSING.iter().any(|start| id.starts_with(start)));
        self.marks.extend(id.map(|id| (at, Arc::from(id))));
    }

    fn take_words(&mut self, words: &str) {
        for letter in words.chars() {
            if letter.is_whitespace() {
                self.gap();
            } else {
                self.letters.push(letter);
            }
        }
    }

    fn gap(&mut self) {
        let at = self.letters.len();
        if self.gaps.last() != Some(&at) {
            self.gaps.push(at);
        }
    }

    /// Returns all letters, without white space.
    pub(super) fn letters(&self) -> &str {
        &self.letters
    }

    /// Returns a part with its white space folded.
    pub(super) fn excerpt(&self, start: usize, end: usize) -> String {
        let mut excerpt = String::new();
        let mut from = start;
        let first = self.gaps.partition_point(|&gap| gap <= start);
        for &gap in self.gaps.iter().skip(first).take_while(|&&gap| gap < end) {
            excerpt.push_str(self.letters.get(from..gap).unwrap_or_default());
            excerpt.push(' ');
            from = gap;
        }
        excerpt.push_str(self.letters.get(from..end).unwrap_or_default());
        excerpt
    }

    /// Returns the id that a place belongs to: the last that begins at or before it.
    pub(super) fn fragment(&self, at: usize) -> Option<Arc<str>> {
        let marks = self.marks.partition_point(|(start, _)| *start <= at);
        self.marks.get(marks.checked_sub(1)?).map(|(_, id)| Arc::clone(id))
    }

    /// Returns the part that belongs to an id, or to none; nothing where the page has no such id.
    pub(super) fn section(&self, fragment: Option<&str>) -> Option<(usize, usize)> {
        let place = match fragment {
            Some(id) => Some(self.marks.iter().position(|(_, own)| **own == *id)?),
            None => None,
        };
        let start = place.and_then(|place| self.marks.get(place)).map_or(0, |(start, _)| *start);
        let next = self.marks.iter().skip(place.map_or(0, |place| place + 1)).map(|(next, _)| *next);
        Some((start, next.min().unwrap_or(self.letters.len()).max(start)))
    }

    /// Returns the title of the page and the headings above an id, outermost first.
    pub fn headings(&self, fragment: Option<&str>) -> Vec<String> {
        let at = self.section(fragment).map_or(0, |(start, _)| start);
        let mut above: Vec<&Heading> = Vec::new();
        for heading in self.headings.iter().filter(|heading| heading.at <= at || heading.level == 1) {
            above.retain(|outer| outer.level < heading.level);
            above.push(heading);
        }
        above.iter().map(|heading| self.excerpt(heading.at, heading.end)).collect()
    }
}

/// Tells which end of an element it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opening {
    Begins,
    Ends,
}

fn is_unread(element: &Element) -> bool {
    SILENT.contains(&element.name())
        || UNREAD.contains(&element.name())
        || element.attr("hidden").is_some()
        || element.classes().any(|class| UNSEEN.contains(&class))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::WITHIN_WORDS;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    const PAGE: &str = r##"<!DOCTYPE html><title>x</title><body><header id="top">Kyodo</header><main id="frame-main">
        <h1><span class="number">第１章</span> 計画の概要</h1><nav><a href="#period">計画の期間</a></nav>
        <p>はじめに。</p><h2 id="period">計画の期間</h2>
        <p><ruby>協<rp>（</rp><rt>きょう</rt><rp>）</rp>働<rt>どう</rt></ruby>の<a>取組<span class="unseen">（説明）</span></a>です。</p>
        <table id="t"><tr><td>A b</td><td>C</td></tr></table><p hidden>x</p><form>y</form></main><footer id="f">end</footer>"##;

    #[test]
    fn what_a_reader_sees_is_read_and_nothing_else() {
        let text = PageText::read(PAGE.as_bytes());
        assert_eq!(text.letters(), "第１章計画の概要はじめに。計画の期間協働の取組です。AbC");
        assert_eq!(
            text.excerpt(0, text.letters().len()),
            "第１章 計画の概要 はじめに。 計画の期間 協働の取組です。 A b C"
        );
        let ids: Vec<&str> = text.marks.iter().map(|(_, id)| &**id).collect();
        assert_eq!(ids, ["period", "t"]);
        assert_eq!(text.headings(Some("t")), ["第１章 計画の概要", "計画の期間"]);
        assert_eq!(text.headings(None), ["第１章 計画の概要"]);
    }

    #[test]
    fn the_script_of_the_review_bar_reads_the_same() {
        let script = include_str!("../serve/bar/comment-text.js");
        let listed = |name: &str| {
            let (_, list) = script.split_once(&format!("const {name} =")).unwrap();
            let quoted: String = list.split(';').next().unwrap().split('"').skip(1).step_by(2).collect();
            quoted.split([',', ' ']).filter(|word| !word.is_empty()).map(str::to_owned).collect::<BTreeSet<_>>()
        };
        let classes = UNSEEN.iter().map(|class| format!(".{class}"));
        let unread = SILENT.iter().chain(&UNREAD).map(|name| (*name).to_owned()).chain(["[hidden]".to_owned()]);
        assert_eq!(listed("UNREAD"), unread.chain(classes).collect());
        assert!(script.contains(&format!("const PASSING = /^({})/;", PASSING.join("|"))));
        assert_eq!(listed("INLINE"), WITHIN_WORDS.iter().map(|name| (*name).to_owned()).collect());
    }

    proptest! {
        #[test]
        fn any_bytes_give_a_text(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let page = [b"<main>".as_slice(), &bytes].concat();
            let text = PageText::read(&page);
            prop_assert!(!text.letters().contains(char::is_whitespace));
            for fragment in text.marks.iter().map(|(_, id)| Some(&**id)).chain([None]) {
                let (start, end) = text.section(fragment).unwrap_or_default();
                prop_assert!(start <= end);
                text.headings(fragment);
            }
        }
    }
}

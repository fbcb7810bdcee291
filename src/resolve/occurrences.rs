//! Where the chapters speak of the plan's terms and words: what an index of terms is made of.
//!
//! All of them are looked for at once in what each chapter says; of two that begin at one letter the longer counts, so
//! that 市民活動団体 is no place of 市民活動. Japanese has no ends of words to look at; elsewhere only whole words count, and
//! what is none hides nothing: "NPO lawyers" is a place of "NPO" even where there is an "NPO law".

use super::PublishedPlan;
use super::outline::Outline;
use super::targets::{Kind, Thing};
use crate::language::{Language, Text, script};
use crate::markdown;
use crate::model::chapter::ChapterVersion;
use crate::model::piece::Piece;
use aho_corasick::{AhoCorasick, Match};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// Names what an index lists by its place in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Indexed {
    Term(usize),
    Word(usize),
}

/// Names a section of a chapter, or what stands above its first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionPlace {
    pub chapter: usize,
    pub section: Option<Arc<str>>,
}

/// Holds the places of all terms and words, each place once, in reading order.
pub type Occurrences = HashMap<Indexed, Vec<SectionPlace>>;

impl PublishedPlan {
    /// Finds where the chapters, as readers of a language see them, speak of terms and words.
    ///
    /// Nothing is kept: one page asks for it, once for each language.
    pub fn occurrences(&self, language: Language) -> Occurrences {
        let mut found = Occurrences::new();
        let mut names: HashMap<Language, Names> = HashMap::new();
        let Some(edition) = self.edition(language) else { return found };
        for at in self.plan.reading_order() {
            let version = self.plan.chapters.get(at).and_then(|chapter| chapter.version(language));
            let Some((version, outline)) = version.zip(edition.outlines.get(at)) else { continue };
            let said = Said::of(version.value, outline);
            let names = names.entry(version.language).or_insert_with(|| Names::of(self, version.language));
            let mut places = names.places(&said.text);
            places.extend(said.marked.iter().filter_map(|(place, id)| Some((*place, self.indexed(id)?))));
            places.sort_unstable();
            for (place, indexed) in places {
                let place = SectionPlace { chapter: at, section: said.section(place) };
                let known = found.entry(indexed).or_default();
                if known.last() != Some(&place) {
                    known.push(place);
                }
            }
        }
        found
    }

    fn indexed(&self, id: &str) -> Option<Indexed> {
        match self.find(Kind::Term, id).ok()?.thing {
            Thing::Term(at) => Some(Indexed::Term(at)),
            Thing::Word(at) => Some(Indexed::Word(at)),
            _ => None,
        }
    }
}

/// Holds what all terms and words are called in one language.
struct Names {
    indexed: Vec<Indexed>,
    finder: Option<AhoCorasick>,
}

impl Names {
    fn of(published: &PublishedPlan, language: Language) -> Self {
        let terms = published.plan.glossary.iter().enumerate().map(|(at, term)| (Indexed::Term(at), &term.term));
        let words = published.plan.words.iter().enumerate().map(|(at, word)| (Indexed::Word(at), &word.word));
        let name = |(indexed, text): (Indexed, &'_ Text)| Some((indexed, text.get(language)?.to_ascii_lowercase()));
        Self::new(terms.chain(words).filter_map(name))
    }

    /// Of those with one name the first counts.
    fn new(all: impl Iterator<Item = (Indexed, String)>) -> Self {
        let mut known = HashSet::new();
        let (indexed, names): (Vec<Indexed>, Vec<String>) = all.filter(|(_, name)| known.insert(name.clone())).unzip();
        Self { indexed, finder: AhoCorasick::builder().ascii_case_insensitive(true).build(names).ok() }
    }

    /// Lists the longest whole words that begin farthest to the left and do not overlap.
    fn places(&self, text: &str) -> Vec<(usize, Indexed)> {
        let all = self.finder.iter().flat_map(|finder| finder.find_overlapping_iter(text));
        let whole = all.filter(|found| is_whole(text, found.start()) && is_whole(text, found.end()));
        // They come by their ends, so that of those with one start the longest is the last.
        let longest: BTreeMap<usize, Match> = whole.map(|found| (found.start(), found)).collect();
        let mut end = 0;
        let apart = longest.into_values().filter(|found| {
            let is_apart = found.start() >= end;
            end = if is_apart { found.end() } else { end };
            is_apart
        });
        apart.filter_map(|found| Some((found.start(), *self.indexed.get(found.pattern().as_usize())?))).collect()
    }
}

/// Tells whether a word may begin or end at a place, which it may not between two letters of one word.
fn is_whole(text: &str, place: usize) -> bool {
    let Some((before, behind)) = text.split_at_checked(place) else { return false };
    let joins = |letter: char| letter.is_alphanumeric() && !script::is_closed(letter);
    !(before.ends_with(joins) && behind.starts_with(joins))
}

/// Holds what a chapter says, block by block, and where its sections begin.
#[derive(Default)]
struct Said {
    text: String,
    /// By the place in the text at which each begins.
    sections: Vec<(usize, Arc<str>)>,
    /// The ids of terms that were marked as such.
    marked: Vec<(usize, Arc<str>)>,
}

impl Said {
    fn of(version: &ChapterVersion, outline: &Outline) -> Self {
        use markdown::Kind;
        let mut said = Self::default();
        for (node, kind) in version.document.all() {
            match kind {
                Kind::Text(text) => said.text.push_str(version.document.str(text)),
                Kind::SoftBreak => said.text.push(' '),
                Kind::InlineDirective(directive) => {
                    if let Some(Piece::Term { id }) = version.pieces.get(directive.index()) {
                        said.marked.push((said.text.len(), Arc::clone(&id.value)));
                    }
                }
                Kind::SoftBreakClosed
                | Kind::Emphasis
                | Kind::Strong
                | Kind::Strikethrough
                | Kind::Link { .. }
                | Kind::Ruby { .. } => {}
                // Whatever else begins parts what stands before from what stands behind.
                _ => said.text.push('\n'),
            }
            if let Some(section) = outline.section(node) {
                said.sections.push((said.text.len(), Arc::clone(&section.id)));
            }
        }
        said
    }

    fn section(&self, place: usize) -> Option<Arc<str>> {
        let begun = self.sections.partition_point(|(begins, _)| *begins <= place);
        self.sections.get(begun.checked_sub(1)?).map(|(_, id)| Arc::clone(id))
    }
}

#[cfg(test)]
mod tests {
    use super::{Indexed, Names, is_whole};

    #[test]
    fn words_end_where_their_letters_do_and_japanese_anywhere() {
        for (text, place, whole) in [
            ("NPO法人", 3, true),
            ("the NPO.", 4, true),
            ("NPOs", 3, false),
            ("市民活動団体", 12, true),
            ("市NPO", 3, true),
            ("a", 1, true),
            ("", 0, true),
        ] {
            assert_eq!(is_whole(text, place), whole, "{text} {place}");
        }
    }

    #[test]
    fn the_longest_whole_word_counts_and_what_is_none_hides_nothing() {
        let all = ["NPO law", "npo", "civic group", "group", "市民活動", "市民活動団体", "活動団", "NPO"];
        let names = Names::new((0..).map(Indexed::Term).zip(all.map(str::to_ascii_lowercase)));
        for (text, places) in [
            ("the NPO law", vec![(4, 0)]),
            ("NPO lawyers", vec![(0, 1)]),
            ("anticivic group", vec![(10, 3)]),
            ("a civic group", vec![(2, 2)]),
            ("市民活動団体と市民活動", vec![(0, 5), (21, 4)]),
            ("NPOs", vec![]),
        ] {
            let expected: Vec<_> = places.into_iter().map(|(place, at)| (place, Indexed::Term(at))).collect();
            assert_eq!(names.places(text), expected, "{text}");
        }
    }
}

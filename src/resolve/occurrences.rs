//! Where the chapters speak of the plan's terms and words: what an index of terms is made of.
//!
//! All of them are looked for at once in what each chapter says; of two that begin at one letter the longer counts, so
//! that 市民活動団体 is no place of 市民活動. Japanese has no ends of words to look at; elsewhere only whole words count.

use super::PublishedPlan;
use super::outline::Outline;
use super::targets::{Kind, Thing};
use crate::language::{Language, Text, script};
use crate::markdown;
use crate::model::chapter::ChapterVersion;
use crate::model::piece::Piece;
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::HashMap;
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
        let Some(edition) = self.edition(language) else { return found };
        for at in self.plan.reading_order() {
            let version = self.plan.chapters.get(at).and_then(|chapter| chapter.version(language));
            let Some((version, outline)) = version.zip(edition.outlines.get(at)) else { continue };
            let said = Said::of(version.value, outline);
            let names = Names::of(self, version.language);
            let mut places: Vec<(usize, Indexed)> = names.places(&said.text).collect();
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
        let name = |(indexed, text): (Indexed, &'_ Text)| Some((indexed, text.get(language)?.to_owned()));
        let (indexed, names): (Vec<Indexed>, Vec<String>) = terms.chain(words).filter_map(name).unzip();
        let finder =
            AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).ascii_case_insensitive(true).build(names);
        Self { indexed, finder: finder.ok() }
    }

    fn places<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, Indexed)> + 'a {
        let all = self.finder.iter().flat_map(move |finder| finder.find_iter(text));
        let whole = all.filter(move |found| is_whole(text, found.start()) && is_whole(text, found.end()));
        whole.filter_map(|found| Some((found.start(), *self.indexed.get(found.pattern().as_usize())?)))
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
    use super::is_whole;

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
}

//! Notes (※) with numbers of their own: footnotes and terms in one series, in reading order.
//!
//! Notes that are mentioned in notes come behind all that the chapter's text mentions, as they stand at its foot. A term
//! takes a number where it stands first in the series. Only plans that ask for it have such a series.

use crate::language::Language;
use crate::markdown::{Document, Kind, NodeId, Nodes, footnote_key};
use crate::model::chapter::ChapterVersion;
use crate::model::numbering::Pattern;
use crate::model::piece::Piece;
use crate::model::plan::{Plan, Run};
use rustc_hash::FxHashMap;
use std::collections::{HashMap, HashSet, VecDeque};

/// Holds the notes of one chapter in the order of their numbers.
#[derive(Debug, Clone, Default)]
pub struct ChapterNotes {
    pub notes: Vec<Note>,
    places: FxHashMap<NodeId, usize>,
}

/// Holds one note.
#[derive(Debug, Clone)]
pub struct Note {
    pub number: usize,
    /// ※1, as the pattern has it in the language of the text.
    pub mark: String,
    /// The term that it explains; nothing for a footnote.
    pub term: Option<usize>,
}

impl ChapterNotes {
    /// Returns a note by the definition of its footnote, or by the directive that names its term.
    pub fn note(&self, node: NodeId) -> Option<&Note> {
        self.places.get(&node).and_then(|&at| self.notes.get(at))
    }

    /// Returns a note by its number.
    pub fn numbered(&self, number: usize) -> Option<&Note> {
        let first = self.notes.first()?.number;
        self.notes.get(number.checked_sub(first)?)
    }
}

/// Numbers the notes of all chapters, by their places; nothing where the plan has no such series.
pub(super) fn chapter_notes(plan: &Plan, language: Language) -> Vec<ChapterNotes> {
    let Some(notes) = &plan.notes else { return Vec::new() };
    let terms = plan.glossary.iter().enumerate().filter(|(_, term)| term.note);
    let terms: HashMap<&str, usize> = terms.map(|(at, term)| (&*term.id.value, at)).collect();
    let mut all = vec![ChapterNotes::default(); plan.chapters.len()];
    let mut explained = HashSet::new();
    let mut count = 0;
    for at in plan.reading_order() {
        let Some(version) = plan.chapters.get(at).and_then(|chapter| chapter.version(language)) else { continue };
        if notes.run == Run::Chapter {
            explained.clear();
            count = 0;
        }
        let mut series = Series {
            version: version.value,
            definitions: version.value.document.footnotes(),
            terms: &terms,
            explained: &mut explained,
            pattern: Pattern::parse(notes.mark.best(version.language).value),
            count: &mut count,
            found: ChapterNotes::default(),
            waiting: VecDeque::new(),
        };
        series.chapter();
        if let Some(place) = all.get_mut(at) {
            *place = series.found;
        }
    }
    all
}

struct Series<'a> {
    version: &'a ChapterVersion,
    definitions: HashMap<String, NodeId>,
    terms: &'a HashMap<&'a str, usize>,
    explained: &'a mut HashSet<usize>,
    pattern: Option<Pattern>,
    count: &'a mut u32,
    found: ChapterNotes,
    /// Footnotes whose own words are still to be looked through.
    waiting: VecDeque<NodeId>,
}

impl<'a> Series<'a> {
    fn chapter(&mut self) {
        let document: &'a Document = &self.version.document;
        self.look_through(document, document.roots());
        while let Some(definition) = self.waiting.pop_front() {
            self.look_through(document, document.children(definition));
        }
    }

    fn look_through(&mut self, document: &'a Document, nodes: Nodes<'a>) {
        for node in nodes {
            match document.kind(node) {
                // What stands in it is read at the foot of the page; an image's words are read without marks.
                Kind::FootnoteDefinition { .. } | Kind::Image { .. } => {}
                Kind::FootnoteReference { label } => {
                    if let Some(&definition) = self.definitions.get(&footnote_key(document.str(label))) {
                        self.footnote(definition);
                    }
                }
                Kind::InlineDirective(directive) => {
                    self.look_through(document, document.children(node));
                    if let Some(Piece::Term { id }) = self.version.pieces.get(directive.index()) {
                        self.term(node, &id.value);
                    }
                }
                _ => self.look_through(document, document.children(node)),
            }
        }
    }

    fn footnote(&mut self, definition: NodeId) {
        if !self.found.places.contains_key(&definition) {
            self.add(definition, None);
            self.waiting.push_back(definition);
        }
    }

    fn term(&mut self, place: NodeId, id: &str) {
        if let Some(&term) = self.terms.get(id)
            && self.explained.insert(term)
        {
            self.add(place, Some(term));
        }
    }

    fn add(&mut self, place: NodeId, term: Option<usize>) {
        *self.count += 1;
        let mark = self.pattern.as_ref().map_or_else(|| self.count.to_string(), |own| own.format(&[*self.count]));
        self.found.places.insert(place, self.found.notes.len());
        self.found.notes.push(Note { number: *self.count as usize, mark, term });
    }
}

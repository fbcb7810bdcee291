//! The passages of a chapter: every paragraph and item that an opinion can be about, with its number.
//!
//! They are worked out where they are asked for, since only a plan that is put before the public has any. The id of a
//! passage is that of its section and its count in it, so that it stays what it is while other sections are edited.

use super::page::PlanPage;
use super::targets::{Target, Thing};
use super::{Outline, PublishedPlan, Section};
use crate::language::Language;
use crate::markdown::{Count, Document, Kind, NodeId, Nodes};
use crate::model::chapter::ChapterVersion;
use crate::model::piece::Piece;
use std::sync::Arc;

/// Holds one passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    pub node: NodeId,
    /// Fragment of its address: `period-p2`.
    pub id: Arc<str>,
    /// The numbers of chapter and section, as they are spoken of: `2-1`.
    pub section: Arc<str>,
    /// The title of the section; that of the chapter before its first section.
    pub title: Arc<str>,
    /// From 1 in each section.
    pub number: u32,
}

impl Passage {
    /// Writes how an opinion speaks of it: `2-1-¶3`.
    pub fn citation(&self) -> String {
        format!("{}-¶{}", self.section, self.number)
    }
}

impl PublishedPlan {
    /// Lists the passages of a chapter for readers of a language, in reading order; none in a plan that nobody was asked
    /// to comment on.
    pub fn passages(&self, chapter: usize, language: Language) -> Vec<Passage> {
        let found = self.plan.chapters.get(chapter).filter(|_| self.plan.is_commented());
        let version = found.and_then(|found| found.version(language));
        let outline = self.edition(language).and_then(|edition| edition.outlines.get(chapter));
        let Some((version, outline)) = version.zip(outline) else { return Vec::new() };
        let before = self.plan.chapters.get(..=chapter).unwrap_or_default();
        let counted = before.iter().filter(|chapter| chapter.is_counted()).count();
        let name = match found.is_some_and(|found| found.is_counted()) {
            true => counted.to_string(),
            false => version.value.title.to_string(),
        };
        let title = Arc::from(version.value.title.to_string());
        let mut walk = Walk {
            version: version.value,
            outline,
            steps: vec![name],
            counts: Vec::new(),
            section: None,
            title,
            number: 0,
            passages: Vec::new(),
        };
        walk.blocks(version.value.document.roots());
        walk.passages
    }

    /// Tells whether a chapter has a passage of this id in a language.
    pub(super) fn has_passage(&self, chapter: usize, id: &str, language: Language) -> bool {
        self.passages(chapter, language).iter().any(|passage| &*passage.id == id)
    }

    /// Finds a passage by the ids of chapter and passage joined by `#`.
    pub(super) fn find_passage(&self, id: &str) -> Option<Target> {
        let (chapter, id) = id.split_once('#')?;
        let at = self.plan.chapters.iter().position(|own| &*own.id.value == chapter)?;
        let there = self.editions.iter().any(|edition| self.has_passage(at, id, edition.language));
        let id: Arc<str> = id.into();
        let target = || Target {
            page: PlanPage::Chapter(at),
            thing: Thing::Passage(at, Arc::clone(&id)),
            fragment: Some(Arc::clone(&id)),
        };
        there.then(target)
    }
}

/// Walks through the blocks of a chapter and counts them.
struct Walk<'a> {
    version: &'a ChapterVersion,
    outline: &'a Outline,
    /// What chapter and sections are called, from the chapter down.
    steps: Vec<String>,
    /// How many counted headings there were at each level since the last one above it.
    counts: Vec<u32>,
    section: Option<&'a Section>,
    title: Arc<str>,
    number: u32,
    passages: Vec<Passage>,
}

impl<'a> Walk<'a> {
    fn document(&self) -> &'a Document {
        &self.version.document
    }

    fn blocks(&mut self, nodes: Nodes<'a>) {
        for node in nodes {
            match self.document().kind(node) {
                Kind::Heading { count, .. } => {
                    if let Some(section) = self.outline.section(node) {
                        self.begin(section, count);
                    }
                }
                Kind::Paragraph | Kind::Table => self.add(node),
                Kind::List { .. } => self.document().children(node).for_each(|item| self.add(item)),
                Kind::DefinitionList => {
                    let document = self.document();
                    let is_term = |part: &NodeId| matches!(document.kind(*part), Kind::DefinitionTerm);
                    document.children(node).filter(is_term).for_each(|term| self.add(term));
                }
                Kind::BlockQuote => self.blocks(self.document().children(node)),
                Kind::Directive(directive) if holds_text(self.version.pieces.get(directive.index())) => {
                    self.blocks(self.document().children(node));
                }
                _ => {}
            }
        }
    }

    /// A heading without a number is called by its words.
    fn begin(&mut self, section: &'a Section, count: Count) {
        let level = usize::from(section.level);
        self.counts.resize(level, 0);
        self.steps.resize(level, String::new());
        let name = match (count, self.counts.last_mut()) {
            (Count::Counted, Some(last)) => {
                *last += 1;
                last.to_string()
            }
            _ => section.title.clone(),
        };
        self.steps.push(name);
        self.section = Some(section);
        self.title = section.title.as_str().into();
        self.number = 0;
    }

    fn add(&mut self, node: NodeId) {
        self.number += 1;
        let number = self.number;
        let mut id = match self.section {
            Some(section) => format!("{}-p{number}", section.id),
            None => format!("p{number}"),
        };
        // A section or figure may be called so already.
        while self.outline.sections.iter().any(|section| *section.id == *id)
            || self.outline.captions.iter().any(|caption| *caption.id == *id)
        {
            id.insert(0, 'p');
        }
        let steps: Vec<&str> = self.steps.iter().map(String::as_str).filter(|step| !step.is_empty()).collect();
        self.passages.push(Passage {
            node,
            id: id.into(),
            section: steps.join("-").into(),
            title: Arc::clone(&self.title),
            number,
        });
    }
}

/// Tells whether what stands in a directive is text like that around it; pictures and tables have numbers of their own.
fn holds_text(piece: Option<&Piece>) -> bool {
    matches!(piece, Some(Piece::Callout { .. } | Piece::Cards | Piece::Card { .. } | Piece::Columns | Piece::Case(_)))
}

//! The outline of a chapter: its sections with numbers and ids, and its numbered figures and tables.

use super::captions::{Caption, Counter};
use crate::language::Language;
use crate::markdown::{Count, DirectiveId, Kind, NodeId};
use crate::model::chapter::{ChapterVersion, Role};
use crate::model::numbering::Numbering;
use crate::model::plan::Plan;
use std::sync::Arc;

/// Holds what a chapter consists of in one language of the site.
#[derive(Debug, Clone, Default)]
pub struct Outline {
    /// 第1章; empty for what is not counted, such as a foreword or an appendix.
    pub number: String,
    /// In reading order: one for every heading that stands in no box, quotation or list.
    pub sections: Vec<Section>,
    /// In reading order.
    pub captions: Vec<Caption>,
}

/// Holds one heading.
#[derive(Debug, Clone)]
pub struct Section {
    pub node: NodeId,
    /// 1 for `##`, 2 for `###`, and so on.
    pub level: u8,
    /// Fragment of its address: given by the writer, or made of its official numbers.
    pub id: Arc<str>,
    /// As the pattern of the level gives it; empty where there is none.
    pub number: String,
    /// The words of the heading, without marks.
    pub title: String,
}

impl Outline {
    /// Returns the number of a figure or table by its directive.
    pub fn caption(&self, directive: DirectiveId) -> Option<&Caption> {
        self.caption_part(directive, 0)
    }

    /// Returns the number of one of the figures that a directive shows.
    pub fn caption_part(&self, directive: DirectiveId, part: usize) -> Option<&Caption> {
        self.captions.iter().find(|caption| caption.directive == directive && caption.part == part)
    }

    /// Returns a section by its heading's node.
    pub fn section(&self, node: NodeId) -> Option<&Section> {
        self.sections.binary_search_by_key(&node, |section| section.node).ok().and_then(|at| self.sections.get(at))
    }
}

/// Outlines every chapter of a plan for readers of a language.
pub(super) fn outlines(plan: &Plan, language: Language) -> Vec<Outline> {
    let mut chapters = 0;
    let mut counter = Counter::new(plan);
    let mut outlines = Vec::with_capacity(plan.chapters.len());
    for chapter in &plan.chapters {
        let Some(version) = chapter.version(language) else { continue };
        let chapter_counts: Vec<u32> = if chapter.is_counted() {
            chapters += 1;
            vec![chapters]
        } else {
            Vec::new()
        };
        let numbering = Numbered { numbering: &plan.numbering, language, role: chapter.role };
        outlines.push(Outline {
            number: numbering.number(0, &chapter_counts),
            sections: sections(version.value, &chapter_counts, &numbering),
            captions: counter.captions(version.value),
        });
    }
    outlines
}

struct Numbered<'a> {
    numbering: &'a Numbering,
    language: Language,
    role: Role,
}

impl Numbered<'_> {
    fn number(&self, level: usize, counts: &[u32]) -> String {
        if self.role == Role::Foreword || counts.is_empty() {
            return String::new();
        }
        self.numbering.pattern(self.language, level).map(|pattern| pattern.format(counts)).unwrap_or_default()
    }
}

fn sections(version: &ChapterVersion, chapter_counts: &[u32], numbered: &Numbered<'_>) -> Vec<Section> {
    let document = &version.document;
    let mut steps = Steps::default();
    let mut sections = Vec::new();
    for node in document.roots() {
        let Kind::Heading { level, id, count } = document.kind(node) else { continue };
        let level = level.saturating_sub(1).max(1);
        steps.go(usize::from(level), count);
        let id = match id {
            Some(id) => document.str(id).into(),
            None => steps.id(),
        };
        sections.push(Section {
            node,
            level,
            id,
            number: numbered.number(usize::from(level), &steps.counts(chapter_counts)),
            title: document.plain_text(node),
        });
    }
    sections
}

/// Counts the headings of a chapter, level by level.
#[derive(Debug, Default)]
struct Steps(Vec<Step>);

/// Holds how many headings there were at a level since the last one above it.
#[derive(Debug, Clone, Copy, Default)]
struct Step {
    counted: u32,
    uncounted: u32,
    /// The heading met last was not counted.
    stands_uncounted: bool,
}

impl Steps {
    /// Goes on to a heading at a level (from 1); what was counted below it is forgotten.
    fn go(&mut self, level: usize, count: Count) {
        self.0.resize(level, Step::default());
        if let Some(step) = self.0.last_mut() {
            match count {
                Count::Counted => step.counted += 1,
                Count::Uncounted => step.uncounted += 1,
            }
            step.stands_uncounted = count == Count::Uncounted;
        }
    }

    /// Returns the counts for a number. Below a heading without a number they begin anew there, or two headings would
    /// have the same; the heading itself has none.
    fn counts(&self, chapter: &[u32]) -> Vec<u32> {
        match self.0.iter().rposition(|step| step.stands_uncounted) {
            None => chapter.iter().copied().chain(self.0.iter().map(|step| step.counted)).collect(),
            Some(last) => self.0.iter().skip(last + 1).map(|step| step.counted).collect(),
        }
    }

    /// Makes an id of the numbers of a section, which are official: `sec-2-1`; `sec-2-u1` for the first without one.
    fn id(&self) -> Arc<str> {
        let mut id = String::from("sec");
        for step in &self.0 {
            id += &match step.stands_uncounted {
                true => format!("-u{}", step.uncounted),
                false => format!("-{}", step.counted),
            };
        }
        id.into()
    }
}

//! The outline of a chapter: its sections with numbers and ids, and its numbered figures and tables.

use super::numbers::count_up;
use crate::language::Language;
use crate::markdown::{DirectiveId, Kind, NodeId};
use crate::model::chapter::{ChapterVersion, Role};
use crate::model::numbering::Numbering;
use crate::model::piece::Piece;
use crate::model::plan::Plan;
use std::sync::Arc;

/// Holds what a chapter consists of in one language of the site.
#[derive(Debug, Clone, Default)]
pub struct Outline {
    /// 第1章; empty for a foreword or an appendix.
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

/// Holds the number of a figure or table.
#[derive(Debug, Clone)]
pub struct Caption {
    pub directive: DirectiveId,
    pub kind: CaptionKind,
    /// From 1 through the whole plan, figures and tables apart.
    pub number: u32,
    /// Fragment of its address.
    pub id: Arc<str>,
    /// The words of the caption, without marks; empty where a diagram's own title serves.
    pub title: String,
}

/// Tells what is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CaptionKind {
    Figure,
    Table,
}

impl Outline {
    /// Returns the number of a figure or table by its directive.
    pub fn caption(&self, directive: DirectiveId) -> Option<&Caption> {
        self.captions.iter().find(|caption| caption.directive == directive)
    }

    /// Returns a section by its heading's node.
    pub fn section(&self, node: NodeId) -> Option<&Section> {
        self.sections.binary_search_by_key(&node, |section| section.node).ok().and_then(|at| self.sections.get(at))
    }
}

/// Outlines every chapter of a plan for readers of a language.
pub(super) fn outlines(plan: &Plan, language: Language) -> Vec<Outline> {
    let mut chapters = 0;
    let mut figures = 0;
    let mut tables = 0;
    let mut outlines = Vec::with_capacity(plan.chapters.len());
    for chapter in &plan.chapters {
        let Some(version) = chapter.version(language) else { continue };
        let chapter_counts: Vec<u32> = match chapter.role {
            Role::Chapter => {
                chapters += 1;
                vec![chapters]
            }
            Role::Foreword | Role::Appendix => Vec::new(),
        };
        let numbering = Numbered { numbering: &plan.numbering, language, role: chapter.role };
        outlines.push(Outline {
            number: numbering.number(0, &chapter_counts),
            sections: sections(version.value, &chapter_counts, &numbering),
            captions: captions(version.value, &mut figures, &mut tables),
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
    let mut counts: Vec<u32> = Vec::new();
    let mut sections = Vec::new();
    for node in document.roots() {
        let Kind::Heading { level, id } = document.kind(node) else { continue };
        let level = level.saturating_sub(1).max(1);
        count_up(&mut counts, usize::from(level));
        let all: Vec<u32> = chapter_counts.iter().chain(&counts).copied().collect();
        let id = match id {
            Some(id) => document.str(id).into(),
            None => automatic_id(&counts),
        };
        sections.push(Section {
            node,
            level,
            id,
            number: numbered.number(usize::from(level), &all),
            title: document.plain_text(node),
        });
    }
    sections
}

/// Makes an id of the numbers of a section, which are official: `sec-2-1`.
fn automatic_id(counts: &[u32]) -> Arc<str> {
    let mut id = String::from("sec");
    for count in counts {
        id.push('-');
        id.push_str(&count.to_string());
    }
    id.into()
}

fn captions(version: &ChapterVersion, figures: &mut u32, tables: &mut u32) -> Vec<Caption> {
    let document = &version.document;
    let mut captions = Vec::new();
    for (node, kind) in document.all() {
        let Kind::Directive(directive) = kind else { continue };
        let Some((piece, written)) = version.pieces.get(directive.index()).zip(document.directive(directive)) else {
            continue;
        };
        let given = match piece {
            Piece::Diagram { id } => Some(&*id.value),
            _ => written.id.map(|id| document.str(id)),
        };
        let (kind, number, prefix) = match piece {
            Piece::Figure { .. } | Piece::Gallery | Piece::Diagram { .. } => {
                *figures += 1;
                (CaptionKind::Figure, *figures, "figure")
            }
            Piece::Table { .. } => {
                *tables += 1;
                (CaptionKind::Table, *tables, "table")
            }
            _ => continue,
        };
        let mut id: Arc<str> = given.map_or_else(|| format!("{prefix}-{number}"), |id| format!("{prefix}-{id}")).into();
        if captions.iter().any(|caption: &Caption| caption.id == id) {
            // The same diagram may be shown twice; its number tells the second from the first.
            id = format!("{id}-{number}").into();
        }
        let title = document
            .children(node)
            .find(|&child| document.kind(child) == Kind::DirectiveTitle)
            .map(|title| document.plain_text(title))
            .unwrap_or_default();
        captions.push(Caption { directive, kind, number, id, title });
    }
    captions
}

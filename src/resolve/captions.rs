//! The numbers of figures and tables, counted through a whole plan.

use super::fragment::path_fragment;
use crate::markdown::{Directive, DirectiveId, Document, Kind, NodeId};
use crate::model::chapter::ChapterVersion;
use crate::model::piece::{Piece, QuestionForm};
use crate::model::plan::Plan;
use crate::model::survey::Question;
use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

/// Holds the number of a figure or table.
#[derive(Debug, Clone)]
pub struct Caption {
    pub directive: DirectiveId,
    /// Which of the figures of its directive it is, from 0: a whole survey shows several.
    pub part: usize,
    pub kind: CaptionKind,
    /// From 1 through the whole plan, figures and tables apart.
    pub number: u32,
    /// What references call it behind `figure:` or `table:`; the questions of a survey have slashes in it.
    pub name: Arc<str>,
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

/// Counts figures and tables from chapter to chapter.
pub(super) struct Counter<'p> {
    plan: &'p Plan,
    figures: u32,
    tables: u32,
}

/// A figure or table that is to have a number: its kind, and its id where it has one.
type Wanted<'a> = (CaptionKind, Option<Cow<'a, str>>);

impl<'p> Counter<'p> {
    /// Begins at the beginning of a plan.
    pub(super) fn new(plan: &'p Plan) -> Self {
        Self { plan, figures: 0, tables: 0 }
    }

    /// Numbers the figures and tables of one chapter.
    pub(super) fn captions(&mut self, version: &ChapterVersion) -> Vec<Caption> {
        let document = &version.document;
        let mut captions = Vec::new();
        let mut inside: HashSet<DirectiveId> = HashSet::new();
        for (node, kind) in document.all() {
            let Kind::Directive(id) = kind else { continue };
            let Some((piece, directive)) = version.pieces.get(id.index()).zip(document.directive(id)) else { continue };
            let wanted = self.wanted(piece, document, directive);
            // A figure or table of the writer's gives its number to the answers that stand in it.
            if holds(piece) && !self.plan.surveys.is_empty() {
                inside.extend(directives_below(document, node));
            } else if inside.contains(&id) && matches!(piece, Piece::Question { .. } | Piece::Survey { .. }) {
                continue;
            }
            let title = || title(document, node);
            for (part, (kind, given)) in wanted.into_iter().enumerate() {
                let (number, name, id_of_caption) = self.count(kind, given.as_deref(), &captions);
                captions.push(Caption { directive: id, part, kind, number, name, id: id_of_caption, title: title() });
            }
        }
        captions
    }

    /// Lists what a directive shows that has a number.
    fn wanted<'a>(&self, piece: &'a Piece, document: &'a Document, directive: &Directive) -> Vec<Wanted<'a>>
    where
        'p: 'a,
    {
        let given = directive.id.map(|id| Cow::Borrowed(document.str(id)));
        match piece {
            Piece::Figure { .. } | Piece::Gallery => vec![(CaptionKind::Figure, given)],
            Piece::Table { .. } => vec![(CaptionKind::Table, given)],
            Piece::Diagram { id } => vec![(CaptionKind::Figure, Some(Cow::Borrowed(&id.value)))],
            Piece::Question { id, form } => {
                let own = match form {
                    // A table inside any figure has that name.
                    QuestionForm::Table => Cow::Owned(format!("{}/answers", id.value)),
                    QuestionForm::Whole | QuestionForm::Chart => Cow::Borrowed(&*id.value),
                };
                let found = self.plan.question(&id.value);
                found.map(|_| (CaptionKind::Figure, given.or(Some(own)))).into_iter().collect()
            }
            Piece::Survey { id } => {
                let survey = self.plan.surveys.iter().find(|survey| survey.id.value == id.value);
                let one = |question: &Question| {
                    let full = format!("{}/{}", id.value, question.id.value);
                    (CaptionKind::Figure, Some(Cow::Owned(full)))
                };
                survey.into_iter().flat_map(|survey| &survey.questions).map(one).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Counts one up, and makes the name, and the id that stands nowhere else in the chapter.
    fn count(&mut self, kind: CaptionKind, given: Option<&str>, before: &[Caption]) -> (u32, Arc<str>, Arc<str>) {
        let (count, prefix) = match kind {
            CaptionKind::Figure => (&mut self.figures, "figure"),
            CaptionKind::Table => (&mut self.tables, "table"),
        };
        *count += 1;
        let number = *count;
        let mut name = given.map_or_else(|| number.to_string(), str::to_owned);
        // What a writer gave is kept as it is.
        let own = if name.contains('/') { path_fragment(&name) } else { name.clone() };
        let mut id: Arc<str> = format!("{prefix}-{own}").into();
        if before.iter().any(|caption| caption.id == id) {
            // The same diagram may be shown twice; its number tells the second from the first.
            id = format!("{id}-{number}").into();
            name = format!("{name}-{number}");
        }
        (number, name.into(), id)
    }
}

fn holds(piece: &Piece) -> bool {
    matches!(piece, Piece::Figure { .. } | Piece::Table { .. })
}

fn directives_below(document: &Document, node: NodeId) -> impl Iterator<Item = DirectiveId> + '_ {
    document.below(node).filter_map(|(_, kind)| match kind {
        Kind::Directive(id) => Some(id),
        _ => None,
    })
}

fn title(document: &Document, node: NodeId) -> String {
    let found = document.children(node).find(|&child| document.kind(child) == Kind::DirectiveTitle);
    found.map(|title| document.plain_text(title)).unwrap_or_default()
}

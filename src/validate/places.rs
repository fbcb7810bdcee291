//! Directives that stand in certain others only.

use crate::diagnostics::{Code, Diagnostic, Report};
use crate::markdown::{Document, Kind, NodeId};
use crate::model::piece::Piece;
use std::collections::HashSet;

/// Says what text directives stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Around {
    Chapter,
    Regulation,
}

/// Reports cards that stand alone, whatever else stands among cards, and regulations within regulations, of which one
/// could hold itself; these mean nothing afterwards.
pub(super) fn check(document: &Document, around: Around, pieces: &mut [Piece], report: &mut Report) {
    if around == Around::Regulation {
        for (directive, piece) in document.directives().iter().zip(&mut *pieces) {
            if matches!(piece, Piece::Regulation { .. }) {
                let problem = Diagnostic::at(Code::DirectivePlace, directive.span);
                report.push(problem.with("name", "regulation").with("reason", "within"));
                *piece = Piece::Nothing;
            }
        }
    }
    let pieces = &*pieces;
    let directives = || document.directives().iter().zip(pieces);
    let mut inside: HashSet<NodeId> = HashSet::new();
    for (cards, _) in directives().filter(|(_, piece)| matches!(piece, Piece::Cards)) {
        for node in document.children(cards.node) {
            let fits = match document.kind(node) {
                Kind::DirectiveTitle => true,
                Kind::Directive(directive) => {
                    // What means nothing has been reported.
                    matches!(pieces.get(directive.index()), Some(Piece::Card { .. } | Piece::Nothing))
                }
                _ => false,
            };
            if !fits {
                let problem = Diagnostic::at(Code::DirectivePlace, document.span(node));
                report.push(problem.with("name", "cards").with("reason", "around"));
            }
            inside.insert(node);
        }
    }
    for (card, _) in directives().filter(|(_, piece)| matches!(piece, Piece::Card { .. })) {
        if !inside.contains(&card.node) {
            let problem = Diagnostic::at(Code::DirectivePlace, card.span);
            report.push(problem.with("name", "card").with("reason", "alone"));
        }
    }
}

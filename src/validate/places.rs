//! Directives that stand in certain others only.

use crate::diagnostics::{Code, Diagnostic, Report};
use crate::markdown::{Document, Kind, NodeId};
use crate::model::piece::Piece;
use std::collections::HashSet;

/// Reports cards that stand alone, and whatever else stands among cards.
pub(super) fn check(document: &Document, pieces: &[Piece], report: &mut Report) {
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

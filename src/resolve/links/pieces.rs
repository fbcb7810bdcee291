//! What directives name by id or word, without a kind before it, and whether it is there.

use super::Check;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::piece::Piece;
use crate::resolve::targets::{Kind, Missing};
use crate::source::Located;
use std::collections::BTreeSet;
use std::sync::Arc;

impl Check<'_> {
    /// A category that no event has would show an empty history.
    fn categories(&mut self, categories: &[Located<Arc<str>>]) {
        let events = &self.published.plan.history.entries;
        for category in categories.iter().filter(|name| !events.iter().any(|event| event.is_of(&name.value))) {
            let names = events.iter().filter_map(|event| event.category.as_ref());
            let names: BTreeSet<&str> = names.map(|name| name.best(self.site.default_language()).value).collect();
            let known = names.into_iter().collect::<Vec<_>>();
            let problem = Diagnostic::at(Code::DirectiveArgument, category.span)
                .with("name", "history")
                .with("argument", "categories")
                .with("expected", known.join(", "))
                .with("cause", "value")
                .suggest(&category.value, known);
            self.report.push(problem);
        }
    }

    /// Reports what a directive names and the plan does not have.
    pub(super) fn piece(&mut self, piece: &Piece) {
        let (id, kind, code): (&Located<Arc<str>>, Kind, Code) = match piece {
            Piece::Measures { goal: Some(id), .. }
            | Piece::Schedule { goal: Some(id), .. }
            | Piece::Matrix { goal: Some(id) }
            | Piece::Indicators { goal: Some(id) }
            | Piece::Measure { id } => (id, Kind::Measure, Code::UnknownMeasure),
            Piece::Indicator { id } => (id, Kind::Indicator, Code::UnknownIndicator),
            Piece::Term { id } => (id, Kind::Term, Code::UnknownTerm),
            Piece::Roster { id } => (id, Kind::Roster, Code::DanglingReference),
            Piece::Survey { id } => (id, Kind::Survey, Code::DanglingReference),
            Piece::Question { id, .. } => (id, Kind::Question, Code::DanglingReference),
            Piece::Consultation { id } => (id, Kind::Consultation, Code::UnknownConsultation),
            Piece::Opinions { id, themes } => {
                // Where the consultation itself is not there, nothing can be said of its themes.
                let there = self.published.find(Kind::Consultation, &id.value).is_ok();
                for theme in themes.iter().filter(|_| there) {
                    let full = Located::new(format!("{}/{}", id.value, theme.value).into(), theme.span);
                    self.named(&full, Kind::Opinions, Code::DanglingReference);
                }
                (id, Kind::Consultation, Code::UnknownConsultation)
            }
            Piece::History { categories } => {
                self.categories(categories);
                return;
            }
            Piece::Regulation { id, articles } => {
                for article in articles {
                    let full = Located::new(format!("{}/{}", id.value, article.value).into(), article.span);
                    self.named(&full, Kind::Article, Code::DanglingReference);
                }
                (id, Kind::Regulation, Code::DanglingReference)
            }
            Piece::Callout { plan: Some(id), .. } => {
                let plans = || self.site.plans.iter().map(|plan| &*plan.plan.id.value);
                if !plans().any(|plan| plan == &*id.value) {
                    let problem = Diagnostic::at(Code::DanglingReference, id.span)
                        .with("target", format!("plan:{}", id.value))
                        .suggest(&id.value, plans());
                    self.report.push(problem);
                }
                return;
            }
            Piece::Case(case) => match &case.measure {
                Some(id) => (id, Kind::Measure, Code::UnknownMeasure),
                None => return,
            },
            Piece::Diagram { id } => {
                let known = || self.published.plan.diagrams.iter().map(|diagram| &*diagram.id.value);
                if !known().any(|known| known == &*id.value) {
                    let problem = Diagnostic::at(Code::DanglingReference, id.span)
                        .with("target", format!("diagram:{}", id.value))
                        .suggest(&id.value, known());
                    self.report.push(problem);
                }
                return;
            }
            _ => return,
        };
        self.named(id, kind, code);
    }

    fn named(&mut self, id: &Located<Arc<str>>, kind: Kind, code: Code) {
        if let Err(Missing::Unknown(known)) = self.published.find(kind, &id.value) {
            self.report.push(
                Diagnostic::at(code, id.span)
                    .with("id", &*id.value)
                    .with("target", &*id.value)
                    .with("known", known.join(", "))
                    .suggest(&id.value, known),
            );
        }
    }
}

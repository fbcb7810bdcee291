//! Editions of one plan: what each says of the one before and the one behind it must fit together.

use super::ids::Ids;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::plan::Plan;
use crate::source::Span;
use crate::yaml::Reader;
use std::collections::{HashMap, HashSet};

/// Says that one plan follows another; either of the two may have said so.
#[derive(Clone, Copy)]
struct Step<'p> {
    earlier: &'p str,
    later: &'p str,
    span: Span,
}

/// Reports editions that are not there, that two plans claim at once, and that follow each other in a circle.
pub(super) fn check(plans: &[&Plan], names: &Ids, reader: &mut Reader<'_>) {
    for plan in plans {
        for id in plan.predecessor.iter().chain(&plan.successor) {
            names.check_other(Code::UnknownPlan, id, &plan.id.value, reader);
        }
    }
    check_comparisons(plans, names, reader);
    let mut later: HashMap<&str, Step<'_>> = HashMap::new();
    let mut earlier: HashMap<&str, Step<'_>> = HashMap::new();
    for step in plans.iter().copied().flat_map(steps) {
        let first = *later.entry(step.earlier).or_insert(step);
        if first.later != step.later {
            disagree("successor", step.earlier, (first.later, first.span), (step.later, step.span), reader);
        }
        let first = *earlier.entry(step.later).or_insert(step);
        if first.earlier != step.earlier {
            disagree("predecessor", step.later, (first.earlier, first.span), (step.earlier, step.span), reader);
        }
    }
    check_circles(plans, &later, reader);
}

/// Reports a plan that is to be compared with nothing, or with itself.
fn check_comparisons(plans: &[&Plan], names: &Ids, reader: &mut Reader<'_>) {
    for plan in plans {
        let Some(comparison) = &plan.comparison else { continue };
        let problem = |reason, span| Diagnostic::at(Code::NothingToCompareWith, span).with("reason", reason);
        match &comparison.with {
            Some(with) if with.value == plan.id.value => reader.report(problem("itself", with.span)),
            Some(with) => names.check_other(Code::UnknownPlan, with, &plan.id.value, reader),
            None => {
                let follows = |other: &Plan| other.successor.as_ref().is_some_and(|id| id.value == plan.id.value);
                if plan.predecessor.is_none() && !plans.iter().any(|other| follows(other)) {
                    reader.report(problem("missing", comparison.span));
                }
            }
        }
    }
}

fn steps(plan: &Plan) -> impl Iterator<Item = Step<'_>> {
    let own = &*plan.id.value;
    let before = plan.predecessor.iter().map(move |id| Step { earlier: &id.value, later: own, span: id.span });
    let behind = plan.successor.iter().map(move |id| Step { earlier: own, later: &id.value, span: id.span });
    before.chain(behind)
}

fn disagree(
    relation: &'static str,
    plan: &str,
    (first, first_span): (&str, Span),
    (second, span): (&str, Span),
    reader: &mut Reader<'_>,
) {
    reader.report(
        Diagnostic::at(Code::EditionsDisagree, span)
            .with("relation", relation)
            .with("plan", plan)
            .with("first", first)
            .with("second", second)
            .related(first_span),
    );
}

/// Each circle is told once, where it was met first.
fn check_circles(plans: &[&Plan], later: &HashMap<&str, Step<'_>>, reader: &mut Reader<'_>) {
    let mut seen: HashSet<&str> = HashSet::new();
    for plan in plans {
        let mut path: Vec<&str> = Vec::new();
        let mut at: &str = &plan.id.value;
        while let Some(step) = later.get(at).filter(|_| seen.insert(at)) {
            path.push(at);
            at = step.later;
            if let Some(start) = path.iter().position(|id| *id == at) {
                let circle: Vec<&str> = path.iter().skip(start).copied().chain([at]).collect();
                reader.report(Diagnostic::at(Code::EditionCircle, step.span).with("plans", circle.join(" → ")));
            }
        }
    }
}

//! Addresses that things had before: whoever kept one is led on to where the thing is now.

use super::page::PlanPage;
use crate::model::Id;
use crate::model::plan::Plan;

/// Holds one former address.
#[derive(Debug, Clone)]
pub struct Former {
    pub id: Id,
    /// The page of what had the id.
    pub now: PlanPage,
}

/// Gathers the former addresses of a plan, by the kinds of things and in their order.
pub(super) fn former(plan: &Plan) -> Vec<Former> {
    let mut all = Vec::new();
    let mut add = |ids: &[Id], now: PlanPage| all.extend(ids.iter().map(|id| Former { id: id.clone(), now }));
    for (at, chapter) in plan.chapters.iter().enumerate() {
        add(&chapter.former, PlanPage::Chapter(at));
    }
    for (at, measure) in plan.measures.nodes.iter().enumerate() {
        add(&measure.former, PlanPage::Measure(at));
    }
    for (at, indicator) in plan.indicators.iter().enumerate() {
        add(&indicator.former, PlanPage::Indicator(at));
    }
    for (at, department) in plan.departments.iter().enumerate() {
        add(&department.former, PlanPage::Department(at));
    }
    all
}

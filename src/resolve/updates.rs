//! What changed, and when: the facts of a plan that have a date, and the updates that its writers tell.

use super::page::{Page, PlanIndex, PlanPage};
use super::{PublishedPlan, Site};
use crate::model::calendar::Date;
use crate::model::plan::Plan;

/// Says what happened on a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    Decided,
    Published,
    /// The progress of a year was published.
    Progress(usize),
    /// A regulation came into force.
    InForce(usize),
    /// A later edition took the place of this one.
    Superseded(PlanIndex),
    /// One of the plan's own updates.
    Told(usize),
}

/// Holds one dated occasion of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DatedOccasion {
    pub date: Date,
    pub plan: PlanIndex,
    pub occasion: Occasion,
}

impl PublishedPlan {
    /// Returns the day on which what is published was changed last, as far as it was told.
    ///
    /// What was decided or came into force changed the plan or the law, and not the pages.
    pub fn last_updated(&self) -> Option<Date> {
        let changes = occasions(&self.plan).filter(|(_, occasion)| {
            matches!(occasion, Occasion::Published | Occasion::Progress(_) | Occasion::Told(_))
        });
        changes.map(|(date, _)| date).max()
    }
}

impl Site {
    /// Lists what happened to a plan, newest first; of what happened on one day, what was told last.
    pub fn updates(&self, plan: PlanIndex) -> Vec<DatedOccasion> {
        let Some(published) = self.plan(plan) else { return Vec::new() };
        let superseded = self.superseding(plan).and_then(|later| {
            let newer = &self.plan(later)?.plan;
            let date = newer.decided.or(newer.published)?.value;
            Some((date, Occasion::Superseded(later)))
        });
        let all = occasions(&published.plan).chain(superseded);
        let mut all: Vec<DatedOccasion> = all.map(|(date, occasion)| DatedOccasion { date, plan, occasion }).collect();
        all.reverse();
        all.sort_by_key(|dated| std::cmp::Reverse(dated.date));
        all
    }

    /// Lists what happened to all plans that have a page of updates, newest first.
    pub fn all_updates(&self) -> Vec<DatedOccasion> {
        let plans = (0..self.plans.len()).map(PlanIndex);
        let told =
            plans.filter(|plan| self.address(Page::Plan(*plan, self.default_language(), PlanPage::Updates)).is_some());
        let mut all: Vec<DatedOccasion> = told.flat_map(|plan| self.updates(plan)).collect();
        all.sort_by_key(|dated| std::cmp::Reverse(dated.date));
        all
    }
}

/// Tells whether anything of a plan has a date.
pub(super) fn has_updates(plan: &Plan) -> bool {
    occasions(plan).next().is_some()
}

fn occasions(plan: &Plan) -> impl Iterator<Item = (Date, Occasion)> + '_ {
    let decided = plan.decided.map(|date| (date.value, Occasion::Decided));
    let published = plan.published.map(|date| (date.value, Occasion::Published));
    let progress = plan.progress.iter().enumerate();
    let progress = progress.filter_map(|(at, year)| Some((year.published?.value, Occasion::Progress(at))));
    let regulations = plan.regulations.iter().enumerate();
    let in_force = regulations.filter_map(|(at, own)| Some((own.dates().effective?.value, Occasion::InForce(at))));
    let told = plan.updates.iter().enumerate().map(|(at, update)| (update.date.value, Occasion::Told(at)));
    in_force.chain(decided).chain(published).chain(progress).chain(told)
}

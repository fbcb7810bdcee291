//! Editions of one plan: which follows which, and which of them is in force.
//!
//! A plan is in force where it is final and no later edition was decided; one whose period is over is not. There is no
//! clock in a build: a final edition takes the place of the one before it on the day on which it is published as such.

use super::page::PlanIndex;
use super::{PublishedPlan, Site};
use crate::model::plan::Status;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Holds the edition before and the edition behind each plan, among those that are published.
#[derive(Debug, Default)]
pub(super) struct Editions {
    earlier: Vec<Option<PlanIndex>>,
    later: Vec<Option<PlanIndex>>,
}

impl Editions {
    /// Joins what all plans say; where they disagree, which is reported elsewhere, the first word counts.
    pub(super) fn of(plans: &[Arc<PublishedPlan>]) -> Self {
        let places: HashMap<&str, usize> =
            plans.iter().enumerate().map(|(at, plan)| (&*plan.plan.id.value, at)).collect();
        let mut editions = Self { earlier: vec![None; plans.len()], later: vec![None; plans.len()] };
        for (at, published) in plans.iter().enumerate() {
            let place = |id: &str| places.get(id).copied();
            if let Some(before) = published.plan.predecessor.as_ref().and_then(|id| place(&id.value)) {
                editions.join(before, at);
            }
            if let Some(behind) = published.plan.successor.as_ref().and_then(|id| place(&id.value)) {
                editions.join(at, behind);
            }
        }
        editions
    }

    fn join(&mut self, earlier: usize, later: usize) {
        if let (Some(before), Some(behind)) = (self.earlier.get_mut(later), self.later.get_mut(earlier)) {
            before.get_or_insert(PlanIndex(earlier));
            behind.get_or_insert(PlanIndex(later));
        }
    }
}

impl Site {
    /// Returns the edition before a plan.
    pub fn predecessor(&self, plan: PlanIndex) -> Option<PlanIndex> {
        self.editions.earlier.get(plan.0).copied().flatten()
    }

    /// Returns the edition behind a plan.
    pub fn successor(&self, plan: PlanIndex) -> Option<PlanIndex> {
        self.editions.later.get(plan.0).copied().flatten()
    }

    /// Returns the plan that one asks to be compared with, where it is published.
    pub fn compared(&self, plan: PlanIndex) -> Option<PlanIndex> {
        match &self.plan(plan)?.plan.comparison.as_ref()?.with {
            Some(with) => self.plan_by_id(&with.value).filter(|other| *other != plan),
            None => self.predecessor(plan),
        }
    }

    /// Returns the status of a plan among its editions: one that was decided is superseded by a later one that was.
    pub fn status(&self, plan: PlanIndex) -> Status {
        let own = self.written_status(plan);
        let followed = || self.later_editions(plan).any(|later| self.written_status(later).is_decided());
        if own.is_decided() && followed() { Status::Superseded } else { own }
    }

    /// Returns the edition that took a superseded plan's place: the latest in force, else the latest decided.
    pub fn superseding(&self, plan: PlanIndex) -> Option<PlanIndex> {
        if self.status(plan) != Status::Superseded {
            return None;
        }
        let last =
            |is: fn(Status) -> bool| self.later_editions(plan).filter(|later| is(self.written_status(*later))).last();
        last(|status| status == Status::Final).or_else(|| last(Status::is_decided)).or(self.successor(plan))
    }

    /// Lists the editions of each plan together, newest first; in the order in which the plans stand.
    pub fn lines(&self) -> Vec<Vec<PlanIndex>> {
        let mut listed: HashSet<PlanIndex> = HashSet::new();
        let mut lines = Vec::new();
        for plan in (0..self.plans.len()).map(PlanIndex) {
            if listed.contains(&plan) {
                continue;
            }
            let newest = self.later_editions(plan).last().unwrap_or(plan);
            let mut line = Vec::new();
            let mut at = Some(newest);
            while let Some(edition) = at.filter(|edition| listed.insert(*edition)) {
                line.push(edition);
                at = self.predecessor(edition);
            }
            // Left out of its own line only where plans disagree.
            if listed.insert(plan) {
                line.push(plan);
            }
            lines.push(line);
        }
        lines
    }

    /// Lists the editions behind a plan; at most as many as there are plans, should they run in a circle.
    fn later_editions(&self, plan: PlanIndex) -> impl Iterator<Item = PlanIndex> + '_ {
        std::iter::successors(self.successor(plan), |later| self.successor(*later)).take(self.plans.len())
    }

    fn written_status(&self, plan: PlanIndex) -> Status {
        self.plan(plan).map_or(Status::Draft, |plan| plan.plan.status.value)
    }
}

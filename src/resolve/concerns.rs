//! What opinions are about, so that each passage can tell of them.

use super::PublishedPlan;
use super::links::Destination;
use super::targets::Target;
use std::sync::Arc;

/// Holds one passage that an opinion is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concern {
    /// As written: `chapter:overview#period`.
    pub reference: Arc<str>,
    pub target: Target,
    /// Place of the consultation in the plan.
    pub consultation: usize,
    /// Place of the opinion in the consultation.
    pub opinion: usize,
}

/// Gathers what the opinions of a plan are about; what cannot be found is reported elsewhere.
pub(super) fn concerns(published: &PublishedPlan) -> Vec<Concern> {
    let mut concerns = Vec::new();
    for (consultation, found) in published.plan.consultations.iter().enumerate() {
        for (opinion, found) in found.opinions.iter().enumerate() {
            let targets = found.concerns.iter().filter_map(|written| match Destination::of(&written.value) {
                Destination::Reference(kind, id) => {
                    published.find(kind, id).ok().map(|target| (Arc::clone(&written.value), target))
                }
                _ => None,
            });
            let concern = |(reference, target)| Concern { reference, target, consultation, opinion };
            concerns.extend(targets.map(concern));
        }
    }
    concerns
}

//! What opinions are about, so that each passage can tell of them.

use super::PublishedPlan;
use super::links::Destination;
use super::targets::Target;

/// Holds one passage that an opinion is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concern {
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
                Destination::Reference(kind, id) => published.find(kind, id).ok(),
                _ => None,
            });
            concerns.extend(targets.map(|target| Concern { target, consultation, opinion }));
        }
    }
    concerns
}

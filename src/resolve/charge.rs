//! Which departments are in charge of what a page shows.

use super::PublishedPlan;
use super::page::PlanPage;
use super::targets::{Kind, Thing};
use crate::model::Id;

impl PublishedPlan {
    /// Lists the departments in charge of a page, each once; none where the page is the plan's as a whole.
    ///
    /// Nobody can be asked at a name that stands for every department, so that it is left out.
    pub fn in_charge(&self, page: PlanPage) -> Vec<usize> {
        let plan = &self.plan;
        let mut found: Vec<usize> = match page {
            PlanPage::Chapter(at) => self.departments(plan.chapters.get(at).map(|chapter| &*chapter.departments)),
            PlanPage::Measure(at) => self.departments(plan.measures.nodes.get(at).map(|measure| &*measure.departments)),
            PlanPage::Indicator(at) => {
                let measures = plan.indicators.get(at).into_iter().flat_map(|indicator| &indicator.measures);
                let places = measures.filter_map(|id| match self.find(Kind::Measure, &id.value).ok()?.thing {
                    Thing::Measure(at) => Some(at),
                    _ => None,
                });
                let nodes = places.filter_map(|at| plan.measures.nodes.get(at));
                nodes.flat_map(|measure| self.departments(Some(&measure.departments))).collect()
            }
            PlanPage::Department(at) => vec![at],
            _ => Vec::new(),
        };
        let mut seen = vec![false; plan.departments.len()];
        found.retain(|&at| {
            let asked = plan.departments.get(at).is_some_and(|department| !department.every);
            asked && seen.get_mut(at).is_some_and(|seen| !std::mem::replace(seen, true))
        });
        found
    }

    fn departments(&self, ids: Option<&[Id]>) -> Vec<usize> {
        let place = |id: &Id| match self.find(Kind::Department, &id.value).ok()?.thing {
            Thing::Department(at) => Some(at),
            _ => None,
        };
        ids.unwrap_or_default().iter().filter_map(place).collect()
    }
}

//! What the measures of a plan can be chosen by beside goal and department: whom they are for, the years in which
//! something is done on them, and how they were rated last.

use super::positions;
use crate::model::measure::Measure;
use crate::model::plan::Plan;
use crate::model::progress::{MeasureProgress, Progress, RatingScale};
use std::collections::HashMap;

/// Holds the measures of each value of each facet, by their places in the tree and in reading order.
///
/// A facet of which no measure says anything has no values.
#[derive(Debug, Default)]
pub struct Facets {
    /// The measures that are counted: those that are carried out, and those above them that say something of themselves.
    pub measures: Vec<usize>,
    /// For each audience of the plan, the measures that are for it.
    pub audience_measures: Vec<Vec<usize>>,
    /// For each year of the schedule, the measures on which something is done in it.
    pub year_measures: Vec<Vec<usize>>,
    /// Nothing where the first rater has rated no measure yet.
    pub rated: Option<Rated>,
}

/// Holds what the newest report with ratings of the first rater says.
#[derive(Debug, PartialEq, Eq)]
pub struct Rated {
    /// Place of the report in [`Plan::progress`].
    pub report: usize,
    /// For each rating of the scale, the measures that have it.
    pub rating_measures: Vec<Vec<usize>>,
    /// The counted measures that have none.
    pub unreported: Vec<usize>,
}

impl Facets {
    /// Goes through the measures of a plan.
    pub(super) fn of(plan: &Plan) -> Self {
        let ratings = newest_ratings(plan);
        let rated =
            |measure: &Measure| ratings.as_ref().is_some_and(|(_, given)| given.contains_key(&*measure.id.value));
        let counted = |(at, measure): &(usize, &Measure)| is_counted(plan, *at, measure) || rated(measure);
        let measures: Vec<usize> = plan.measures.nodes.iter().enumerate().filter(counted).map(|(at, _)| at).collect();
        Self {
            audience_measures: audience_measures(plan),
            year_measures: year_measures(plan),
            rated: ratings.map(|(report, given)| Rated::of(plan, report, &given, &measures)),
            measures,
        }
    }
}

impl Rated {
    fn of(plan: &Plan, report: usize, given: &HashMap<&str, usize>, counted: &[usize]) -> Self {
        let ratings = plan.rating_scale.as_ref().map_or(0, |scale| scale.ratings.len());
        let mut rating_measures = vec![Vec::new(); ratings];
        let mut unreported = Vec::new();
        for &at in counted {
            let rating = plan.measures.nodes.get(at).and_then(|measure| given.get(&*measure.id.value));
            match rating.and_then(|&rating| rating_measures.get_mut(rating)) {
                Some(list) => list.push(at),
                None => unreported.push(at),
            }
        }
        Self { report, rating_measures, unreported }
    }

    /// Returns the place of a measure's rating in the scale.
    pub fn rating(&self, measure: usize) -> Option<usize> {
        self.rating_measures.iter().position(|measures| measures.binary_search(&measure).is_ok())
    }
}

/// Finds the newest report in which the first rater rates anything, with the place in the scale of each rating by the id
/// of its measure.
fn newest_ratings(plan: &Plan) -> Option<(usize, HashMap<&str, usize>)> {
    let scale = plan.rating_scale.as_ref()?;
    let reports = plan.progress.iter().enumerate().rev();
    reports.map(|(at, report)| (at, first_ratings(scale, report))).find(|(_, given)| !given.is_empty())
}

fn first_ratings<'p>(scale: &RatingScale, report: &'p Progress) -> HashMap<&'p str, usize> {
    let records = report.measures.iter();
    records.filter_map(|record| Some((&*record.measure.value, first_rating(scale, record)?))).collect()
}

/// Returns the place in the scale of what the first rater gave.
fn first_rating(scale: &RatingScale, record: &MeasureProgress) -> Option<usize> {
    let rater = scale.raters.first()?;
    let (_, given) = record.ratings.iter().find(|(own, _)| own.value == rater.id.value)?;
    scale.ratings.iter().position(|rating| rating.id.value == given.value)
}

fn is_counted(plan: &Plan, at: usize, measure: &Measure) -> bool {
    let states = !measure.departments.is_empty() || !measure.audiences.is_empty() || !measure.schedule.is_empty();
    states || plan.measures.is_leaf(at)
}

fn audience_measures(plan: &Plan) -> Vec<Vec<usize>> {
    if !plan.measures.has_audiences() {
        return Vec::new();
    }
    let positions = positions(plan.audiences.iter().map(|audience| &*audience.id.value));
    let mut lists: Vec<Vec<usize>> = vec![Vec::new(); plan.audiences.len()];
    for (at, measure) in plan.measures.nodes.iter().enumerate() {
        for audience in &measure.audiences {
            let list = positions.get(&*audience.value).and_then(|&audience| lists.get_mut(audience));
            if let Some(list) = list.filter(|list| list.last() != Some(&at)) {
                list.push(at);
            }
        }
    }
    lists
}

fn year_measures(plan: &Plan) -> Vec<Vec<usize>> {
    let Some(schedule) = plan.measures.schedule.as_ref().filter(|_| plan.measures.has_schedule()) else {
        return Vec::new();
    };
    let measures = || plan.measures.nodes.iter().enumerate();
    let in_year = |year| {
        let own = measures().filter(|(_, measure)| measure.schedule.iter().any(|run| run.years.contains(year)));
        own.map(|(at, _)| at).collect()
    };
    schedule.years().map(in_year).collect()
}

#[cfg(test)]
mod tests {
    use super::{Facets, Rated};
    use crate::diagnostics::Report;
    use crate::load::memory::Files;

    /// Places of the small plan: goal 0 with measure 1, goal 2 with measure 3.
    fn facets(files: &Files) -> Facets {
        let mut report = Report::default();
        let loaded = files.load(&mut report);
        let catalogue = crate::validate::catalogue(loaded.content, &mut report).unwrap();
        assert!(!report.has_errors());
        Facets::of(&catalogue.plans[0])
    }

    #[test]
    fn what_is_carried_out_is_counted_and_goals_only_where_they_say_something() {
        assert_eq!(facets(&Files::small()).measures, [1, 3]);
        let goal = ("data/measures.yaml", "  - id: \"2\"\n", "  - id: \"2\"\n    departments: [every]\n");
        assert_eq!(facets(&Files::small().change(goal.0, goal.1, goal.2)).measures, [1, 2, 3]);
        let rated = Files::small().change("progress/2024.yaml", "measure: 1-1", "measure: \"1\"");
        assert_eq!(facets(&rated).measures, [0, 1, 3]);
    }

    #[test]
    fn audiences_and_years_that_no_measure_names_are_no_facet() {
        let small = facets(&Files::small());
        assert_eq!((small.audience_measures, small.year_measures), (vec![vec![1]], Vec::<Vec<usize>>::new()));
        let nobody = Files::small().change("data/measures.yaml", "        audiences: [citizens]\n", "");
        assert_eq!(facets(&nobody).audience_measures, Vec::<Vec<usize>>::new());
    }

    #[test]
    fn a_measure_stands_in_each_year_from_the_first_of_a_run_to_the_last() {
        let files = Files::small()
            .change(
                "data/measures.yaml",
                "measures:\n",
                "schedule: {from: 2024, to: 2027, stages: [{id: study, label: {ja: 検討, en: Study}}]}\nmeasures:\n",
            )
            .change(
                "data/measures.yaml",
                "        audiences:",
                "        schedule: [{from: 2025, to: 2026, stage: study}]\n        audiences:",
            );
        assert_eq!(facets(&files).year_measures, [vec![], vec![1], vec![1], vec![]]);
    }

    #[test]
    fn ratings_are_those_of_the_first_rater_in_the_newest_report_with_any() {
        let newer = "year: 2025\nmeasures: [{measure: 2-1, done: {ja: 開いた。, en: Held.}}]\n";
        let files = Files::small().put("plans/small/progress/2025.yaml", newer);
        let rated = facets(&files).rated.unwrap();
        assert_eq!(rated, Rated { report: 0, rating_measures: vec![vec![1], vec![]], unreported: vec![3] });
        assert_eq!([0, 1, 3].map(|at| rated.rating(at)), [None, Some(0), None]);
        assert_eq!(facets(&Files::small().without("plans/small/progress/2024.yaml")).rated, None);
    }
}

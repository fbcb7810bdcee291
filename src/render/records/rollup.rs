//! Ratings counted by goal, by department or by year; "cannot be rated" and "no record" stand apart and are never zero.

use super::within::Within;
use crate::model::progress::{MeasureProgress, Rater};
use crate::render::viewpoint::{LinkView, TextView};
use serde::Serialize;

/// Counts ratings within a plan.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tally<'a> {
    within: &'a Within<'a>,
    /// `goals`, `departments` or `years`: what the rows are.
    by: &'static str,
}

/// Holds the counts that one rater gave.
#[derive(Debug, Serialize)]
pub(crate) struct TallyView {
    id: String,
    by: &'static str,
    rater: TextView,
    /// Ratings that count, best first as the plan lists them.
    ratings: Vec<TextView>,
    /// Ratings that do not: "cannot be rated".
    unrated: Vec<TextView>,
    rows: Vec<TallyRow>,
}

/// Holds the counts of one row.
#[derive(Debug, Serialize)]
pub(crate) struct TallyRow {
    link: LinkView,
    counts: Vec<usize>,
    unrated: Vec<usize>,
    /// Measures that have no rating of this rater.
    missing: usize,
    total: usize,
    /// The counts as shares of all measures of the row; what they leave of the bar has no rating that counts.
    bar: Vec<Share>,
}

/// Holds one part of a bar.
#[derive(Debug, Serialize)]
pub(crate) struct Share {
    /// Place of its rating, from 1.
    rating: usize,
    count: usize,
    /// In thousandths of the bar.
    start: usize,
    width: usize,
}

/// Holds what a row counts: its head, its records, and how many measures there are.
pub(crate) type Counted<'p> = (LinkView, Vec<&'p MeasureProgress>, usize);

impl<'a> Tally<'a> {
    /// Prepares to count.
    pub(crate) fn new(within: &'a Within<'a>, by: &'static str) -> Self {
        Self { within, by }
    }

    /// Counts for each rater; nothing where the plan rates nothing.
    pub(crate) fn views(&self, rows: &[Counted<'_>]) -> Vec<TallyView> {
        let raters = self.within.plan().rating_scale.iter().flat_map(|scale| &scale.raters);
        raters.map(|rater| self.view(rater, rows)).collect()
    }

    fn view(&self, rater: &Rater, rows: &[Counted<'_>]) -> TallyView {
        let ratings = || self.within.plan().rating_scale.iter().flat_map(|scale| &scale.ratings);
        let names = |counts: bool| {
            ratings()
                .filter(|rating| rating.score.is_some() == counts)
                .map(|rating| self.within.text(&rating.name))
                .collect()
        };
        TallyView {
            id: self.within.id(&format!("tally-{}-{}", self.by, rater.id.value)),
            by: self.by,
            rater: self.within.text(&rater.name),
            ratings: names(true),
            unrated: names(false),
            rows: rows.iter().map(|row| self.row(rater, row)).collect(),
        }
    }

    fn row(&self, rater: &Rater, (link, records, total): &Counted<'_>) -> TallyRow {
        let given: Vec<&str> = records
            .iter()
            .filter_map(|record| record.ratings.iter().find(|(own, _)| own.value == rater.id.value))
            .map(|(_, rating)| &*rating.value)
            .collect();
        let (mut counts, mut unrated) = (Vec::new(), Vec::new());
        for rating in self.within.plan().rating_scale.iter().flat_map(|scale| &scale.ratings) {
            let count = given.iter().filter(|given| **given == &*rating.id.value).count();
            if rating.score.is_some() { counts.push(count) } else { unrated.push(count) }
        }
        let missing = total.saturating_sub(given.len());
        TallyRow { link: link.clone(), bar: bar(&counts, *total), counts, unrated, missing, total: *total }
    }
}

/// Shares out a bar of a thousand parts so that the parts meet without a gap; what has no rating that counts stays free.
fn bar(counts: &[usize], total: usize) -> Vec<Share> {
    let whole = counts.iter().sum::<usize>().max(total);
    let mut counted = 0;
    let mut shares = Vec::new();
    for (index, &count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let start = counted * 1000 / whole;
        counted += count;
        shares.push(Share { rating: index + 1, count, start, width: counted * 1000 / whole - start });
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn the_parts_of_a_bar_fill_it_without_a_gap() {
        let shares = bar(&[1, 0, 1, 1], 3);
        let ends: Vec<usize> = shares.iter().map(|share| share.start + share.width).collect();
        let starts: Vec<usize> = shares.iter().map(|share| share.start).collect();
        assert_eq!((starts, ends), (vec![0, 333, 666], vec![333, 666, 1000]));
        assert_eq!(shares.iter().map(|share| share.rating).collect::<Vec<_>>(), [1, 3, 4]);
        assert!(bar(&[0, 0], 2).is_empty());
    }

    #[test]
    fn what_is_not_rated_leaves_its_part_of_the_bar_free() {
        let shares = bar(&[0, 18, 4], 24);
        let ends: Vec<usize> = shares.iter().map(|share| share.start + share.width).collect();
        assert_eq!(ends, [750, 916]);
    }
}

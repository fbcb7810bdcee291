//! Numbers of measures, counted from the patterns of their levels.

use crate::language::Language;
use crate::model::measure::MeasureTree;
use crate::model::numbering::Pattern;

/// Holds the numbers of all measures of a plan in one language.
#[derive(Debug, Clone, Default)]
pub struct MeasureNumbers {
    own: Vec<String>,
    full: Vec<String>,
}

impl MeasureNumbers {
    /// Returns a measure's number as it stands among its siblings: ①.
    pub fn own(&self, measure: usize) -> &str {
        self.own.get(measure).map_or("", String::as_str)
    }

    /// Returns a measure's number as it is quoted elsewhere: 1.1 ①.
    pub fn full(&self, measure: usize) -> &str {
        self.full.get(measure).map_or("", String::as_str)
    }
}

/// Counts one up at a level (from 1) and forgets the counts below it.
pub(super) fn count_up(counts: &mut Vec<u32>, level: usize) {
    counts.resize(level, 0);
    if let Some(last) = counts.last_mut() {
        *last += 1;
    }
}

/// Numbers all measures of a tree.
pub(super) fn measure_numbers(tree: &MeasureTree, language: Language) -> MeasureNumbers {
    let patterns: Vec<Option<Pattern>> = tree
        .levels
        .iter()
        .map(|level| level.number.as_ref().and_then(|number| Pattern::parse(number.best(language).value)))
        .collect();
    let mut numbers = MeasureNumbers::default();
    let mut counts: Vec<Vec<u32>> = Vec::with_capacity(tree.nodes.len());
    for measure in &tree.nodes {
        let mut own_counts = measure.parent.and_then(|parent| counts.get(parent)).cloned().unwrap_or_default();
        own_counts.push(measure.ordinal);
        let pattern = patterns.get(measure.level).and_then(Option::as_ref);
        let own = match (&measure.number, pattern) {
            (Some(number), _) => number.best(language).value.to_owned(),
            (None, Some(pattern)) => pattern.format(&own_counts),
            (None, None) => String::new(),
        };
        // A pattern that does not count the levels above leaves them to the number of the measure above.
        let covered = pattern.map_or(own_counts.len(), Pattern::counters);
        let above = measure.parent.filter(|_| covered < own_counts.len() && measure.level > 1);
        let full = match above.map(|parent| numbers.full(parent)) {
            Some(above) if !above.is_empty() => format!("{above} {own}"),
            _ => own.clone(),
        };
        counts.push(own_counts);
        numbers.own.push(own);
        numbers.full.push(full);
    }
    numbers
}

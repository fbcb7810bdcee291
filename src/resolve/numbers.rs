//! Numbers of measures, counted from the patterns of their levels.

use crate::language::{Language, Text};
use crate::model::measure::{Entry, MeasureTree};
use crate::model::numbering::Pattern;
use crate::model::plan::Plan;

/// Holds the numbers of all measures of a plan in one language.
#[derive(Debug, Clone, Default)]
pub struct MeasureNumbers {
    measures: Vec<Number>,
    relistings: Vec<Number>,
}

#[derive(Debug, Clone, Default)]
struct Number {
    own: String,
    full: String,
    sheet: String,
}

impl MeasureNumbers {
    /// Returns a measure's number as it stands among its siblings: ①.
    pub fn own(&self, entry: Entry) -> &str {
        self.number(entry).map_or("", |number| &number.own)
    }

    /// Returns a measure's number as it is quoted elsewhere: 1.1 ①; that of its first place, or of a further one.
    pub fn full(&self, entry: Entry) -> &str {
        self.number(entry).map_or("", |number| &number.full)
    }

    /// Returns the number of a measure's sheet (整理番号): Ⅰ-(1)-①; empty where there is none.
    pub fn sheet(&self, entry: Entry) -> &str {
        self.number(entry).map_or("", |number| &number.sheet)
    }

    fn number(&self, entry: Entry) -> Option<&Number> {
        match entry {
            Entry::Measure(at) => self.measures.get(at),
            Entry::Relisting(at) => self.relistings.get(at),
        }
    }
}

/// Numbers the parts (編) of a plan.
pub(super) fn part_numbers(plan: &Plan, language: Language) -> Vec<String> {
    let pattern = plan.part_number.as_ref().and_then(|number| Pattern::parse(number.best(language).value));
    let number = |count: u32| pattern.as_ref().map(|pattern| pattern.format(&[count])).unwrap_or_default();
    (1..).zip(&plan.parts).map(|(count, _)| number(count)).collect()
}

/// Numbers all measures of a tree, and their further places.
pub(super) fn measure_numbers(tree: &MeasureTree, language: Language) -> MeasureNumbers {
    let mut numbering = Numbering {
        sheet_pattern: pattern(tree.sheet_number.as_ref(), language),
        patterns: tree.levels.iter().map(|level| pattern(level.number.as_ref(), language)).collect(),
        language,
        counts: Vec::with_capacity(tree.nodes.len()),
        numbers: Vec::with_capacity(tree.nodes.len()),
    };
    for (at, node) in tree.nodes.iter().enumerate() {
        let place = (node.parent, node.level, node.ordinal);
        let counts = numbering.counts(place);
        let mut number = numbering.number(place, &counts, node.number.as_ref());
        if tree.is_leaf(at) {
            numbering.put_on_sheet(&mut number, &counts);
        }
        numbering.numbers.push(number);
        numbering.counts.push(counts);
    }
    let again = tree.relistings.iter().map(|relisting| {
        let place = (relisting.parent, relisting.level, relisting.ordinal);
        let counts = numbering.counts(place);
        let mut number = numbering.number(place, &counts, relisting.number.as_ref());
        numbering.put_on_sheet(&mut number, &counts);
        number
    });
    MeasureNumbers { relistings: again.collect(), measures: numbering.numbers }
}

fn pattern(text: Option<&Text>, language: Language) -> Option<Pattern> {
    text.and_then(|text| Pattern::parse(text.best(language).value))
}

/// Parent, level, and place among the siblings.
type Place = (Option<usize>, usize, u32);

struct Numbering {
    sheet_pattern: Option<Pattern>,
    patterns: Vec<Option<Pattern>>,
    language: Language,
    /// Of the nodes so far, from the top of the tree down.
    counts: Vec<Vec<u32>>,
    numbers: Vec<Number>,
}

impl Numbering {
    fn counts(&self, (parent, _, ordinal): Place) -> Vec<u32> {
        let mut counts = parent.and_then(|parent| self.counts.get(parent)).cloned().unwrap_or_default();
        counts.push(ordinal);
        counts
    }

    fn number(&self, (parent, level, _): Place, counts: &[u32], written: Option<&Text>) -> Number {
        let pattern = self.patterns.get(level).and_then(Option::as_ref);
        let own = match (written, pattern) {
            (Some(number), _) => number.best(self.language).value.to_owned(),
            (None, Some(pattern)) => pattern.format(counts),
            (None, None) => String::new(),
        };
        // A pattern that does not count the levels above leaves them to the number of the measure above.
        let covered = pattern.map_or(counts.len(), Pattern::counters);
        let above = parent.filter(|_| covered < counts.len() && level > 1);
        let full = match above.and_then(|parent| self.numbers.get(parent)).map(|above| &above.full) {
            Some(above) if !above.is_empty() => format!("{above} {own}"),
            _ => own.clone(),
        };
        Number { own, full, sheet: String::new() }
    }

    /// Adds the number of the sheet, which tells a measure from all others and is quoted elsewhere.
    fn put_on_sheet(&self, number: &mut Number, counts: &[u32]) {
        if let Some(pattern) = &self.sheet_pattern {
            number.sheet = pattern.format(counts);
            number.full.clone_from(&number.sheet);
        }
    }
}

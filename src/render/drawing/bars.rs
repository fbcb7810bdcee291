//! Bars that lie beside their names: for answers, parties, places, whatever has a name longer than a year.
//!
//! Names and figures are text of the page, which wraps; only the bars are drawn, across in per cent.

use super::fill::{Amount, Key, keys, pattern, patterns};
use super::round;
use crate::render::viewpoint::TextView;
use serde::Serialize;

/// Holds bars for `drawings/bars.html`.
#[derive(Debug, Clone, Serialize)]
pub struct BarsView {
    /// Every id among the bars begins with it.
    pub id: String,
    pub patterns: Vec<usize>,
    /// What each bar of a group stands for; empty where a group has a single one.
    pub keys: Vec<Key>,
    /// Where nought lies, in per cent.
    pub zero: f64,
    pub groups: Vec<BarsGroupView>,
}

/// Holds the bars of one name.
#[derive(Debug, Clone, Serialize)]
pub struct BarsGroupView {
    pub label: TextView,
    pub bars: Vec<BarView>,
}

/// Holds one bar.
#[derive(Debug, Clone, Serialize)]
pub struct BarView {
    pub pattern: usize,
    /// What it stands for among the bars of its group.
    pub name: Option<TextView>,
    pub text: TextView,
    /// Whether there is no figure, so that nothing is drawn.
    pub missing: bool,
    /// In per cent.
    pub x: f64,
    pub width: f64,
}

/// Asks for the bars of one name: one for each series, or a single one.
#[derive(Debug, Clone)]
pub struct BarsGroup {
    pub label: TextView,
    pub amounts: Vec<Amount>,
}

/// Works out bars; `id` must be unique on its page.
///
/// The full width is `whole` (100 for answers in per cent), or the longest bar where that is longer. `series` names
/// the bars of each group and is empty where there is one only.
pub fn bars(id: &str, groups: Vec<BarsGroup>, series: &[TextView], whole: f64) -> BarsView {
    let numbers = || groups.iter().flat_map(|group| group.amounts.iter().filter_map(Amount::number));
    let high = numbers().fold(whole.max(0.0), f64::max);
    let low = numbers().fold(0.0, f64::min);
    // Halves, lest the distance of two very large numbers be infinite.
    let span = high / 2.0 - low / 2.0;
    let percent = |number: f64| if span > 0.0 { (number / 2.0 - low / 2.0) / span * 100.0 } else { 0.0 };
    let bar = |(index, amount): (usize, Amount)| {
        let end = percent(amount.number().unwrap_or(0.0));
        let zero = percent(0.0);
        BarView {
            pattern: pattern(index),
            name: series.get(index).cloned(),
            missing: amount.number().is_none(),
            text: amount.text,
            x: round(end.min(zero)),
            width: round((end - zero).abs()),
        }
    };
    let group = |group: BarsGroup| BarsGroupView {
        label: group.label,
        bars: group.amounts.into_iter().enumerate().map(bar).collect(),
    };
    BarsView {
        id: id.to_owned(),
        patterns: patterns(series.len().max(1)),
        keys: keys(series),
        zero: round(percent(0.0)),
        groups: groups.into_iter().map(group).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn view(values: &[Option<f64>], whole: f64) -> Vec<(f64, f64)> {
        let text = || TextView { text: "a".to_owned(), lang: None };
        let amount = |&value: &Option<f64>| Amount { value, text: text() };
        let groups = vec![BarsGroup { label: text(), amounts: values.iter().map(amount).collect() }];
        let view = bars("b", groups, &[], whole);
        view.groups.into_iter().flat_map(|group| group.bars).map(|bar| (bar.x, bar.width)).collect()
    }

    #[test]
    fn a_bar_is_as_long_as_its_figure_is_large() {
        assert_eq!(view(&[Some(45.6), Some(100.0), None], 100.0), [(0.0, 45.6), (0.0, 100.0), (0.0, 0.0)]);
        assert_eq!(view(&[Some(50.0), Some(200.0)], 0.0), [(0.0, 25.0), (0.0, 100.0)]);
        assert_eq!(view(&[Some(-50.0), Some(50.0)], 0.0), [(0.0, 50.0), (50.0, 50.0)]);
    }

    proptest! {
        #[test]
        fn bars_stay_inside(values in prop::collection::vec(prop::option::of(prop_oneof![
            -100.0..100.0_f64, Just(f64::MAX), Just(f64::MIN), Just(f64::NAN), Just(1e-320)]), 0..8), whole in 0.0..200.0_f64) {
            for (x, width) in view(&values, whole) {
                prop_assert!(x >= 0.0 && width >= 0.0 && x + width <= 100.2, "{x} {width}");
            }
        }
    }
}

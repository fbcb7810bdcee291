//! Figures that are drawn as areas, and the patterns that tell areas apart without colour.

use crate::render::viewpoint::TextView;
use serde::Serialize;

/// As many patterns as can be told apart; `drawings/drawing.html` has one for each number from 1.
pub const PATTERNS: usize = 8;

/// Holds a figure: what is drawn, and how it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    /// Nothing where there is no figure.
    pub value: Option<f64>,
    pub text: TextView,
}

impl Amount {
    /// Returns the number where it can be drawn.
    pub(super) fn number(&self) -> Option<f64> {
        self.value.filter(|value| value.is_finite()).map(|value| value.clamp(-LARGEST, LARGEST))
    }
}

/// Larger numbers are drawn at this one, so that sums of them stay finite.
const LARGEST: f64 = 1e300;

/// Holds one entry of a legend.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Key {
    /// 1 to 8.
    pub pattern: usize,
    pub label: TextView,
    /// The figure, where the legend is the place to write it.
    pub text: Option<TextView>,
}

/// Chooses the pattern of the part or series at `index`; beyond the last they begin again.
pub(super) fn pattern(index: usize) -> usize {
    index % PATTERNS + 1
}

/// Lists the patterns that so many parts use.
pub(super) fn patterns(count: usize) -> Vec<usize> {
    (1..=count.min(PATTERNS)).collect()
}

/// Makes the legend of parts, without their figures.
pub(super) fn keys(labels: &[TextView]) -> Vec<Key> {
    let key = |(index, label): (usize, &TextView)| Key { pattern: pattern(index), label: label.clone(), text: None };
    labels.iter().enumerate().map(key).collect()
}

/// Returns the shares of a whole from 0 to 1; below zero and missing count as nothing.
pub(super) fn shares(amounts: &[Amount]) -> Vec<f64> {
    let sizes: Vec<f64> = amounts.iter().map(|amount| amount.number().unwrap_or(0.0).max(0.0)).collect();
    // Each is made small before they are added, so that the sum is finite.
    let largest = sizes.iter().fold(0.0_f64, |largest, size| largest.max(*size));
    if largest <= 0.0 {
        return vec![0.0; sizes.len()];
    }
    let sum: f64 = sizes.iter().map(|size| size / largest).sum();
    sizes.iter().map(|size| size / largest / sum).collect()
}

//! Bars of 100 %: how one or more wholes are made up, each a bar, its parts one behind the other.

use super::fill::{Amount, Key, keys, pattern, patterns, shares};
use super::text::width;
use super::{round, words};
use crate::language::Language;
use crate::render::viewpoint::TextView;
use serde::Serialize;

/// Widths in px that a bar has on the narrowest page and on a wide one, and the size of the figures on it.
const NARROWEST: f64 = 288.0;
const WIDE: f64 = 480.0;
const FONT_SIZE: f64 = 13.0;
/// Room beside a figure, in px.
const MARGIN: f64 = 10.0;

/// Holds bars of 100 % for `drawings/stack.html`.
#[derive(Debug, Clone, Serialize)]
pub struct StackView {
    /// Every id among the bars begins with it.
    pub id: String,
    pub patterns: Vec<usize>,
    pub keys: Vec<Key>,
    pub rows: Vec<StackRowView>,
}

/// Holds one bar.
#[derive(Debug, Clone, Serialize)]
pub struct StackRowView {
    /// Nothing where there is one bar only.
    pub label: Option<TextView>,
    /// The parts and their figures in words, for those who do not see them.
    pub words: TextView,
    pub pieces: Vec<PieceView>,
}

/// Holds one part of a bar, in per cent.
#[derive(Debug, Clone, Serialize)]
pub struct PieceView {
    pub pattern: usize,
    pub x: f64,
    pub width: f64,
    pub middle: f64,
    pub text: TextView,
    /// Estimated width of the text in px.
    pub plate: f64,
    /// Whether there is room for its figure, and whether only on wide pages.
    pub fits: bool,
    pub wide: bool,
}

/// Asks for one bar: as many amounts as there are parts.
#[derive(Debug, Clone)]
pub struct StackRow {
    pub label: Option<TextView>,
    pub amounts: Vec<Amount>,
}

/// Works out bars of 100 %; `id` must be unique on its page.
///
/// Each bar is filled whatever its figures sum up to, so that answers rounded to 99.9 leave no gap.
pub fn stack(id: &str, parts: &[TextView], rows: Vec<StackRow>, language: Language) -> StackView {
    StackView {
        id: id.to_owned(),
        patterns: patterns(parts.len()),
        keys: keys(parts),
        rows: rows.into_iter().map(|row| row_view(parts, row, language)).collect(),
    }
}

fn row_view(parts: &[TextView], row: StackRow, language: Language) -> StackRowView {
    let spoken = parts.first().map_or(language, |part| part.spoken(language));
    let said = parts.iter().zip(&row.amounts).map(|(part, amount)| match spoken.is_japanese() {
        true => format!("{}{}", part.text, amount.text.text),
        false => format!("{} {}", part.text, amount.text.text),
    });
    let said: Vec<String> = said.collect();
    let mut x = 0.0;
    let pieces = shares(&row.amounts).into_iter().zip(&row.amounts).enumerate().map(|(index, (share, amount))| {
        let start = x;
        x += share * 100.0;
        let plate = width(&amount.text.text) * FONT_SIZE;
        PieceView {
            pattern: pattern(index),
            x: round(start),
            width: round(x) - round(start),
            middle: round(start + share * 50.0),
            text: amount.text.clone(),
            plate: round(plate * 1.1 + 6.0),
            fits: share * WIDE > plate + MARGIN,
            wide: share * NARROWEST <= plate + MARGIN,
        }
    });
    StackRowView {
        pieces: pieces.map(|piece| PieceView { width: round(piece.width), ..piece }).collect(),
        label: row.label,
        words: TextView::written(words::list(said.iter().map(String::as_str), spoken), spoken, language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(values: &[Option<f64>]) -> Vec<PieceView> {
        let text = |text: &str| TextView { text: text.to_owned(), lang: None };
        let parts: Vec<TextView> = values.iter().map(|_| text("a")).collect();
        let amounts = values.iter().map(|&value| Amount { value, text: text("16.9%") }).collect();
        let view = stack("s", &parts, vec![StackRow { label: None, amounts }], Language::JAPANESE);
        view.rows.into_iter().flat_map(|row| row.pieces).collect()
    }

    #[test]
    fn parts_lie_one_behind_the_other_and_small_ones_are_numbered_in_the_legend_only() {
        let row = row(&[Some(16.9), Some(67.9), Some(9.9), Some(5.3)]);
        let places: Vec<(f64, f64)> = row.iter().map(|piece| (piece.x, piece.width)).collect();
        assert_eq!(places, [(0.0, 16.9), (16.9, 67.9), (84.8, 9.9), (94.7, 5.3)]);
        let shown: Vec<(bool, bool)> = row.iter().map(|piece| (piece.fits, piece.wide)).collect();
        assert_eq!(shown, [(true, true), (true, false), (false, true), (false, true)]);
    }

    proptest! {
        #[test]
        fn a_bar_is_full_and_never_more(values in prop::collection::vec(prop::option::of(prop_oneof![
            -10.0..100.0_f64, Just(f64::MAX), Just(f64::INFINITY), Just(5e-324)]), 0..9)) {
            let row = row(&values);
            prop_assert!(row.iter().all(|piece| piece.x >= 0.0 && piece.width >= 0.0 && piece.x + piece.width <= 100.1));
            let sum: f64 = row.iter().map(|piece| piece.width).sum();
            prop_assert!(sum == 0.0 || (sum - 100.0).abs() < 0.5, "{sum}");
        }
    }
}

//! Circles cut into parts. The legend carries names and figures as text; small parts have their figure outside.

use super::fill::{Amount, Key, pattern, patterns, shares};
use super::round;
use super::text::width;
use crate::language::Language;
use crate::render::viewpoint::TextView;
use serde::Serialize;
use std::f64::consts::TAU;

/// The circle is drawn at this size, in px, so that its text is as large as the text around it.
const SIZE: f64 = 288.0;
const RADIUS: f64 = 104.0;
const MIDDLE: f64 = SIZE / 2.0;
const FONT_SIZE: f64 = 13.0;
/// Smaller parts have their figure outside.
const SMALL: f64 = 0.09;
/// Figures outside keep this distance from one another.
const LINE_HEIGHT: f64 = 18.0;

/// Holds a circle for `drawings/pie.html`.
#[derive(Debug, Clone, Serialize)]
pub struct PieView {
    /// Every id in the circle begins with it.
    pub id: String,
    pub size: f64,
    pub patterns: Vec<usize>,
    /// The parts in order with their figures, which is the circle as text.
    pub keys: Vec<Key>,
    pub slices: Vec<SliceView>,
}

/// Holds one part.
#[derive(Debug, Clone, Serialize)]
pub struct SliceView {
    pub pattern: usize,
    /// Path data.
    pub path: String,
    pub label: SliceLabel,
}

/// Holds where the figure of a part stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SliceLabel {
    pub x: f64,
    pub y: f64,
    /// `start`, `middle` or `end`.
    pub anchor: &'static str,
    pub text: String,
    pub lang: Option<Language>,
    /// Size of the plate under a figure that stands on its part; nothing outside.
    pub plate: Option<f64>,
    /// From the part to a figure outside: x1, y1, x2, y2.
    pub lead: Option<[f64; 4]>,
}

/// Asks for one part.
#[derive(Debug, Clone)]
pub struct PiePart {
    pub label: TextView,
    /// Its text stands on the circle, so it is short: `45.6%`.
    pub amount: Amount,
    /// What the legend says of it: `434人（45.6%）`.
    pub text: TextView,
}

/// Works out a circle; `id` must be unique on its page. Parts of nothing have no slice, only their line in the legend.
pub fn pie(id: &str, parts: Vec<PiePart>) -> PieView {
    let amounts: Vec<Amount> = parts.iter().map(|part| part.amount.clone()).collect();
    let mut from = 0.0;
    let mut slices = Vec::new();
    for (index, (share, amount)) in shares(&amounts).into_iter().zip(&amounts).enumerate() {
        let to = from + share;
        if share > 0.0 {
            slices.push(SliceView {
                pattern: pattern(index),
                path: path(from, to),
                label: label((from + to) / 2.0, share, &amount.text),
            });
        }
        from = to;
    }
    spread(&mut slices);
    let key =
        |(index, part): (usize, PiePart)| Key { pattern: pattern(index), label: part.label, text: Some(part.text) };
    let keys: Vec<Key> = parts.into_iter().enumerate().map(key).collect();
    PieView { id: id.to_owned(), size: SIZE, patterns: patterns(keys.len()), keys, slices }
}

/// Returns a point, clockwise from the top; `turn` is a share of the whole circle.
fn point(turn: f64, radius: f64) -> (f64, f64) {
    let angle = turn * TAU - TAU / 4.0;
    (MIDDLE + radius * angle.cos(), MIDDLE + radius * angle.sin())
}

fn path(from: f64, to: f64) -> String {
    let r = round;
    if to - from > 0.999_99 {
        let (top, bottom) = (MIDDLE - RADIUS, MIDDLE + RADIUS);
        return format!(
            "M{MIDDLE} {top}A{RADIUS} {RADIUS} 0 1 1 {MIDDLE} {bottom}A{RADIUS} {RADIUS} 0 1 1 {MIDDLE} {top}Z"
        );
    }
    let ((x1, y1), (x2, y2)) = (point(from, RADIUS), point(to, RADIUS));
    let large = u8::from(to - from > 0.5);
    format!("M{MIDDLE} {MIDDLE}L{} {}A{RADIUS} {RADIUS} 0 {large} 1 {} {}Z", r(x1), r(y1), r(x2), r(y2))
}

fn label(turn: f64, share: f64, text: &TextView) -> SliceLabel {
    let outside = share < SMALL;
    let size = width(&text.text) * FONT_SIZE;
    let whole = share > 0.999_99;
    let (x, y) = point(
        turn,
        if whole {
            0.0
        } else if outside {
            RADIUS + 14.0
        } else {
            RADIUS * 0.64
        },
    );
    let anchor = match x - MIDDLE {
        _ if !outside => "middle",
        aside if aside < 0.0 => "end",
        _ => "start",
    };
    SliceLabel {
        x: round(x),
        y: round(y),
        anchor,
        text: text.text.clone(),
        lang: text.lang,
        plate: (!outside).then(|| round(size * 1.1 + 10.0)),
        lead: outside.then(|| {
            let (x1, y1) = point(turn, RADIUS);
            [round(x1), round(y1), round(x), round(y)]
        }),
    }
}

/// Moves figures outside apart, each side from the top down and then from the foot up.
fn spread(slices: &mut [SliceView]) {
    for side in ["start", "end"] {
        let mut labels: Vec<&mut SliceLabel> =
            slices.iter_mut().map(|slice| &mut slice.label).filter(|label| label.anchor == side).collect();
        labels.sort_by(|a, b| a.y.total_cmp(&b.y));
        let mut free = LINE_HEIGHT / 2.0;
        for label in &mut labels {
            label.y = label.y.max(free);
            free = label.y + LINE_HEIGHT;
        }
        let mut free = SIZE - LINE_HEIGHT / 2.0;
        for label in labels.iter_mut().rev() {
            label.y = round(label.y.min(free));
            free = label.y - LINE_HEIGHT;
        }
        for label in labels {
            // Nearer to the middle of the circle, there is less room beside it.
            let near = ((label.y - MIDDLE).abs() - LINE_HEIGHT / 2.0).max(0.0);
            let beside = ((RADIUS + 10.0).powi(2) - near.powi(2)).max(0.0).sqrt();
            let aside = beside.max((label.x - MIDDLE).abs());
            label.x = round(if side == "start" { MIDDLE + aside } else { MIDDLE - aside });
            if let Some([.., x2, y2]) = &mut label.lead {
                (*x2, *y2) = (label.x, label.y);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn view(values: &[f64]) -> PieView {
        let text = |text: &str| TextView { text: text.to_owned(), lang: None };
        let part = |&value: &f64| {
            let share = text(&format!("{value}%"));
            PiePart {
                label: text("知っている"),
                amount: Amount { value: Some(value), text: share.clone() },
                text: share,
            }
        };
        pie("p", values.iter().map(part).collect())
    }

    #[test]
    fn small_parts_have_their_figures_outside_and_apart() {
        let slices = view(&[92.2, 0.8, 5.9, 1.1]).slices;
        let outside: Vec<f64> =
            slices.iter().filter(|slice| slice.label.lead.is_some()).map(|slice| slice.label.y).collect();
        assert_eq!(outside.len(), 3);
        for (index, one) in outside.iter().enumerate() {
            assert!(
                outside.iter().skip(index + 1).all(|other| (one - other).abs() >= LINE_HEIGHT - 0.2),
                "{outside:?}"
            );
        }
    }

    #[test]
    fn a_part_that_is_all_is_a_whole_circle_and_one_that_is_nothing_has_none() {
        let view = view(&[100.0, 0.0]);
        assert_eq!((view.slices.len(), view.keys.len()), (1, 2));
        assert!(view.slices.iter().all(|slice| slice.path.matches('A').count() == 2));
    }

    proptest! {
        #[test]
        fn every_figure_is_in_the_picture(values in prop::collection::vec(0.0..100.0_f64, 1..9)) {
            for slice in view(&values).slices {
                prop_assert!(!slice.path.contains("NaN"));
                prop_assert!((0.0..=SIZE).contains(&slice.label.y), "{:?}", slice.label);
            }
        }
    }
}

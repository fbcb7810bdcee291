//! The axes of a chart: round numbers up the side, fiscal years along the foot.

use crate::language::Language;
use crate::model::calendar::FiscalYear;
use crate::render::drawing::text::width;
use crate::render::drawing::{round, words};
use crate::resolve::figure::number_text;
use serde::Serialize;

/// Font size of everything on the axes, in px.
pub(super) const FONT_SIZE: f64 = 12.0;
/// Room that the first and the last year keep from the ends, in per cent.
pub(super) const INSET: f64 = 6.0;
/// From here on and below, ticks are written with an exponent.
const LARGE: f64 = 1e12;
const SMALL: f64 = 1e-6;

/// Holds one line across the chart.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tick {
    /// In px from the top.
    pub y: f64,
    pub text: String,
    /// The line that figures above and below it are measured from.
    pub zero: bool,
}

/// Holds one year that has figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct YearTick {
    /// In per cent.
    pub x: f64,
    pub western: String,
    /// In Japanese only.
    pub era: Option<String>,
    /// Shown only where there is room.
    pub wide: bool,
}

/// Turns numbers into px from the top.
#[derive(Debug)]
pub(super) struct Scale {
    step: f64,
    lowest: f64,
    highest: f64,
    top: f64,
    height: f64,
}

impl Scale {
    /// Covers all numbers and zero, from which lengths are judged, with round steps; `whole` numbers get whole steps.
    pub(super) fn over(numbers: impl Iterator<Item = f64>, smallest_step: f64, top: f64, height: f64) -> Self {
        let (low, high) = numbers.fold((0.0_f64, 0.0_f64), |(low, high), number| (low.min(number), high.max(number)));
        let (low, high) = if high - low < 1e-290 { (0.0, 1.0) } else { (low, high) };
        let step = nice((high - low) / 4.0).max(smallest_step.min(high - low));
        Self { step, lowest: (low / step).floor() * step, highest: (high / step).ceil() * step, top, height }
    }

    /// Covers numbers of a second axis with as many steps as this one has, so that one grid serves both.
    ///
    /// Where either has numbers below zero, each keeps its own steps.
    pub(super) fn beside(&self, numbers: impl Iterator<Item = f64> + Clone, smallest_step: f64) -> Self {
        let own = Self::over(numbers.clone(), smallest_step, self.top, self.height);
        if self.lowest < 0.0 || own.lowest < 0.0 {
            return own;
        }
        let count = (self.highest / self.step).round().max(1.0);
        let high = numbers.fold(0.0_f64, f64::max);
        if high < 1e-290 {
            return own;
        }
        let step = nice(high / count).max(smallest_step.min(high));
        Self { step, lowest: 0.0, highest: step * count, ..own }
    }

    pub(super) fn y(&self, number: f64) -> f64 {
        round(self.top + (self.highest - number) / (self.highest - self.lowest) * self.height)
    }

    pub(super) fn bottom(&self) -> f64 {
        self.top + self.height
    }

    pub(super) fn ticks(&self) -> Vec<Tick> {
        let first = (self.lowest / self.step).round();
        let count = ((self.highest / self.step).round() - first).clamp(0.0, 20.0);
        (0..=20_u32)
            .map(f64::from)
            .take_while(|&index| index <= count)
            .map(|index| {
                let value = (first + index) * self.step;
                Tick { y: self.y(value), text: self.text(value), zero: first + index == 0.0 }
            })
            .collect()
    }

    fn text(&self, value: f64) -> String {
        if value != 0.0 && (value.abs() >= LARGE || self.step < SMALL) {
            return format!("{value:.1e}").replace(".0e", "e");
        }
        let digits = (0..6_u8).find(|&digits| {
            let scaled = self.step * 10_f64.powi(digits.into());
            (scaled - scaled.round()).abs() < 1e-6
        });
        number_text(value, digits.unwrap_or(6))
    }
}

/// Rounds a step up to 1, 2 or 5 times a power of ten.
fn nice(step: f64) -> f64 {
    let power = 10_f64.powf(step.log10().floor());
    let found = [1.0, 2.0, 5.0].into_iter().map(|times| times * power).find(|&round| round >= step * 0.999_999);
    found.unwrap_or(power * 10.0)
}

/// Turns years into per cent of the width.
#[derive(Debug)]
pub(super) struct Years {
    first: FiscalYear,
    last: FiscalYear,
    inset: f64,
}

impl Years {
    /// Covers all years; the first and the last keep `inset` per cent from the ends.
    pub(super) fn over(years: impl Iterator<Item = FiscalYear> + Clone, inset: f64) -> Option<Self> {
        Some(Self { first: years.clone().min()?, last: years.max()?, inset })
    }

    pub(super) fn x(&self, year: FiscalYear) -> f64 {
        let span = f64::from(self.last.0.saturating_sub(self.first.0));
        if span == 0.0 {
            return 50.0;
        }
        let passed = f64::from(year.0.saturating_sub(self.first.0));
        round(self.inset + passed / span * (100.0 - 2.0 * self.inset))
    }

    /// Labels as many years as have room at a width in px; the last comes first, for it is the promise, then the first.
    pub(super) fn ticks(&self, years: &[FiscalYear], (narrow, wide): (f64, f64), language: Language) -> Vec<YearTick> {
        let mut order: Vec<FiscalYear> = years.to_vec();
        order.sort_unstable();
        order.dedup();
        order.reverse();
        if order.len() > 2 {
            let first = order.pop();
            order.splice(1..1, first);
        }
        let mut shown: Vec<(f64, f64, YearTick)> = Vec::new();
        for year in order {
            let x = self.x(year);
            let (western, era) = (year.0.to_string(), words::era(year, language));
            let label = width(&western).max(era.as_deref().map_or(0.0, width)) * FONT_SIZE;
            let has_room = |at: f64, on_narrow_only: bool| {
                let others = shown.iter().filter(|(_, _, tick)| !(on_narrow_only && tick.wide));
                others.into_iter().all(|(other, size, _)| (x - other).abs() / 100.0 * at > (label + size) / 2.0 + 8.0)
            };
            let (on_narrow, on_wide) = (has_room(narrow, true), has_room(wide, false));
            if on_wide {
                shown.push((x, label, YearTick { x, western, era, wide: !on_narrow }));
            }
        }
        shown.sort_by(|(a, ..), (b, ..)| a.total_cmp(b));
        shown.into_iter().map(|(_, _, tick)| tick).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(numbers: &[f64], smallest: f64) -> Vec<String> {
        let scale = Scale::over(numbers.iter().copied(), smallest, 0.0, 100.0);
        scale.ticks().into_iter().map(|tick| tick.text).collect()
    }

    #[test]
    fn ticks_are_round_and_begin_at_zero() {
        assert_eq!(texts(&[4.0, 5.0], 1.0), ["0", "2", "4", "6"]);
        assert_eq!(texts(&[6561.0, 5102.0, 7000.0], 1.0), ["0", "2,000", "4,000", "6,000", "8,000"]);
        assert_eq!(texts(&[0.2, 0.3], 0.1), ["0.0", "0.1", "0.2", "0.3"]);
        assert_eq!(texts(&[1.0], 1.0), ["0", "1"]);
        assert_eq!(texts(&[0.0], 1.0), ["0", "1"]);
    }

    #[test]
    fn numbers_below_zero_are_below_the_zero_line() {
        assert_eq!(texts(&[-30.0, 20.0], 1.0), ["\u{2212}40", "\u{2212}20", "0", "20"]);
    }

    proptest! {
        #[test]
        fn ticks_cover_all_numbers_and_everything_is_inside(
            numbers in prop::collection::vec(
                prop_oneof![-1e300..1e300, -1e-290..1e-290, -100.0..100.0, Just(0.0), Just(1e300), Just(-1e300)], 0..6),
            smallest in prop_oneof![Just(1.0), Just(0.01), Just(1e-6)],
        ) {
            let scale = Scale::over(numbers.iter().copied(), smallest, 20.0, 200.0);
            let ticks = scale.ticks();
            prop_assert!((2..=12).contains(&ticks.len()), "{ticks:?}");
            prop_assert!(ticks.iter().all(|tick| (20.0..=220.0).contains(&tick.y)));
            prop_assert!(ticks.iter().filter(|tick| tick.zero).count() == 1);
            for number in numbers {
                prop_assert!((19.9..=220.1).contains(&scale.y(number)), "{number} {scale:?}");
            }
        }
    }
}

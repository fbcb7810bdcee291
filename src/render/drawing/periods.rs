//! Plans side by side over fiscal years.
//!
//! A list of plans, each with its years in words and a bar on a common axis; across the page in per cent.

use super::{round, words};
use crate::language::Language;
use crate::model::calendar::FiscalYear;
use crate::model::diagram::{Bar, Periods};
use crate::render::viewpoint::TextView;
use serde::Serialize;

/// As many year labels as fit side by side on a phone of 320 px, and on a desk or paper.
const ON_A_PHONE: usize = 6;
const ON_A_DESK: usize = 13;
/// So near to an end of the axis, in per cent, half a label would leave a phone's page.
const AT_THE_END: f64 = 4.0;

/// Holds periods for their template.
#[derive(Debug, Clone, Serialize)]
pub struct PeriodsView {
    /// The years that are labelled.
    pub years: Vec<YearView>,
    pub bars: Vec<BarView>,
    #[serde(skip)]
    span: (FiscalYear, FiscalYear),
}

/// Holds one label of an axis of years.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct YearView {
    /// Middle of the year, in per cent of the axis.
    pub x: f64,
    /// Where the year begins.
    pub begins: f64,
    pub western: String,
    /// 令和6, in Japanese only.
    pub era: Option<String>,
    /// `start`, `middle` or `end`, so that labels at the ends stay on the page.
    pub anchor: &'static str,
    /// Shown only where there is room.
    pub wide: bool,
}

/// Holds one plan.
#[derive(Debug, Clone, Serialize)]
pub struct BarView {
    pub label: TextView,
    /// The years in words.
    pub years: String,
    /// What the plan at hand is marked with, nothing for any other.
    pub current: Option<String>,
    /// In per cent of the axis, cut off at its ends.
    pub x: f64,
    pub width: f64,
}

/// Works out periods.
pub fn view(periods: &Periods, language: Language) -> PeriodsView {
    let from = periods.from.value;
    let to = periods.to.value.max(from);
    let axis = Axis { first: from, count: usize::from(to.0 - from.0) + 1 };
    PeriodsView {
        years: axis.years(language),
        bars: periods.bars.iter().map(|bar| axis.bar(bar, language)).collect(),
        span: (from, to),
    }
}

impl PeriodsView {
    /// Says what the picture shows, in the language that the plans are named in.
    pub(super) fn description(&self, page: Language) -> TextView {
        let spoken = self.bars.first().map_or(page, |bar| bar.label.spoken(page));
        let plans = words::list(self.bars.iter().map(|bar| bar.label.text.as_str()), spoken);
        let years = words::years(self.span.0, self.span.1, spoken);
        let text = match spoken.is_japanese() {
            true => format!("{years}の年度の軸に、次の計画の期間を帯で示した図。{plans}。"),
            false => format!("The periods of these plans as bars over {years}: {plans}."),
        };
        TextView::written(text, spoken, page)
    }
}

/// Places years between 0 and 100 per cent.
struct Axis {
    first: FiscalYear,
    count: usize,
}

impl Axis {
    #[expect(clippy::cast_precision_loss, reason = "a count of years is below 10,000")]
    fn percent(&self, years: f64) -> f64 {
        round(years / self.count as f64 * 100.0)
    }

    fn years(&self, language: Language) -> Vec<YearView> {
        let step = self.count.div_ceil(ON_A_DESK);
        let phone = self.count.div_ceil(step).div_ceil(ON_A_PHONE) * step;
        (0..self.count)
            .step_by(step)
            .filter_map(|index| {
                let offset = u16::try_from(index).ok()?;
                let year = FiscalYear(self.first.0.checked_add(offset)?);
                let x = self.percent(f64::from(offset) + 0.5);
                Some(YearView {
                    x,
                    begins: self.percent(f64::from(offset)),
                    western: year.0.to_string(),
                    era: words::era(year, language),
                    anchor: match x {
                        x if x < AT_THE_END => "start",
                        x if x > 100.0 - AT_THE_END => "end",
                        _ => "middle",
                    },
                    wide: !index.is_multiple_of(phone),
                })
            })
            .collect()
    }

    fn bar(&self, bar: &Bar, language: Language) -> BarView {
        let (from, to) = (bar.period.from.value, bar.period.to.value);
        let offset = |year: f64| year - f64::from(self.first.0);
        let start = self.percent(offset(f64::from(from.0))).clamp(0.0, 100.0);
        let end = self.percent(offset(f64::from(to.0) + 1.0)).clamp(start, 100.0);
        BarView {
            label: TextView::best(&bar.label, language),
            years: words::years(from, to, language),
            current: bar.current.then(|| words::word(language, "この計画", "This plan")),
            x: start,
            width: round(end - start),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Text;
    use crate::model::calendar::Period;
    use crate::source::{Located, Sources, Span};
    use proptest::prelude::*;

    fn periods(axis: (u16, u16), bars: &[(u16, u16)]) -> PeriodsView {
        let span = Span::file(Sources::default().add("diagrams.yaml", ""));
        let year = |year| Located::new(FiscalYear(year), span);
        let bars = bars
            .iter()
            .map(|&(from, to)| Bar {
                label: Text::single(Language::JAPANESE, Located::new("計画".into(), span)),
                period: Period { from: year(from), to: year(to) },
                current: false,
            })
            .collect();
        view(&Periods { from: year(axis.0), to: year(axis.1), bars }, Language::JAPANESE)
    }

    #[test]
    fn two_plans_share_ten_years_in_both_reckonings() {
        let view = periods((2019, 2028), &[(2019, 2023), (2024, 2028)]);
        let bars: Vec<(f64, f64)> = view.bars.iter().map(|bar| (bar.x, bar.width)).collect();
        assert_eq!(bars, [(0.0, 50.0), (50.0, 50.0)]);
        let first = view.years.first().map(|year| (year.western.as_str(), year.era.as_deref(), year.x));
        assert_eq!(first, Some(("2019", Some("令和元"), 5.0)));
        assert_eq!(view.years.iter().filter(|year| !year.wide).count(), 5);
    }

    proptest! {
        #[test]
        fn bars_and_labels_stay_on_the_axis(
            axis in (0_u16..=9999, 0_u16..=9999), bars in prop::collection::vec((0_u16..=9999, 0_u16..=9999), 0..4),
        ) {
            let view = periods(axis, &bars);
            prop_assert!(view.years.len() <= ON_A_DESK);
            prop_assert!(view.years.iter().filter(|year| !year.wide).count() <= ON_A_PHONE);
            prop_assert!(view.years.iter().all(|year| (0.0..=100.0).contains(&year.x)));
            for bar in view.bars {
                prop_assert!(bar.x >= 0.0 && bar.width >= 0.0 && bar.x + bar.width <= 100.1);
            }
        }
    }
}

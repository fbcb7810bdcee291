//! What holds for every chart, whatever the figures.

use super::*;
use crate::language::Text;
use crate::model::calendar::FiscalYear;
use crate::model::indicator::{Direction, Figure, Qualifier, Series, Value};
use crate::source::{Located, Sources, Span};
use proptest::prelude::*;

type Figures = Vec<(u16, ValueRole, Option<f64>)>;

fn indicator(series: &[Figures], precision: u8) -> Indicator {
    let span = Span::file(Sources::default().add("indicators.yaml", ""));
    let text = |text: &str| Text::single(Language::JAPANESE, Located::new(text.into(), span));
    let value = |&(year, role, number): &(u16, ValueRole, Option<f64>)| {
        let number = number.map(|number| Located::new(number, span));
        let figure = Figure {
            number,
            qualifier: Qualifier::Exactly,
            wording: None,
            note: None,
            parts: Vec::new(),
            digits: 0,
            span,
        };
        Value { year: Located::new(FiscalYear(year), span), role, figure }
    };
    let one = |(index, figures): (usize, &Figures)| Series {
        id: Located::new(index.to_string().into(), span),
        label: Some(text("市民活動支援センターの来館者数")),
        unit: Some(text("人")),
        precision,
        values: figures.iter().map(value).collect(),
    };
    Indicator {
        id: Located::new("visitors".into(), span),
        former: Vec::new(),
        title: text("利用者数"),
        direction: Direction::MoreIsBetter,
        precision: None,
        measures: Vec::new(),
        series: series.iter().enumerate().map(one).collect(),
        notes: Vec::new(),
        source: None,
        method: None,
        status: None,
    }
}

fn drawn(series: &[Figures]) -> Option<ChartView> {
    chart(&indicator(series, 0), &[], "c", Language::JAPANESE)
}

#[test]
fn a_figure_that_does_not_exist_is_a_gap_and_not_a_zero() {
    use ValueRole::Actual;
    let figures = vec![(2019, Actual, Some(4.0)), (2020, Actual, None), (2021, Actual, Some(6.0))];
    let panel = drawn(&[figures]).and_then(|view| view.panels.into_iter().next());
    let series = panel.and_then(|panel| panel.series.into_iter().next());
    assert_eq!(series.map(|series| (series.segments.len(), series.markers.len())), Some((0, 2)));
}

#[test]
fn there_is_no_chart_of_nothing_or_of_a_single_year() {
    use ValueRole::{Baseline, Current, Target};
    assert!(drawn(&[vec![]]).is_none());
    assert!(drawn(&[vec![(2019, Baseline, None), (2028, Target, None)]]).is_none());
    assert!(drawn(&[vec![(2022, Current, Some(4.0)), (2028, Target, None)]]).is_none());
    assert!(drawn(&[vec![(2022, Current, Some(4.0)), (2022, Target, Some(5.0))]]).is_none());
}

#[test]
fn series_share_axes_only_where_their_sizes_can_be_compared() {
    use ValueRole::{Current, Target};
    let series = |number| vec![(2022, Current, Some(number)), (2028, Target, Some(number))];
    let panels = |one, other| drawn(&[series(one), series(other)]).map(|view| view.panels.len());
    assert_eq!(panels(4000.0, 6000.0), Some(1));
    assert_eq!(panels(6.0, 206.0), Some(2));
}

fn role() -> impl Strategy<Value = ValueRole> {
    use ValueRole::{Actual, Baseline, Current, Interim, Target};
    prop_oneof![Just(Baseline), Just(Current), Just(Actual), Just(Interim), Just(Target)]
}

fn number() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        2 => Just(None),
        6 => (-2000.0..10_000.0_f64).prop_map(Some),
        1 => prop_oneof![Just(0.0), Just(1e300), Just(-1e300), Just(f64::MAX), Just(5e-324), Just(1e-12)].prop_map(Some),
    ]
}

proptest! {
    #[test]
    fn everything_stays_inside_the_picture(
        series in prop::collection::vec(
            prop::collection::vec((0_u16..=9999, role(), number()), 0..8), 1..5),
        precision in 0_u8..=6,
    ) {
        let view = chart(&indicator(&series, precision), &[], "c", Language::JAPANESE);
        for panel in view.iter().flat_map(|view| &view.panels) {
            let across = |x: f64| (0.0..=100.0).contains(&x);
            let down = |y: f64| (0.0..=panel.bottom + 0.1).contains(&y);
            prop_assert!(panel.ticks.len() >= 2 && panel.ticks.iter().all(|tick| down(tick.y)));
            prop_assert!(!panel.years.is_empty() && panel.years.iter().all(|year| across(year.x)));
            for series in &panel.series {
                let targets = series.target.iter().map(|target| &target.line);
                for line in series.segments.iter().chain(targets) {
                    prop_assert!(across(line.x1) && across(line.x2) && down(line.y1) && down(line.y2), "{line:?}");
                }
                for marker in &series.markers {
                    prop_assert!(across(marker.x) && down(marker.y), "{marker:?}");
                    prop_assert!(marker.label.as_ref().is_none_or(|label| down(label.y)), "{marker:?}");
                }
                prop_assert!(series.name.iter().all(|line| line.y > 0.0 && line.y < panel.height), "{:?}", series.name);
            }
        }
    }
}

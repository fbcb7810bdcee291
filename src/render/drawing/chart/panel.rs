//! One pair of axes with the lines on it.

use super::labels::Room;
use super::layout::{NAMES, NARROWEST, PLOT, RIGHT, TOP, WIDE, gutter, name, number};
use super::points::{Point, SeriesPoints};
use super::scale::{INSET, Scale, Years};
use super::view::{LegendEntry, Marker, Panel, Segment, SeriesLine, Shape, TargetLine};
use super::{role_word, sentence};
use crate::language::Language;
use crate::model::calendar::FiscalYear;
use crate::model::indicator::{Indicator, ValueRole};
use crate::render::drawing::words;
use crate::render::viewpoint::TextView;
use crate::resolve::figure::{number_text, qualified};

/// More series than this do not share axes, nor do series whose largest figures differ by more than this factor.
const MOST_TOGETHER: usize = 3;
const COMPARABLE: f64 = 5.0;

/// Works out the panels of an indicator: one where its series can share axes, else one for each.
pub(super) fn panels(indicator: &Indicator, all: &[SeriesPoints<'_>], id: &str, language: Language) -> Vec<Panel> {
    let drawn: Vec<&SeriesPoints<'_>> = all.iter().filter(|one| one.can_be_drawn()).collect();
    let several = all.len() > 1;
    if share_axes(&drawn, language) {
        return panel(indicator, &drawn, format!("{id}-1"), language).into_iter().collect();
    }
    let each = drawn.iter().enumerate().filter_map(|(index, &one)| {
        let mut panel = panel(indicator, &[one], format!("{id}-{}", index + 1), language)?;
        panel.label = several.then(|| one.name(indicator, language));
        Some(panel)
    });
    each.collect()
}

fn share_axes(drawn: &[&SeriesPoints<'_>], language: Language) -> bool {
    let unit = drawn.first().and_then(|one| one.unit(language));
    let sizes = || drawn.iter().map(|one| one.numbers().fold(0.0_f64, |size, number| size.max(number.abs())));
    let largest = sizes().fold(0.0_f64, f64::max);
    let smallest = sizes().fold(f64::INFINITY, f64::min);
    (2..=MOST_TOGETHER).contains(&drawn.len())
        && drawn.iter().all(|one| one.unit(language) == unit)
        && largest / COMPARABLE <= smallest
}

/// Holds what a panel is drawn with.
struct Axes<'a> {
    indicator: &'a Indicator,
    scale: Scale,
    years: Years,
    several: bool,
    language: Language,
}

fn panel(indicator: &Indicator, series: &[&SeriesPoints<'_>], id: String, language: Language) -> Option<Panel> {
    let points = || series.iter().flat_map(|one| &one.points);
    let smallest_step = 0.1_f64.powi(series.iter().map(|one| one.series.precision).max().unwrap_or(0).min(12).into());
    let scale = Scale::over(points().filter_map(Point::number), smallest_step, TOP, PLOT);
    let axes = Axes {
        indicator,
        scale,
        years: Years::over(points().map(|point| point.year), INSET)?,
        several: series.len() > 1,
        language,
    };
    let ticks = axes.scale.ticks();
    let gutter = gutter(&ticks);
    let names = if axes.several { NAMES } else { RIGHT };
    let room = Room {
        narrow: NARROWEST - f64::from(gutter) - RIGHT,
        wide: WIDE - f64::from(gutter) - names,
        bottom: axes.scale.bottom(),
    };
    let years: Vec<FiscalYear> = points().map(|point| point.year).collect();
    let years = axes.years.ticks(&years, (room.narrow, room.wide), language);
    let mut lines: Vec<SeriesLine> = series.iter().enumerate().map(|(index, one)| axes.series(one, index)).collect();
    number(&mut lines, room);
    if axes.several {
        let names: Vec<TextView> = series.iter().map(|one| one.name(indicator, language)).collect();
        name(&mut lines, &names, axes.scale.bottom());
    }
    let rows = if years.iter().any(|year| year.era.is_some()) { 2.0 } else { 1.0 };
    let first = series.first()?;
    let title = if axes.several { TextView::best(&indicator.title, language) } else { first.name(indicator, language) };
    Some(Panel {
        id,
        label: None,
        title,
        description: sentence::description(indicator, series, language),
        unit: first.unit(language),
        height: axes.scale.bottom() + 8.0 + rows * 16.0,
        bottom: axes.scale.bottom(),
        gutter,
        ticks,
        years,
        names: Vec::new(),
        foot: None,
        right: None,
        patterns: Vec::new(),
        legend: axes.legend(series),
        series: lines,
        several: axes.several,
    })
}

impl Axes<'_> {
    fn series(&self, one: &SeriesPoints<'_>, index: usize) -> SeriesLine {
        let at = |point: &Point<'_>| Some((self.years.x(point.year), self.scale.y(point.number()?)));
        let measured: Vec<&Point<'_>> = one.points.iter().filter(|point| point.is_measured()).collect();
        let segments = measured.iter().zip(measured.iter().skip(1)).filter_map(|(from, to)| {
            let ((x1, y1), (x2, y2)) = (at(from)?, at(to)?);
            Some(Segment { x1, y1, x2, y2 })
        });
        let markers = one.points.iter().filter_map(|point| {
            let (x, y) = at(point)?;
            let shape = if self.several { shape_of_series(index) } else { shape_of_role(point.role) };
            let text = self.number_text(one, point);
            Some(Marker { x, y, shape, promised: !point.is_measured(), text, label: None })
        });
        SeriesLine {
            dash: index + 1,
            segments: segments.collect(),
            markers: markers.collect(),
            bars: Vec::new(),
            target: self.target(one),
            name: Vec::new(),
            lang: None,
        }
    }

    /// The target of a lone series is a level to be reached; those of several would only lie over each other.
    fn target(&self, one: &SeriesPoints<'_>) -> Option<TargetLine> {
        let target = one.points.iter().rev().find(|point| point.role == ValueRole::Target)?;
        let (x2, y2) = (self.years.x(target.year), self.scale.y(target.number()?));
        let (x1, y1) = match self.several {
            false => (0.0, y2),
            true => {
                let from = one.points.iter().rev().filter(|point| point.is_measured() && point.year < target.year);
                let (year, number) = from.filter_map(|point| Some((point.year, point.number()?))).next()?;
                (self.years.x(year), self.scale.y(number))
            }
        };
        Some(TargetLine { line: Segment { x1, y1, x2: if self.several { x2 } else { 100.0 }, y2 } })
    }

    fn number_text(&self, one: &SeriesPoints<'_>, point: &Point<'_>) -> String {
        let Some(number) = &point.figure.number else { return String::new() };
        let number = qualified(&number_text(number.value, one.series.precision), point.figure.qualifier, self.language);
        match (point.role, self.several) {
            (ValueRole::Target, false) => words::word(self.language, "目標 ", "Target: ") + &number,
            (ValueRole::Interim, false) => words::word(self.language, "中間 ", "Interim: ") + &number,
            _ => number,
        }
    }

    fn legend(&self, series: &[&SeriesPoints<'_>]) -> Vec<LegendEntry> {
        if self.several {
            let names = series.iter().enumerate().map(|(index, one)| LegendEntry {
                shape: shape_of_series(index),
                promised: false,
                dash: index + 1,
                pattern: None,
                label: one.name(self.indicator, self.language),
            });
            let target = TextView { text: role_word(ValueRole::Target, self.language), lang: None };
            let target = LegendEntry { shape: Shape::Circle, promised: true, dash: 0, pattern: None, label: target };
            return names.chain([target]).collect();
        }
        let points = series.iter().flat_map(|one| &one.points).filter(|point| point.number().is_some());
        let mut roles: Vec<ValueRole> = points.map(|point| point.role).collect();
        roles.sort_unstable();
        roles.dedup();
        let entry = |role| LegendEntry {
            shape: shape_of_role(role),
            promised: matches!(role, ValueRole::Interim | ValueRole::Target),
            dash: usize::from(!matches!(role, ValueRole::Interim | ValueRole::Target)),
            pattern: None,
            label: TextView { text: role_word(role, self.language), lang: None },
        };
        roles.into_iter().map(entry).collect()
    }
}

fn shape_of_series(index: usize) -> Shape {
    match index {
        0 => Shape::Circle,
        1 => Shape::Square,
        _ => Shape::Triangle,
    }
}

fn shape_of_role(role: ValueRole) -> Shape {
    match role {
        ValueRole::Baseline => Shape::Square,
        ValueRole::Current => Shape::Circle,
        ValueRole::Actual => Shape::Triangle,
        ValueRole::Interim | ValueRole::Target => Shape::Diamond,
    }
}

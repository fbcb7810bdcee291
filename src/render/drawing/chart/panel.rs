//! One pair of axes with the lines on it.

use super::labels::{Place, Room, Stroke, Wish, place};
use super::points::{Point, SeriesPoints};
use super::scale::{FONT_SIZE, Scale, Tick, Years};
use super::view::{LegendEntry, Marker, MarkerLabel, NameLine, Panel, Segment, SeriesLine, Shape, TargetLine};
use super::{role_word, sentence};
use crate::language::Language;
use crate::model::calendar::FiscalYear;
use crate::model::indicator::{Indicator, ValueRole};
use crate::render::drawing::text::{width, wrap};
use crate::render::drawing::{round, words};
use crate::render::figure::{number_text, qualified};
use crate::render::viewpoint::TextView;

/// Sizes in px. The narrowest page is 320 px with 16 px at either side.
const TOP: f64 = 34.0;
const PLOT: f64 = 180.0;
const NARROWEST: f64 = 288.0;
const WIDE: f64 = 480.0;
const RIGHT: f64 = 20.0;
/// Room on the right of wide pages for the names of several series, in px and in em.
const NAMES: f64 = 144.0;
const NAMES_EM: f64 = 10.5;
const NAME_LINE: f64 = 15.0;
/// The numbers beside marks are bold, which takes more room.
const NUMBER_SIZE: f64 = FONT_SIZE * 1.1;
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
    let smallest_step = 0.1_f64.powi(indicator.precision.min(12).into());
    let scale = Scale::over(points().filter_map(Point::number), smallest_step, TOP, PLOT);
    let axes = Axes {
        indicator,
        scale,
        years: Years::over(points().map(|point| point.year))?,
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
        name(&mut lines, series, &axes);
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
        legend: axes.legend(series),
        series: lines,
        several: axes.several,
    })
}

/// Chooses the room on the left; the same sizes stand in `drawings.css`.
fn gutter(ticks: &[Tick]) -> u16 {
    let widest = ticks.iter().map(|tick| width(&tick.text) * FONT_SIZE).fold(0.0_f64, f64::max) + 8.0;
    [32, 48, 72].into_iter().find(|&px| widest <= f64::from(px)).unwrap_or(112)
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
            let text = self.number_text(point);
            Some(Marker { x, y, shape, promised: !point.is_measured(), text, label: None })
        });
        SeriesLine {
            dash: index + 1,
            segments: segments.collect(),
            markers: markers.collect(),
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

    fn number_text(&self, point: &Point<'_>) -> String {
        let Some(number) = &point.figure.number else { return String::new() };
        let number =
            qualified(&number_text(number.value, self.indicator.precision), point.figure.qualifier, self.language);
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
                label: one.name(self.indicator, self.language),
            });
            let target = TextView { text: role_word(ValueRole::Target, self.language), lang: None };
            let target = LegendEntry { shape: Shape::Circle, promised: true, dash: 0, label: target };
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

/// Numbers the marks: targets first, then from the newest back.
fn number(lines: &mut [SeriesLine], room: Room) {
    let all: Vec<(f64, f64)> = lines.iter().flat_map(|line| &line.markers).map(|mark| (mark.x, mark.y)).collect();
    let strokes: Vec<Stroke> = lines
        .iter()
        .flat_map(|line| line.segments.iter().chain(line.target.as_ref().map(|target| &target.line)))
        .map(|line| (line.x1, line.y1, line.x2, line.y2))
        .collect();
    let mut markers: Vec<&mut Marker> = lines.iter_mut().flat_map(|line| &mut line.markers).collect();
    markers.sort_by(|a, b| b.promised.cmp(&a.promised).then(b.x.total_cmp(&a.x)));
    let wishes: Vec<Wish> =
        markers.iter().map(|mark| Wish { x: mark.x, y: mark.y, width: width(&mark.text) * NUMBER_SIZE }).collect();
    for (mark, place) in markers.into_iter().zip(place(&wishes, &all, &strokes, room)) {
        mark.label = place.map(|Place { aside, baseline, anchor, wide }| MarkerLabel {
            aside,
            y: round(baseline),
            anchor,
            wide,
        });
    }
}

/// Writes each series' name beside the end of its line, pushed down where another stands there, and up from the foot.
fn name(lines: &mut [SeriesLine], series: &[&SeriesPoints<'_>], axes: &Axes<'_>) {
    let mut named: Vec<&mut SeriesLine> = Vec::new();
    for (line, one) in lines.iter_mut().zip(series) {
        let label = one.name(axes.indicator, axes.language);
        let mut y = line.markers.last().map_or(0.0, |mark| mark.y) + 4.0;
        line.lang = label.lang;
        for text in wrap(&label.text, NAMES_EM, 3) {
            line.name.push(NameLine { y, text });
            y += NAME_LINE;
        }
        named.push(line);
    }
    let first = |line: &SeriesLine| line.name.first().map_or(0.0, |name| name.y);
    let last = |line: &SeriesLine| line.name.last().map_or(0.0, |name| name.y);
    let push = |line: &mut SeriesLine, by: f64| line.name.iter_mut().for_each(|name| name.y = round(name.y + by));
    named.sort_by(|a, b| first(a).total_cmp(&first(b)));
    let mut free = 12.0;
    for line in &mut named {
        let by = (free - first(line)).max(0.0);
        push(line, by);
        free = last(line) + NAME_LINE + 3.0;
    }
    let mut free = axes.scale.bottom();
    for line in named.iter_mut().rev() {
        let by = (free - last(line)).min(0.0);
        push(line, by);
        free = first(line) - NAME_LINE - 3.0;
    }
}

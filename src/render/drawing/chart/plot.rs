//! Plain figures on one pair of axes, or on two: lines, upright bars, or both.

use super::labels::Room;
use super::layout::{NAME_LINE, NAMES, NARROWEST, PLOT, RIGHT, TOP, WIDE, gutter, name, number};
use super::scale::{FONT_SIZE, INSET, Scale, YearTick, Years};
use super::view::{LegendEntry, Marker, NameLine, NameTick, Panel, RightAxis, Segment, SeriesLine, Shape, UprightBar};
use crate::language::Language;
use crate::model::calendar::FiscalYear;
use crate::model::diagram::{ChartForm, Side};
use crate::render::drawing::fill::{Amount, pattern};
use crate::render::drawing::text::{width, wrap_evenly};
use crate::render::drawing::{round, words};
use crate::render::viewpoint::TextView;

/// The bars of one place take so much of its room.
const FILLED: f64 = 0.72;
/// And no more than this, in per cent of the chart.
const WIDEST: f64 = 16.0;
/// The first fill, counted from 0, that a line can be seen on.
const LIGHT: usize = 2;
const MOST_LINES: usize = 4;

/// Asks for a chart of plain figures.
#[derive(Debug, Clone)]
pub struct Plot {
    pub title: TextView,
    /// What it shows, in sentences, for those who do not see it.
    pub description: TextView,
    /// What the axis along the foot is called.
    pub foot: Option<TextView>,
    pub places: PlotPlaces,
    pub left: PlotAxis,
    pub right: PlotAxis,
    pub series: Vec<PlotSeries>,
}

/// Holds the places along the foot.
#[derive(Debug, Clone)]
pub enum PlotPlaces {
    /// As far apart as they lie.
    Years(Vec<FiscalYear>),
    Names(Vec<TextView>),
}

/// Says what an axis measures.
#[derive(Debug, Clone)]
pub struct PlotAxis {
    pub unit: Option<TextView>,
    /// No two ticks are nearer than this: 1 for whole numbers, 0.1 for one digit behind the point.
    pub smallest_step: f64,
}

/// Asks for one series.
#[derive(Debug, Clone)]
pub struct PlotSeries {
    pub label: TextView,
    pub form: ChartForm,
    pub side: Side,
    /// One for each place; the text stands beside the mark, without its unit.
    pub amounts: Vec<Amount>,
}

/// Works out a chart of plain figures; `id` must be unique on its page. Nothing comes back where there is no place.
pub fn plot(id: &str, plot: &Plot, language: Language) -> Option<Panel> {
    let axes = Axes::of(plot)?;
    let (left, right) = (axes.left.ticks(), axes.right.as_ref().map(Scale::ticks));
    let gutter_left = gutter(&left);
    let right = right.map(|ticks| RightAxis { unit: plot.right.unit.clone(), gutter: gutter(&ticks), ticks });
    let gutter_right = right.as_ref().map_or(RIGHT, |right| f64::from(right.gutter));
    let several = plot.series.len() > 1 && right.is_none() && !plot.has_bars();
    let room = Room {
        narrow: NARROWEST - f64::from(gutter_left) - gutter_right,
        wide: WIDE - f64::from(gutter_left) - if several { NAMES } else { gutter_right },
        bottom: axes.left.bottom(),
    };
    let mut lines: Vec<SeriesLine> =
        plot.series.iter().enumerate().map(|(at, one)| axes.series(plot, one, at)).collect();
    number(&mut lines, room);
    if several {
        let names: Vec<TextView> = plot.series.iter().map(|one| one.label.clone()).collect();
        name(&mut lines, &names, axes.left.bottom());
    }
    let years = axes.year_ticks(plot, room, language);
    let names = axes.name_ticks(plot, room);
    let rows = match &plot.places {
        PlotPlaces::Years(_) if years.iter().any(|year| year.era.is_some()) => 2,
        PlotPlaces::Years(_) => 1,
        PlotPlaces::Names(_) => names.iter().map(|name| name.lines.len()).max().unwrap_or(1),
    };
    #[expect(clippy::cast_precision_loss, reason = "there are four rows at most")]
    let height = axes.left.bottom() + 8.0 + rows as f64 * 16.0;
    let patterns = plot.series.iter().enumerate().filter_map(|(index, _)| plot.fill(index)).collect();
    Some(Panel {
        id: id.to_owned(),
        label: None,
        title: plot.title.clone(),
        description: plot.description.clone(),
        unit: plot.left.unit.clone(),
        height,
        bottom: axes.left.bottom(),
        gutter: gutter_left,
        ticks: left,
        years,
        names,
        foot: plot.foot.clone(),
        right,
        patterns,
        legend: plot.legend(language),
        series: lines,
        several,
    })
}

impl Plot {
    fn has_bars(&self) -> bool {
        self.series.iter().any(|one| one.form == ChartForm::Bars)
    }

    /// Chooses the fill of a series of bars; a light one where lines run over them.
    fn fill(&self, index: usize) -> Option<usize> {
        let is_bar = |one: &&PlotSeries| one.form == ChartForm::Bars;
        self.series.get(index).filter(is_bar)?;
        let before = self.series.iter().take(index).filter(is_bar).count();
        let lines = self.series.iter().any(|one| one.form == ChartForm::Lines);
        Some(pattern(if lines { before + LIGHT } else { before }))
    }

    fn numbers(&self, side: Side) -> impl Iterator<Item = f64> + Clone + '_ {
        let of_side = self.series.iter().filter(move |one| one.side == side);
        of_side.flat_map(|one| one.amounts.iter().filter_map(Amount::number))
    }

    /// Says which axis a series belongs to where there are two.
    fn legend(&self, language: Language) -> Vec<LegendEntry> {
        let both = self.series.iter().any(|one| one.side == Side::Right) && self.series.len() > 1;
        let entry = |(index, one): (usize, &PlotSeries)| {
            let spoken = one.label.spoken(language);
            let axis = match one.side {
                Side::Left => words::word(spoken, "（左の軸）", " (left axis)"),
                Side::Right => words::word(spoken, "（右の軸）", " (right axis)"),
            };
            let mut label = one.label.clone();
            if both {
                label.text.push_str(&axis);
            }
            let pattern = self.fill(index);
            LegendEntry { shape: shape(index), promised: is_hollow(index), dash: index + 1, pattern, label }
        };
        self.series.iter().enumerate().map(entry).collect()
    }
}

/// Turns places and numbers into lengths.
struct Axes {
    /// In per cent, one for each place.
    middles: Vec<f64>,
    /// Room of one place, in per cent.
    slot: f64,
    years: Option<Years>,
    left: Scale,
    right: Option<Scale>,
}

impl Axes {
    fn of(plot: &Plot) -> Option<Self> {
        let (years, middles) = match &plot.places {
            PlotPlaces::Years(years) => {
                let inset = if plot.has_bars() { 50.0 / count(years.len()) } else { INSET };
                let axis = Years::over(years.iter().copied(), inset)?;
                let middles = years.iter().map(|&year| axis.x(year)).collect();
                (Some(axis), middles)
            }
            PlotPlaces::Names(names) => {
                let slot = 100.0 / count(names.len());
                (None, (0..names.len()).map(|index| round((count(index) + 0.5) * slot)).collect::<Vec<f64>>())
            }
        };
        if middles.is_empty() {
            return None;
        }
        let nearest = middles.iter().zip(middles.iter().skip(1)).map(|(a, b)| b - a).fold(100.0, f64::min);
        let left = Scale::over(plot.numbers(Side::Left), plot.left.smallest_step, TOP, PLOT);
        let right = plot.series.iter().any(|one| one.side == Side::Right);
        let right = right.then(|| left.beside(plot.numbers(Side::Right), plot.right.smallest_step));
        Some(Self { slot: nearest.min(100.0 / count(middles.len())).max(0.0), middles, years, left, right })
    }

    fn scale(&self, side: Side) -> &Scale {
        match (side, &self.right) {
            (Side::Right, Some(right)) => right,
            _ => &self.left,
        }
    }

    fn series(&self, plot: &Plot, one: &PlotSeries, index: usize) -> SeriesLine {
        let scale = self.scale(one.side);
        let bars = || plot.series.iter().enumerate().filter(|(_, one)| one.form == ChartForm::Bars);
        let each = (self.slot * FILLED).min(WIDEST) / count(bars().count());
        let before = count(bars().filter(|(other, _)| *other < index).count());
        let first = -each * count(bars().count()) / 2.0 + before * each;
        let is_bar = one.form == ChartForm::Bars;
        let aside = if is_bar { first + each / 2.0 } else { 0.0 };
        let points: Vec<Option<(f64, f64)>> = self
            .middles
            .iter()
            .zip(&one.amounts)
            .map(|(&x, amount)| Some((round(x + aside), scale.y(amount.number()?))))
            .collect();
        let upright = |&(x, y): &(f64, f64)| {
            let zero = scale.y(0.0);
            UprightBar {
                x: round(x - each / 2.0),
                y: y.min(zero),
                width: round(each),
                height: round((y - zero).abs()),
                pattern: plot.fill(index).unwrap_or(1),
            }
        };
        // A line runs only between neighbours: a figure that is missing leaves a gap.
        let segments = points.iter().zip(points.iter().skip(1)).filter_map(|(from, to)| {
            let ((x1, y1), (x2, y2)) = ((*from)?, (*to)?);
            Some(Segment { x1, y1, x2, y2 })
        });
        let markers = points.iter().zip(&one.amounts).filter_map(|(point, amount)| {
            let (x, y) = (*point)?;
            let text = amount.text.text.clone();
            Some(Marker { x, y, shape: shape(index), promised: is_hollow(index), text, label: None })
        });
        SeriesLine {
            dash: index + 1,
            bars: if is_bar { points.iter().flatten().map(upright).collect() } else { Vec::new() },
            segments: if is_bar { Vec::new() } else { segments.collect() },
            markers: markers.collect(),
            target: None,
            name: Vec::new(),
            lang: None,
        }
    }

    fn year_ticks(&self, plot: &Plot, room: Room, language: Language) -> Vec<YearTick> {
        match (&self.years, &plot.places) {
            (Some(axis), PlotPlaces::Years(years)) => axis.ticks(years, (room.narrow, room.wide), language),
            _ => Vec::new(),
        }
    }

    /// Writes names in lines as wide as their room; where not all fit on a phone, every other one is left out there.
    fn name_ticks(&self, plot: &Plot, room: Room) -> Vec<NameTick> {
        let PlotPlaces::Names(names) = &plot.places else { return Vec::new() };
        let em = |px: f64| (self.slot / 100.0 * px / FONT_SIZE - 0.4).max(1.0);
        let wrapped = |em: f64| -> Vec<Vec<String>> {
            names.iter().map(|name| wrap_evenly(&name.text, em, MOST_LINES)).collect()
        };
        let fits = |lines: &[Vec<String>], em: f64| {
            !lines.iter().flatten().any(|line| line.ends_with('…') || width(line) > em + 0.6)
        };
        let (wide, narrow) = (wrapped(em(room.wide)), wrapped(em(room.narrow)));
        let step = if fits(&narrow, em(room.narrow)) { 1 } else { 2 };
        let narrow = if step == 1 { narrow } else { wrapped(em(room.narrow) * 2.0) };
        let mut ticks = Vec::new();
        for (index, ((name, &x), (wide, narrow))) in
            names.iter().zip(&self.middles).zip(wide.into_iter().zip(narrow)).enumerate()
        {
            let mut tick = |lines: Vec<String>, only| {
                let line = |(row, text): (usize, String)| NameLine { y: count(row) * NAME_LINE, text };
                let lines = lines.into_iter().enumerate().map(line).collect();
                ticks.push(NameTick { x, lines, lang: name.lang, only });
            };
            if wide == narrow && index % step == 0 {
                tick(wide, None);
            } else {
                tick(wide, Some("wide"));
                if index % step == 0 {
                    tick(narrow, Some("narrow"));
                }
            }
        }
        ticks
    }
}

#[expect(clippy::cast_precision_loss, reason = "a chart has few places and series")]
fn count(number: usize) -> f64 {
    number as f64
}

fn shape(index: usize) -> Shape {
    match index % 4 {
        0 => Shape::Circle,
        1 => Shape::Square,
        2 => Shape::Triangle,
        _ => Shape::Diamond,
    }
}

/// The fifth shape is the first one again, hollow.
fn is_hollow(index: usize) -> bool {
    index >= 4
}

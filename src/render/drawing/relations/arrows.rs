//! Arrows between boxes, numbered, with their words where nothing is in the way.

use super::{WIDTH, count};
use crate::language::Language;
use crate::render::drawing::cycle::Line;
use crate::render::drawing::round;
use crate::render::drawing::text::{longest_word, width, wrap_evenly};
use crate::render::viewpoint::TextView;
use serde::Serialize;

/// Radius of the disc that an arrow's number stands on, and the letters of its words.
const DISC: f64 = 11.0;
const WORDS: f64 = 13.0;
const WORDS_LINE: f64 = 16.0;
/// Widths in em that words are broken to, the best first.
const WORDS_EM: [f64; 2] = [8.0, 5.5];
/// How far an arrow may bow out to pass a box, in px, the straightest first.
const BOWS: [f64; 11] = [0.0, 26.0, -26.0, 60.0, -60.0, 100.0, -100.0, 150.0, -150.0, 210.0, -210.0];
/// Where the words of an arrow may stand along it.
const PLACES: [f64; 7] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/// Holds one arrow.
#[derive(Debug, Clone, Serialize)]
pub struct ArrowView {
    pub number: usize,
    /// Path data of the line and of its heads.
    pub line: String,
    pub heads: Vec<String>,
    /// Where its number stands.
    pub x: f64,
    pub y: f64,
    /// Its words, right of the number; empty where they have no room.
    pub lines: Vec<Line>,
    /// The plate under them: left, top, width, height.
    pub plate: Option<[f64; 4]>,
    pub lang: Option<Language>,
}

pub(super) type Point = (f64, f64);

#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    pub(super) fn around((x, y): Point, width: f64, height: f64) -> Self {
        Self { left: x - width / 2.0, top: y - height / 2.0, right: x + width / 2.0, bottom: y + height / 2.0 }
    }

    fn wider(self, by: f64) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    fn holds(&self, (x, y): Point) -> bool {
        x > self.left && x < self.right && y > self.top && y < self.bottom
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// Holds an actor's place while arrows are drawn.
pub(super) struct Seat {
    pub(super) middle: Point,
    pub(super) area: Area,
}

/// Holds what has been drawn, so that the next arrow keeps clear of it.
pub(super) struct Arrows<'a> {
    seats: &'a [Seat],
    height: f64,
    curves: Vec<Curve>,
    taken: Vec<Area>,
}

/// Holds a bowed line between two boxes.
struct Curve {
    pair: (usize, usize),
    bow: f64,
    from: Point,
    control: Point,
    to: Point,
}

impl Curve {
    fn at(&self, t: f64) -> Point {
        let (a, b, c) = ((1.0 - t) * (1.0 - t), 2.0 * (1.0 - t) * t, t * t);
        let mix = |from: f64, control: f64, to: f64| a * from + b * control + c * to;
        (mix(self.from.0, self.control.0, self.to.0), mix(self.from.1, self.control.1, self.to.1))
    }

    fn points(&self) -> impl Iterator<Item = Point> + '_ {
        (0..=40_u32).map(|step| self.at(f64::from(step) / 40.0))
    }
}

impl<'a> Arrows<'a> {
    pub(super) fn new(seats: &'a [Seat], height: f64) -> Self {
        Self { seats, height, curves: Vec::new(), taken: Vec::new() }
    }

    pub(super) fn draw(mut self, arrows: &[(usize, usize, bool, Option<TextView>)]) -> Vec<ArrowView> {
        let joins = |arrow: &(usize, usize, bool, Option<TextView>)| (arrow.0.min(arrow.1), arrow.0.max(arrow.1));
        for arrow in arrows {
            // Two lines between the same two bow out to either side.
            let even = arrows.iter().filter(|other| joins(other) == joins(arrow)).count() % 2 == 0;
            let curve = self.curve(arrow.0, arrow.1, if even { BOWS.get(1..).unwrap_or(&BOWS) } else { &BOWS });
            self.curves.extend(curve);
        }
        let mut views = Vec::new();
        for (index, (.., mutual, text)) in arrows.iter().enumerate() {
            if let Some(view) = self.arrow(index, *mutual, text.as_ref()) {
                views.push(view);
            }
        }
        views
    }

    /// Bows a line as little as keeps it clear of other boxes and of lines between the same two.
    fn curve(&self, from: usize, to: usize, bows: &[f64]) -> Option<Curve> {
        let pair = (from.min(to), from.max(to));
        let drawn = |bow: &f64| {
            // Seen from the other end, a bow is on the other side.
            let bow = if from < to { *bow } else { -*bow };
            self.curves.iter().any(|curve| curve.pair == pair && (curve.bow - bow).abs() < 20.0)
        };
        let others = || self.seats.iter().enumerate().filter(|(index, _)| *index != from && *index != to);
        let is_clear = |curve: &Curve| {
            curve.points().all(|point| {
                let inside = (4.0..WIDTH - 4.0).contains(&point.0) && (4.0..self.height - 4.0).contains(&point.1);
                inside && !others().any(|(_, seat)| seat.area.wider(12.0).holds(point))
            })
        };
        let bowed = |bow: f64| self.bowed(from, to, bow);
        let free = || bows.iter().copied().filter(|bow| !drawn(bow));
        free().filter_map(bowed).find(is_clear).or_else(|| free().find_map(bowed)).or_else(|| bowed(0.0))
    }

    fn bowed(&self, from: usize, to: usize, bow: f64) -> Option<Curve> {
        let (one, other) = (self.seats.get(from)?, self.seats.get(to)?);
        let (dx, dy) = (other.middle.0 - one.middle.0, other.middle.1 - one.middle.1);
        let length = dx.hypot(dy).max(1.0);
        let middle = ((one.middle.0 + other.middle.0) / 2.0, (one.middle.1 + other.middle.1) / 2.0);
        let control = (middle.0 - dy / length * bow * 2.0, middle.1 + dx / length * bow * 2.0);
        let start = leave(one, control);
        let end = leave(other, control);
        let bow = if from < to { bow } else { -bow };
        Some(Curve { pair: (from.min(to), from.max(to)), bow, from: start, control, to: end })
    }

    /// Finds a place along a line; the number alone where there are no words.
    fn place(&self, index: usize, curve: &Curve, lines: &[String], clear: Clear) -> Option<Placed> {
        let sides: &[Side] = if lines.is_empty() { &[Side::Middle] } else { &[Side::Middle, Side::Right, Side::Left] };
        let places = PLACES.into_iter().flat_map(|t| sides.iter().map(move |side| (t, *side)));
        places.map(|(t, side)| Placed::at(curve.at(t), lines, side)).find(|placed| {
            let area = &placed.area;
            let inside = area.left > 0.0 && area.right < WIDTH && area.top > 0.0 && area.bottom < self.height;
            let free = !self.seats.iter().any(|seat| seat.area.wider(4.0).meets(area))
                && !self.taken.iter().any(|other| other.wider(2.0).meets(area));
            let crosses = || {
                let others = self.curves.iter().enumerate().filter(|(other, _)| *other != index);
                others.flat_map(|(_, other)| other.points()).any(|point| area.holds(point))
            };
            // What covers most of its own line hides which way it goes.
            let covered = curve.points().filter(|point| area.holds(*point)).count();
            let shows = lines.is_empty() || covered <= 18;
            inside && free && shows && (clear == Clear::OfBoxes || !crosses())
        })
    }

    fn arrow(&mut self, index: usize, mutual: bool, text: Option<&TextView>) -> Option<ArrowView> {
        let curve = self.curves.get(index)?;
        let words = text.map_or("", |text| &text.text);
        let told = WORDS_EM.into_iter().filter(|em| longest_word(words) <= *em);
        let told = told.map(|em| wrap_evenly(words, em, usize::MAX)).filter(|lines| (1..=4).contains(&lines.len()));
        let told: Vec<Vec<String>> = told.collect();
        let find = |place: &dyn Fn(&[String]) -> Option<Placed>| {
            told.iter().find_map(|lines| Some((place(lines)?, lines.clone())))
        };
        let (placed, lines) = find(&|lines| self.place(index, curve, lines, Clear::OfLines))
            .or_else(|| find(&|lines| self.place(index, curve, lines, Clear::OfBoxes)))
            .or_else(|| Some((self.place(index, curve, &[], Clear::OfLines)?, Vec::new())))
            .or_else(|| Some((self.place(index, curve, &[], Clear::OfBoxes)?, Vec::new())))
            .unwrap_or_else(|| (Placed::at(curve.at(0.5), &[], Side::Middle), Vec::new()));
        let area = placed.area;
        let middle = f64::midpoint(area.top, area.bottom);
        let first = middle - (count(lines.len()) - 1.0) / 2.0 * WORDS_LINE + WORDS * 0.36;
        let plate = (!lines.is_empty()).then_some(area);
        let line = |(row, text): (usize, String)| Line {
            x: round(placed.words),
            y: round(first + count(row) * WORDS_LINE),
            text,
        };
        let (from, to) = (curve.from, curve.to);
        let mut heads = vec![head(curve.control, to)];
        if mutual {
            heads.push(head(curve.control, from));
        }
        let r = round;
        let view = ArrowView {
            number: index + 1,
            line: format!(
                "M{} {}Q{} {} {} {}",
                r(from.0),
                r(from.1),
                r(curve.control.0),
                r(curve.control.1),
                r(to.0),
                r(to.1)
            ),
            heads,
            x: round(placed.disc),
            y: round(middle),
            lines: lines.into_iter().enumerate().map(line).collect(),
            plate: plate.map(|area| [r(area.left), r(area.top), r(area.right - area.left), r(area.bottom - area.top)]),
            lang: text.and_then(|text| text.lang),
        };
        self.taken.push(area);
        Some(view)
    }
}

/// Says what the words of an arrow must keep clear of, beside other words.
#[derive(Clone, Copy, PartialEq)]
enum Clear {
    OfLines,
    OfBoxes,
}

/// Says where words stand: on their line, or at one side of it with the number on the line.
#[derive(Clone, Copy)]
enum Side {
    Middle,
    Right,
    Left,
}

/// Holds where a number and its words stand.
struct Placed {
    area: Area,
    /// Middle of the disc, and left edge of the words.
    disc: f64,
    words: f64,
}

impl Placed {
    fn at((x, y): Point, lines: &[String], side: Side) -> Self {
        let disc = DISC * 2.0;
        let widest = lines.iter().map(|line| width(line)).fold(0.0, f64::max) * WORDS;
        let wide = if lines.is_empty() { disc } else { disc + widest + 10.0 };
        let high = (count(lines.len()) * WORDS_LINE + 6.0).max(disc);
        let left = match side {
            Side::Middle => x - wide / 2.0,
            Side::Right => x - DISC,
            Side::Left => x + DISC - wide,
        };
        let area = Area { left, top: y - high / 2.0, right: left + wide, bottom: y + high / 2.0 };
        match side {
            Side::Left => Self { area, disc: area.right - DISC, words: left + 5.0 },
            _ => Self { area, disc: left + DISC, words: left + disc + 5.0 },
        }
    }
}

/// Returns where a line towards a point leaves a box, with a gap.
fn leave(seat: &Seat, towards: Point) -> Point {
    let area = seat.area.wider(3.0);
    let (dx, dy) = (towards.0 - seat.middle.0, towards.1 - seat.middle.1);
    let (half_width, half_height) = ((area.right - area.left) / 2.0, (area.bottom - area.top) / 2.0);
    let across = if dx.abs() < 1e-9 { f64::INFINITY } else { half_width / dx.abs() };
    let down = if dy.abs() < 1e-9 { f64::INFINITY } else { half_height / dy.abs() };
    let share = across.min(down).min(1.0);
    (seat.middle.0 + dx * share, seat.middle.1 + dy * share)
}

fn head(from: Point, to: Point) -> String {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy).max(1e-9);
    let (dx, dy) = (dx / length, dy / length);
    let (back, aside) = (12.0, 6.0);
    let r = round;
    format!(
        "M{} {}L{} {}L{} {}Z",
        r(to.0),
        r(to.1),
        r(to.0 - dx * back - dy * aside),
        r(to.1 - dy * back + dx * aside),
        r(to.0 - dx * back + dy * aside),
        r(to.1 - dy * back - dx * aside)
    )
}

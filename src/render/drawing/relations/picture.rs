//! Boxes on an oval, and in the middle of it, with arrows between them.

use super::arrows::{Area, ArrowView, Arrows, Point, Seat};
use super::{WIDTH, count};
use crate::language::Language;
use crate::render::drawing::cycle::Line;
use crate::render::drawing::round;
use crate::render::drawing::text::{longest_word, wrap_evenly};
use crate::render::viewpoint::TextView;
use serde::Serialize;
use std::f64::consts::TAU;

/// Sizes in px.
const FONT_SIZE: f64 = 15.0;
const LINE_HEIGHT: f64 = 20.0;
/// Boxes are wider where a name needs more lines than `FEW_LINES`, unless there are too many for that.
const BOX: f64 = 138.0;
const WIDE_BOX: f64 = 172.0;
const FEW_LINES: usize = 3;
const MOST_LINES: usize = 5;
const MOST_WIDE: usize = 7;
const EDGE: f64 = 12.0;

/// Holds the picture, in px.
#[derive(Debug, Clone, Serialize)]
pub struct PictureView {
    pub width: f64,
    pub height: f64,
    pub boxes: Vec<BoxView>,
    pub arrows: Vec<ArrowView>,
}

/// Holds one actor.
#[derive(Debug, Clone, Serialize)]
pub struct BoxView {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
    pub centre: bool,
    pub lines: Vec<Line>,
    pub lang: Option<Language>,
}

/// Draws actors, the first in the middle where there is a centre, and arrows from one to another.
pub(super) fn picture(
    labels: &[&TextView],
    has_centre: bool,
    arrows: &[(usize, usize, bool, Option<TextView>)],
) -> PictureView {
    let round_count = labels.len() - usize::from(has_centre && !labels.is_empty());
    let (wide, wrapped) = names(labels, round_count);
    let heights: Vec<f64> = wrapped.iter().map(|lines| count(lines.len().max(1)) * LINE_HEIGHT + 18.0).collect();
    let (seats, height) = seats(&heights, wide, has_centre, round_count);
    let views = seats.iter().zip(wrapped).zip(labels).enumerate();
    let boxes = views.map(|(index, ((seat, lines), label))| BoxView {
        centre: has_centre && index == 0,
        lang: label.lang,
        ..box_view(seat, wide, lines)
    });
    let boxes = boxes.collect();
    PictureView { width: WIDTH, height: round(height), boxes, arrows: Arrows::new(&seats, height).draw(arrows) }
}

/// Breaks names into lines, and says how wide boxes are for that.
fn names(labels: &[&TextView], round_count: usize) -> (f64, Vec<Vec<String>>) {
    let wrapped = |wide: f64| -> Vec<Vec<String>> {
        labels.iter().map(|label| wrap_evenly(&label.text, (wide - 16.0) / FONT_SIZE, MOST_LINES)).collect()
    };
    let is_long = |label: &&TextView| longest_word(&label.text) * FONT_SIZE > BOX - 16.0;
    let narrow = wrapped(BOX);
    let is_tight = labels.iter().any(is_long) || narrow.iter().any(|lines| lines.len() > FEW_LINES);
    if round_count <= MOST_WIDE && is_tight { (WIDE_BOX, wrapped(WIDE_BOX)) } else { (BOX, narrow) }
}

/// Seats boxes of such heights, and says how high the picture is.
fn seats(heights: &[f64], wide: f64, has_centre: bool, round_count: usize) -> (Vec<Seat>, f64) {
    let reach = match round_count {
        0..=2 => 60.0,
        3..=4 => 180.0,
        _ => 200.0,
    };
    let most = WIDTH / 2.0 - wide / 2.0 - 4.0;
    let middle = |index: usize| match (has_centre, index) {
        (true, 0) => (WIDTH / 2.0, 0.0),
        _ => {
            let (across, down) = on_the_oval(index - usize::from(has_centre), round_count);
            (WIDTH / 2.0 + most * across, reach * down)
        }
    };
    let areas = heights.iter().enumerate().map(|(index, &own)| Area::around(middle(index), wide, own));
    // Two side by side need room above and below them for their arrows.
    let aside = if round_count <= 2 { reach } else { 0.0 };
    let (top, bottom) = areas.fold((-aside, aside), |(top, bottom), area| (top.min(area.top), bottom.max(area.bottom)));
    let seat = |(index, &own): (usize, &f64)| {
        let (x, y) = middle(index);
        let middle = (x, y - top + EDGE);
        Seat { middle, area: Area::around(middle, wide, own) }
    };
    (heights.iter().enumerate().map(seat).collect(), bottom - top + EDGE * 2.0)
}

fn box_view(seat: &Seat, wide: f64, lines: Vec<String>) -> BoxView {
    let first = seat.middle.1 - (count(lines.len()) - 1.0) / 2.0 * LINE_HEIGHT + FONT_SIZE * 0.36;
    let line = |(row, text): (usize, String)| Line {
        x: round(seat.middle.0),
        y: round(first + count(row) * LINE_HEIGHT),
        text,
    };
    BoxView {
        x: round(seat.area.left),
        y: round(seat.area.top),
        width: wide,
        height: round(seat.area.bottom - seat.area.top),
        centre: false,
        lines: lines.into_iter().enumerate().map(line).collect(),
        lang: None,
    }
}

/// Two stand left and right, three and more begin at the top and go on clockwise; from −1 to 1 across and down.
fn on_the_oval(index: usize, of: usize) -> Point {
    let turn = if of <= 2 { 0.5 } else { -0.25 };
    let angle = (count(index) / count(of.max(1)) + turn) * TAU;
    (angle.cos(), angle.sin())
}

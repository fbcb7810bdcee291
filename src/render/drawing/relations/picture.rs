//! Boxes on an oval, and in the middle of it, with arrows between them.

use super::arrows::{Area, ArrowView, Arrows, Point, Seat};
use crate::language::Language;
use crate::render::drawing::cycle::Line;
use crate::render::drawing::round;
use crate::render::drawing::text::wrap_evenly;
use crate::render::viewpoint::TextView;
use serde::Serialize;
use std::f64::consts::TAU;

/// Sizes in px of a picture that is drawn as wide as its page, at least 544 px.
pub(super) const WIDTH: f64 = 640.0;
const FONT_SIZE: f64 = 15.0;
const LINE_HEIGHT: f64 = 20.0;
const BOX_WIDTH: f64 = 138.0;
const ACROSS: f64 = WIDTH / 2.0 - BOX_WIDTH / 2.0 - 4.0;
const EDGE: f64 = 3.0;

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
    let wrapped: Vec<Vec<String>> =
        labels.iter().map(|label| wrap_evenly(&label.text, (BOX_WIDTH - 16.0) / FONT_SIZE, 3)).collect();
    let heights: Vec<f64> = wrapped.iter().map(|lines| count(lines.len().max(1)) * LINE_HEIGHT + 18.0).collect();
    let highest = heights.iter().fold(0.0_f64, |highest, height| highest.max(*height));
    let down = match (round_count, has_centre) {
        (0..=2, _) => 60.0,
        (3..=4, _) => 180.0,
        _ => 200.0,
    };
    let height = (down + highest / 2.0 + EDGE) * 2.0;
    let seats: Vec<Seat> = heights
        .iter()
        .enumerate()
        .map(|(index, &own)| {
            let middle = match (has_centre, index) {
                (true, 0) => (WIDTH / 2.0, height / 2.0),
                _ => on_the_oval(index - usize::from(has_centre), round_count, down, height),
            };
            Seat { middle, area: Area::around(middle, BOX_WIDTH, own) }
        })
        .collect();
    let boxes = seats.iter().zip(wrapped).zip(labels).enumerate().map(|(index, ((seat, lines), label))| {
        let first = seat.middle.1 - (count(lines.len()) - 1.0) / 2.0 * LINE_HEIGHT + FONT_SIZE * 0.36;
        let line = |(row, text): (usize, String)| Line {
            x: round(seat.middle.0),
            y: round(first + count(row) * LINE_HEIGHT),
            text,
        };
        BoxView {
            x: round(seat.area.left),
            y: round(seat.area.top),
            width: BOX_WIDTH,
            height: round(seat.area.bottom - seat.area.top),
            centre: has_centre && index == 0,
            lines: lines.into_iter().enumerate().map(line).collect(),
            lang: label.lang,
        }
    });
    let boxes = boxes.collect();
    PictureView { width: WIDTH, height: round(height), boxes, arrows: Arrows::new(&seats, height).draw(arrows) }
}

/// Two stand left and right, three and more begin at the top and go on clockwise.
fn on_the_oval(index: usize, of: usize, down: f64, height: f64) -> Point {
    let turn = if of <= 2 { 0.5 } else { -0.25 };
    let angle = (count(index) / count(of.max(1)) + turn) * TAU;
    (WIDTH / 2.0 + ACROSS * angle.cos(), height / 2.0 + down * angle.sin())
}

#[expect(clippy::cast_precision_loss, reason = "there are few actors and lines")]
pub(super) fn count(number: usize) -> f64 {
    number as f64
}

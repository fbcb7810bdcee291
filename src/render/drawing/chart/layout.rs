//! Sizes of a pair of axes, and where numbers and names stand on it.

use super::labels::{Place, Reach, Room, Stroke, Wish, place};
use super::scale::{FONT_SIZE, Tick};
use super::view::{Marker, MarkerLabel, NameLine, SeriesLine};
use crate::render::drawing::round;
use crate::render::drawing::text::{width, wrap};
use crate::render::viewpoint::TextView;

/// Sizes in px. The narrowest page is 320 px with 16 px at either side.
pub(super) const TOP: f64 = 34.0;
pub(super) const PLOT: f64 = 180.0;
pub(super) const NARROWEST: f64 = 288.0;
pub(super) const WIDE: f64 = 480.0;
pub(super) const RIGHT: f64 = 20.0;
/// Room on the right of wide pages for the names of several series, in px and in em.
pub(super) const NAMES: f64 = 144.0;
const NAMES_EM: f64 = 10.5;
pub(super) const NAME_LINE: f64 = 15.0;
/// The numbers beside marks are bold, which takes more room.
const NUMBER_SIZE: f64 = FONT_SIZE * 1.1;

/// Chooses the room beside an axis; the same sizes stand in `drawings.css`.
pub(super) fn gutter(ticks: &[Tick]) -> u16 {
    let widest = ticks.iter().map(|tick| width(&tick.text) * FONT_SIZE).fold(0.0_f64, f64::max) + 8.0;
    [32, 48, 72].into_iter().find(|&px| widest <= f64::from(px)).unwrap_or(112)
}

/// Numbers the marks: targets first, then from the newest back.
pub(super) fn number(lines: &mut [SeriesLine], room: Room) {
    let all: Vec<(f64, f64)> = lines.iter().flat_map(|line| &line.markers).map(|mark| (mark.x, mark.y)).collect();
    let strokes: Vec<Stroke> = lines
        .iter()
        .flat_map(|line| line.segments.iter().chain(line.target.as_ref().map(|target| &target.line)))
        .map(|line| (line.x1, line.y1, line.x2, line.y2))
        .collect();
    let mut markers: Vec<(Reach, &mut Marker)> = Vec::new();
    for line in lines {
        let mut bars = line.bars.iter();
        for mark in &mut line.markers {
            let reach = match bars.next() {
                None => Reach::Around,
                Some(bar) if mark.y > bar.y => Reach::Below,
                Some(_) => Reach::Above,
            };
            markers.push((reach, mark));
        }
    }
    markers.sort_by(|(_, a), (_, b)| b.promised.cmp(&a.promised).then(b.x.total_cmp(&a.x)));
    let wishes: Vec<Wish> = markers
        .iter()
        .map(|(reach, mark)| Wish { x: mark.x, y: mark.y, width: width(&mark.text) * NUMBER_SIZE, reach: *reach })
        .collect();
    for ((_, mark), place) in markers.into_iter().zip(place(&wishes, &all, &strokes, room)) {
        mark.label = place.map(|Place { aside, baseline, anchor, wide }| MarkerLabel {
            aside,
            y: round(baseline),
            anchor,
            wide,
        });
    }
}

/// Writes each series' name beside the end of its line, pushed down where another stands there, and up from the foot.
pub(super) fn name(lines: &mut [SeriesLine], labels: &[TextView], bottom: f64) {
    let mut named: Vec<&mut SeriesLine> = Vec::new();
    for (line, label) in lines.iter_mut().zip(labels) {
        line.lang = label.lang;
        // A series without any figure has no line to stand beside; the keys and the table tell of it.
        let Some(mut y) = line.markers.last().map(|mark| mark.y + 4.0) else { continue };
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
    let mut free = bottom;
    for line in named.iter_mut().rev() {
        let by = (free - last(line)).min(0.0);
        push(line, by);
        free = first(line) - NAME_LINE - 3.0;
    }
}

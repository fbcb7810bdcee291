//! Puts numbers beside their markers where nothing is in the way.
//!
//! Across, a chart stretches with the page while its text does not. A number is shown everywhere only where it
//! has room on the narrowest page; else only on wide ones, else not at all: the table has it.

/// Room between a marker and its number, and the height of a line, in px.
const AWAY: f64 = 9.0;
const LINE: f64 = 13.0;
const MARKER: f64 = 6.0;
/// So many of the best places, above and below, will do even where a line runs through them.
const OVER_LINES: usize = 2;
/// How far a number may reach beyond the ends of the axis.
const OVERHANG: f64 = 16.0;

/// Asks for room for one number.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish {
    /// In per cent of the width.
    pub(super) x: f64,
    /// In px from the top.
    pub(super) y: f64,
    /// Estimated width in px.
    pub(super) width: f64,
    pub(super) reach: Reach,
}

/// Says where a number may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Wherever there is room beside its mark.
    Around,
    /// At the end of its bar: above it, or below one that runs down.
    Above,
    Below,
}

impl Wish {
    /// Keeps the places that will do, the best first.
    fn choices(&self, all: [Place; 6]) -> Vec<Place> {
        let [above, below, ..] = all;
        match self.reach {
            Reach::Around => all.to_vec(),
            Reach::Above => vec![above],
            Reach::Below => vec![below],
        }
    }
}

/// Says where a number stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    /// In px from the mark.
    pub(super) aside: f64,
    /// Baseline in px from the top.
    pub(super) baseline: f64,
    /// `start`, `middle` or `end`, as SVG names it.
    pub(super) anchor: &'static str,
    pub(super) wide: bool,
}

/// Holds the room that there is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// Widths in px of the narrowest page and of a wide one.
    pub(super) narrow: f64,
    pub(super) wide: f64,
    pub(super) bottom: f64,
}

#[derive(Debug, Clone, Copy)]
struct Rectangle {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Rectangle {
    fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// Holds a line as x and y of its ends, x in per cent.
pub(super) type Stroke = (f64, f64, f64, f64);

/// Holds what stands in the way at one width: marks and numbers always, lines where there is a choice.
struct Taken {
    at: f64,
    bottom: f64,
    marks: Vec<Rectangle>,
    lines: Vec<Rectangle>,
}

impl Taken {
    fn new(markers: &[(f64, f64)], lines: &[Stroke], at: f64, bottom: f64) -> Self {
        let around = |x: f64, y: f64, size: f64| Rectangle {
            left: x / 100.0 * at - size,
            right: x / 100.0 * at + size,
            top: y - size,
            bottom: y + size,
        };
        let along = |&(x1, y1, x2, y2): &Stroke| {
            let parts = (0..=60_u32).map(|part| f64::from(part) / 60.0);
            parts.map(move |part| around(x1 + (x2 - x1) * part, y1 + (y2 - y1) * part, 2.0)).collect::<Vec<_>>()
        };
        let marks = markers.iter().map(|&(x, y)| around(x, y, MARKER)).collect();
        Self { at, bottom, marks, lines: lines.iter().flat_map(along).collect() }
    }

    fn has_room(&self, wish: &Wish, place: &Place) -> bool {
        let wanted = rectangle(wish, place, self.at);
        let inside = wanted.top >= 0.0
            && wanted.bottom <= self.bottom
            && wanted.left >= -OVERHANG
            && wanted.right <= self.at + OVERHANG;
        inside && !self.marks.iter().any(|other| wanted.meets(other))
    }

    fn is_clear(&self, wish: &Wish, place: &Place) -> bool {
        let wanted = rectangle(wish, place, self.at);
        self.has_room(wish, place) && !self.lines.iter().any(|other| wanted.meets(other))
    }

    fn take(&mut self, wish: &Wish, place: &Place) {
        self.marks.push(rectangle(wish, place, self.at));
    }
}

/// Finds a place for each wish, the first ones first, clear of every marker, of each other and, where that can be, of lines.
pub(super) fn place(wishes: &[Wish], markers: &[(f64, f64)], lines: &[Stroke], room: Room) -> Vec<Option<Place>> {
    let mut narrow = Taken::new(markers, lines, room.narrow, room.bottom);
    let mut wide = Taken::new(markers, lines, room.wide, room.bottom);
    let mut places = Vec::with_capacity(wishes.len());
    for wish in wishes {
        let everywhere = wish.choices(sides(wish, room.narrow));
        let only_wide = wish.choices(sides(wish, room.wide).map(|place| Place { wide: true, ..place }));
        let fits = |place: &&Place| narrow.has_room(wish, place) && wide.has_room(wish, place);
        let clear = |place: &&Place| narrow.is_clear(wish, place) && wide.is_clear(wish, place);
        let found = everywhere
            .iter()
            .find(clear)
            .or_else(|| everywhere.iter().take(OVER_LINES).find(fits))
            .or_else(|| only_wide.iter().find(|place| wide.is_clear(wish, place)))
            .or_else(|| only_wide.iter().take(OVER_LINES).find(|place| wide.has_room(wish, place)))
            .copied();
        if let Some(place) = found {
            wide.take(wish, &place);
            if !place.wide {
                narrow.take(wish, &place);
            }
        }
        places.push(found);
    }
    places
}

/// Lists where a number may stand, the best first: above and below its mark, then right and left of it.
fn sides(wish: &Wish, at: f64) -> [Place; 6] {
    let place = |aside, baseline, anchor| Place { aside, baseline, anchor, wide: false };
    let anchor = anchor(wish, at);
    [
        place(0.0, wish.y - AWAY, anchor),
        place(0.0, wish.y + AWAY + LINE - 3.0, anchor),
        place(AWAY, wish.y - 2.0, "start"),
        place(-AWAY, wish.y - 2.0, "end"),
        place(AWAY, wish.y + LINE, "start"),
        place(-AWAY, wish.y + LINE, "end"),
    ]
}

/// Keeps a number from running over the ends: into the ticks on the left, off the page on the right.
fn anchor(wish: &Wish, at: f64) -> &'static str {
    let (x, half) = (wish.x / 100.0 * at, wish.width / 2.0);
    if x - half < -4.0 {
        "start"
    } else if x + half > at + 12.0 {
        "end"
    } else {
        "middle"
    }
}

fn rectangle(wish: &Wish, place: &Place, at: f64) -> Rectangle {
    let x = wish.x / 100.0 * at + place.aside;
    let left = match place.anchor {
        "start" => x,
        "end" => x - wish.width,
        _ => x - wish.width / 2.0,
    };
    let (top, bottom) = (place.baseline - LINE + 2.0, place.baseline + 3.0);
    Rectangle { left: left - 2.0, right: left + wish.width + 2.0, top, bottom }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ROOM: Room = Room { narrow: 200.0, wide: 400.0, bottom: 220.0 };

    #[test]
    fn neighbours_that_are_too_near_on_a_phone_are_numbered_on_wide_pages_only() {
        let wish = |x| Wish { x, y: 100.0, width: 40.0, reach: Reach::Around };
        let markers = [(50.0, 100.0), (62.0, 100.0), (74.0, 100.0)];
        let places = place(&[wish(50.0), wish(62.0), wish(74.0)], &markers, &[], ROOM);
        let wide: Vec<Option<bool>> = places.iter().map(|place| place.map(|place| place.wide)).collect();
        assert_eq!(wide, [Some(false), Some(false), Some(false)], "above, below, above");
        let crowded: Vec<Wish> = (0..8).map(|index| wish(50.0 + f64::from(index))).collect();
        assert_eq!(place(&crowded, &[], &[], ROOM).last(), Some(&None), "no room at all");
    }

    proptest! {
        #[test]
        fn numbers_never_overlap_at_either_width(
            wishes in prop::collection::vec((0.0..100.0_f64, 0.0..220.0_f64, 5.0..90.0_f64), 0..12),
        ) {
            let wishes: Vec<Wish> = wishes.into_iter().map(|(x, y, width)| Wish { x, y, width, reach: Reach::Around }).collect();
            let places = place(&wishes, &[], &[(0.0, 100.0, 100.0, 100.0)], ROOM);
            for (at, shows_wide) in [(ROOM.narrow, false), (ROOM.wide, true)] {
                let shown: Vec<Rectangle> = wishes.iter().zip(&places)
                    .filter_map(|(wish, place)| place.map(|place| (wish, place)))
                    .filter(|(_, place)| shows_wide || !place.wide)
                    .map(|(wish, place)| rectangle(wish, &place, at))
                    .collect();
                for (index, one) in shown.iter().enumerate() {
                    prop_assert!(one.top >= 0.0 && one.bottom <= ROOM.bottom);
                    prop_assert!(!shown.iter().skip(index + 1).any(|other| one.meets(other)));
                }
            }
        }
    }
}

//! Puts numbers beside their markers where nothing is in the way.
//!
//! Across, a chart stretches with the page while its text does not. A number is shown everywhere only where it
//! has room on the narrowest page; else only on wide ones, else not at all: the table has it.

/// Room between a marker and its number, and the height of a line, in px.
const AWAY: f64 = 9.0;
const LINE: f64 = 13.0;
const MARKER: f64 = 6.0;

/// Asks for room for one number.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish {
    /// In per cent of the width.
    pub(super) x: f64,
    /// In px from the top.
    pub(super) y: f64,
    /// Estimated width in px.
    pub(super) width: f64,
}

/// Says where a number stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
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

/// Finds a place for each wish, the first ones first, clear of every marker and of each other.
pub(super) fn place(wishes: &[Wish], markers: &[(f64, f64)], room: Room) -> Vec<Option<Place>> {
    let marks = |at: f64| -> Vec<Rectangle> {
        let mark = |&(x, y): &(f64, f64)| Rectangle {
            left: x / 100.0 * at - MARKER,
            right: x / 100.0 * at + MARKER,
            top: y - MARKER,
            bottom: y + MARKER,
        };
        markers.iter().map(mark).collect()
    };
    let (mut on_narrow, mut on_wide) = (marks(room.narrow), marks(room.wide));
    let mut places = Vec::with_capacity(wishes.len());
    for wish in wishes {
        let anchor = anchor(wish, room.narrow);
        let free = |baseline: f64, at: f64, taken: &[Rectangle]| {
            let wanted = rectangle(wish, anchor, baseline, at);
            wanted.top >= 0.0 && wanted.bottom <= room.bottom && !taken.iter().any(|other| wanted.meets(other))
        };
        let sides = [wish.y - AWAY, wish.y + AWAY + LINE - 3.0];
        let both =
            sides.into_iter().find(|&side| free(side, room.narrow, &on_narrow) && free(side, room.wide, &on_wide));
        let found = match both {
            Some(baseline) => Some(Place { baseline, anchor, wide: false }),
            None => sides.into_iter().find(|&side| free(side, room.wide, &on_wide)).map(|baseline| Place {
                baseline,
                anchor,
                wide: true,
            }),
        };
        if let Some(place) = found {
            on_wide.push(rectangle(wish, anchor, place.baseline, room.wide));
            if !place.wide {
                on_narrow.push(rectangle(wish, anchor, place.baseline, room.narrow));
            }
        }
        places.push(found);
    }
    places
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

fn rectangle(wish: &Wish, anchor: &str, baseline: f64, at: f64) -> Rectangle {
    let x = wish.x / 100.0 * at;
    let left = match anchor {
        "start" => x,
        "end" => x - wish.width,
        _ => x - wish.width / 2.0,
    };
    Rectangle { left: left - 2.0, right: left + wish.width + 2.0, top: baseline - LINE + 2.0, bottom: baseline + 3.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ROOM: Room = Room { narrow: 200.0, wide: 400.0, bottom: 220.0 };

    #[test]
    fn neighbours_that_are_too_near_on_a_phone_are_numbered_on_wide_pages_only() {
        let wish = |x| Wish { x, y: 100.0, width: 40.0 };
        let markers = [(50.0, 100.0), (62.0, 100.0), (74.0, 100.0)];
        let places = place(&[wish(50.0), wish(62.0), wish(74.0)], &markers, ROOM);
        let wide: Vec<Option<bool>> = places.iter().map(|place| place.map(|place| place.wide)).collect();
        assert_eq!(wide, [Some(false), Some(false), Some(false)], "above, below, above");
        let places = place(&[wish(50.0), wish(55.0), wish(60.0)], &[], ROOM);
        assert_eq!(places.last(), Some(&None));
    }

    proptest! {
        #[test]
        fn numbers_never_overlap_at_either_width(
            wishes in prop::collection::vec((0.0..100.0_f64, 0.0..220.0_f64, 5.0..90.0_f64), 0..12),
        ) {
            let wishes: Vec<Wish> = wishes.into_iter().map(|(x, y, width)| Wish { x, y, width }).collect();
            let places = place(&wishes, &[], ROOM);
            for (at, shows_wide) in [(ROOM.narrow, false), (ROOM.wide, true)] {
                let shown: Vec<Rectangle> = wishes.iter().zip(&places)
                    .filter_map(|(wish, place)| place.map(|place| (wish, place)))
                    .filter(|(_, place)| shows_wide || !place.wide)
                    .map(|(wish, place)| rectangle(wish, place.anchor, place.baseline, at))
                    .collect();
                for (index, one) in shown.iter().enumerate() {
                    prop_assert!(one.top >= 0.0 && one.bottom <= ROOM.bottom);
                    prop_assert!(!shown.iter().skip(index + 1).any(|other| one.meets(other)));
                }
            }
        }
    }
}

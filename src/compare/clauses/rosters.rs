//! Rosters seat by seat; a seat has no name but that of who sits on it.

use super::{Part, Reading};
use crate::language::Text;
use crate::model::roster::Seat;
use crate::resolve::{PlanPage, Thing};

/// Adds the rosters.
pub(super) fn rosters(reading: &mut Reading<'_>) {
    if reading.plan().rosters.is_empty() {
        return;
    }
    reading.group_of("rosters");
    for (at, roster) in reading.plan().rosters.iter().enumerate() {
        let name = reading.name(PlanPage::Rosters, Thing::Roster(at));
        let title = roster.title.best(reading.language);
        let head = reading.head(format!("roster:{}", roster.id.value), true, None, name, "", title);
        reading.maybe(&head, "term", Part::Period, roster.term.as_ref());
        reading.maybe(&head, "note", Part::Note, roster.note.as_ref());
        let mut count = 0;
        for group in &roster.groups {
            for seat in &group.seats {
                count += 1;
                let words = reading.own(said(reading, group.name.as_ref(), seat));
                reading.put(&head, &count.to_string(), false, Part::Seat, "", words);
            }
        }
    }
}

/// Says all of a seat in one line, the kind of seats that it belongs to first.
fn said(reading: &Reading<'_>, group: Option<&Text>, seat: &Seat) -> String {
    let before = group.into_iter().chain(&seat.office).chain(&seat.post).chain([&seat.name]);
    let texts = before.chain(&seat.affiliation).chain(&seat.remark);
    texts.map(|text| text.best(reading.language).value).collect::<Vec<_>>().join(" ")
}

//! Rosters: who sits on a body, group by group.

use super::within::{DateView, Levels, Within};
use crate::language::Text;
use crate::model::roster::{Roster, Seat};
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::PlanPage;
use serde::Serialize;

/// Holds all rosters for `records/rosters.html`.
#[derive(Debug, Serialize)]
pub(crate) struct RostersView {
    levels: Levels,
    rosters: Vec<RosterView>,
}

/// Holds one roster.
#[derive(Debug, Serialize)]
pub(crate) struct RosterView {
    id: String,
    table: String,
    title: TextView,
    as_of: Option<DateView>,
    term: Option<TextView>,
    note: Option<TextView>,
    groups: Vec<GroupView>,
    /// Which columns have anything in them.
    grouped: bool,
    offices: bool,
    remarks: bool,
}

/// Holds the seats of one kind.
#[derive(Debug, Serialize)]
pub(crate) struct GroupView {
    name: Option<TextView>,
    seats: Vec<SeatView>,
}

/// Holds one seat.
#[derive(Debug, Serialize)]
pub(crate) struct SeatView {
    office: Option<TextView>,
    name: TextView,
    /// Only where it is in the language of the name and says something else.
    reading: Option<String>,
    affiliation: Vec<TextView>,
    remark: Option<TextView>,
}

/// Builds the page of all rosters.
pub(crate) fn rosters(within: &Within<'_>, level: u8) -> RostersView {
    let rosters = within.plan().rosters.iter().map(|found| roster(within, found));
    RostersView { levels: Levels::from(level), rosters: rosters.collect() }
}

/// Builds one roster.
pub(crate) fn roster(within: &Within<'_>, roster: &Roster) -> RosterView {
    let seats = || roster.groups.iter().flat_map(|group| &group.seats);
    let groups = roster.groups.iter().filter(|group| !group.seats.is_empty()).map(|group| GroupView {
        name: within.maybe(group.name.as_ref()),
        seats: group.seats.iter().map(|found| seat(within, found)).collect(),
    });
    RosterView {
        id: within.id(&format!("roster-{}", roster.id.value)),
        table: within.id(&format!("roster-{}-table", roster.id.value)),
        title: within.text(&roster.title),
        as_of: roster.as_of.as_ref().map(|date| within.date(date.value)),
        term: within.maybe(roster.term.as_ref()),
        note: within.maybe(roster.note.as_ref()),
        groups: groups.collect(),
        grouped: roster.groups.iter().any(|group| group.name.is_some()),
        offices: seats().any(|seat| seat.office.is_some()),
        remarks: seats().any(|seat| seat.remark.is_some()),
    }
}

fn seat(within: &Within<'_>, seat: &Seat) -> SeatView {
    SeatView {
        office: within.maybe(seat.office.as_ref()),
        name: within.text(&seat.name),
        reading: seat.reading.as_ref().and_then(|reading| ruby(within, &seat.name, reading)),
        affiliation: within.texts(&seat.affiliation),
        remark: within.maybe(seat.remark.as_ref()),
    }
}

/// Returns the reading that stands over a name: kana belong over the Japanese name, not over a transcription.
fn ruby(within: &Within<'_>, name: &Text, reading: &Text) -> Option<String> {
    let name = name.best(within.from.language);
    reading.get(name.language).filter(|reading| *reading != name.value).map(str::to_owned)
}

/// Lists the rosters as places on their page.
pub(crate) fn sections(within: &Within<'_>) -> Vec<LinkView> {
    let place = |roster: &Roster| {
        let mut link = within.link(PlanPage::Rosters, "", &roster.title);
        link.href = within.from.href(PlanPage::Rosters, Some(&format!("roster-{}", roster.id.value)));
        link
    };
    within.plan().rosters.iter().map(place).collect()
}

//! Rosters: who sits on a body, group by group.

use super::within::{Levels, Within};
use crate::model::roster::{Roster, Seat};
use crate::render::date::{DateView, WhenView};
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::PlanPage;
use serde::Serialize;

/// Holds all rosters for `records/rosters.html`.
#[derive(Debug, Serialize)]
pub(crate) struct RostersView {
    levels: Levels,
    /// In the order of their first rosters.
    bodies: Vec<BodyView>,
}

/// Holds the rosters of one body, oldest first.
#[derive(Debug, Serialize)]
pub(crate) struct BodyView {
    /// Nothing where a roster does not say whose it is.
    name: Option<TextView>,
    rosters: Vec<RosterView>,
}

/// Holds one roster.
#[derive(Debug, Serialize)]
pub(crate) struct RosterView {
    id: String,
    table: String,
    title: TextView,
    /// The title, with the body where it does not say whose roster it is.
    name: TextView,
    period: Option<WhenView>,
    as_of: Option<DateView>,
    term: Option<TextView>,
    note: Option<TextView>,
    groups: Vec<GroupView>,
    /// The columns that not every roster has: `group`, `office`, `post`, `affiliation`, `remark`.
    columns: Vec<&'static str>,
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
    /// Counted through all groups, from 1.
    number: usize,
    office: Option<TextView>,
    post: Option<TextView>,
    name: TextView,
    /// Only where it is in the language of the name and says something else.
    reading: Option<String>,
    affiliation: Vec<TextView>,
    remark: Option<TextView>,
}

/// Builds the page of all rosters.
pub(crate) fn rosters(within: &Within<'_>, level: u8) -> RostersView {
    let body = |group: Vec<&Roster>| BodyView {
        name: within.maybe(group.first().and_then(|roster| roster.body.as_ref())),
        rosters: group.into_iter().map(|found| roster(within, found)).collect(),
    };
    RostersView { levels: Levels::from(level), bodies: bodies(within).into_iter().map(body).collect() }
}

/// Puts the rosters of one body together, in the order of their periods; one without a body stands alone.
fn bodies<'a>(within: &Within<'a>) -> Vec<Vec<&'a Roster>> {
    let name = |roster: &'a Roster| roster.body.as_ref().map(|body| body.best(within.from.language).value);
    let mut bodies: Vec<Vec<&Roster>> = Vec::new();
    let rosters = within.plan().rosters.iter().enumerate();
    for (_, roster) in rosters.filter(|(at, _)| !within.is_elsewhere(PlanPage::Rosters, *at)) {
        let own = name(roster)
            .and_then(|own| bodies.iter_mut().find(|group| group.first().and_then(|first| name(first)) == Some(own)));
        match own {
            Some(group) => group.push(roster),
            None => bodies.push(vec![roster]),
        }
    }
    for group in &mut bodies {
        group.sort_by_key(|roster| roster.begins());
    }
    bodies
}

/// Builds one roster.
pub(crate) fn roster(within: &Within<'_>, roster: &Roster) -> RosterView {
    let seats = || roster.groups.iter().flat_map(|group| &group.seats);
    let mut numbers = 1..;
    let groups = roster.groups.iter().filter(|group| !group.seats.is_empty()).map(|group| GroupView {
        name: within.maybe(group.name.as_ref()),
        seats: numbers.by_ref().zip(&group.seats).map(|(number, found)| seat(within, number, found)).collect(),
    });
    let name = roster.name(within.from.language);
    let columns = [
        ("group", roster.groups.iter().any(|group| group.name.is_some())),
        ("office", seats().any(|seat| seat.office.is_some())),
        ("post", seats().any(|seat| seat.post.is_some())),
        ("affiliation", seats().any(|seat| !seat.affiliation.is_empty())),
        ("remark", seats().any(|seat| seat.remark.is_some())),
    ];
    RosterView {
        id: within.id(&format!("roster-{}", roster.id.value)),
        table: within.id(&format!("roster-{}-table", roster.id.value)),
        title: within.text(&roster.title),
        name: TextView { text: name.value, lang: within.from.foreign(name.language) },
        period: roster.period.map(|period| within.when(period)),
        as_of: roster.as_of.as_ref().map(|date| within.date(date.value)),
        term: within.maybe(roster.term.as_ref()),
        note: within.maybe(roster.note.as_ref()),
        groups: groups.collect(),
        columns: columns.into_iter().filter(|(_, filled)| *filled).map(|(column, _)| column).collect(),
    }
}

fn seat(within: &Within<'_>, number: usize, seat: &Seat) -> SeatView {
    SeatView {
        number,
        office: within.maybe(seat.office.as_ref()),
        post: within.maybe(seat.post.as_ref()),
        name: within.text(&seat.name),
        reading: seat.ruby(within.from.language).map(str::to_owned),
        affiliation: within.texts(&seat.affiliation),
        remark: within.maybe(seat.remark.as_ref()),
    }
}

/// Lists the rosters as places on their page.
pub(crate) fn sections(within: &Within<'_>) -> Vec<LinkView> {
    let place = |roster: &Roster| {
        let name = roster.name(within.from.language);
        LinkView {
            href: within.from.href(PlanPage::Rosters, Some(&format!("roster-{}", roster.id.value))),
            number: String::new(),
            title: name.value,
            lang: within.from.foreign(name.language),
        }
    };
    bodies(within).into_iter().flatten().map(place).collect()
}

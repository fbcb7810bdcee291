//! Progress year by year, rosters, and how the plan came about.

use super::super::chunks::Chunks;
use super::super::entry::{Entry, Kind};
use super::{Gathering, reading};
use crate::language::{Language, Localized};
use crate::model::plan::Plan;
use crate::model::progress::MeasureProgress;
use crate::model::roster::Seat;
use crate::resolve::{self, PlanPage, Thing};
use std::collections::HashMap;

/// Adds the record of each fiscal year.
pub(super) fn progress(gathering: &mut Gathering<'_>) {
    let nodes = gathering.plan().measures.nodes.iter().enumerate();
    let measures: HashMap<&str, usize> = nodes.map(|(at, measure)| (&*measure.id.value, at)).collect();
    for (at, year) in gathering.plan().progress.iter().enumerate() {
        let mut chunks = gathering.chunks();
        for record in &year.measures {
            if let Some(&at) = measures.get(&*record.measure.value) {
                let name = gathering.label(PlanPage::Measure(at), Thing::Measure(at));
                chunks.words(&name.words(), name.language);
            }
            chunks.texts(said_in(record));
        }
        chunks.maybe(year.opinion.as_ref());
        gathering.add_thing(Kind::Progress, PlanPage::ProgressYear(at), Thing::Progress(at), chunks, Vec::new());
    }
}

fn said_in(record: &MeasureProgress) -> impl Iterator<Item = &crate::language::Text> {
    [&record.done, &record.result, &record.issue, &record.next, &record.opinion].into_iter().flatten()
}

/// Adds the rosters, seat by seat; names are found by their readings, too.
pub(super) fn rosters(gathering: &mut Gathering<'_>) {
    for roster in &gathering.plan().rosters {
        let mut chunks = gathering.chunks();
        let mut besides = Vec::new();
        chunks.maybe(roster.note.as_ref());
        for group in &roster.groups {
            chunks.maybe(group.name.as_ref());
            for seat in &group.seats {
                add_seat(&mut chunks, seat, gathering.language);
                besides.extend(reading(seat.reading.as_ref(), gathering.language));
            }
        }
        gathering.add_target(Kind::Roster, (resolve::Kind::Roster, &roster.id.value), chunks, besides);
    }
}

/// Adds what is said of a seat, in one line as far as it is in one language.
fn add_seat(chunks: &mut Chunks, seat: &Seat, language: Language) {
    let texts = [&seat.office, &seat.post].into_iter().flatten().chain([&seat.name]).chain(&seat.affiliation);
    let said: Vec<Localized<&str>> = texts.chain(&seat.remark).map(|text| text.best(language)).collect();
    for line in said.chunk_by(|one, next| one.language.base() == next.language.base()) {
        let words: Vec<&str> = line.iter().map(|own| own.value).collect();
        let own = line.first().map_or(language, |own| own.language);
        chunks.words(&words.join(" "), own);
    }
}

/// Adds the page of the history as a whole: its entries have no addresses of their own.
pub(super) fn history(gathering: &mut Gathering<'_>) {
    let plan: &Plan = gathering.plan();
    if plan.history.entries.is_empty() {
        return;
    }
    let japanese = gathering.language.is_japanese();
    let mut chunks = gathering.chunks();
    chunks.maybe(plan.history.note.as_ref());
    for event in &plan.history.entries {
        let from = event.dates.first().map(|when| when.from);
        let date = from.map(|date| if japanese { date.japanese() } else { date.english() }).unwrap_or_default();
        let title = event.title.best(gathering.language);
        chunks.words(format!("{date} {}", title.value).trim(), title.language);
        chunks.texts(&event.agenda);
        chunks.texts([&event.venue, &event.note].into_iter().flatten());
    }
    let entry =
        Entry { address: gathering.address(PlanPage::History, None), ..Entry::new(Kind::History, gathering.index) };
    gathering.add(entry, chunks);
}

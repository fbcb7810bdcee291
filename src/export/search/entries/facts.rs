//! The plan itself, its measures, indicators and departments, and its glossary.

use super::super::chunks::Chunks;
use super::super::entry::Kind;
use super::{Gathering, in_other_languages, reading};
use crate::model::Id;
use crate::model::measure::{self, Measure};
use crate::resolve::{self, PlanPage, Thing};

/// Adds the plan by what its cover says.
pub(super) fn plan(gathering: &mut Gathering<'_>) {
    let plan = gathering.plan();
    let mut chunks = gathering.chunks();
    chunks.maybe(plan.slogan.as_ref());
    chunks.maybe(plan.summary.as_ref());
    chunks.text(&plan.city.name);
    chunks.maybe(plan.edition.as_ref());
    chunks.texts(&plan.legal_basis);
    chunks.texts(plan.related_plans.iter().map(|related| &related.title));
    let besides = plan.short_title.iter().map(|title| title.best(gathering.language).value.to_owned()).collect();
    gathering.add_thing(Kind::Plan, PlanPage::Cover, Thing::Plan, chunks, besides);
}

/// Adds every measure once, found by the numbers of all its places.
pub(super) fn measures(gathering: &mut Gathering<'_>) {
    for (at, own) in gathering.plan().measures.nodes.iter().enumerate() {
        let (page, thing) = (PlanPage::Measure(at), Thing::Measure(at));
        let above = own.parent.map(|above| gathering.label(PlanPage::Measure(above), Thing::Measure(above)));
        let mut entry = gathering.named(Kind::Measure, gathering.label(page, thing), (page, None));
        if let Some(above) = above {
            entry = gathering.inside(&above, entry);
        }
        entry.besides = further_numbers(gathering, at, own);
        let chunks = said_of(gathering, own);
        gathering.add(entry, chunks);
    }
}

/// Where a sheet gives a measure its number, readers know it as well by the number of the policy with its own behind it.
fn further_numbers(gathering: &Gathering<'_>, at: usize, own: &Measure) -> Vec<String> {
    let numbers = &gathering.edition.measure_numbers;
    let above = own.parent.map_or("", |above| numbers.full(measure::Entry::Measure(above)));
    let entry = measure::Entry::Measure(at);
    let composed = (!numbers.sheet(entry).is_empty()).then(|| format!("{above} {}", numbers.own(entry)));
    let places = gathering.plan().measures.relistings.iter().enumerate();
    let again = places.filter(|(_, relisting)| relisting.measure.value == own.id.value);
    let again = again.map(|(at, _)| numbers.full(measure::Entry::Relisting(at)).to_owned());
    composed.into_iter().chain(again).collect()
}

fn said_of(gathering: &Gathering<'_>, measure: &Measure) -> Chunks {
    let mut chunks = gathering.chunks();
    chunks.maybe(measure.description.as_ref());
    chunks.texts(&measure.actions);
    chunks.maybe(measure.purpose.as_ref());
    chunks.maybe(measure.issues.as_ref());
    chunks.maybe(measure.completion.as_ref());
    departments_of(gathering, &measure.departments, &mut chunks);
    chunks.texts(&measure.bodies);
    chunks.texts(&measure.tags);
    chunks.texts(&measure.notes);
    chunks
}

fn departments_of(gathering: &Gathering<'_>, ids: &[Id], chunks: &mut Chunks) {
    let all = &gathering.plan().departments;
    for id in ids {
        let named = all.iter().find(|department| department.id.value == id.value);
        chunks.maybe(named.map(|department| &department.name));
    }
}

/// Adds the indicators.
pub(super) fn indicators(gathering: &mut Gathering<'_>) {
    for (at, indicator) in gathering.plan().indicators.iter().enumerate() {
        let mut chunks = gathering.chunks();
        chunks.texts(indicator.series.iter().filter_map(|series| series.label.as_ref()));
        chunks.maybe(indicator.method.as_ref());
        chunks.texts(&indicator.notes);
        chunks.maybe(indicator.source.as_ref());
        gathering.add_thing(Kind::Indicator, PlanPage::Indicator(at), Thing::Indicator(at), chunks, Vec::new());
    }
}

/// Adds the departments.
pub(super) fn departments(gathering: &mut Gathering<'_>) {
    for (at, department) in gathering.plan().departments.iter().enumerate() {
        let mut chunks = gathering.chunks();
        chunks.maybe(department.note.as_ref());
        let besides = in_other_languages(&department.name, gathering.language).collect();
        gathering.add_thing(Kind::Department, PlanPage::Department(at), Thing::Department(at), chunks, besides);
    }
}

/// Adds the terms and words of the glossary, found by their readings and by what they are in other languages, too.
pub(super) fn terms(gathering: &mut Gathering<'_>) {
    let language = gathering.language;
    for term in &gathering.plan().glossary {
        let mut chunks = gathering.chunks();
        chunks.text(&term.definition);
        chunks.maybe(term.full.as_ref());
        chunks.texts(&term.examples);
        let besides =
            reading(term.reading.as_ref(), language).into_iter().chain(in_other_languages(&term.term, language));
        gathering.add_target(Kind::Term, (resolve::Kind::Term, &term.id.value), chunks, besides.collect());
    }
    for word in &gathering.plan().words {
        let mut chunks = gathering.chunks();
        chunks.maybe(word.note.as_ref());
        let besides = in_other_languages(&word.word, language).collect();
        gathering.add_target(Kind::Term, (resolve::Kind::Term, &word.id.value), chunks, besides);
    }
}

//! The plan itself, its measures, indicators and departments, and its glossary.

use super::super::entry::Kind;
use super::super::passages::Passages;
use super::{Gathering, in_other_languages, reading};
use crate::model::Id;
use crate::model::measure::{self, Measure};
use crate::resolve::{self, PlanPage, Thing};

/// Adds the plan by what its cover says.
pub(super) fn plan(gathering: &mut Gathering<'_>) {
    let plan = gathering.plan();
    let mut passages = gathering.passages();
    passages.maybe(plan.slogan.as_ref());
    passages.maybe(plan.summary.as_ref());
    passages.text(&plan.city.name);
    passages.maybe(plan.edition.as_ref());
    passages.texts(&plan.legal_basis);
    passages.texts(plan.related_plans.iter().map(|related| &related.title));
    let besides = plan.short_title.iter().map(|title| title.best(gathering.language).value.to_owned()).collect();
    gathering.add_thing(Kind::Plan, PlanPage::Cover, Thing::Plan, passages, besides);
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
        let passages = said_of(gathering, own);
        gathering.add(entry, passages);
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

fn said_of(gathering: &Gathering<'_>, measure: &Measure) -> Passages {
    let mut passages = gathering.passages();
    passages.maybe(measure.description.as_ref());
    passages.texts(&measure.actions);
    passages.maybe(measure.purpose.as_ref());
    passages.maybe(measure.issues.as_ref());
    passages.maybe(measure.completion.as_ref());
    departments_of(gathering, &measure.departments, &mut passages);
    passages.texts(&measure.bodies);
    passages.texts(&measure.tags);
    passages.texts(&measure.notes);
    passages
}

fn departments_of(gathering: &Gathering<'_>, ids: &[Id], passages: &mut Passages) {
    let all = &gathering.plan().departments;
    for id in ids {
        let named = all.iter().find(|department| department.id.value == id.value);
        passages.maybe(named.map(|department| &department.name));
    }
}

/// Adds the indicators.
pub(super) fn indicators(gathering: &mut Gathering<'_>) {
    for (at, indicator) in gathering.plan().indicators.iter().enumerate() {
        let mut passages = gathering.passages();
        passages.texts(indicator.series.iter().filter_map(|series| series.label.as_ref()));
        passages.maybe(indicator.method.as_ref());
        passages.texts(&indicator.notes);
        passages.maybe(indicator.source.as_ref());
        gathering.add_thing(Kind::Indicator, PlanPage::Indicator(at), Thing::Indicator(at), passages, Vec::new());
    }
}

/// Adds the departments.
pub(super) fn departments(gathering: &mut Gathering<'_>) {
    for (at, department) in gathering.plan().departments.iter().enumerate() {
        let mut passages = gathering.passages();
        passages.maybe(department.note.as_ref());
        let besides = in_other_languages(&department.name, gathering.language).collect();
        gathering.add_thing(Kind::Department, PlanPage::Department(at), Thing::Department(at), passages, besides);
    }
}

/// Adds the terms and words of the glossary, found by their readings and by what they are in other languages, too.
pub(super) fn terms(gathering: &mut Gathering<'_>) {
    let language = gathering.language;
    for term in &gathering.plan().glossary {
        let mut passages = gathering.passages();
        passages.text(&term.definition);
        passages.maybe(term.full.as_ref());
        passages.texts(&term.examples);
        let besides =
            reading(term.reading.as_ref(), language).into_iter().chain(in_other_languages(&term.term, language));
        gathering.add_target(Kind::Term, (resolve::Kind::Term, &term.id.value), passages, besides.collect());
    }
    for word in &gathering.plan().words {
        let mut passages = gathering.passages();
        passages.maybe(word.note.as_ref());
        let besides = in_other_languages(&word.word, language).collect();
        gathering.add_target(Kind::Term, (resolve::Kind::Term, &word.id.value), passages, besides);
    }
}

//! The plan itself, its parts, measures, indicators and terms: facts that have names, and texts that are counted.

use super::{Above, Part, Reading, joined};
use crate::language::Localized;
use crate::model::calendar::{FiscalYear, PlanPeriod};
use crate::model::indicator::{Indicator, Series, Value, ValueRole};
use crate::model::measure::{Entry, Measure};
use crate::resolve::figure::{figure_label, parts_text};
use crate::resolve::{PlanPage, Thing};

/// Adds what `plan.yaml` says to readers.
pub(super) fn plan(reading: &mut Reading<'_>) {
    let plan = reading.plan();
    reading.group_of("plan");
    let title = plan.title.best(reading.language);
    let nameless = reading.own(String::new());
    let top = reading.head("plan".to_owned(), true, None, nameless, "", title);
    reading.maybe(&top, "edition", Part::Edition, plan.edition.as_ref());
    reading.maybe(&top, "slogan", Part::Slogan, plan.slogan.as_ref());
    reading.maybe(&top, "summary", Part::Summary, plan.summary.as_ref());
    if let Some(period) = plan.period {
        let words = reading.own(period_words(reading, period));
        reading.said(&top, "period", Part::Period, words);
    }
    reading.several(&top, "legal-basis", Part::LegalBasis, &plan.legal_basis);
    for (at, part) in plan.parts.iter().enumerate() {
        let number = reading.edition.part_numbers.get(at).map_or("", String::as_str);
        let name = reading.own(number.to_owned());
        let key = format!("part:{}", part.id.value);
        let own = reading.head(key, true, Some(&top), name, number, part.title.best(reading.language));
        reading.maybe(&own, "description", Part::Description, part.description.as_ref());
    }
}

fn year_words(reading: &Reading<'_>, year: FiscalYear) -> String {
    if reading.language.is_japanese() { year.japanese() } else { year.english() }
}

fn period_words(reading: &Reading<'_>, PlanPeriod { from, to }: PlanPeriod) -> String {
    let from = year_words(reading, from.value);
    let to = to.map(|to| year_words(reading, to.value)).unwrap_or_default();
    if reading.language.is_japanese() { format!("{from}～{to}") } else { format!("{from} – {to}").trim().to_owned() }
}

/// Adds every measure once, where it stands first.
pub(super) fn measures(reading: &mut Reading<'_>) {
    let nodes = &reading.plan().measures.nodes;
    if nodes.is_empty() {
        return;
    }
    reading.group_of("measures");
    let mut heads: Vec<Above> = Vec::with_capacity(nodes.len());
    for (at, own) in nodes.iter().enumerate() {
        let above = own.parent.and_then(|above| heads.get(above)).cloned();
        heads.push(measure(reading, at, own, above.as_ref()));
    }
}

fn measure(reading: &mut Reading<'_>, at: usize, own: &Measure, above: Option<&Above>) -> Above {
    let id = &own.id.value;
    reading.renamed("measure", &own.former, id);
    let number = reading.edition.measure_numbers.full(Entry::Measure(at));
    let name = reading.name(PlanPage::Measure(at), Thing::Measure(at));
    let title = own.title.best(reading.language);
    let head = reading.head(format!("measure:{id}"), true, above, name, number, title);
    reading.maybe(&head, "description", Part::Description, own.description.as_ref());
    reading.several(&head, "actions", Part::Actions, &own.actions);
    reading.maybe(&head, "purpose", Part::Purpose, own.purpose.as_ref());
    reading.maybe(&head, "issues", Part::Issues, own.issues.as_ref());
    facts(reading, &head, own);
    reading.maybe(&head, "completion", Part::Completion, own.completion.as_ref());
    reading.several(&head, "notes", Part::Note, &own.notes);
    head
}

/// Adds what names other things: departments, bodies, audiences, tags, and the years of the schedule.
fn facts(reading: &mut Reading<'_>, head: &Above, own: &Measure) {
    let (plan, language) = (reading.plan(), reading.language);
    let best = |text: &crate::language::Text| text.best(language).value.to_owned();
    let departments = own.departments.iter().filter_map(|id| {
        let found = plan.departments.iter().find(|department| department.id.value == id.value);
        found.map(|department| best(&department.name))
    });
    let audiences = own.audiences.iter().filter_map(|id| {
        let found = plan.audiences.iter().find(|audience| audience.id.value == id.value);
        found.map(|audience| best(&audience.name))
    });
    let schedule = plan.measures.schedule.as_ref();
    let runs = own.schedule.iter().filter_map(|run| {
        let years = period_words(reading, run.years.into());
        Some(format!("{years} {}", schedule?.says(run, language)?.value))
    });
    let listed = [
        ("departments", Part::Departments, joined(departments, language)),
        ("bodies", Part::Bodies, joined(own.bodies.iter().map(best), language)),
        ("audiences", Part::Audiences, joined(audiences.chain(own.audience_note.as_ref().map(best)), language)),
        ("tags", Part::Tags, joined(own.tags.iter().map(best), language)),
        ("schedule", Part::Schedule, joined(runs, language)),
    ];
    for (name, part, words) in listed {
        let words = reading.own(words);
        reading.said(head, name, part, words);
    }
}

/// Adds the indicators with what they promise; what was reached belongs to progress, not to the plan.
pub(super) fn indicators(reading: &mut Reading<'_>) {
    if reading.plan().indicators.is_empty() {
        return;
    }
    reading.group_of("indicators");
    for (at, own) in reading.plan().indicators.iter().enumerate() {
        let id = &own.id.value;
        reading.renamed("indicator", &own.former, id);
        let name = reading.name(PlanPage::Indicator(at), Thing::Indicator(at));
        let title = own.title.best(reading.language);
        let head = reading.head(format!("indicator:{id}"), true, None, name, "", title);
        for series in &own.series {
            values(reading, &head, own, series);
        }
        reading.maybe(&head, "method", Part::Method, own.method.as_ref());
        reading.maybe(&head, "source", Part::Source, own.source.as_ref());
        reading.several(&head, "notes", Part::Note, &own.notes);
    }
}

/// Adds the figures of a series; one of a role is known by it, several by their years too.
fn values(reading: &mut Reading<'_>, head: &Above, own: &Indicator, series: &Series) {
    let several = own.series.len() > 1;
    for value in series.values.iter().filter(|value| value.role != ValueRole::Actual) {
        let (role, part) = match value.role {
            ValueRole::Baseline => ("baseline", Part::Baseline),
            ValueRole::Current => ("current", Part::Current),
            ValueRole::Interim => ("interim", Part::Interim),
            ValueRole::Target | ValueRole::Actual => ("target", Part::Target),
        };
        let alone = series.values.iter().filter(|other| other.role == value.role).count() == 1;
        let mut name = if several { format!("{}/{role}", series.id.value) } else { role.to_owned() };
        if !alone {
            name = format!("{name}-{}", value.year.value.0);
        }
        let words = figure(reading, series, value);
        reading.said(head, &name, part, words);
    }
}

fn figure(reading: &Reading<'_>, series: &Series, value: &Value) -> Localized<String> {
    let language = reading.language;
    let label = series.label.as_ref().map(|label| label.best(language).value).unwrap_or_default();
    let shown = figure_label(&value.figure, series.unit.as_ref(), series.precision, language);
    let unit = series.unit.as_ref().map(|unit| unit.best(language).value);
    let parts = parts_text(&value.figure, unit, series.precision, language);
    let note = value.figure.note.as_ref().map(|note| note.best(language).value.to_owned());
    let year = year_words(reading, value.year.value);
    let words = [label.to_owned(), year, shown.value].into_iter().chain(parts).chain(note);
    let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    reading.own(words.join(" "))
}

/// Adds the terms and words that are explained.
pub(super) fn glossary(reading: &mut Reading<'_>) {
    let plan = reading.plan();
    if !plan.has_glossary() {
        return;
    }
    reading.group_of("glossary");
    for term in &plan.glossary {
        let title = term.term.best(reading.language);
        let name = reading.best(&term.term);
        let head = reading.head(format!("term:{}", term.id.value), true, None, name, "", title);
        reading.maybe(&head, "full", Part::Note, term.full.as_ref());
        reading.maybe(&head, "definition", Part::Definition, Some(&term.definition));
        reading.several(&head, "examples", Part::Note, &term.examples);
    }
    // A word without a note is only a name, and those stand in the text.
    for word in plan.words.iter().filter(|word| word.note.is_some()) {
        let title = word.word.best(reading.language);
        let name = reading.best(&word.word);
        let head = reading.head(format!("term:{}", word.id.value), true, None, name, "", title);
        reading.maybe(&head, "note", Part::Note, word.note.as_ref());
    }
}

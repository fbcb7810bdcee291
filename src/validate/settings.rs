//! `plan.yaml`: what a plan says of itself, and the lists that its other files draw on.

use super::known::Known;
use super::{contacts, numbering, paper, parts, read};
use crate::language::Text;
use crate::model::Id;
use crate::model::calendar::{Date, PlanPeriod};
use crate::model::history::History;
use crate::model::measure::MeasureTree;
use crate::model::numbering::Numbering;
use crate::model::paper::PaperSettings;
use crate::model::plan::{
    Audience, City, Colophon, Comparison, Contact, Department, Notes, Plan, PlanKind, RelatedPlan, Relation, Review,
    Status,
};
use crate::model::progress::{Rater, Rating, RatingScale};
use crate::source::{Located, Span};
use crate::yaml::{Fields, Reader, Value, Yaml};
use std::sync::Arc;

const KINDS: [(&str, PlanKind); 2] = [("plan", PlanKind::Plan), ("guideline", PlanKind::Guideline)];

const STATUSES: [(&str, Status); 5] = [
    ("draft", Status::Draft),
    ("consultation", Status::Consultation),
    ("final", Status::Final),
    ("ended", Status::Ended),
    ("superseded", Status::Superseded),
];

/// A plan that is reviewed less often than once in fifty years is a slip of the pen.
const YEARS: std::ops::RangeInclusive<u32> = 1..=50;

const RELATIONS: [(&str, Relation); 2] = [("higher", Relation::Higher), ("related", Relation::Related)];

/// Reads `plan.yaml`; the plan that comes back has no content yet.
///
/// What the other files may name is put into `known` even where the plan as such cannot be read.
pub(super) fn settings(id: &str, place: Span, yaml: &Yaml, known: &mut Known, reader: &mut Reader<'_>) -> Option<Plan> {
    let Some(mut fields) = Fields::of(yaml, reader) else {
        known.doubt_settings();
        return None;
    };
    let kind = fields.optional("kind", reader, |reader, yaml| reader.word(yaml, &KINDS));
    let title = fields.required("title", reader, read::text);
    let city = fields.required("city", reader, city);
    // Where the kind cannot be read, nothing is said of what it would need.
    let free = fields.get("kind").is_some() && kind.is_none_or(|kind| kind.value == PlanKind::Guideline);
    let period = match free {
        true => fields.optional("period", reader, guideline_period),
        false => fields.required("period", reader, plan_period),
    };
    known.period = period.filter(|period| period.contains(period.from.value));
    let status = fields.required("status", reader, |reader, yaml| reader.word(yaml, &STATUSES));
    let parts = fields.list("parts", reader, |reader, yaml| parts::part(yaml, known, reader));
    let departments = fields.list("departments", reader, |reader, yaml| department(yaml, known, reader));
    let audiences = fields.list("audiences", reader, |reader, yaml| audience(yaml, known, reader));
    let rating_scale = fields.optional("rating_scale", reader, |reader, yaml| rating_scale(yaml, known, reader));
    let plan = |optional: Optional| {
        Some(Plan {
            id: Id::new(id.into(), place),
            span: place,
            kind: kind.map_or(PlanKind::Plan, |kind| kind.value),
            title: title?,
            short_title: optional.short_title,
            slogan: optional.slogan,
            summary: optional.summary,
            notice: optional.notice,
            document: optional.document,
            city: city?,
            edition: optional.edition,
            predecessor: optional.predecessor,
            successor: optional.successor,
            comparison: optional.comparison,
            period,
            status: status?,
            decided: optional.decided,
            published: optional.published,
            review: optional.review,
            legal_basis: optional.legal_basis,
            related_plans: optional.related_plans,
            numbering: optional.numbering,
            parts,
            part_number: optional.part_number,
            notes: optional.notes,
            departments,
            audiences,
            contact: optional.contact,
            colophon: optional.colophon,
            paper: optional.paper,
            rating_scale,
            chapters: Vec::new(),
            measures: MeasureTree::default(),
            key_measures: optional.key_measures,
            indicators: Vec::new(),
            rosters: Vec::new(),
            regulations: Vec::new(),
            history: History::default(),
            consultations: Vec::new(),
            surveys: Vec::new(),
            diagrams: Vec::new(),
            glossary: Vec::new(),
            words: Vec::new(),
            progress: Vec::new(),
            updates: Vec::new(),
            images: Vec::new(),
            comments: Vec::new(),
        })
    };
    let optional = Optional::read(&mut fields, reader);
    fields.finish(reader);
    plan(optional)
}

/// Holds the fields that a plan can do without.
struct Optional {
    short_title: Option<Text>,
    slogan: Option<Text>,
    summary: Option<Text>,
    notice: Option<Text>,
    document: Option<Text>,
    edition: Option<Text>,
    predecessor: Option<Id>,
    successor: Option<Id>,
    comparison: Option<Comparison>,
    decided: Option<Located<Date>>,
    published: Option<Located<Date>>,
    review: Option<Review>,
    legal_basis: Vec<Text>,
    related_plans: Vec<RelatedPlan>,
    numbering: Numbering,
    part_number: Option<Text>,
    notes: Option<Notes>,
    contact: Option<Contact>,
    colophon: Option<Colophon>,
    paper: PaperSettings,
    key_measures: Vec<Id>,
}

impl Optional {
    fn read(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Self {
        Self {
            short_title: read::maybe_text(fields, "short_title", reader),
            slogan: read::maybe_text(fields, "slogan", reader),
            summary: read::maybe_text(fields, "summary", reader),
            notice: read::maybe_text(fields, "notice", reader),
            document: read::maybe_text(fields, "document", reader),
            edition: read::maybe_text(fields, "edition", reader),
            predecessor: fields.optional("predecessor", reader, read::named),
            successor: fields.optional("successor", reader, read::named),
            comparison: fields.optional("comparison", reader, comparison).flatten(),
            decided: fields.optional("decided", reader, read::date),
            published: fields.optional("published", reader, read::date),
            review: fields.optional("review", reader, review),
            legal_basis: read::texts(fields, "legal_basis", reader),
            related_plans: fields.list("related_plans", reader, related_plan),
            numbering: fields.optional("numbering", reader, numbering::numbering).unwrap_or_default(),
            part_number: fields.optional("part_number", reader, numbering::text),
            notes: fields.optional("notes", reader, numbering::notes),
            contact: fields.optional("contact", reader, contacts::contact),
            colophon: fields.optional("colophon", reader, colophon),
            paper: fields.optional("paper", reader, paper::paper).unwrap_or_default(),
            key_measures: read::ids(fields, "key_measures", reader),
        }
    }
}

/// Reads `true`, `false`, or what it is compared with and how.
fn comparison(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Option<Comparison>> {
    if !matches!(yaml.value, Value::Map(_)) {
        let wanted = reader.truth(yaml)?;
        return Some(wanted.value.then_some(Comparison { with: None, remarks: false, span: yaml.span }));
    }
    let mut fields = Fields::of(yaml, reader)?;
    let with = fields.optional("with", reader, read::named);
    let remarks = fields.optional("remarks", reader, |reader, yaml| reader.truth(yaml));
    fields.finish(reader);
    Some(Some(Comparison { with, remarks: remarks.is_some_and(|remarks| remarks.value), span: yaml.span }))
}

fn city(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<City> {
    let mut fields = Fields::of(yaml, reader)?;
    let name = fields.required("name", reader, read::text);
    let code = fields.optional("code", reader, city_code);
    fields.finish(reader);
    Some(City { name: name?, code })
}

/// Reads a 全国地方公共団体コード: six digits, of which the last checks the others.
fn city_code(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Located<Arc<str>>> {
    let code = reader.filled(yaml)?;
    if code.value.len() != 6 || !code.value.bytes().all(|byte| byte.is_ascii_digit()) {
        return reader.wrong(yaml, "city-code");
    }
    Some(code)
}

fn plan_period(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<PlanPeriod> {
    let mut fields = Fields::of(yaml, reader)?;
    let period = read::period(&mut fields, reader);
    fields.finish(reader);
    period.map(PlanPeriod::from)
}

/// The end of a guideline may be open.
fn guideline_period(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<PlanPeriod> {
    let mut fields = Fields::of(yaml, reader)?;
    if fields.get("to").is_some() {
        return plan_period(reader, yaml);
    }
    let from = fields.required("from", reader, read::year);
    fields.finish(reader);
    from.map(|from| PlanPeriod { from, to: None })
}

fn review(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Review> {
    let mut fields = Fields::of(yaml, reader)?;
    let note = read::maybe_text(&mut fields, "note", reader);
    let years = match fields.get("note") {
        Some(_) => fields.optional("years", reader, |reader, yaml| reader.whole(yaml)),
        None => fields.required("years", reader, |reader, yaml| reader.whole(yaml)),
    };
    fields.finish(reader);
    if let Some(years) = years.filter(|years| !YEARS.contains(&years.value)) {
        let range = f64::from(*YEARS.start())..=f64::from(*YEARS.end());
        read::out_of_range(years.span, f64::from(years.value), range, reader);
    }
    (years.is_some() || note.is_some()).then_some(Review { years, note })
}

fn related_plan(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<RelatedPlan> {
    let mut fields = Fields::of(yaml, reader)?;
    let title = fields.required("title", reader, read::text);
    let relation = fields.required("relation", reader, |reader, yaml| reader.word(yaml, &RELATIONS));
    let url = fields.optional("url", reader, read::url);
    let note = read::maybe_text(&mut fields, "note", reader);
    fields.finish(reader);
    Some(RelatedPlan { title: title?, relation: relation?.value, url, note })
}

fn department(yaml: &Yaml, known: &mut Known, reader: &mut Reader<'_>) -> Option<Department> {
    let mut fields = read::record(yaml, &mut known.departments, reader)?;
    let id = read::own_id(&mut fields, &mut known.departments, reader);
    let name = fields.required("name", reader, read::text);
    let every = fields.optional("every", reader, |reader, yaml| reader.truth(yaml));
    let note = read::maybe_text(&mut fields, "note", reader);
    let ways = fields.optional("contact", reader, contacts::ways);
    let former = fields.list("former", reader, read::id);
    fields.finish(reader);
    let name = name?;
    let contact = ways.map(|ways| ways.to(name.clone()));
    Some(Department { id: id?, former, name, every: every.is_some_and(|every| every.value), note, contact })
}

fn audience(yaml: &Yaml, known: &mut Known, reader: &mut Reader<'_>) -> Option<Audience> {
    let mut fields = read::record(yaml, &mut known.audiences, reader)?;
    let id = read::own_id(&mut fields, &mut known.audiences, reader);
    let name = fields.required("name", reader, read::text);
    fields.finish(reader);
    Some(Audience { id: id?, name: name? })
}

fn colophon(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Colophon> {
    let mut fields = Fields::of(yaml, reader)?;
    let publisher = fields.required("publisher", reader, read::text);
    let editor = fields.optional("editor", reader, contacts::contact);
    let issued = fields.optional("issued", reader, read::date);
    let note = read::maybe_text(&mut fields, "note", reader);
    fields.finish(reader);
    Some(Colophon { publisher: publisher?, editor, issued, note })
}

fn rating_scale(yaml: &Yaml, known: &mut Known, reader: &mut Reader<'_>) -> Option<RatingScale> {
    let Some(mut fields) = Fields::of(yaml, reader) else {
        known.ratings.doubt();
        known.raters.doubt();
        return None;
    };
    let ratings = fields.list("ratings", reader, |reader, yaml| rating(yaml, known, reader));
    let raters = fields.list("raters", reader, |reader, yaml| rater(yaml, known, reader));
    fields.finish(reader);
    Some(RatingScale { ratings, raters })
}

fn rating(yaml: &Yaml, known: &mut Known, reader: &mut Reader<'_>) -> Option<Rating> {
    let mut fields = read::record(yaml, &mut known.ratings, reader)?;
    let id = read::own_id(&mut fields, &mut known.ratings, reader);
    let name = fields.required("name", reader, read::text);
    let description = read::maybe_text(&mut fields, "description", reader);
    let score = fields.optional("score", reader, |reader, yaml| reader.number(yaml));
    fields.finish(reader);
    Some(Rating { id: id?, name: name?, description, score })
}

fn rater(yaml: &Yaml, known: &mut Known, reader: &mut Reader<'_>) -> Option<Rater> {
    let mut fields = read::record(yaml, &mut known.raters, reader)?;
    let id = read::own_id(&mut fields, &mut known.raters, reader);
    let name = fields.required("name", reader, read::text);
    fields.finish(reader);
    Some(Rater { id: id?, name: name? })
}

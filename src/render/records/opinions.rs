//! What was submitted to a consultation, opinion by opinion, with what the city thinks of it and all that can be counted.

use super::call::department;
use super::comparison;
use super::within::{DepartmentView, Within};
use crate::compare::Table;
use crate::model::call::Channel;
use crate::model::consultation::{Consultation, Disposition, Opinion};
use crate::render::Renderer;
use crate::render::date::DateView;
use crate::render::links::Links;
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::{PlanPage, opinion_fragment};
use crate::source::Located;
use serde::Serialize;
use std::sync::Arc;

/// Holds what came of a consultation.
#[derive(Debug, Serialize)]
pub(crate) struct ResultsView {
    /// 結果公表日
    published: Option<DateView>,
    departments: Vec<DepartmentView>,
    submitters: Option<u32>,
    /// How many opinions there are.
    count: usize,
    channels: Vec<ChannelView>,
    /// The legend of the kinds of answer; only those that were given.
    dispositions: Vec<DispositionCount>,
    /// Nothing where no opinion was submitted.
    table: Option<OpinionTable>,
}

/// Holds how many opinions came which way.
#[derive(Debug, Serialize)]
struct ChannelView {
    channel: &'static str,
    count: usize,
}

/// Holds a kind of answer.
#[derive(Debug, Serialize)]
struct DispositionView {
    /// `reflected`, `covered`, `noted`, `declined` or `other`.
    kind: &'static str,
    /// What the plan calls it, where it has words of its own.
    name: Option<TextView>,
}

/// Holds how often a kind of answer was given.
#[derive(Debug, Serialize)]
struct DispositionCount {
    disposition: DispositionView,
    count: usize,
}

/// Holds the opinions as a table.
#[derive(Debug, Serialize)]
struct OpinionTable {
    id: String,
    rows: Vec<OpinionRow>,
    /// Those of `item`, `people`, `channel`, `response`, `disposition` and `change` that have anything in them.
    columns: Vec<&'static str>,
}

/// Holds one opinion.
#[derive(Debug, Serialize)]
struct OpinionRow {
    id: String,
    number: String,
    item: Option<TextView>,
    concerns: Vec<LinkView>,
    text: TextView,
    people: Option<u32>,
    channel: Option<&'static str>,
    received: Option<DateView>,
    response: Option<TextView>,
    disposition: Option<DispositionView>,
    change: Option<TextView>,
    changed: Vec<LinkView>,
    /// Where the table of what changed tells of it.
    compared: Vec<LinkView>,
}

/// Builds what came of a consultation; nothing where nothing is told of it yet.
pub(crate) fn results(
    renderer: &Renderer<'_>,
    within: &Within<'_>,
    consultation: &Consultation,
) -> Option<ResultsView> {
    let opinions = &consultation.opinions;
    let told = consultation.results.as_ref();
    if opinions.is_empty() && told.is_none() {
        return None;
    }
    let count = |counts: &dyn Fn(&Opinion) -> bool| opinions.iter().filter(|opinion| counts(opinion)).count();
    let channels = Channel::WORDS.into_iter().map(|(name, channel)| ChannelView {
        channel: name,
        count: count(&|opinion: &Opinion| opinion.channel == Some(channel)),
    });
    let answered = opinions.iter().any(|opinion| opinion.disposition.is_some());
    // How many were reflected is told even where none was.
    let is_told = |view: &DispositionCount| view.count > 0 || (answered && view.disposition.kind == "reflected");
    let dispositions = Disposition::WORDS.into_iter().map(|(_, disposition)| DispositionCount {
        disposition: disposition_view(within, consultation, disposition),
        count: count(&|opinion: &Opinion| opinion.disposition == Some(disposition)),
    });
    Some(ResultsView {
        published: told.and_then(|told| told.published.as_ref()).map(|date| within.date(date.value)),
        departments: department(within, consultation),
        submitters: told.and_then(|told| told.submitters.as_ref()).map(|people| people.value),
        count: opinions.len(),
        channels: channels.filter(|view| view.count > 0).collect(),
        dispositions: dispositions.filter(is_told).collect(),
        table: (!opinions.is_empty()).then(|| table(renderer, within, consultation)),
    })
}

fn table(renderer: &Renderer<'_>, within: &Within<'_>, consultation: &Consultation) -> OpinionTable {
    let opinions = &consultation.opinions;
    let any = opinions.iter().any(|opinion| !opinion.changed.is_empty());
    // On paper there is no table of what changed.
    let table = (any && !within.from.prints()).then(|| comparison::table(within)).flatten();
    let references = References { renderer, within, table };
    let rows = opinions.iter().enumerate().map(|(at, opinion)| row(&references, consultation, at, opinion));
    OpinionTable {
        id: within.id(&format!("opinions-{}", consultation.id.value)),
        rows: rows.collect(),
        columns: columns(opinions),
    }
}

/// Lists the columns that have anything in them.
fn columns(opinions: &[Opinion]) -> Vec<&'static str> {
    type Has = fn(&Opinion) -> bool;
    let all: [(&'static str, Has); 6] = [
        ("item", |opinion| opinion.item.is_some() || !opinion.concerns.is_empty()),
        ("people", |opinion| opinion.people.is_some()),
        ("channel", |opinion| opinion.channel.is_some() || opinion.received.is_some()),
        ("response", |opinion| opinion.response.is_some()),
        ("disposition", |opinion| opinion.disposition.is_some()),
        ("change", |opinion| opinion.change.is_some() || !opinion.changed.is_empty()),
    ];
    all.into_iter().filter(|(_, has)| opinions.iter().any(has)).map(|(name, _)| name).collect()
}

fn row(references: &References<'_>, consultation: &Consultation, at: usize, opinion: &Opinion) -> OpinionRow {
    let within = references.within;
    let number = consultation.opinion_number(at);
    let disposition = opinion.disposition.map(|disposition| disposition_view(within, consultation, disposition));
    OpinionRow {
        id: within.id(&opinion_fragment(&format!("{}/{number}", consultation.id.value))),
        number: number.into_owned(),
        item: within.maybe(opinion.item.as_ref()),
        concerns: references.links(&opinion.concerns),
        text: within.text(&opinion.text),
        people: opinion.people.as_ref().map(|people| people.value),
        channel: opinion.channel.map(Channel::name),
        received: opinion.received.as_ref().map(|date| within.date(date.value)),
        response: within.maybe(opinion.response.as_ref()),
        disposition,
        change: within.maybe(opinion.change.as_ref()),
        changed: references.links(&opinion.changed),
        compared: references.rows(&opinion.changed),
    }
}

fn disposition_view(within: &Within<'_>, consultation: &Consultation, disposition: Disposition) -> DispositionView {
    let own = consultation.dispositions.iter().find(|(own, _)| *own == disposition);
    DispositionView { kind: disposition.name(), name: own.map(|(_, name)| within.text(name)) }
}

/// Finds what opinions name: the one place where links lead from an opinion to the plan.
struct References<'a> {
    renderer: &'a Renderer<'a>,
    within: &'a Within<'a>,
    /// What changed from the plan that this one is compared with.
    table: Option<Table>,
}

impl References<'_> {
    /// Links to what references name; one that leads nowhere was reported.
    fn links(&self, references: &[Located<Arc<str>>]) -> Vec<LinkView> {
        references.iter().filter_map(|reference| self.link(&reference.value)).collect()
    }

    /// Links to the rows in which what references name changed.
    fn rows(&self, references: &[Located<Arc<str>>]) -> Vec<LinkView> {
        let Some(table) = &self.table else { return Vec::new() };
        let row = |reference: &str| comparison::row_link(self.within, table, reference, self.link(reference)?);
        references.iter().filter_map(|reference| row(&reference.value)).collect()
    }

    fn link(&self, reference: &str) -> Option<LinkView> {
        let from = self.within.from;
        let links = Links {
            renderer: self.renderer,
            from,
            plan: self.within.index,
            page: PlanPage::Consultations,
            language: from.language,
        };
        links.view(reference)
    }
}

//! How people were asked: when and where they met, how many came, and what they said.

use super::agenda::{AgendaView, agenda};
use super::call::{CallView, call};
use super::opinions::{ResultsView, results};
use super::within::{Levels, Within};
use crate::model::consultation::{Consultation, ConsultationKind, Opinion, Session, Theme};
use crate::render::Renderer;
use crate::render::date::WhenView;
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::{Kind, PlanPage, Thing, consultation_fragment, path_fragment};
use serde::Serialize;

/// Holds all consultations for `records/consultations.html`.
#[derive(Debug, Serialize)]
pub(crate) struct ConsultationsView {
    consultations: Vec<ConsultationView>,
}

/// Holds one consultation.
#[derive(Debug, Serialize)]
pub(crate) struct ConsultationView {
    id: String,
    levels: Levels,
    /// `meetings`, `comment` or `survey`.
    kind: &'static str,
    title: TextView,
    period: Option<WhenView>,
    note: Option<TextView>,
    /// Only while people may answer.
    call: Option<CallView>,
    agenda: Option<AgendaView>,
    /// Nothing where people did not meet.
    sessions: Option<SessionTable>,
    themes: Vec<ThemeView>,
    results: Option<ResultsView>,
}

/// Holds the sessions of a consultation as a table.
#[derive(Debug, Serialize)]
pub(crate) struct SessionTable {
    id: String,
    rows: Vec<SessionView>,
    /// Which columns have anything in them.
    venues: bool,
    attendances: bool,
    notes: bool,
    /// Nothing where there is only one session, or none says how many came.
    total: Option<TotalView>,
    /// How many columns stand before that of the attendance.
    before: usize,
}

/// Holds how many came in all.
#[derive(Debug, Serialize)]
pub(crate) struct TotalView {
    people: u64,
    /// Whether every session says how many came.
    whole: bool,
}

/// Holds one session.
#[derive(Debug, Serialize)]
pub(crate) struct SessionView {
    /// From 1.
    number: usize,
    /// Counted where it has none.
    title: Option<TextView>,
    date: WhenView,
    hours: Option<String>,
    venue: Option<TextView>,
    attendance: Option<u32>,
    note: Option<TextView>,
}

/// Holds what was said about one matter.
#[derive(Debug, Serialize)]
pub(crate) struct ThemeView {
    id: String,
    title: TextView,
    /// Leads to the theme on the page of all consultations.
    href: String,
    opinions: Vec<OpinionView>,
}

/// Holds one opinion.
#[derive(Debug, Serialize)]
pub(crate) struct OpinionView {
    text: TextView,
    people: Option<u32>,
    response: Option<TextView>,
}

/// Holds opinions in a box for `pieces/opinions.html`.
#[derive(Debug, Serialize)]
pub(crate) struct OpinionsView {
    id: String,
    consultation: LinkView,
    themes: Vec<ThemeView>,
}

/// Builds the page of all consultations.
pub(crate) fn consultations(renderer: &Renderer<'_>, within: &Within<'_>, level: u8) -> ConsultationsView {
    let all = within.plan().consultations.iter().enumerate();
    let here = all.filter(|(at, _)| !within.is_elsewhere(PlanPage::Consultations, *at));
    ConsultationsView { consultations: here.map(|(_, found)| consultation(renderer, within, found, level)).collect() }
}

/// Builds one consultation, whose title is a heading of `level`.
pub(crate) fn consultation(
    renderer: &Renderer<'_>,
    within: &Within<'_>,
    consultation: &Consultation,
    level: u8,
) -> ConsultationView {
    let open = consultation.call.as_ref().filter(|_| consultation.is_open());
    ConsultationView {
        id: within.id(&consultation_fragment(consultation)),
        levels: Levels::from(level),
        kind: kind_name(consultation.kind),
        title: within.text(&consultation.title),
        period: consultation.period.map(|period| within.when(period)),
        note: within.maybe(consultation.note.as_ref()),
        call: open.map(|found| call(within, consultation, found)),
        agenda: agenda(within, &consultation.agenda),
        sessions: sessions_table(within, consultation),
        themes: consultation.themes.iter().map(|found| theme(within, consultation, found)).collect(),
        results: results(renderer, within, consultation),
    }
}

/// Builds a box of some themes of a consultation, or of all where none is named.
pub(crate) fn opinions(within: &Within<'_>, consultation: &Consultation, named: &[&str]) -> OpinionsView {
    let themes: Vec<&Theme> = match named {
        [] => consultation.themes.iter().collect(),
        _ => named.iter().filter_map(|id| consultation.themes.iter().find(|theme| &*theme.id.value == *id)).collect(),
    };
    OpinionsView {
        id: within.id("opinions"),
        consultation: within.place_link(
            PlanPage::Consultations,
            &consultation_fragment(consultation),
            &consultation.title,
        ),
        themes: themes.into_iter().map(|found| theme(within, consultation, found)).collect(),
    }
}

/// Lists the consultations as places on their page.
pub(crate) fn sections(within: &Within<'_>) -> Vec<LinkView> {
    let all = within.plan().consultations.iter();
    all.map(|found| within.place_link(PlanPage::Consultations, &consultation_fragment(found), &found.title)).collect()
}

impl Within<'_> {
    /// Returns the place of a consultation.
    pub(crate) fn consultation_at(&self, id: &str) -> Option<usize> {
        match self.published.find(Kind::Consultation, id).ok()?.thing {
            Thing::Consultation(at) => Some(at),
            _ => None,
        }
    }

    /// Returns a link to a consultation; an unknown id was reported before.
    pub(crate) fn consultation_link(&self, id: &str) -> Option<LinkView> {
        let found = self.plan().consultations.get(self.consultation_at(id)?)?;
        Some(self.place_link(PlanPage::Consultations, &consultation_fragment(found), &found.title))
    }
}

fn kind_name(kind: ConsultationKind) -> &'static str {
    match kind {
        ConsultationKind::Meetings => "meetings",
        ConsultationKind::Comment => "comment",
        ConsultationKind::Survey => "survey",
    }
}

fn sessions_table(within: &Within<'_>, consultation: &Consultation) -> Option<SessionTable> {
    let sessions = &consultation.sessions;
    let attendances: Vec<u32> =
        sessions.iter().filter_map(|session| session.attendance.as_ref()).map(|people| people.value).collect();
    let venues = sessions.iter().any(|session| session.venue.is_some());
    let total = TotalView {
        people: attendances.iter().copied().map(u64::from).sum(),
        whole: attendances.len() == sessions.len(),
    };
    let rows = sessions.iter().zip(1..).map(|(found, number)| session(within, found, number));
    (!sessions.is_empty()).then(|| SessionTable {
        id: within.id(&format!("sessions-{}", consultation.id.value)),
        rows: rows.collect(),
        venues,
        attendances: !attendances.is_empty(),
        notes: sessions.iter().any(|session| session.note.is_some()),
        total: (sessions.len() > 1 && !attendances.is_empty()).then_some(total),
        before: if venues { 3 } else { 2 },
    })
}

fn session(within: &Within<'_>, session: &Session, number: usize) -> SessionView {
    SessionView {
        number,
        title: within.maybe(session.title.as_ref()),
        date: within.when(session.date),
        hours: session.hours.map(|hours| within.hours(hours)),
        venue: within.maybe(session.venue.as_ref()),
        attendance: session.attendance.as_ref().map(|people| people.value),
        note: within.maybe(session.note.as_ref()),
    }
}

fn theme(within: &Within<'_>, consultation: &Consultation, theme: &Theme) -> ThemeView {
    let path = format!("{}/{}", consultation.id.value, theme.id.value);
    let fragment = format!("opinions-{}", path_fragment(&path));
    let opinion = |opinion: &Opinion| OpinionView {
        text: within.text(&opinion.text),
        people: opinion.people.as_ref().map(|people| people.value),
        response: within.maybe(opinion.response.as_ref()),
    };
    ThemeView {
        id: within.id(&fragment),
        title: within.text(&theme.title),
        href: within.from.href(PlanPage::Consultations, Some(&fragment)),
        opinions: theme.opinions.iter().map(opinion).collect(),
    }
}

//! The plan's facts as pages: measures, indicators, progress, rosters, regulations, history, glossary, departments.
//!
//! Each kind has a view, which is all that its template sees, and a builder. A record is the body of a page only; the
//! page around it, or the print page that holds all of them, is made elsewhere. Chapters show the same views as pieces.

mod agenda;
mod answers;
mod audiences;
mod by_goal;
mod call;
mod choice;
mod colophon;
mod comparison;
pub(super) mod consultations;
mod dashboard;
mod departments;
mod figures;
mod filters;
mod glossary;
mod history;
mod index;
mod indicator;
pub(super) mod indicators;
mod listing;
mod measure;
mod measure_table;
pub(super) mod measures;
mod opinions;
mod places;
mod progress;
mod progress_year;
mod provisions;
mod rating;
mod regulation;
mod rollup;
mod rosters;
mod rows;
mod schedule;
mod sentence;
mod sheets;
mod summary;
pub(super) mod surveys;
mod updates;
pub(super) mod within;

pub(super) use audiences::matrix;
pub(super) use call::{CallView, OpenView, open_call, open_view};
pub(super) use dashboard::StatusCounts;
pub(super) use glossary::glossary;
pub(super) use history::history;
pub(super) use indicator::indicator;
pub(super) use listing::{list, table};
pub(super) use measure::{FactsView, facts};
pub(super) use regulation::regulation;
pub(super) use rosters::roster;
pub(super) use schedule::{Telling as ScheduleTelling, schedule};
pub(super) use sheets::sheets;
pub(super) use summary::SummaryLists;

use super::Renderer;
use super::viewpoint::{HeadingView, LinkView, TextView, Viewpoint};
use crate::diagnostics::Report;
use crate::resolve::PlanPage;
use filters::Facet;
use serde::Serialize;
use within::{Home, Within};

/// Holds a record that a page is made around.
#[derive(Debug, Clone)]
pub struct Record {
    pub heading: HeadingView,
    /// A sentence or two below the heading.
    pub lead: Option<TextView>,
    pub html: String,
    /// What the record consists of, for the contents of the page.
    pub sections: Vec<LinkView>,
}

/// Counts how the indicators of a plan stand, as its cover says it; nothing where no figure has been reported yet.
pub(super) fn status_counts(from: &Viewpoint<'_>) -> Option<StatusCounts> {
    dashboard::status_counts(&Within::new(from, Home::Page(PlanPage::Cover))?)
}

/// Builds the lists of a plan's summary; nothing for a page that belongs to no plan.
pub(super) fn summary(from: &Viewpoint<'_>) -> Option<SummaryLists> {
    Some(summary::summary(&Within::new(from, Home::Page(PlanPage::Summary))?))
}

/// Tells whether a record is wider than paper that stands upright.
pub(super) fn is_wide(from: &Viewpoint<'_>, page: PlanPage) -> bool {
    let Some(within) = Within::new(from, Home::Page(page)) else { return false };
    match page {
        PlanPage::Schedule => schedule::is_wide(&within),
        PlanPage::Audiences => audiences::is_wide(&within),
        _ => false,
    }
}

/// Makes the record that a page of a plan is about; nothing for other pages, or where the plan does not have it.
///
/// `level` is the level of the first heading in the body; on the print page ids are those of [`super::viewpoint::print_anchor`].
pub fn record(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    page: PlanPage,
    level: u8,
    report: &mut Report,
) -> Option<Record> {
    let within = Within::new(from, Home::Page(page))?;
    let maker = Maker { renderer, within: &within, level };
    maker.record(page, report)
}

struct Maker<'a> {
    renderer: &'a Renderer<'a>,
    within: &'a Within<'a>,
    level: u8,
}

impl Maker<'_> {
    fn record(&self, page: PlanPage, report: &mut Report) -> Option<Record> {
        let (within, level) = (self.within, self.level);
        let mut heading = HeadingView::new(within.from, self.renderer.name(within.from, within.index, page));
        let mut lead = None;
        let mut sections = Vec::new();
        let html = match page {
            PlanPage::Measures => {
                sections = measures::sections(within);
                self.fill("measures", &measures::measures(within, level), report)
            }
            PlanPage::MeasureTable => self.fill("measure-table", &measure_table::measure_table(within), report),
            PlanPage::Measure(at) => {
                lead = within.tree().nodes.get(at).and_then(|found| within.maybe(found.description.as_ref()));
                self.fill("measure", &measure::measure(within, at, level)?, report)
            }
            PlanPage::Schedule => {
                sections = schedule::sections(within, page);
                self.fill("schedule", &schedule(within, None, ScheduleTelling::Brief)?, report)
            }
            PlanPage::Audiences => {
                sections = schedule::sections(within, page);
                self.fill("audiences", &matrix(within, None), report)
            }
            PlanPage::Year(_) | PlanPage::Audience(_) | PlanPage::Rating(_) | PlanPage::Unreported => {
                heading = self.choice_heading(heading, page);
                self.fill("choice", &choice::choice(within, page, level)?, report)
            }
            PlanPage::Indicators => {
                sections = indicators::sections(self.renderer, within);
                self.fill("indicators", &indicators::indicators(within, level), report)
            }
            PlanPage::Indicator(at) => self.fill("indicator", &indicator(within, at, level)?, report),
            PlanPage::Progress => self.fill("progress", &progress::progress(within, level), report),
            PlanPage::ProgressYear(at) => {
                heading.title = within.year_heading(within.plan().progress.get(at)?.year.value);
                sections = progress_year::sections(within, at);
                self.fill("progress-year", &progress_year::progress_year(within, at, level)?, report)
            }
            PlanPage::Rosters => {
                sections = rosters::sections(within);
                self.fill("rosters", &rosters::rosters(within, level), report)
            }
            PlanPage::Regulation(at) => {
                sections = regulation::sections(within, at);
                let view = regulation(self.renderer, within, at, &[], level, report)?;
                self.fill("regulation", &view, report)
            }
            PlanPage::History => self.fill("history", &history(within, &[], level), report),
            PlanPage::Consultations => {
                sections = consultations::sections(within);
                self.fill("consultations", &consultations::consultations(self.renderer, within, level), report)
            }
            PlanPage::Surveys => {
                sections = surveys::sections(within);
                self.fill("surveys", &surveys::surveys(within, level), report)
            }
            PlanPage::Colophon => self.fill("colophon", &colophon::colophon(within)?, report),
            PlanPage::Glossary => self.fill("glossary", &glossary(within, level), report),
            PlanPage::Departments => self.fill("departments", &departments::departments(within, level), report),
            PlanPage::Department(at) => {
                lead = within.plan().departments.get(at).and_then(|found| within.maybe(found.note.as_ref()));
                self.fill("department", &departments::department(within, at, level)?, report)
            }
            PlanPage::Index => {
                let view = index::index(self.renderer, within, level);
                sections = index::sections(within, &view);
                self.fill("index", &view, report)
            }
            PlanPage::Comparison => {
                let view = comparison::comparison(self.renderer, within)?;
                sections = comparison::sections(within, &view);
                self.fill("comparison", &view, report)
            }
            PlanPage::Updates => {
                let view = updates::updates(self.renderer, within, level);
                sections = updates::sections(within, &view);
                self.fill("updates", &view, report)
            }
            PlanPage::Cover
            | PlanPage::Contents
            | PlanPage::Summary
            | PlanPage::Chapter(_)
            | PlanPage::Print
            | PlanPage::LargePrint
            | PlanPage::Former(_) => return None,
        };
        let html = self.values(page, report) + &html;
        Some(Record { heading, lead, html, sections })
    }

    /// Links to the pages that choose by the facet of a record, above it; nothing on paper.
    fn values(&self, page: PlanPage, report: &mut Report) -> String {
        let facet = Facet::of(page).filter(|_| !self.within.from.prints());
        let view = facet.and_then(|facet| facet.view(self.within));
        view.map(|view| self.fill("values", &view, report)).unwrap_or_default()
    }

    /// Says what measures are chosen by; a name in another language stands alone, or the words around it would be taken
    /// for that language.
    fn choice_heading(&self, heading: HeadingView, page: PlanPage) -> HeadingView {
        let Some(facet) = Facet::of(page).filter(|_| heading.lang.is_none()) else { return heading };
        let key = format!("choice-{}", facet.name());
        let name = [("name", heading.title.into())];
        HeadingView {
            title: self.renderer.theme.text(self.within.from.language, &key, &name),
            ..HeadingView::default()
        }
    }

    fn fill(&self, kind: &str, view: &impl Serialize, report: &mut Report) -> String {
        self.renderer.theme.render(&format!("records/{kind}.html"), self.within.from.language, view, report)
    }
}

//! The page around a record: measures, indicators, progress, rosters, regulations, history, glossary, departments.

use super::chapter::neighbours;
use super::fill;
use crate::diagnostics::Report;
use crate::render::Renderer;
use crate::render::chapter::OWN_PAGE;
use crate::render::frame::{Heading, have_references};
use crate::render::records;
use crate::render::viewpoint::{HeadingView, LinkView, TextView, Viewpoint};
use crate::resolve::{PlanIndex, PlanPage};
use serde::Serialize;
use tera::Value;

/// Shows a record.
#[derive(Debug, Serialize)]
struct RecordView {
    heading: HeadingView,
    lead: Option<TextView>,
    /// How an opinion speaks of what the page is about, while people are asked for any.
    reference: Option<LinkView>,
    sections: Vec<LinkView>,
    body: Value,
    previous: Option<LinkView>,
    next: Option<LinkView>,
}

/// Takes the first paragraph of a lead.
fn summary(lead: &TextView) -> String {
    lead.text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default().to_owned()
}

/// Names what a page is about by its number and its title.
fn reference(from: &Viewpoint<'_>, page: PlanPage, heading: &HeadingView) -> Option<LinkView> {
    let link = || LinkView {
        href: from.href(page, None),
        number: heading.number.clone(),
        title: heading.title.clone(),
        lang: heading.lang,
    };
    have_references(from).then(link)
}

/// Makes the page of a record; nothing for a page that is not one.
pub(in crate::render) fn record(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    plan: PlanIndex,
    page: PlanPage,
    report: &mut Report,
) -> Option<Vec<u8>> {
    let record = records::record(renderer, from, page, OWN_PAGE, report)?;
    let (previous, next) = neighbours(renderer, from, plan, page);
    let titles = Heading { title: record.heading.whole(), description: record.lead.as_ref().map(summary) };
    let reference = reference(from, page, &record.heading);
    let view = RecordView {
        reference,
        heading: record.heading,
        lead: record.lead,
        sections: record.sections,
        body: Value::safe_string(&record.html),
        previous,
        next,
    };
    Some(fill(renderer, from, "pages/record.html", titles, &view, report))
}

//! One goal, policy or effort with everything that the plan says of it, and what became of it year by year.

use super::audiences::{AudienceView, audiences};
use super::indicators::{IndicatorTable, Telling as Columns, table};
use super::measures::{BranchView, Telling, branches};
use super::places::PlaceView;
use super::progress::{EntryView, entry};
use super::schedule::{YearlyView, yearly};
use super::within::{DepartmentView, Levels, Within};
use crate::model::measure::{Entry, Measure};
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::PlanPage;
use serde::Serialize;

/// Holds one measure for `records/measure.html`.
#[derive(Debug, Serialize)]
pub(crate) struct MeasureView {
    levels: Levels,
    level_name: Option<TextView>,
    /// From the goal down to the measure above.
    branch: Vec<LinkView>,
    facts: FactsView,
    children: Vec<BranchView>,
    children_name: Option<TextView>,
    /// Nothing where no indicator belongs to it or to a measure above, and on the print page.
    indicators: Option<IndicatorTable>,
    /// Newest first; empty on the print page.
    progress: Vec<YearView>,
}

/// Holds what a measure states, field by field; shown in chapters too.
#[derive(Debug, Serialize)]
pub(crate) struct FactsView {
    actions: Vec<TextView>,
    purpose: Option<TextView>,
    issues: Option<TextView>,
    completion: Option<TextView>,
    departments: Vec<DepartmentView>,
    bodies: Vec<TextView>,
    /// All audiences of the plan; none where it is not said whom the measure is for.
    audiences: Vec<AudienceView>,
    /// 整理番号; empty where there is none.
    sheet: String,
    yearly: Option<YearlyView>,
    tags: Vec<TextView>,
    notes: Vec<TextView>,
    related: Vec<LinkView>,
    /// Where else it is listed (再掲).
    places: Vec<PlaceView>,
}

/// Holds what became of the measure in one year.
#[derive(Debug, Serialize)]
pub(crate) struct YearView {
    year: LinkView,
    notice: Option<TextView>,
    entry: EntryView,
}

/// Builds the page of one measure.
pub(crate) fn measure(within: &Within<'_>, at: usize, level: u8) -> Option<MeasureView> {
    let measure = within.tree().nodes.get(at)?;
    let branch = within.tree().branch(at);
    let above = branch.iter().take(branch.len().saturating_sub(1));
    let mut belonging: Vec<usize> =
        branch.iter().filter_map(|at| within.published.measure_indicators.get(*at)).flatten().copied().collect();
    belonging.sort_unstable();
    belonging.dedup();
    let mut view = MeasureView {
        levels: Levels::from(level),
        level_name: within.level_name(measure.level),
        branch: above.filter_map(|&at| within.measure_link(at)).collect(),
        facts: facts(within, measure),
        children: Vec::new(),
        children_name: within.level_name(measure.level + 1),
        indicators: None,
        progress: Vec::new(),
    };
    // On the print page measures below, indicators and progress stand in full once, in parts of their own.
    if !within.from.prints() {
        view.children = branches(within, Some(at), level.saturating_add(1), Telling::Brief);
        view.indicators = (!belonging.is_empty()).then(|| table(within, "indicators", &belonging, Columns::Status));
        view.progress = progress(within, measure);
    }
    Some(view)
}

/// Builds the fields of a measure.
pub(crate) fn facts(within: &Within<'_>, measure: &Measure) -> FactsView {
    let at = within.measure_at(&measure.id.value);
    let sheet = at.map(|at| within.edition.measure_numbers.sheet(Entry::Measure(at)));
    let audiences = if measure.audiences.is_empty() { Vec::new() } else { audiences(within, measure) };
    FactsView {
        actions: within.texts(&measure.actions),
        purpose: within.maybe(measure.purpose.as_ref()),
        issues: within.maybe(measure.issues.as_ref()),
        completion: within.maybe(measure.completion.as_ref()),
        departments: within.departments(measure),
        bodies: within.texts(&measure.bodies),
        audiences,
        sheet: sheet.unwrap_or_default().to_owned(),
        yearly: yearly(within, measure),
        tags: within.texts(&measure.tags),
        notes: within.texts(&measure.notes),
        related: within.measure_links(&measure.related),
        places: within.further_places(measure),
    }
}

fn progress(within: &Within<'_>, measure: &Measure) -> Vec<YearView> {
    let years = within.plan().progress.iter().enumerate().rev();
    let views = years.filter_map(|(at, progress)| {
        let own = progress.measures.iter().find(|own| own.measure.value == measure.id.value)?;
        let year = LinkView {
            href: within.from.href(PlanPage::ProgressYear(at), None),
            number: String::new(),
            title: within.year_heading(progress.year.value),
            lang: None,
        };
        Some(YearView { year, notice: within.maybe(progress.notice.as_ref()), entry: entry(within, own) })
    });
    views.collect()
}

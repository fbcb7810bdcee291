//! 年次計画: what is done in which year, as a table of many measures and as the years of one.

use super::rows::{GroupView, ListedView, groups};
use super::within::Within;
use crate::model::calendar::FiscalYear;
use crate::model::measure::{Entry, Measure};
use crate::model::schedule::{Run, Schedule};
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::PlanPage;
use serde::Serialize;

/// A sheet of paper has room for the columns of so many years, beside the measures.
const YEARS_UPRIGHT: usize = 6;

/// Holds the schedule of a branch of measures, or of all, for `records/schedule.html`.
#[derive(Debug, Serialize)]
pub(crate) struct ScheduleView {
    /// Of the caption.
    id: String,
    title: Option<TextView>,
    /// What the rows are: 推進項目; nothing where they are of several levels.
    row_name: Option<TextView>,
    years: Vec<String>,
    groups: Vec<GroupView<ScheduleRow>>,
    columns: usize,
    legend: Vec<LegendView>,
    /// Whether something goes on over several years.
    continues: bool,
    wide: bool,
}

/// Holds the row of one measure.
#[derive(Debug, Serialize)]
pub(crate) struct ScheduleRow {
    listed: ListedView,
    description: Option<TextView>,
    actions: Vec<TextView>,
    cells: Vec<CellView>,
    #[serde(skip)]
    level: usize,
}

/// Holds the years of one measure for its own page and its sheet.
#[derive(Debug, Serialize)]
pub(crate) struct YearlyView {
    title: Option<TextView>,
    years: Vec<String>,
    cells: Vec<CellView>,
}

/// Holds what is done on a measure in one year.
#[derive(Debug, Serialize)]
pub(crate) struct CellView {
    year: String,
    /// `begins`, `continues`, `empty`.
    kind: &'static str,
    label: Option<TextView>,
    /// Stands for the label where there is room for no more.
    mark: Option<String>,
}

/// Explains one stage.
#[derive(Debug, Serialize)]
pub(crate) struct LegendView {
    mark: Option<String>,
    label: TextView,
    description: Option<TextView>,
}

/// Says how much of each measure is told beside its years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Telling {
    /// Title and departments.
    Brief,
    /// What is done, too.
    Full,
}

/// Tells whether a plan's schedule needs paper that lies across.
pub(crate) fn is_wide(within: &Within<'_>) -> bool {
    within.tree().schedule.as_ref().is_some_and(|schedule| schedule.years().count() > YEARS_UPRIGHT)
}

/// Builds the schedule of what stands below a goal, or of all; nothing where the plan has none.
pub(crate) fn schedule(within: &Within<'_>, goal: Option<usize>, telling: Telling) -> Option<ScheduleView> {
    let schedule = within.tree().schedule.as_ref()?;
    let groups = groups(within, goal, |entry| row(within, schedule, entry, telling));
    let rows = || groups.iter().flat_map(|group| &group.rows);
    let years: Vec<String> = schedule.years().map(|year| within.year_heading(year)).collect();
    Some(ScheduleView {
        id: within.id("schedule"),
        title: within.maybe(schedule.title.as_ref()),
        row_name: common_level(rows().map(|row| row.level)).and_then(|level| within.level_name(level)),
        columns: 1 + years.len(),
        continues: rows().flat_map(|row| &row.cells).any(|cell| cell.kind == "continues"),
        legend: legend(within, schedule),
        wide: is_wide(within),
        years,
        groups,
    })
}

/// Returns the level that all rows have.
pub(crate) fn common_level(mut levels: impl Iterator<Item = usize>) -> Option<usize> {
    let first = levels.next()?;
    levels.all(|level| level == first).then_some(first)
}

fn row(within: &Within<'_>, schedule: &Schedule, entry: Entry, telling: Telling) -> Option<ScheduleRow> {
    let (_, measure) = within.measure_of(entry)?;
    if !within.is_leaf(entry) && measure.schedule.is_empty() {
        return None;
    }
    let told = telling == Telling::Full && within.relisting(entry).is_none();
    Some(ScheduleRow {
        listed: ListedView::new(within, entry)?,
        description: measure.description.as_ref().filter(|_| told).map(|text| within.text(text)),
        actions: if told { within.texts(&measure.actions) } else { Vec::new() },
        cells: cells(within, schedule, measure),
        level: within.level(entry),
    })
}

/// Builds the years of one measure; nothing where it has no schedule.
pub(crate) fn yearly(within: &Within<'_>, measure: &Measure) -> Option<YearlyView> {
    let schedule = within.tree().schedule.as_ref().filter(|_| !measure.schedule.is_empty())?;
    Some(YearlyView {
        title: within.maybe(schedule.title.as_ref()),
        years: schedule.years().map(|year| within.year_heading(year)).collect(),
        cells: cells(within, schedule, measure),
    })
}

fn cells(within: &Within<'_>, schedule: &Schedule, measure: &Measure) -> Vec<CellView> {
    schedule.years().map(|year| cell(within, schedule, measure, year)).collect()
}

fn cell(within: &Within<'_>, schedule: &Schedule, measure: &Measure, year: FiscalYear) -> CellView {
    let name = within.year_heading(year);
    let Some(run) = measure.schedule.iter().find(|run| run.years.contains(year)) else {
        return CellView { year: name, kind: "empty", label: None, mark: None };
    };
    if run.years.from.value < year {
        return CellView { year: name, kind: "continues", label: None, mark: None };
    }
    let only = match run.stages.as_slice() {
        [stage] if run.wording.is_none() => schedule.stage(stage),
        _ => None,
    };
    CellView {
        year: name,
        kind: "begins",
        label: label(within, schedule, run),
        mark: only.and_then(|stage| stage.mark.as_ref()).map(ToString::to_string),
    }
}

/// Says what is done on a measure in one year of the schedule, by the place of the year.
pub(crate) fn stage(within: &Within<'_>, at: usize, year: usize) -> Option<TextView> {
    let schedule = within.tree().schedule.as_ref()?;
    let year = schedule.years().nth(year)?;
    let run = within.tree().nodes.get(at)?.schedule.iter().find(|run| run.years.contains(year))?;
    label(within, schedule, run)
}

/// Says what is done in a run, in the words of the plan.
fn label(within: &Within<'_>, schedule: &Schedule, run: &Run) -> Option<TextView> {
    let said = schedule.says(run, within.from.language)?;
    Some(TextView::written(said.value, said.language, within.from.language))
}

fn legend(within: &Within<'_>, schedule: &Schedule) -> Vec<LegendView> {
    let explained = schedule.stages.iter().filter(|stage| stage.mark.is_some() || stage.description.is_some());
    let view = |stage: &crate::model::schedule::Stage| LegendView {
        mark: stage.mark.as_ref().map(ToString::to_string),
        label: within.text(&stage.label),
        description: within.maybe(stage.description.as_ref()),
    };
    explained.map(view).collect()
}

/// Lists the goals as places on a page whose rows go through the tree.
pub(crate) fn sections(within: &Within<'_>, page: PlanPage) -> Vec<LinkView> {
    let place = |at: usize| {
        let measure = within.tree().nodes.get(at)?;
        let mut link = within.measure_link(at)?;
        link.href = within.from.href(page, Some(&format!("rows-{}", measure.id.value)));
        Some(link)
    };
    let goals = within.children(None).into_iter().filter(|&at| !within.tree().is_leaf(at));
    goals.filter_map(place).collect()
}

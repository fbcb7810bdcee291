//! All measures of a plan, or one branch of them, as a tree to read.

use super::choice::{ReportView, report};
use super::figures::StatusCount;
use super::filters::{Filters, FiltersView, MarkView};
use super::measure_table::{LookView, MeasureTable, looks, measure_table};
use super::rating::{RatingView, rating, statuses};
use super::sentence::first_sentence;
use super::within::{DepartmentView, Levels, Within};
use crate::language::Text;
use crate::model::measure::{Entry, Measure};
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::PlanPage;
use serde::Serialize;

/// Holds all measures for `records/measures.html`.
#[derive(Debug, Serialize)]
pub(crate) struct MeasuresView {
    levels: Levels,
    /// Left out where the same facts follow one by one, as on the print page.
    cards: Option<CardsView>,
    /// What the print page has instead.
    table: Option<MeasureTable>,
}

/// Holds all measures as cards, with what they can be chosen by.
#[derive(Debug, Serialize)]
pub(crate) struct CardsView {
    looks: [LookView; 2],
    filters: FiltersView,
    /// Nothing where no measure is rated.
    report: Option<ReportView>,
    branches: Vec<BranchView>,
}

/// Holds one measure with all that is below it.
#[derive(Debug, Serialize)]
pub(crate) struct BranchView {
    /// Nothing at a further place of a measure, which has its id at its own.
    id: Option<String>,
    link: LinkView,
    /// The number as it stands among its siblings.
    own_number: String,
    level_name: Option<TextView>,
    /// On a card its first sentence, or that of what is done.
    description: Option<TextView>,
    actions: Vec<TextView>,
    departments: Vec<DepartmentView>,
    rating: Option<RatingView>,
    statuses: Vec<StatusCount>,
    marks: Option<MarksView>,
    heading: u8,
    /// Whether something is below it.
    parent: bool,
    /// Whether it is listed here again (再掲).
    relisted: bool,
    children: Vec<BranchView>,
}

/// Holds what the script of the page chooses by.
#[derive(Debug, Serialize)]
pub(crate) struct MarksView {
    measure: String,
    facets: Vec<MarkView>,
}

/// Says how much of each measure is told.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Telling<'f> {
    /// Cards: titles, a sentence, departments, ratings.
    Brief,
    /// The same with marks to choose by.
    Marked(&'f Filters<'f>),
    /// Descriptions and actions, and nothing that became of them.
    Full,
}

/// Builds the page of all measures.
pub(crate) fn measures(within: &Within<'_>, level: u8) -> MeasuresView {
    let prints = within.from.prints();
    MeasuresView {
        levels: Levels::from(level),
        cards: (!prints).then(|| cards(within, level)),
        table: prints.then(|| measure_table(within)),
    }
}

fn cards(within: &Within<'_>, level: u8) -> CardsView {
    let filters = Filters::new(within);
    CardsView {
        looks: looks(within),
        filters: filters.view(within),
        report: within.published.facets.rated.as_ref().and_then(|rated| report(within, rated)),
        branches: branches(within, None, level, Telling::Marked(&filters)),
    }
}

/// Builds the branches below a node, or from the top of the tree; `heading` is the level of the first heading.
pub(crate) fn branches(
    within: &Within<'_>,
    parent: Option<usize>,
    heading: u8,
    telling: Telling<'_>,
) -> Vec<BranchView> {
    within.entries(parent).into_iter().filter_map(|entry| branch(within, entry, heading, telling)).collect()
}

/// Builds the branch of one node with the node itself.
pub(crate) fn branch(within: &Within<'_>, entry: Entry, heading: u8, telling: Telling<'_>) -> Option<BranchView> {
    let (at, measure) = within.measure_of(entry)?;
    let relisted = within.relisting(entry).is_some();
    let full = matches!(telling, Telling::Full);
    let parent = !within.is_leaf(entry);
    let children = match entry {
        Entry::Measure(at) => branches(within, Some(at), heading.saturating_add(1).min(6), telling),
        Entry::Relisting(_) => Vec::new(),
    };
    let marks = match telling {
        Telling::Marked(filters) => marks(within, entry, measure, filters),
        Telling::Brief | Telling::Full => None,
    };
    Some(BranchView {
        id: (!relisted).then(|| within.id(&format!("measure-{}", measure.id.value))),
        link: within.entry_link(entry)?,
        own_number: within.edition.measure_numbers.own(entry).to_owned(),
        level_name: within.level_name(within.level(entry)),
        description: match full {
            true => description(within, entry, measure),
            false => summary(within, entry, measure).filter(|_| !parent),
        },
        actions: if full && !relisted { within.texts(&measure.actions) } else { Vec::new() },
        departments: within.entry_departments(entry),
        rating: rating(within, at).filter(|_| !full),
        statuses: if full { Vec::new() } else { statuses(within, at) },
        marks,
        heading,
        parent,
        relisted,
        children,
    })
}

/// At a further place stands only what is said there; the rest stands at the measure's own.
fn written<'t>(within: &Within<'t>, entry: Entry, own: Option<&'t Text>) -> Option<&'t Text> {
    within.relisting(entry).map_or(own, |relisting| relisting.note.as_ref())
}

fn description(within: &Within<'_>, entry: Entry, measure: &Measure) -> Option<TextView> {
    written(within, entry, measure.description.as_ref()).map(|text| within.text(text))
}

fn summary(within: &Within<'_>, entry: Entry, measure: &Measure) -> Option<TextView> {
    let own = measure.actions.first().or(measure.description.as_ref());
    written(within, entry, own).map(|text| first_sentence(&within.text(text)))
}

fn marks(within: &Within<'_>, entry: Entry, measure: &Measure, filters: &Filters<'_>) -> Option<MarksView> {
    let facets = filters.marks(within, entry);
    (!facets.is_empty()).then(|| MarksView { measure: measure.id.value.to_string(), facets })
}

/// Lists the goals as places on the page of all measures.
pub(crate) fn sections(within: &Within<'_>) -> Vec<LinkView> {
    let place = |at: usize| {
        let measure = within.tree().nodes.get(at)?;
        let mut link = within.measure_link(at)?;
        link.href = within.from.href(PlanPage::Measures, Some(&format!("measure-{}", measure.id.value)));
        Some(link)
    };
    within.children(None).into_iter().filter_map(place).collect()
}

//! What the measures of a plan can be chosen by: a link to a page for each value, and the marks by which the script of the
//! page of all measures chooses without leaving it.

use super::within::Within;
use crate::model::measure::Entry;
use crate::render::viewpoint::LinkView;
use crate::resolve::PlanPage;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// A facet of more values is folded.
const VALUES_IN_SIGHT: usize = 8;

/// Stands among the ids of ratings for measures without one; no id begins like it.
pub(crate) const UNREPORTED: &str = "-";

/// Names what measures are chosen by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Facet {
    Goal,
    Department,
    Audience,
    Year,
    Rating,
}

/// Holds the facets of a plan with the values that any measure has.
#[derive(Debug)]
pub(crate) struct Filters<'a> {
    facets: Vec<(Facet, Vec<Value<'a>>)>,
}

/// Holds one value and the places of the measures that have it, in reading order.
#[derive(Debug)]
struct Value<'a> {
    id: String,
    link: LinkView,
    measures: Cow<'a, [usize]>,
}

/// Holds the block of filters for `records/filters.html`.
#[derive(Debug, Serialize)]
pub(crate) struct FiltersView {
    facets: Vec<FacetView>,
    /// How many measures there are to choose from.
    measures: usize,
}

/// Holds the values of one facet.
#[derive(Debug, Serialize)]
pub(crate) struct FacetView {
    /// The word that strings, marks and the query of the address know it by.
    name: &'static str,
    folded: bool,
    values: Vec<ValueView>,
}

/// Holds one value.
#[derive(Debug, Serialize)]
pub(crate) struct ValueView {
    id: String,
    link: LinkView,
    measures: usize,
    /// Whether it is what the page at hand chooses by.
    current: bool,
}

/// Holds the values that a measure has of one facet, as an attribute of its element.
#[derive(Debug, Serialize)]
pub(crate) struct MarkView {
    facet: &'static str,
    /// Parted by blanks.
    ids: String,
}

impl Facet {
    const ALL: [Self; 5] = [Self::Goal, Self::Department, Self::Audience, Self::Year, Self::Rating];

    /// Returns the word that strings, marks and the query of the address know it by.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Department => "department",
            Self::Audience => "audience",
            Self::Year => "year",
            Self::Rating => "rating",
        }
    }

    /// Returns what a page chooses measures by, or the pages below it.
    pub(crate) fn of(page: PlanPage) -> Option<Self> {
        match page {
            PlanPage::Schedule | PlanPage::Year(_) => Some(Self::Year),
            PlanPage::Audiences | PlanPage::Audience(_) => Some(Self::Audience),
            PlanPage::Progress | PlanPage::Rating(_) | PlanPage::Unreported => Some(Self::Rating),
            _ => None,
        }
    }

    /// Shows one facet by itself; nothing where no measure has a value of it.
    pub(crate) fn view(self, within: &Within<'_>) -> Option<FacetView> {
        let values = self.values(within);
        (!values.is_empty()).then(|| FacetView::new(within, self, &values))
    }

    /// Lists the values that any measure has.
    fn values<'a>(self, within: &Within<'a>) -> Vec<Value<'a>> {
        let mut values = match self {
            Self::Goal => goals(within),
            Self::Department => departments(within),
            Self::Audience => audiences(within),
            Self::Year => years(within),
            Self::Rating => ratings(within),
        };
        values.retain(|value| !value.measures.is_empty());
        values
    }
}

impl<'a> Filters<'a> {
    /// Goes through all facets of a plan.
    pub(crate) fn new(within: &Within<'a>) -> Self {
        let facets = Facet::ALL.into_iter().map(|facet| (facet, facet.values(within)));
        Self { facets: facets.filter(|(_, values)| !values.is_empty()).collect() }
    }

    /// Shows the block of links.
    pub(crate) fn view(&self, within: &Within<'_>) -> FiltersView {
        FiltersView {
            facets: self.facets.iter().map(|(facet, values)| FacetView::new(within, *facet, values)).collect(),
            measures: within.published.facets.measures.len(),
        }
    }

    /// Returns the marks of what stands at a place of the tree; none for what is not counted.
    pub(crate) fn marks(&self, within: &Within<'_>, entry: Entry) -> Vec<MarkView> {
        let counted = &within.published.facets.measures;
        let Some((at, _)) = within.measure_of(entry).filter(|(at, _)| counted.binary_search(at).is_ok()) else {
            return Vec::new();
        };
        let goal = within.goal_of(entry).and_then(|goal| within.tree().nodes.get(goal));
        let marks = self.facets.iter().map(|(facet, values)| {
            let own = values.iter().filter(|value| match facet {
                // A measure that is listed again stands under another goal there.
                Facet::Goal => goal.is_some_and(|goal| *goal.id.value == *value.id),
                _ => value.measures.binary_search(&at).is_ok(),
            });
            MarkView { facet: facet.name(), ids: own.map(|value| value.id.as_str()).collect::<Vec<_>>().join(" ") }
        });
        marks.filter(|mark| !mark.ids.is_empty()).collect()
    }
}

impl FacetView {
    fn new(within: &Within<'_>, facet: Facet, values: &[Value<'_>]) -> Self {
        let own = within.from.href_to(within.from.page, None);
        let view = |value: &Value<'_>| ValueView {
            id: value.id.clone(),
            link: value.link.clone(),
            measures: value.measures.len(),
            current: value.link.href == own,
        };
        Self { name: facet.name(), folded: values.len() > VALUES_IN_SIGHT, values: values.iter().map(view).collect() }
    }
}

/// Counts a measure under every goal that it is listed under.
fn goals<'a>(within: &Within<'a>) -> Vec<Value<'a>> {
    let counted = &within.published.facets.measures;
    let value = |goal: usize| {
        let entries = std::iter::once(Entry::Measure(goal)).chain(within.walk(Some(goal)));
        let measures = entries.filter_map(|entry| within.measure_of(entry)).map(|(at, _)| at);
        let measures: BTreeSet<usize> = measures.filter(|at| counted.binary_search(at).is_ok()).collect();
        Some(Value {
            id: within.tree().nodes.get(goal)?.id.value.to_string(),
            link: within.measure_link(goal)?,
            measures: measures.into_iter().collect(),
        })
    };
    within.children(None).into_iter().filter_map(value).collect()
}

fn departments<'a>(within: &Within<'a>) -> Vec<Value<'a>> {
    let all = within.plan().departments.iter().zip(&within.published.department_measures).enumerate();
    let values = all.filter_map(|(at, (department, measures))| {
        let link = within.department(at)?.link;
        Some(Value { id: department.id.value.to_string(), link, measures: measures.into() })
    });
    values.collect()
}

fn audiences<'a>(within: &Within<'a>) -> Vec<Value<'a>> {
    let all = within.plan().audiences.iter().zip(&within.published.facets.audience_measures).enumerate();
    let values = all.map(|(at, (audience, measures))| Value {
        id: audience.id.value.to_string(),
        link: within.link(PlanPage::Audience(at), "", &audience.name),
        measures: measures.into(),
    });
    values.collect()
}

fn years<'a>(within: &Within<'a>) -> Vec<Value<'a>> {
    let years = within.tree().schedule.iter().flat_map(|schedule| schedule.years());
    let values = years.zip(&within.published.facets.year_measures).enumerate().map(|(at, (year, measures))| Value {
        id: year.0.to_string(),
        link: own_words(within, PlanPage::Year(at), within.year_heading(year)),
        measures: measures.into(),
    });
    values.collect()
}

fn ratings<'a>(within: &Within<'a>) -> Vec<Value<'a>> {
    let Some(rated) = &within.published.facets.rated else { return Vec::new() };
    let scale = within.plan().rating_scale.iter().flat_map(|scale| &scale.ratings);
    let given = scale.zip(&rated.rating_measures).enumerate().map(|(at, (rating, measures))| Value {
        id: rating.id.value.to_string(),
        link: within.link(PlanPage::Rating(at), "", &rating.name),
        measures: measures.into(),
    });
    let missing = Value {
        id: UNREPORTED.to_owned(),
        // The theme has the words for it.
        link: own_words(within, PlanPage::Unreported, String::new()),
        measures: (&rated.unreported).into(),
    };
    given.chain([missing]).collect()
}

fn own_words(within: &Within<'_>, page: PlanPage, title: String) -> LinkView {
    LinkView { href: within.from.href(page, None), number: String::new(), title, lang: None }
}

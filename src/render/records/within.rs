//! The plan that a record is built within, as seen from a page: texts, links, years and ids.
//!
//! Every view of a record is made through this, so that a link, a year or a fallback text looks the same wherever it
//! stands.

use crate::language::{Localized, Text};
use crate::model::Id;
use crate::model::calendar::{Date, FiscalYear, When};
use crate::model::hours::Hours;
use crate::model::measure::{Entry, Measure, MeasureTree};
use crate::model::plan::Plan;
use crate::render::date::{DateView, WhenView};
use crate::render::viewpoint::{LinkView, TextView, Viewpoint, print_anchor};
use crate::resolve::{Kind, LanguageEdition, PlanIndex, PlanPage, PublishedPlan, Thing};
use serde::Serialize;
use std::collections::HashSet;
use std::ops::Range;

/// Says where ids are made for, so that none stands twice on a page.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Home {
    /// The page that the record is about.
    Page(PlanPage),
    /// A piece within a text: the page of the text, and the place of the directive in it.
    Piece(PlanPage, usize),
    /// A piece within a regulation that is itself a piece: page and place of that, then the place of the directive in it.
    Within(PlanPage, usize, usize),
}

impl Home {
    /// Returns the home of a piece in the text at hand; no text is deeper than the last.
    pub(crate) fn piece(self, directive: usize) -> Self {
        match self {
            Self::Page(page) => Self::Piece(page, directive),
            Self::Piece(page, outer) | Self::Within(page, outer, _) => Self::Within(page, outer, directive),
        }
    }

    /// Tells whether ids are made for a page as a whole.
    pub(crate) fn is_page(self, page: PlanPage) -> bool {
        matches!(self, Self::Page(own) if own == page)
    }

    /// Returns the page that the text belongs to.
    pub(crate) fn page(self) -> PlanPage {
        match self {
            Self::Page(page) | Self::Piece(page, _) | Self::Within(page, ..) => page,
        }
    }
}

/// Holds the plan, the reader and the home of the ids.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Within<'a> {
    pub(crate) from: &'a Viewpoint<'a>,
    pub(crate) index: PlanIndex,
    pub(crate) published: &'a PublishedPlan,
    pub(crate) edition: &'a LanguageEdition,
    pub(crate) home: Home,
}

/// Holds a department that a measure names.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DepartmentView {
    pub(crate) link: LinkView,
    /// Stands for every department.
    pub(crate) every: bool,
}

/// Holds the levels of the headings of a record, from its first down; none is beyond 6.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Levels([u8; 5]);

impl Levels {
    /// Counts the levels down from the first.
    pub(crate) fn from(first: u8) -> Self {
        Self([0, 1, 2, 3, 4].map(|below| first.saturating_add(below).clamp(1, 6)))
    }
}

impl<'a> Within<'a> {
    /// Looks into the plan of a page; nothing where the page belongs to none.
    pub(crate) fn new(from: &'a Viewpoint<'a>, home: Home) -> Option<Self> {
        let (index, published) = from.plan()?;
        let edition = published.edition(from.language)?;
        Some(Self { from, index, published, edition, home })
    }

    /// Tells whether the piece at hand is what the print page shows of a page.
    pub(crate) fn is_printed(&self, page: PlanPage) -> bool {
        let Home::Piece(PlanPage::Chapter(chapter), directive) = self.home else { return false };
        self.from.prints() && self.edition.whole.begins(page, chapter, directive)
    }

    /// Tells whether one of the things on a page is printed in a chapter, and not where the page is.
    pub(crate) fn is_elsewhere(&self, page: PlanPage, part: usize) -> bool {
        self.from.prints() && self.home.is_page(page) && self.edition.whole.has_part(page, part)
    }

    /// Returns the plan as it was written.
    pub(crate) fn plan(&self) -> &'a Plan {
        &self.published.plan
    }

    /// Returns the tree of measures.
    pub(crate) fn tree(&self) -> &'a MeasureTree {
        &self.published.plan.measures
    }

    /// Makes the id of a place in the record; it is what links to the place name as their fragment.
    pub(crate) fn id(&self, fragment: &str) -> String {
        let fragment = match self.home {
            Home::Page(_) => fragment.to_owned(),
            Home::Piece(_, directive) => format!("piece-{directive}-{fragment}"),
            Home::Within(_, outer, directive) => format!("piece-{outer}-piece-{directive}-{fragment}"),
        };
        match self.from.prints() {
            true => print_anchor(self.published, self.home.page(), Some(&fragment)),
            false => fragment,
        }
    }

    /// Returns a text for the reader.
    pub(crate) fn text(&self, text: &Text) -> TextView {
        self.from.text(text)
    }

    /// Returns a text that may be missing.
    pub(crate) fn maybe(&self, text: Option<&Text>) -> Option<TextView> {
        text.map(|text| self.from.text(text))
    }

    /// Returns a list of texts.
    pub(crate) fn texts(&self, texts: &[Text]) -> Vec<TextView> {
        texts.iter().map(|text| self.from.text(text)).collect()
    }

    /// Returns a link to a page of the plan, named by a text.
    pub(crate) fn link(&self, page: PlanPage, number: &str, title: &Text) -> LinkView {
        let Localized { value, language } = title.best(self.from.language);
        LinkView {
            href: self.from.href(page, None),
            number: number.to_owned(),
            title: value.to_owned(),
            lang: self.from.foreign(language),
        }
    }

    /// Returns a link to a place on a page of the plan, named by a text.
    pub(crate) fn place_link(&self, page: PlanPage, fragment: &str, title: &Text) -> LinkView {
        LinkView { href: self.from.href(page, Some(fragment)), ..self.link(page, "", title) }
    }

    /// Returns a link to a chapter under its number.
    pub(crate) fn chapter_link(&self, at: usize) -> Option<LinkView> {
        let title = &self.plan().chapters.get(at)?.version(self.from.language)?;
        let number = self.edition.outlines.get(at).map_or_else(String::new, |outline| outline.number.clone());
        let href = self.from.href(PlanPage::Chapter(at), None);
        Some(LinkView { href, number, title: title.value.title.to_string(), lang: self.from.foreign(title.language) })
    }

    /// Returns a link to a measure under its full number.
    pub(crate) fn measure_link(&self, at: usize) -> Option<LinkView> {
        self.entry_link(Entry::Measure(at))
    }

    /// Returns links to the measures that ids name; an unknown id was reported before.
    pub(crate) fn measure_links(&self, ids: &[Id]) -> Vec<LinkView> {
        ids.iter().filter_map(|id| self.measure_at(id)).filter_map(|at| self.measure_link(at)).collect()
    }

    /// Returns the place of a measure.
    pub(crate) fn measure_at(&self, id: &str) -> Option<usize> {
        match self.published.find(Kind::Measure, id).ok()?.thing {
            Thing::Measure(at) => Some(at),
            _ => None,
        }
    }

    /// Returns the place of an indicator.
    pub(crate) fn indicator_at(&self, id: &str) -> Option<usize> {
        match self.published.find(Kind::Indicator, id).ok()?.thing {
            Thing::Indicator(at) => Some(at),
            _ => None,
        }
    }

    /// Returns a link to an indicator.
    pub(crate) fn indicator_link(&self, at: usize) -> Option<LinkView> {
        let indicator = self.plan().indicators.get(at)?;
        Some(self.link(PlanPage::Indicator(at), "", &indicator.title))
    }

    /// Returns the departments that a measure names.
    pub(crate) fn departments(&self, measure: &Measure) -> Vec<DepartmentView> {
        self.named_departments(&measure.departments)
    }

    /// Returns the departments that ids name; an unknown id was reported before.
    pub(crate) fn named_departments(&self, ids: &[Id]) -> Vec<DepartmentView> {
        let at = |id: &Id| match self.published.find(Kind::Department, id).ok()?.thing {
            Thing::Department(at) => Some(at),
            _ => None,
        };
        ids.iter().filter_map(at).filter_map(|at| self.department(at)).collect()
    }

    /// Returns one department by its place.
    pub(crate) fn department(&self, at: usize) -> Option<DepartmentView> {
        let department = self.plan().departments.get(at)?;
        let link = self.link(PlanPage::Department(at), "", &department.name);
        Some(DepartmentView { link, every: department.every })
    }

    /// Returns the name of a measure's level.
    pub(crate) fn level_name(&self, level: usize) -> Option<TextView> {
        self.tree().levels.get(level).map(|level| self.text(&level.name))
    }

    /// Returns the places of all measures below a node.
    pub(crate) fn below(&self, at: usize) -> Range<usize> {
        let nodes = &self.tree().nodes;
        let level = nodes.get(at).map_or(0, |node| node.level);
        let below = nodes.iter().skip(at + 1).take_while(|node| node.level > level).count();
        at + 1..at + 1 + below
    }

    /// Lists the measures directly below a node, or the top of the tree.
    pub(crate) fn children(&self, parent: Option<usize>) -> Vec<usize> {
        let nodes = &self.tree().nodes;
        let range = parent.map_or(0..nodes.len(), |parent| self.below(parent));
        range.filter(|&at| nodes.get(at).is_some_and(|node| node.parent == parent)).collect()
    }

    /// Returns the goal that a measure stands under.
    pub(crate) fn goal(&self, at: usize) -> usize {
        self.tree().branch(at).first().copied().unwrap_or(at)
    }

    /// Lists the indicators of a measure and of all below it, each once, in the order of the plan.
    pub(crate) fn indicators_under(&self, at: usize) -> Vec<usize> {
        let mut seen = HashSet::new();
        let lists =
            std::iter::once(at).chain(self.below(at)).filter_map(|at| self.published.measure_indicators.get(at));
        let mut found: Vec<usize> = lists.flatten().copied().filter(|&indicator| seen.insert(indicator)).collect();
        found.sort_unstable();
        found
    }

    /// Writes a fiscal year in the reckonings of the reader.
    pub(crate) fn year(&self, year: FiscalYear) -> String {
        self.from.year(year)
    }

    /// Writes a fiscal year as a heading of a column or row: with a capital in English.
    pub(crate) fn year_heading(&self, year: FiscalYear) -> String {
        self.from.year_heading(year)
    }

    /// Writes a date in the reckonings of the reader.
    pub(crate) fn date(&self, date: Date) -> DateView {
        DateView::new(self.from, date)
    }

    /// Writes the hours of a day.
    pub(crate) fn hours(&self, hours: Hours) -> String {
        if self.from.language.is_japanese() { hours.japanese() } else { hours.english() }
    }

    /// Writes a date or a range.
    pub(crate) fn when(&self, when: When) -> WhenView {
        WhenView::new(self.from, when)
    }
}

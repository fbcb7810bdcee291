//! What the chapters of a plan show whole, so that the print page, which holds all of the plan, shows it only there.
//!
//! There is one rule: what a directive at the top of a chapter's text shows with all that its own page says of it stands
//! there on paper, under the id that the page has on the print page; what a second directive shows again keeps ids of
//! its own. A page of several things is left out once each of them has such a place.

use super::page::PlanPage;
use super::targets::{Kind, Targets, Thing};
use crate::language::Language;
use crate::markdown;
use crate::model::piece::{MeasuresForm, Piece};
use crate::model::plan::Plan;
use std::collections::{HashMap, HashSet};

/// Names a directive by its chapter, and its place in the text of it.
type Place = (usize, usize);

/// Names a page, or one of the things on a page that lists several, from 0.
type Part = (PlanPage, usize);

/// Holds where chapters show pages whole, in one language.
#[derive(Debug, Default)]
pub struct Whole {
    places: HashMap<Part, Place>,
    /// What a directive shows that shows one thing only.
    parts: HashMap<Place, Part>,
    /// The pages that need not be printed again, with the first of the places that show them.
    left_out: HashMap<PlanPage, Place>,
}

impl Whole {
    /// Tells whether chapters show all that a page does.
    pub fn has(&self, page: PlanPage) -> bool {
        self.left_out.contains_key(&page)
    }

    /// Tells whether a chapter shows one of the things on a page.
    pub fn has_part(&self, page: PlanPage, part: usize) -> bool {
        self.places.contains_key(&(page, part))
    }

    /// Returns what a directive shows in the place of its page, where it shows one thing.
    pub fn part(&self, chapter: usize, directive: usize) -> Option<(PlanPage, usize)> {
        self.parts.get(&(chapter, directive)).copied()
    }

    /// Tells whether it is this directive that shows a page, or the first thing on it.
    pub fn begins(&self, page: PlanPage, chapter: usize, directive: usize) -> bool {
        self.left_out.get(&page) == Some(&(chapter, directive))
    }
}

/// Looks through all chapters of a plan in reading order.
pub(super) fn whole(plan: &Plan, targets: &Targets, language: Language) -> Whole {
    let mut whole = Whole::default();
    let mut first: HashMap<PlanPage, Place> = HashMap::new();
    for chapter in plan.reading_order() {
        let Some(version) = plan.chapters.get(chapter).and_then(|found| found.version(language)) else { continue };
        let document = &version.value.document;
        for node in document.roots() {
            let markdown::Kind::Directive(id) = document.kind(node) else { continue };
            let Some(piece) = version.value.pieces.get(id.index()) else { continue };
            let place = (chapter, id.index());
            for part in parts(plan, targets, piece) {
                if whole.places.contains_key(&part) {
                    continue;
                }
                whole.places.insert(part, place);
                first.entry(part.0).or_insert(place);
                if !matches!(part.0, PlanPage::Measure(_)) {
                    whole.parts.insert(place, part);
                }
            }
        }
    }
    let pages: HashSet<PlanPage> = first.keys().copied().collect();
    let covered = |page: &PlanPage| (0..parts_of(plan, *page)).all(|part| whole.has_part(*page, part));
    whole.left_out = pages.into_iter().filter(covered).filter_map(|page| Some((page, *first.get(&page)?))).collect();
    whole
}

/// Counts the things that a page lists.
fn parts_of(plan: &Plan, page: PlanPage) -> usize {
    match page {
        PlanPage::Rosters => plan.rosters.len(),
        PlanPage::Consultations => plan.consultations.len(),
        _ => 1,
    }
}

/// Lists what a directive shows whole.
fn parts(plan: &Plan, targets: &Targets, piece: &Piece) -> Vec<Part> {
    let find = |kind: Kind, id: &str| targets.find(plan, kind, id).ok().map(|target| target.thing);
    let one = match piece {
        Piece::Measures { goal, form: MeasuresForm::Sheets } => {
            let goal = goal.as_ref().map(|goal| plan.measures.position(&goal.value));
            return match goal {
                Some(None) => Vec::new(),
                goal => sheets(plan, goal.flatten()),
            };
        }
        Piece::Roster { id } => find(Kind::Roster, &id.value),
        Piece::Regulation { id, articles } if articles.is_empty() => find(Kind::Regulation, &id.value),
        Piece::Consultation { id } => find(Kind::Consultation, &id.value),
        Piece::History { categories } if categories.is_empty() => return vec![(PlanPage::History, 0)],
        Piece::Glossary => return vec![(PlanPage::Glossary, 0)],
        _ => None,
    };
    let part = match one {
        Some(Thing::Roster(at)) => Some((PlanPage::Rosters, at)),
        Some(Thing::Regulation(at)) => Some((PlanPage::Regulation(at), 0)),
        Some(Thing::Consultation(at)) => Some((PlanPage::Consultations, at)),
        _ => None,
    };
    part.into_iter().collect()
}

/// Lists the measures that have sheets: a goal with nothing below it, else all below it with nothing below them.
fn sheets(plan: &Plan, goal: Option<usize>) -> Vec<Part> {
    let tree = &plan.measures;
    let level = goal.and_then(|goal| tree.nodes.get(goal)).map(|goal| goal.level);
    let below = tree.nodes.iter().enumerate().skip(goal.map_or(0, |goal| goal + 1));
    let below = below.take_while(|(_, node)| level.is_none_or(|level| node.level > level)).map(|(at, _)| at);
    let all = goal.into_iter().chain(below);
    all.filter(|&at| tree.is_leaf(at)).map(|at| (PlanPage::Measure(at), 0)).collect()
}

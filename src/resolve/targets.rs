//! Everything that a reference can point to.

mod asked;

pub use asked::{consultation_fragment, opinion_fragment};

use super::LanguageEdition;
use super::captions::CaptionKind;
use super::page::PlanPage;
use super::updates::has_updates;
use crate::model::plan::Plan;
use crate::model::regulation::{Item, Regulation};
use std::collections::HashMap;
use std::sync::Arc;

/// Names a kind of thing that can be referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Part,
    Chapter,
    Section,
    Measure,
    Indicator,
    Roster,
    Regulation,
    Article,
    Consultation,
    Opinions,
    Opinion,
    Survey,
    Question,
    Term,
    Diagram,
    Figure,
    Table,
    Department,
    Progress,
    Plan,
    Page,
}

impl Kind {
    /// Lists the words that references begin with.
    pub const WORDS: [(&'static str, Self); 21] = [
        ("part", Self::Part),
        ("chapter", Self::Chapter),
        ("section", Self::Section),
        ("measure", Self::Measure),
        ("indicator", Self::Indicator),
        ("roster", Self::Roster),
        ("regulation", Self::Regulation),
        ("article", Self::Article),
        ("consultation", Self::Consultation),
        ("opinions", Self::Opinions),
        ("opinion", Self::Opinion),
        ("survey", Self::Survey),
        ("question", Self::Question),
        ("term", Self::Term),
        ("diagram", Self::Diagram),
        ("figure", Self::Figure),
        ("table", Self::Table),
        ("department", Self::Department),
        ("progress", Self::Progress),
        ("plan", Self::Plan),
        ("page", Self::Page),
    ];

    /// Reads the word before the colon.
    pub fn of(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(own, _)| *own == word).map(|(_, kind)| *kind)
    }
}

/// Says what a reference points to, independent of the language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    pub page: PlanPage,
    pub thing: Thing,
    /// Fragment of the address on its page; nothing where the page as a whole is meant.
    pub fragment: Option<Arc<str>>,
}

/// Names the thing itself by its place in the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Thing {
    Part(usize),
    Chapter(usize),
    /// Chapter, and the id of the section.
    Section(usize, Arc<str>),
    /// Chapter, and the id of a passage of it.
    Passage(usize, Arc<str>),
    Measure(usize),
    Indicator(usize),
    Roster(usize),
    Regulation(usize),
    /// Regulation, and the anchor of article, paragraph or item.
    Article(usize, Arc<str>),
    Consultation(usize),
    /// Consultation, and the place of the theme in it.
    Theme(usize, usize),
    /// Consultation, and the place of the opinion in it.
    Opinion(usize, usize),
    Survey(usize),
    /// Survey, and the place of the question in it.
    Question(usize, usize),
    Term(usize),
    Word(usize),
    /// Chapter, and the id of a numbered figure or table.
    Caption(usize, Arc<str>),
    Department(usize),
    Progress(usize),
    Plan,
    /// One of the plan's pages as such.
    Page,
}

/// Says why a reference has no single target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing<'a> {
    /// There is none; these are the ids of the kind.
    Unknown(Vec<&'a str>),
    /// There are several: the full ids that tell them apart.
    Ambiguous(Vec<String>),
}

/// Holds all targets of a plan by kind and id.
#[derive(Debug, Default)]
pub(super) struct Targets {
    by_id: HashMap<(Kind, Arc<str>), Vec<Target>>,
}

impl Targets {
    pub(super) fn find(&self, plan: &Plan, kind: Kind, id: &str) -> Result<Target, Missing<'_>> {
        single(plan, self.by_id.get(&(kind, id.into())).cloned().unwrap_or_default(), || self.ids(kind))
    }

    fn ids(&self, kind: Kind) -> Vec<&str> {
        let mut ids: Vec<&str> = self.by_id.keys().filter(|(own, _)| *own == kind).map(|(_, id)| &**id).collect();
        ids.sort_unstable();
        ids
    }

    pub(super) fn add(&mut self, kind: Kind, id: &str, page: PlanPage, thing: Thing, fragment: Option<&str>) {
        let target = Target { page, thing, fragment: fragment.map(Into::into) };
        let known = self.by_id.entry((kind, id.into())).or_default();
        if !known.contains(&target) {
            known.push(target);
        }
    }
}

/// Finds a section by its id, or by the ids of chapter and section joined by `#`.
///
/// A plan has many sections and few references to them, so that they are looked for where they stand.
pub(super) fn section<'e>(plan: &Plan, editions: &'e [LanguageEdition], id: &str) -> Result<Target, Missing<'e>> {
    let (chapter_id, section_id) = match id.split_once('#') {
        Some((chapter, section)) => (Some(chapter), section),
        None => (None, id),
    };
    let chapters = || {
        let all = plan.chapters.iter().enumerate();
        all.filter(move |(_, chapter)| chapter_id.is_none_or(|wanted| wanted == &*chapter.id.value)).map(|(at, _)| at)
    };
    let outlines = |at: usize| editions.iter().filter_map(move |edition| edition.outlines.get(at));
    let found = chapters().filter_map(|at| {
        let section = outlines(at).flat_map(|outline| &outline.sections).find(|section| &*section.id == section_id)?;
        let (thing, fragment) = (Thing::Section(at, Arc::clone(&section.id)), Some(Arc::clone(&section.id)));
        Some(Target { page: PlanPage::Chapter(at), thing, fragment })
    });
    single(plan, found.collect(), || {
        let sections = chapters().flat_map(outlines).flat_map(|outline| &outline.sections);
        sections.map(|section| &*section.id).collect()
    })
}

fn single<'a>(
    plan: &Plan,
    mut found: Vec<Target>,
    known: impl FnOnce() -> Vec<&'a str>,
) -> Result<Target, Missing<'a>> {
    match (found.len(), found.pop()) {
        (1, Some(target)) => Ok(target),
        (_, None) => Err(Missing::Unknown(known())),
        (_, Some(last)) => {
            found.push(last);
            Err(Missing::Ambiguous(found.iter().map(|target| full_id(plan, target)).collect()))
        }
    }
}

/// Returns the id that tells a section or caption from its namesakes in other chapters.
fn full_id(plan: &Plan, target: &Target) -> String {
    let (PlanPage::Chapter(at), Some(fragment)) = (target.page, &target.fragment) else { return String::new() };
    let chapter = plan.chapters.get(at).map_or("", |chapter| &chapter.id.value);
    format!("chapter:{chapter}#{fragment}")
}

/// Gathers the targets of a plan in all its languages.
pub(super) fn targets(plan: &Plan, editions: &[LanguageEdition]) -> Targets {
    let mut targets = Targets::default();
    for (at, part) in plan.parts.iter().enumerate() {
        let fragment = part_fragment(&part.id);
        targets.add(Kind::Part, &part.id, PlanPage::Contents, Thing::Part(at), Some(&fragment));
    }
    for (at, measure) in plan.measures.nodes.iter().enumerate() {
        targets.add(Kind::Measure, &measure.id, PlanPage::Measure(at), Thing::Measure(at), None);
    }
    for (at, indicator) in plan.indicators.iter().enumerate() {
        targets.add(Kind::Indicator, &indicator.id, PlanPage::Indicator(at), Thing::Indicator(at), None);
    }
    for (at, roster) in plan.rosters.iter().enumerate() {
        let fragment = format!("roster-{}", roster.id.value);
        targets.add(Kind::Roster, &roster.id, PlanPage::Rosters, Thing::Roster(at), Some(&fragment));
    }
    asked::targets(plan, &mut targets);
    for (at, term) in plan.glossary.iter().enumerate() {
        let fragment = format!("term-{}", term.id.value);
        targets.add(Kind::Term, &term.id, PlanPage::Glossary, Thing::Term(at), Some(&fragment));
    }
    for (at, word) in plan.words.iter().enumerate() {
        let fragment = format!("word-{}", word.id.value);
        targets.add(Kind::Term, &word.id, PlanPage::Glossary, Thing::Word(at), Some(&fragment));
    }
    for (at, department) in plan.departments.iter().enumerate() {
        targets.add(Kind::Department, &department.id, PlanPage::Department(at), Thing::Department(at), None);
    }
    for (at, progress) in plan.progress.iter().enumerate() {
        let year = progress.year.value.0.to_string();
        targets.add(Kind::Progress, &year, PlanPage::ProgressYear(at), Thing::Progress(at), None);
    }
    for (at, regulation) in plan.regulations.iter().enumerate() {
        regulation_targets(at, regulation, &mut targets);
    }
    page_targets(plan, &mut targets);
    chapter_targets(plan, editions, &mut targets);
    targets
}

/// Returns the fragment of a part, which stands among the contents.
pub fn part_fragment(id: &str) -> String {
    format!("part-{id}")
}

fn page_targets(plan: &Plan, targets: &mut Targets) {
    targets.add(Kind::Plan, &plan.id, PlanPage::Cover, Thing::Plan, None);
    let pages = [
        ("contents", PlanPage::Contents, true),
        ("summary", PlanPage::Summary, true),
        ("measures", PlanPage::Measures, !plan.measures.nodes.is_empty()),
        ("schedule", PlanPage::Schedule, plan.measures.has_schedule()),
        ("audiences", PlanPage::Audiences, plan.measures.has_audiences()),
        ("indicators", PlanPage::Indicators, !plan.indicators.is_empty()),
        ("progress", PlanPage::Progress, !plan.progress.is_empty()),
        ("rosters", PlanPage::Rosters, !plan.rosters.is_empty()),
        ("history", PlanPage::History, !plan.history.entries.is_empty()),
        ("consultations", PlanPage::Consultations, !plan.consultations.is_empty()),
        ("surveys", PlanPage::Surveys, !plan.surveys.is_empty()),
        ("glossary", PlanPage::Glossary, plan.has_glossary()),
        ("colophon", PlanPage::Colophon, plan.colophon.is_some()),
        ("departments", PlanPage::Departments, !plan.departments.is_empty()),
        ("index-of-terms", PlanPage::Index, plan.has_glossary()),
        ("comparison", PlanPage::Comparison, plan.comparison.is_some()),
        ("updates", PlanPage::Updates, has_updates(plan)),
        ("print", PlanPage::Print, true),
    ];
    for (id, page, _) in pages.into_iter().filter(|(.., there)| *there) {
        targets.add(Kind::Page, id, page, Thing::Page, None);
    }
}

/// An article is referred to as `council/3`, a paragraph as `council/3/2`, an item as `council/3/2/1`.
fn regulation_targets(at: usize, regulation: &Regulation, targets: &mut Targets) {
    fn items(list: &[Item], add: &mut impl FnMut(&str)) {
        for item in list {
            add(&item.anchor);
            items(&item.items, add);
        }
    }
    targets.add(Kind::Regulation, &regulation.id, PlanPage::Regulation(at), Thing::Regulation(at), None);
    for version in &regulation.versions {
        let mut add = |anchor: &str| {
            let id = format!("{}/{}", regulation.id.value, anchor.trim_start_matches("art-").replace('-', "/"));
            targets.add(Kind::Article, &id, PlanPage::Regulation(at), Thing::Article(at, anchor.into()), Some(anchor));
        };
        for provision in &version.provisions {
            add(&provision.anchor);
            for paragraph in &provision.paragraphs {
                add(&paragraph.anchor);
                items(&paragraph.items, &mut add);
            }
        }
    }
}

/// Chapters and captions are referred to by their own id; figures, tables and diagrams are captions.
fn chapter_targets(plan: &Plan, editions: &[LanguageEdition], targets: &mut Targets) {
    for (at, chapter) in plan.chapters.iter().enumerate() {
        let page = PlanPage::Chapter(at);
        targets.add(Kind::Chapter, &chapter.id, page, Thing::Chapter(at), None);
        for outline in editions.iter().filter_map(|edition| edition.outlines.get(at)) {
            for caption in &outline.captions {
                let id = &*caption.name;
                let kind = match caption.kind {
                    CaptionKind::Table => Kind::Table,
                    CaptionKind::Figure => Kind::Figure,
                };
                let thing = || Thing::Caption(at, Arc::clone(&caption.id));
                targets.add(kind, id, page, thing(), Some(&caption.id));
                if plan.diagrams.iter().any(|diagram| &*diagram.id.value == id) {
                    targets.add(Kind::Diagram, id, page, thing(), Some(&caption.id));
                }
            }
        }
    }
}

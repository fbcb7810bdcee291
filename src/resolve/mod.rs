//! From a catalogue of plans to a site: addresses, numbers, references, and the list of everything to be made.
//!
//! What comes out is never changed again. Rendering reads it from many threads, and asks it three things: where a
//! page lies ([`Site::address`]), what a reference points to ([`PublishedPlan::find`]), and what a thing is called
//! in a language ([`label`]).

mod address;
mod captions;
mod charge;
mod concerns;
mod editions;
mod facets;
pub mod figure;
mod former;
mod fragment;
mod images;
mod labels;
mod links;
mod notes;
mod numbers;
mod occurrences;
mod outline;
mod page;
mod passages;
mod standing;
mod targets;
mod updates;
mod variants;
mod versions;
mod whole;

pub use captions::{Caption, CaptionKind};
pub use concerns::Concern;
pub use facets::{Facets, Rated};
pub use former::Former;
pub use fragment::path_fragment;
pub use labels::{Label, label, reference_words};
pub use links::{Destination, Place};
pub use notes::{ChapterNotes, Note};
pub use numbers::MeasureNumbers;
pub use occurrences::{Indexed, Occurrences, SectionPlace};
pub use outline::{Outline, Section};
pub use page::{Page, PlanIndex, PlanPage};
pub use passages::Passage;
pub use standing::{Standing, indicator_values, standing};
pub use targets::{Kind, Missing, Target, Thing, consultation_fragment, opinion_fragment, part_fragment};
pub use updates::{DatedOccasion, Occasion};
pub use versions::Version;
pub use whole::Whole;

use crate::diagnostics::Report;
use crate::language::Language;
use crate::model::Catalogue;
use crate::model::accessibility::Accessibility;
use crate::model::calendar::Date;
use crate::model::chapter::Chapter;
use crate::model::paper::Paper;
use crate::model::plan::{Plan, Status};
use crate::model::site::SiteSettings;
use crate::output::OutputPath;
use editions::Editions;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::HashMap;
use std::sync::Arc;
use targets::Targets;

/// Tells whether plans with the status `draft` are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Drafts {
    #[default]
    LeftOut,
    Included,
    /// In a folder that is carried to those who review it, made on this day; nothing in it is meant for the public.
    Carried(Date),
}

/// Holds everything that is to be published.
#[derive(Debug)]
pub struct Site {
    pub settings: SiteSettings,
    pub accessibility: Accessibility,
    /// The day on which it was made for those who review it, where it was.
    pub carried: Option<Date>,
    /// The first is the default.
    pub languages: Vec<Language>,
    pub plans: Vec<Arc<PublishedPlan>>,
    /// The ids of drafts that are not published.
    pub left_out: Vec<Arc<str>>,
    /// Every page, in the order of the site map.
    pub pages: Vec<Listed>,
    addresses: FxHashMap<Page, OutputPath>,
    editions: Editions,
}

/// Holds one page of the list.
#[derive(Debug, Clone)]
pub struct Listed {
    pub page: Page,
    pub path: OutputPath,
}

/// Holds a plan with all that was worked out about it.
#[derive(Debug)]
pub struct PublishedPlan {
    pub plan: Plan,
    pub paper: Paper,
    /// By language, in the order of [`Site::languages`].
    pub editions: Vec<LanguageEdition>,
    /// For each department, the measures that name it, in reading order.
    pub department_measures: Vec<Vec<usize>>,
    /// For each chapter, the part that it stands in.
    pub chapter_parts: Vec<Option<usize>>,
    /// For each measure, the indicators that belong to it.
    pub measure_indicators: Vec<Vec<usize>>,
    pub facets: Facets,
    /// Addresses that lead on to others.
    pub former: Vec<Former>,
    /// What opinions are about, opinion by opinion.
    pub concerns: Vec<Concern>,
    /// The images that anything in it refers to, by their places; no others are published.
    pub shown_images: Vec<usize>,
    targets: Targets,
}

/// Holds what a plan is in one language of the site.
#[derive(Debug)]
pub struct LanguageEdition {
    pub language: Language,
    /// By chapter.
    pub outlines: Vec<Outline>,
    /// By chapter; empty where the plan's notes have no numbers of their own.
    pub notes: Vec<ChapterNotes>,
    /// By part: 第１編; empty where the plan gives no pattern.
    pub part_numbers: Vec<String>,
    pub measure_numbers: MeasureNumbers,
    /// What need not be printed again behind the chapters.
    pub whole: Whole,
}

impl Site {
    /// Returns a plan; the index comes from this site's own pages.
    pub fn plan(&self, index: PlanIndex) -> Option<&PublishedPlan> {
        self.plans.get(index.0).map(|plan| &**plan)
    }

    /// Returns the language that stands first and that other languages fall back to.
    pub fn default_language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::JAPANESE)
    }

    /// Returns what a language is called in itself.
    pub fn language_name(&self, language: Language) -> &str {
        let setting = self.settings.languages.iter().find(|setting| setting.language == language);
        setting.map_or("", |setting| &setting.name)
    }

    /// Returns the place of a language in [`Site::languages`].
    pub fn language_position(&self, language: Language) -> usize {
        self.languages.iter().position(|own| *own == language).unwrap_or(0)
    }
}

impl PublishedPlan {
    /// Returns what the plan is in a language of the site.
    pub fn edition(&self, language: Language) -> Option<&LanguageEdition> {
        self.editions.iter().find(|edition| edition.language == language).or(self.editions.first())
    }

    /// Tells whether it is published as a draft.
    pub fn is_draft(&self) -> bool {
        self.plan.status.value == Status::Draft
    }

    /// Finds what a reference such as `measure:1-1-1` or `article:council/3/2` points to.
    pub fn find(&self, kind: Kind, id: &str) -> Result<Target, Missing<'_>> {
        match kind {
            Kind::Section => targets::section(&self.plan, &self.editions, id),
            Kind::Chapter if id.contains('#') => {
                let section = targets::section(&self.plan, &self.editions, id);
                section.or_else(|missing| self.find_passage(id).ok_or(missing))
            }
            _ => self.targets.find(&self.plan, kind, id),
        }
    }
}

/// Works out a site; every dangling reference and every address that is taken twice is reported.
pub fn site(catalogue: Catalogue, drafts: Drafts, report: &mut Report) -> Site {
    site_with(catalogue, Vec::new(), drafts, report)
}

/// Works out a site of which some plans, `kept`, have been worked out before under the same settings.
pub fn site_with(catalogue: Catalogue, kept: Vec<Arc<PublishedPlan>>, drafts: Drafts, report: &mut Report) -> Site {
    let languages: Vec<Language> = catalogue.site.languages.iter().map(|setting| setting.language).collect();
    let is_published = |plan: &Plan| drafts != Drafts::LeftOut || plan.status.value != Status::Draft;
    let (published, left_out): (Vec<Plan>, Vec<Plan>) = catalogue.plans.into_iter().partition(is_published);
    let mut settings = catalogue.site;
    let carried = if let Drafts::Carried(day) = drafts { Some(day) } else { None };
    if carried.is_some() {
        // It has no address of its own, and must not be taken for what has.
        settings.base_url = None;
    }
    let resolve = |plan: Plan| Arc::new(resolve_plan(plan, &settings, &languages));
    let mut plans: Vec<Arc<PublishedPlan>> = published.into_par_iter().map(resolve).collect();
    plans.extend(kept);
    plans.sort_by(|one, other| one.plan.id.value.cmp(&other.plan.id.value));
    let mut site = Site {
        settings,
        accessibility: catalogue.accessibility,
        carried,
        editions: Editions::of(&plans),
        languages,
        plans,
        left_out: left_out.into_iter().map(|plan| plan.id.value).collect(),
        pages: Vec::new(),
        addresses: FxHashMap::default(),
    };
    site.pages = address::list(&site, report);
    site.addresses = site.pages.iter().map(|listed| (listed.page, listed.path.clone())).collect();
    links::check(&site, report);
    site.plans
        .iter()
        .for_each(|published| images::report_strays(&published.plan.images, &published.shown_images, report));
    site
}

fn resolve_plan(plan: Plan, settings: &SiteSettings, languages: &[Language]) -> PublishedPlan {
    let mut editions: Vec<LanguageEdition> = languages
        .iter()
        .map(|&language| LanguageEdition {
            language,
            outlines: outline::outlines(&plan, language),
            notes: notes::chapter_notes(&plan, language),
            part_numbers: numbers::part_numbers(&plan, language),
            measure_numbers: numbers::measure_numbers(&plan.measures, language),
            whole: Whole::default(),
        })
        .collect();
    let targets = targets::targets(&plan, &editions);
    for edition in &mut editions {
        edition.whole = whole::whole(&plan, &targets, edition.language);
    }
    let department_measures = department_measures(&plan);
    let measure_indicators = measure_indicators(&plan);
    let chapter_parts = chapter_parts(&plan);
    let facets = Facets::of(&plan);
    let former = former::former(&plan);
    let shown_images = images::shown_images(&plan);
    let paper = plan.paper.or(settings.paper).paper();
    let published = PublishedPlan {
        plan,
        paper,
        editions,
        department_measures,
        chapter_parts,
        measure_indicators,
        facets,
        former,
        concerns: Vec::new(),
        shown_images,
        targets,
    };
    PublishedPlan { concerns: concerns::concerns(&published), ..published }
}

fn chapter_parts(plan: &Plan) -> Vec<Option<usize>> {
    let positions = positions(plan.parts.iter().map(|part| &*part.id.value));
    let part = |chapter: &Chapter| positions.get(&*chapter.part.as_ref()?.value).copied();
    plan.chapters.iter().map(part).collect()
}

fn department_measures(plan: &Plan) -> Vec<Vec<usize>> {
    let positions = positions(plan.departments.iter().map(|department| &*department.id.value));
    let mut lists = vec![Vec::new(); plan.departments.len()];
    for (index, measure) in plan.measures.nodes.iter().enumerate() {
        for id in &measure.departments {
            if let Some(list) = positions.get(&*id.value).and_then(|&at| lists.get_mut(at)) {
                list.push(index);
            }
        }
    }
    add_relisted_departments(plan, &positions, &mut lists);
    lists
}

/// Adds the departments that only a further place of a measure names; each measure stands once in each list.
fn add_relisted_departments(plan: &Plan, departments: &HashMap<&str, usize>, lists: &mut [Vec<usize>]) {
    let again = || plan.measures.relistings.iter().filter(|relisting| !relisting.departments.is_empty());
    if again().next().is_none() {
        return;
    }
    let measures = positions(plan.measures.nodes.iter().map(|measure| &*measure.id.value));
    for relisting in again() {
        let Some(&measure) = measures.get(&*relisting.measure.value) else { continue };
        for id in &relisting.departments {
            let list = departments.get(&*id.value).and_then(|&at| lists.get_mut(at));
            if let Some((list, Err(place))) = list.map(|list| {
                let place = list.binary_search(&measure);
                (list, place)
            }) {
                list.insert(place, measure);
            }
        }
    }
}

fn measure_indicators(plan: &Plan) -> Vec<Vec<usize>> {
    let positions = positions(plan.measures.nodes.iter().map(|measure| &*measure.id.value));
    let mut lists = vec![Vec::new(); plan.measures.nodes.len()];
    for (index, indicator) in plan.indicators.iter().enumerate() {
        for id in &indicator.measures {
            if let Some(list) = positions.get(&*id.value).and_then(|&at| lists.get_mut(at)) {
                list.push(index);
            }
        }
    }
    lists
}

fn positions<'a>(ids: impl Iterator<Item = &'a str>) -> HashMap<&'a str, usize> {
    ids.enumerate().map(|(index, id)| (id, index)).collect()
}

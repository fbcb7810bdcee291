//! From what was read to what is meant: a typed catalogue, or every reason why there is none.
//!
//! Each kind of thing has a module of its own. A mistake is reported where it stands and brings forth no others: an id
//! is known even where its record is broken, and where a whole file is broken nothing is said of what it might hold.

mod accessibility;
mod answers;
mod articles;
mod calls;
mod chapters;
mod comments;
mod consultations;
mod contacts;
mod diagrams;
mod directives;
mod editions;
mod figure;
mod glossary;
mod headings;
mod history;
mod ids;
mod indicators;
mod known;
mod marks;
mod measures;
mod mistyped;
mod numbering;
mod office_words;
mod opinion_sheet;
mod opinions;
mod paper;
mod parts;
mod pieces;
mod places;
mod plan;
mod progress;
mod read;
mod regulations;
mod reported;
mod revisions;
mod rosters;
mod schedule;
mod settings;
mod site;
mod surveys;
mod tables;
#[cfg(test)]
mod tests;
mod updates;

use crate::diagnostics::{Code, Report};
use crate::language::Language;
use crate::load::{Content, PlanFolder};
use crate::model::accessibility::Accessibility;
use crate::model::plan::Plan;
use crate::model::site::SiteSettings;
use crate::model::{Catalogue, Id};
use crate::source::Located;
use crate::yaml::Reader;
pub(crate) use comments::{comment_alone as comment, comments_alone as comments};
use ids::Ids;
use rayon::prelude::*;
pub(crate) use read::is_id;

/// Reads what a project says, and reports all that is wrong with it.
///
/// A catalogue comes back even where errors were found, as long as nothing that a reference may point to was lost:
/// later stages can then look for their own problems without blaming anyone for what has been reported here.
pub fn catalogue(mut content: Content, report: &mut Report) -> Option<Catalogue> {
    let folders = std::mem::take(&mut content.plans);
    let sitewide = sitewide(&content, report);
    let apart = plans(folders, &sitewide.languages, report);
    together(apart.plans.iter(), &apart.folders, report);
    let complete = apart.complete && sitewide.languages.known == Languages::Known;
    let site = sitewide.site?;
    complete.then_some(Catalogue { site, accessibility: sitewide.accessibility, plans: apart.plans })
}

/// Holds what is said for the whole site.
#[derive(Debug)]
pub struct Sitewide {
    /// Nothing where they cannot be read, which was reported.
    pub site: Option<SiteSettings>,
    pub accessibility: Accessibility,
    pub languages: SiteLanguages,
}

/// Holds the languages that texts are read in.
#[derive(Debug, Clone)]
pub struct SiteLanguages {
    languages: Vec<Language>,
    known: Languages,
}

/// Holds what each plan says by itself.
#[derive(Debug)]
pub struct Apart {
    pub plans: Vec<Plan>,
    /// The names of all plans, sound or not.
    pub folders: Vec<Id>,
    /// Whether nothing was lost that a reference may point to.
    pub complete: bool,
}

/// Reads what is said for the whole site: its settings, and how accessible it is.
pub fn sitewide(content: &Content, report: &mut Report) -> Sitewide {
    let yaml = content.site.as_ref().and_then(|file| file.yaml.as_ref());
    let settings = yaml.and_then(|yaml| site::languages(yaml, &mut Reader { languages: &[], report }));
    let languages = match &settings {
        Some(settings) => settings.iter().map(|setting| setting.language).collect(),
        None => vec![Language::JAPANESE, Language::ENGLISH],
    };
    let known = if settings.is_some() { Languages::Known } else { Languages::Guessed };
    let site = yaml.and_then(|yaml| {
        let mut own = Report::default();
        let reader = &mut Reader { languages: &languages, report: &mut own };
        let site: Option<SiteSettings> = site::settings(yaml, settings.unwrap_or_default(), reader);
        known.hand_in(own, report);
        site
    });
    let mut own = Report::default();
    let reader = &mut Reader { languages: &languages, report: &mut own };
    let accessibility = accessibility::accessibility(content.accessibility.as_ref(), content.results.as_ref(), reader);
    known.hand_in(own, report);
    Sitewide { site, accessibility, languages: SiteLanguages { languages, known } }
}

/// Reads what each plan says by itself.
pub fn plans(folders: Vec<PlanFolder>, languages: &SiteLanguages, report: &mut Report) -> Apart {
    let names = folders.iter().map(|folder| Located::new(folder.name.clone(), folder.span)).collect();
    let outcomes: Vec<(plan::Outcome, Report)> = folders
        .into_par_iter()
        .map(|folder| {
            let mut own = Report::default();
            let outcome = plan::plan(folder, &mut Reader { languages: &languages.languages, report: &mut own });
            (outcome, own)
        })
        .collect();
    let mut apart = Apart { plans: Vec::with_capacity(outcomes.len()), folders: names, complete: true };
    for (outcome, own) in outcomes {
        languages.known.hand_in(own, report);
        apart.complete &= outcome.complete;
        apart.plans.extend(outcome.plan);
    }
    apart
}

/// Reports what several plans say of each other that does not fit; `folders` are the names of all plans, sound or not.
pub fn together<'p>(plans: impl Iterator<Item = &'p Plan>, folders: &[Id], report: &mut Report) {
    let mut names = Ids::default();
    let mut reader = Reader { languages: &[], report };
    for name in folders {
        names.declare(name, &mut reader);
    }
    editions::check(&plans.collect::<Vec<_>>(), &names, &mut reader);
}

/// Tells whether the languages of the site could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Languages {
    Known,
    Guessed,
}

impl Languages {
    /// Hands in problems; those about languages count only where the languages are known.
    fn hand_in(self, own: Report, report: &mut Report) {
        if self == Self::Known {
            report.absorb(own);
            return;
        }
        for problem in own.iter() {
            if !matches!(problem.code, Code::UnknownLanguage | Code::MissingTranslation) {
                report.push(problem.clone());
            }
        }
    }
}

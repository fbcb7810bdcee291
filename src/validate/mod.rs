//! From what was read to what is meant: a typed catalogue, or every reason why there is none.
//!
//! Each kind of thing has a module of its own. A mistake is reported where it stands and brings forth no others: an id
//! is known even where its record is broken, and where a whole file is broken nothing is said of what it might hold.

mod accessibility;
mod answers;
mod articles;
mod calls;
mod chapters;
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
mod measures;
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
mod relistings;
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
use crate::load::Content;
use crate::model::Catalogue;
use crate::model::plan::Plan;
use crate::model::site::SiteSettings;
use crate::yaml::Reader;
use ids::Ids;
use rayon::prelude::*;

/// Reads what a project says, and reports all that is wrong with it.
///
/// A catalogue comes back even where errors were found, as long as nothing that a reference may point to was lost:
/// later stages can then look for their own problems without blaming anyone for what has been reported here.
pub fn catalogue(content: Content, report: &mut Report) -> Option<Catalogue> {
    let yaml = content.site.and_then(|file| file.yaml);
    let settings = yaml.as_ref().and_then(|yaml| site::languages(yaml, &mut Reader { languages: &[], report }));
    let languages: Vec<Language> = match &settings {
        Some(settings) => settings.iter().map(|setting| setting.language).collect(),
        None => vec![Language::JAPANESE, Language::ENGLISH],
    };
    let languages_known = if settings.is_some() { Languages::Known } else { Languages::Guessed };
    let site = yaml.as_ref().and_then(|yaml| {
        let mut own = Report::default();
        let reader = &mut Reader { languages: &languages, report: &mut own };
        let site: Option<SiteSettings> = site::settings(yaml, settings.unwrap_or_default(), reader);
        languages_known.hand_in(own, report);
        site
    });
    let mut names = Ids::default();
    for folder in &content.plans {
        let id = crate::source::Located::new(folder.name.clone(), folder.span);
        names.declare(&id, &mut Reader { languages: &languages, report });
    }
    let outcomes: Vec<(plan::Outcome, Report)> = content
        .plans
        .into_par_iter()
        .map(|folder| {
            let mut own = Report::default();
            let outcome = plan::plan(folder, &mut Reader { languages: &languages, report: &mut own });
            (outcome, own)
        })
        .collect();
    let mut plans: Vec<Plan> = Vec::with_capacity(outcomes.len());
    let mut complete = languages_known == Languages::Known;
    for (outcome, own) in outcomes {
        languages_known.hand_in(own, report);
        complete &= outcome.complete;
        plans.extend(outcome.plan);
    }
    editions::check(&plans, &names, &mut Reader { languages: &[], report });
    let mut own = Report::default();
    let reader = &mut Reader { languages: &languages, report: &mut own };
    let accessibility = accessibility::accessibility(content.accessibility.as_ref(), content.results.as_ref(), reader);
    languages_known.hand_in(own, report);
    let site = site?;
    complete.then_some(Catalogue { site, accessibility, plans })
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

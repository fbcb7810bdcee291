//! Which languages a page is written in: the original, translations of it, and those in which it is shown in another.

use super::page::{Page, PlanPage};
use super::{PublishedPlan, Site};
use crate::language::Language;
use crate::model::revision::Revision;

/// Tells what a page is in one language of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    Original,
    Translation,
    /// The original has changed since the translation was made.
    Outdated,
    /// Not translated; the page shows the text in this language.
    Fallback(Language),
}

impl PublishedPlan {
    /// Tells what a page of the plan is in a language.
    pub fn version(&self, page: PlanPage, language: Language) -> Version {
        let written = self.written(page);
        let Some(&original) = written.first() else { return Version::Original };
        let outdated = self.revision(page, language).is_some_and(|revision| revision.outdated);
        match written.contains(&language) {
            _ if language == original => Version::Original,
            true if outdated => Version::Outdated,
            true => Version::Translation,
            // The pages that a variant has are its own, though their title may not be.
            false if language.is_variant() => Version::Translation,
            false => Version::Fallback(original),
        }
    }

    /// Returns how far what a reader of a language is shown on a page is up to date; nothing for lists of facts.
    pub fn revision(&self, page: PlanPage, language: Language) -> Option<Revision> {
        match page {
            PlanPage::Chapter(at) => Some(self.plan.chapters.get(at)?.version(language)?.value.revision),
            PlanPage::Regulation(at) => Some(self.plan.regulations.get(at)?.version(language)?.value.revision),
            _ => None,
        }
    }

    /// Lists the languages that a page is written in, the original first; for lists of facts those of their title.
    fn written(&self, page: PlanPage) -> Vec<Language> {
        let plan = &self.plan;
        let text = match page {
            PlanPage::Chapter(at) => {
                let versions = plan.chapters.get(at).map_or(&[][..], |chapter| &chapter.versions);
                return versions.iter().map(|version| version.language).collect();
            }
            PlanPage::Regulation(at) => {
                let versions = plan.regulations.get(at).map_or(&[][..], |regulation| &regulation.versions);
                return versions.iter().map(|version| version.language).collect();
            }
            PlanPage::Measure(at) => plan.measures.nodes.get(at).map(|measure| &measure.title),
            PlanPage::Indicator(at) => plan.indicators.get(at).map(|indicator| &indicator.title),
            PlanPage::Department(at) => plan.departments.get(at).map(|department| &department.name),
            _ => None,
        };
        let mut languages: Vec<Language> = text.unwrap_or(&plan.title).languages().collect();
        // The editions stand in the order of the site's languages.
        let default = self.editions.first().map(|edition| edition.language);
        languages.sort_by_key(|language| Some(*language) != default);
        languages
    }
}

impl Site {
    /// Tells in which languages a page of a plan is to be had, in the order of the site's languages; a variant that does
    /// not have it is left out. Nothing for pages outside of plans.
    pub fn versions(&self, page: Page) -> Vec<(Language, Version)> {
        let Page::Plan(plan, _, own) = page else { return Vec::new() };
        let Some(published) = self.plan(plan) else { return Vec::new() };
        let languages = self.languages.iter().copied().filter(|language| published.has(own, *language));
        languages.map(|language| (language, published.version(own, language))).collect()
    }
}

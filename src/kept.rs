//! What is kept of a run, so that the next one works out only what changed.
//!
//! A build begins with nothing and keeps nothing. A preview keeps each plan as long as its files look the same and the
//! settings of the site do: what a plan says and what follows from it depends on nothing else. What plans say of each
//! other, the list of pages and every reference are worked out anew each time.

use crate::Outcome;
use crate::diagnostics::{Diagnostic, Report};
use crate::language::Language;
use crate::load::{self, Content, Extent, Look, Stamp, ThemeBody, ThemeFolder};
use crate::model::Catalogue;
use crate::model::accessibility::Accessibility;
use crate::model::site::SiteSettings;
use crate::project::Project;
use crate::render::theme::{OwnContents, OwnFile, Theme};
use crate::resolve::{self, Drafts, PublishedPlan, Site};
use crate::source::Sources;
use crate::validate::{self, Apart, SiteLanguages, Sitewide};
use crate::watch::{Stage, Watch};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Holds what a run leaves to the next.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    /// What the files looked like in the last run; nothing where there was no project.
    looked: Option<Stamp>,
    sources: Sources,
    plans: BTreeMap<Arc<str>, KeptPlan>,
    sitewide: Option<KeptSitewide>,
    /// The last run began with this and read anew all plans but these.
    last: Option<(Look, BTreeSet<Arc<str>>)>,
}

/// Holds a plan in which nothing stands in the way of publication.
#[derive(Debug)]
struct KeptPlan {
    stamp: Stamp,
    plan: Arc<PublishedPlan>,
    /// What was found in its files.
    report: Report,
}

/// Holds what is said for the whole site.
#[derive(Debug, Clone)]
struct KeptSitewide {
    stamp: Stamp,
    settings: SiteSettings,
    accessibility: Accessibility,
    languages: SiteLanguages,
    theme: Arc<Theme>,
    /// What was found in the settings and the theme.
    report: Report,
}

impl Kept {
    /// Reads what changed in a project and works out everything that there is to publish; every problem goes to the
    /// report of the outcome.
    pub(crate) fn site(
        &mut self,
        project: &Project,
        drafts: Drafts,
        watch: &dyn Watch,
        outcome: &mut Outcome,
    ) -> Option<(Site, Arc<Theme>)> {
        watch.begins(Stage::Load, 0);
        let look = Look::at(project, &mut outcome.report);
        self.looked = look.as_ref().map(Look::whole);
        let look = look?;
        self.forget_changed(&look);
        let known = self.plans.keys().cloned().collect();
        let made = self.work_out(&look, drafts, watch, &mut outcome.report);
        outcome.sources = self.sources.clone();
        self.last = Some((look, known));
        made
    }

    /// Tells whether the files that the last run read are as they were when it began, so that they belong together; else
    /// nothing of them is kept.
    pub(crate) fn is_of_one_state(&mut self) -> bool {
        let Some((look, known)) = self.last.take() else { return true };
        let plans = look.still_holds(&|plan| plan.is_some_and(|plan| !known.contains(plan)));
        let sitewide = look.still_holds(&|plan| plan.is_none());
        if !plans {
            self.plans.retain(|plan, _| known.contains(plan));
        }
        self.sitewide = self.sitewide.take().filter(|_| sitewide);
        plans && sitewide
    }

    /// Tells whether the files of the project look as they did in the last run.
    pub(crate) fn is_up_to_date(&self, project: &Project) -> bool {
        Look::at(project, &mut Report::default()).map(|look| look.whole()) == self.looked
    }

    fn forget_changed(&mut self, look: &Look) {
        if self.sitewide.as_ref().is_none_or(|sitewide| sitewide.stamp != look.sitewide()) {
            *self = Self { looked: self.looked, ..Self::default() };
            return;
        }
        let now: BTreeMap<&str, Stamp> = look.plans().collect();
        self.plans.retain(|name, kept| now.get(&**name) == Some(&kept.stamp));
        let Self { sources, plans, .. } = self;
        sources.forget(|path| load::plan_of(path).is_some_and(|plan| !plans.contains_key(plan)));
    }

    fn work_out(
        &mut self,
        look: &Look,
        drafts: Drafts,
        watch: &dyn Watch,
        report: &mut Report,
    ) -> Option<(Site, Arc<Theme>)> {
        let mut found = Report::default();
        let content = self.read(look, &mut found);
        watch.begins(Stage::Validate, 0);
        let (sitewide, apart) = self.validate(content, look, &mut found);
        self.check_together(&apart, report);
        let kept = self.plans.values().map(|kept| &kept.report).chain(sitewide.as_ref().map(|kept| &kept.report));
        kept.chain([&found]).for_each(|own| report.absorb(own.clone()));
        let KeptSitewide { settings, accessibility, theme, .. } = sitewide.clone()?;
        self.sitewide = sitewide.filter(|sitewide| !sitewide.report.has_errors());
        if !apart.complete {
            return None;
        }
        watch.begins(Stage::Resolve, 0);
        let kept = self.plans.values().map(|kept| Arc::clone(&kept.plan)).collect();
        let catalogue = Catalogue { site: settings, accessibility, plans: apart.plans };
        let site = resolve::site_with(catalogue, kept, drafts, report);
        self.keep(&site, look, found);
        Some((site, theme))
    }

    /// Reads what is not kept.
    fn read(&mut self, look: &Look, found: &mut Report) -> Content {
        let Self { sources, plans, .. } = self;
        let extent = if self.sitewide.is_some() { Extent::Plans } else { Extent::Whole };
        look.read(extent, &|name| !plans.contains_key(name), sources, found)
    }

    /// Tells what is meant by what was read; what is said for the whole site may be known from an earlier run.
    fn validate(&mut self, mut content: Content, look: &Look, found: &mut Report) -> (Option<KeptSitewide>, Apart) {
        let folders = std::mem::take(&mut content.plans);
        if let Some(kept) = self.sitewide.take() {
            let apart = validate::plans(folders, &kept.languages, found);
            return (Some(kept), apart);
        }
        let sitewide = validate::sitewide(&content, found);
        let apart = validate::plans(folders, &sitewide.languages, found);
        (self.themed(sitewide, look, found), apart)
    }

    /// Reads the theme that the settings name; nothing comes of settings that cannot be read and of a theme that is not
    /// there.
    fn themed(&mut self, sitewide: Sitewide, look: &Look, found: &mut Report) -> Option<KeptSitewide> {
        let Self { sources, .. } = self;
        let Sitewide { site, accessibility, languages } = sitewide;
        let themes = look.themes(sources, found);
        let settings = site?;
        let theme = Arc::new(theme(&settings, &themes, sources, found)?);
        let report = found.take(|problem| plan_of(problem, sources).is_none());
        Some(KeptSitewide { stamp: look.sitewide(), settings, accessibility, languages, theme, report })
    }

    /// Reports what plans say of each other that does not fit, be they new or kept.
    fn check_together(&self, apart: &Apart, report: &mut Report) {
        let kept = || self.plans.values().map(|kept| &kept.plan.plan);
        let folders: Vec<_> = apart.folders.iter().chain(kept().map(|plan| &plan.id)).cloned().collect();
        validate::together(apart.plans.iter().chain(kept()), &folders, report);
    }

    /// Keeps the plans that were read now and in which nothing stands in the way.
    fn keep(&mut self, site: &Site, look: &Look, mut found: Report) {
        let stamps: BTreeMap<&str, Stamp> = look.plans().collect();
        for plan in site.plans.iter().filter(|_| self.sitewide.is_some()) {
            let name = &plan.plan.id.value;
            let Some(&stamp) = stamps.get(&**name).filter(|_| !self.plans.contains_key(name)) else { continue };
            let report = found.take(|problem| plan_of(problem, &self.sources) == Some(&**name));
            if !report.has_errors() {
                self.plans.insert(Arc::clone(name), KeptPlan { stamp, plan: Arc::clone(plan), report });
            }
        }
    }
}

/// Returns the name of the plan in whose files a problem was found.
fn plan_of<'s>(problem: &Diagnostic, sources: &'s Sources) -> Option<&'s str> {
    load::plan_of(sources.path(problem.span?.source))
}

/// Lays the project's own theme, if it names one, over the built-in theme.
fn theme(settings: &SiteSettings, themes: &[ThemeFolder], sources: &mut Sources, report: &mut Report) -> Option<Theme> {
    let name = &settings.theme;
    let folder = themes.iter().find(|folder| folder.name == name.value);
    let own: Vec<OwnFile<'_>> = folder
        .iter()
        .flat_map(|folder| &folder.files)
        .map(|file| OwnFile {
            path: &file.path,
            contents: match &file.body {
                ThemeBody::Text(source) => OwnContents::Text(*source),
                ThemeBody::Bytes(bytes) => OwnContents::Bytes(bytes),
            },
        })
        .collect();
    let languages: Vec<Language> = settings.languages.iter().map(|setting| setting.language).collect();
    Theme::load(name, &own, &languages, sources, report)
}

#[cfg(test)]
mod tests;

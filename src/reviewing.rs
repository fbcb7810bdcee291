//! Collects what reviewers said of plans: makes the pages that their comments are about, and finds each passage there.

use crate::diagnostics::{Code, Diagnostic, Report};
use crate::language::Language;
use crate::project::Project;
use crate::publication::{Content, Origin, Output, Publication};
use crate::resolve::{Kind, Page, PlanIndex, PlanPage, PublishedPlan};
use crate::review::{Entry, PlanText, Thread, threads};
use crate::source::Sources;
use crate::watch::Watch;
use crate::{Drafts, Outcome};
use std::sync::Arc;

/// Holds what reviewers said.
#[derive(Debug, Default)]
pub struct Collected {
    /// The files that the problems point into.
    pub sources: Sources,
    pub report: Report,
    /// By plan, then in the order of time.
    pub entries: Vec<Entry>,
    /// How many files of comments say too little to be one.
    pub left_out: usize,
}

/// Collects the comments on a plan, or on all plans unless one is named; drafts are what is commented on most.
pub fn comments(project: &Project, plan: Option<&str>, watch: &dyn Watch) -> Collected {
    let mut outcome = Outcome::default();
    let Some((site, theme)) = crate::site(project, Drafts::Included, watch, &mut outcome) else {
        return Collected { sources: outcome.sources, report: outcome.report, ..Collected::default() };
    };
    let Outcome { sources, mut report, .. } = outcome;
    let publication = Publication::new(&site, &theme, &mut report);
    let mut entries = Vec::new();
    let wanted = |published: &PublishedPlan| plan.is_none_or(|plan| *published.plan.id.value == *plan);
    for (at, published) in site.plans.iter().enumerate().filter(|(_, published)| wanted(published)) {
        for &language in &site.languages {
            entries.extend(entries_of(&publication, PlanIndex(at), published, language));
        }
    }
    if let Some(plan) = plan.filter(|_| !site.plans.iter().any(|published| wanted(published))) {
        let ids: Vec<&str> = site.plans.iter().map(|published| &*published.plan.id.value).collect();
        let problem = Diagnostic::new(Code::UnknownPlan).with("id", plan).with("known", ids.join(", "));
        report.push(problem.suggest(plan, ids));
    }
    let plans = site.plans.iter().filter(|published| wanted(published));
    let left_out = plans.map(|published| unread(published, &sources)).sum();
    Collected { sources, report, entries, left_out }
}

/// Counts the files of a plan's comments of which no comment came.
fn unread(published: &PublishedPlan, sources: &Sources) -> usize {
    let folder = format!("content/plans/{}/reviews/", published.plan.id.value);
    let is_comment = |path: &str| {
        path.strip_prefix(folder.as_str()).is_some_and(|name| !name.contains('/') && name.ends_with(".yaml"))
    };
    let files = sources.iter().filter(|(_, source)| is_comment(&source.path)).count();
    files.saturating_sub(published.plan.comments.len())
}

fn entries_of(
    publication: &Publication<'_>,
    at: PlanIndex,
    published: &PublishedPlan,
    language: Language,
) -> Vec<Entry> {
    let text = plan_text(publication, at, language);
    let title = published.plan.title.best(language).value;
    let threads = threads(&published.plan.comments, language, &text).into_iter();
    threads
        .map(|thread| {
            let page = text.page(&thread.page);
            let headings = page.map(|page| page.headings(thread.fragment.as_deref())).unwrap_or_default();
            let concerns = reference(published, &thread);
            Entry { thread, plan: title.to_owned(), headings, concerns }
        })
        .collect()
}

/// Returns the reference that leads to the passage of a comment, or at least to its page.
fn reference(published: &PublishedPlan, thread: &Thread) -> Option<String> {
    let (kind, word, id) = match thread.page.split_once('/') {
        None => (Kind::Chapter, "chapter", &*thread.page),
        Some(("measures", id)) => (Kind::Measure, "measure", id),
        Some(("indicators", id)) => (Kind::Indicator, "indicator", id),
        Some(_) => return None,
    };
    let section = thread.fragment.as_ref().filter(|_| kind == Kind::Chapter).map(|section| format!("{id}#{section}"));
    let named = section.into_iter().chain([id.to_owned()]).find(|name| published.find(kind, name).is_ok())?;
    Some(format!("{word}:{named}"))
}

/// Returns the pages of a plan in a language that passages can be found on; pages that repeat all others are not.
pub fn plan_text<'p>(
    publication: &'p Publication<'_>,
    plan: PlanIndex,
    language: Language,
) -> PlanText<impl Fn(&str) -> Option<Vec<u8>> + use<'p>> {
    let own = move |output: &&Output| match output.origin {
        Origin::Page(Page::Plan(own, own_language, page)) => {
            let repeats = matches!(page, PlanPage::Print | PlanPage::LargePrint | PlanPage::Former(_));
            own == plan && own_language == language && !repeats
        }
        _ => false,
    };
    let outputs: Vec<(Arc<str>, &Output)> =
        publication.outputs().iter().filter(own).filter_map(|output| Some((name(output)?.into(), output))).collect();
    let names: Vec<Arc<str>> = outputs.iter().map(|(name, _)| Arc::clone(name)).collect();
    PlanText::new(names, move |name| {
        let (_, output) = outputs.iter().find(|(own, _)| **own == *name)?;
        // What is wrong with a page is told when it is built.
        match publication.make(output, &mut Report::default())? {
            Content::Bytes(html) => Some(html.into_owned()),
            Content::File(_) => None,
        }
    })
}

/// Returns the name of a page below the folder of its plan: `measures/1-1` of `ja/plan/measures/1-1.html`.
fn name(output: &Output) -> Option<&str> {
    output.path.as_str().splitn(3, '/').nth(2)?.strip_suffix(".html")
}

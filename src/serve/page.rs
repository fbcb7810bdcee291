//! What the review bar is told of a page: its problems, its languages, where it is printed, how far it is.

use super::bar;
use super::problems::{self, Asker, ProblemView};
use super::shown::Shown;
use super::snapshot::Snapshot;
use crate::language::Language;
use crate::output::OutputPath;
use crate::publication::Origin;
use crate::resolve::{Page, PlanPage, Site, Version};
use crate::source::Sources;
use serde::Serialize;
use std::collections::BTreeMap;

/// Holds what the bar is told.
#[derive(Debug, Serialize)]
pub(super) struct PageView {
    version: u64,
    failed: bool,
    words: BTreeMap<&'static str, String>,
    /// The language that the bar speaks.
    language: Language,
    problems: Vec<ProblemView>,
    #[serde(flatten)]
    standing: StandingView,
}

/// Holds what only the site can say of a page.
#[derive(Debug, Default, Serialize)]
struct StandingView {
    /// The plan's status; nothing on pages of no plan.
    status: Option<&'static str>,
    /// The plan's id; nothing on pages of no plan.
    plan: Option<String>,
    languages: Vec<LanguageView>,
    /// The address of the plan's print page, from the base of the site.
    print: Option<String>,
    /// Another edition that the page can be compared with.
    edition: Option<EditionView>,
    /// What the names of the files begin with that the page is made from.
    #[serde(skip)]
    sources: Vec<String>,
}

/// Holds how a page is to be had in a language.
#[derive(Debug, Serialize)]
struct LanguageView {
    language: Language,
    name: String,
    /// From the base of the site.
    path: String,
    current: bool,
    /// `original`, `translation`, `outdated` or `fallback`; nothing on pages of no plan.
    version: Option<&'static str>,
}

/// Tells all about a page, in the language of a reviewer.
pub(super) async fn view(shown: &Shown, path: &str, asker: Asker<'_>) -> PageView {
    let standing = match (&shown.snapshot, OutputPath::new(path)) {
        (Some(snapshot), Some(path)) => standing(snapshot, path).await.unwrap_or_default(),
        _ => StandingView::default(),
    };
    let problems = shown
        .problems()
        .map_or_else(Vec::new, |(sources, report)| problems::problems(report, sources, &standing.sources, asker));
    let language = asker.language;
    let words = bar::words(language);
    PageView { version: shown.version, failed: shown.failure.is_some(), words, language, problems, standing }
}

async fn standing(snapshot: &Snapshot, path: OutputPath) -> Option<StandingView> {
    let facts = snapshot.facts_shared();
    let seen = snapshot.look(move |publication, site| {
        let output = publication.output(&path)?;
        let Origin::Page(page) = output.origin else { return None };
        Some(StandingView { sources: written_in(site, page, &facts.sources), ..standing_of(site, page) })
    });
    seen.await.flatten()
}

/// Returns what the names of a page's files begin with: of a chapter its own, of other pages of a plan all of its folder.
fn written_in(site: &Site, page: Page, sources: &Sources) -> Vec<String> {
    let Page::Plan(index, _, own) = page else { return vec!["content/site.yaml".to_owned()] };
    let Some(published) = site.plan(index) else { return Vec::new() };
    let chapter = if let PlanPage::Chapter(at) = own { published.plan.chapters.get(at) } else { None };
    match chapter {
        Some(chapter) => chapter.versions.iter().map(|version| sources.path(version.span.source).to_owned()).collect(),
        None => vec![format!("content/plans/{}/", published.plan.id.value)],
    }
}

fn standing_of(site: &Site, page: Page) -> StandingView {
    let root = site.address(Page::Chooser);
    let address = |page: Page| Some(site.address(page)?.relative_to(root?));
    let plan = match page {
        Page::Plan(index, ..) => site.plan(index).map(|published| (index, published)),
        _ => None,
    };
    let versions = if plan.is_some() { site.versions(page) } else { Vec::new() };
    let languages = site.languages.iter().filter(|_| page.language().is_some()).filter_map(|&language| {
        let version = versions.iter().find(|(own, _)| *own == language).map(|(_, version)| *version);
        Some(LanguageView {
            language,
            name: site.language_name(language).to_owned(),
            path: address(site.counterpart(page, language))?,
            current: page.language() == Some(language),
            version: version.map(name),
        })
    });
    StandingView {
        status: plan.map(|(_, published)| published.plan.status.value.name()),
        plan: plan.map(|(_, published)| published.plan.id.value.to_string()),
        languages: languages.collect(),
        print: plan.and_then(|(index, _)| {
            let language = page.language()?;
            address(Page::Plan(index, language, PlanPage::Print))
        }),
        edition: plan.and_then(|(index, published)| {
            let old = site.plan(site.compared(index).or_else(|| site.predecessor(index))?)?;
            let language = page.language().unwrap_or(site.default_language());
            let since = format!("edition:{}:{}", old.plan.id.value, published.plan.id.value);
            Some(EditionView { since, title: old.plan.title.best(language).value.to_owned() })
        }),
        sources: Vec::new(),
    }
}

/// Names an edition that a page can be compared with.
#[derive(Debug, Serialize)]
struct EditionView {
    since: String,
    title: String,
}

fn name(version: Version) -> &'static str {
    match version {
        Version::Original => "original",
        Version::Translation => "translation",
        Version::Outdated => "outdated",
        Version::Fallback(_) => "fallback",
    }
}

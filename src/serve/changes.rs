//! What changed in a page, and in which pages, since a state that a reviewer chooses.

use super::answer::{self, Refusal};
use super::asked::{blocking, refuse};
use super::past::{Past, Since};
use super::routes::State;
use super::snapshot::{Body as Content, Snapshot};
use crate::compare::mark;
use crate::language::Language;
use crate::output::OutputPath;
use crate::publication::{Origin, Output};
use crate::resolve::{Page, PlanPage};
use axum::body::Body;
use axum::extract::{self, Json, Query};
use axum::http::Response;
use axum::response::IntoResponse as _;
use scraper::{Html, Selector};
use serde::{Deserialize, Serialize};
use std::num::NonZeroUsize;
use std::thread;

/// Names what is compared.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    path: String,
    since: String,
    language: String,
}

/// Holds a page with what changed marked in it.
#[derive(Debug, Serialize)]
struct MarkedView {
    /// The element `main`.
    html: String,
    changes: usize,
    /// Whether there was no such page.
    new: bool,
}

/// Names a page in which something changed.
#[derive(Debug, Serialize)]
struct ChangedView {
    path: String,
    title: String,
    changes: usize,
    new: bool,
}

/// Marks what changed in a page.
pub(super) async fn page(extract::State(state): extract::State<State>, Query(asked): Query<Asked>) -> Response<Body> {
    let language = Language::new(&asked.language).unwrap_or(Language::JAPANESE);
    let (Some(snapshot), Some(path)) = (state.first().await.snapshot, OutputPath::new(&asked.path)) else {
        return answer::refused(Refusal::NotThere);
    };
    let marked = blocking(move || {
        let past = state.past(&Since::parse(&asked.since), &snapshot)?;
        Ok(now(&snapshot, &path).map(|html| {
            let old = past.page(&path);
            let marked = mark(old.as_deref().map(String::from_utf8_lossy).as_deref(), &String::from_utf8_lossy(&html));
            MarkedView { html: marked.html, changes: marked.changes, new: old.is_none() }
        }))
    });
    match marked.await {
        Ok(Some(view)) => Json(view).into_response(),
        Ok(None) => answer::refused(Refusal::NotThere),
        Err(problem) => refuse(&problem, language),
    }
}

/// Lists the pages of a language in which something changed.
pub(super) async fn all(extract::State(state): extract::State<State>, Query(asked): Query<Asked>) -> Response<Body> {
    let language = Language::new(&asked.language).unwrap_or(Language::JAPANESE);
    let Some(snapshot) = state.first().await.snapshot else { return answer::refused(Refusal::NotThere) };
    let Some(pages) = snapshot.look(move |publication, _| pages(publication.outputs(), language)).await else {
        return answer::refused(Refusal::Broken);
    };
    let changed = blocking(move || {
        let past = state.past(&Since::parse(&asked.since), &snapshot)?;
        let pages = pages.into_iter().filter(|path| concerns(&past, path)).collect::<Vec<_>>();
        Ok(changed(&snapshot, &past, &pages))
    });
    match changed.await {
        Ok(views) => Json(views).into_response(),
        Err(problem) => refuse(&problem, language),
    }
}

/// Lists the pages that say something of their own; those that only repeat or lead on are left out.
fn pages(outputs: &[Output], language: Language) -> Vec<OutputPath> {
    let own = |origin| match origin {
        Origin::Page(Page::Plan(_, own, page)) => {
            let repeats =
                matches!(page, PlanPage::Print | PlanPage::LargePrint | PlanPage::Former(_) | PlanPage::Updates);
            own == language && !repeats
        }
        Origin::Page(page) => page.language() == Some(language) && matches!(page, Page::Library(_)),
        _ => false,
    };
    outputs.iter().filter(|output| own(output.origin)).map(|output| output.path.clone()).collect()
}

/// Tells whether a page is one of those that are compared: of two editions, those of the new one.
fn concerns(past: &Past, path: &OutputPath) -> bool {
    match past {
        Past::Edition { new, .. } => path.as_str().split('/').nth(1) == Some(new),
        Past::Built(_) | Past::Read(_) => true,
    }
}

/// Compares on all processors; these threads wait for those that make the pages.
fn changed(snapshot: &Snapshot, past: &Past, pages: &[OutputPath]) -> Vec<ChangedView> {
    let threads = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let share = pages.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let jobs: Vec<_> = pages
            .chunks(share)
            .map(|pages| scope.spawn(|| pages.iter().filter_map(|path| compared(snapshot, past, path)).collect()))
            .collect();
        // A share that broke off has nothing to tell.
        jobs.into_iter().flat_map(|job| job.join().unwrap_or_else(|_| Vec::new())).collect()
    })
}

fn compared(snapshot: &Snapshot, past: &Past, path: &OutputPath) -> Option<ChangedView> {
    let (html, old) = (now(snapshot, path)?, past.page(path));
    if old.as_deref().is_some_and(|old| middle(old) == middle(&html)) {
        return None;
    }
    let (html, old) = (String::from_utf8_lossy(&html), old.as_deref().map(String::from_utf8_lossy));
    let changes = mark(old.as_deref(), &html).changes;
    (changes > 0).then(|| ChangedView {
        path: path.as_str().to_owned(),
        title: title(&html),
        changes,
        new: old.is_none(),
    })
}

fn now(snapshot: &Snapshot, path: &OutputPath) -> Option<Vec<u8>> {
    match snapshot.make_now(path.clone())?.body {
        Content::Bytes(html) => Some(html),
        Content::File(_) | Content::Nothing => None,
    }
}

/// Returns the part of a page in which anything can have changed.
fn middle(html: &[u8]) -> Option<&[u8]> {
    let from = memchr::memmem::find(html, b"<main")?;
    let to = memchr::memmem::rfind(html, b"</main>")?;
    html.get(from..to)
}

/// Returns the title of a page; only its head is read, as reading a whole page takes about as long as comparing it.
fn title(html: &str) -> String {
    let head = Html::parse_document(html.split_once("<body").map_or(html, |(head, _)| head));
    let title = Selector::parse("title").ok().and_then(|selector| head.select(&selector).next());
    title.map(|title| title.text().collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::title;

    #[test]
    fn the_title_is_read_as_a_browser_reads_it() {
        let page =
            |title: &str| format!("<!DOCTYPE html>\n<html><head>{title}</head>\n<body><svg><title>図</title></svg>");
        assert_eq!(title(&page("<title>A &amp;lt; B&#x27;s &lt;body> | 計画</title>")), "A &lt; B's <body> | 計画");
        assert_eq!(title(&page("")), "");
    }
}

//! Where each request goes: to the site, or to what is the preview's own.

use super::answer::{self, Refusal};
use super::door::{Admission, Door, OWN};
use super::past::{Past, Pasts, Since};
use super::problems::Asker;
use super::reach::Reach;
use super::shown::{Readers, Shown};
use super::snapshot::{Body as Content, Made, Snapshot};
use super::{ServeRequest, bar, changes, comments, events, page};
use crate::diagnostics::Diagnostic;
use crate::language::Language;
use crate::load;
use crate::output::OutputPath;
use crate::project::Project;
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Path, Query, Request};
use axum::http::{HeaderMap, Response, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Json, extract};
use percent_encoding::percent_decode_str;
use serde::Deserialize;
use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// How long a comment may be, in bytes.
const LONGEST_BODY: usize = 256 * 1024;

/// How long a request may take to come and be answered, but for one that only listens.
const ANSWERING: Duration = Duration::from_secs(30);

/// How long a request waits for the first site.
const FIRST: Duration = Duration::from_secs(20);

/// Holds what requests are answered from.
#[derive(Debug, Clone)]
pub(super) struct State {
    shown: watch::Receiver<Shown>,
    readers: Readers,
    pasts: Pasts,
    project: Project,
    reach: Reach,
    root: Arc<std::path::Path>,
    /// Nothing where others can come: they have no editor here, and are not told where files lie.
    editor: Option<Arc<str>>,
}

impl State {
    /// Answers from what is shown.
    pub(super) fn new(
        project: &Project,
        request: &ServeRequest,
        shown: watch::Receiver<Shown>,
        readers: Readers,
    ) -> Self {
        let root = project.root().canonicalize().unwrap_or_else(|_| project.root().to_owned());
        let reach = if request.host.is_loopback() { Reach::Machine } else { Reach::Office };
        let editor = request.editor.as_deref().filter(|_| reach == Reach::Machine).map(Into::into);
        Self { shown, readers, pasts: Pasts::default(), project: project.clone(), reach, root: root.into(), editor }
    }

    /// Returns the project that is shown.
    pub(super) fn project(&self) -> Project {
        self.project.clone()
    }

    /// Reads a state that what is shown is compared with.
    ///
    /// # Errors
    /// What stands in the way of reading it.
    pub(super) fn past(&self, since: &Since, now: &Snapshot) -> Result<Past, Box<Diagnostic>> {
        let past = self.pasts.read(since, &self.project, self.reach, now);
        past.map_err(|problem| Box::new(self.told(&problem).into_owned()))
    }

    /// Returns a problem as it may be told to who can ask.
    pub(super) fn told<'p>(&self, problem: &'p Diagnostic) -> Cow<'p, Diagnostic> {
        self.reach.told(problem, &[self.project.root(), &self.root])
    }

    fn now(&self) -> Shown {
        self.shown.borrow().clone()
    }

    /// Returns what is shown as soon as there is something.
    pub(super) async fn first(&self) -> Shown {
        let mut shown = self.shown.clone();
        let first = tokio::time::timeout(FIRST, shown.wait_for(|shown| shown.version > 0)).await;
        drop(first);
        self.now()
    }
}

/// Leads every request through the door and to its answer.
pub(super) fn router(state: State, door: Door) -> Router {
    let door = Arc::new(door);
    let own = Router::new()
        .route("/events", get(listen))
        .route("/page", get(about))
        .route("/bar/{file}", get(file))
        .route("/changes", get(changes::page))
        .route("/changed", get(changes::all))
        .route("/plans/{plan}/comments", get(comments::list).post(comments::submit))
        .route("/plans/{plan}/comments/{id}/answers", post(comments::reply))
        .layer(DefaultBodyLimit::max(LONGEST_BODY));
    Router::new()
        .nest(OWN.trim_end_matches('/'), own)
        .fallback(site)
        .with_state(state)
        .layer(middleware::from_fn(move |request: Request, next: Next| guard(Arc::clone(&door), request, next)))
}

/// Lets in who may come, in time, and puts into every answer what keeps it to itself.
async fn guard(door: Arc<Door>, request: Request, next: Next) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let mut response = match door.admit(&parts) {
        Admission::Refused(refusal) => answer::refused(refusal),
        Admission::Remembered { cookie, address } => answer::elsewhere(&address, Some(&cookie)),
        Admission::Admitted => {
            let answered = tokio::time::timeout(ANSWERING, next.run(Request::from_parts(parts, body))).await;
            answered.unwrap_or_else(|_| answer::refused(Refusal::Late))
        }
    };
    answer::secure(&mut response);
    response
}

/// Answers with a page or file of the site.
async fn site(extract::State(state): extract::State<State>, uri: Uri, headers: HeaderMap) -> Response<Body> {
    let shown = state.first().await;
    let Some(snapshot) = &shown.snapshot else {
        return answer::page(StatusCode::SERVICE_UNAVAILABLE, bar::alone());
    };
    let base = &snapshot.facts().base;
    let Some(inside) = uri.path().strip_prefix(&**base) else {
        let leads_on = uri.path() == "/" || format!("{}/", uri.path()) == *base;
        return if leads_on { answer::elsewhere(base, None) } else { answer::refused(Refusal::NotThere) };
    };
    let Some(path) = output_path(inside) else { return answer::refused(Refusal::Address) };
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    match snapshot.make(path.clone()).await {
        Some(made) => send(made, &path, base, known).await,
        None => match OutputPath::new("404.html") {
            Some(not_found) => match snapshot.make(not_found).await {
                Some(Made { body: Content::Bytes(html), .. }) => {
                    answer::page(StatusCode::NOT_FOUND, bar::insert(html, path.as_str(), base))
                }
                _ => answer::refused(Refusal::NotThere),
            },
            None => answer::refused(Refusal::NotThere),
        },
    }
}

async fn send(made: Made, path: &OutputPath, base: &str, known: Option<&str>) -> Response<Body> {
    let name = path.file_name();
    match made.body {
        Content::Bytes(html) if made.page.is_some() => {
            answer::bytes(name, bar::insert(html, path.as_str(), base), known)
        }
        Content::Bytes(bytes) => answer::bytes(name, bytes, known),
        Content::File(file) => match read(file).await {
            Some(bytes) => answer::bytes(name, bytes, known),
            None => answer::refused(Refusal::NotThere),
        },
        Content::Nothing => answer::page(StatusCode::INTERNAL_SERVER_ERROR, bar::alone()),
    }
}

async fn read(file: PathBuf) -> Option<Vec<u8>> {
    tokio::task::spawn_blocking(move || load::image(&file)).await.ok().flatten()
}

/// Reads an address below the base as the name of a file; nothing for one that no site can have.
fn output_path(address: &str) -> Option<OutputPath> {
    let path = percent_decode_str(address).decode_utf8().ok()?;
    let index = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
    OutputPath::new(&format!("{path}{index}"))
}

/// Holds which page is listened for or asked about.
#[derive(Debug, Deserialize)]
struct Asked {
    #[serde(default)]
    path: String,
    /// The language that the reviewer reads.
    #[serde(default)]
    language: String,
}

async fn listen(extract::State(state): extract::State<State>, Query(asked): Query<Asked>) -> impl IntoResponse {
    let reader = OutputPath::new(&asked.path).map(|path| state.readers.join(path));
    events::events(state.shown, reader)
}

async fn about(extract::State(state): extract::State<State>, Query(asked): Query<Asked>) -> impl IntoResponse {
    let language = Language::new(&asked.language).unwrap_or(Language::JAPANESE);
    let (pattern, root, named) = (state.editor.as_deref(), &*state.root, state.project.root());
    let asker = Asker { language, pattern, root, named, reach: state.reach };
    Json(page::view(&state.first().await, &asked.path, asker).await)
}

async fn file(Path(name): Path<String>, headers: HeaderMap) -> Response<Body> {
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    match bar::file(&name) {
        Some(bytes) => answer::bytes(&name, bytes.into_owned(), known),
        None => answer::refused(Refusal::NotThere),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_lead_to_their_first_page() {
        let path = |address: &str| output_path(address).map(|path| path.as_str().to_owned());
        assert_eq!(path("").as_deref(), Some("index.html"));
        assert_eq!(path("ja/").as_deref(), Some("ja/index.html"));
        assert_eq!(path("ja/%E5%9B%B3.png").as_deref(), Some("ja/図.png"));
    }

    #[test]
    fn no_spelling_of_an_address_leads_out() {
        for address in [
            "../secret",
            "%2e%2e/secret",
            "ja/%2E%2E/%2e%2e/etc/passwd",
            "..%2fsecret",
            "%2e%2e%5csecret",
            "ja\\..\\x",
            "%00",
            "a%00.html",
            "//etc/passwd",
            "/etc/passwd",
            "%2fetc%2fpasswd",
            "C:/x",
            "c%3a%5cx",
            "%ff%fe",
            "ja/./x",
            "%c0%ae%c0%ae/x",
            "ja//x",
            "con",
            "..;/x/..",
            "%252e%252e/x/..",
            "\u{ff0e}\u{ff0e}/..",
            "a/..%00/b",
        ] {
            assert_eq!(output_path(address), None, "{address}");
        }
    }
}

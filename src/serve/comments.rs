//! Comments of reviewers as the bar asks for them: listed where they belong now, written beside the plan.
//!
//! They are listed as they lie on the disk, on the pages of the last good site: whoever writes one sees it at once, be it
//! that the sources make no site meanwhile.

use super::answer::{self, Refusal};
use super::asked::{blocking, refuse};
use super::routes::State;
use super::snapshot::Snapshot;
use crate::language::Language;
use crate::load;
use crate::model::comment::Comment;
use crate::project::Project;
use crate::resolve::PublishedPlan;
use crate::review::{self, Reply, Submission, Thread};
use crate::reviewing::plan_text;
use crate::validate;
use axum::body::Body;
use axum::extract::{self, Json, Path, Query, rejection::JsonRejection};
use axum::http::{Response, StatusCode};
use axum::response::IntoResponse as _;
use jiff::Zoned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Names the page whose comments are asked for.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    /// Below the folder of the plan, without `.html`.
    page: String,
    language: String,
}

/// Names a comment that was written.
#[derive(Debug, Serialize)]
struct Written {
    id: String,
}

/// Lists the comments that belong on a page now.
pub(super) async fn list(
    extract::State(state): extract::State<State>,
    Path(plan): Path<String>,
    Query(asked): Query<Asked>,
) -> Response<Body> {
    let (Some(snapshot), Some(language)) = (state.first().await.snapshot, Language::new(&asked.language)) else {
        return answer::refused(Refusal::NotThere);
    };
    match threads(&snapshot, state.project(), plan, language).await {
        Some(mut threads) => {
            threads.retain(|thread| thread.page == asked.page);
            Json(threads).into_response()
        }
        None => answer::refused(Refusal::NotThere),
    }
}

async fn threads(snapshot: &Snapshot, project: Project, plan: String, language: Language) -> Option<Vec<Thread>> {
    let seen = snapshot.look(move |publication, site| {
        let at = site.plan_by_id(&plan)?;
        let comments = comments(&project, site.plan(at)?);
        Some(review::threads(&comments, language, &plan_text(publication, at, language)))
    });
    seen.await.flatten()
}

/// Returns the comments on a plan as they lie on the disk; those that cannot be read there now are as they last were.
fn comments(project: &Project, published: &PublishedPlan) -> Vec<Comment> {
    let written = validate::comments(&load::comments(project, &published.plan.id.value));
    let all = published.plan.comments.iter().cloned().chain(written);
    let latest: BTreeMap<Arc<str>, Comment> = all.map(|comment| (Arc::clone(&comment.id.value), comment)).collect();
    latest.into_values().collect()
}

/// Writes a new comment.
pub(super) async fn submit(
    extract::State(state): extract::State<State>,
    Path(plan): Path<String>,
    sent: Result<Json<Submission>, JsonRejection>,
) -> Response<Body> {
    let Ok(Json(submission)) = sent else { return answer::refused(Refusal::Body) };
    let language = Language::new(&submission.language).unwrap_or(Language::JAPANESE);
    let project = state.project();
    let written = blocking(move || Ok(review::submit(&project, &plan, &submission, &Zoned::now())?)).await;
    match written {
        Ok(id) => (StatusCode::CREATED, Json(Written { id })).into_response(),
        Err(problem) => refuse(&state.told(&problem), language),
    }
}

/// Writes an answer to a comment, or settles it.
pub(super) async fn reply(
    extract::State(state): extract::State<State>,
    Path((plan, id)): Path<(String, String)>,
    sent: Result<Json<Reply>, JsonRejection>,
) -> Response<Body> {
    let Ok(Json(reply)) = sent else { return answer::refused(Refusal::Body) };
    let project = state.project();
    let written = blocking(move || Ok(review::answer(&project, &plan, &id, &reply, &Zoned::now())?)).await;
    match written {
        Ok(()) => Json(serde_json::Map::new()).into_response(),
        Err(problem) => refuse(&state.told(&problem), Language::JAPANESE),
    }
}

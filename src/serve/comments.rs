//! Comments of reviewers as the bar asks for them: listed where they belong now, written beside the plan.

use super::answer::{self, Refusal};
use super::asked::{blocking, refuse};
use super::routes::State;
use super::snapshot::Snapshot;
use crate::language::Language;
use crate::resolve::{PlanIndex, PublishedPlan, Site};
use crate::review::{self, Reply, Submission, Thread};
use crate::reviewing::plan_text;
use axum::body::Body;
use axum::extract::{self, Json, Path, Query, rejection::JsonRejection};
use axum::http::{Response, StatusCode};
use axum::response::IntoResponse as _;
use jiff::Zoned;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// How long whoever writes waits until what was written is shown; it is on the disk before.
const SHOWN: Duration = Duration::from_secs(3);

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
    match threads(&snapshot, plan, language).await {
        Some(mut threads) => {
            threads.retain(|thread| thread.page == asked.page);
            Json(threads).into_response()
        }
        None => answer::refused(Refusal::NotThere),
    }
}

async fn threads(snapshot: &Snapshot, plan: String, language: Language) -> Option<Vec<Thread>> {
    let seen = snapshot.look(move |publication, site| {
        let (at, published) = find(site, &plan)?;
        Some(review::threads(&published.plan.comments, language, &plan_text(publication, at, language)))
    });
    seen.await.flatten()
}

fn find<'s>(site: &'s Site, plan: &str) -> Option<(PlanIndex, &'s PublishedPlan)> {
    let at = site.plan_by_id(plan)?;
    Some((at, site.plan(at)?))
}

/// Writes a new comment.
pub(super) async fn submit(
    extract::State(state): extract::State<State>,
    Path(plan): Path<String>,
    sent: Result<Json<Submission>, JsonRejection>,
) -> Response<Body> {
    let Ok(Json(submission)) = sent else { return answer::refused(Refusal::Body) };
    let language = Language::new(&submission.language).unwrap_or(Language::JAPANESE);
    let (project, own) = (state.project(), plan.clone());
    let written = blocking(move || Ok(review::submit(&project, &own, &submission, &Zoned::now())?)).await;
    match written {
        Ok(id) => {
            let (known, id_now) = (plan, id.clone());
            state.until(SHOWN, move |site| find(site, &known).is_some_and(|(_, plan)| has(plan, &id_now))).await;
            (StatusCode::CREATED, Json(Written { id })).into_response()
        }
        Err(problem) => refuse(&state.told(&problem), language),
    }
}

fn has(published: &PublishedPlan, id: &str) -> bool {
    published.plan.comments.iter().any(|comment| *comment.id.value == *id)
}

/// Writes an answer to a comment, or settles it.
pub(super) async fn reply(
    extract::State(state): extract::State<State>,
    Path((plan, id)): Path<(String, String)>,
    sent: Result<Json<Reply>, JsonRejection>,
) -> Response<Body> {
    let Ok(Json(reply)) = sent else { return answer::refused(Refusal::Body) };
    let before = state.generation();
    let project = state.project();
    let written = blocking(move || Ok(review::answer(&project, &plan, &id, &reply, &Zoned::now())?)).await;
    match written {
        Ok(()) => {
            state.after(SHOWN, before).await;
            Json(serde_json::Map::new()).into_response()
        }
        Err(problem) => refuse(&state.told(&problem), Language::JAPANESE),
    }
}

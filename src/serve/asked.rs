//! What takes a while is done where it holds nobody up, and what cannot be done is told in the reviewer's language.

use crate::diagnostics::{Catalogue, Code, Diagnostic};
use crate::language::Language;
use axum::Json;
use axum::body::Body;
use axum::http::{Response, StatusCode};
use axum::response::IntoResponse as _;
use serde::Serialize;

/// Says why something was not done.
#[derive(Debug, Serialize)]
struct Refused {
    message: String,
}

/// Runs what waits for the disk or for other threads.
pub(super) async fn blocking<T: Send + 'static>(
    act: impl FnOnce() -> Result<T, Box<Diagnostic>> + Send + 'static,
) -> Result<T, Box<Diagnostic>> {
    let broken = |error: tokio::task::JoinError| {
        let problem = Diagnostic::new(Code::WriteFailed).with("path", "").with("cause", "other");
        Box::new(problem.with("reason", error.to_string()))
    };
    tokio::task::spawn_blocking(act).await.unwrap_or_else(|error| Err(broken(error)))
}

/// Tells a reviewer what stands in the way.
pub(super) fn refuse(problem: &Diagnostic, language: Language) -> Response<Body> {
    let catalogue = Catalogue::of_problems(language);
    let message = format!("{} {}", catalogue.message(problem), catalogue.help(problem));
    (StatusCode::UNPROCESSABLE_ENTITY, Json(Refused { message })).into_response()
}

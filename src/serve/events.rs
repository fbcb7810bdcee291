//! Tells open pages that something else is shown, as long as they stay open.

use super::shown::{Reader, Shown};
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream};
use serde::Serialize;
use std::convert::Infallible;
use std::time::Duration;
use tokio::sync::watch;

/// How often a connection on which nothing happens is tried.
const STILL_THERE: Duration = Duration::from_secs(15);

/// Holds what an open page is told.
#[derive(Debug, Serialize)]
struct Told<'t> {
    version: u64,
    /// Of the site that is shown; 0 where there is none yet.
    generation: u64,
    failed: bool,
    /// Files of the theme that changed with this state, as addresses.
    assets: Vec<&'t str>,
}

/// Tells what is shown now, and then each change of it; `reader` is held as long as somebody listens.
pub(super) fn events(
    shown: watch::Receiver<Shown>,
    reader: Option<Reader>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let stream = stream::unfold((shown, reader, Turn::First), |(mut shown, reader, turn)| async move {
        if turn == Turn::Later {
            shown.changed().await.ok()?;
        }
        let event = event(&shown.borrow_and_update());
        Some((Ok(event), (shown, reader, Turn::Later)))
    });
    Sse::new(stream).keep_alive(KeepAlive::new().interval(STILL_THERE))
}

#[derive(PartialEq, Eq)]
enum Turn {
    First,
    Later,
}

fn event(shown: &Shown) -> Event {
    let told = Told {
        version: shown.version,
        generation: shown.generation(),
        failed: shown.failure.is_some(),
        assets: shown.assets.iter().map(|asset| asset.as_str()).collect(),
    };
    // Numbers and addresses are always good JSON.
    Event::default().json_data(told).unwrap_or_default()
}

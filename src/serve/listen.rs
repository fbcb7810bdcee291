//! Takes connections and gives up on those that hold it up.
//!
//! A client that does not end its request, that does not take its answer, or that never goes away again costs one of
//! many places for a short while, and nobody else waits for it.

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::sync::{Semaphore, oneshot};
use tokio_io_timeout::TimeoutStream;

/// How many connections are served at once; more wait until one is free.
const PLACES: usize = 800;

/// How long a client may take to say what it wants.
const ASKING: Duration = Duration::from_secs(10);

/// How long a client may take nothing of its answer.
const TAKING: Duration = Duration::from_secs(20);

/// How long to wait where the system has no more to give.
const SHORTAGE: Duration = Duration::from_millis(50);

/// Serves until it is told to stop.
pub(super) async fn listen(
    listener: TcpListener,
    router: Router,
    mut stopped: oneshot::Receiver<()>,
) -> std::io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let places = Arc::new(Semaphore::new(PLACES));
    loop {
        let accepted = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, listener.accept().await)
        };
        // It is told to stop also while it waits for a place.
        let accepted = tokio::select! {
            accepted = accepted => accepted,
            _ = &mut stopped => return Ok(()),
        };
        let (Ok(place), Ok((stream, _))) = accepted else {
            tokio::time::sleep(SHORTAGE).await;
            continue;
        };
        let router = router.clone();
        tokio::spawn(async move {
            serve(stream, router).await;
            drop(place);
        });
    }
}

async fn serve(stream: TcpStream, router: Router) {
    // Small answers go out at once; where that cannot be had they go out a little later.
    let _ = stream.set_nodelay(true);
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(TAKING));
    let mut server = http1::Builder::new();
    server.timer(TokioTimer::new()).header_read_timeout(ASKING);
    // Whatever ends a connection early concerns its client alone.
    let _ = server.serve_connection(TokioIo::new(Box::pin(stream)), TowerToHyperService::new(router)).await;
}

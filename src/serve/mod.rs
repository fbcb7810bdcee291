//! The preview: serves the site from memory while it is being written, and shows each change as it is saved.
//!
//! One thread keeps the site up with its sources (`keep`) and puts each new state in the place of the last at once;
//! requests are answered from whole states only, so that nobody ever meets half a site. All that is not the site's own
//! lies below one address and is put into pages on their way out: what is built is never touched.

mod answer;
mod asked;
mod bar;
mod changes;
mod comments;
mod door;
mod events;
mod follow;
mod keep;
mod listen;
mod page;
mod past;
mod patience;
mod problems;
mod reach;
mod routes;
mod settle;
mod shown;
mod snapshot;

use crate::diagnostics::{Code, Diagnostic, Report};
use crate::project::Project;
use crate::source::Sources;
use door::Door;
use follow::Follower;
use keep::Keeper;
use shown::{Readers, Shown};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::ops::RangeInclusive;
use std::sync::mpsc;
use std::time::Duration;
use tokio::sync::{oneshot, watch};

/// Where a preview is looked for first, and how many numbers on.
const PORTS: RangeInclusive<u16> = 8600..=8699;

/// Says how a preview is to be served.
#[derive(Debug, Clone)]
pub struct ServeRequest {
    /// Where it can be reached; this machine alone unless named.
    pub host: IpAddr,
    /// A free one near 8600 unless named.
    pub port: Option<u16>,
    /// Looks at the files this often instead of being told, as for a folder on a network share.
    pub poll: Option<Duration>,
    /// What opens a place in a file, such as `vscode://file/{file}:{line}:{column}`; only on this machine.
    pub editor: Option<String>,
}

impl Default for ServeRequest {
    fn default() -> Self {
        Self { host: Ipv4Addr::LOCALHOST.into(), port: None, poll: None, editor: None }
    }
}

/// Tells what happened to the site.
#[derive(Debug)]
pub enum News<'a> {
    /// A new state is shown, so long after the project began to be read.
    Shown { sources: &'a Sources, report: &'a Report, took: Duration },
    /// The sources make no site; the last good one is still shown.
    Failed { sources: &'a Sources, report: &'a Report },
}

/// Holds a preview that has its address and waits to be run.
#[derive(Debug)]
pub struct Preview {
    project: Project,
    request: ServeRequest,
    listener: TcpListener,
    address: SocketAddr,
    door: Door,
    stopped: oneshot::Receiver<()>,
}

/// Stops a preview.
#[derive(Debug)]
pub struct Stop(oneshot::Sender<()>);

impl Stop {
    /// Stops it; requests that are being answered are broken off.
    pub fn stop(self) {
        // It may have ended by itself.
        let _ = self.0.send(());
    }
}

impl Preview {
    /// Takes an address for a project's preview.
    pub fn open(project: &Project, request: ServeRequest) -> Result<(Self, Stop), Diagnostic> {
        let listener = listener(&request)?;
        let unusable =
            |reason: &dyn std::fmt::Display| Diagnostic::new(Code::NoAddress).with("reason", reason.to_string());
        let address = listener.local_addr().map_err(|error| unusable(&error))?;
        let door = Door::new(address).map_err(|error| unusable(&error))?;
        let (stop, stopped) = oneshot::channel();
        Ok((Self { project: project.clone(), request, listener, address, door, stopped }, Stop(stop)))
    }

    /// Returns the address to open, with the access word where one is needed.
    pub fn address(&self) -> String {
        let root = format!("http://{}/", self.address);
        self.door.word().map_or_else(|| root.clone(), |word| format!("{root}?word={word}"))
    }

    /// Serves until it is stopped; `tell` hears what happens to the site.
    pub fn run(self, tell: impl Fn(News<'_>) + Sync) -> Result<(), Diagnostic> {
        let readers = Readers::default();
        let (show, shown) = watch::channel(Shown::default());
        // Kept, so that the channel of a preview that is not told of changes stays open.
        let (_untold, quiet) = mpsc::channel();
        let mut request = self.request.clone();
        let (follower, changes) = match request.poll {
            Some(_) => (None, quiet),
            None => match Follower::new(&self.project) {
                Ok((follower, changes)) => (Some(follower), changes),
                Err(_) => {
                    request.poll = Some(Duration::from_secs(1));
                    (None, quiet)
                }
            },
        };
        let state = routes::State::new(&self.project, &request, shown, readers.clone());
        let broken = |error: &dyn std::fmt::Display| Diagnostic::new(Code::NoAddress).with("reason", error.to_string());
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let runtime = runtime.map_err(|error| broken(&error))?;
        std::thread::scope(|scope| {
            let (project, poll, tell) = (&self.project, request.poll, &tell);
            scope.spawn(move || Keeper::new(project, poll, readers, show, tell, &changes).keep(follower));
            let router = routes::router(state, self.door);
            let served = runtime.block_on(listen::listen(self.listener, router, self.stopped));
            // The keeper ends when nobody listens any more.
            runtime.shutdown_background();
            served
        })
        .map_err(|error| broken(&error))
    }
}

/// Takes the port that is named, or the first that is free.
fn listener(request: &ServeRequest) -> Result<TcpListener, Diagnostic> {
    let ports = request.port.map_or(PORTS, |port| port..=port);
    let first = *ports.start();
    let mut reason = String::new();
    for port in ports {
        match TcpListener::bind((request.host, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) => reason = error.to_string(),
        }
    }
    let address = SocketAddr::new(request.host, first).to_string();
    Err(Diagnostic::new(Code::NoAddress).with("address", address).with("reason", reason))
}

//! One state of the site, whole and unchanging, from which pages are made as they are asked for.
//!
//! A site is lent to what makes its pages, so that both live on the stack of one thread, and requests reach it through
//! a channel. When nobody holds a [`Snapshot`] any more, the channel closes, the thread ends, and all is freed.

use crate::diagnostics::Report;
use crate::output::OutputPath;
use crate::publication::Origin;
use crate::publication::{Content, Output, Publication};
use crate::render::theme::Theme;
use crate::resolve::{Page, Site};
use crate::source::Sources;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc;
use std::thread;
use tokio::sync::oneshot;

/// Holds one state of the site; cheap to clone.
#[derive(Debug, Clone)]
pub(super) struct Snapshot {
    asks: mpsc::Sender<Ask>,
    facts: Arc<Facts>,
}

/// Holds what is asked of a snapshot without its thread.
#[derive(Debug)]
pub(super) struct Facts {
    /// Counts the states since the preview began, from 1.
    pub generation: u64,
    /// What stands before every address, from and to a slash: `/`, or the path of `base_url`.
    pub base: String,
    pub theme: Arc<Theme>,
    pub sources: Sources,
    /// What was found wrong, short of what stands in the way.
    pub report: Report,
    /// Fingerprints of the theme's files, so that a style sheet that changed can be told.
    pub assets: HashMap<OutputPath, u64>,
}

/// Holds what an address leads to.
#[derive(Debug)]
pub(super) struct Made {
    pub body: Body,
    /// Nothing for files that are no pages.
    pub page: Option<Page>,
    /// What was found wrong while it was made.
    pub report: Report,
}

/// Holds the content of an answer.
#[derive(Debug)]
pub(super) enum Body {
    Bytes(Vec<u8>),
    /// A file of the project, which is read when it is sent.
    File(PathBuf),
    /// It could not be made, which is reported.
    Nothing,
}

/// What is done with a site that lives in another thread.
type Glance = Box<dyn FnOnce(&Publication<'_>, &Site) + Send>;

enum Ask {
    Make(OutputPath, oneshot::Sender<Option<Made>>),
    Look(Glance),
}

impl Snapshot {
    /// Takes over a site and holds it in a thread of its own.
    pub(super) fn hold(
        generation: u64,
        site: Site,
        theme: Arc<Theme>,
        sources: Sources,
        mut report: Report,
    ) -> std::io::Result<Self> {
        let facts = Facts {
            generation,
            base: base(&site),
            assets: theme.files().iter().map(|asset| (asset.path.clone(), fingerprint(&asset.bytes))).collect(),
            theme: Arc::clone(&theme),
            sources,
            report: Report::default(),
        };
        let (asks, asked) = mpsc::channel();
        let (ready, listed) = mpsc::channel();
        thread::Builder::new().name("kyodo-snapshot".to_owned()).spawn(move || {
            let mut own = Report::default();
            let publication = Publication::new(&site, &theme, &mut own);
            if ready.send(own).is_ok() {
                answer(&publication, &site, &asked);
            }
        })?;
        // Where the thread has broken off there is nothing more to report, and requests are told.
        report.absorb(listed.recv().unwrap_or_default());
        Ok(Self { asks, facts: Arc::new(Facts { report, ..facts }) })
    }

    /// Returns what is known of it.
    pub(super) fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Returns what is known of it, for another thread.
    pub(super) fn facts_shared(&self) -> Arc<Facts> {
        Arc::clone(&self.facts)
    }

    /// Makes what an address leads to; nothing for an address that the site does not have.
    pub(super) async fn make(&self, path: OutputPath) -> Option<Made> {
        let (give, take) = oneshot::channel();
        self.asks.send(Ask::Make(path, give)).ok()?;
        take.await.ok().flatten()
    }

    /// Makes what an address leads to, for a thread that may wait.
    pub(super) fn make_now(&self, path: OutputPath) -> Option<Made> {
        let (give, take) = oneshot::channel();
        self.asks.send(Ask::Make(path, give)).ok()?;
        take.blocking_recv().ok().flatten()
    }

    /// Looks into the site, and returns what was seen; nothing where the snapshot has broken.
    pub(super) async fn look<T: Send + 'static>(
        &self,
        look: impl FnOnce(&Publication<'_>, &Site) -> T + Send + 'static,
    ) -> Option<T> {
        let (give, take) = oneshot::channel();
        let ask = move |publication: &Publication<'_>, site: &Site| {
            // Nobody waits any more where the client has gone.
            let _ = give.send(look(publication, site));
        };
        self.asks.send(Ask::Look(Box::new(ask))).ok()?;
        take.await.ok()
    }
}

/// Answers until nobody can ask any more.
fn answer(publication: &Publication<'_>, site: &Site, asked: &mpsc::Receiver<Ask>) {
    rayon::in_place_scope(|scope| {
        for ask in asked {
            match ask {
                Ask::Make(path, give) => {
                    // The search is made here, as a thread that shares out work could be given what waits for the same
                    // index.
                    let output = publication.output(&path).or_else(|| publication.search_output(&path));
                    scope.spawn(move |_| {
                        // Nobody waits any more where the client has gone.
                        let _ = give.send(output.map(|output| make(publication, output)));
                    });
                }
                Ask::Look(look) => scope.spawn(move |_| look(publication, site)),
            }
        }
    });
}

fn make(publication: &Publication<'_>, output: &Output) -> Made {
    let mut report = Report::default();
    let body = match publication.make(output, &mut report) {
        Some(Content::Bytes(bytes)) => Body::Bytes(bytes.into_owned()),
        Some(Content::File(file)) => Body::File(file.to_owned()),
        None => Body::Nothing,
    };
    let page = if let Origin::Page(page) = output.origin { Some(page) } else { None };
    Made { body, page, report }
}

/// Returns the path under which the site will lie, so that a preview shows it under the same.
fn base(site: &Site) -> String {
    let url = site.settings.base_url.as_ref().map_or("", |url| &*url.value);
    let path = url.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, path)| path);
    let path = path.trim_matches('/');
    if path.is_empty() { "/".to_owned() } else { format!("/{path}/") }
}

/// Tells contents apart.
pub(super) fn fingerprint(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

//! Keeps the site up with its sources: waits for changes to settle, reads the project again, and shows what came of it.
//!
//! The last good site is shown all the while; how long anything is waited for is a matter of [`super::patience`].

use super::News;
use super::follow::Follower;
use super::patience::{Due, Files, Patience, Reading};
use super::settle::Change;
use super::shown::{Failure, Readers, Shown};
use super::snapshot::{Facts, Snapshot};
use crate::Outcome;
use crate::kept::Kept;
use crate::output::OutputPath;
use crate::project::Project;
use crate::resolve::Drafts;
use crate::watch::Unwatched;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// How long what has happened may take to be told.
const TOLD: Duration = Duration::from_millis(1);

/// How many pages that are looked at are tried before a new site is shown.
const TRIED: usize = 64;

/// Keeps one project shown.
pub(super) struct Keeper<'k> {
    project: &'k Project,
    readers: Readers,
    shown: watch::Sender<Shown>,
    tell: &'k (dyn Fn(News<'_>) + Sync),
    changes: &'k Receiver<Change>,
    patience: Patience<Failure>,
    kept: Kept,
    generation: u64,
}

impl<'k> Keeper<'k> {
    /// Gets ready to show a project, whose files are looked at every so often where a time is given.
    pub(super) fn new(
        project: &'k Project,
        poll: Option<Duration>,
        readers: Readers,
        shown: watch::Sender<Shown>,
        tell: &'k (dyn Fn(News<'_>) + Sync),
        changes: &'k Receiver<Change>,
    ) -> Self {
        let (patience, kept) = (Patience::new(poll), Kept::default());
        Self { project, readers, shown, tell, changes, patience, kept, generation: 0 }
    }

    /// Keeps on until nobody looks any more, or the system stops telling of changes.
    pub(super) fn keep(mut self, mut follower: Option<Follower>) {
        self.read();
        while !self.shown.is_closed() {
            match next(self.changes, self.patience.next()) {
                Next::Change(change) => self.patience.note(change, Instant::now()),
                Next::Time => {}
                Next::Ended => return,
            }
            self.hear();
            match self.patience.due(Instant::now()) {
                Some(Due::Read(settled)) => {
                    if settled.is_wide()
                        && let Some(follower) = &mut follower
                    {
                        // A folder that cannot be watched is seen by the second look.
                        let _ = follower.renew();
                    }
                    self.read();
                }
                Some(Due::Look) if !self.kept.is_up_to_date(self.project) => self.patience.note_unseen(Instant::now()),
                Some(Due::Look) | None => {}
                Some(Due::Failure(failure)) => self.show_failure(failure),
            }
        }
    }

    /// Notes what has been told meanwhile.
    fn hear(&mut self) {
        while let Ok(change) = self.changes.try_recv() {
            self.patience.note(change, Instant::now());
        }
    }

    /// Judges what was just read by what has happened meanwhile.
    fn judge(&mut self) -> Reading {
        // Whoever tells of changes may wait for the processor that this thread had.
        std::thread::sleep(TOLD);
        self.hear();
        let is_as_read =
            self.kept.is_of_one_state() && (!self.patience.is_polling() || self.kept.is_up_to_date(self.project));
        let files = if is_as_read { Files::AsRead } else { Files::Changed };
        self.patience.judge(files, Instant::now())
    }

    /// Reads the project and shows it, or holds what stands in the way.
    fn read(&mut self) {
        let begun = Instant::now();
        let mut outcome = Outcome::default();
        let made = self.kept.site(self.project, Drafts::Included, &Unwatched, &mut outcome);
        let Outcome { sources, report, .. } = outcome;
        if self.judge() == Reading::Overtaken {
            return;
        }
        let failure = match made {
            Some((site, theme)) if !report.has_errors() => {
                self.generation += 1;
                match Snapshot::hold(self.generation, site, theme, sources, report) {
                    Ok(snapshot) => match self.try_out(&snapshot) {
                        None => return self.show(&snapshot, begun),
                        Some(failure) => failure,
                    },
                    // No thread can be had now; the next change tries again.
                    Err(_) => return,
                }
            }
            _ => Failure { sources, report },
        };
        self.patience.hold(failure, Instant::now());
    }

    /// Makes the pages that are looked at; returns what stands in the way of showing them.
    fn try_out(&self, snapshot: &Snapshot) -> Option<Failure> {
        let Facts { sources, report, .. } = snapshot.facts();
        let mut found = report.clone();
        for path in self.readers.pages(TRIED) {
            if let Some(made) = snapshot.make_now(path) {
                found.absorb(made.report);
            }
        }
        found.has_errors().then(|| Failure { sources: sources.clone(), report: found })
    }

    fn show(&mut self, snapshot: &Snapshot, begun: Instant) {
        self.patience.mended();
        self.shown.send_modify(|shown| {
            let assets = changed_assets(shown.snapshot.as_ref().map(Snapshot::facts), snapshot.facts());
            shown.version += 1;
            shown.assets = assets;
            shown.failure = None;
            shown.snapshot = Some(snapshot.clone());
        });
        let Facts { sources, report, .. } = snapshot.facts();
        (self.tell)(News::Shown { sources, report, took: begun.elapsed() });
    }

    /// Shows a failure that nothing has mended.
    fn show_failure(&self, failure: Failure) {
        let failure = Arc::new(failure);
        self.shown.send_modify(|shown| {
            shown.version += 1;
            shown.failure = Some(Arc::clone(&failure));
            shown.assets = Arc::default();
        });
        (self.tell)(News::Failed { sources: &failure.sources, report: &failure.report });
    }
}

/// Lists the theme's files that are new or differ.
fn changed_assets(before: Option<&Facts>, now: &Facts) -> Arc<[OutputPath]> {
    let Some(before) = before else { return Arc::default() };
    let changed = now.assets.iter().filter(|(path, print)| before.assets.get(*path) != Some(print));
    changed.map(|(path, _)| path.clone()).collect()
}

enum Next {
    Change(Change),
    Time,
    Ended,
}

fn next(changes: &Receiver<Change>, until: Option<Instant>) -> Next {
    // Now and then it is asked whether anybody still looks.
    let wait = until.map_or(Duration::from_secs(1), |until| until.saturating_duration_since(Instant::now()));
    match changes.recv_timeout(wait) {
        Ok(change) => Next::Change(change),
        Err(RecvTimeoutError::Timeout) => Next::Time,
        Err(RecvTimeoutError::Disconnected) => Next::Ended,
    }
}

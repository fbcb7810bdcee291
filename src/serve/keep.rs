//! Keeps the site up with its sources: waits for changes to settle, reads the project again, and shows what came of it.
//!
//! A failure is held back for a moment, as the next save often mends it; the last good site is shown all the while.
//! What was changed while it was read may be half of one save and half of the next: it is read again and not shown.

use super::follow::Follower;
use super::settle::{Change, Settling};
use super::shown::{Failure, Readers, Shown};
use super::snapshot::{Facts, Snapshot};
use super::{News, ServeRequest};
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

/// How long a failure is held back.
const HOLD: Duration = Duration::from_millis(150);

/// How long after the project was read it is looked at once more: not every system tells of every change.
const SECOND_LOOK: Duration = Duration::from_millis(500);

/// How long what changes whenever it is read is not shown; whoever never ends is shown as it happens to be.
const OVERTAKEN: Duration = Duration::from_secs(3);

/// How long what has happened may take to be told.
const TOLD: Duration = Duration::from_millis(1);

/// How many pages that are looked at are tried before a new site is shown.
const TRIED: usize = 64;

/// Keeps one project shown.
pub(super) struct Keeper<'k> {
    pub project: &'k Project,
    pub request: &'k ServeRequest,
    pub readers: Readers,
    pub shown: watch::Sender<Shown>,
    pub tell: &'k (dyn Fn(News<'_>) + Sync),
    changes: &'k Receiver<Change>,
    settling: Settling,
    kept: Kept,
    generation: u64,
    held: Option<(Failure, Instant)>,
    look_at: Option<Instant>,
    /// Since when what was read has changed before it could be shown.
    overtaken: Option<Instant>,
}

impl<'k> Keeper<'k> {
    /// Gets ready to show a project.
    pub(super) fn new(
        project: &'k Project,
        request: &'k ServeRequest,
        readers: Readers,
        shown: watch::Sender<Shown>,
        tell: &'k (dyn Fn(News<'_>) + Sync),
        changes: &'k Receiver<Change>,
    ) -> Self {
        let (kept, settling) = (Kept::default(), Settling::default());
        let (held, look_at, overtaken) = (None, None, None);
        Self {
            project,
            request,
            readers,
            shown,
            tell,
            changes,
            settling,
            kept,
            generation: 0,
            held,
            look_at,
            overtaken,
        }
    }

    /// Keeps on until nobody looks any more, or the system stops telling of changes.
    pub(super) fn keep(mut self, mut follower: Option<Follower>) {
        self.read();
        while !self.shown.is_closed() {
            match next(self.changes, self.next_time()) {
                Next::Change(change) => self.settling.note(change, Instant::now()),
                Next::Time => {}
                Next::Ended => return,
            }
            self.hear();
            let now = Instant::now();
            match self.settling.due() {
                Some(due) if due <= now => {
                    let wide = std::mem::take(&mut self.settling).is_wide();
                    if wide && let Some(follower) = &mut follower {
                        // A folder that cannot be watched is seen by the second look.
                        let _ = follower.renew();
                    }
                    self.read();
                }
                // What is being written is neither looked at nor found wanting before it is whole.
                Some(_) => {}
                None => {
                    self.look_again(now);
                    self.give_up_waiting(now);
                }
            }
        }
    }

    /// Returns when something is to be done even if nothing changes.
    fn next_time(&self) -> Option<Instant> {
        let held = self.held.as_ref().map(|(_, until)| *until);
        self.settling.due().or_else(|| [held, self.look_at].into_iter().flatten().min())
    }

    /// Notes what has been told meanwhile.
    fn hear(&mut self) {
        while let Ok(change) = self.changes.try_recv() {
            self.settling.note(change, Instant::now());
        }
    }

    /// Looks in its time whether the files differ from what was read.
    fn look_again(&mut self, now: Instant) {
        if self.look_at.take_if(|at| *at <= now).is_some() {
            self.look_at = self.request.poll.map(|every| now + every);
            if !self.kept.is_up_to_date(self.project) {
                self.note_unseen();
            }
        }
    }

    /// Notes a change that nobody told of: which it was is not known, nor whether it has ended.
    fn note_unseen(&mut self) {
        let content = self.project.content();
        // Where the system tells of changes, it will soon tell of this one.
        let change = if self.request.poll.is_some() { Change::Open(content) } else { Change::New(content) };
        self.settling.note(change, Instant::now());
        self.settling.note(Change::Other, Instant::now());
    }

    /// Tells whether what was just read is not to be shown, as it has changed meanwhile.
    fn is_overtaken(&mut self) -> bool {
        // Whoever tells of changes may wait for the processor that this thread had.
        std::thread::sleep(TOLD);
        self.hear();
        let differs =
            !self.kept.is_of_one_state() || (self.request.poll.is_some() && !self.kept.is_up_to_date(self.project));
        if differs && self.settling.due().is_none() {
            self.note_unseen();
        }
        if !differs && !self.settling.is_torn() {
            self.overtaken = None;
            return false;
        }
        let since = *self.overtaken.get_or_insert_with(Instant::now);
        let patient = since.elapsed() < OVERTAKEN;
        if !patient {
            self.overtaken = None;
        }
        patient
    }

    /// Reads the project and shows it, or holds what stands in the way.
    fn read(&mut self) {
        let begun = Instant::now();
        let mut outcome = Outcome::default();
        let made = self.kept.site(self.project, Drafts::Included, &Unwatched, &mut outcome);
        let Outcome { sources, report, .. } = outcome;
        self.look_at = Some(Instant::now() + self.request.poll.unwrap_or(SECOND_LOOK));
        if self.is_overtaken() {
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
        self.held = Some((failure, Instant::now() + HOLD));
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
        self.held = None;
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
    fn give_up_waiting(&mut self, now: Instant) {
        let Some((failure, _)) = self.held.take_if(|(_, until)| *until <= now) else { return };
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

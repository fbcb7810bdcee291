//! What is waited for and when it is due: changes to settle, a failure to be mended, the files to be looked at again.
//!
//! A failure is held back for a moment, as the next save often mends it. What was changed while it was read may be half
//! of one save and half of the next: it is read again and not shown. The clock is the caller's.

use super::settle::{Change, Settling};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How long a failure is held back.
const HOLD: Duration = Duration::from_millis(150);

/// How long after the project was read it is looked at once more: not every system tells of every change.
const SECOND_LOOK: Duration = Duration::from_millis(500);

/// How long what changes whenever it is read is not shown; whoever never ends is shown as it happens to be.
const OVERTAKEN: Duration = Duration::from_secs(3);

/// Holds what is waited for; `F` is what stands in the way of a site.
#[derive(Debug)]
pub(super) struct Patience<F> {
    /// How often the files are looked at where nobody tells of changes.
    poll: Option<Duration>,
    settling: Settling,
    held: Option<(F, Instant)>,
    look_at: Option<Instant>,
    /// Since when what was read has changed before it could be shown.
    overtaken: Option<Instant>,
}

/// Tells what is to be done.
#[derive(Debug)]
pub(super) enum Due<F> {
    /// The project is to be read, as these changes have come to rest.
    Read(Settling),
    /// The files are to be compared with what was read.
    Look,
    /// The failure that was held back is to be shown, as nothing has mended it.
    Failure(F),
}

/// Tells how the files compare with what was just read from them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Files {
    AsRead,
    Changed,
}

/// Tells whether what was read is worth showing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    Current,
    /// It has changed meanwhile and will be read again.
    Overtaken,
}

impl<F> Patience<F> {
    /// Waits for nothing yet.
    pub(super) fn new(poll: Option<Duration>) -> Self {
        Self { poll, settling: Settling::default(), held: None, look_at: None, overtaken: None }
    }

    /// Tells whether changes are looked for and not told.
    pub(super) fn is_polling(&self) -> bool {
        self.poll.is_some()
    }

    /// Notes a change that was told.
    pub(super) fn note(&mut self, change: Change, now: Instant) {
        self.settling.note(change, now);
    }

    /// Notes a change that nobody told of: which it was is not known, nor whether it has ended.
    pub(super) fn note_unseen(&mut self, now: Instant) {
        let unknown = PathBuf::new();
        // Where the system tells of changes, it will soon tell of this one.
        let change = if self.is_polling() { Change::Open(unknown) } else { Change::New(unknown) };
        self.settling.note(change, now);
        self.settling.note(Change::Other, now);
    }

    /// Judges what was just read.
    pub(super) fn judge(&mut self, files: Files, now: Instant) -> Reading {
        self.look_at = Some(now + self.poll.unwrap_or(SECOND_LOOK));
        if files == Files::AsRead && !self.settling.is_torn() {
            self.overtaken = None;
            return Reading::Current;
        }
        if files == Files::Changed && self.settling.due().is_none() {
            self.note_unseen(now);
        }
        let since = *self.overtaken.get_or_insert(now);
        if now.duration_since(since) < OVERTAKEN {
            return Reading::Overtaken;
        }
        self.overtaken = None;
        Reading::Current
    }

    /// Holds back what stands in the way of a site.
    pub(super) fn hold(&mut self, failure: F, now: Instant) {
        self.held = Some((failure, now + HOLD));
    }

    /// Forgets what was held back, as a site is shown.
    pub(super) fn mended(&mut self) {
        self.held = None;
    }

    /// Returns when something is due even if nothing changes.
    pub(super) fn next(&self) -> Option<Instant> {
        let held = self.held.as_ref().map(|(_, until)| *until);
        self.settling.due().or_else(|| [held, self.look_at].into_iter().flatten().min())
    }

    /// Takes what is due now; one thing at a time, as each may be the end of what else was waited for.
    pub(super) fn due(&mut self, now: Instant) -> Option<Due<F>> {
        match self.settling.due() {
            Some(due) if due <= now => return Some(Due::Read(std::mem::take(&mut self.settling))),
            // What is being written is neither looked at nor found wanting before it is whole.
            Some(_) => return None,
            None => {}
        }
        if self.look_at.take_if(|at| *at <= now).is_some() {
            self.look_at = self.poll.map(|every| now + every);
            return Some(Due::Look);
        }
        self.held.take_if(|(_, until)| *until <= now).map(|(failure, _)| Due::Failure(failure))
    }
}

#[cfg(test)]
mod tests;

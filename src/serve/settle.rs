//! When a change is whole: how long to wait for the rest of it before the project is read again.
//!
//! A save that the system says is done is read at once. A file that is still being written, or that has just gone, is
//! given a moment: editors empty a file before they fill it, or remove it and put another in its place. Where many
//! files change, as when git changes them all, the last of them is waited for.

use std::collections::HashSet;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How long a file that has gone or is being written may stay so before it is read as it is.
const OPEN: Duration = Duration::from_millis(60);

/// How long it must be quiet where several files change.
const QUIET: Duration = Duration::from_millis(25);

/// How long at most changes that never end are waited for.
const LONGEST: Duration = Duration::from_millis(1500);

/// Tells what happened to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Change {
    /// It is there as a whole: written and closed, or renamed to this name.
    Whole(PathBuf),
    /// Someone is at it, or it has gone.
    Open(PathBuf),
    /// Something else: a folder, or more than was counted.
    Other,
}

/// Counts the changes that have not been read yet.
#[derive(Debug, Default)]
pub(super) struct Settling {
    open: HashSet<PathBuf>,
    whole: HashSet<PathBuf>,
    first: Option<Instant>,
    last: Option<Instant>,
    /// Something that no single file can stand for.
    wide: bool,
}

impl Settling {
    /// Notes a change.
    pub(super) fn note(&mut self, change: Change, now: Instant) {
        self.first.get_or_insert(now);
        self.last = Some(now);
        match change {
            Change::Whole(path) => {
                self.open.remove(&path);
                self.whole.insert(path);
            }
            Change::Open(path) => {
                self.open.insert(path);
            }
            Change::Other => self.wide = true,
        }
    }

    /// Tells whether more changed than files that were counted.
    pub(super) fn is_wide(&self) -> bool {
        self.wide
    }

    /// Returns when the project is to be read again; nothing where nothing has changed.
    pub(super) fn due(&self) -> Option<Instant> {
        let (first, last) = (self.first?, self.last?);
        let wait = if !self.open.is_empty() {
            OPEN
        } else if self.wide || self.whole.len() > 1 {
            QUIET
        } else {
            Duration::ZERO
        };
        Some((last + wait).min(first + LONGEST))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(changes: &[(u64, Change)]) -> Option<u64> {
        let start = Instant::now();
        let mut settling = Settling::default();
        for (at, change) in changes {
            settling.note(change.clone(), start + Duration::from_millis(*at));
        }
        settling.due().map(|due| u64::try_from((due - start).as_millis()).unwrap())
    }

    fn whole(path: &str) -> Change {
        Change::Whole(path.into())
    }

    fn open(path: &str) -> Change {
        Change::Open(path.into())
    }

    #[test]
    fn nothing_is_due_where_nothing_changed() {
        assert_eq!(due(&[]), None);
    }

    #[test]
    fn one_file_that_is_written_and_closed_is_read_at_once() {
        assert_eq!(due(&[(0, open("a")), (1, open("a")), (2, whole("a"))]), Some(2));
    }

    #[test]
    fn a_file_in_the_middle_of_a_write_is_waited_for() {
        assert_eq!(due(&[(0, open("a")), (5, open("a"))]), Some(65));
    }

    #[test]
    fn a_file_that_is_removed_and_put_back_is_never_missing() {
        assert_eq!(due(&[(0, open("a"))]), Some(60));
        assert_eq!(due(&[(0, open("a")), (10, open("a")), (11, whole("a"))]), Some(11));
    }

    #[test]
    fn the_last_of_many_files_is_waited_for_but_not_for_ever() {
        assert_eq!(due(&[(0, whole("a")), (10, whole("b"))]), Some(35));
        let storm: Vec<(u64, Change)> = (0..200).map(|at| (at * 10, whole(&at.to_string()))).collect();
        assert_eq!(due(&storm), Some(1500));
    }
}

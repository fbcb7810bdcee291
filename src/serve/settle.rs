//! When a change is whole: how long to wait for the rest of it before the project is read again.
//!
//! A save that the system says is done is read as soon as it is sure that no other follows on its heels. A file that is
//! still being written, or that has just gone, is given a moment: editors empty a file before they fill it, or remove it
//! and put another in its place. Where many files change, as when git changes them all, the last of them is waited for.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How long a file that someone is at may stay so before it is read as it is, where its end may never be told.
const OPEN: Duration = Duration::from_millis(60);

/// The same where something will come after it: a file has gone, or the system tells when its writer is done.
const AWAY: Duration = Duration::from_millis(400);

/// How long it must be quiet where one file is whole: whoever tells of the next save must get to tell it.
const HEELS: Duration = Duration::from_millis(5);

/// How long it must be quiet where several files change.
const QUIET: Duration = Duration::from_millis(25);

/// How long at most changes that never end are waited for.
const LONGEST: Duration = Duration::from_millis(3000);

/// Tells what happened to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Change {
    /// It is there as a whole: written and closed, or renamed to this name.
    Whole(PathBuf),
    /// It was not there before, and may be empty yet.
    New(PathBuf),
    /// Someone is at it.
    Open(PathBuf),
    /// It has gone, and another may come in its place.
    Gone(PathBuf),
    /// Something else: a folder, or more than was counted.
    Other,
}

/// Counts the changes that have not been read yet.
#[derive(Debug, Default)]
pub(super) struct Settling {
    /// With how long each is waited for.
    open: HashMap<PathBuf, Duration>,
    /// Those that nobody has read.
    new: HashSet<PathBuf>,
    whole: HashSet<PathBuf>,
    first: Option<Instant>,
    last: Option<Instant>,
    /// Something that no single file can stand for.
    wide: bool,
    /// Someone was at a file or folder, be it whole by now.
    torn: bool,
}

impl Settling {
    /// Notes a change.
    pub(super) fn note(&mut self, change: Change, now: Instant) {
        self.first.get_or_insert(now);
        self.last = Some(now);
        self.torn |= !matches!(change, Change::Whole(_));
        match change {
            Change::Whole(path) => {
                self.open.remove(&path);
                self.whole.insert(path);
            }
            Change::New(path) => {
                if self.open.insert(path.clone(), OPEN).is_none() {
                    self.new.insert(path);
                }
            }
            Change::Open(path) => {
                self.open.insert(path, if cfg!(target_os = "linux") { AWAY } else { OPEN });
            }
            // A file that was only a means to another leaves no gap.
            Change::Gone(path) if self.new.contains(&path) => {
                self.open.remove(&path);
            }
            Change::Gone(path) => {
                self.open.insert(path, AWAY);
            }
            Change::Other => self.wide = true,
        }
    }

    /// Tells whether more changed than files that were counted.
    pub(super) fn is_wide(&self) -> bool {
        self.wide
    }

    /// Tells whether anything was for a moment not as it was meant; a file put over another never is.
    pub(super) fn is_torn(&self) -> bool {
        self.torn
    }

    /// Returns when the project is to be read again; nothing where nothing has changed.
    pub(super) fn due(&self) -> Option<Instant> {
        let (first, last) = (self.first?, self.last?);
        let wait = if let Some(&longest) = self.open.values().max() {
            longest
        } else if self.wide || self.whole.len() > 1 {
            QUIET
        } else {
            HEELS
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

    fn new(path: &str) -> Change {
        Change::New(path.into())
    }

    fn gone(path: &str) -> Change {
        Change::Gone(path.into())
    }

    #[test]
    fn nothing_is_due_where_nothing_changed() {
        assert_eq!(due(&[]), None);
    }

    #[test]
    fn one_file_that_is_written_and_closed_is_hardly_waited_for() {
        assert_eq!(due(&[(0, open("a")), (1, open("a")), (2, whole("a"))]), Some(7));
    }

    #[test]
    fn a_file_in_the_middle_of_a_write_is_waited_for() {
        let wait = if cfg!(target_os = "linux") { 400 } else { 60 };
        assert_eq!(due(&[(0, open("a")), (5, open("a"))]), Some(5 + wait));
    }

    #[test]
    fn a_file_that_is_put_there_without_being_written_is_not_waited_for_long() {
        assert_eq!(due(&[(0, new("a"))]), Some(60));
    }

    #[test]
    fn a_file_that_is_removed_and_put_back_is_never_missing() {
        assert_eq!(due(&[(0, gone("a"))]), Some(400));
        assert_eq!(due(&[(0, gone("a")), (10, new("a")), (10, open("a")), (11, whole("a"))]), Some(16));
    }

    #[test]
    fn a_file_that_was_only_a_means_is_not_missed() {
        assert_eq!(due(&[(0, new("a")), (0, whole("a")), (1, gone("a")), (1, whole("b"))]), Some(26));
    }

    #[test]
    fn only_a_file_that_is_put_over_another_is_whole_at_every_moment() {
        let torn = |changes: &[Change]| {
            let mut settling = Settling::default();
            changes.iter().for_each(|change| settling.note(change.clone(), Instant::now()));
            settling.is_torn()
        };
        assert!(!torn(&[whole("a"), whole("b")]));
        assert!(torn(&[open("a"), whole("a")]));
        assert!(torn(&[Change::Other]));
    }

    #[test]
    fn the_last_of_many_files_is_waited_for_but_not_for_ever() {
        assert_eq!(due(&[(0, whole("a")), (10, whole("b"))]), Some(35));
        let storm: Vec<(u64, Change)> = (0..400).map(|at| (at * 10, whole(&at.to_string()))).collect();
        assert_eq!(due(&storm), Some(3000));
    }
}

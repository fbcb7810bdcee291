//! What the preview shows now: the last good site, and what stands in the way of a newer one.

use super::snapshot::Snapshot;
use crate::diagnostics::Report;
use crate::output::OutputPath;
use crate::source::Sources;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Holds what is shown; cheap to clone.
#[derive(Debug, Clone, Default)]
pub(super) struct Shown {
    /// Counts what was shown, be it a new site or a failure.
    pub version: u64,
    /// The last good site; nothing until there was one.
    pub snapshot: Option<Snapshot>,
    /// Why the sources as they are now make no site.
    pub failure: Option<Arc<Failure>>,
    /// Style sheets and other files of the theme that differ from the state before.
    pub assets: Arc<[OutputPath]>,
}

/// Holds what stands in the way of a newer site.
#[derive(Debug)]
pub(super) struct Failure {
    pub sources: Sources,
    pub report: Report,
}

impl Shown {
    /// Returns the number of the site that is shown; 0 where there is none yet.
    pub(super) fn generation(&self) -> u64 {
        self.snapshot.as_ref().map_or(0, |snapshot| snapshot.facts().generation)
    }

    /// Returns the state of which the problems are told: of the failure, where there is one.
    pub(super) fn problems(&self) -> Option<(&Sources, &Report)> {
        match (&self.failure, &self.snapshot) {
            (Some(failure), _) => Some((&failure.sources, &failure.report)),
            (None, Some(snapshot)) => Some((&snapshot.facts().sources, &snapshot.facts().report)),
            (None, None) => None,
        }
    }
}

/// Counts which pages are looked at, so that those are tried before a new site is shown.
#[derive(Debug, Clone, Default)]
pub(super) struct Readers(Arc<Mutex<HashMap<OutputPath, usize>>>);

/// Keeps a page counted as long as it lives.
#[derive(Debug)]
pub(super) struct Reader {
    readers: Readers,
    path: OutputPath,
}

impl Readers {
    /// Counts one more who looks at a page.
    pub(super) fn join(&self, path: OutputPath) -> Reader {
        self.change(|counts| *counts.entry(path.clone()).or_default() += 1);
        Reader { readers: self.clone(), path }
    }

    /// Lists the pages that are looked at, at most so many.
    pub(super) fn pages(&self, most: usize) -> Vec<OutputPath> {
        self.change(|counts| counts.keys().take(most).cloned().collect())
    }

    fn change<T>(&self, change: impl FnOnce(&mut HashMap<OutputPath, usize>) -> T) -> T {
        // Whoever broke off in the middle has left a count behind that is still a count.
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.readers.change(|counts| {
            if let Some(count) = counts.get_mut(&self.path) {
                *count -= 1;
                if *count == 0 {
                    counts.remove(&self.path);
                }
            }
        });
    }
}

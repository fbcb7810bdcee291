//! States of the site that a page is compared with: what was built last, another edition, what git keeps, a folder.

use super::reach::Reach;
use super::snapshot::{Body, Snapshot};
use crate::comparing::past;
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::load::{self, State};
use crate::output::OutputPath;
use crate::project::Project;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long a state is held that was read; a branch of git moves on.
const HELD: Duration = Duration::from_secs(10);

/// How many states are held at once.
const MOST: usize = 3;

/// Names a state as a reviewer chooses it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Since {
    /// What lies in the project's output folder.
    Built,
    /// Another plan of the site, by its id, in the place of one.
    Edition { old: String, new: String },
    /// A revision of git, or a folder.
    Named(String),
}

impl Since {
    /// Reads `built`, `edition:OLD:NEW`, or the name of a revision or folder.
    pub(super) fn parse(words: &str) -> Self {
        let edition = words.strip_prefix("edition:").and_then(|rest| rest.split_once(':'));
        match edition {
            Some((old, new)) => Self::Edition { old: old.to_owned(), new: new.to_owned() },
            None if words == "built" => Self::Built,
            None => Self::Named(words.to_owned()),
        }
    }
}

/// Gives pages of one state; may be asked by several threads, each of which waits.
#[derive(Debug, Clone)]
pub(super) enum Past {
    Built(Project),
    Edition { snapshot: Snapshot, old: String, new: String },
    Read(Snapshot),
}

impl Past {
    /// Returns what stood at an address; nothing where there was no such page.
    pub(super) fn page(&self, path: &OutputPath) -> Option<Vec<u8>> {
        let made = match self {
            Self::Built(project) => return load::image(&project.output().join(path.as_str())),
            Self::Edition { snapshot, old, new } => {
                let mut parts = path.as_str().splitn(3, '/');
                let (language, plan, rest) = (parts.next()?, parts.next()?, parts.next()?);
                let path = (plan == new).then(|| OutputPath::new(&format!("{language}/{old}/{rest}")))??;
                snapshot.make_now(path)
            }
            Self::Read(snapshot) => snapshot.make_now(path.clone()),
        };
        match made?.body {
            Body::Bytes(html) => Some(html),
            Body::File(_) | Body::Nothing => None,
        }
    }
}

/// Holds the states that were read lately.
#[derive(Debug, Clone, Default)]
pub(super) struct Pasts(Arc<Mutex<HashMap<String, (Instant, Snapshot)>>>);

impl Pasts {
    /// Reads a state unless it is held; `now` is what is shown.
    ///
    /// # Errors
    /// What stands in the way of reading it, as for `kyodo diff`.
    pub(super) fn read(
        &self,
        since: &Since,
        project: &Project,
        reach: Reach,
        now: &Snapshot,
    ) -> Result<Past, Box<Diagnostic>> {
        let words = match since {
            Since::Built if project.output().join("index.html").is_file() => return Ok(Past::Built(project.clone())),
            Since::Built => return Err(Box::new(Diagnostic::new(Code::UnknownState).with("state", "output"))),
            Since::Edition { old, new } => {
                return Ok(Past::Edition { snapshot: now.clone(), old: old.clone(), new: new.clone() });
            }
            Since::Named(words) => words,
        };
        if let Some(held) = self.held(words) {
            return Ok(Past::Read(held));
        }
        let (state, _) = State::named(project, words);
        if matches!(state, State::Folder(_)) && reach == Reach::Office {
            return Err(Box::new(Diagnostic::new(Code::UnknownState).with("state", words.as_str())));
        }
        let (site, sources) = past(&state, words)?;
        let theme = Arc::clone(&now.facts().theme);
        let broken = |error: std::io::Error| {
            Box::new(Diagnostic::new(Code::GitFailed).with("state", words.as_str()).with("reason", error.to_string()))
        };
        let snapshot = Snapshot::hold(0, site, theme, sources, Report::default()).map_err(broken)?;
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|_, (read, _)| read.elapsed() < HELD);
        if held.len() < MOST {
            held.insert(words.clone(), (Instant::now(), snapshot.clone()));
        }
        Ok(Past::Read(snapshot))
    }

    fn held(&self, words: &str) -> Option<Snapshot> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.get(words).filter(|(read, _)| read.elapsed() < HELD).map(|(_, snapshot)| snapshot.clone())
    }
}

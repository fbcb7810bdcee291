//! Projects held in memory: states of the past that git keeps, and what tests need no disk for.

use super::picture::{self, Fault, IMAGE_HEAD, Picture};
use super::walk::{Found, Store, refusal, unreadable};
use super::{Loaded, Problem, arrange};
use crate::diagnostics::Report;
use crate::source::Sources;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::path::PathBuf;

/// Holds files by their path below the project's folder.
#[derive(Debug, Clone, Default)]
pub(crate) struct Files(pub BTreeMap<String, Vec<u8>>);

impl Store for Files {
    fn read(&self, found: &Found) -> Result<Vec<u8>, Problem> {
        match &found.refused {
            Some(problem) => Err(problem.clone()),
            None => self.0.get(&found.path).cloned().ok_or_else(|| unreadable("gone")),
        }
    }

    fn picture(&self, found: &Found, ending: &str) -> Result<Picture, Problem> {
        let bytes = self.0.get(&found.path).ok_or_else(|| unreadable("gone"))?;
        let seen = picture::look(&mut Cursor::new(bytes), ending).map_err(|error| refusal(&error))?;
        // Of a state of the past, only the beginning of a large picture is held.
        let fault = seen.fault.filter(|fault| *fault != Fault::CutOff || (bytes.len() as u64) < IMAGE_HEAD);
        Ok(Picture { fault, ..seen })
    }
}

impl Files {
    /// Reads the project; what was refused has a name and no bytes.
    pub(super) fn arrange(&self, refused: Vec<Found>, report: &mut Report) -> Loaded {
        let mut sources = Sources::default();
        let mut files: Vec<Found> = self.0.iter().map(|(path, bytes)| found(path, bytes)).chain(refused).collect();
        files.sort_by(|one, other| one.path.cmp(&other.path));
        let folders: BTreeSet<String> = files.iter().flat_map(|found| folders(&found.path)).collect();
        let folders: Vec<String> = folders.into_iter().collect();
        let files: Vec<&Found> = files.iter().collect();
        let content = arrange::content(&files, &folders, self, &mut sources, report);
        arrange::check_settings(&content, &mut sources, report);
        Loaded { sources, content, themes: Vec::new() }
    }
}

fn found(path: &str, bytes: &[u8]) -> Found {
    Found { path: path.to_owned(), file: PathBuf::from(path), size: bytes.len() as u64, changed: None, refused: None }
}

fn folders(path: &str) -> Vec<String> {
    path.match_indices('/').filter_map(|(at, _)| path.get(..at).map(str::to_owned)).collect()
}

#[cfg(test)]
pub(crate) use small::brief;

#[cfg(test)]
mod small {
    //! The small plan of `tests/plans/small`, and changes of it.

    use super::Files;
    use crate::diagnostics::Report;
    use crate::load::Loaded;
    use crate::source::Sources;

    macro_rules! small {
        ($path:literal) => {
            (concat!("content/", $path), include_str!(concat!("../../tests/plans/small/content/", $path)))
        };
    }

    /// The small plan of `tests/plans/small`.
    const SMALL: [(&str, &str); 16] = [
        small!("site.yaml"),
        small!("plans/small/plan.yaml"),
        small!("plans/small/chapters/10-overview.en.md"),
        small!("plans/small/chapters/10-overview.ja.md"),
        small!("plans/small/chapters/20-annex.en.md"),
        small!("plans/small/chapters/20-annex.ja.md"),
        small!("plans/small/data/diagrams.yaml"),
        small!("plans/small/data/glossary.yaml"),
        small!("plans/small/data/history.yaml"),
        small!("plans/small/data/indicators.yaml"),
        small!("plans/small/data/measures.yaml"),
        small!("plans/small/data/regulations/council.en.md"),
        small!("plans/small/data/regulations/council.ja.md"),
        small!("plans/small/data/rosters.yaml"),
        small!("plans/small/images/pond.svg"),
        small!("plans/small/progress/2024.yaml"),
    ];

    impl Files {
        /// Holds the small plan, in which nothing is wrong.
        pub(crate) fn small() -> Self {
            Self(SMALL.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect())
        }

        /// Puts a file at a path below `content/`.
        pub(crate) fn put(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
            self.0.insert(format!("content/{path}"), bytes.into());
            self
        }

        /// Changes a file of the small plan; the words that are changed must be there.
        pub(crate) fn change(mut self, path: &str, from: &str, to: &str) -> Self {
            let bytes = self.0.get_mut(&format!("content/plans/small/{path}")).unwrap();
            let text = String::from_utf8(std::mem::take(bytes)).unwrap();
            assert!(text.contains(from), "{path} has no {from:?}");
            *bytes = text.replacen(from, to, 1).into_bytes();
            self
        }

        /// Takes a file away.
        pub(crate) fn without(mut self, path: &str) -> Self {
            assert!(self.0.remove(&format!("content/{path}")).is_some(), "{path}");
            self
        }

        /// Reads the project.
        pub(crate) fn load(&self, report: &mut Report) -> Loaded {
            self.arrange(Vec::new(), report)
        }
    }

    /// Writes problems briefly: code, file, line and column.
    pub(crate) fn brief(report: &Report, sources: &Sources) -> Vec<String> {
        let sorted = report.sorted(sources);
        let place = |span| {
            let (line, column) = sources.line_column(span);
            let path = sources.path(span.source).trim_start_matches("content/").trim_start_matches("plans/small/");
            format!("{path}:{line}:{column}")
        };
        sorted
            .iter()
            .map(|problem| format!("{} {}", problem.code.number(), problem.span.map_or_else(String::new, place)))
            .collect()
    }
}

//! A sample project in a folder of its own, which a test may change and run.

#![allow(dead_code, reason = "each test uses a part of it")]

use kyodo::diagnostics::human::{Colours, Human, summary};
use kyodo::diagnostics::{Catalogue, Code, Diagnostic};
use kyodo::language::Language;
use kyodo::project::Project;
use kyodo::{BuildRequest, Drafts, Outcome, Unwatched};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;
use walkdir::WalkDir;

/// Holds a copy that is removed at the end of the test.
pub(crate) struct TestProject {
    folder: TempDir,
}

impl TestProject {
    /// Copies a project of `tests/plans/`.
    pub(crate) fn of(name: &str) -> Self {
        let project = Self { folder: tempfile::tempdir().unwrap() };
        project.lay(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans").join(name), |_| true)
    }

    /// Begins with an empty folder.
    pub(crate) fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// Lays the files of a folder over those of the project, as far as their names are wanted.
    pub(crate) fn lay(self, folder: &Path, wanted: impl Fn(&Path) -> bool) -> Self {
        for entry in WalkDir::new(folder).min_depth(1) {
            let entry = entry.unwrap();
            let path = entry.path().strip_prefix(folder).unwrap();
            if entry.file_type().is_file() && wanted(path) {
                self.put(path, &fs::read(entry.path()).unwrap());
            }
        }
        self
    }

    /// Puts a file in its place.
    pub(crate) fn with(self, path: &str, contents: impl AsRef<[u8]>) -> Self {
        self.put(Path::new(path), contents.as_ref());
        self
    }

    /// Changes the words of a file, which must be there.
    pub(crate) fn replacing(self, path: &str, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(self.path(path)).unwrap();
        assert!(text.contains(from), "{path} should hold {from:?}");
        self.with(path, text.replace(from, to))
    }

    /// Takes a file or folder away.
    pub(crate) fn without(self, path: &str) -> Self {
        let path = self.path(path);
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
        self
    }

    fn put(&self, path: &Path, contents: &[u8]) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, contents).unwrap();
    }

    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub(crate) fn build(&self) -> Outcome {
        kyodo::build(&Project::at(self.root()), &BuildRequest::default(), &Unwatched)
    }

    pub(crate) fn check(&self) -> Outcome {
        kyodo::check(&Project::at(self.root()), Drafts::default(), &Unwatched)
    }

    /// Runs the command in the project's folder, in English and without a terminal.
    pub(crate) fn kyodo(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kyodo"));
        command.current_dir(self.root()).args(arguments).env("LC_ALL", "C.UTF-8").stdin(Stdio::null());
        command.output().unwrap()
    }

    /// Reads all files of the output folder, by path.
    pub(crate) fn output(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let output = self.path("output");
        WalkDir::new(&output)
            .into_iter()
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| (entry.path().strip_prefix(&output).unwrap().to_owned(), fs::read(entry.path()).unwrap()))
            .collect()
    }
}

/// Writes all problems of a run as the command shows them.
pub(crate) fn told(outcome: &Outcome, language: Language) -> String {
    let catalogue = Catalogue::of_problems(language);
    let mut human = Human::new(&catalogue, &outcome.sources, Colours::Plain);
    let mut text = String::new();
    for problem in outcome.report.sorted(&outcome.sources) {
        text.push_str(&human.problem(problem));
        text.push_str("\n\n");
    }
    text + &summary(&catalogue, &outcome.report, &outcome.sources).map_or(String::new(), |summary| summary + "\n")
}

/// Lists code, file and line of every problem.
pub(crate) fn places(outcome: &Outcome) -> Vec<(Code, String, usize)> {
    let place = |problem: &&Diagnostic| {
        let span = problem.span;
        let path = span.map_or(String::new(), |span| outcome.sources.path(span.source).to_owned());
        (problem.code, path, span.map_or(0, |span| outcome.sources.line_column(span).0))
    };
    outcome.report.sorted(&outcome.sources).iter().map(place).collect()
}

/// Returns a fact of a problem as text.
pub(crate) fn fact(problem: &Diagnostic, name: &str) -> String {
    use kyodo::diagnostics::Fact;
    match problem.facts.iter().find(|(own, _)| *own == name) {
        Some((_, Fact::Text(text))) => text.clone(),
        Some((_, Fact::Number(number))) => number.to_string(),
        None => String::new(),
    }
}

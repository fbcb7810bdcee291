//! Every mistake that can be made in the small plan, one at a time, with the place that it is reported at.

mod accessibility;
mod asked;
mod comments;
mod documents;
mod everything;
mod figures;
mod lists;
mod settings;

use crate::diagnostics::{Diagnostic, Report};
use crate::load::memory::{Files, brief};
use crate::model::Catalogue;
use crate::source::Sources;

/// Holds what came of a project.
struct Outcome {
    catalogue: Option<Catalogue>,
    report: Report,
    sources: Sources,
}

impl Outcome {
    fn of(files: &Files) -> Self {
        let mut report = Report::default();
        let loaded = files.load(&mut report);
        let catalogue = super::catalogue(loaded.content, &mut report);
        Self { catalogue, report, sources: loaded.sources }
    }

    fn problems(&self) -> Vec<String> {
        brief(&self.report, &self.sources)
    }

    /// Returns the one problem there is.
    fn only(&self) -> &Diagnostic {
        assert_eq!(self.problems().len(), 1, "{:?}", self.problems());
        self.report.iter().next().unwrap()
    }
}

fn problems(files: &Files) -> Vec<String> {
    Outcome::of(files).problems()
}

/// Makes each change of one file alone, and expects the problems behind it.
fn expect(path: &str, changes: &[(&str, &str, &[&str])]) {
    let mut wrong = Vec::new();
    for (from, to, expected) in changes {
        let found = problems(&Files::small().change(path, from, to));
        let expected: Vec<String> =
            expected.iter().map(|problem| problem.replacen(' ', &format!(" {path}:"), 1)).collect();
        if found != expected {
            wrong.push(format!("{from:?} to {to:?} gives {found:?} and not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{path}\n{}", wrong.join("\n"));
}

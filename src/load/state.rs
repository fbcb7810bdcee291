//! A state of a project that another is compared with: a folder, or what git keeps of it under a revision.

use super::{Loaded, revision, sources};
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::project::Project;
use std::path::Path;

/// Names a state of a project.
#[derive(Debug, Clone)]
pub enum State {
    /// As it lies in a folder now.
    Folder(Project),
    /// As it was committed: a branch, a tag, `HEAD~3`, a hash.
    Revision(Project, String),
}

impl State {
    /// Tells what a name means, for who works on `project`: a folder where there is one, else a revision; a plan may be
    /// named behind it with a colon.
    pub fn named(project: &Project, words: &str) -> (Self, Option<String>) {
        if is_folder(words) {
            return (Self::Folder(Project::at(words)), None);
        }
        match words.rsplit_once(':').filter(|(state, plan)| !state.is_empty() && is_plan(plan)) {
            Some((folder, plan)) if is_folder(folder) => (Self::Folder(Project::at(folder)), Some(plan.to_owned())),
            Some((revision, plan)) => (Self::Revision(project.clone(), revision.to_owned()), Some(plan.to_owned())),
            None => (Self::Revision(project.clone(), words.to_owned()), None),
        }
    }

    /// Reads the state, with problems of its files in a report of its own; themes are those of now.
    ///
    /// # Errors
    /// `K009` for a folder without a project; `K805` to `K807`, `K811` and `K812` for a revision that git does not have.
    pub fn load(&self) -> Result<(Loaded, Report), Diagnostic> {
        let mut report = Report::default();
        match self {
            Self::Folder(project) => match sources(project, &mut report) {
                Some(loaded) => Ok((loaded, report)),
                None => Err(Diagnostic::new(Code::NotAProject).with("path", project.root().display().to_string())),
            },
            Self::Revision(project, name) => match revision::read(project, name) {
                Ok((files, refused)) => {
                    let loaded = files.arrange(refused, &mut report);
                    Ok((loaded, report))
                }
                Err(problem) => Err(problem.diagnostic(project, name)),
            },
        }
    }
}

/// Tells whether a folder is meant: it holds a project, or it is written as no revision can be.
fn is_folder(words: &str) -> bool {
    let folder = Path::new(words);
    folder.is_dir() && (Project::at(folder).content().is_dir() || words.starts_with('.') || folder.is_absolute())
}

/// Tells whether a plan can be called so; in `C:\plans` no plan is named.
fn is_plan(words: &str) -> bool {
    !words.is_empty() && !words.contains(['/', '\\'])
}

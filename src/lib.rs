//! kyodo publishes municipal collaboration plans (協働推進計画).
//!
//! The library reads a project folder, works out everything that there is to publish, and makes it. It never
//! prints: problems go to a [`diagnostics::Report`], progress to a [`Watch`].

pub mod audit;
pub mod diagnostics;
pub mod language;
pub mod load;
pub mod markdown;
pub mod model;
pub mod output;
pub mod project;
pub mod render;
pub mod resolve;
pub mod source;
pub mod validate;
pub mod watch;
pub mod write;
pub mod yaml;

pub use resolve::Drafts;
pub use watch::{Stage, Unwatched, Watch};

use diagnostics::Report;
use project::Project;
use source::Sources;
use std::path::PathBuf;

/// Tells whether a warning stops publication as an error does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Warnings {
    #[default]
    Tolerated,
    Forbidden,
}

/// Says what is to be built.
#[derive(Debug, Clone, Default)]
pub struct BuildRequest {
    /// The project's `output` folder unless named.
    pub output: Option<PathBuf>,
    pub drafts: Drafts,
    /// Where warnings are forbidden and there are some, the output stays as it was.
    pub warnings: Warnings,
}

/// Holds what came of a run.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The files that the problems point into.
    pub sources: Sources,
    pub report: Report,
    /// What was published or could be; nothing where errors stood in the way.
    pub made: Option<Made>,
}

/// Counts what was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Made {
    pub plans: usize,
    pub pages: usize,
    pub files: usize,
    pub bytes: u64,
}

/// Builds a project into its output folder, which changes only where everything went well.
pub fn build(_project: &Project, _request: &BuildRequest, _watch: &dyn Watch) -> Outcome {
    Outcome::default()
}

/// Makes every page and audits it, and writes nothing.
pub fn check(_project: &Project, _drafts: Drafts, _watch: &dyn Watch) -> Outcome {
    Outcome::default()
}

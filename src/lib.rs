//! kyodo publishes municipal collaboration plans (協働推進計画).
//!
//! The library reads a project folder, works out everything that there is to publish, and makes it. It never
//! prints: problems go to a [`diagnostics::Report`], progress to a [`Watch`].

pub mod audit;
pub mod compare;
pub mod comparing;
pub mod conformance;
pub mod diagnostics;
pub mod export;
mod kept;
pub mod language;
pub mod load;
pub mod markdown;
pub mod model;
pub mod output;
#[cfg(feature = "pdf")]
pub mod paper;
#[cfg(feature = "pdf")]
pub mod printing;
pub mod project;
#[cfg(feature = "pdf")]
pub mod proof;
pub mod publication;
mod reading;
pub mod render;
pub mod resolve;
pub mod review;
pub mod reviewing;
pub mod serve;
pub mod source;
pub mod validate;
pub mod watch;
pub mod write;
pub mod yaml;

pub use resolve::Drafts;
pub use watch::{Stage, Unwatched, Watch};

use diagnostics::{Code, Diagnostic, Report};
use kept::Kept;
use model::calendar::Date;
use output::OutputPath;
use project::Project;
use publication::{Content, Origin, Output, Publication};
use rayon::prelude::*;
use render::PlanPdfs;
use render::theme::Theme;
use resolve::Site;
use source::Sources;
use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Tells whether a warning stops publication as an error does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Warnings {
    #[default]
    Tolerated,
    Forbidden,
}

impl Warnings {
    /// Tells whether what was found forbids publication.
    fn forbid(self, report: &Report) -> bool {
        report.has_errors() || (self == Self::Forbidden && !report.is_empty())
    }
}

/// Tells whether the site offers its plans as PDFs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pdfs {
    #[default]
    LeftOut,
    /// On the cover of each plan; plans without a date of their own are made on the day that is given.
    Offered(Option<Date>),
}

/// Says what is to be built.
#[derive(Debug, Clone, Default)]
pub struct BuildRequest {
    /// The project's `output` folder unless named; for what is carried to those who review it, `review`.
    pub output: Option<PathBuf>,
    pub drafts: Drafts,
    pub pdfs: Pdfs,
    /// Where warnings are forbidden and there are some, the output stays as it was.
    pub warnings: Warnings,
}

impl BuildRequest {
    /// Returns the folder that the site is put into.
    pub fn output(&self, project: &Project) -> PathBuf {
        let usual = || if matches!(self.drafts, Drafts::Carried(_)) { project.review() } else { project.output() };
        self.output.clone().unwrap_or_else(usual)
    }
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
pub fn build(project: &Project, request: &BuildRequest, watch: &dyn Watch) -> Outcome {
    let mut outcome = Outcome::default();
    let Some((site, theme)) = site(project, request.drafts, watch, &mut outcome) else { return outcome };
    let pdfs = pdfs(&site, &theme, request, watch, &mut outcome);
    let publication = Publication::offering(&pdfs, &site, &theme, &mut outcome.report);
    if request.warnings.forbid(&outcome.report) {
        return outcome;
    }
    let output = request.output(project);
    let staging = match write::begin(&output, project.root()) {
        Ok(staging) => staging,
        Err(problem) => {
            outcome.report.push(problem);
            return outcome;
        }
    };
    let made = make_all(&publication, watch, &mut outcome.report, |output, content| match content {
        Content::Bytes(bytes) => staging.write(&output.path, &bytes).map(|()| bytes.len() as u64),
        Content::File(file) => staging.copy(&output.path, file).map(|()| 0),
    });
    if request.warnings.forbid(&outcome.report) {
        return outcome;
    }
    match staging.publish() {
        Ok(_) => outcome.made = Some(made),
        Err(problem) => outcome.report.push(problem),
    }
    // Thousands of chapters take a while to let go of, which the threads share.
    site.plans.into_par_iter().for_each(drop);
    outcome
}

/// Typesets the plans where the site is to offer them.
#[cfg(feature = "pdf")]
fn pdfs(site: &Site, theme: &Theme, request: &BuildRequest, watch: &dyn Watch, outcome: &mut Outcome) -> PlanPdfs {
    match request.pdfs {
        Pdfs::LeftOut => PlanPdfs::default(),
        Pdfs::Offered(day) => printing::offer(site, theme, &outcome.sources, day, watch, &mut outcome.report),
    }
}

/// Says how to get a kyodo that typesets, where the site is to offer its plans.
#[cfg(not(feature = "pdf"))]
fn pdfs(_: &Site, _: &Theme, request: &BuildRequest, _: &dyn Watch, outcome: &mut Outcome) -> PlanPdfs {
    if request.pdfs != Pdfs::LeftOut {
        outcome.report.push(Diagnostic::new(Code::WithoutPdf));
    }
    PlanPdfs::default()
}

/// Makes every page and audits it, and writes nothing.
pub fn check(project: &Project, drafts: Drafts, watch: &dyn Watch) -> Outcome {
    let mut outcome = Outcome::default();
    let Some((site, theme)) = site(project, drafts, watch, &mut outcome) else { return outcome };
    let publication = Publication::new(&site, &theme, &mut outcome.report);
    if outcome.report.has_errors() {
        return outcome;
    }
    let pages = Mutex::new(Vec::new());
    let made = make_all(&publication, watch, &mut outcome.report, |output, content| match (output.origin, content) {
        (Origin::Page(_), Content::Bytes(html)) => {
            let facts = audit::read(&output.path, &html);
            // A poisoned lock means that another thread panicked, which ends the run anyway.
            pages.lock().unwrap_or_else(PoisonError::into_inner).push(facts);
            Ok(html.len() as u64)
        }
        (_, Content::Bytes(bytes)) => Ok(bytes.len() as u64),
        (_, Content::File(_)) => Ok(0),
    });
    let mut pages = pages.into_inner().unwrap_or_else(PoisonError::into_inner);
    pages.sort_by(|a, b| a.path().cmp(b.path()));
    let paths: HashSet<OutputPath> = publication.all_outputs().iter().map(|output| output.path.clone()).collect();
    let home = site.settings.base_url.as_ref().map(|url| &*url.value);
    audit::report(&pages, &paths, home, &mut outcome.report);
    if !outcome.report.has_errors() {
        outcome.made = Some(made);
    }
    outcome
}

/// Reads a project and works out everything that there is to publish; every problem goes to the report.
fn site(project: &Project, drafts: Drafts, watch: &dyn Watch, outcome: &mut Outcome) -> Option<(Site, Arc<Theme>)> {
    let made = Kept::default().site(project, drafts, watch, outcome)?;
    if made.0.plans.is_empty() && !outcome.report.has_errors() {
        outcome.report.push(nothing_to_publish(&made.0, &outcome.sources));
    }
    Some(made)
}

/// Says why there is no plan: nobody means to replace a site by an empty one.
fn nothing_to_publish(site: &Site, sources: &Sources) -> Diagnostic {
    let problem = Diagnostic::new(Code::NothingToPublish);
    let elsewhere = || sources.iter().map(|(_, source)| &*source.path).find(|path| path.ends_with("/plan.yaml"));
    match (site.left_out.len(), elsewhere()) {
        (0, Some(path)) => problem.with("reason", "place").with("path", path),
        (0, None) => problem.with("reason", "none"),
        (count, _) => problem.with("reason", "drafts").with("count", count),
    }
}

/// Makes all outputs in parallel and hands each on; problems come back in the order of the outputs.
///
/// Where one cannot be handed on, as on a full disk, the rest is not tried.
fn make_all<'s>(
    publication: &Publication<'s>,
    watch: &dyn Watch,
    report: &mut Report,
    hand_on: impl Fn(&Output, Content<'s>) -> Result<u64, Diagnostic> + Sync,
) -> Made {
    let outputs = publication.all_outputs();
    watch.begins(Stage::Make, outputs.len());
    let stopped = AtomicBool::new(false);
    let bytes = AtomicU64::new(0);
    let reports: Vec<Report> = outputs
        .par_iter()
        .map(|output| {
            let mut own = Report::default();
            if stopped.load(Ordering::Relaxed) {
                return own;
            }
            if let Some(content) = publication.make(output, &mut own) {
                match hand_on(output, content) {
                    Ok(size) => {
                        bytes.fetch_add(size, Ordering::Relaxed);
                    }
                    Err(problem) => {
                        stopped.store(true, Ordering::Relaxed);
                        own.push(problem);
                    }
                }
            }
            watch.step();
            own
        })
        .collect();
    for own in reports {
        report.absorb(own);
    }
    let pages = outputs.iter().filter(|output| matches!(output.origin, Origin::Page(_))).count();
    Made { plans: publication.plans(), pages, files: outputs.len(), bytes: bytes.into_inner() }
}

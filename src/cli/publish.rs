//! `build` and `check`: the same way through the library, with and without writing.

use super::arguments::{Build, Check, Format, Proof};
use super::console::{Console, Exit, exit_of};
use super::print::quietly;
use super::progress::Progress;
use super::{day, prove};
use kyodo::diagnostics::{Code, Diagnostic, Fact};
use kyodo::project::Project;
use kyodo::{BuildRequest, Drafts, Made, Outcome, Pdfs, Warnings};
use serde::Serialize;
use std::io;
use std::path::Path;

/// Counts what was made, for machines.
#[derive(Debug, Serialize)]
struct Counted {
    plans: usize,
    pages: usize,
    files: usize,
    bytes: u64,
}

/// Builds the project that is named, or that the current folder lies in.
pub(crate) fn build(console: &Console, named: Option<&Path>, asked: &Build) -> io::Result<Exit> {
    let project = match find(named) {
        Ok(project) => project,
        Err(problem) => return console.refuse(*problem),
    };
    let drafts = if asked.review { Drafts::Carried(day::today()) } else { drafts(&asked.check) };
    let pdfs = if asked.with_pdf { Pdfs::Offered(day::given()) } else { Pdfs::LeftOut };
    let request = BuildRequest { output: asked.output.clone(), drafts, pdfs, warnings: warnings(&asked.check) };
    let output = request.output(&project);
    let progress = Progress::new(console);
    let build = || kyodo::build(&project, &request, &progress);
    let outcome = if asked.with_pdf { quietly(build) } else { build() };
    progress.finish();
    let place = ("output", Fact::from(output.display().to_string()));
    let exit = finish(console, &outcome, request.warnings, "built", place)?;
    if exit != Exit::Good && console.format == Format::Human {
        console.notice(&console.words.say("not-built"))?;
    }
    Ok(exit)
}

/// Checks the project that is named, or that the current folder lies in, or the PDFs that are named.
pub(crate) fn check(console: &Console, named: Option<&Path>, asked: &Proof) -> io::Result<Exit> {
    if !asked.pdf.is_empty() {
        return prove::pdfs(console, &asked.pdf, warnings(&asked.check));
    }
    let asked = &asked.check;
    let project = match find(named) {
        Ok(project) => project,
        Err(problem) => return console.refuse(*problem),
    };
    let progress = Progress::new(console);
    let outcome = kyodo::check(&project, drafts(asked), &progress);
    progress.finish();
    let place = ("output", Fact::from(""));
    finish(console, &outcome, warnings(asked), "checked", place)
}

/// Finds the project, or states that there is none.
pub(crate) fn find(named: Option<&Path>) -> Result<Project, Box<Diagnostic>> {
    let from = match named {
        Some(folder) => folder.to_path_buf(),
        None => std::env::current_dir().unwrap_or_default(),
    };
    let found = match named {
        // A folder that was named is meant itself, not one above it.
        Some(folder) => Some(Project::at(folder)).filter(|project| project.content().join("site.yaml").is_file()),
        None => Project::find(&from),
    };
    let path = from.display().to_string();
    found.ok_or_else(|| Box::new(Diagnostic::new(Code::NotAProject).with("path", path)))
}

fn finish(
    console: &Console,
    outcome: &Outcome,
    warnings: Warnings,
    sentence: &str,
    place: (&'static str, Fact),
) -> io::Result<Exit> {
    let exit = exit_of(&outcome.report, warnings);
    let line = outcome.made.filter(|_| exit == Exit::Good).map(|made| {
        let size = ("size", size(made.bytes).into());
        let facts =
            [("plans", made.plans.into()), ("pages", made.pages.into()), ("files", made.files.into()), size, place];
        console.words.say_with(sentence, &facts)
    });
    let made = outcome.made.map(|Made { plans, pages, files, bytes }| Counted { plans, pages, files, bytes });
    console.outcome(&outcome.sources, &outcome.report, made.as_ref(), line.as_deref())?;
    Ok(exit)
}

/// Writes a size as people say it: 12 KB, 3.4 MB.
pub(crate) fn size(bytes: u64) -> String {
    indicatif::DecimalBytes(bytes).to_string()
}

pub(crate) fn drafts(asked: &Check) -> Drafts {
    if asked.drafts { Drafts::Included } else { Drafts::LeftOut }
}

pub(crate) fn warnings(asked: &Check) -> Warnings {
    if asked.strict { Warnings::Forbidden } else { Warnings::Tolerated }
}

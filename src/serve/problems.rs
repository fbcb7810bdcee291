//! Problems as the review bar shows them: in the reviewer's language, those of the page first.

use super::reach::Reach;
use crate::diagnostics::json::{Json, Problem};
use crate::diagnostics::{Catalogue, Report};
use crate::language::Language;
use crate::source::Sources;
use serde::Serialize;
use std::path::Path;

/// How many problems are told at most; more than these nobody reads in a browser.
const MOST: usize = 200;

/// Holds one problem.
#[derive(Debug, Serialize)]
pub(super) struct ProblemView {
    #[serde(flatten)]
    problem: Problem,
    /// Opens the place in an editor; nothing where there is none to open.
    editor: Option<String>,
    /// Stands in a file that the page is made from.
    here: bool,
}

/// Says who asks: what they read, how they open a place in a file, and what of this machine they may know.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asker<'a> {
    pub language: Language,
    /// With `{file}`, `{line}` and `{column}`.
    pub pattern: Option<&'a str>,
    /// Where the project lies.
    pub root: &'a Path,
    /// The same folder as it was named to kyodo.
    pub named: &'a Path,
    pub reach: Reach,
}

/// Lists problems for a reviewer, first those of the page, whose files begin with these names.
pub(super) fn problems(report: &Report, sources: &Sources, page: &[String], asker: Asker<'_>) -> Vec<ProblemView> {
    let catalogue = Catalogue::of_problems(asker.language);
    let mut json = Json::new(&catalogue, sources);
    let mut views: Vec<ProblemView> = report
        .sorted(sources)
        .into_iter()
        .map(|problem| {
            let problem = json.problem(&asker.reach.told(problem, &[asker.named, asker.root]));
            let file = problem.file.as_deref();
            let here = file.is_some_and(|file| page.iter().any(|own| file.starts_with(own.as_str())));
            ProblemView { editor: asker.link(&problem), here, problem }
        })
        .collect();
    views.sort_by_key(|view| !view.here);
    views.truncate(MOST);
    views
}

impl Asker<'_> {
    fn link(self, problem: &Problem) -> Option<String> {
        let file = self.root.join(problem.file.as_deref()?);
        let file = file.to_str()?.replace('\\', "/");
        let number = |number: Option<usize>| number.unwrap_or(1).to_string();
        let pattern = self.pattern?.replace("{line}", &number(problem.line));
        // Last, as a name may itself hold braces.
        Some(pattern.replace("{column}", &number(problem.column)).replace("{file}", &crate::output::fragment(&file)))
    }
}

//! What people and programs really leave in folders: a clear message or a good site, never a panic, a hang or a loss.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail the test")]

#[path = "bad_input/bytes.rs"]
mod bytes;
#[path = "bad_input/harm.rs"]
mod harm;
#[path = "bad_input/links.rs"]
mod links;
#[path = "site/project.rs"]
mod project;
#[path = "bad_input/random.rs"]
mod random;
#[path = "bad_input/size.rs"]
mod size;
#[cfg(unix)]
#[path = "bad_input/writing.rs"]
mod writing;

use kyodo::Outcome;
use kyodo::diagnostics::Code;

/// Folder of the small plan.
const PLAN: &str = "content/plans/small";

/// The files of the small plan that are text, one of each kind.
const TEXTS: [&str; 11] = [
    "content/site.yaml",
    "content/plans/small/plan.yaml",
    "content/plans/small/chapters/10-overview.ja.md",
    "content/plans/small/data/measures.yaml",
    "content/plans/small/data/indicators.yaml",
    "content/plans/small/data/rosters.yaml",
    "content/plans/small/data/history.yaml",
    "content/plans/small/data/glossary.yaml",
    "content/plans/small/data/diagrams.yaml",
    "content/plans/small/data/regulations/council.ja.md",
    "content/plans/small/progress/2024.yaml",
];

/// Lists the codes that a run told, each once.
fn codes(outcome: &Outcome) -> Vec<Code> {
    let mut codes: Vec<Code> = outcome.report.iter().map(|problem| problem.code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// Begins a chapter of a title and this text.
fn chapter(body: &str) -> String {
    format!("---\ntitle: 計画の概要\n---\n\n{body}\n")
}

const CHAPTER: &str = "content/plans/small/chapters/10-overview.ja.md";

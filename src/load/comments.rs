//! The comments on one plan by themselves: reviewers write on while something else in the project stands in the way of
//! all of it.

use super::content::CommentFile;
use super::walk::{self, Disk, Found};
use super::{TEXT_LIMIT, arrange};
use crate::diagnostics::Report;
use crate::project::Project;
use crate::source::Sources;

/// Reads the comments on a plan, in the order of their files; what is wrong with one is told where all is read.
pub fn comments(project: &Project, plan: &str) -> Vec<CommentFile> {
    let folder = format!("content/plans/{plan}");
    let walked = walk::walk(project.root(), &project.reviews(plan), &format!("{folder}/reviews"));
    let files: Vec<&Found> = walked.files.iter().collect();
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let content = arrange::content(&files, &[folder], &Disk { limit: TEXT_LIMIT }, &mut sources, &mut report);
    content.plans.into_iter().flat_map(|plan| plan.comments).collect()
}

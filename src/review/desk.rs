//! Where comments come in: each becomes a file of its own, each answer is added behind the file of its comment.

use super::submission::{Reply, Submission};
use crate::diagnostics::{Code, Diagnostic};
use crate::project::Project;
use crate::validate;
use crate::write::{self, NotAppended};
use jiff::Zoned;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher as _;

/// How many names are tried before a folder is thought to refuse them all.
const NAMES: u32 = 100;

/// Writes a new comment on a plan and returns its id.
///
/// # Errors
/// `K813` for a comment that lacks something, `K326` for a plan that is not there, `K702` where the disk refuses.
pub fn submit(project: &Project, plan: &str, submission: &Submission, now: &Zoned) -> Result<String, Diagnostic> {
    let yaml = submission.yaml(now)?;
    let folder = folder(project, plan)?;
    let names = (0..NAMES).map(|_| format!("{}.yaml", new_id(now)));
    let name = write::create(&folder, names, yaml.as_bytes(), project.root())?;
    Ok(name.trim_end_matches(".yaml").to_owned())
}

/// Writes an answer to a comment, or a change of its state.
///
/// # Errors
/// `K813` for an answer that lacks something, `K814` for a comment that is not there, `K815` where its file cannot be
/// continued, `K326` for a plan that is not there, `K702` where the disk refuses. The file is then as it was.
pub fn answer(project: &Project, plan: &str, id: &str, reply: &Reply, now: &Zoned) -> Result<(), Diagnostic> {
    let record = reply.record(now)?;
    let folder = folder(project, plan)?;
    let unknown = || Diagnostic::new(Code::UnknownComment).with("id", id);
    if !validate::is_id(id) {
        return Err(unknown());
    }
    let path = folder.join(format!("{id}.yaml"));
    write::append(&path, project.root(), |old| record.addition(old)).map_err(|refusal| match refusal {
        NotAppended::Missing => unknown(),
        NotAppended::Refused => {
            Diagnostic::new(Code::CommentNotAnswerable).with("path", format!("content/plans/{plan}/reviews/{id}.yaml"))
        }
        NotAppended::Failed(problem) => *problem,
    })
}

/// Returns the folder of a plan's comments; the name of the plan cannot lead anywhere else.
fn folder(project: &Project, plan: &str) -> Result<std::path::PathBuf, Diagnostic> {
    let is_there = validate::is_id(plan) && project.plan(plan).join("plan.yaml").is_file();
    let unknown = || Diagnostic::new(Code::UnknownPlan).with("id", plan).with("known", "");
    is_there.then(|| project.reviews(plan)).ok_or_else(unknown)
}

/// Makes a name that sorts by time to the second, and that nobody else makes at the same time in another copy.
fn new_id(now: &Zoned) -> String {
    let chance = RandomState::new().hash_one(()) & 0xFFFF;
    format!("{}-{chance:04x}", now.strftime("%Y-%m-%d-%H%M%S"))
}

#[cfg(test)]
mod tests;

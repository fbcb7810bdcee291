//! What git keeps of a project under a revision, read into memory by the program `git`.
//!
//! Git is only asked to name objects and to hand them out as they are, so that nothing that a repository says can run
//! a program or reach into a network. What a revision is called is never taken for an option.

use super::memory::Files;
use super::state::StateProblem;
use super::walk::{Found, is_dropping, too_large};
use super::{Problem, TEXT_LIMIT};
use crate::diagnostics::Code;
use crate::project::Project;
use std::collections::BTreeMap;
use std::io::{BufReader, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// So much of an image tells how large it is.
pub(super) const IMAGE_HEAD: u64 = 256 * 1024;

/// Holds one file of a revision.
struct Kept {
    path: String,
    object: String,
    size: u64,
}

/// Reads the files of `content/` as they were, and names those that must not be read.
pub(super) fn read(project: &Project, name: &str) -> Result<(Files, Vec<Found>), StateProblem> {
    let root = project.root();
    ask(root, &["rev-parse", "--git-dir"]).map_err(|problem| match problem {
        StateProblem::Broken(_) => StateProblem::NotARepository,
        other => other,
    })?;
    let commit = format!("{name}^{{commit}}");
    let commit =
        ask(root, &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit]).map_err(
            |problem| match problem {
                StateProblem::Broken(_) => StateProblem::UnknownRevision,
                other => other,
            },
        )?;
    let commit = String::from_utf8_lossy(&commit).trim().to_owned();
    let tree = ask(root, &["ls-tree", "-r", "-z", "--long", &commit, "--", "content/"])?;
    let (kept, refused) = listed(&tree);
    if kept.is_empty() && refused.is_empty() {
        return Err(StateProblem::WithoutContent);
    }
    Ok((Files(contents(root, &kept)?), refused))
}

fn git(root: &Path) -> Command {
    let mut command = Command::new("git");
    command.current_dir(root).env("LC_ALL", "C").env("GIT_OPTIONAL_LOCKS", "0");
    command.env("GIT_NO_LAZY_FETCH", "1").env("GIT_TERMINAL_PROMPT", "0");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn ask(root: &Path, arguments: &[&str]) -> Result<Vec<u8>, StateProblem> {
    let output = git(root).args(arguments).output().map_err(|error| broken(&error))?;
    match output.status.success() {
        true => Ok(output.stdout),
        false => Err(StateProblem::Broken(String::from_utf8_lossy(&output.stderr).trim().to_owned())),
    }
}

fn broken(error: &std::io::Error) -> StateProblem {
    match error.kind() {
        ErrorKind::NotFound => StateProblem::WithoutGit,
        _ => StateProblem::Broken(error.to_string()),
    }
}

/// Reads the list of a tree: mode, kind, object and size, a tab, and the path, each entry closed by a zero byte.
fn listed(tree: &[u8]) -> (Vec<Kept>, Vec<Found>) {
    let (mut kept, mut refused) = (Vec::new(), Vec::new());
    for entry in tree.split(|byte| *byte == 0).filter(|entry| !entry.is_empty()) {
        let entry = String::from_utf8_lossy(entry);
        let Some((facts, path)) = entry.split_once('\t') else { continue };
        let mut facts = facts.split_ascii_whitespace();
        let (Some(mode), Some(kind), Some(object), size) = (facts.next(), facts.next(), facts.next(), facts.next())
        else {
            continue;
        };
        if path.split('/').any(|name| is_dropping(name) || name == "..") {
            continue;
        }
        let size = size.and_then(|size| size.parse().ok()).unwrap_or(0);
        let refusal = match (mode, kind) {
            // Where a link leads is not told by what git keeps of it.
            ("120000", _) => Some(Problem::new(Code::OutsideProject).with("path", path)),
            (_, "blob") if size > TEXT_LIMIT && !is_image(path) => Some(too_large(size, TEXT_LIMIT)),
            (_, "blob") => None,
            _ => continue,
        };
        match refusal {
            Some(problem) => {
                refused.push(Found {
                    path: path.to_owned(),
                    file: PathBuf::new(),
                    size: 0,
                    changed: None,
                    refused: Some(problem),
                });
            }
            None => kept.push(Kept { path: path.to_owned(), object: object.to_owned(), size }),
        }
    }
    (kept, refused)
}

fn is_image(path: &str) -> bool {
    path.contains("/images/") && !path.ends_with(".svg")
}

/// Has the objects handed out one after the other.
fn contents(root: &Path, kept: &[Kept]) -> Result<BTreeMap<String, Vec<u8>>, StateProblem> {
    let mut child = git(root)
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| broken(&error))?;
    let (Some(mut asked), Some(answers)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(StateProblem::Broken(String::new()));
    };
    let files = std::thread::scope(|scope| {
        // Asked by a thread of its own, or both sides would wait for each other where a pipe is full.
        scope.spawn(move || {
            for file in kept {
                if writeln!(asked, "{}", file.object).is_err() {
                    return;
                }
            }
        });
        let mut answers = BufReader::new(answers);
        kept.iter().map(|file| Ok((file.path.clone(), answer(&mut answers, file)?))).collect::<std::io::Result<_>>()
    });
    // Nothing more is expected of it, whether it ended or broke off.
    let _ = child.kill();
    let _ = child.wait();
    files.map_err(|error| broken(&std::io::Error::other(error)))
}

/// Reads one object: a line with its name, kind and size, its bytes, and a line end.
fn answer(answers: &mut impl std::io::BufRead, file: &Kept) -> std::io::Result<Vec<u8>> {
    let mut head = String::new();
    answers.read_line(&mut head)?;
    let size: u64 = head.trim().rsplit(' ').next().and_then(|size| size.parse().ok()).unwrap_or(u64::MAX);
    if size != file.size {
        return Err(std::io::Error::other(head.trim().to_owned()));
    }
    let wanted = if is_image(&file.path) { size.min(IMAGE_HEAD) } else { size };
    let mut bytes = Vec::new();
    answers.by_ref().take(wanted).read_to_end(&mut bytes)?;
    std::io::copy(&mut answers.by_ref().take(size - wanted + 1), &mut std::io::sink())?;
    match bytes.len() as u64 == wanted {
        true => Ok(bytes),
        false => Err(ErrorKind::UnexpectedEof.into()),
    }
}

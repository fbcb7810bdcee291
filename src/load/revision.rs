//! What git keeps of a project under a revision, read into memory by the program `git`.
//!
//! Git is only asked to name objects and to hand them out as they are, so that nothing that a repository says can run
//! a program or reach into a network. What a revision is called is never taken for an option.

use super::memory::Files;
use super::picture::IMAGE_HEAD;
use super::walk::{Found, is_dropping, too_large};
use super::{Problem, TEXT_LIMIT};
use crate::diagnostics::{Code, Diagnostic};
use crate::project::Project;
use std::collections::BTreeMap;
use std::io::{BufReader, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Holds one file of a revision.
struct Kept {
    path: String,
    object: String,
    size: u64,
}

/// Tells why a revision cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RevisionProblem {
    /// There is no program `git`.
    WithoutGit,
    /// The project does not lie in a repository of git, or git refuses to look into it.
    NotARepository,
    UnknownRevision,
    /// The project was not there yet.
    WithoutContent,
    /// Git broke off; what it said.
    Broken(String),
}

impl RevisionProblem {
    /// Says so of the revision that was asked for.
    pub(super) fn diagnostic(&self, project: &Project, name: &str) -> Diagnostic {
        let path = project.root().display().to_string();
        match self {
            Self::WithoutGit => Diagnostic::new(Code::WithoutGit).with("state", name),
            Self::NotARepository => Diagnostic::new(Code::NotARepository).with("state", name).with("path", path),
            Self::UnknownRevision => Diagnostic::new(Code::UnknownState).with("state", name),
            Self::WithoutContent => Diagnostic::new(Code::StateWithoutContent).with("state", name),
            Self::Broken(reason) => {
                Diagnostic::new(Code::GitFailed).with("state", name).with("reason", reason.as_str())
            }
        }
    }
}

/// Reads the files of `content/` as they were, and names those that must not be read.
pub(super) fn read(project: &Project, name: &str) -> Result<(Files, Vec<Found>), RevisionProblem> {
    let root = project.root();
    ask(root, &["rev-parse", "--git-dir"]).map_err(|problem| match problem {
        RevisionProblem::Broken(_) => RevisionProblem::NotARepository,
        other => other,
    })?;
    let commit = format!("{name}^{{commit}}");
    let commit =
        ask(root, &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit]).map_err(
            |problem| match problem {
                RevisionProblem::Broken(_) => RevisionProblem::UnknownRevision,
                other => other,
            },
        )?;
    let commit = String::from_utf8_lossy(&commit).trim().to_owned();
    let tree = ask(root, &["ls-tree", "-r", "-z", "--long", &commit, "--", "content/"])?;
    let (kept, refused) = listed(&tree);
    if kept.is_empty() && refused.is_empty() {
        return Err(RevisionProblem::WithoutContent);
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

fn ask(root: &Path, arguments: &[&str]) -> Result<Vec<u8>, RevisionProblem> {
    let output = git(root).args(arguments).output().map_err(|error| broken(&error))?;
    match output.status.success() {
        true => Ok(output.stdout),
        false => Err(RevisionProblem::Broken(String::from_utf8_lossy(&output.stderr).trim().to_owned())),
    }
}

fn broken(error: &std::io::Error) -> RevisionProblem {
    match error.kind() {
        ErrorKind::NotFound => RevisionProblem::WithoutGit,
        _ => RevisionProblem::Broken(error.to_string()),
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
fn contents(root: &Path, kept: &[Kept]) -> Result<BTreeMap<String, Vec<u8>>, RevisionProblem> {
    let mut child = git(root)
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| broken(&error))?;
    let (Some(mut asked), Some(answers)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(RevisionProblem::Broken(String::new()));
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

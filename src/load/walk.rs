//! The walk over a folder: which files there are, and which of them must not be read.

use super::Problem;
use super::picture::{self, Picture};
use crate::diagnostics::Code;
use rayon::prelude::*;
use std::fs::Metadata;
use std::io::{BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use walkdir::{DirEntry, WalkDir};

/// Names a file that was found.
#[derive(Debug)]
pub(super) struct Found {
    /// Relative to the project, parts joined by `/`.
    pub path: String,
    pub file: PathBuf,
    pub size: u64,
    /// When it was last written, where the system says so.
    pub changed: Option<SystemTime>,
    /// Why it must not be read, or cannot be.
    pub refused: Option<Problem>,
}

/// How long a file that holds nothing is thought to be one that is just being filled.
const FILLING: Duration = Duration::from_millis(400);

impl Found {
    /// Tells whether the file has the size and the time that it was found with, and was not emptied just now.
    pub(super) fn is_as_found(&self) -> bool {
        let metadata = std::fs::metadata(&self.file).ok();
        let is_same = (self.size, self.changed) == size_and_time(metadata.as_ref());
        let age = self.changed.and_then(|changed| changed.elapsed().ok());
        let is_filling = self.size == 0 && age.is_some_and(|age| age < FILLING);
        self.refused.is_some() || (is_same && !is_filling)
    }
}

fn size_and_time(metadata: Option<&Metadata>) -> (u64, Option<SystemTime>) {
    (metadata.map_or(0, Metadata::len), metadata.and_then(|metadata| metadata.modified().ok()))
}

/// Holds what a walk found, in the order of the names.
#[derive(Debug, Default)]
pub(super) struct Walked {
    pub files: Vec<Found>,
    /// Folders, relative to the project.
    pub folders: Vec<String>,
    pub problems: Vec<(String, Problem)>,
}

/// Walks over `folder`, which lies in the project folder `root` and is called `name` in messages.
///
/// Hidden files and what editors and systems leave behind are passed over. Links are followed as long as they stay
/// inside the project. What lies two folders down, as each plan does, is walked over in parallel.
pub(super) fn walk(root: &Path, folder: &Path, name: &str) -> Walked {
    let root = root.canonicalize().ok();
    if !stays(root.as_deref(), folder) {
        let problem = Problem::new(Code::OutsideProject).with("path", name);
        return Walked { problems: vec![(name.to_owned(), problem)], ..Walked::default() };
    }
    let mut walked = descend(root.as_deref(), folder, name, PARALLEL_FROM);
    let deeper = |path: &&String| path.split('/').count() == name.split('/').count() + PARALLEL_FROM;
    let parts: Vec<Walked> = walked
        .folders
        .par_iter()
        .filter(|path| deeper(path))
        .filter_map(|path| path.strip_prefix(name).map(|inside| (path, inside.trim_start_matches('/'))))
        .map(|(path, inside)| descend(root.as_deref(), &folder.join(inside), path, usize::MAX))
        .collect();
    for part in parts {
        walked.files.extend(part.files);
        walked.folders.extend(part.folders);
        walked.problems.extend(part.problems);
    }
    walked.files.sort_by(|one, other| one.path.cmp(&other.path));
    walked.folders.sort();
    walked
}

/// How many folders down the walk is shared out.
const PARALLEL_FROM: usize = 2;

fn stays(root: Option<&Path>, path: &Path) -> bool {
    match (root, path.canonicalize()) {
        (Some(root), Ok(target)) => target.starts_with(root),
        _ => true,
    }
}

fn descend(root: Option<&Path>, folder: &Path, name: &str, depth: usize) -> Walked {
    let mut walked = Walked::default();
    let mut entries =
        WalkDir::new(folder).follow_links(true).min_depth(1).max_depth(depth).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        match entry {
            Ok(entry) if is_dropping(&entry.file_name().to_string_lossy()) => skip(&entry, &mut entries),
            Ok(entry) => {
                let path = joined(name, entry.path().strip_prefix(folder).unwrap_or(entry.path()));
                if entry.path_is_symlink() && !stays(root, entry.path()) {
                    skip(&entry, &mut entries);
                    let problem = Problem::new(Code::OutsideProject).with("path", path.as_str());
                    walked.refuse(&entry, path, problem);
                } else if entry.file_name().to_str().is_none() {
                    skip(&entry, &mut entries);
                    walked.problems.push((path, unreadable("name")));
                } else {
                    walked.take(&entry, path);
                }
            }
            Err(error) => {
                let file = error.path().unwrap_or(folder);
                let path = joined(name, file.strip_prefix(folder).unwrap_or(Path::new("")));
                match error.io_error() {
                    // A link that leads to nothing, where a file was meant.
                    Some(reason) if !file.is_dir() => {
                        let refused = Some(refusal(reason));
                        walked.files.push(Found { path, file: file.to_owned(), size: 0, changed: None, refused });
                    }
                    Some(reason) => walked.problems.push((path, refusal(reason))),
                    None => walked.problems.push((path, unreadable("loop"))),
                }
            }
        }
    }
    walked
}

impl Walked {
    fn take(&mut self, entry: &DirEntry, path: String) {
        let kind = entry.file_type();
        if kind.is_dir() {
            self.folders.push(path);
        } else if kind.is_file() {
            let metadata = entry.metadata().ok();
            let (size, changed) = size_and_time(metadata.as_ref());
            self.files.push(Found { path, file: entry.path().to_owned(), size, changed, refused: None });
        } else {
            // Reading a pipe or a device could last for ever.
            self.refuse(entry, path, unreadable("not-a-file"));
        }
    }

    /// Keeps a file that is not to be read, so that nobody takes it for missing.
    fn refuse(&mut self, entry: &DirEntry, path: String, problem: Problem) {
        if entry.file_type().is_dir() {
            self.problems.push((path, problem));
        } else {
            let file = entry.path().to_owned();
            self.files.push(Found { path, file, size: 0, changed: None, refused: Some(problem) });
        }
    }
}

fn skip(entry: &DirEntry, entries: &mut walkdir::IntoIter) {
    if entry.file_type().is_dir() {
        entries.skip_current_dir();
    }
}

/// Tells by its name whether a file or folder is one that nobody means to publish.
pub fn is_dropping(name: &str) -> bool {
    let known = ["Thumbs.db", "desktop.ini", "Icon\r", "__MACOSX"];
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || [".swp", ".swo", ".tmp", ".bak"].iter().any(|end| name.ends_with(end))
        || known.iter().any(|known| name.eq_ignore_ascii_case(known))
}

fn joined(name: &str, path: &Path) -> String {
    let mut joined = name.to_owned();
    for part in path.components() {
        joined.push('/');
        joined.push_str(&part.as_os_str().to_string_lossy());
    }
    joined
}

pub(super) fn unreadable(reason: &str) -> Problem {
    Problem::new(Code::UnreadableFile).with("reason", reason)
}

/// Says why the system refused to read something.
pub(super) fn refusal(error: &std::io::Error) -> Problem {
    match error.kind() {
        std::io::ErrorKind::NotFound => unreadable("gone"),
        std::io::ErrorKind::PermissionDenied => unreadable("permission"),
        _ => unreadable(&error.to_string()),
    }
}

/// Gives the bytes of what was found.
pub(super) trait Store: Sync {
    /// Reads a file.
    fn read(&self, found: &Found) -> Result<Vec<u8>, Problem>;

    /// Looks at a picture whose name has this ending.
    fn picture(&self, found: &Found, ending: &str) -> Result<Picture, Problem>;
}

/// Reads files where they were found, each of at most so many bytes.
#[derive(Debug)]
pub(super) struct Disk {
    pub(super) limit: u64,
}

impl Store for Disk {
    fn read(&self, found: &Found) -> Result<Vec<u8>, Problem> {
        read(found, self.limit)
    }

    fn picture(&self, found: &Found, ending: &str) -> Result<Picture, Problem> {
        let file = std::fs::File::open(&found.file).map_err(|error| refusal(&error))?;
        picture::look(&mut BufReader::new(file), ending).map_err(|error| refusal(&error))
    }
}

/// Says that a file is larger than any that is read.
pub(super) fn too_large(size: u64, limit: u64) -> Problem {
    Problem::new(Code::FileTooLarge).with("size", mebibytes(size)).with("limit", mebibytes(limit))
}

/// Reads a file of at most `limit` bytes, even one that grows while it is read.
pub(super) fn read(found: &Found, limit: u64) -> Result<Vec<u8>, Problem> {
    let too_large = |size: u64| Err(too_large(size, limit));
    if let Some(problem) = &found.refused {
        return Err(problem.clone());
    }
    if found.size > limit {
        return too_large(found.size);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(found.size).unwrap_or(0).saturating_add(1));
    let read = std::fs::File::open(&found.file).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes));
    match read {
        Err(error) => Err(refusal(&error)),
        Ok(length) if length as u64 > limit => too_large(length as u64),
        Ok(_) => Ok(bytes),
    }
}

fn mebibytes(bytes: u64) -> String {
    format!("{} MiB", bytes.div_ceil(1024 * 1024))
}

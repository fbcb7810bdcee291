//! Puts the finished site in place of the old one, whole or not at all.
//!
//! A build writes into a staging folder beside the output folder, on the same file system, and only a finished one
//! changes places with the old: in one step where the system has such a step (Linux, macOS), in two renames that are
//! taken back on failure elsewhere. Whoever opens a page finds the old site or the new one. What a failed or killed
//! build leaves behind lies in `.kyodo/<name of the output folder>/` beside the output folder, never in it, and the
//! next build takes it away.
//!
//! Nothing is synced to the platter: a site can be built again.

mod append;
mod create;
mod failure;
mod file;
mod lock;
mod place;
mod removal;
mod swap;

use crate::diagnostics::{Code, Diagnostic};
use crate::output::OutputPath;
pub use append::{NotAppended, append};
pub use create::create;
use failure::failed;
pub use file::{file, kept_file};
use lock::Lock;
use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError, RwLock};

/// The file by which an output folder is known to be kyodo's.
pub const MARKER: &str = ".kyodo";

/// What the marker file says.
pub const MARKER_TEXT: &str = "This folder was made by kyodo. Everything in it is replaced by the next build.\n";

/// Holds a site that is being written and that nobody sees yet; dropped without [`Staging::publish`], it is removed.
#[derive(Debug)]
pub struct Staging {
    /// Where the new site grows. Beside it, never in it, lies what the lock and the swap need.
    staged: PathBuf,
    /// The folder that is to be replaced, all links followed.
    output: PathBuf,
    /// The same as it was asked for, to be shown.
    asked: PathBuf,
    /// The folders made so far, without the root.
    folders: RwLock<HashSet<Box<str>>>,
    /// The names written so far, folded.
    names: Mutex<HashSet<String>>,
    files: AtomicUsize,
    bytes: AtomicU64,
    lock: Lock,
}

/// Counts what was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// Without the marker.
    pub files: usize,
    pub bytes: u64,
}

/// Begins to write a site that is to replace `output`, for the project at `sources_root`.
///
/// # Errors
/// `K701` for a folder that kyodo did not make, `K704` for one that holds or lies within the sources, `K703` where
/// another build is at work on it, `K702` where it cannot be written to; the output folder is as it was.
pub fn begin(output: &Path, sources_root: &Path) -> Result<Staging, Diagnostic> {
    let place = place::find(output, sources_root)?;
    let lock = Lock::acquire(&place.workshop).map_err(|refusal| match refusal {
        lock::Refusal::Busy => Diagnostic::new(Code::OutputBusy).with("path", output.display().to_string()),
        lock::Refusal::Failed(error) => failed(output, &error),
    })?;
    let staged = place.workshop.join("new");
    let ready = swap::recover(&place.workshop, &place.output)
        .and_then(|()| removal::remove(&staged))
        .and_then(|()| fs::create_dir(&staged))
        .and_then(|()| fs::write(staged.join(MARKER), MARKER_TEXT));
    let staging = Staging {
        staged,
        output: place.output,
        asked: output.to_owned(),
        folders: RwLock::default(),
        names: Mutex::new(HashSet::from([MARKER.to_owned()])),
        files: AtomicUsize::new(0),
        bytes: AtomicU64::new(0),
        lock,
    };
    ready.map_err(|error| failed(output, &error))?;
    Ok(staging)
}

impl Staging {
    /// Writes one file; called from several threads.
    ///
    /// # Errors
    /// `K403` where the name is taken, in whatever case; `K702` where the disk refuses. After an error nothing more
    /// need be written: every further file of a full disk fails alike.
    pub fn write(&self, path: &OutputPath, content: &[u8]) -> Result<(), Diagnostic> {
        let mut file = self.create(path)?;
        file.write_all(content).map_err(|error| self.failed(path, &error))?;
        self.bytes.fetch_add(content.len() as u64, Ordering::Relaxed);
        Ok(())
    }

    /// Copies one file in, its content only: who may read it is the output folder's affair, not the source's.
    ///
    /// # Errors
    /// As [`Staging::write`], and `K003` or `K002` where the source cannot be read.
    pub fn copy(&self, path: &OutputPath, from: &Path) -> Result<(), Diagnostic> {
        let mut source = File::open(from).map_err(|error| unreadable(from, &error))?;
        let mut file = self.create(path)?;
        let copied = io::copy(&mut source, &mut file).map_err(|error| self.failed(path, &error))?;
        self.bytes.fetch_add(copied, Ordering::Relaxed);
        Ok(())
    }

    /// Puts the new site in the place of the old one and removes the old one.
    ///
    /// # Errors
    /// `K701` where something foreign has come into the output folder meanwhile, `K702` where the folders cannot be
    /// exchanged; the old site is then whole.
    pub fn publish(self) -> Result<Published, Diagnostic> {
        place::check_is_ours(&self.output, &self.asked)?;
        swap::swap(&self.staged, &self.output, self.lock.workshop()).map_err(|error| failed(&self.asked, &error))?;
        Ok(Published { files: self.files.load(Ordering::Relaxed), bytes: self.bytes.load(Ordering::Relaxed) })
    }

    fn create(&self, path: &OutputPath) -> Result<File, Diagnostic> {
        let is_new = self.names.lock().unwrap_or_else(PoisonError::into_inner).insert(path.folded());
        if !is_new {
            return Err(Diagnostic::new(Code::AddressTaken).with("address", path.as_str()));
        }
        self.make_folder(path.folder()).map_err(|error| self.failed(path, &error))?;
        let file = OpenOptions::new().write(true).create_new(true).open(self.staged.join(path.as_str()));
        let file = file.map_err(|error| self.failed(path, &error))?;
        self.files.fetch_add(1, Ordering::Relaxed);
        Ok(file)
    }

    fn make_folder(&self, folder: &str) -> io::Result<()> {
        if folder.is_empty() || self.folders.read().unwrap_or_else(PoisonError::into_inner).contains(folder) {
            return Ok(());
        }
        fs::create_dir_all(self.staged.join(folder))?;
        self.folders.write().unwrap_or_else(PoisonError::into_inner).insert(folder.into());
        Ok(())
    }

    fn failed(&self, path: &OutputPath, error: &io::Error) -> Diagnostic {
        failed(&self.asked.join(path.as_str()), error)
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // The staged site, or the old one after an exchange. What resists is tried again by the next build.
        let _ = removal::remove(&self.staged);
    }
}

fn unreadable(from: &Path, error: &io::Error) -> Diagnostic {
    let code = if error.kind() == ErrorKind::NotFound { Code::MissingFile } else { Code::UnreadableFile };
    Diagnostic::new(code).with("path", from.display().to_string()).with("reason", error.to_string())
}

#[cfg(test)]
mod tests;

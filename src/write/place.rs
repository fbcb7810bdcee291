//! Judges whether a folder may be replaced, before any work is done and again before it is replaced.

use super::failure::{failed, refused};
use super::{MARKER, MARKER_TEXT};
use crate::diagnostics::{Code, Diagnostic};
use crate::project::Project;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Names the folder to be replaced and the one beside it to work in.
#[derive(Debug)]
pub(super) struct Place {
    /// All links followed; need not be there.
    pub(super) output: PathBuf,
    /// `.kyodo/<name of the output folder>` beside it, so on the same file system.
    pub(super) workshop: PathBuf,
}

/// Follows all links of `asked` and refuses a place that must not be replaced.
pub(super) fn find(asked: &Path, sources_root: &Path) -> Result<Place, Diagnostic> {
    let output = follow(asked).map_err(|error| failed(asked, &error))?;
    check_holds_no_sources(&output, asked, sources_root)?;
    let (Some(parent), Some(name)) = (output.parent(), output.file_name().filter(|name| *name != MARKER)) else {
        return Err(not_ours(asked));
    };
    check_is_ours(&output, asked)?;
    let workshop = parent.join(MARKER).join(name);
    Ok(Place { output, workshop })
}

/// Refuses what is there and was not made by kyodo: the folder must be absent, empty, or hold the marker.
pub(super) fn check_is_ours(output: &Path, asked: &Path) -> Result<(), Diagnostic> {
    let metadata = match fs::symlink_metadata(output) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        found => found.map_err(|error| failed(asked, &error))?,
    };
    if !metadata.is_dir() {
        return Err(not_ours(asked));
    }
    if !has_marker(output) && fs::read_dir(output).map_err(|error| failed(asked, &error))?.next().is_some() {
        return Err(not_ours(asked));
    }
    check_can_change_places(output, &metadata).map_err(|cause| refused(asked, cause))
}

/// Refuses a folder that somebody made read-only, which would not hold root back, and one that is a mount point.
#[cfg(unix)]
fn check_can_change_places(output: &Path, metadata: &fs::Metadata) -> Result<(), &'static str> {
    use std::os::unix::fs::MetadataExt as _;
    if metadata.permissions().readonly() {
        return Err("read-only");
    }
    let beside = output.parent().and_then(|parent| fs::metadata(parent).ok());
    if beside.is_some_and(|beside| beside.dev() != metadata.dev()) {
        return Err("mount");
    }
    Ok(())
}

/// Refuses nothing here: the read-only attribute of a folder says nothing on Windows.
#[cfg(not(unix))]
fn check_can_change_places(_: &Path, _: &fs::Metadata) -> Result<(), &'static str> {
    Ok(())
}

/// Refuses a folder that would be replaced with the sources in it, or that lies among them.
fn check_holds_no_sources(output: &Path, asked: &Path, sources_root: &Path) -> Result<(), Diagnostic> {
    let root = follow(sources_root).map_err(|error| failed(asked, &error))?;
    if root.starts_with(output) {
        return Err(among_sources(asked));
    }
    check_lies_outside(output, asked, sources_root)?;
    for sources in sources(sources_root) {
        if follow(&sources).map_err(|error| failed(asked, &error))?.starts_with(output) {
            return Err(among_sources(asked));
        }
    }
    Ok(())
}

/// Refuses a folder among the sources: what is put there would be read as one.
pub(super) fn check_lies_outside(folder: &Path, asked: &Path, sources_root: &Path) -> Result<(), Diagnostic> {
    for sources in sources(sources_root) {
        if folder.starts_with(follow(&sources).map_err(|error| failed(asked, &error))?) {
            return Err(among_sources(asked));
        }
    }
    Ok(())
}

fn sources(root: &Path) -> [PathBuf; 2] {
    let project = Project::at(root);
    [project.content(), project.themes()]
}

fn among_sources(asked: &Path) -> Diagnostic {
    Diagnostic::new(Code::OutputInsideSources).with("path", asked.display().to_string())
}

fn has_marker(output: &Path) -> bool {
    // Line ends are not compared: version control may have changed them.
    fs::read_to_string(output.join(MARKER)).is_ok_and(|text| text.trim_end() == MARKER_TEXT.trim_end())
}

fn not_ours(asked: &Path) -> Diagnostic {
    Diagnostic::new(Code::OutputNotOurs).with("path", asked.display().to_string())
}

/// Returns the absolute path with all links followed, of something that need not be there.
pub(super) fn follow(path: &Path) -> io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    match fs::canonicalize(&path) {
        // A link to nothing is there and leads nowhere.
        Err(error) if error.kind() == ErrorKind::NotFound && fs::symlink_metadata(&path).is_err() => {
            match (path.parent(), path.file_name()) {
                (Some(parent), Some(name)) => Ok(follow(parent)?.join(name)),
                _ => Err(error),
            }
        }
        followed => followed,
    }
}

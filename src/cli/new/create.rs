//! A new folder that is there whole or not at all: it is filled beside its place and then moved there.

use super::template::File;
use kyodo::diagnostics::{Code, Diagnostic};
use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Makes a folder with these files, or states why not; nothing that is there is touched.
pub(super) fn create(folder: &Path, files: &[File]) -> Result<(), Box<Diagnostic>> {
    let there = || Box::new(Diagnostic::new(Code::AlreadyThere).with("path", folder.display().to_string()));
    if folder.symlink_metadata().is_ok() {
        return Err(there());
    }
    let staging = beside(folder).ok_or_else(there)?;
    let made = fill(&staging, files).map_err(|error| failed(folder, &error)).and_then(|()| {
        fs::rename(&staging, folder).map_err(|error| match error.kind() {
            // Someone else was faster.
            ErrorKind::AlreadyExists | ErrorKind::DirectoryNotEmpty => there(),
            _ => failed(folder, &error),
        })
    });
    if made.is_err() {
        let _ = fs::remove_dir_all(&staging);
    }
    made
}

fn fill(staging: &Path, files: &[File]) -> io::Result<()> {
    fs::create_dir_all(staging)?;
    for file in files {
        let path = staging.join(&file.path);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(path, &file.text)?;
    }
    Ok(())
}

/// Names a hidden folder in the same place, so that moving it is a single step.
fn beside(folder: &Path) -> Option<PathBuf> {
    let mut name = OsString::from(".");
    name.push(folder.file_name()?);
    name.push(format!(".new-{}", std::process::id()));
    Some(folder.with_file_name(name))
}

fn failed(folder: &Path, error: &io::Error) -> Box<Diagnostic> {
    let cause = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "full",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::PermissionDenied => "permission",
        _ => "other",
    };
    let problem = Diagnostic::new(Code::WriteFailed).with("path", folder.display().to_string());
    Box::new(problem.with("cause", cause).with("reason", error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> File {
        File { path: path.into(), text: "x".to_owned() }
    }

    #[test]
    fn a_folder_that_is_there_is_not_touched() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("plan"), "mine").unwrap();
        let problem = create(&root.path().join("plan"), &[file("a")]).unwrap_err();
        assert_eq!(problem.code, Code::AlreadyThere);
        assert_eq!(fs::read_to_string(root.path().join("plan")).unwrap(), "mine");
    }

    #[test]
    fn where_one_file_fails_nothing_is_left() {
        let root = tempfile::tempdir().unwrap();
        let problem = create(&root.path().join("plan"), &[file("a"), file("a/b")]).unwrap_err();
        assert_eq!(problem.code, Code::WriteFailed);
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0);
    }

    #[test]
    fn folders_above_are_made() {
        let root = tempfile::tempdir().unwrap();
        create(&root.path().join("deep/down"), &[file("content/a")]).unwrap();
        assert!(root.path().join("deep/down/content/a").is_file());
        assert_eq!(fs::read_dir(root.path().join("deep")).unwrap().count(), 1);
    }
}

//! Removes trees of thousands of files on all cores.

use rayon::prelude::*;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// How many levels of folders are shared out to threads; `ja/<plan>/measures` has three.
const SHARED_LEVELS: usize = 3;

/// Removes a tree; one that is not there is as good as removed. Links are removed, not followed.
pub(super) fn remove(tree: &Path) -> io::Result<()> {
    match remove_level(tree, SHARED_LEVELS) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

fn remove_level(folder: &Path, levels: usize) -> io::Result<()> {
    if levels == 0 {
        return fs::remove_dir_all(folder);
    }
    let mut folders: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            folders.push(entry.path());
        } else {
            fs::remove_file(entry.path())?;
        }
    }
    folders.par_iter().try_for_each(|inner| remove_level(inner, levels - 1))?;
    fs::remove_dir(folder)
}

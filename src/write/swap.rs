//! Lets the new site and the old one change places.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Puts `staged` in the place of `output`. Afterwards the old site, if there was one, lies at `staged` or is gone.
pub(super) fn swap(staged: &Path, output: &Path, workshop: &Path) -> io::Result<()> {
    let Ok(old) = fs::metadata(output) else {
        return fs::rename(staged, output);
    };
    // Whoever opened the folder to a group, or closed it to the rest, meant the new site too.
    fs::set_permissions(staged, old.permissions())?;
    match exchange(staged, output) {
        // The file system cannot exchange (NFS, SMB, FUSE), or the system has no such call.
        Err(error) if is_unsupported(&error) => rename_twice(staged, output, workshop),
        // A folder from a lower layer of an overlay (a container image) cannot be moved, but it can be removed.
        Err(error) if error.kind() == io::ErrorKind::CrossesDevices => replace_bare(staged, output, error),
        exchanged => exchanged,
    }
}

/// Brings back the old site of a build that was killed between its two renames.
pub(super) fn recover(workshop: &Path, output: &Path) -> io::Result<()> {
    let old = aside(workshop);
    if fs::symlink_metadata(&old).is_err() {
        return Ok(());
    }
    if fs::symlink_metadata(output).is_err() { fs::rename(old, output) } else { super::removal::remove(&old) }
}

fn aside(workshop: &Path) -> PathBuf {
    workshop.join("old")
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(unix)]
fn is_unsupported(error: &io::Error) -> bool {
    use rustix::io::Errno;
    Errno::from_io_error(error).is_some_and(|errno| [Errno::INVAL, Errno::NOSYS, Errno::NOTSUP].contains(&errno))
        || error.kind() == io::ErrorKind::Unsupported
}

#[cfg(not(unix))]
fn is_unsupported(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::Unsupported
}

/// Puts the old site aside and the new one in its place; there is none for a moment, but never a mixture.
fn rename_twice(staged: &Path, output: &Path, workshop: &Path) -> io::Result<()> {
    let old = aside(workshop);
    fs::rename(output, &old)?;
    if let Err(error) = fs::rename(staged, output) {
        // Where even this fails, the next build brings the old site back.
        let _ = fs::rename(&old, output);
        return Err(error);
    }
    // The new site is in place; what resists is removed by the next build.
    let _ = super::removal::remove(&old);
    Ok(())
}

/// Puts the new site in the place of a folder that holds no site yet, nothing but the marker.
fn replace_bare(staged: &Path, output: &Path, why: io::Error) -> io::Result<()> {
    if fs::read_dir(output)?.flatten().any(|entry| entry.file_name() != super::MARKER) {
        return Err(why);
    }
    super::removal::remove(output)?;
    fs::rename(staged, output).inspect_err(|_| {
        let _ = fs::create_dir(output).and_then(|()| fs::write(output.join(super::MARKER), super::MARKER_TEXT));
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with `output` holding the old site, `new` the new one, and a folder to work in.
    fn sites() -> (tempfile::TempDir, [PathBuf; 3]) {
        let around = tempfile::tempdir().unwrap();
        let paths = ["new", "output", "workshop"].map(|name| around.path().join(name));
        for (path, text) in paths.iter().zip(["new", "old", ""]) {
            fs::create_dir(path).unwrap();
            fs::write(path.join("index.html"), text).unwrap();
        }
        (around, paths)
    }

    fn page(output: &Path) -> String {
        fs::read_to_string(output.join("index.html")).unwrap()
    }

    #[test]
    fn where_folders_cannot_be_exchanged_two_renames_do_it() {
        let (_around, [staged, output, workshop]) = sites();
        rename_twice(&staged, &output, &workshop).unwrap();
        assert_eq!(page(&output), "new");
        assert!(!staged.exists() && !aside(&workshop).exists());
    }

    #[test]
    fn where_the_second_rename_fails_the_first_is_taken_back() {
        let (_around, [staged, output, workshop]) = sites();
        fs::remove_dir_all(&staged).unwrap();
        rename_twice(&staged, &output, &workshop).unwrap_err();
        assert_eq!(page(&output), "old");
    }

    #[test]
    fn a_site_put_aside_that_has_a_successor_is_removed() {
        let (_around, [_, output, workshop]) = sites();
        fs::create_dir_all(aside(&workshop).join("ja")).unwrap();
        recover(&workshop, &output).unwrap();
        assert_eq!(page(&output), "old");
        assert!(!aside(&workshop).exists());
    }
}

//! Adds a file to a folder that others add to at the same time: nobody's file takes the place of another's.

use super::failure::failed;
use super::place;
use crate::diagnostics::{Code, Diagnostic};
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Writes a file under the first name that is free, and its folder where there is none; returns the name.
///
/// # Errors
/// `K007` for a folder that a link leads out of the project, `K702` where the disk refuses or no name is free.
pub fn create(
    folder: &Path,
    names: impl IntoIterator<Item = String>,
    content: &[u8],
    project_root: &Path,
) -> Result<String, Diagnostic> {
    let followed = within(folder, project_root)?;
    let created = fs::create_dir_all(&followed).and_then(|()| first_free(&followed, names, content));
    created.map_err(|error| failed(folder, &error))
}

/// Follows all links of a path and refuses one that leads out of the project.
pub(super) fn within(path: &Path, project_root: &Path) -> Result<std::path::PathBuf, Diagnostic> {
    let followed = place::follow(path).map_err(|error| failed(path, &error))?;
    let root = place::follow(project_root).map_err(|error| failed(path, &error))?;
    if followed.starts_with(root) {
        Ok(followed)
    } else {
        Err(Diagnostic::new(Code::OutsideProject).with("path", path.display().to_string()))
    }
}

fn first_free(folder: &Path, names: impl IntoIterator<Item = String>, content: &[u8]) -> io::Result<String> {
    static GROWING: AtomicUsize = AtomicUsize::new(0);
    // Hidden, so that nobody reads it before it is whole.
    let number = GROWING.fetch_add(1, Ordering::Relaxed);
    let growing = folder.join(format!(".new.{}.{number}", std::process::id()));
    let named = fs::write(&growing, content).and_then(|()| {
        for name in names {
            match give_name(&growing, &folder.join(&name), content) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                given => return given.map(|()| name),
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    });
    // Whether what is left of it can be removed changes nothing for who asked.
    let _ = fs::remove_file(&growing);
    named
}

/// Gives a whole file its name in one step that fails where the name is taken.
fn give_name(growing: &Path, path: &Path, content: &[u8]) -> io::Result<()> {
    match fs::hard_link(growing, path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            // A file system without links (FAT, some shares): the name is taken first and filled then.
            let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
            file.write_all(content).inspect_err(|_| {
                let _ = fs::remove_file(path);
            })
        }
        linked => linked,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_taken_is_left_alone_and_the_next_is_used() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("reviews");
        let names = || ["a", "b"].map(str::to_owned);
        assert_eq!(create(&folder, names(), b"one", root.path()).unwrap(), "a");
        assert_eq!(create(&folder, names(), b"two", root.path()).unwrap(), "b");
        assert_eq!(create(&folder, names(), b"three", root.path()).unwrap_err().code, Code::WriteFailed);
        assert_eq!(fs::read(folder.join("a")).unwrap(), b"one");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2, "nothing unfinished is left");
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_that_is_a_link_out_of_the_project_is_refused() {
        let (root, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let folder = root.path().join("reviews");
        std::os::unix::fs::symlink(elsewhere.path(), &folder).unwrap();
        let refused = create(&folder, ["a".to_owned()], b"one", root.path()).unwrap_err();
        assert_eq!(refused.code, Code::OutsideProject);
        assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
    }
}

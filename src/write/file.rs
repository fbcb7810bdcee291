//! Puts one finished file in the place of an old one: a reader finds the old or the new, never half of one.

use super::failure::failed;
use super::place;
use crate::diagnostics::{Code, Diagnostic};
use std::fs;
use std::io;
use std::path::Path;

/// Writes a file, and its folder where there is none.
///
/// # Errors
/// `K704` for a folder that lies within the sources of the project, `K702` where the disk refuses; an old file is then
/// as it was.
pub fn file(path: &Path, content: &[u8], sources_root: &Path) -> Result<(), Diagnostic> {
    // A name alone lies in the folder that one is in.
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let followed = place::follow(folder).map_err(|error| failed(path, &error))?;
    place::check_lies_outside(&followed, folder, sources_root)?;
    replace(&followed, path, content).map_err(|error| failed(path, &error))
}

/// Writes a file in which others may write afterwards: one that is there with other content is left alone.
///
/// # Errors
/// `K705` for such a file, and as [`file()`].
pub fn kept_file(path: &Path, content: &[u8], sources_root: &Path) -> Result<(), Diagnostic> {
    match fs::read(path) {
        Ok(there) if there == content => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => file(path, content, sources_root),
        Ok(_) => Err(Diagnostic::new(Code::FileDiffers).with("path", path.display().to_string())),
        Err(error) => Err(failed(path, &error)),
    }
}

fn replace(folder: &Path, path: &Path, content: &[u8]) -> io::Result<()> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    fs::create_dir_all(folder)?;
    // Beside the old one, so on the same file system; two runs at once do not write into one.
    let growing = folder.join(format!(".{}.{}", name.display(), std::process::id()));
    let written = fs::write(&growing, content).and_then(|()| fs::rename(&growing, folder.join(name)));
    written.inspect_err(|_| {
        // Whether what is left of it can be removed changes nothing for who asked.
        let _ = fs::remove_file(&growing);
    })
}

#[cfg(test)]
mod tests {
    use super::{file, kept_file};
    use crate::diagnostics::Code;
    use std::fs;

    #[test]
    fn a_file_takes_the_place_of_the_old_one_beside_the_sources_and_never_among_them() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("content")).unwrap();
        for content in [b"one", b"two"] {
            for path in ["plan.pdf", "pdf/plan.pdf"] {
                file(&root.path().join(path), content, root.path()).unwrap();
                assert_eq!(fs::read(root.path().join(path)).unwrap(), content);
            }
        }
        let among = file(&root.path().join("content/pdf/plan.pdf"), b"one", root.path());
        assert_eq!(among.unwrap_err().code, Code::OutputInsideSources);
        assert_eq!(fs::read_dir(root.path().join("pdf")).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_others_write_in_is_never_written_over() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("comments.csv");
        kept_file(&path, b"one", root.path()).unwrap();
        kept_file(&path, b"one", root.path()).unwrap();
        assert_eq!(kept_file(&path, b"two", root.path()).unwrap_err().code, Code::FileDiffers);
        assert_eq!(fs::read(&path).unwrap(), b"one");
    }
}

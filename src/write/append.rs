//! Continues a file that people and other programs write to as well, one at a time and never half.

use super::create::within;
use super::failure::failed;
use super::lock::is_still_at;
use crate::diagnostics::Diagnostic;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// How long another writer is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

/// What is longer was not written by people.
const LIMIT: u64 = 16 * 1024 * 1024;

/// Tells why nothing was added.
#[derive(Debug)]
pub enum NotAppended {
    /// There is no such file.
    Missing,
    /// What it says cannot be continued.
    Refused,
    Failed(Box<Diagnostic>),
}

/// Writes behind a file what `addition` makes of what it says now; nobody else appends meanwhile.
///
/// # Errors
/// Where nothing was added, and why; the file is then as it was.
pub fn append(
    path: &Path,
    project_root: &Path,
    addition: impl FnOnce(&str) -> Option<String>,
) -> Result<(), NotAppended> {
    let failed = |error: io::Error| match error.kind() {
        ErrorKind::NotFound => NotAppended::Missing,
        _ => NotAppended::Failed(Box::new(failed(path, &error))),
    };
    let path = within(path, project_root).map_err(|problem| NotAppended::Failed(Box::new(problem)))?;
    let mut file = open_alone(&path).map_err(failed)?;
    let mut old = Vec::new();
    let length = (&file).take(LIMIT).read_to_end(&mut old).map_err(failed)? as u64;
    let text = std::str::from_utf8(&old).ok().filter(|_| length < LIMIT).ok_or(NotAppended::Refused)?;
    let addition = addition(text.trim_start_matches('\u{FEFF}')).ok_or(NotAppended::Refused)?;
    let written = file.write_all(addition.as_bytes()).and_then(|()| file.sync_data());
    written.map_err(|error| {
        // What was written of it would keep the file from being read.
        let _ = file.set_len(length);
        failed(error)
    })
}

/// Opens a file and locks it; one that an editor puts in its place meanwhile is opened in its stead.
fn open_alone(path: &Path) -> io::Result<File> {
    let until = Instant::now() + PATIENCE;
    loop {
        let file = OpenOptions::new().read(true).append(true).open(path)?;
        match file.try_lock() {
            Ok(()) if is_still_at(&file, path) => return Ok(file),
            // Some network file systems know no locks; what is appended in one piece stays in one piece on them.
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => return Ok(file),
            Err(TryLockError::Error(error)) => return Err(error),
            Ok(()) | Err(TryLockError::WouldBlock) if Instant::now() > until => {
                return Err(ErrorKind::ResourceBusy.into());
            }
            Ok(()) | Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(2)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn of_many_who_append_at_once_each_sees_what_the_others_wrote() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("numbers");
        fs::write(&path, "").unwrap();
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..25 {
                        append(&path, root.path(), |old| Some(format!("{}\n", old.lines().count()))).unwrap();
                    }
                });
            }
        });
        let expected: String = (0..100).map(|number| format!("{number}\n")).collect();
        assert_eq!(fs::read_to_string(&path).unwrap(), expected);
    }

    #[test]
    fn what_is_missing_or_cannot_be_continued_is_left_as_it_is() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("a");
        assert!(matches!(append(&path, root.path(), |_| None), Err(NotAppended::Missing)));
        for content in [&b"\xFF"[..], b"text"] {
            fs::write(&path, content).unwrap();
            assert!(matches!(append(&path, root.path(), |_| None), Err(NotAppended::Refused)));
            assert_eq!(fs::read(&path).unwrap(), content);
        }
    }
}

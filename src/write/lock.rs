//! Keeps two builds from working on one output folder at the same time.
//!
//! The lock is the system's, on a file, so that it goes when its holder goes, killed or not.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// How often a lock file that a finishing build takes away is looked for again.
const ATTEMPTS: usize = 16;

/// Holds the right to build one output folder, and the folder for what that needs.
#[derive(Debug)]
pub(super) struct Lock {
    workshop: PathBuf,
    _file: File,
}

/// Tells why there is no lock.
#[derive(Debug)]
pub(super) enum Refusal {
    Busy,
    Failed(io::Error),
}

impl Lock {
    /// Makes the folder `workshop` and locks it, without waiting.
    pub(super) fn acquire(workshop: &Path) -> Result<Self, Refusal> {
        let path = workshop.join("lock");
        for _ in 0..ATTEMPTS {
            let file = match open(workshop, &path) {
                Err(error) if error.kind() == ErrorKind::NotFound => continue,
                opened => opened.map_err(Refusal::Failed)?,
            };
            match file.try_lock() {
                Err(TryLockError::WouldBlock) => return Err(Refusal::Busy),
                // Some network file systems know no locks; a lone build is still possible on them.
                Err(TryLockError::Error(error)) if error.kind() != ErrorKind::Unsupported => {
                    return Err(Refusal::Failed(error));
                }
                Ok(()) | Err(TryLockError::Error(_)) => {}
            }
            if is_still_at(&file, &path) {
                return Ok(Self { workshop: workshop.to_owned(), _file: file });
            }
        }
        Err(Refusal::Busy)
    }

    /// Returns the folder beside the output folder that only the holder of the lock touches.
    pub(super) fn workshop(&self) -> &Path {
        &self.workshop
    }
}

impl Drop for Lock {
    /// Leaves nothing beside the output folder, where other builds leave nothing there either.
    fn drop(&mut self) {
        // Elsewhere a file that is open cannot be removed, or cannot be told from its successor.
        if cfg!(unix) {
            let _ = fs::remove_file(self.workshop.join("lock"));
            let _ = fs::remove_dir(&self.workshop);
            let _ = self.workshop.parent().map(fs::remove_dir);
        }
    }
}

fn open(workshop: &Path, path: &Path) -> io::Result<File> {
    match fs::create_dir_all(workshop) {
        // It was there and is gone, taken away by the last holder, or it is no folder: opening will tell.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        made => made?,
    }
    OpenOptions::new().write(true).create(true).truncate(false).open(path)
}

/// Tells whether the locked file is the one that others find, and not one that its last holder took away.
#[cfg(unix)]
pub(super) fn is_still_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let identity = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(held), Ok(found)) => identity(held) == identity(found),
        _ => false,
    }
}

#[cfg(not(unix))]
pub(super) fn is_still_at(_: &File, _: &Path) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn of_many_who_try_at_once_never_two_hold_the_lock() {
        let folder = tempfile::tempdir().unwrap();
        let workshop = folder.path().join(".kyodo/output");
        let (holders, held) = (AtomicUsize::new(0), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..1000 {
                        match Lock::acquire(&workshop) {
                            Ok(_lock) => {
                                assert_eq!(holders.fetch_add(1, Ordering::SeqCst), 0);
                                held.fetch_add(1, Ordering::SeqCst);
                                std::thread::sleep(std::time::Duration::from_micros(100));
                                holders.fetch_sub(1, Ordering::SeqCst);
                            }
                            Err(Refusal::Busy) => {}
                            Err(Refusal::Failed(error)) => panic!("{error}"),
                        }
                    }
                });
            }
        });
        assert!(held.into_inner() > 0);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left beside the output");
    }
}

//! Disks that a test mounts for itself, where it may.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A file system of its own for one test, unmounted at the end.
pub(crate) struct Mounted(PathBuf);

impl Mounted {
    /// Mounts, or says why the test cannot be done here: only root may mount, and not in every container.
    pub(crate) fn new(at: &Path, kind: &str, options: &str) -> Option<Self> {
        let out = Command::new("mount").args(["-t", kind, "-o", options, kind]).arg(at).output();
        match out {
            Ok(out) if out.status.success() => Some(Self(at.to_owned())),
            refused => {
                // Not by `eprintln`, which the test harness would keep to itself.
                let _ = writeln!(io::stderr(), "NOT TESTED, for want of the right to mount: {refused:?}");
                None
            }
        }
    }

    pub(crate) fn remount_read_only(&self) {
        let status = Command::new("mount").args(["-o", "remount,ro"]).arg(&self.0).status().unwrap();
        assert!(status.success());
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

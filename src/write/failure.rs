//! Turns what the system says into what a message can say in the reader's language.

use crate::diagnostics::{Code, Diagnostic};
use std::io::{self, ErrorKind};
use std::path::Path;

/// States that `path` could not be written, with the cause as a word that the catalogues translate.
pub(super) fn failed(path: &Path, error: &io::Error) -> Diagnostic {
    failed_because(path, cause(error.kind())).with("reason", error.to_string())
}

/// States that `path` could not be written for a cause found by kyodo itself.
pub(super) fn refused(path: &Path, cause: &'static str) -> Diagnostic {
    failed_because(path, cause).with("reason", cause)
}

fn failed_because(path: &Path, cause: &'static str) -> Diagnostic {
    Diagnostic::new(Code::WriteFailed).with("path", path.display().to_string()).with("cause", cause)
}

fn cause(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => "full",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::PermissionDenied => "permission",
        // A mount point cannot change places with a folder, nor can a folder move to another file system.
        ErrorKind::CrossesDevices | ErrorKind::ResourceBusy => "mount",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Fact;

    #[test]
    fn what_the_system_says_becomes_a_word_that_can_be_translated() {
        for (kind, cause) in [
            (ErrorKind::StorageFull, "full"),
            (ErrorKind::QuotaExceeded, "full"),
            (ErrorKind::ReadOnlyFilesystem, "read-only"),
            (ErrorKind::PermissionDenied, "permission"),
            (ErrorKind::CrossesDevices, "mount"),
            (ErrorKind::InvalidInput, "other"),
        ] {
            let problem = failed(Path::new("output"), &io::Error::from(kind));
            assert_eq!(problem.code, Code::WriteFailed);
            assert!(problem.facts.contains(&("cause", Fact::from(cause))), "{kind:?}: {problem:?}");
        }
    }
}

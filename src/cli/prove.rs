//! `check --pdf`: looks at finished PDFs, whatever program made them.

use super::console::{Console, Exit};
use kyodo::Warnings;
use std::io;
use std::path::PathBuf;

/// Checks files, of any project or none.
#[cfg(feature = "pdf")]
pub(crate) fn pdfs(console: &Console, files: &[PathBuf], warnings: Warnings) -> io::Result<Exit> {
    use super::console::exit_of;
    use kyodo::diagnostics::Report;
    use kyodo::source::Sources;
    use serde::Serialize;

    /// Counts what was looked at, for machines.
    #[derive(Debug, Serialize)]
    struct Counted {
        files: usize,
    }

    let mut sources = Sources::default();
    let mut report = Report::default();
    for file in files {
        let name = file.display().to_string();
        match read(file, &name, &mut sources) {
            Ok(bytes) => drop(kyodo::proof::check(&bytes, &name, None, &mut report)),
            Err(problem) => report.push(*problem),
        }
    }
    let exit = exit_of(&report, warnings);
    let line = (exit == Exit::Good).then(|| console.words.say_with("proved", &[("files", files.len().into())]));
    console.outcome(&sources, &report, Some(&Counted { files: files.len() }), line.as_deref())?;
    Ok(exit)
}

/// Reads a file, or says why it cannot be read.
#[cfg(feature = "pdf")]
fn read(
    file: &std::path::Path,
    name: &str,
    sources: &mut kyodo::source::Sources,
) -> Result<Vec<u8>, Box<kyodo::diagnostics::Diagnostic>> {
    use kyodo::diagnostics::{Code, Diagnostic};
    use kyodo::source::Span;
    use std::io::ErrorKind;

    let reason = match std::fs::metadata(file) {
        Ok(known) if !known.is_file() => "not-a-file".to_owned(),
        Ok(_) => match std::fs::read(file) {
            Ok(bytes) => return Ok(bytes),
            Err(error) => error.to_string(),
        },
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Err(Box::new(Diagnostic::new(Code::UnreadablePdf).with("file", name).with("reason", "missing")));
        }
        Err(error) if error.kind() == ErrorKind::PermissionDenied => "permission".to_owned(),
        Err(error) => error.to_string(),
    };
    let place = Span::file(sources.add(name, ""));
    Err(Box::new(Diagnostic::at(Code::UnreadableFile, place).with("reason", reason)))
}

/// Says how to get a kyodo that can read PDFs.
#[cfg(not(feature = "pdf"))]
pub(crate) fn pdfs(console: &Console, _: &[PathBuf], _: Warnings) -> io::Result<Exit> {
    use kyodo::diagnostics::{Code, Diagnostic};
    console.refuse(Diagnostic::new(Code::WithoutPdf))
}

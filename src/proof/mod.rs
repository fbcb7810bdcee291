//! Reads a PDF back and looks at it as its readers do, whatever program made it.
//!
//! What typesetting promises is shown by the file alone: that it has tags, a title and a language, that bookmarks,
//! contents and page numbers agree, that its letters can be read, and that nothing stands in the margins.

mod checks;
mod content;
mod contents;
mod facts;
mod fonts;
mod page;
mod reader;
mod tags;
mod targets;
mod text;

pub use checks::report;
pub use contents::{Entry, entries};
pub use facts::{Area, Bookmark, FontFacts, Leaf, Letter, Link, Part, PdfFacts, Shape};
pub use reader::{Unreadable, read};

use crate::diagnostics::{Code, Diagnostic, Report};
use crate::model::paper::Paper;

/// Reports what is wrong with the bytes of a file; `paper` is what it was made for, where that is known.
pub fn check(bytes: &[u8], file: &str, paper: Option<Paper>, found: &mut Report) -> Option<PdfFacts> {
    let reason = match read(bytes) {
        Ok(facts) => {
            report(&facts, file, paper, found);
            return Some(facts);
        }
        Err(Unreadable::Password) => "password",
        Err(Unreadable::Damaged) => "damaged",
    };
    found.push(Diagnostic::new(Code::UnreadablePdf).with("file", file).with("reason", reason));
    None
}

#[cfg(test)]
mod tests;

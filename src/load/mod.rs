//! From a folder to sources: the only stage that reads the disk.
//!
//! Every file is read once, decoded, and parsed as YAML or Markdown, on all processors; problems are handed in
//! in the order of the files' names, so that two runs say the same. What is meant by what was read is left to
//! validation.

mod arrange;
mod comments;
mod content;
mod decode;
mod front_matter;
mod image;
mod layout;
mod look;
pub(crate) mod memory;
mod picture;
mod revision;
mod sheet;
mod state;
mod svg;
#[cfg(test)]
mod tests;
mod theme;
mod walk;

pub use comments::comments;
pub use content::{
    CommentFile, Content, ImageFile, MarkdownFile, PlanFolder, ProgressFile, SheetFile, SheetRow, YamlFile,
};
pub use look::{Extent, Look, Stamp, plan_of};
pub use state::State;
pub use theme::{ThemeBody, ThemeFile, ThemeFolder};
pub use walk::is_dropping;

use crate::diagnostics::{Code, Diagnostic, Report};
use crate::project::Project;
use crate::source::{SourceId, Sources, Span};
use std::path::Path;
use std::sync::Arc;

/// A chapter of 50 MB is read; what is larger was put into the wrong folder.
const TEXT_LIMIT: u64 = 64 * 1024 * 1024;

/// Holds everything that was read.
#[derive(Debug)]
pub struct Loaded {
    /// Text files with their text; images and files that could not be read with an empty one.
    pub sources: Sources,
    pub content: Content,
    /// The project's own themes, without the built-in one, in the order of their names.
    pub themes: Vec<ThemeFolder>,
}

/// Reads an image of a plan once more; nothing comes of one that has gone since.
pub fn image(file: &Path) -> Option<Vec<u8>> {
    std::fs::read(file).ok()
}

/// Reads a project; nothing comes back where there is no project at all, which is reported.
pub fn sources(project: &Project, report: &mut Report) -> Option<Loaded> {
    let look = Look::at(project, report)?;
    let mut sources = Sources::default();
    let content = look.read(Extent::Whole, &|_| true, &mut sources, report);
    let themes = look.themes(&mut sources, report);
    Some(Loaded { sources, content, themes })
}

/// Describes a problem of one file before the file has a name in the list of sources.
#[derive(Debug, Clone, PartialEq)]
struct Problem {
    code: Code,
    /// Byte range in the text; a file as a whole where it is empty at 0.
    start: usize,
    end: usize,
    facts: Vec<(&'static str, String)>,
}

impl Problem {
    fn new(code: Code) -> Self {
        Self { code, start: 0, end: 0, facts: Vec::new() }
    }

    fn within(mut self, start: usize, end: usize) -> Self {
        (self.start, self.end) = (start, end);
        self
    }

    fn with(mut self, name: &'static str, fact: impl Into<String>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }

    fn at(&self, source: SourceId) -> Diagnostic {
        let diagnostic = Diagnostic::at(self.code, Span::new(source, self.start, self.end));
        self.facts.iter().fold(diagnostic, |diagnostic, (name, fact)| diagnostic.with(name, fact.as_str()))
    }
}

/// Reports problems of files that are not read any further, each under its own name.
fn report_all(problems: Vec<(String, Problem)>, sources: &mut Sources, report: &mut Report) {
    for (path, problem) in problems {
        let source = sources.add(path, Arc::<str>::from(""));
        report.push(problem.at(source));
    }
}

//! Where every problem can point: the files that were read, and places in them.
//!
//! All later stages speak of places as [`Span`]s, twelve bytes that name a source and a byte range.
//! Line and column are worked out only when a problem is shown.

use std::ops::Deref;
use std::sync::Arc;

/// Names one file in a [`Sources`] list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceId(u32);

/// Marks a byte range in one source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    pub source: SourceId,
    /// First byte.
    pub start: u32,
    /// One past the last byte; equal to `start` for a point or for a whole file.
    pub end: u32,
}

impl Span {
    /// Marks `start..end` in `source`; offsets past 4 GiB are held at the limit.
    pub fn new(source: SourceId, start: usize, end: usize) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { source, start: clamp(start), end: clamp(end.max(start)) }
    }

    /// Marks a file as a whole, without a line.
    pub fn file(source: SourceId) -> Self {
        Self { source, start: 0, end: 0 }
    }

    /// Returns the range for slicing the source's text.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Holds a value together with the place that it was read from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Located<T> {
    pub value: T,
    pub span: Span,
}

impl<T> Located<T> {
    /// Puts a value at its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// Changes the value and keeps the place.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Located<U> {
        Located { value: change(self.value), span: self.span }
    }
}

impl<T> Deref for Located<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// Holds one file's name and text.
#[derive(Debug, Clone)]
pub struct Source {
    /// Relative to the project, parts joined by `/`; templates of the built-in theme start with `themes/default/`.
    pub path: Arc<str>,
    /// UTF-8 without a byte order mark; empty where the file could not be read as text.
    pub text: Arc<str>,
}

/// Lists every file that was read, so that a [`Span`] can be shown.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Source>,
    /// Names that stand for nothing and may be given again.
    free: Vec<SourceId>,
}

impl Sources {
    /// Adds a file and returns its name in this list.
    pub fn add(&mut self, path: impl Into<Arc<str>>, text: impl Into<Arc<str>>) -> SourceId {
        let source = Source { path: path.into(), text: text.into() };
        if let Some(id) = self.free.pop()
            && let Some(place) = self.files.get_mut(id.0 as usize)
        {
            *place = source;
            return id;
        }
        let id = SourceId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(source);
        id
    }

    /// Forgets the files that are chosen by their path; nothing may point into them any more.
    pub fn forget(&mut self, chosen: impl Fn(&str) -> bool) {
        for (id, source) in (0..).map(SourceId).zip(&mut self.files) {
            if !source.path.is_empty() && chosen(&source.path) {
                *source = Source { path: "".into(), text: "".into() };
                self.free.push(id);
            }
        }
    }

    /// Returns a file of this list, or nothing for a name from another list.
    pub fn get(&self, id: SourceId) -> Option<&Source> {
        self.files.get(id.0 as usize)
    }

    /// Lists all files in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        (0..).map(SourceId).zip(&self.files)
    }

    /// Returns the project path of a source, or an empty string for a name from another list.
    pub fn path(&self, id: SourceId) -> &str {
        self.get(id).map_or("", |source| &source.path)
    }

    /// Returns line and column, both from 1, of a span's start; the column counts characters.
    ///
    /// A span that names a file as a whole in an unreadable file is line 1, column 1.
    pub fn line_column(&self, span: Span) -> (usize, usize) {
        let Some(source) = self.get(span.source) else { return (1, 1) };
        let before = upto(&source.text, span.start as usize);
        let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
        (line, column)
    }
}

/// Returns the text before a byte, or before the character that the byte is inside of.
fn upto(text: &str, offset: usize) -> &str {
    let offset = offset.min(text.len());
    (0..=offset).rev().find_map(|offset| text.get(..offset)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let mut sources = Sources::default();
        let id = sources.add("a.yaml", "題: 一\n目標: 二\n");
        let start = "題: 一\n目標: ".len();
        assert_eq!(sources.line_column(Span::new(id, start, start + 3)), (2, 5));
    }

    #[test]
    fn names_of_files_that_were_forgotten_are_given_again() {
        let mut sources = Sources::default();
        let [kept, gone] = ["kept", "gone"].map(|path| sources.add(path, "text"));
        sources.forget(|path| path == "gone");
        assert_eq!((sources.path(kept), sources.path(gone)), ("kept", ""));
        assert_eq!(sources.add("new", "other"), gone);
        assert_eq!(sources.iter().count(), 2);
    }

    #[test]
    fn a_span_inside_a_character_or_past_the_end_is_still_shown() {
        let mut sources = Sources::default();
        let id = sources.add("a.yaml", "市");
        assert_eq!(sources.line_column(Span::new(id, 1, 2)), (1, 1));
        assert_eq!(sources.line_column(Span::new(id, 99, 120)), (1, 2));
    }
}

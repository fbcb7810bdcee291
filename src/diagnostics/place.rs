//! Lines, columns and excerpts of sources, quick even where a file is one line of fifty megabytes.

use crate::source::{SourceId, Sources, Span};
use std::collections::HashMap;
use std::ops::Range;

/// So many bytes lie between two marks of a [`Ruler`].
const STEP: usize = 4096;
/// What an excerpt shows at most before and behind the beginning of a place, in columns of a terminal.
const BEFORE: usize = 60;
const BEHIND: usize = 100;

/// Measures places in sources; each source is read through once, however many places are asked for.
#[derive(Debug)]
pub(super) struct Ruler<'a> {
    sources: &'a Sources,
    /// Line and column, both from 1, at every [`STEP`] bytes.
    marks: HashMap<SourceId, Vec<(usize, usize)>>,
}

impl<'a> Ruler<'a> {
    pub(super) fn new(sources: &'a Sources) -> Self {
        Self { sources, marks: HashMap::new() }
    }

    pub(super) fn path(&self, span: Span) -> &'a str {
        self.sources.path(span.source)
    }

    pub(super) fn text(&self, span: Span) -> &'a str {
        self.sources.get(span.source).map_or("", |source| &*source.text)
    }

    /// Returns line and column of the character that a byte belongs to; columns count characters.
    pub(super) fn position(&mut self, source: SourceId, byte: usize) -> (usize, usize) {
        let text = self.sources.get(source).map_or("", |source| &*source.text);
        let byte = boundary(text, byte);
        let marks = self.marks.entry(source).or_insert_with(|| {
            let steps = text.as_bytes().chunks(STEP);
            steps
                .scan((1, 1), |place, step| {
                    let mark = *place;
                    *place = advance(mark, step);
                    Some(mark)
                })
                .collect()
        });
        let mark = marks.get(byte / STEP).or(marks.last()).copied().unwrap_or((1, 1));
        let start = (byte / STEP).min(marks.len().saturating_sub(1)) * STEP;
        advance(mark, text.as_bytes().get(start..byte).unwrap_or_default())
    }
}

/// Moves a place over bytes; bytes that continue a character do not count.
fn advance(place: (usize, usize), bytes: &[u8]) -> (usize, usize) {
    bytes.iter().fold(place, |(line, column), byte| match byte {
        b'\n' => (line + 1, 1),
        0x80..=0xbf => (line, column),
        _ => (line, column + 1),
    })
}

/// Returns the byte, or the beginning of the character that it is inside of.
fn boundary(text: &str, byte: usize) -> usize {
    text.floor_char_boundary(byte)
}

/// Holds the part of one line that is shown for a place.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// With `…` where the line goes on.
    pub text: String,
    /// Bytes of `text` that the place covers.
    pub range: Range<usize>,
}

impl Excerpt {
    /// Cuts out the line in which a place begins; what the place covers on later lines is left out.
    pub(super) fn of(text: &str, span: Span) -> Self {
        let start = boundary(text, span.range().start);
        let (before, behind) = text.split_at_checked(start).unwrap_or((text, ""));
        let (left, cut_left) = reach(before.chars().rev(), BEFORE);
        let (right, cut_right) = reach(behind.chars(), BEHIND);
        let shown_before = before.get(start - left..).unwrap_or_default();
        let shown_behind = behind.get(..right).unwrap_or_default();
        let shown_behind = if cut_right { shown_behind } else { shown_behind.trim_end_matches('\r') };
        let prefix = if cut_left { "…" } else { "" };
        let at = prefix.len() + left;
        let length = boundary(text, span.range().end).saturating_sub(start).min(shown_behind.len());
        let suffix = if cut_right { "…" } else { "" };
        Self { text: format!("{prefix}{shown_before}{shown_behind}{suffix}"), range: at..at + length }
    }
}

/// Counts the bytes up to the end of the line or so many columns, and tells whether the line goes on.
fn reach(characters: impl Iterator<Item = char>, columns: usize) -> (usize, bool) {
    let mut left = columns;
    let mut bytes = 0;
    for character in characters {
        if character == '\n' {
            return (bytes, false);
        }
        let width = if character.is_ascii() { 1 } else { 2 };
        if width > left {
            return (bytes, true);
        }
        left -= width;
        bytes += character.len_utf8();
    }
    (bytes, false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn places_far_down_a_source_are_right() {
        let text = "市民と\r\n協働\n".repeat(5000);
        let mut sources = Sources::default();
        let id = sources.add("a.md", text.as_str());
        let mut ruler = Ruler::new(&sources);
        let byte = text.rfind("働").unwrap();
        assert_eq!(ruler.position(id, byte), (10_000, 2));
        assert_eq!(ruler.position(id, text.len() + 9), (10_001, 1));
        assert_eq!(ruler.position(id, 4), (1, 2), "inside a character");
    }

    #[test]
    fn a_line_of_many_megabytes_is_cut_around_the_place() {
        let text = format!("{}ここ{}", "市".repeat(100_000), "民".repeat(100_000));
        let mut sources = Sources::default();
        let id = sources.add("a.md", "");
        let start = text.find("ここ").unwrap();
        let excerpt = Excerpt::of(&text, Span::new(id, start, start + "ここ".len()));
        assert_eq!(excerpt.text, format!("…{}ここ{}…", "市".repeat(30), "民".repeat(48)));
        assert_eq!(excerpt.text.get(excerpt.range), Some("ここ"));
    }

    #[test]
    fn a_line_ends_before_its_line_break() {
        let mut sources = Sources::default();
        let id = sources.add("a.md", "");
        let excerpt = Excerpt::of("一\r\n二三\r\n四", Span::new(id, 5, 99));
        assert_eq!(excerpt, Excerpt { text: "二三".to_owned(), range: 0..6 });
    }

    proptest! {
        #[test]
        fn any_span_of_any_text_gives_an_excerpt_and_a_place(text in "(?s).{0,200}", start in 0usize..900, more in 0usize..900) {
            let mut sources = Sources::default();
            let id = sources.add("a.md", text.as_str());
            let span = Span::new(id, start, start + more);
            let excerpt = Excerpt::of(&text, span);
            prop_assert!(excerpt.text.get(excerpt.range).is_some());
            prop_assert_eq!(Ruler::new(&sources).position(id, start), sources.line_column(span));
        }
    }
}

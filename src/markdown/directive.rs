//! How directives are written: lines that begin with colons, and what stands between their braces.

use super::tree::{DirectiveForm, count};

/// Holds the places of an opening, in bytes of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Opening {
    pub(super) form: DirectiveForm,
    /// How many colons.
    pub(super) colons: u32,
    /// The marks of quotations and lists before it on its line.
    pub(super) prefix: (u32, u32),
    pub(super) span: (u32, u32),
    pub(super) name: (u32, u32),
    /// Between the square brackets; nothing where these are missing or empty.
    pub(super) title: Option<(u32, u32)>,
    /// All that follows, braces included.
    pub(super) attributes: (u32, u32),
}

/// Says what a line that begins with colons is.
#[derive(Debug)]
pub(super) enum Line {
    Opening(Opening),
    Closing { start: u32, end: u32, colons: u32 },
}

/// Reads the line on which the first of `colons` (2 or more) colons stands at byte `at`.
pub(super) fn line(text: &str, from: usize, at: usize, colons: usize) -> Option<Line> {
    let start = line_start(text, from, at)?;
    let rest = text.get(at..)?.split(['\n', '\r']).next()?.trim_end_matches([' ', '\t']);
    let behind = rest.get(colons..)?;
    let words = behind.trim_start_matches([' ', '\t']);
    let end = at + rest.len();
    if words.is_empty() {
        return (colons > 2).then(|| Line::Closing { start: count(at), end: count(end), colons: count(colons) });
    }
    let form = if colons > 2 { DirectiveForm::Container } else { DirectiveForm::Leaf };
    let name_start = end - words.len();
    let name = name_end(words);
    let after = words.get(name..)?;
    if form == DirectiveForm::Leaf && !is_leaf(behind, after) {
        return None;
    }
    let name_end = name_start + name;
    let title = after.starts_with('[').then(|| closing_bracket(after)).flatten();
    let attributes = title.map_or(name_end, |title| name_end + title + 1);
    let title = title.filter(|_| !after.get(1..title.unwrap_or(1)).unwrap_or_default().trim().is_empty());
    Some(Line::Opening(Opening {
        form,
        colons: count(colons),
        prefix: (count(start), count(at)),
        span: (count(at), count(end)),
        name: (count(name_start), count(name_end)),
        title: title.map(|title| trimmed(text, name_end + 1, name_end + title)),
        attributes: (count(attributes), count(end)),
    }))
}

/// Tells whether `::` opens a leaf: a name right behind it, and nothing but brackets and braces after that.
fn is_leaf(behind: &str, after: &str) -> bool {
    behind.starts_with(char::is_alphabetic) && (after.is_empty() || after.starts_with(['[', '{']))
}

fn trimmed(text: &str, start: usize, end: usize) -> (u32, u32) {
    let inside = text.get(start..end).unwrap_or_default();
    let left = inside.len() - inside.trim_start().len();
    (count(start + left), count(start + left + inside.trim().len()))
}

/// Returns the length of a name: a letter, then letters, digits, `-` and `_`.
pub(super) fn name_end(words: &str) -> usize {
    if !words.starts_with(char::is_alphabetic) {
        return 0;
    }
    words.find(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '-' | '_'))).unwrap_or(words.len())
}

/// Finds the `]` that closes the `[` at the start.
fn closing_bracket(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut escaped = false;
    for (at, letter) in text.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' => depth += 1,
            ']' if depth == 1 => return Some(at),
            ']' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Tells whether only the marks of quotations and lists stand before a byte on its line.
pub(super) fn begins_line(text: &str, from: usize, at: usize) -> bool {
    line_start(text, from, at).is_some()
}

/// Returns where the line begins on which only the marks of quotations and lists stand before a byte.
fn line_start(text: &str, from: usize, at: usize) -> Option<usize> {
    let before = text.as_bytes().get(from..at).unwrap_or_default();
    // Far back only as long as the letters can be marks: a long line is not walked again and again.
    let is_mark = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'>' | b'-' | b'+' | b'*' | b'.' | b')' | b'0'..=b'9');
    let start = at - before.iter().rev().take_while(is_mark).count();
    let begins = start == from || matches!(text.as_bytes().get(start - 1), Some(b'\n' | b'\r'));
    (begins && is_prefix(text.get(start..at)?)).then_some(start)
}

/// Tells whether letters are the marks of quotations and list items that a line begins with.
fn is_prefix(letters: &str) -> bool {
    let mut rest = letters;
    loop {
        rest = rest.trim_start_matches([' ', '\t', '>']);
        let marker = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let digits = rest.len() - marker.len();
        let wanted: &[char] = if digits > 0 { &['.', ')'] } else { &['-', '+', '*'] };
        match marker.strip_prefix(wanted) {
            _ if rest.is_empty() => return true,
            Some(behind) if digits < 10 && behind.starts_with([' ', '\t']) => rest = behind,
            _ => return false,
        }
    }
}

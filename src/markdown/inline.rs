//! Directives in a line: `:name[words]{key=value}`.

use super::attributes;
use super::directive::{Opening, name_end};
use super::edits::{Edit, Mark};
use super::tree::{DirectiveForm, count};

/// Brackets nested deeper are not looked at.
const DEEPEST: usize = 500;
/// Names and attributes are not longer.
const LONGEST_NAME: usize = 64;
const LONGEST_ATTRIBUTES: usize = 2_000;

/// Tells whether `:` at a byte begins `:name[`.
pub(super) fn begins(text: &str, from: usize, at: usize) -> bool {
    opens_at(text, from, at).is_some()
}

/// Finds the bracket of `:name[` whose colon is at a byte.
fn opens_at(text: &str, from: usize, at: usize) -> Option<usize> {
    let before = text.as_bytes().get(from..at).and_then(<[u8]>::last);
    if before.is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'\\')) {
        return None;
    }
    let name = text.as_bytes().get(at + 1..)?;
    if !name.first()?.is_ascii_alphabetic() {
        return None;
    }
    let length = name.iter().take(LONGEST_NAME).position(|byte| !(byte.is_ascii_alphanumeric() || *byte == b'-'))?;
    (name.get(length) == Some(&b'[')).then_some(at + 1 + length)
}

/// Collects the inline directives of the paragraph around byte `at`, and returns where it ends.
pub(super) fn collect(text: &str, from: usize, at: usize, edits: &mut Vec<Edit>) -> usize {
    let bytes = text.as_bytes();
    let mut open: Vec<usize> = Vec::new();
    let mut too_deep = 0_usize;
    for found in memchr::memchr3_iter(b'[', b']', b'\n', bytes.get(at..).unwrap_or_default()) {
        let found = at + found;
        match bytes.get(found) {
            Some(b'\n') if is_blank_after(bytes, found) => return found,
            Some(b'\n') => {}
            _ if is_escaped(bytes, from, found) => {}
            Some(b'[') if open.len() >= DEEPEST => too_deep += 1,
            Some(b'[') => open.push(found),
            _ if too_deep > 0 => too_deep -= 1,
            _ => {
                if let Some(bracket) = open.pop() {
                    pair(text, from, bracket, found, edits);
                }
            }
        }
    }
    text.len()
}

fn pair(text: &str, from: usize, bracket: usize, end: usize, edits: &mut Vec<Edit>) {
    let Some(colon) = colon_before(text, from, bracket) else { return };
    let behind = text.get(end + 1..).unwrap_or_default();
    if behind.starts_with('(') {
        return;
    }
    let near = behind.get(..behind.floor_char_boundary(LONGEST_ATTRIBUTES)).unwrap_or_default();
    let line = near.split('\n').next().unwrap_or_default();
    let length = if line.starts_with('{') { attributes_end(line) } else { 0 };
    let [start, words, end, after] = [colon, bracket + 1, end, end + 1 + length].map(count);
    let opening = Opening {
        form: DirectiveForm::Inline,
        colons: 1,
        prefix: (start, start),
        span: (start, after),
        name: (start + 1, words - 1),
        title: None,
        attributes: (end + 1, after),
    };
    // The joiner keeps the line from beginning as HTML, and asterisks beside it at work.
    edits.push(Edit::joiner(start));
    edits.push(Edit::new(start, words, Mark::InlineOpening(opening)));
    edits.push(Edit::new(end, after, Mark::InlineClosing));
    edits.push(Edit::joiner(after));
}

/// Finds the end of `{…}`: where it can be read, or at the next brace so that the flaw can be shown.
fn attributes_end(line: &str) -> usize {
    attributes::read(line, |_| ()).unwrap_or_else(|_| line.find('}').map_or(0, |brace| brace + 1))
}

fn colon_before(text: &str, from: usize, bracket: usize) -> Option<usize> {
    let before = text.as_bytes().get(from..bracket)?;
    let name = before
        .iter()
        .rev()
        .take(LONGEST_NAME)
        .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-')
        .count();
    let colon = bracket.checked_sub(name + 1).filter(|&colon| colon >= from)?;
    let name = text.get(colon..bracket)?.strip_prefix(':')?;
    (name_end(name) == name.len() && opens_at(text, from, colon) == Some(bracket)).then_some(colon)
}

fn is_blank_after(bytes: &[u8], newline: usize) -> bool {
    let rest = bytes.get(newline + 1..).unwrap_or_default();
    let marks = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'>' | b'\r')).count();
    matches!(rest.get(marks), None | Some(b'\n'))
}

/// Tells whether an odd number of backslashes stands before a byte.
pub(super) fn is_escaped(bytes: &[u8], from: usize, at: usize) -> bool {
    let before = bytes.get(from..at).unwrap_or_default();
    before.iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
}

//! Readings above Chinese characters: `{漢字|かんじ}` for the whole, `{漢字|かん|じ}` letter by letter.
//!
//! The bar may be full-width (`｜`), or escaped (`\|`) as tables ask for. Where neither base nor
//! reading holds a letter beyond ASCII, the braces are what they look like.

use crate::language::script::letters;

/// No reading is longer; what is longer is text between braces.
const LONGEST: usize = 400;

/// Holds the places of a ruby, in bytes from its `{`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ruby {
    /// The first bar.
    pub(super) bar: usize,
    /// Behind the first bar.
    pub(super) reading: usize,
    /// Behind the `}`.
    pub(super) end: usize,
    /// Whether the readings fit the letters: one for all, or one for each.
    pub(super) fits: bool,
}

/// Reads a ruby at the start of a text that begins with `{`.
pub(super) fn read(text: &str) -> Option<Ruby> {
    let inside = text.strip_prefix('{')?;
    let stop = inside
        .bytes()
        .take(LONGEST)
        .position(|byte| matches!(byte, b'}' | b'{' | b'\n' | b'[' | b']' | b'<' | b'`'))?;
    if inside.as_bytes().get(stop) != Some(&b'}') {
        return None;
    }
    let inside = inside.get(..stop)?;
    if inside.is_ascii() {
        return None;
    }
    let (bar, width) = bar(inside)?;
    let (base, reading) = (inside.get(..bar)?, inside.get(bar + width..)?);
    let empty = [base, reading].map(|words| words.trim().is_empty());
    if empty == [true, true] || base.contains('\\') {
        return None;
    }
    let letters = letters(base).count();
    let readings = parts(reading).count();
    let fits = empty == [false, false] && (readings == 1 || readings == letters);
    Some(Ruby { bar: bar + 1, reading: bar + width + 1, end: stop + 2, fits })
}

/// Splits readings at their bars.
pub(super) fn parts(reading: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(reading);
    std::iter::from_fn(move || {
        let all = rest?;
        match bar(all) {
            None => rest.take(),
            Some((at, width)) => {
                rest = all.get(at + width..);
                all.get(..at)
            }
        }
    })
}

fn bar(text: &str) -> Option<(usize, usize)> {
    let at = text.find(['|', '｜'])?;
    match text.get(at..).is_some_and(|rest| rest.starts_with('|')) {
        true if at > 0 && text.as_bytes().get(at - 1) == Some(&b'\\') => Some((at - 1, 2)),
        true => Some((at, 1)),
        false => Some((at, '｜'.len_utf8())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(text: &str) -> Option<bool> {
        read(text).map(|ruby| ruby.fits)
    }

    #[test]
    fn one_reading_for_all_or_one_for_each_letter() {
        assert_eq!(fits("{漢字|かんじ}"), Some(true));
        assert_eq!(fits("{漢字|かん|じ}"), Some(true));
        assert_eq!(fits("{漢字｜かん｜じ}"), Some(true));
        assert_eq!(fits(r"{漢字\|かん\|じ}"), Some(true));
        assert_eq!(fits("{取組|とり||くみ}"), Some(false));
        assert_eq!(fits("{漢字|}"), Some(false));
        assert_eq!(fits("{|かんじ}"), Some(false));
        assert_eq!(fits("{葛\u{E0100}城|かつら|ぎ}"), Some(true));
    }

    #[test]
    fn other_braces_are_no_ruby() {
        for text in ["{a|b}", "{漢字}", "{ | }", "{漢\n字|かんじ}", "{漢字|かんじ", "{{漢字|かんじ}"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn places_count_from_the_brace() {
        assert_eq!(read("{市|し}x"), Some(Ruby { bar: 4, reading: 5, end: 9, fits: true }));
    }
}

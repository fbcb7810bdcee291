//! Signs of full width and spaces that are missing: the slips by which a line of YAML becomes something else.
//!
//! A parser takes such a line for part of a text and gives up further down, so the line is looked for on the way back.

const WIDE_SPACE: char = '\u{3000}';

/// Names a slip, by a cause of the catalogues, and the byte where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slip {
    pub cause: &'static str,
    pub start: usize,
    pub end: usize,
}

/// Finds the slip in the line at a byte, or in the last line before it that says something.
pub(super) fn before(text: &str, at: usize) -> Option<Slip> {
    let at = text.floor_char_boundary(at);
    let start = text.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
    let own = text.get(start..)?.lines().next().unwrap_or_default();
    // Where a key stands before the place on its own line, the line before was read well.
    let is_own = text.get(start..at)?.contains(": ");
    let earlier = text.get(..start)?.split_inclusive('\n').rev().scan(start, |end, line| {
        *end -= line.len();
        Some((*end, line.trim_end()))
    });
    let says = |(_, line): &(usize, &str)| !line.trim_start().is_empty() && !line.trim_start().starts_with('#');
    std::iter::once((start, own))
        .chain(earlier.filter(says).take(usize::from(!is_own)))
        .find_map(|(start, line)| in_line(line).or_else(|| in_brackets(line)).map(|slip| slip.behind(start)))
}

/// Finds the slip in one line.
pub(super) fn in_line(line: &str) -> Option<Slip> {
    let mut rest = line.trim_start();
    let indentation = line.strip_suffix(rest)?;
    for (sign, cause) in [(WIDE_SPACE, "wide-space"), ('\t', "tab")] {
        if let Some(start) = indentation.find(sign) {
            return Some(Slip { cause, start, end: start + sign.len_utf8() });
        }
    }
    while let Some(behind) = rest.strip_prefix(['-', '{', '[']) {
        if behind.starts_with(WIDE_SPACE) {
            return Some(Slip::at("wide-space", line, behind, WIDE_SPACE.len_utf8()));
        }
        let item = behind.trim_start_matches(' ');
        if rest.starts_with('-') && item.len() == behind.len() {
            return None;
        }
        rest = item;
    }
    let is_key = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    // No key begins with a capital, as what writers define does: NPO：…
    if !rest.starts_with(|letter: char| letter.is_ascii_lowercase()) {
        return None;
    }
    let colon = rest.trim_start_matches(is_key).trim_start_matches([' ', WIDE_SPACE]);
    match (colon.strip_prefix('：'), colon.strip_prefix(':')) {
        (Some(_), _) => Some(Slip::at("wide-colon", line, colon, '：'.len_utf8())),
        (_, Some(value)) if value.starts_with(WIDE_SPACE) => {
            Some(Slip::at("wide-space", line, value, WIDE_SPACE.len_utf8()))
        }
        (_, Some(value)) if value.starts_with(|sign: char| !sign.is_whitespace()) && !value.starts_with("//") => {
            Some(Slip::at("colon-space", line, colon, ':'.len_utf8()))
        }
        _ => None,
    }
}

/// Finds the `#` that cuts off what stands behind it in a list or map between brackets on this line.
fn in_brackets(line: &str) -> Option<Slip> {
    let bracket = line.find(['{', '['])?;
    let start = line.match_indices('#').map(|(at, _)| at).find(|at| *at > bracket && cut(line, *at).is_some())?;
    Some(Slip { cause: "hash", start, end: start + '#'.len_utf8() })
}

/// Returns the words of a comment that was hardly meant as one: its `#` at byte `at` has a space before it and none behind.
pub(super) fn cut(line: &str, at: usize) -> Option<&str> {
    let words = line.get(at..)?.strip_prefix('#')?;
    let spaced = line.get(..at)?.ends_with([' ', '\t']);
    (spaced && words.starts_with(char::is_alphanumeric)).then(|| words.trim_end())
}

impl Slip {
    /// Names a slip at the beginning of `rest`, which ends the line.
    fn at(cause: &'static str, line: &str, rest: &str, length: usize) -> Self {
        let start = line.len() - rest.len();
        Self { cause, start, end: start + length }
    }

    /// Counts from the beginning of what the line is part of.
    fn behind(self, offset: usize) -> Self {
        Self { start: self.start + offset, end: self.end + offset, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> Option<(&'static str, &str)> {
        in_line(line).and_then(|slip| Some((slip.cause, line.get(slip.start..slip.end)?)))
    }

    #[test]
    fn a_slip_is_named_where_it_is() {
        assert_eq!(found("status：final"), Some(("wide-colon", "：")));
        assert_eq!(found("  - {ja：計画, en: Plan}"), Some(("wide-colon", "：")));
        assert_eq!(found("　　ja: 計画"), Some(("wide-space", "　")));
        assert_eq!(found("-　id: a"), Some(("wide-space", "　")));
        assert_eq!(found("ja:　計画"), Some(("wide-space", "　")));
        assert_eq!(found("as_of:2026-04-01"), Some(("colon-space", ":")));
        assert_eq!(found("\tja: 計画"), Some(("tab", "\t")));
    }

    #[test]
    fn what_is_written_well_has_none() {
        for line in [
            "",
            "ja: 問：答え",
            "url: https://a",
            "https://a",
            "-10",
            "- - a: b",
            "「問：答え」",
            "a:",
            "時刻：9時",
            "NPO：法人",
        ] {
            assert_eq!(found(line), None, "{line}");
        }
    }

    #[test]
    fn the_line_before_is_looked_at_across_empty_lines_and_notes() {
        let text = "a: 1\nstatus：final\n\n# 注\nkind: plan\n";
        let slip = before(text, text.find("kind").unwrap());
        assert_eq!(slip, in_line("status：final").map(|slip| slip.behind(5)));
        assert_eq!(before(text, 0), None);
        let text = "note：注\ntitle: 会議: 委員\n";
        assert_eq!(before(text, text.rfind(':').unwrap()), None);
        assert_eq!(before("a: {ja: 市 #重点}\n", 9).map(|slip| slip.cause), Some("hash"));
        assert_eq!(before("a: {ja: 市} # 重点\n", 9), None);
        assert_eq!(before(text, text.len()), None);
        assert_eq!(before("a: 1\nb：2", 99).map(|slip| slip.start), Some(6));
    }
}

//! The few places where the text that is parsed differs from the text that was written.
//!
//! What pulldown-cmark does not know (directives, ruby, emphasis beside Japanese punctuation) is put before it
//! in forms that it does know: processing instructions `<?…?>`, which are valid HTML blocks and inline HTML,
//! and single letters, see [`StandIns`]. Each of these stands in a list with its place on both
//! sides, and is recognised by its place. So whatever turns out to be code or a comment after all is read from the source
//! as it was written, and one parse serves a whole chapter with its footnotes and link references.

use super::directive::Opening;
use super::stand_in::StandIns;
use super::tree::count;
use std::cell::Cell;
use std::fmt::Write as _;

/// Says what stands in the parsed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mark {
    /// [`StandIns::joiner`]
    Joiner,
    /// [`StandIns::sign`]
    Sign,
    /// Stands for letters of the source that are not parsed.
    Nothing,
    /// Opens a directive; behind it the title on a line of its own where there is one.
    Opening(Opening),
    /// Ends the title of an opening; `prefix` is where the line's quotation and list marks stand.
    TitleEnd { prefix: (u32, u32) },
    /// A line of colons.
    Closing { colons: u32 },
    /// `:name[`
    InlineOpening(Opening),
    /// `]` or `]{…}`
    InlineClosing,
    /// `{`
    RubyOpening,
    /// `|reading}`; the range between the bar and the brace.
    RubyClosing { reading: (u32, u32) },
}

/// Holds one difference: the source's `start..end` is `parsed_start..parsed_end` in the parsed text.
#[derive(Debug, Clone)]
pub(super) struct Edit {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) parsed_start: u32,
    pub(super) parsed_end: u32,
    pub(super) mark: Mark,
}

impl Edit {
    pub(super) fn new(start: u32, end: u32, mark: Mark) -> Self {
        Self { start, end, parsed_start: 0, parsed_end: 0, mark }
    }

    pub(super) fn joiner(at: u32) -> Self {
        Self::new(at, at, Mark::Joiner)
    }

    pub(super) fn sign(at: u32) -> Self {
        Self::new(at, at, Mark::Sign)
    }
}

/// Translates places of the parsed text to places of the source.
#[derive(Debug)]
pub(super) struct Edits {
    list: Vec<Edit>,
    /// Where the last place asked for was found: places are asked for nearly in order.
    near: Cell<usize>,
    /// Where the parsed text begins in the source.
    offset: u32,
    letters: StandIns,
}

impl Edits {
    /// Promises that the parsed text is the source from `offset` on.
    pub(super) fn none(offset: u32) -> Self {
        Self { list: Vec::new(), near: Cell::new(0), offset, letters: StandIns::default() }
    }

    /// Makes the text to parse; edits inside the reach of an earlier one are left out.
    pub(super) fn apply(mut list: Vec<Edit>, text: &str, offset: u32, letters: StandIns) -> (Self, String) {
        list.sort_by_key(|edit| (edit.start, edit.end));
        let mut parsed = String::with_capacity(text.len() + list.len() * 8);
        let mut at = offset;
        let mut number = 0_u32;
        list.retain_mut(|edit| {
            if edit.start < at {
                return false;
            }
            parsed.push_str(part(text, at, edit.start));
            edit.parsed_start = count(parsed.len());
            write_mark(&edit.mark, number, letters, text, &mut parsed);
            edit.parsed_end = count(parsed.len());
            at = edit.end;
            number += 1;
            true
        });
        parsed.push_str(part(text, at, count(text.len())));
        (Self { list, near: Cell::new(0), offset, letters }, parsed)
    }

    /// Returns where a byte of the parsed text stands in the source; what is inside an edit is at its end.
    pub(super) fn source(&self, parsed: usize) -> u32 {
        let parsed = count(parsed);
        if self.list.is_empty() {
            return parsed + self.offset;
        }
        match self.before(parsed).checked_sub(1).and_then(|index| self.list.get(index)) {
            None => parsed + self.offset,
            Some(edit) => edit.end + parsed.saturating_sub(edit.parsed_end),
        }
    }

    /// Counts the edits that begin before a byte of the parsed text.
    fn before(&self, parsed: u32) -> usize {
        let begins_before = |index: usize| self.list.get(index).is_some_and(|edit| edit.parsed_start < parsed);
        let near = self.near.get();
        let count = if near > 0 && !begins_before(near - 1) {
            self.list.partition_point(|edit| edit.parsed_start < parsed)
        } else if !begins_before(near) {
            near
        } else if !begins_before(near + 1) {
            near + 1
        } else {
            self.list.partition_point(|edit| edit.parsed_start < parsed)
        };
        self.near.set(count);
        count
    }

    /// Finds the edit that a byte of the parsed text was made by.
    pub(super) fn at(&self, parsed: usize) -> Option<&Edit> {
        let parsed = count(parsed);
        let after = self.list.partition_point(|edit| edit.parsed_start <= parsed);
        self.list.get(after.checked_sub(1)?).filter(|edit| parsed < edit.parsed_end)
    }

    /// Writes letters that the parser made anew, as they would be without the edits.
    pub(super) fn restore(&self, letters: &str, text: &str, out: &mut String) {
        let is_ours = |letter: char| letter == self.letters.joiner || letter == self.letters.sign;
        if self.list.is_empty() || !letters.contains(is_ours) {
            out.push_str(letters);
            return;
        }
        let mut rest = letters;
        while let Some((before, behind)) = rest.split_once(is_ours) {
            let sentinel = before.strip_suffix("<?").zip(behind.split_once("?>"));
            let found = sentinel.and_then(|(before, (number, behind))| {
                Some((before, self.list.get(number.parse::<usize>().ok()?)?, behind))
            });
            let Some((before, edit, behind)) = found else {
                out.push_str(before);
                rest = behind;
                continue;
            };
            out.push_str(before);
            out.push_str(part(text, edit.start, edit.end));
            rest = behind;
        }
        out.push_str(rest);
    }
}

fn write_mark(mark: &Mark, number: u32, letters: StandIns, text: &str, parsed: &mut String) {
    let joiner = letters.joiner;
    let newline = |(start, end): (u32, u32), parsed: &mut String| {
        parsed.push('\n');
        // The marks of a list item stand on its first line only; below them are spaces.
        let blank = |letter: char| if matches!(letter, '>' | '\t') { letter } else { ' ' };
        parsed.extend(part(text, start, end).chars().map(blank));
    };
    match mark {
        Mark::Joiner => parsed.push(joiner),
        // Not quite nothing, so that there are places before and behind it.
        Mark::Nothing => parsed.push(' '),
        Mark::Sign => parsed.push(letters.sign),
        Mark::TitleEnd { prefix } => {
            newline(*prefix, parsed);
            let _ = write!(parsed, "<?{joiner}{number}?>");
        }
        Mark::Opening(opening) => {
            let _ = write!(parsed, "<?{joiner}{number}?>");
            if opening.title.is_some() {
                newline(opening.prefix, parsed);
            }
        }
        _ => {
            let _ = write!(parsed, "<?{joiner}{number}?>");
        }
    }
}

fn part(text: &str, start: u32, end: u32) -> &str {
    text.get(start as usize..end as usize).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_the_parsed_text_lead_back_to_the_source() {
        let text = "あ**い。**う";
        let (edits, parsed) = Edits::apply(vec![Edit::joiner(11)], text, 0, StandIns::default());
        assert_eq!(parsed, "あ**い。\u{FDD0}**う");
        assert_eq!(edits.source(11), 11);
        assert_eq!(edits.source(14), 11);
        assert_eq!(edits.source(16), 13);
        let mut restored = String::new();
        edits.restore(&parsed, text, &mut restored);
        assert_eq!(restored, text);
    }
}

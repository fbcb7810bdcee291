//! Emphasis beside Japanese punctuation.
//!
//! CommonMark decides by spaces and punctuation whether `**` opens or closes, and Japanese has no spaces: between
//! a letter and a punctuation mark it can only point to the letter, so `**重要。**です` would stay as typed. A sign that
//! counts as punctuation, put on the letter's side, lets both be tried, and the obvious one is found. It stands on
//! the letter's side so that other marks beside the asterisks (`**_重要_**です`) keep their neighbours. `_` itself never stands
//! inside a word and is left alone.

use crate::language::script::{is_east_asian, is_punctuation, is_word_letter};

/// Says on which sides of a run of asterisks a sign is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sides {
    pub(super) before: bool,
    pub(super) after: bool,
}

/// Looks at the letters beside a run of asterisks; a line's or text's end counts as a space.
pub(super) fn sides(before: Option<char>, after: Option<char>) -> Sides {
    const NONE: Sides = Sides { before: false, after: false };
    let (Some(before), Some(after)) = (before, after) else { return NONE };
    if before.is_whitespace() || after.is_whitespace() || (is_word_letter(before) && is_word_letter(after)) {
        return NONE;
    }
    if !(is_east_asian(before) || is_east_asian(after)) {
        return NONE;
    }
    Sides { before: !is_punctuation(before), after: !is_punctuation(after) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beside(before: char, after: char) -> (bool, bool) {
        let sides = sides(Some(before), Some(after));
        (sides.before, sides.after)
    }

    #[test]
    fn signs_stand_on_the_side_of_the_letter_where_the_other_is_punctuation() {
        assert_eq!(beside('。', 'で'), (false, true));
        assert_eq!(beside('は', '「'), (true, false));
        assert_eq!(beside(')', 'で'), (false, true));
        assert_eq!(beside('\u{E0100}', '。'), (true, false));
    }

    #[test]
    fn between_two_letters_or_two_punctuation_marks_nothing_is_needed() {
        assert_eq!(beside('市', '民'), (false, false));
        assert_eq!(beside('」', '。'), (false, false));
    }

    #[test]
    fn latin_text_and_spaces_are_left_to_commonmark() {
        assert_eq!(beside('.', 'a'), (false, false));
        assert_eq!(beside('。', ' '), (false, false));
        assert_eq!(beside('\u{3000}', '「'), (false, false));
        assert_eq!(sides(None, Some('「')), Sides { before: false, after: false });
    }
}

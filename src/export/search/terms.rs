//! Terms: what a text is found by, each with its position.
//!
//! Chinese characters and kana are written without spaces, so that each of them makes a term with the one behind it
//! (協働 and 働推 of 協働推進), and the last of a run one by itself. All other letters and digits make words. Blanks
//! between Japanese letters are no end of a run, or 見本　一郎 would not be found by 見本一郎.
//!
//! Positions count letters of a run and words, and leave one out wherever a run or a word ends. Terms of a phrase thus
//! stand at the same distances wherever it is written, with a comma in it or not where a word ends.
//!
//! `themes/default/script/search-words.js` reads what is typed in the same way; `tests/search/folding.json` holds both to it.

use super::fold::fold;

/// Where a term stands in all the text of a language.
pub(super) type Position = u32;

/// Longer words are cut, so that no single one makes a file large.
const LONGEST_WORD: usize = 64;

/// Reads texts one behind the other.
#[derive(Debug, Default)]
pub(super) struct Reader {
    /// Behind the last token.
    next: Position,
    /// The letter of a run whose partner is still to come.
    open: Option<char>,
    word: String,
    letters: usize,
}

impl Reader {
    /// Returns the position at which the next text would begin.
    pub(super) fn position(&self) -> Position {
        self.next
    }

    /// Leaves so many positions out that no phrase reaches from one text into the next.
    pub(super) fn part(&mut self) {
        self.next += 2;
    }

    /// Gives every term of a text with its position.
    pub(super) fn read(&mut self, text: &str, mut give: impl FnMut(&str, Position)) {
        let mut begun = false;
        for letter in fold(text) {
            if is_paired(letter) {
                self.end_word(&mut give);
                match self.open {
                    Some(before) => give(pair(before, letter).as_str(), self.next - 1),
                    None => self.next += Position::from(begun),
                }
                self.open = Some(letter);
                self.next += 1;
                begun = true;
            } else if letter.is_alphanumeric() {
                self.end_run(&mut give);
                if self.word.is_empty() {
                    self.next += Position::from(begun);
                    begun = true;
                }
                self.word.push(letter);
                self.letters += 1;
                if self.letters == LONGEST_WORD {
                    self.end_word(&mut give);
                }
            } else {
                self.end_word(&mut give);
                if !matches!(letter, ' ' | '\t') {
                    self.end_run(&mut give);
                }
            }
        }
        self.end_word(&mut give);
        self.end_run(&mut give);
    }

    fn end_word(&mut self, give: &mut impl FnMut(&str, Position)) {
        if !self.word.is_empty() {
            give(&self.word, self.next);
            self.next += 1;
            self.word.clear();
            self.letters = 0;
        }
    }

    fn end_run(&mut self, give: &mut impl FnMut(&str, Position)) {
        if let Some(last) = self.open.take() {
            give(last.encode_utf8(&mut [0; 4]), self.next - 1);
        }
    }
}

/// Tells whether a folded letter is written without spaces: kana, Chinese characters, and the signs that stand for them.
fn is_paired(letter: char) -> bool {
    matches!(letter, '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{3096}' | '\u{309D}'..='\u{309F}' | '\u{30F7}'..='\u{30FA}'
        | '\u{30FC}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Holds two letters as text without asking for memory.
struct Pair {
    bytes: [u8; 8],
    length: usize,
}

fn pair(first: char, second: char) -> Pair {
    let mut bytes = [0; 8];
    let (start, rest) = bytes.split_at_mut(first.len_utf8());
    first.encode_utf8(start);
    second.encode_utf8(rest);
    Pair { bytes, length: first.len_utf8() + second.len_utf8() }
}

impl Pair {
    fn as_str(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Reads `tests/search/folding.json`: texts, each with its terms in order as `term@position`.
    fn examples() -> Vec<(String, Vec<String>)> {
        let table = include_str!("../../../tests/search/folding.json");
        let rows: Vec<serde_json::Value> = serde_json::from_str(table).unwrap();
        rows.into_iter().map(|row| serde_json::from_value(row).unwrap()).collect()
    }

    fn terms(text: &str) -> Vec<String> {
        let mut terms = Vec::new();
        Reader::default().read(text, |term, position| terms.push((position, format!("{term}@{position}"))));
        terms.sort();
        terms.into_iter().map(|(_, term)| term).collect()
    }

    #[test]
    fn texts_fall_into_the_terms_of_the_table_that_the_script_is_held_to() {
        let examples = examples();
        assert!(examples.len() > 20);
        for (text, expected) in examples {
            assert_eq!(terms(&text), expected, "{text}");
        }
    }

    #[test]
    fn a_second_text_begins_out_of_reach_of_the_first() {
        let mut reader = Reader::default();
        let mut found = Vec::new();
        reader.read("市民", |term, position| found.push((term.to_owned(), position)));
        reader.part();
        reader.read("参加", |term, position| found.push((term.to_owned(), position)));
        let positions: Vec<Position> = found.iter().map(|(_, position)| *position).collect();
        assert_eq!(positions, [0, 1, 4, 5]);
    }

    proptest! {
        #[test]
        fn any_text_is_read_in_growing_positions(text in ".*") {
            let mut last = None;
            let mut reader = Reader::default();
            reader.read(&text, |term, position| {
                assert!(!term.is_empty());
                assert!(last.is_none_or(|last| last < position), "{last:?} {position}");
                last = Some(position);
            });
            prop_assert!(last.is_none_or(|last| last < reader.position()));
        }
    }
}

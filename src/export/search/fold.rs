//! Folding: what is written in several ways and meant alike becomes the same letters.
//!
//! `themes/default/script/search-words.js` folds what the reader types by the same rules, and
//! `tests/search/folding.json` holds both to them. Letter by letter, a letter being a character with the marks that only
//! change it:
//!
//! 1. NFKC (UAX #15): width, half-width kana, numbers in circles, squared words.
//! 2. Lower case, as Unicode has it for every language.
//! 3. Katakana becomes hiragana.
//! 4. Characters that are not seen are left out: variation selectors, joiners, soft hyphens.
//!
//! What stands in a circle or in brackets, or is one of the Roman numerals, is parted from its neighbours by blanks, so
//! that 1.1① is not 1.11.

use std::iter;
use unicode_normalization::UnicodeNormalization;

/// Lists the letters of a text, folded.
pub(super) fn fold(text: &str) -> impl Iterator<Item = char> + '_ {
    let mut rest = text.chars().peekable();
    let mut ready: Vec<char> = Vec::new();
    iter::from_fn(move || {
        loop {
            if let Some(letter) = ready.pop() {
                return Some(letter);
            }
            let first = rest.next()?;
            let is_marked = rest.peek().is_some_and(|next| is_mark(*next));
            if !is_marked && is_settled(first) {
                return Some(first);
            }
            let mut whole = String::from(first);
            while let Some(mark) = rest.next_if(|next| is_mark(*next)) {
                whole.push(mark);
            }
            let blank = is_enclosed(first).then_some(' ');
            ready.extend(blank);
            ready.extend(
                whole.nfkc().collect::<String>().to_lowercase().chars().filter(|c| !is_unseen(*c)).map(hiragana),
            );
            ready.extend(blank);
            ready.reverse();
        }
    })
}

/// Tells whether a letter is folded already; most of all text is.
fn is_settled(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{3096}' | '\u{4E00}'..='\u{9FFF}' | ' '..='@' | '['..='~' | '\n' | '、' | '。')
}

/// Tells whether a character only changes the letter before it; the voicing marks of half-width kana do, too.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{0300}'..='\u{036F}' | '\u{3099}' | '\u{309A}' | '\u{FF9E}' | '\u{FF9F}') || is_unseen(letter)
}

fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{00AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{E0100}'..='\u{E01EF}')
}

/// Number forms, enclosed letters and numbers, enclosed Chinese characters.
fn is_enclosed(letter: char) -> bool {
    matches!(letter, '\u{2150}'..='\u{218F}' | '\u{2460}'..='\u{24FF}' | '\u{3200}'..='\u{32FF}')
}

fn hiragana(letter: char) -> char {
    match letter {
        '\u{30A1}'..='\u{30F6}' | '\u{30FD}' | '\u{30FE}' => char::from_u32(u32::from(letter) - 0x60).unwrap_or(letter),
        _ => letter,
    }
}

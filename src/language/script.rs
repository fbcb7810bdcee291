//! What the rules for emphasis and line ends must know of a letter's script.

/// Tells whether a letter is written without spaces between words: kana, Chinese characters, and the signs
/// and full-width forms that stand among them.
pub(crate) fn is_closed(letter: char) -> bool {
    matches!(letter,
        '\u{2E80}'..='\u{303F}'   // radicals, ideographic punctuation
        | '\u{3040}'..='\u{30FF}' // kana
        | '\u{3100}'..='\u{312F}' // bopomofo
        | '\u{3190}'..='\u{4DBF}' // kanbun, strokes, enclosed and squared letters, extension A
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{A000}'..='\u{A4CF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FE10}'..='\u{FE1F}' | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF01}'..='\u{FF9F}' | '\u{FFE0}'..='\u{FFE6}'
        | '\u{1B000}'..='\u{1B16F}'
        | '\u{1F200}'..='\u{1F2FF}'
        | '\u{20000}'..='\u{3FFFF}')
}

/// Tells whether a letter belongs to Chinese, Japanese or Korean writing.
pub(crate) fn is_east_asian(letter: char) -> bool {
    is_closed(letter)
        || matches!(letter, '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{A960}'..='\u{A97F}'
            | '\u{AC00}'..='\u{D7FF}' | '\u{FFA0}'..='\u{FFDC}')
}

/// Tells whether a letter is one that words are made of.
pub(crate) fn is_word_letter(letter: char) -> bool {
    // The greater part of all text; the tables behind `is_alphanumeric` are slow for it.
    matches!(letter, '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}' | '\u{4E00}'..='\u{9FFF}')
        || letter.is_alphanumeric()
}

/// Tells whether a letter is surely punctuation; some that are rare are missed.
pub(crate) fn is_punctuation(letter: char) -> bool {
    letter.is_ascii_punctuation()
        || matches!(letter, '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}'
            | '\u{3014}'..='\u{301F}' | '\u{30FB}' | '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}'
            | '\u{FF3B}'..='\u{FF40}' | '\u{FF5B}'..='\u{FF65}')
}

/// Tells whether a sign takes the width of its neighbours: dashes, dots, quotation marks, arrows, circled
/// numbers, which Japanese and Latin texts share.
fn is_shared_sign(letter: char) -> bool {
    matches!(letter, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{203E}' | '\u{2190}'..='\u{21FF}'
        | '\u{2460}'..='\u{24FF}' | '\u{2500}'..='\u{26FF}')
}

/// Tells whether a line end between two letters shows as nothing.
///
/// After CSS Text Level 3, Segment Break Transformation Rules: nothing where both are wide and not Hangul; signs
/// that both scripts share go with the other side.
pub(crate) fn closes_up(before: char, after: char) -> bool {
    match (is_closed(before), is_closed(after)) {
        (true, true) => true,
        (true, false) => is_shared_sign(after),
        (false, true) => is_shared_sign(before),
        (false, false) => false,
    }
}

/// Tells whether a letter only changes the one before it: variation selectors and voicing marks.
pub(crate) fn is_attached(letter: char) -> bool {
    matches!(letter, '\u{0300}'..='\u{036F}' | '\u{3099}' | '\u{309A}' | '\u{200D}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Splits a text into letters, each with the marks that only change it.
pub(crate) fn letters(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut letters = rest.char_indices().skip(1);
        let end = letters.find(|(_, letter)| !is_attached(*letter)).map_or(rest.len(), |(at, _)| at);
        let (letter, behind) = rest.split_at_checked(end)?;
        rest = behind;
        (!letter.is_empty()).then_some(letter)
    })
}

/// Tells whether a letter has a shape: joiners, variation selectors and white space have none.
#[cfg_attr(not(feature = "pdf"), allow(dead_code, reason = "only what is typeset asks"))]
pub(crate) fn has_shape(letter: char) -> bool {
    !letter.is_whitespace()
        && !letter.is_control()
        && !matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2064}')
        && !matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0100}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_close_up_between_japanese_letters_only() {
        assert!(closes_up('市', '民'));
        assert!(closes_up('。', '「'));
        assert!(closes_up('…', 'で'));
        assert!(!closes_up('市', 'a'));
        assert!(!closes_up('시', '민'));
        assert!(!closes_up('…', 'a'));
    }

    #[test]
    fn hangul_is_east_asian_but_keeps_its_spaces() {
        assert!(is_east_asian('시') && !is_closed('시'));
    }
}

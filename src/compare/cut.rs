//! Where a text may be cut: runs of one script, numbers whole, every other sign by itself.

use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation as _;

/// Holds one word, number or sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Token<'t> {
    pub(super) text: &'t str,
    pub(super) script: Script,
}

/// Tells what a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Script {
    Han,
    Hiragana,
    Katakana,
    /// Words with letters of alphabets, digits within them included.
    Latin,
    /// With its separators, in either width; 三十二 too.
    Number,
    Space,
    Sign,
}

impl<'t> Token<'t> {
    /// Lists its letters, each with the marks that belong to it.
    pub(super) fn letters(&self) -> Vec<&'t str> {
        self.text.graphemes(true).collect()
    }

    /// Tells whether it is a particle, a space or punctuation, which by itself says nothing.
    pub(super) fn is_plain(&self) -> bool {
        matches!(self.script, Script::Hiragana | Script::Space | Script::Sign)
    }
}

/// Cuts a text into tokens, which together are the text.
pub(super) fn cut(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<(Range<usize>, Script)> = Vec::new();
    let mut letters = text.grapheme_indices(true).peekable();
    while let Some((at, letter)) = letters.next() {
        let end = at + letter.len();
        let own = letter.chars().next().map_or(Script::Sign, script);
        let next = letters.peek().and_then(|(_, next)| next.chars().next()).map(script);
        match tokens.last_mut() {
            Some((range, before)) if joins(*before, own, letter, next) => {
                range.end = end;
                if (*before, own) == (Script::Number, Script::Latin) {
                    *before = Script::Latin;
                }
            }
            _ => tokens.push((at..end, own)),
        }
    }
    let token = |(range, script): (Range<usize>, Script)| Some(Token { text: text.get(range)?, script });
    tokens.into_iter().filter_map(token).collect()
}

/// Tells whether a letter goes on with the token before it; `next` is what stands behind it.
fn joins(before: Script, own: Script, letter: &str, next: Option<Script>) -> bool {
    match (before, own) {
        (Script::Sign, _) => false,
        // A word may hold digits, as in COVID19, and begin with them, as in 2nd; 第3期 is three things.
        (Script::Latin, Script::Number) | (Script::Number, Script::Latin) => true,
        (Script::Number, Script::Sign) => next == Some(Script::Number) && [",", ".", "，", "．"].contains(&letter),
        (Script::Latin, Script::Sign) => {
            next == Some(Script::Latin) && ["'", "’", "-"].contains(&letter) || letter == "'"
        }
        (before, own) => before == own,
    }
}

fn script(letter: char) -> Script {
    match letter {
        '〇' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '千' => {
            Script::Number
        }
        '0'..='9' | '０'..='９' => Script::Number,
        '々' | '〆' | 'ヶ' | 'ヵ' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' => {
            Script::Han
        }
        '\u{20000}'..='\u{3FFFF}' => Script::Han,
        '\u{3041}'..='\u{309F}' => Script::Hiragana,
        '・' => Script::Sign,
        '\u{30A1}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{FF66}'..='\u{FF9F}' => Script::Katakana,
        letter if letter.is_whitespace() => Script::Space,
        letter if letter.is_alphanumeric() => Script::Latin,
        _ => Script::Sign,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<&str> {
        cut(text).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn a_text_is_cut_where_its_script_changes() {
        assert_eq!(parts("協働のまちづくりサポーター制度"), ["協働", "のまちづくり", "サポーター", "制度"]);
        assert_eq!(parts("参加・協働、NPO法人"), ["参加", "・", "協働", "、", "NPO", "法人"]);
    }

    #[test]
    fn numbers_keep_their_separators_and_lose_a_full_stop() {
        assert_eq!(parts("1,234.5人。3."), ["1,234.5", "人", "。", "3", "."]);
        assert_eq!(parts("第二十三条"), ["第", "二十三", "条"]);
        assert_eq!(parts("the 2nd COVID19"), ["the", " ", "2nd", " ", "COVID19"]);
    }

    #[test]
    fn a_letter_keeps_its_marks() {
        assert_eq!(parts("葛\u{E0100}城市e\u{301}"), ["葛\u{E0100}城市", "e\u{301}"]);
    }
}

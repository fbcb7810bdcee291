//! Text in drawings: its language, how wide it is likely to be, and where its lines break.
//!
//! SVG does not wrap text, and the font is the reader's. Widths are estimates in em, on the generous side.

use crate::language::{Language, Text};
use crate::render::viewpoint::TextView;

impl TextView {
    /// Takes the best version for a reader of `language`.
    pub fn best(text: &Text, language: Language) -> Self {
        let found = text.best(language);
        Self::written(found.value.to_owned(), found.language, language)
    }

    /// Holds a text that is in `spoken` on a page that is in `page`.
    pub fn written(text: String, spoken: Language, page: Language) -> Self {
        Self { text, lang: spoken.foreign_to(page) }
    }

    /// Returns the language that the text is in, on a page in `page`.
    pub fn spoken(&self, page: Language) -> Language {
        self.lang.unwrap_or(page)
    }
}

/// Takes the best version of each text.
pub(super) fn best_list(texts: &[Text], language: Language) -> Vec<TextView> {
    texts.iter().map(|text| TextView::best(text, language)).collect()
}

/// Estimates the width in em of the widest part of a text that no line breaks in.
pub(super) fn longest_word(text: &str) -> f64 {
    let mut word = 0.0;
    let mut longest = 0.0_f64;
    let mut before: Option<char> = None;
    for c in text.chars() {
        if before.is_some_and(|before| may_break(before, c)) {
            word = 0.0;
        }
        word += if c.is_whitespace() { 0.0 } else { advance(c) };
        longest = longest.max(word);
        before = Some(c);
    }
    longest
}

/// Estimates the width of a text in em.
pub(super) fn width(text: &str) -> f64 {
    text.chars().map(advance).sum()
}

/// Breaks a text into at most `limit` lines that are likely to fit into `em`; `…` ends a text that is cut.
///
/// Japanese breaks between characters, but no line begins with a closing mark or ends with an opening one;
/// words break at spaces, and inside only where a word is wider than a line.
pub(super) fn wrap(text: &str, em: f64, limit: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        if width(line.trim_end()) + width(piece.trim_end()) > em && !line.is_empty() {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        for c in piece.chars() {
            if width(&line) + advance(c) > em && !line.is_empty() && !c.is_whitespace() && width(&piece) > em {
                lines.push(std::mem::take(&mut line));
            }
            line.push(c);
        }
    }
    lines.push(line.trim_end().to_owned());
    lines.retain(|line| !line.is_empty());
    if lines.len() > limit {
        lines.truncate(limit);
        if let Some(last) = lines.last_mut() {
            last.pop();
            last.push('…');
        }
    }
    lines
}

/// Breaks a text into as many lines as [`wrap`] does, but where phrases end and into lines about equally long.
pub(super) fn wrap_evenly(text: &str, em: f64, limit: usize) -> Vec<String> {
    let lines = wrap(text, em, limit);
    let pieces = pieces(text);
    let is_cut = lines.last().is_some_and(|line| line.ends_with('…'));
    if lines.len() < 2 || is_cut || pieces.len() > LONGEST_EVEN || pieces.iter().any(|piece| width(piece) > em) {
        return lines;
    }
    // The best way to break the first pieces into so many lines, each with its cost.
    let mut best: Vec<Option<(f64, Vec<String>)>> = vec![None; pieces.len() + 1];
    if let Some(none) = best.first_mut() {
        *none = Some((0.0, Vec::new()));
    }
    for _ in &lines {
        let mut next: Vec<Option<(f64, Vec<String>)>> = vec![None; pieces.len() + 1];
        for (end, found) in next.iter_mut().enumerate().skip(1) {
            for (start, before) in best.iter().enumerate().take(end) {
                let Some((cost, before)) = before else { continue };
                let line = pieces.get(start..end).unwrap_or_default().concat();
                let line = line.trim_end();
                let size = width(line);
                if size > em {
                    continue;
                }
                let cost = cost + ((em - size) / em).powi(2) + breaking(line, pieces.get(end));
                if found.as_ref().is_none_or(|(known, _)| cost < *known) {
                    let mut broken = before.clone();
                    broken.push(line.to_owned());
                    *found = Some((cost, broken));
                }
            }
        }
        best = next;
    }
    best.pop().flatten().map_or(lines, |(_, even)| even)
}

/// Longer texts are not worth the time that it takes to break them evenly.
const LONGEST_EVEN: usize = 80;

/// Tells how much a break hurts: nothing at a space or mark, little behind a particle, much inside a word.
fn breaking(line: &str, next: Option<&String>) -> f64 {
    let is_hiragana = |c: char| matches!(c, 'ぁ'..='ゟ');
    match (line.chars().last(), next.and_then(|next| next.chars().next())) {
        (Some(last), Some(first)) if is_hiragana(first) => {
            if is_hiragana(last) {
                0.8
            } else {
                1.0
            }
        }
        (Some(last), Some(_)) if is_hiragana(last) => 0.02,
        (Some(last), Some(first)) if is_wide(last) && is_wide(first) && last.is_alphanumeric() => {
            if is_katakana(last) == is_katakana(first) { 0.3 } else { 0.1 }
        }
        _ => 0.0,
    }
}

/// Cuts a text where lines may break; what stands in brackets stays together.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut before: Option<char> = None;
    let mut brackets = 0_u32;
    for c in text.chars() {
        let breaks = brackets == 0 && before.is_none_or(|before| may_break(before, c));
        match c {
            '（' | '(' => brackets = brackets.saturating_add(1),
            '）' | ')' => brackets = brackets.saturating_sub(1),
            _ => {}
        }
        match pieces.last_mut() {
            Some(piece) if !breaks => piece.push(c),
            _ => pieces.push(c.into()),
        }
        before = Some(c);
    }
    pieces
}

fn may_break(before: char, after: char) -> bool {
    const NOT_FIRST: &str = "、。，．・：；？！）］｝」』】〉》ー々〜ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!)]}%％…";
    const NOT_LAST: &str = "（［｛「『【〈《([{";
    if after.is_whitespace() || NOT_FIRST.contains(after) || NOT_LAST.contains(before) {
        return false;
    }
    let in_a_word =
        is_full_width_letter(before) && is_full_width_letter(after) || is_katakana(before) && is_katakana(after);
    before.is_whitespace() || !in_a_word && (is_wide(before) || is_wide(after))
}

fn is_katakana(c: char) -> bool {
    matches!(c, 'ァ'..='ヺ' | 'ー')
}

fn is_full_width_letter(c: char) -> bool {
    matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}

fn advance(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' | '(' | ')' => 0.36,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.95,
        'A'..='Z' => 0.72,
        '\u{0300}'..='\u{036F}' | '\u{3099}' | '\u{309A}' | '\u{FE00}'..='\u{FE0F}' | '\u{200B}'..='\u{200D}' => 0.0,
        c if is_wide(c) => 1.0,
        _ => 0.6,
    }
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115F}' | '\u{2014}'..='\u{2015}' | '\u{2026}' | '\u{203B}' | '\u{2190}'..='\u{21FF}'
        | '\u{2460}'..='\u{27BF}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE4F}' | '\u{FF01}'..='\u{FF60}' | '\u{FFE0}'..='\u{FFE6}' | '\u{1F300}'..='\u{3FFFD}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn japanese_breaks_between_characters_and_never_before_a_closing_mark() {
        assert_eq!(wrap("市民主導で行政が協力", 5.0, 3), ["市民主導で", "行政が協力"]);
        assert_eq!(wrap("計画（Ｐｌａｎ）、実行", 4.0, 9), ["計画", "（Ｐｌａ", "ｎ）、実", "行"]);
        assert_eq!(wrap("Check（評価）", 6.0, 9), ["Check", "（評価）"]);
    }

    #[test]
    fn katakana_stays_together_and_lines_can_be_even() {
        assert_eq!(wrap("市民活動支援センター", 9.0, 3), ["市民活動支援", "センター"]);
        assert_eq!(wrap_evenly("協働推進委員会事務局", 8.0, 3), ["協働推進委", "員会事務局"]);
        assert_eq!(wrap_evenly("市民と行政の対話", 6.8, 5), ["市民と", "行政の対話"]);
        assert_eq!(wrap_evenly("市民活動支援センター", 8.0, 3), ["市民活動支援", "センター"]);
        assert_eq!(
            wrap_evenly("School districts and district councils", 14.0, 3),
            ["School districts and", "district councils"]
        );
        assert_eq!(wrap_evenly("Citizens", 5.0, 3), wrap("Citizens", 5.0, 3));
    }

    #[test]
    fn words_stay_whole_where_they_fit() {
        assert_eq!(wrap("Citizens lead, the city cooperates", 7.0, 9), ["Citizens lead,", "the city", "cooperates"]);
    }

    #[test]
    fn a_cut_text_says_so() {
        assert_eq!(wrap("一二三四五六七八九", 3.0, 2), ["一二三", "四五…"]);
        assert!(wrap("", 3.0, 2).is_empty());
    }

    proptest! {
        #[test]
        fn lines_are_few_and_fit_or_hold_a_single_unbreakable_run(text in "\\PC{0,60}") {
            let lines = wrap(&text, 6.0, 4);
            prop_assert!(lines.len() <= 4);
            let even = wrap_evenly(&text, 6.0, 4);
            prop_assert_eq!(even.len(), lines.len());
            for line in lines.into_iter().chain(even) {
                prop_assert!(width(&line) <= 7.5 || line.chars().count() == 1, "{line:?}");
            }
        }
    }
}

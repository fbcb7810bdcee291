//! Numbers of chapters, sections and measures, from a pattern per level and language.
//!
//! A pattern is written as the first number would look: 第1章, 1.1, (1), ①, ア. Its counters are the characters
//! `1 １ 一 I Ⅰ i a A ① ア`; everything else stays as it is. With several counters the last one counts the level
//! itself and those before it the levels above (`1.1` in the second chapter's third section gives 2.3).
//! Source of the usual order 第1 → 1 → (1) → ア → (ア): 公用文作成の要領.

use crate::language::Language;
use std::sync::Arc;

/// Holds the patterns of all levels by language.
#[derive(Debug, Clone, Default)]
pub struct Numbering {
    /// Per language: level 0 is the chapter, level 1 its sections, and so on.
    pub patterns: Vec<(Language, Vec<Pattern>)>,
}

impl Numbering {
    /// Returns the pattern of a level, in the language that this one is a variant of or in the first where it has none.
    pub fn pattern(&self, language: Language, level: usize) -> Option<&Pattern> {
        let own = language.best_of(&self.patterns, |(own, _)| *own);
        own.and_then(|(_, patterns)| patterns.get(level))
    }
}

/// Holds one numbering pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    parts: Vec<Part>,
    suffix: Arc<str>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Part {
    /// What stands before the counter.
    prefix: Arc<str>,
    counter: Counter,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counter {
    Digit,
    WideDigit,
    Kanji,
    Roman,
    WideRoman,
    SmallRoman,
    SmallLetter,
    Letter,
    Circled,
    Katakana,
}

impl Counter {
    fn of(symbol: char) -> Option<Self> {
        Some(match symbol {
            '1' => Self::Digit,
            '１' => Self::WideDigit,
            '一' => Self::Kanji,
            'I' => Self::Roman,
            'Ⅰ' => Self::WideRoman,
            'i' => Self::SmallRoman,
            'a' => Self::SmallLetter,
            'A' => Self::Letter,
            '①' => Self::Circled,
            'ア' => Self::Katakana,
            _ => return None,
        })
    }

    fn write(self, number: u32) -> String {
        match self {
            Self::Digit => number.to_string(),
            Self::WideDigit => number.to_string().chars().map(widen).collect(),
            Self::Kanji => kanji(number),
            Self::Roman => roman(number),
            Self::WideRoman => from_block('Ⅰ', 12, number).unwrap_or_else(|| roman(number)),
            Self::SmallRoman => roman(number).to_lowercase(),
            Self::SmallLetter => letters(number).to_lowercase(),
            Self::Letter => letters(number),
            Self::Circled => from_block('①', 20, number).unwrap_or_else(|| format!("({number})")),
            Self::Katakana => katakana(number),
        }
    }
}

impl Pattern {
    /// Reads a pattern; nothing where it has no counter.
    ///
    /// A letter counts only where no other letter stands beside it, so that `Chapter 1` and `Part I` count by their
    /// last character alone.
    pub fn parse(text: &str) -> Option<Self> {
        let characters: Vec<char> = text.chars().collect();
        let is_letter =
            |index: Option<usize>| index.and_then(|index| characters.get(index)).is_some_and(char::is_ascii_alphabetic);
        let is_kana = |index: Option<usize>| {
            index.and_then(|index| characters.get(index)).is_some_and(|c| ('ァ'..='ヿ').contains(c))
        };
        let mut parts = Vec::new();
        let mut prefix = String::new();
        for (index, &symbol) in characters.iter().enumerate() {
            let beside = [index.checked_sub(1), Some(index + 1)];
            let inside_word = (symbol.is_ascii_alphabetic() && beside.into_iter().any(is_letter))
                || (symbol == 'ア' && beside.into_iter().any(is_kana));
            match Counter::of(symbol).filter(|_| !inside_word) {
                Some(counter) => parts.push(Part { prefix: std::mem::take(&mut prefix).into(), counter }),
                None => prefix.push(symbol),
            }
        }
        (!parts.is_empty()).then(|| Self { parts, suffix: prefix.into() })
    }

    /// Returns how many levels the pattern counts.
    pub fn counters(&self) -> usize {
        self.parts.len()
    }

    /// Writes the number for the counts from the top level down to the level at hand.
    pub fn format(&self, counts: &[u32]) -> String {
        // With fewer counts than counters, the last counters are used.
        let skipped_parts = self.parts.len().saturating_sub(counts.len());
        let skipped_counts = counts.len().saturating_sub(self.parts.len());
        let mut number = String::new();
        for (index, (part, count)) in
            self.parts.iter().skip(skipped_parts).zip(counts.iter().skip(skipped_counts)).enumerate()
        {
            if index > 0 || skipped_parts == 0 {
                number.push_str(&part.prefix);
            }
            number.push_str(&part.counter.write(*count));
        }
        number.push_str(&self.suffix);
        number
    }
}

fn widen(digit: char) -> char {
    digit.to_digit(10).and_then(|value| char::from_u32('０' as u32 + value)).unwrap_or(digit)
}

/// Returns the character `number - 1` behind `first`, where the block has so many.
fn from_block(first: char, length: u32, number: u32) -> Option<String> {
    let offset = number.checked_sub(1).filter(|&offset| offset < length)?;
    char::from_u32(first as u32 + offset).map(String::from)
}

fn kanji(number: u32) -> String {
    const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let digit = |value: u32| DIGITS.get(value as usize).copied().unwrap_or('〇');
    let mut written = String::new();
    let mut rest = number;
    for (unit, name) in [(1000, '千'), (100, '百'), (10, '十')] {
        let value = rest / unit;
        rest %= unit;
        match value {
            0 => {}
            1 => written.push(name),
            2..=9 => written.extend([digit(value), name]),
            _ => return number.to_string(),
        }
    }
    if rest > 0 || number == 0 {
        written.push(digit(rest));
    }
    written
}

fn roman(number: u32) -> String {
    const VALUES: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&number) {
        return number.to_string();
    }
    let mut rest = number;
    let mut written = String::new();
    for (value, letters) in VALUES {
        while rest >= value {
            written.push_str(letters);
            rest -= value;
        }
    }
    written
}

/// A … Z, AA, AB …
fn letters(number: u32) -> String {
    let mut rest = number;
    let mut written = Vec::new();
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        written.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    written.iter().rev().collect()
}

/// ア … ン, then アア, アイ …
fn katakana(number: u32) -> String {
    const ORDER: &str = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    let count = 46;
    let symbol = |index: u32| ORDER.chars().nth(index as usize).map(String::from).unwrap_or_default();
    match number.checked_sub(1) {
        None => String::new(),
        Some(index) if index < count => symbol(index),
        Some(index) => katakana(index / count) + &symbol(index % count),
    }
}

#[cfg(test)]
mod tests;

//! The few words and sentences that drawings say of themselves, where no author has written any.

use crate::language::Language;
use crate::model::calendar::FiscalYear;

/// Chooses between Japanese and English, which every other language gets.
pub(super) fn word(language: Language, japanese: &str, english: &str) -> String {
    if language.is_japanese() { japanese.to_owned() } else { english.to_owned() }
}

/// Writes a fiscal year in the reader's reckoning.
pub(super) fn year(year: FiscalYear, language: Language) -> String {
    if language.is_japanese() { year.japanese() } else { year.english() }
}

/// Writes a year that may be fiscal or not: `1980年（昭和55年）`, `1980`.
pub(super) fn plain_year(year: FiscalYear, language: Language) -> String {
    match (language.is_japanese(), year.era()) {
        (true, Some((era, of_era))) => format!("{}年（{era}{of_era}年）", year.0),
        (true, None) => format!("{}年", year.0),
        (false, _) => year.0.to_string(),
    }
}

/// Writes the fiscal years from one to another.
pub(super) fn years(from: FiscalYear, to: FiscalYear, language: Language) -> String {
    if from == to {
        return year(from, language);
    }
    if language.is_japanese() {
        format!("{}から{}まで", from.japanese(), to.japanese())
    } else {
        format!("fiscal {} to {}", from.0, to.0)
    }
}

/// Writes the era name and year that stand under the Western year, in Japanese only: 令和元.
pub(super) fn era(year: FiscalYear, language: Language) -> Option<String> {
    if !language.is_japanese() {
        return None;
    }
    year.era().map(|(era, year)| format!("{era}{year}"))
}

/// Joins names: `A、B、C`, `A, B, C`.
pub(super) fn list<'a>(names: impl Iterator<Item = &'a str>, language: Language) -> String {
    names.collect::<Vec<_>>().join(if language.is_japanese() { "、" } else { ", " })
}

/// Quotes a name.
pub(super) fn quoted(name: &str, language: Language) -> String {
    if language.is_japanese() { format!("「{name}」") } else { format!("“{name}”") }
}

/// Begins a sentence.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

//! The glossary: terms in the order in which a reader of the language looks them up.

use super::within::{Levels, Within};
use crate::language::Language;
use crate::model::glossary::Term;
use crate::render::viewpoint::TextView;
use serde::Serialize;

/// Holds the glossary for `records/glossary.html`.
#[derive(Debug, Serialize)]
pub(crate) struct GlossaryView {
    levels: Levels,
    terms: Vec<TermView>,
}

/// Holds one term.
#[derive(Debug, Serialize)]
pub(crate) struct TermView {
    id: String,
    term: TextView,
    /// In kana, for Japanese readers.
    reading: Option<String>,
    full: Option<TextView>,
    definition: TextView,
    examples: Vec<TextView>,
}

/// Builds the glossary.
pub(crate) fn glossary(within: &Within<'_>, level: u8) -> GlossaryView {
    let mut terms: Vec<&Term> = within.plan().glossary.iter().collect();
    terms.sort_by_cached_key(|term| sort_key(term, within.from.language));
    GlossaryView { levels: Levels::from(level), terms: terms.into_iter().map(|found| term(within, found)).collect() }
}

fn term(within: &Within<'_>, term: &Term) -> TermView {
    let name = within.text(&term.term);
    let reading = term.reading.as_ref().and_then(|reading| reading.get(Language::JAPANESE));
    TermView {
        id: within.id(&format!("term-{}", term.id.value)),
        reading: reading
            .filter(|reading| within.from.language.is_japanese() && *reading != name.text)
            .map(str::to_owned),
        term: name,
        full: within.maybe(term.full.as_ref()),
        definition: within.text(&term.definition),
        examples: within.texts(&term.examples),
    }
}

/// Orders by kana in Japanese, katakana like hiragana; by the term elsewhere, capitals like small letters.
fn sort_key(term: &Term, language: Language) -> String {
    let own = term.term.best(language);
    let looked_up = match &term.reading {
        Some(reading) if language.is_japanese() => reading.best(language).value,
        _ => own.value,
    };
    looked_up.chars().flat_map(char::to_lowercase).map(to_hiragana).collect()
}

fn to_hiragana(letter: char) -> char {
    match letter {
        'ァ'..='ヶ' => char::from_u32(letter as u32 - 0x60).unwrap_or(letter),
        _ => letter,
    }
}

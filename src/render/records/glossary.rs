//! The glossary: terms in the order in which a reader of the language looks them up.

use super::within::{Levels, Within};
use crate::language::{Language, Text};
use crate::model::glossary::{Term, Word};
use crate::model::plan::Run;
use crate::model::site::LanguageSetting;
use crate::render::document::mention_fragment;
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::PlanPage;
use serde::Serialize;
use std::collections::HashMap;

/// Holds the glossary for `records/glossary.html`.
#[derive(Debug, Serialize)]
pub(crate) struct GlossaryView {
    levels: Levels,
    terms: Vec<TermView>,
    /// Nothing where the plan lists none.
    words: Option<WordsView>,
    /// Where the plan speaks of each; nothing on paper, which has no index.
    index: Option<String>,
}

/// Holds the words of a plan side by side in its languages.
#[derive(Debug, Serialize)]
pub(crate) struct WordsView {
    id: String,
    table: String,
    /// In the languages themselves: 日本語, English.
    languages: Vec<LanguageView>,
    words: Vec<WordView>,
    noted: bool,
}

/// Holds the heading of a column.
#[derive(Debug, Serialize)]
pub(crate) struct LanguageView {
    name: String,
    lang: Language,
}

/// Holds one word.
#[derive(Debug, Serialize)]
pub(crate) struct WordView {
    id: String,
    /// By language; each says which it is in.
    versions: Vec<VersionView>,
    note: Option<TextView>,
}

/// Holds a word in one language.
#[derive(Debug, Serialize)]
pub(crate) struct VersionView {
    lang: Language,
    /// Nothing where it is not translated.
    text: Option<String>,
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
    notes: Vec<NoteView>,
}

/// Holds a note (※) that explains the term where it stands first.
#[derive(Debug, Serialize)]
pub(crate) struct NoteView {
    mark: String,
    href: String,
    /// The chapter, where each has notes of its own.
    chapter: Option<LinkView>,
}

/// Builds the glossary.
pub(crate) fn glossary(within: &Within<'_>, level: u8) -> GlossaryView {
    let mut terms: Vec<(usize, &Term)> = within.plan().glossary.iter().enumerate().collect();
    terms.sort_by_cached_key(|(_, term)| look_up(&term.term, term.reading.as_ref(), within.from.language));
    let mut notes = notes(within);
    let terms = terms.into_iter().map(|(at, found)| term(within, found, notes.remove(&at).unwrap_or_default()));
    let words = (!within.plan().words.is_empty()).then(|| words(within));
    let index = (!within.from.prints()).then(|| within.from.href(PlanPage::Index, None));
    GlossaryView { levels: Levels::from(level), terms: terms.collect(), words, index }
}

fn words(within: &Within<'_>) -> WordsView {
    // A variant has words of its own for readers, not for offices.
    let settings = within.from.site.settings.languages.iter().filter(|setting| !setting.language.is_variant());
    let settings: Vec<&LanguageSetting> = settings.collect();
    let word = |word: &Word| WordView {
        id: within.id(&format!("word-{}", word.id.value)),
        versions: settings
            .iter()
            .map(|setting| VersionView {
                lang: setting.language,
                text: word.word.get(setting.language).map(str::to_owned),
            })
            .collect(),
        note: within.maybe(word.note.as_ref()),
    };
    let language = |setting: &&LanguageSetting| LanguageView { name: setting.name.to_string(), lang: setting.language };
    WordsView {
        id: within.id("words"),
        table: within.id("words-table"),
        languages: settings.iter().map(language).collect(),
        words: within.plan().words.iter().map(word).collect(),
        noted: within.plan().words.iter().any(|word| word.note.is_some()),
    }
}

/// Lists the notes on terms, by the places of the terms.
fn notes(within: &Within<'_>) -> HashMap<usize, Vec<NoteView>> {
    let each = within.plan().notes.as_ref().is_some_and(|notes| notes.run == Run::Chapter);
    let mut found: HashMap<usize, Vec<NoteView>> = HashMap::new();
    for at in within.plan().reading_order() {
        for note in within.edition.notes.get(at).into_iter().flat_map(|chapter| &chapter.notes) {
            let Some(term) = note.term else { continue };
            found.entry(term).or_default().push(NoteView {
                mark: note.mark.clone(),
                href: within.from.href(PlanPage::Chapter(at), Some(&mention_fragment(note.number))),
                chapter: each.then(|| within.chapter_link(at)).flatten(),
            });
        }
    }
    found
}

fn term(within: &Within<'_>, term: &Term, notes: Vec<NoteView>) -> TermView {
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
        notes,
    }
}

/// Returns what a name is looked up by: kana in Japanese, katakana like hiragana; the name itself elsewhere, capitals like small letters.
pub(super) fn look_up(name: &Text, reading: Option<&Text>, language: Language) -> String {
    let own = name.best(language);
    let looked_up = match reading {
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

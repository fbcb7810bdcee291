//! The words around notes (注1, back to note 1), which nearly every chapter needs for the same few numbers.

use super::theme::Theme;
use crate::language::Language;
use std::borrow::Cow;
use std::sync::OnceLock;

/// Notes beyond this number are rare enough to be worded each time.
const KEPT: usize = 32;

/// Keeps the words for the first notes of a page, by language.
#[derive(Debug)]
pub(super) struct NoteWords {
    languages: Vec<(Language, Vec<OnceLock<Words>>)>,
}

#[derive(Debug)]
struct Words {
    mark: String,
    back: String,
}

impl NoteWords {
    pub(super) fn new(languages: &[Language]) -> Self {
        let rooms = || std::iter::repeat_with(OnceLock::new).take(KEPT).collect();
        Self { languages: languages.iter().map(|&language| (language, rooms())).collect() }
    }

    /// Returns the words that stand for a note's number in the text.
    pub(super) fn mark(&self, theme: &Theme, language: Language, number: usize) -> Cow<'_, str> {
        match self.kept(theme, language, number) {
            Some(words) => Cow::Borrowed(&words.mark),
            None => Cow::Owned(words(theme, language, number).mark),
        }
    }

    /// Returns what the way back from a note is called.
    pub(super) fn back(&self, theme: &Theme, language: Language, number: usize) -> Cow<'_, str> {
        match self.kept(theme, language, number) {
            Some(words) => Cow::Borrowed(&words.back),
            None => Cow::Owned(words(theme, language, number).back),
        }
    }

    fn kept(&self, theme: &Theme, language: Language, number: usize) -> Option<&Words> {
        let (_, rooms) = self.languages.iter().find(|(own, _)| *own == language)?;
        rooms.get(number).map(|room| room.get_or_init(|| words(theme, language, number)))
    }
}

fn words(theme: &Theme, language: Language, number: usize) -> Words {
    let word = |key: &str| theme.text(language, key, &[("number", number.into())]);
    Words { mark: word("note-mark"), back: word("note-return") }
}

//! Languages, and text that exists in several of them.
//!
//! Facts stand once; only words are kept per language. A reader who asks for a language that a text
//! lacks gets the best there is, and is told which language that is, so that a page can mark it.

pub(crate) mod script;

use crate::source::{Located, Span};
use std::fmt;
use std::sync::Arc;

const CAPACITY: usize = 15;

/// Names a language by its BCP 47 tag (`ja`, `en`, `zh-Hans`, `ja-easy`); at most 15 letters.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language {
    letters: [u8; CAPACITY],
    length: u8,
}

impl Language {
    /// Reads a tag: two or three lower-case letters, then parts of letters and digits joined by `-`.
    pub fn new(tag: &str) -> Option<Self> {
        let mut parts = tag.split('-');
        let primary = parts.next()?;
        let primary_is_good = matches!(primary.len(), 2 | 3) && primary.bytes().all(|b| b.is_ascii_lowercase());
        let rest_is_good =
            parts.all(|part| matches!(part.len(), 2..=8) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
        if !primary_is_good || !rest_is_good || tag.len() > CAPACITY {
            return None;
        }
        let mut letters = [0; CAPACITY];
        for (slot, letter) in letters.iter_mut().zip(tag.bytes()) {
            *slot = letter;
        }
        Some(Self { letters, length: u8::try_from(tag.len()).ok()? })
    }

    /// Japanese, `ja`.
    pub const JAPANESE: Self = Self { letters: [b'j', b'a', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], length: 2 };
    /// English, `en`.
    pub const ENGLISH: Self = Self { letters: [b'e', b'n', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], length: 2 };

    /// Returns the tag.
    pub fn as_str(&self) -> &str {
        let letters = self.letters.get(..usize::from(self.length)).unwrap_or_default();
        std::str::from_utf8(letters).unwrap_or_default()
    }

    /// Tells whether this is Japanese or a variant of it such as `ja-easy`.
    pub fn is_japanese(&self) -> bool {
        self.as_str().split('-').next() == Some("ja")
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({self})")
    }
}

impl serde::Serialize for Language {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Holds a text found for a reader, and the language that it is really in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Localized<T> {
    pub value: T,
    pub language: Language,
}

/// Holds one text in one or more languages.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// In the order written; never empty.
    versions: Vec<(Language, Located<Arc<str>>)>,
    pub span: Span,
}

impl Text {
    /// Holds a text in one language.
    pub fn single(language: Language, text: Located<Arc<str>>) -> Self {
        let span = text.span;
        Self { versions: vec![(language, text)], span }
    }

    /// Holds a text in several languages; nothing where there is none at all.
    pub fn of(versions: Vec<(Language, Located<Arc<str>>)>, span: Span) -> Option<Self> {
        (!versions.is_empty()).then_some(Self { versions, span })
    }

    /// Returns the text in just this language.
    pub fn get(&self, language: Language) -> Option<&str> {
        self.located(language).map(|text| &*text.value)
    }

    /// Returns the text in just this language with its place.
    pub fn located(&self, language: Language) -> Option<&Located<Arc<str>>> {
        self.versions.iter().find(|(own, _)| *own == language).map(|(_, text)| text)
    }

    /// Returns the text for a reader of `language`: that language, else the first one written.
    pub fn best(&self, language: Language) -> Localized<&str> {
        let found = self.versions.iter().find(|(own, _)| *own == language).or(self.versions.first());
        match found {
            Some((own, text)) => Localized { value: &text.value, language: *own },
            // Unreachable through the constructors, which refuse an empty list.
            None => Localized { value: "", language },
        }
    }

    /// Lists the languages that this text is in.
    pub fn languages(&self) -> impl Iterator<Item = Language> + '_ {
        self.versions.iter().map(|(language, _)| *language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn tags_are_checked() {
        for good in ["ja", "en", "ja-easy", "zh-Hans"] {
            assert_eq!(Language::new(good).map(|l| l.to_string()).as_deref(), Some(good));
        }
        for bad in ["", "JA", "j", "ja_JP", "ja-", "日本", "../ja", "ja-toolongpartxx"] {
            assert_eq!(Language::new(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_missing_language_falls_back_and_says_so() {
        let mut sources = Sources::default();
        let span = Span::file(sources.add("site.yaml", ""));
        let text = Text::single(Language::JAPANESE, Located::new("市民".into(), span));
        let found = text.best(Language::ENGLISH);
        assert_eq!((found.value, found.language), ("市民", Language::JAPANESE));
    }
}

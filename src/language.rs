//! Languages, and text that exists in several of them.
//!
//! Facts stand once; only words are kept per language. A reader who asks for a language that a text
//! lacks gets the best there is, and is told which language that is, so that a page can mark it.
//!
//! A language may have variants, such as やさしい日本語 (`ja-easy`): other words for other readers, in the same language.
//! What a variant lacks is taken from the language that it is a variant of, and no page marks the one as foreign to the
//! other.

pub(crate) mod script;

use crate::source::{Located, Span};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

const CAPACITY: usize = 15;

/// Names a language by its BCP 47 tag (`ja`, `en`, `zh-Hans`, `ja-easy`); at most 15 letters.
///
/// Two are the same where their tags are, whether or not one of them is known to be a variant.
#[derive(Clone, Copy)]
pub struct Language {
    letters: [u8; CAPACITY],
    length: u8,
    /// How many of the letters name the language that this is a variant of; all where it is none.
    base: u8,
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.letters == other.letters
    }
}

impl Eq for Language {}

impl Hash for Language {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.letters.hash(state);
    }
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
        let length = u8::try_from(tag.len()).ok()?;
        Some(Self { letters, length, base: length })
    }

    /// Returns this language as a variant of another, whose tag its own begins with (`ja-easy` of `ja`); nothing where it
    /// does not.
    pub fn variant_of(self, base: Self) -> Option<Self> {
        let rest = self.as_str().strip_prefix(base.as_str())?;
        rest.starts_with('-').then_some(Self { base: base.length, ..self })
    }

    /// Japanese, `ja`.
    pub const JAPANESE: Self =
        Self { letters: [b'j', b'a', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], length: 2, base: 2 };
    /// English, `en`.
    pub const ENGLISH: Self = Self { letters: [b'e', b'n', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], length: 2, base: 2 };

    /// Returns the tag.
    pub fn as_str(&self) -> &str {
        let letters = self.letters.get(..usize::from(self.length)).unwrap_or_default();
        std::str::from_utf8(letters).unwrap_or_default()
    }

    /// Tells whether this is a variant of another language of the site.
    pub fn is_variant(self) -> bool {
        self.base < self.length
    }

    /// Returns the language that this is a variant of, or itself: what `lang` and `hreflang` name, since a variant has no
    /// tag that others know.
    pub fn base(self) -> Self {
        let mut letters = [0; CAPACITY];
        for (slot, letter) in letters.iter_mut().zip(self.letters).take(usize::from(self.base)) {
            *slot = letter;
        }
        Self { letters, length: self.base, base: self.base }
    }

    /// Chooses what a reader of this language is given: what is in it, else in the one that it is a variant of, else the first.
    pub fn best_of<T>(self, all: &[T], language: impl Fn(&T) -> Self) -> Option<&T> {
        let own = all.iter().find(|one| language(one) == self);
        let base = || all.iter().find(|one| self.is_variant() && language(one) == self.base());
        own.or_else(base).or(all.first())
    }

    /// Returns what a text in this language is marked with on a page in another (WCAG 3.1.2); nothing where it need not be.
    pub fn foreign_to(self, page: Self) -> Option<Self> {
        let own = self.base();
        (own != page.base()).then_some(own)
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

    /// Returns the text for a reader of `language`: that language, else the one that it is a variant of, else the first one
    /// written.
    pub fn best(&self, language: Language) -> Localized<&str> {
        let found = language.best_of(&self.versions, |(own, _)| *own);
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
    fn a_variant_is_of_the_language_that_its_tag_begins_with() {
        let easy = Language::new("ja-easy").unwrap();
        let variant = easy.variant_of(Language::JAPANESE).unwrap();
        assert_eq!((variant, variant.base(), variant.is_variant()), (easy, Language::JAPANESE, true));
        assert_eq!((easy.base(), easy.is_variant()), (easy, false));
        assert_eq!(easy.variant_of(Language::ENGLISH), None);
        assert_eq!(Language::JAPANESE.variant_of(Language::JAPANESE), None);
        assert_eq!(variant.foreign_to(Language::JAPANESE), None);
        assert_eq!(variant.foreign_to(Language::ENGLISH), Some(Language::JAPANESE));
    }

    #[test]
    fn a_variant_takes_what_it_lacks_from_its_language_before_others() {
        let mut sources = Sources::default();
        let span = Span::file(sources.add("site.yaml", ""));
        let version = |language, text: &str| (language, Located::new(Arc::from(text), span));
        let easy = Language::new("ja-easy").unwrap().variant_of(Language::JAPANESE).unwrap();
        let texts = [version(Language::ENGLISH, "citizens"), version(Language::JAPANESE, "市民")];
        let text = Text::of(texts.to_vec(), span).unwrap();
        assert_eq!(text.best(easy).value, "市民");
        let text = Text::of([&texts[..], &[version(easy, "まちの人")]].concat(), span).unwrap();
        assert_eq!(text.best(easy).value, "まちの人");
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

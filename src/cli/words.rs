//! What the command line says beside the problems: help, results, progress.

use kyodo::diagnostics::{Catalogue, Fact};
use kyodo::language::Language;

const JAPANESE: &str = include_str!("messages/ja.ftl");
const ENGLISH: &str = include_str!("messages/en.ftl");

/// Holds the words of one language; the much longer sentences of problems are read only when there are some.
#[derive(Debug)]
pub(crate) struct Words {
    catalogue: Catalogue,
}

impl Words {
    /// Reads the words of a language.
    pub(crate) fn new(language: Language) -> Self {
        let source = if language.is_japanese() { JAPANESE } else { ENGLISH };
        Self { catalogue: Catalogue::new(language, &[source]) }
    }

    /// Returns the language.
    pub(crate) fn language(&self) -> Language {
        self.catalogue.language()
    }

    /// Says something that needs no facts.
    pub(crate) fn say(&self, name: &str) -> String {
        self.say_with(name, &[])
    }

    /// Says something with facts; a name without words stands for itself.
    pub(crate) fn say_with(&self, name: &str, facts: &[(&'static str, Fact)]) -> String {
        self.catalogue.sentence(name, facts).unwrap_or_else(|| name.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn both_languages_have_the_same_words() {
        let names = |source: &'static str| -> BTreeSet<&str> {
            let lines = source.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
            lines.filter_map(|line| line.split(" =").next()).collect()
        };
        assert_eq!(names(JAPANESE), names(ENGLISH));
        for language in [Language::JAPANESE, Language::ENGLISH] {
            for name in names(JAPANESE) {
                assert!(Words::new(language).catalogue.sentence(name, &[]).is_some(), "{language} {name}");
            }
        }
    }
}

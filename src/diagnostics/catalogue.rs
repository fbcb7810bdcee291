//! The sentences of every problem, kept per language and apart from the code that finds it.
//!
//! A code has four texts: what is wrong, a few words beside the place (`.label`), the way out (`.help`)
//! and an explanation (`.explain`) whose first line is its heading. Where a second place is shown,
//! `.related` stands beside it. A text that lacks a fact is written with the fact's name in its place.

use super::{Code, Diagnostic, Fact};
use crate::language::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::fmt;
use unic_langid::LanguageIdentifier;

const JAPANESE: &[&str] = &[
    include_str!("messages/ja/general.ftl"),
    include_str!("messages/ja/files.ftl"),
    include_str!("messages/ja/yaml.ftl"),
    include_str!("messages/ja/markdown.ftl"),
    include_str!("messages/ja/meaning.ftl"),
    include_str!("messages/ja/consultations.ftl"),
    include_str!("messages/ja/references.ftl"),
    include_str!("messages/ja/theme.ftl"),
    include_str!("messages/ja/paper.ftl"),
    include_str!("messages/ja/pages.ftl"),
    include_str!("messages/ja/writing.ftl"),
    include_str!("messages/ja/commands.ftl"),
];

const ENGLISH: &[&str] = &[
    include_str!("messages/en/general.ftl"),
    include_str!("messages/en/files.ftl"),
    include_str!("messages/en/yaml.ftl"),
    include_str!("messages/en/markdown.ftl"),
    include_str!("messages/en/meaning.ftl"),
    include_str!("messages/en/consultations.ftl"),
    include_str!("messages/en/references.ftl"),
    include_str!("messages/en/theme.ftl"),
    include_str!("messages/en/paper.ftl"),
    include_str!("messages/en/pages.ftl"),
    include_str!("messages/en/writing.ftl"),
    include_str!("messages/en/commands.ftl"),
];

/// Holds sentences in one language.
pub struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// Reads the sentences of all problems; Japanese for a variant of Japanese, English for every other language.
    pub fn of_problems(language: Language) -> Self {
        Self::new(language, if language.is_japanese() { JAPANESE } else { ENGLISH })
    }

    /// Reads sentences from Fluent sources; where two have the same name, the first counts.
    pub fn new(language: Language, sources: &[&str]) -> Self {
        // It decides between one and several: English for every language but Japanese, as the sentences are.
        let plurals = if language.is_japanese() { "ja" } else { "en" };
        let plurals: LanguageIdentifier = plurals.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![plurals]);
        bundle.set_use_isolating(false);
        for source in sources {
            // What does not parse is left out here and found by the tests, which ask for every sentence.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
            let _ = bundle.add_resource(resource);
        }
        Self { language, bundle }
    }

    /// Returns the language that the sentences were asked for in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Writes a sentence that belongs to no code, or nothing where there is none of that name.
    pub fn sentence(&self, name: &str, facts: &[(&'static str, Fact)]) -> Option<String> {
        self.text(name, None, facts)
    }

    /// Writes what is wrong.
    pub fn message(&self, problem: &Diagnostic) -> String {
        let number = problem.code.number();
        self.text(number, None, &problem.facts).unwrap_or_else(|| number.to_owned())
    }

    /// Writes the few words that stand beside the place.
    pub fn label(&self, problem: &Diagnostic) -> String {
        self.text(problem.code.number(), Some("label"), &problem.facts).unwrap_or_default()
    }

    /// Writes the few words that stand beside the second place.
    pub fn related(&self, problem: &Diagnostic) -> String {
        self.text(problem.code.number(), Some("related"), &problem.facts).unwrap_or_default()
    }

    /// Writes the way out.
    pub fn help(&self, problem: &Diagnostic) -> String {
        self.text(problem.code.number(), Some("help"), &problem.facts).unwrap_or_default()
    }

    /// Asks whether the suggested word was meant, where there is one.
    pub fn suggestion(&self, problem: &Diagnostic) -> Option<String> {
        let word = problem.suggestion.as_deref()?;
        self.sentence("did-you-mean", &[("suggestion", word.into())])
    }

    /// Writes the explanation of a code: a heading, an empty line, and paragraphs.
    pub fn explanation(&self, code: Code) -> String {
        self.text(code.number(), Some("explain"), &[]).unwrap_or_default()
    }

    fn text(&self, name: &str, attribute: Option<&str>, facts: &[(&'static str, Fact)]) -> Option<String> {
        let message = self.bundle.get_message(name)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        // Errors name facts that were not given; the text shows them too.
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&arguments(facts)), &mut errors).into_owned())
    }
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Catalogue").field("language", &self.language).finish_non_exhaustive()
    }
}

fn arguments<'a>(facts: &'a [(&'static str, Fact)]) -> FluentArgs<'a> {
    facts
        .iter()
        .map(|(name, fact)| match fact {
            Fact::Text(text) => (*name, FluentValue::from(text.as_str())),
            Fact::Number(number) => (*name, FluentValue::from(*number)),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lists the facts that the comment behind a code documents, each with the words that it may be.
    fn documented(code: Code) -> Vec<(&'static str, Vec<&'static str>)> {
        let line = include_str!("code.rs").lines().find(|line| line.contains(&format!("\"{}\"", code.number())));
        let comment = line.and_then(|line| line.split_once("//")).map_or("", |(_, comment)| comment);
        comment
            .split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}'))
            .map(|(name, rest)| {
                let words = rest.strip_prefix(':').map_or("", |words| words.split(',').next().unwrap_or(words));
                let words: Vec<_> = words.split('|').map(str::trim).filter(|word| !word.is_empty()).collect();
                (name, if words.is_empty() { vec!["FACT"] } else { words })
            })
            .collect()
    }

    /// States a code's problem in every way that its documented words allow.
    fn problems(code: Code) -> Vec<Diagnostic> {
        documented(code).into_iter().fold(vec![Diagnostic::new(code)], |problems, (name, words)| {
            let with =
                |problem: &Diagnostic| words.iter().map(|word| problem.clone().with(name, *word)).collect::<Vec<_>>();
            problems.iter().flat_map(with).collect()
        })
    }

    #[test]
    fn every_code_has_its_texts_in_both_languages_and_no_fact_is_missing() {
        for language in [Language::JAPANESE, Language::ENGLISH] {
            let catalogue = Catalogue::of_problems(language);
            for &code in Code::ALL {
                for problem in problems(code) {
                    let texts = [catalogue.message(&problem), catalogue.label(&problem), catalogue.help(&problem)];
                    for text in texts.iter().chain([&catalogue.explanation(code)]) {
                        assert!(!text.is_empty() && text != code.number(), "{language} {code:?}");
                        assert!(!text.contains("{$") && !text.contains("???"), "{language} {code:?}: {text}");
                    }
                }
            }
        }
    }

    #[test]
    fn words_that_a_fact_may_be_are_translated() {
        let japanese = Catalogue::of_problems(Language::JAPANESE);
        for &code in Code::ALL {
            for problem in problems(code) {
                let message = japanese.message(&problem);
                for (name, fact) in &problem.facts {
                    let Fact::Text(word) = fact else { continue };
                    let is_word = word != "other" && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
                    assert!(!is_word || !message.contains(word), "{code:?} {name}: {message}");
                }
            }
        }
    }

    #[test]
    fn every_explanation_is_a_heading_and_paragraphs() {
        for language in [Language::JAPANESE, Language::ENGLISH] {
            let catalogue = Catalogue::of_problems(language);
            for &code in Code::ALL {
                let explanation = catalogue.explanation(code);
                let paragraphs: Vec<&str> = explanation.split("\n\n").collect();
                assert!(paragraphs.len() >= 3 && !paragraphs[0].contains('\n'), "{language} {code:?}");
            }
        }
    }

    #[test]
    fn a_second_place_has_words_where_a_code_has_one() {
        for line in include_str!("code.rs").lines().filter(|line| line.contains("related:")) {
            let code = line.split('"').nth(1).and_then(Code::from_number).unwrap();
            for language in [Language::JAPANESE, Language::ENGLISH] {
                assert!(!Catalogue::of_problems(language).related(&Diagnostic::new(code)).is_empty(), "{code:?}");
            }
        }
    }

    #[test]
    fn every_source_can_be_read_and_every_entry_has_a_code() {
        for source in JAPANESE.iter().chain(ENGLISH) {
            let errors = FluentResource::try_new((*source).to_owned()).err().map(|(_, errors)| errors);
            assert_eq!(errors, None, "{}", source.lines().next().unwrap());
            for number in source.lines().filter(|line| line.starts_with('K')).filter_map(|line| line.get(..4)) {
                assert!(Code::from_number(number).is_some(), "{number} is no code");
            }
        }
    }

    #[test]
    fn facts_stand_in_the_sentence() {
        let problem = Diagnostic::new(Code::UnknownKey).with("key", "tilte").suggest("tilte", ["title"]);
        let japanese = Catalogue::of_problems(Language::JAPANESE);
        assert_eq!(japanese.message(&problem), "項目名「tilte」は、ここでは使えません");
        assert_eq!(japanese.suggestion(&problem).as_deref(), Some("もしかして「title」ですか。"));
        let english = Catalogue::of_problems(Language::ENGLISH);
        assert_eq!(english.message(&problem), "The key “tilte” cannot be used here");
        assert_eq!(english.suggestion(&problem).as_deref(), Some("Did you mean “title”?"));
    }
}

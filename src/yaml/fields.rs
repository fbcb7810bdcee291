//! Decoding of YAML into the model, one field after the other, with every mistake reported.
//!
//! A decoding function takes a node and a [`Reader`] and returns nothing where it has reported why.
//! [`Fields`] remembers which keys were asked for, so that what is left over is known to be a mistake
//! and the nearest key that was asked for can be offered.

use super::{Entry, Value, Yaml, number, slipped};
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::language::{Language, Text};
use crate::source::{Located, Span};
use std::sync::Arc;

/// Holds what decoding needs beside the node: the project's languages and the report.
#[derive(Debug)]
pub struct Reader<'a> {
    /// The first is the default, in which a plain string is written.
    pub languages: &'a [Language],
    pub report: &'a mut Report,
}

impl Reader<'_> {
    /// Returns the language in which a plain string is written.
    pub fn default_language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::JAPANESE)
    }

    /// Returns a language as the site has it; nothing where the site does not have it.
    pub fn known(&self, language: Language) -> Option<Language> {
        self.languages.iter().copied().find(|own| *own == language)
    }

    /// Lists the languages that every text is to be written in: a variant says only what it wants to.
    pub fn expected(&self) -> impl Iterator<Item = Language> + use<'_> {
        self.languages.iter().copied().filter(|language| !language.is_variant())
    }

    /// Reports a problem.
    pub fn report(&mut self, problem: Diagnostic) {
        self.report.push(problem);
    }

    /// Reports that a node is of another kind than `expected` (a word of the catalogues: `text`, `list`, …).
    pub fn wrong<T>(&mut self, yaml: &Yaml, expected: &'static str) -> Option<T> {
        let slip = match &yaml.value {
            Value::Text(text) if expected == "map" => slipped(text, yaml.span),
            _ => None,
        };
        self.report(slip.unwrap_or_else(|| {
            Diagnostic::at(Code::WrongType, yaml.span).with("expected", expected).with("found", yaml.value.kind())
        }));
        None
    }

    /// Reads a string; a number counts as the letters that it was written with.
    pub fn string(&mut self, yaml: &Yaml) -> Option<Located<Arc<str>>> {
        match &yaml.value {
            Value::Text(text) | Value::Number(_, text) => Some(Located::new(Arc::clone(text), yaml.span)),
            _ => self.wrong(yaml, "text"),
        }
    }

    /// Reads a string that says something.
    pub fn filled(&mut self, yaml: &Yaml) -> Option<Located<Arc<str>>> {
        let text = self.string(yaml)?;
        if text.trim().is_empty() {
            self.report(Diagnostic::at(Code::EmptyText, yaml.span));
            return None;
        }
        Some(text)
    }

    /// Reads a text: a string in the default language, or a map by language.
    pub fn text(&mut self, yaml: &Yaml) -> Option<Text> {
        if let Some(problem) = self.slipped_version(yaml) {
            self.report(problem);
            return None;
        }
        let Value::Map(entries) = &yaml.value else {
            return Some(Text::single(self.default_language(), self.filled(yaml)?));
        };
        let versions = entries.iter().filter_map(|entry| self.version(entry)).collect();
        Text::of(versions, yaml.span)
    }

    /// States the slip that made a text of what was meant to be a language with its text.
    fn slipped_version(&self, yaml: &Yaml) -> Option<Diagnostic> {
        let Value::Text(text) = &yaml.value else { return None };
        let tag = text.trim_start().split([':', '：', ' ', '\u{3000}']).next()?;
        self.languages.iter().find(|language| language.as_str() == tag)?;
        slipped(text, yaml.span)
    }

    fn version(&mut self, entry: &Entry) -> Option<(Language, Located<Arc<str>>)> {
        let language = Language::new(&entry.key.value).and_then(|language| self.known(language));
        let Some(language) = language else {
            let tags: Vec<&str> = self.languages.iter().map(Language::as_str).collect();
            self.report(slipped(&entry.key.value, entry.key.span).unwrap_or_else(|| {
                Diagnostic::at(Code::UnknownLanguage, entry.key.span)
                    .with("language", &*entry.key.value)
                    .with("known", tags.join(", "))
                    .suggest(&entry.key.value, tags)
            }));
            return None;
        };
        Some((language, self.filled(&entry.value)?))
    }

    /// Reads a finite number.
    pub fn number(&mut self, yaml: &Yaml) -> Option<Located<f64>> {
        match &yaml.value {
            Value::Number(number, _) if number.is_finite() => Some(Located::new(*number, yaml.span)),
            Value::Number(_, text) => {
                self.report(Diagnostic::at(Code::NotFinite, yaml.span).with("text", &**text));
                None
            }
            Value::Text(text) => match number::plain(text).and_then(|plain| plain.parse().ok()) {
                Some(number) if f64::is_finite(number) => Some(Located::new(number, yaml.span)),
                _ => self.wrong(yaml, "number"),
            },
            _ => self.wrong(yaml, "number"),
        }
    }

    /// Reads a whole number from 0.
    pub fn whole(&mut self, yaml: &Yaml) -> Option<Located<u32>> {
        match yaml.value.plain_number().and_then(|plain| plain.parse().ok()) {
            Some(number) => Some(Located::new(number, yaml.span)),
            None => self.wrong(yaml, "whole"),
        }
    }

    /// Reads `true` or `false`.
    pub fn truth(&mut self, yaml: &Yaml) -> Option<Located<bool>> {
        match yaml.value {
            Value::Bool(truth) => Some(Located::new(truth, yaml.span)),
            _ => self.wrong(yaml, "bool"),
        }
    }

    /// Reads one word of a closed list.
    pub fn word<T: Copy>(&mut self, yaml: &Yaml, words: &[(&str, T)]) -> Option<Located<T>> {
        let text = self.filled(yaml)?;
        let found = words.iter().find(|(word, _)| *word == &*text.value);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            self.report(
                Diagnostic::at(Code::UnknownWord, yaml.span)
                    .with("word", &*text.value)
                    .with("known", known.join(", "))
                    .suggest(&text.value, known),
            );
        }
        found.map(|(_, meaning)| Located::new(*meaning, yaml.span))
    }

    /// Reads a list; a single node that is no list counts as a list of one.
    pub fn list<T>(&mut self, yaml: &Yaml, mut item: impl FnMut(&Yaml, &mut Self) -> Option<T>) -> Vec<T> {
        match &yaml.value {
            Value::List(items) => items.iter().filter_map(|yaml| item(yaml, self)).collect(),
            Value::Null => Vec::new(),
            _ => item(yaml, self).into_iter().collect(),
        }
    }

    /// Reads a map with keys of the writer's own choice.
    pub fn map<T>(&mut self, yaml: &Yaml, mut item: impl FnMut(&Entry, &mut Self) -> Option<T>) -> Vec<T> {
        match &yaml.value {
            Value::Map(entries) => entries.iter().filter_map(|entry| item(entry, self)).collect(),
            Value::Null => Vec::new(),
            _ => self.wrong::<()>(yaml, "map").map_or_else(Vec::new, |()| Vec::new()),
        }
    }
}

/// Counts the entries that are thousands of the number before them: in braces, `value: 12,345` is a value and a key.
fn thousands(entry: &Entry, behind: &[Entry]) -> usize {
    let is_group = |next: &&Entry| {
        let (group, _) = next.key.split_once('.').unwrap_or((&next.key, ""));
        next.value.value == Value::Null && group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit())
    };
    if matches!(entry.value.value, Value::Number(..)) { behind.iter().take_while(is_group).count() } else { 0 }
}

fn taken_apart(entry: &Entry, thousands: &[Entry], last: &Entry) -> Diagnostic {
    let first = entry.value.value.plain_number().unwrap_or_default();
    let groups: Vec<&str> = [first.as_str()].into_iter().chain(thousands.iter().map(|group| &**group.key)).collect();
    let place = Span { end: last.key.span.end, ..entry.value.span };
    Diagnostic::at(Code::UnknownKey, place)
        .with("cause", "comma")
        .with("key", groups.join(","))
        .with("plain", groups.concat())
}

/// Takes a mapping apart, key by key.
#[derive(Debug)]
pub struct Fields<'y> {
    entries: &'y [Entry],
    span: Span,
    asked: Vec<&'static str>,
}

impl<'y> Fields<'y> {
    /// Begins with a mapping; anything else is reported.
    pub fn of(yaml: &'y Yaml, reader: &mut Reader<'_>) -> Option<Self> {
        match &yaml.value {
            Value::Map(entries) => Some(Self { entries, span: yaml.span, asked: Vec::new() }),
            _ => reader.wrong(yaml, "map"),
        }
    }

    /// Returns the place of the mapping.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Returns the node under a key, and nothing where it is missing or empty.
    pub fn get(&mut self, key: &'static str) -> Option<&'y Yaml> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        let entry = self.entries.iter().find(|entry| &*entry.key.value == key)?;
        (entry.value.value != Value::Null).then_some(&entry.value)
    }

    /// Decodes a field that may be missing.
    pub fn optional<'r, T>(
        &mut self,
        key: &'static str,
        reader: &mut Reader<'r>,
        decode: impl FnOnce(&mut Reader<'r>, &'y Yaml) -> Option<T>,
    ) -> Option<T> {
        let yaml = self.get(key)?;
        decode(reader, yaml)
    }

    /// Decodes a field that must be there; its absence is reported at the mapping.
    pub fn required<'r, T>(
        &mut self,
        key: &'static str,
        reader: &mut Reader<'r>,
        decode: impl FnOnce(&mut Reader<'r>, &'y Yaml) -> Option<T>,
    ) -> Option<T> {
        match self.get(key) {
            Some(yaml) => decode(reader, yaml),
            None => {
                let place = Span { end: self.span.start, ..self.span };
                reader.report(Diagnostic::at(Code::MissingKey, place).with("key", key));
                None
            }
        }
    }

    /// Decodes every item of a list field; a missing field is an empty list.
    pub fn list<'r, T>(
        &mut self,
        key: &'static str,
        reader: &mut Reader<'r>,
        mut decode: impl FnMut(&mut Reader<'r>, &'y Yaml) -> Option<T>,
    ) -> Vec<T> {
        match self.get(key).map(|yaml| (&yaml.value, yaml)) {
            Some((Value::List(items), _)) => items.iter().filter_map(|item| decode(reader, item)).collect(),
            Some((_, single)) => decode(reader, single).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// Reports every key that no one asked for.
    pub fn finish(self, reader: &mut Reader<'_>) {
        let mut rest = self.entries;
        while let Some((entry, behind)) = rest.split_first() {
            rest = behind;
            if !self.asked.contains(&&*entry.key.value) {
                reader.report(slipped(&entry.key.value, entry.key.span).unwrap_or_else(|| {
                    Diagnostic::at(Code::UnknownKey, entry.key.span)
                        .with("key", &*entry.key.value)
                        .with("known", self.asked.join(", "))
                        .suggest(&entry.key.value, self.asked.iter().copied())
                }));
            }
            let (thousands, others) = behind.split_at(thousands(entry, behind));
            if let Some(last) = thousands.last() {
                reader.report(taken_apart(entry, thousands, last));
                rest = others;
            }
        }
    }
}

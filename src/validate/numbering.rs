//! Numbering patterns, per language and level.

use crate::diagnostics::{Code, Diagnostic};
use crate::language::{Language, Text};
use crate::model::numbering::{Numbering, Pattern};
use crate::model::plan::{Notes, Run};
use crate::yaml::{Entry, Fields, Reader, Yaml};

const RUNS: [(&str, Run); 2] = [("plan", Run::Plan), ("chapter", Run::Chapter)];

/// Reads the patterns of chapters and sections: a list for each language.
pub(super) fn numbering(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Numbering> {
    let patterns = reader.map(yaml, language);
    Some(Numbering { patterns })
}

fn language(entry: &Entry, reader: &mut Reader<'_>) -> Option<(Language, Vec<Pattern>)> {
    let language = Language::new(&entry.key.value).and_then(|language| reader.known(language));
    if language.is_none() {
        let tags: Vec<&str> = reader.languages.iter().map(Language::as_str).collect();
        reader.report(
            Diagnostic::at(Code::UnknownLanguage, entry.key.span)
                .with("language", &*entry.key.value)
                .with("known", tags.join(", "))
                .suggest(&entry.key.value, tags),
        );
    }
    let patterns = reader.list(&entry.value, |yaml, reader| pattern(reader, yaml));
    Some((language?, patterns))
}

fn pattern(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Pattern> {
    let text = reader.filled(yaml)?;
    let pattern = Pattern::parse(&text.value);
    if pattern.is_none() {
        reader.report(Diagnostic::at(Code::InvalidNumbering, text.span).with("pattern", &*text.value));
    }
    pattern
}

/// Reads a pattern in each language that has its own.
pub(super) fn text(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Text> {
    let text = super::read::text(reader, yaml)?;
    check(&text, reader);
    Some(text)
}

/// Reads how notes (※) are numbered.
pub(super) fn notes(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Notes> {
    let mut fields = Fields::of(yaml, reader)?;
    let mark = fields.required("mark", reader, text);
    let run = fields.optional("run", reader, |reader, yaml| reader.word(yaml, &RUNS));
    fields.finish(reader);
    Some(Notes { mark: mark?, run: run.map_or(Run::Plan, |run| run.value) })
}

/// Reports every version of a text that is no pattern.
pub(super) fn check(text: &Text, reader: &mut Reader<'_>) {
    for version in text.languages().filter_map(|language| text.located(language)) {
        if Pattern::parse(&version.value).is_none() {
            reader.report(Diagnostic::at(Code::InvalidNumbering, version.span).with("pattern", &*version.value));
        }
    }
}

//! The kinds of field that all files share: ids, years, dates, addresses, texts.

use super::ids::Ids;
use super::marks;
use crate::diagnostics::{Code, Diagnostic};
use crate::language::{Language, Text};
use crate::model::Id;
use crate::model::calendar::Period;
use crate::model::calendar::{Date, FiscalYear, When};
use crate::model::hours::Hours;
use crate::source::{Located, Span};
use crate::yaml::{Fields, Reader, Value, Yaml};
use std::sync::Arc;

const ID_LENGTH: usize = 64;

/// Tells whether a word can be an id: letters and digits of ASCII, `.`, `_` and `-`, the first a letter or digit.
pub(crate) fn is_id(word: &str) -> bool {
    word.len() <= ID_LENGTH
        && word.starts_with(|c: char| c.is_ascii_alphanumeric())
        && word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-'))
}

/// Reads an id.
pub(super) fn id(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Id> {
    let id = reader.filled(yaml)?;
    if !is_id(&id.value) {
        reader.report(Diagnostic::at(Code::InvalidId, id.span).with("id", &*id.value));
        return None;
    }
    Some(id)
}

/// Reads the `id` of a record and declares it before anything else of the record can go wrong.
pub(super) fn own_id(fields: &mut Fields<'_>, ids: &mut Ids, reader: &mut Reader<'_>) -> Option<Id> {
    let own = fields.required("id", reader, id);
    ids.declare_read(own.as_ref(), reader);
    own
}

/// Begins with a record that has an id; what is no record may have hidden one.
pub(super) fn record<'y>(yaml: &'y Yaml, ids: &mut Ids, reader: &mut Reader<'_>) -> Option<Fields<'y>> {
    let fields = Fields::of(yaml, reader);
    if fields.is_none() {
        ids.doubt();
    }
    fields
}

/// Reads ids that someone else declared.
pub(super) fn ids(fields: &mut Fields<'_>, key: &'static str, reader: &mut Reader<'_>) -> Vec<Id> {
    fields.list(key, reader, named)
}

/// Reads an id that someone else declared; whether it is well formed shows when it is looked up.
pub(super) fn named(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Id> {
    reader.filled(yaml)
}

/// Reads a text, and warns where it is missing in a language of the site.
pub(super) fn text(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Text> {
    let text = reader.text(yaml)?;
    marks::check(yaml, reader);
    let missing: Vec<Language> = reader.expected().filter(|language| text.get(*language).is_none()).collect();
    if !missing.is_empty() && !has_refused(yaml, &text) && needs_translation(&text, reader.default_language()) {
        reader.report(missing_translation(text.span, &missing));
    }
    Some(text)
}

/// Says that a text is missing in some languages.
pub(super) fn missing_translation(place: Span, languages: &[Language]) -> Diagnostic {
    let tags: Vec<&str> = languages.iter().map(Language::as_str).collect();
    Diagnostic::at(Code::MissingTranslation, place).with("language", tags.join(", "))
}

/// Tells whether a version was written and refused, so that what is missing has been told.
fn has_refused(yaml: &Yaml, text: &Text) -> bool {
    matches!(&yaml.value, Value::Map(entries) if entries.len() > text.languages().count())
}

/// Tells whether a reader of another language cannot read the text as it is: `①` and `NPO` serve everyone.
fn needs_translation(text: &Text, default: Language) -> bool {
    let written = text.best(default);
    if written.language.is_japanese() {
        written.value.chars().any(is_japanese)
    } else {
        written.value.chars().any(char::is_alphabetic)
    }
}

fn is_japanese(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{30FA}' | '\u{3005}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{FF66}'..='\u{FF9F}' | '\u{20000}'..='\u{323AF}')
}

/// Reads a list of texts.
pub(super) fn texts(fields: &mut Fields<'_>, key: &'static str, reader: &mut Reader<'_>) -> Vec<Text> {
    fields.list(key, reader, text)
}

/// Reads a text that may be missing.
pub(super) fn maybe_text(fields: &mut Fields<'_>, key: &'static str, reader: &mut Reader<'_>) -> Option<Text> {
    fields.optional(key, reader, text)
}

/// Reads words that are the same in every language.
pub(super) fn words(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Located<Arc<str>>> {
    reader.filled(yaml)
}

/// Reads words that are published as they stand: a title, a summary.
pub(super) fn plain_words(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Located<Arc<str>>> {
    marks::check(yaml, reader);
    words(reader, yaml)
}

/// Reads a fiscal year.
pub(super) fn year(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Located<FiscalYear>> {
    parsed(reader, yaml, FiscalYear::parse, Code::InvalidYear)
}

/// Reads a date.
pub(super) fn date(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Located<Date>> {
    parsed(reader, yaml, Date::parse, Code::InvalidDate)
}

/// Reads a date or a range of dates.
pub(super) fn when(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<When> {
    parsed(reader, yaml, When::parse, Code::InvalidDate).map(|when| when.value)
}

/// Reads the hours of a day.
pub(super) fn hours(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Hours> {
    parsed(reader, yaml, Hours::parse, Code::InvalidHours).map(|hours| hours.value)
}

/// Reads a mapping with the dates `from` and, where there is an end, `to`.
pub(super) fn dates(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<When> {
    let mut fields = Fields::of(yaml, reader)?;
    let from = fields.required("from", reader, date);
    let to = fields.optional("to", reader, date);
    fields.finish(reader);
    check_order(from.as_ref(), to.as_ref(), reader);
    Some(When { from: from?.value, to: to.map(|to| to.value) })
}

/// Reports an end that lies before its beginning.
pub(super) fn check_order(from: Option<&Located<Date>>, to: Option<&Located<Date>>, reader: &mut Reader<'_>) {
    if let Some((from, to)) = from.zip(to).filter(|(from, to)| from.value > to.value) {
        let problem = Diagnostic::at(Code::PeriodReversed, to.span).related(from.span);
        reader.report(problem.with("from", from.value.iso()).with("to", to.value.iso()));
    }
}

fn parsed<T>(
    reader: &mut Reader<'_>,
    yaml: &Yaml,
    parse: impl FnOnce(&str) -> Option<T>,
    code: Code,
) -> Option<Located<T>> {
    let text = reader.filled(yaml)?;
    let found = parse(&text.value);
    if found.is_none() {
        reader.report(Diagnostic::at(code, text.span).with("text", &*text.value));
    }
    found.map(|found| Located::new(found, text.span))
}

/// Reads the keys `from` and `to`; a period that runs backward is reported and still returned.
pub(super) fn period(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Period> {
    let from = fields.required("from", reader, year);
    let to = fields.required("to", reader, year);
    let period = Period { from: from?, to: to? };
    if period.from.value > period.to.value {
        reader.report(
            Diagnostic::at(Code::PeriodReversed, period.to.span)
                .with("from", i64::from(period.from.value.0))
                .with("to", i64::from(period.to.value.0))
                .related(period.from.span),
        );
    }
    Some(period)
}

/// Reads an address on the web; nothing but `http` and `https` is followed from a public page.
pub(super) fn url(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Located<Arc<str>>> {
    let text = reader.filled(yaml)?;
    if !is_url(&text.value) {
        reader.report(Diagnostic::at(Code::InvalidUrl, text.span).with("url", &*text.value));
        return None;
    }
    Some(text)
}

fn is_url(text: &str) -> bool {
    let lower = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    let scheme = ["https://", "http://"].into_iter().find(|scheme| lower.starts_with(scheme));
    let rest = scheme.and_then(|scheme| text.get(scheme.len()..)).unwrap_or_default();
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let refused = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '\'' | '<' | '>' | '\\' | '`');
    !host.is_empty() && host.chars().any(char::is_alphanumeric) && !text.contains(refused)
}

/// Reports a number that lies outside what makes sense.
pub(super) fn out_of_range(span: Span, found: f64, range: std::ops::RangeInclusive<f64>, reader: &mut Reader<'_>) {
    reader.report(
        Diagnostic::at(Code::OutOfRange, span)
            .with("key", "none")
            .with("found", found.to_string())
            .with("from", range.start().to_string())
            .with("to", range.end().to_string()),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_of_the_web_and_have_a_host() {
        for good in ["https://example.jp", "http://localhost:8000/a?b#c", "HTTPS://例え.jp/"] {
            assert!(is_url(good), "{good}");
        }
        for bad in [
            "",
            "example.jp",
            "https://",
            "https:///a",
            "ftp://a.jp",
            "javascript:alert(1)",
            "https://a b",
            "https://a\"b",
        ] {
            assert!(!is_url(bad), "{bad}");
        }
    }

    #[test]
    fn ids_are_letters_digits_and_three_marks() {
        for good in ["1", "1-1-1", "support-centre", "a.b_c", &"x".repeat(64)] {
            assert!(is_id(good), "{good}");
        }
        for bad in ["", "-a", ".a", "a/b", "支援", "a b", "../a", &"x".repeat(65)] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}

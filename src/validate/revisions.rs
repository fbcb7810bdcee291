//! Whether translations have kept up with their originals.
//!
//! A translation names the text that it was made from by the fingerprint of that text. Dates would not do: a comma that is
//! put right makes an old translation look new.

use super::read;
use crate::diagnostics::{Code, Diagnostic};
use crate::language::Language;
use crate::load::MarkdownFile;
use crate::markdown::Document;
use crate::model::calendar::Date;
use crate::model::revision::Revision;
use crate::source::{Located, Span};
use crate::yaml::{Fields, Reader};
use std::sync::Arc;

/// Stands in a new translation until the fingerprint is written, which is known only from the check.
const UNWRITTEN: &str = "new";

/// Holds what the front matter of one language says.
pub(super) struct Revised {
    language: Language,
    updated: Option<Located<Date>>,
    translated_from: Option<Located<Arc<str>>>,
    /// Place of the Markdown.
    body: Span,
    file: Span,
}

impl Revised {
    /// Holds that a file says nothing.
    pub(super) fn of(file: &MarkdownFile) -> Self {
        let MarkdownFile { language, body, span, .. } = *file;
        Self { language, updated: None, translated_from: None, body, file: span }
    }

    /// Reads what it says; the default language is translated from nothing.
    pub(super) fn read(mut self, fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Self {
        self.updated = fields.optional("updated", reader, read::date);
        if self.language != reader.default_language() {
            self.translated_from = fields.optional("translated_from", reader, read::words);
        }
        self
    }
}

/// Works out how far each language of a text is up to date; translations of an older text are reported.
pub(super) fn compare<'v>(
    versions: impl Iterator<Item = (&'v Revised, &'v Document, &'v mut Revision)>,
    reader: &mut Reader<'_>,
) {
    let versions: Vec<_> = versions.collect();
    let default = reader.default_language();
    let original = versions.iter().find(|(revised, ..)| revised.language == default);
    let translated = versions.iter().any(|(revised, ..)| revised.translated_from.is_some());
    let original = original.filter(|_| translated);
    let original = original.map(|(revised, document, _)| (fingerprint(document.written(revised.body)), revised.file));
    for (revised, _, revision) in versions {
        revision.updated = revised.updated;
        let Some(((current, file), written)) = original.as_ref().zip(revised.translated_from.as_ref()) else {
            continue;
        };
        revision.outdated = !written.value.eq_ignore_ascii_case(current);
        if revision.outdated {
            let reason = if &*written.value == UNWRITTEN { "new" } else { "changed" };
            reader.report(
                Diagnostic::at(Code::TranslationOutdated, written.span)
                    .with("reason", reason)
                    .with("written", &*written.value)
                    .with("current", current.as_str())
                    .related(*file),
            );
        }
    }
}

/// Returns the fingerprint of a text: CRC-32 in eight hexadecimal digits, the same for all kinds of line end.
fn fingerprint(text: &str) -> String {
    let mut hasher = crc32fast::Hasher::new();
    for line in text.trim().lines() {
        hasher.update(line.trim_end().as_bytes());
        hasher.update(b"\n");
    }
    format!("{:08x}", hasher.finalize())
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn a_fingerprint_is_of_the_words_and_not_of_how_lines_end() {
        // As `printf '123456789\n' | gzip` has it.
        assert_eq!(fingerprint("123456789"), "e0117757");
        assert_eq!(fingerprint("\n市民\r\n協働 \r\n"), fingerprint("市民\n協働"));
        assert_ne!(fingerprint("市民"), fingerprint("市民。"));
    }
}

//! `content/site.yaml`.

use super::{contacts, paper, read};
use crate::diagnostics::{Code, Diagnostic};
use crate::language::Language;
use crate::model::site::{LanguageSetting, Licence, SiteSettings};
use crate::source::Located;
use crate::yaml::{Fields, Reader, Yaml};
use std::sync::Arc;

/// Reads the languages of the site, which every other text depends on; nothing where they cannot be told.
pub(super) fn languages(yaml: &Yaml, reader: &mut Reader<'_>) -> Option<Vec<LanguageSetting>> {
    let mut fields = Fields::of(yaml, reader)?;
    fields.required("languages", reader, |_, _| Some(()))?;
    let mut found: Vec<Named> = Vec::new();
    let mut all_read = true;
    fields.list("languages", reader, |reader, yaml| -> Option<()> {
        let Some(named) = language(reader, yaml) else {
            all_read = false;
            return None;
        };
        if let Some(first) = found.iter().find(|first| first.code.value == named.code.value) {
            let tag = named.code.value.as_str();
            reader.report(Diagnostic::at(Code::DuplicateId, named.code.span).with("id", tag).related(first.code.span));
        } else {
            found.push(named);
        }
        None
    });
    let settings: Vec<LanguageSetting> = found.iter().filter_map(|named| setting(named, &found, reader)).collect();
    (all_read && !settings.is_empty() && settings.len() == found.len()).then_some(settings)
}

/// Holds one language as it is named.
struct Named {
    code: Located<Language>,
    name: Arc<str>,
    variant_of: Option<Located<Arc<str>>>,
}

/// Works out which language a variant is one of; what is none is reported.
fn setting(named: &Named, all: &[Named], reader: &mut Reader<'_>) -> Option<LanguageSetting> {
    let Named { code, name, variant_of } = named;
    let Some(written) = variant_of else {
        return Some(LanguageSetting { language: code.value, name: Arc::clone(name) });
    };
    let base = all.iter().find(|other| other.code.value.as_str() == &*written.value);
    let found = match base {
        None => Err("unknown"),
        Some(base) if base.code.value == code.value => Err("itself"),
        Some(base) if base.variant_of.is_some() => Err("variant"),
        Some(_) if all.first().is_some_and(|first| first.code.value == code.value) => Err("default"),
        Some(base) => code.value.variant_of(base.code.value).ok_or("code"),
    };
    match found {
        Ok(language) => Some(LanguageSetting { language, name: Arc::clone(name) }),
        Err(reason) => {
            let whole = all.iter().filter(|other| other.variant_of.is_none()).map(|other| other.code.value.as_str());
            let known: Vec<&str> = whole.collect();
            reader.report(
                Diagnostic::at(Code::InvalidVariant, written.span)
                    .with("reason", reason)
                    .with("language", code.value.as_str())
                    .with("base", &*written.value)
                    .with("known", known.join(", ")),
            );
            None
        }
    }
}

fn language(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Named> {
    let mut fields = Fields::of(yaml, reader)?;
    let code = fields.required("code", reader, |reader, yaml| {
        let code = reader.filled(yaml)?;
        let language = Language::new(&code.value);
        if language.is_none() {
            reader.report(
                Diagnostic::at(Code::UnknownLanguage, code.span)
                    .with("language", &*code.value)
                    .with("known", "ja, en, zh-Hans, ko, …"),
            );
        }
        Some(Located::new(language?, code.span))
    });
    let name = fields.required("name", reader, read::words);
    let variant_of = fields.optional("variant_of", reader, read::words);
    fields.finish(reader);
    Some(Named { code: code?, name: name?.value, variant_of })
}

/// Reads everything else of the site's settings.
pub(super) fn settings(yaml: &Yaml, languages: Vec<LanguageSetting>, reader: &mut Reader<'_>) -> Option<SiteSettings> {
    let mut fields = Fields::of(yaml, reader)?;
    fields.get("languages");
    let title = fields.required("title", reader, read::text);
    let description = read::maybe_text(&mut fields, "description", reader);
    let base_url = fields.optional("base_url", reader, base_url);
    let theme = fields.optional("theme", reader, read::id);
    let publisher = read::maybe_text(&mut fields, "publisher", reader);
    let licence = fields.optional("licence", reader, licence);
    let contact = fields.optional("contact", reader, contacts::contact);
    let paper = fields.optional("paper", reader, paper::paper).unwrap_or_default();
    let start = crate::source::Span { end: fields.span().start, ..fields.span() };
    fields.finish(reader);
    Some(SiteSettings {
        title: title?,
        description,
        base_url,
        languages,
        theme: theme.unwrap_or_else(|| Located::new("default".into(), start)),
        publisher,
        licence,
        contact,
        paper,
    })
}

/// Reads the address that the site is published at, with a slash at its end.
fn base_url(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Located<Arc<str>>> {
    let url = read::url(reader, yaml)?;
    if url.value.contains(['?', '#']) {
        reader.report(Diagnostic::at(Code::InvalidUrl, url.span).with("url", &*url.value));
        return None;
    }
    Some(url.map(|url| if url.ends_with('/') { url } else { format!("{url}/").into() }))
}

fn licence(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Licence> {
    let mut fields = Fields::of(yaml, reader)?;
    let name = fields.required("name", reader, read::text);
    let url = fields.optional("url", reader, read::url);
    fields.finish(reader);
    Some(Licence { name: name?, url })
}

//! The words of the theme: one Fluent catalogue for each language.
//!
//! A string that a language lacks is taken from the site's first language, then from English; its key stands last. Every
//! lack is reported once, most of them when the theme is loaded, so that the report does not hang on which page is made.

use super::folder::{Folder, Owner};
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::language::Language;
use crate::source::{SourceId, Sources, Span};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::collections::{BTreeSet, HashSet};
use std::sync::{Mutex, PoisonError};
use unic_langid::LanguageIdentifier;

/// Holds the catalogues of a theme.
#[derive(Debug)]
pub(super) struct Strings {
    /// The site's languages first, in their order, then English.
    catalogues: Vec<Catalogue>,
    lacks: Mutex<Lacks>,
}

struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    keys: BTreeSet<String>,
    /// The file that a lacking string is to be added to; nothing where the language has none.
    source: Option<SourceId>,
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catalogue").field("language", &self.language).finish_non_exhaustive()
    }
}

#[derive(Debug, Default)]
struct Lacks {
    known: HashSet<(Language, String)>,
    unreported: Vec<Diagnostic>,
}

impl Strings {
    /// Reads the catalogues for the languages of a site.
    pub(super) fn load(folder: &Folder, languages: &[Language], sources: &Sources, report: &mut Report) -> Self {
        let mut wanted = languages.to_vec();
        if !wanted.contains(&Language::ENGLISH) {
            wanted.push(Language::ENGLISH);
        }
        let catalogues: Vec<Catalogue> =
            wanted.iter().map(|&language| Catalogue::load(folder, language, sources, report)).collect();
        let strings = Self { catalogues, lacks: Mutex::default() };
        let all: BTreeSet<&String> = strings.catalogues.iter().flat_map(|catalogue| &catalogue.keys).collect();
        for &language in languages {
            let Some(own) = strings.catalogue(language) else { continue };
            if own.source.is_none() {
                strings.lack(language, &format!("strings/{language}.ftl"), None);
            } else {
                for key in all.iter().filter(|key| !own.keys.contains(key.as_str())) {
                    strings.lack(language, key, None);
                }
            }
        }
        strings.hand_over(report);
        strings
    }

    /// Returns a string in the language, or the best there is.
    pub(super) fn text(&self, language: Language, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        if let Some(text) = self.catalogue(language).and_then(|own| own.format(key, args)) {
            return text;
        }
        self.lack(language, key, None);
        self.catalogues.iter().find_map(|catalogue| catalogue.format(key, args)).unwrap_or_else(|| key.to_owned())
    }

    /// Lists the keys that begin so, in any catalogue.
    pub(super) fn keys(&self, beginning: &str) -> BTreeSet<&str> {
        let keys = self.catalogues.iter().flat_map(|catalogue| &catalogue.keys);
        keys.map(String::as_str).filter(|key| key.starts_with(beginning)).collect()
    }

    /// Tells whether any catalogue has a string.
    pub(super) fn has(&self, key: &str) -> bool {
        self.catalogues.iter().any(|catalogue| catalogue.keys.contains(key))
    }

    /// Notes that a language lacks a string; a place is given where a template names a string that no language has.
    pub(super) fn lack(&self, language: Language, key: &str, place: Option<Span>) {
        let file = self.catalogue(language).and_then(|catalogue| catalogue.source);
        // A language without a catalogue is reported as such, not string by string.
        if file.is_none() && place.is_none() && !key.ends_with(".ftl") && self.has(key) {
            return;
        }
        let mut lacks = self.lacks.lock().unwrap_or_else(PoisonError::into_inner);
        if lacks.known.insert((language, key.to_owned())) {
            let problem = Diagnostic {
                span: place.or(file.map(Span::file)),
                ..Diagnostic::new(Code::MissingString).with("key", key).with("language", language.as_str())
            };
            lacks.unreported.push(problem);
        }
    }

    /// Reports what was found lacking since the last time.
    pub(super) fn hand_over(&self, report: &mut Report) {
        let mut lacks = self.lacks.lock().unwrap_or_else(PoisonError::into_inner);
        for problem in lacks.unreported.drain(..) {
            report.push(problem);
        }
    }

    fn catalogue(&self, language: Language) -> Option<&Catalogue> {
        self.catalogues.iter().find(|catalogue| catalogue.language == language)
    }
}

impl Catalogue {
    /// Reads what a language has: `strings/ja-easy.ftl` stands on `strings/ja.ftl`, a project's file on the built-in one.
    fn load(folder: &Folder, language: Language, sources: &Sources, report: &mut Report) -> Self {
        let locale: LanguageIdentifier = language.as_str().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        let mut catalogue = Self { language, bundle, keys: BTreeSet::new(), source: None };
        let primary = language.as_str().split('-').next().unwrap_or_default();
        let mut names = vec![format!("{primary}.ftl")];
        if primary != language.as_str() {
            names.push(format!("{language}.ftl"));
        }
        for name in names {
            let versions = folder.texts("strings/").find(|(path, _)| *path == name).map(|(_, versions)| versions);
            for written in versions.unwrap_or_default() {
                catalogue.add(written.source, sources, report);
                if catalogue.source.is_none() || written.owner == Owner::Project {
                    catalogue.source = Some(written.source);
                }
            }
        }
        catalogue
    }

    fn add(&mut self, source: SourceId, sources: &Sources, report: &mut Report) {
        let Some(text) = sources.get(source).map(|file| file.text.to_string()) else { return };
        let resource = match FluentResource::try_new(text) {
            Ok(resource) => resource,
            Err((resource, problems)) => {
                for problem in problems {
                    let span = Span::new(source, problem.pos.start, problem.pos.end);
                    report.push(Diagnostic::at(Code::InvalidStrings, span).with("reason", problem.kind.to_string()));
                }
                resource
            }
        };
        self.keys.extend(keys(resource.source()).map(str::to_owned));
        self.bundle.add_resource_overriding(resource);
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        // A missing argument shows as its name; the page is still made.
        Some(self.bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned())
    }
}

/// Lists the keys of a catalogue: each stands at the start of a line, before `=`.
fn keys(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter(|line| line.starts_with(|letter: char| letter.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once('=').map(|(key, _)| key.trim_end()))
}

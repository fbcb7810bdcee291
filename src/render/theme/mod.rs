//! The look of a site: templates, words, style sheets; the built-in theme with a project's own files over it.
//!
//! A project overrides just what it wants to change: one template, one string, one style sheet.

mod assets;
mod colour;
mod compact;
mod contrast;
mod folder;
mod strings;
mod templates;
mod tokens;

pub use assets::Asset;
pub use folder::{OwnContents, OwnFile};

use crate::diagnostics::{Code, Diagnostic, Report};
use crate::language::Language;
use crate::source::{Located, SourceId, Sources};
use fluent_bundle::{FluentArgs, FluentValue};
use folder::{Folder, Written};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use strings::Strings;
use templates::Templates;
use tera::{Context, Value};
use tokens::Scheme;

/// The name of the theme that needs no folder.
const BUILT_IN: &str = "default";

/// Holds a theme that is ready for use from many threads.
#[derive(Debug)]
pub struct Theme {
    templates: Templates,
    strings: Arc<Strings>,
    assets: Vec<Asset>,
    /// The files of `paper/`, by their paths within it.
    paper: Vec<(String, SourceId)>,
    /// The colours that paper is printed in, by the names of their tokens without `--color-`.
    print_colours: BTreeMap<String, String>,
}

impl Theme {
    /// Loads a theme for the languages of a site, the first of which others fall back to.
    ///
    /// `own` are the files of `themes/<name>/`; built-in files are added to the sources. Nothing comes of a theme that is
    /// not there; a theme with mistakes is returned, and the mistakes are reported.
    pub fn load(
        name: &Located<Arc<str>>,
        own: &[OwnFile<'_>],
        languages: &[Language],
        sources: &mut Sources,
        report: &mut Report,
    ) -> Option<Self> {
        if &*name.value != BUILT_IN && own.is_empty() {
            report.push(Diagnostic::at(Code::UnknownTheme, name.span).with("theme", &*name.value));
            return None;
        }
        let folder = Folder::overlay(own, sources);
        let strings = Arc::new(Strings::load(&folder, languages, sources, report));
        let templates = Templates::load(&folder, &strings, sources, report);
        for (key, place) in templates.named_strings().filter(|(key, _)| !strings.has(key)) {
            for &language in languages {
                strings.lack(language, key, Some(place));
            }
        }
        strings.hand_over(report);
        let tokens = contrast::check(&folder, sources, report);
        let assets = assets::assets(&folder, sources);
        let latest = |(path, versions): (&str, &[Written])| Some((path.to_owned(), versions.last()?.source));
        let paper = folder.texts("paper/").filter_map(latest).collect();
        Some(Self { templates, strings, assets, paper, print_colours: tokens.seen(Scheme::Print) })
    }

    /// Fills a template, such as `records/measure.html`, with a view; the template sees it as `view`, and `lang`.
    ///
    /// A mistake in the template is reported at its place and gives an empty text.
    pub fn render(&self, template: &str, language: Language, view: &impl Serialize, report: &mut Report) -> String {
        let Some(context) = context(language, view, report) else { return String::new() };
        let text = self.templates.render(template, &context, report);
        self.strings.hand_over(report);
        text
    }

    /// Fills a template that sees the frame of its page too, as `frame`.
    pub(super) fn render_page(
        &self,
        template: &str,
        language: Language,
        frame: &impl Serialize,
        view: &impl Serialize,
        report: &mut Report,
    ) -> Vec<u8> {
        let Some(mut context) = context(language, view, report) else { return Vec::new() };
        let Some(frame) = value(frame, report) else { return Vec::new() };
        context.insert_value("frame", frame);
        let page = self.templates.render_page(template, &context, report);
        self.strings.hand_over(report);
        page
    }

    /// Returns a string of the theme in a language.
    pub fn text(&self, language: Language, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        if args.is_empty() {
            return self.strings.text(language, key, None);
        }
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.strings.text(language, key, Some(&args))
    }

    /// Returns all strings whose keys begin so, by the rest of their keys.
    pub fn strings_of(&self, language: Language, beginning: &str) -> BTreeMap<&str, String> {
        let keys = self.strings.keys(beginning).into_iter();
        keys.filter_map(|key| Some((key.strip_prefix(beginning)?, self.strings.text(language, key, None)))).collect()
    }

    /// Lists the files that the pages of the theme use: style sheets, scripts, images.
    pub fn files(&self) -> &[Asset] {
        &self.assets
    }

    /// Lists the files by which a plan is typeset, by their paths within the theme's `paper` folder.
    pub fn paper(&self) -> &[(String, SourceId)] {
        &self.paper
    }

    /// Returns the colours of paper by the names of their tokens, without `--color-`; as they are written in CSS.
    pub fn print_colours(&self) -> &BTreeMap<String, String> {
        &self.print_colours
    }

    /// Returns where the style sheet lies that is the project's own; nothing where it has none.
    pub fn own_sheet(&self) -> Option<&'static str> {
        assets::own_sheet(&self.assets)
    }
}

fn context(language: Language, view: &impl Serialize, report: &mut Report) -> Option<Context> {
    let mut context = Context::new();
    context.insert_value("lang", Value::from(language.as_str()));
    context.insert_value("view", value(view, report)?);
    Some(context)
}

/// Turns a view into what templates read; a view that cannot be turned is a mistake of ours, and reported like one.
fn value(view: &impl Serialize, report: &mut Report) -> Option<Value> {
    match Value::try_from_serializable(view) {
        Ok(value) => Some(value),
        Err(error) => {
            report.push(Diagnostic::new(Code::TemplateError).with("reason", error.to_string()));
            None
        }
    }
}

#[cfg(test)]
mod tests;

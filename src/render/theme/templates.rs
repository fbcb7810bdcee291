//! The templates of a theme in one Tera, and where their mistakes are.
//!
//! Built-in templates are called `default/…`, the project's own `own/…`; a name without either finds the own one first.
//! So a project's `pages/chapter.html` may extend `default/pages/chapter.html` and change one block of it.

use super::folder::{Folder, Owner};
use super::strings::Strings;
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::language::Language;
use crate::source::{SourceId, Sources, Span};
use fluent_bundle::{FluentArgs, FluentValue};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

/// The bytes that most pages fit into.
const PAGE: usize = 32 * 1024;

/// Holds the templates of a theme.
#[derive(Debug)]
pub(super) struct Templates {
    tera: Tera,
    sources: BTreeMap<String, Template>,
}

#[derive(Debug, Clone)]
struct Template {
    source: SourceId,
    text: Arc<str>,
}

impl Templates {
    /// Reads all templates; every mistake of syntax is reported, and those templates are left out.
    pub(super) fn load(folder: &Folder, strings: &Arc<Strings>, sources: &Sources, report: &mut Report) -> Self {
        let mut tera = Tera::new();
        tera.autoescape_on([".html", ".svg", ".xml"]);
        // Cannot fail: there are no templates yet.
        let _ = tera.set_fallback_prefixes(["own/", "default/"]);
        register(&mut tera, strings);
        let mut templates = Self { tera, sources: BTreeMap::new() };
        for (path, versions) in folder.texts("templates/") {
            for written in versions {
                let owner = if written.owner == Owner::Project { "own" } else { "default" };
                let text = sources.get(written.source).map(|file| Arc::clone(&file.text)).unwrap_or_default();
                templates.sources.insert(format!("{owner}/{path}"), Template { source: written.source, text });
            }
        }
        templates.read(report);
        templates
    }

    /// Hands the templates to Tera until no further one has a mistake of syntax.
    fn read(&mut self, report: &mut Report) {
        let mut good = self.sources.clone();
        let mut mistakes = 0;
        loop {
            let pairs = good.iter().map(|(name, template)| (name.as_str(), &*template.text));
            let Err(error) = self.tera.add_raw_templates(pairs) else { return };
            let syntax = match error.kind() {
                ErrorKind::SyntaxError(found) => good.remove(found.filename()).is_some(),
                _ => false,
            };
            if syntax {
                mistakes += 1;
            }
            // A template that calls one which was left out is not at fault itself.
            if syntax || mistakes == 0 {
                self.report(&error, report);
            }
            if !syntax {
                return;
            }
        }
    }

    /// Fills a template; a mistake in it gives an empty page and a report.
    pub(super) fn render(&self, template: &str, context: &Context, report: &mut Report) -> String {
        match self.tera.render(template, context) {
            Ok(text) => text,
            // What is wrong with a template that was left out has been said.
            Err(error) if matches!(error.kind(), ErrorKind::TemplateNotFound(_)) && self.knows(template) => {
                String::new()
            }
            Err(error) => {
                self.report(&error, report);
                String::new()
            }
        }
    }

    /// Fills the template of a page; as bytes, since pages are only written, and reading them once more takes time.
    pub(super) fn render_page(&self, template: &str, context: &Context, report: &mut Report) -> Vec<u8> {
        let mut page = Vec::with_capacity(PAGE);
        match self.tera.render_to(template, context, &mut page) {
            Ok(()) => {}
            Err(error) if matches!(error.kind(), ErrorKind::TemplateNotFound(_)) && self.knows(template) => {
                page.clear();
            }
            Err(error) => {
                self.report(&error, report);
                page.clear();
            }
        }
        page
    }

    fn knows(&self, template: &str) -> bool {
        ["own", "default"].iter().any(|owner| self.sources.contains_key(&format!("{owner}/{template}")))
    }

    /// Lists the places where templates name a string by its key.
    pub(super) fn named_strings(&self) -> impl Iterator<Item = (&str, Span)> {
        self.sources.values().flat_map(|template| {
            const CALL: &str = "t(key=\"";
            template.text.match_indices(CALL).filter_map(|(at, call)| {
                let start = at + call.len();
                let (key, rest) = template.text.get(start..)?.split_once('"')?;
                let whole = rest.trim_start().starts_with([',', ')']);
                whole.then(|| (key, Span::new(template.source, start, start + key.len())))
            })
        })
    }

    fn report(&self, error: &tera::Error, report: &mut Report) {
        let problem = |span: Option<Span>, reason: &str| Diagnostic {
            span,
            ..Diagnostic::new(Code::TemplateError).with("reason", reason)
        };
        match error.kind() {
            ErrorKind::SyntaxError(found) | ErrorKind::RenderingError(found) => {
                let range = found.span().range.clone();
                let place = self.sources.get(found.filename());
                let span = place.map(|template| Span::new(template.source, range.start, range.end));
                report.push(problem(span, found.message()));
            }
            ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
                report.push(problem(self.file(tpl), &error.to_string()));
            }
            ErrorKind::MissingParent { current, .. } => report.push(problem(self.file(current), &error.to_string())),
            ErrorKind::Msg(message) if message.contains("\n --> ") || message.contains(" --> ") => {
                for (reason, place) in message.split("error: ").filter_map(located) {
                    report.push(problem(self.place(place), reason));
                }
            }
            _ => report.push(problem(None, &error.to_string())),
        }
    }

    fn file(&self, name: &str) -> Option<Span> {
        self.sources.get(name).map(|template| Span::file(template.source))
    }

    /// Reads `default/pages/chapter.html:3:8`: line and column count from 1, the column in characters.
    fn place(&self, place: &str) -> Option<Span> {
        let mut parts = place.rsplitn(3, ':');
        let column: usize = parts.next()?.parse().ok()?;
        let line: usize = parts.next()?.parse().ok()?;
        let template = self.sources.get(parts.next()?)?;
        let before: usize = template.text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
        let rest = template.text.get(before..)?;
        let start = before + rest.char_indices().nth(column.checked_sub(1)?).map_or(rest.len(), |(at, _)| at);
        Some(Span::new(template.source, start, start))
    }
}

/// Takes reason and place from a report of Tera, which has them as text where several mistakes were found at once.
fn located(report: &str) -> Option<(&str, &str)> {
    let (reason, rest) = report.split_once('\n')?;
    let (_, place) = rest.lines().next()?.split_once("--> ")?;
    Some((reason, place))
}

/// Gives templates their functions and filters, which Tera wants to know before it reads them.
fn register(tera: &mut Tera, strings: &Arc<Strings>) {
    let strings = Arc::clone(strings);
    tera.register_function("t", move |kwargs: Kwargs, state: &State<'_>| translate(&strings, &kwargs, state));
    tera.register_filter("css_string", |text: Cow<'_, str>, _: Kwargs, _: &State<'_>| css_string(&text));
}

/// `t(key="figure", number=1)`: a string of the theme in the language of the page.
///
/// The language is the variable `lang`; a component has it where it declares `@lang`.
fn translate(strings: &Strings, kwargs: &Kwargs, state: &State<'_>) -> TeraResult<String> {
    let key: &str = kwargs.must_get("key")?;
    let lang: Option<Cow<'_, str>> = state.get::<String>("lang")?.map(Cow::Owned);
    let language = lang
        .as_deref()
        .and_then(Language::new)
        .ok_or_else(|| tera::Error::message("`t` needs the variable `lang`; a component declares it as `@lang`"))?;
    let args: FluentArgs<'_> = kwargs
        .iter()
        .filter_map(|(name, value)| Some((name.as_str()?.to_owned(), argument(value))))
        .filter(|(name, _)| name != "key")
        .collect();
    let some = args.iter().next().is_some();
    Ok(strings.text(language, key, some.then_some(&args)))
}

fn argument(value: &Value) -> FluentValue<'_> {
    if let Some(text) = value.as_str() {
        return FluentValue::from(text);
    }
    match value.as_f64() {
        Some(number) => FluentValue::from(number),
        None => FluentValue::from(value.to_string()),
    }
}

/// `{{ title | css_string }}`: a text as a string of CSS, quotes included.
fn css_string(text: &str) -> Value {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            // `<` could end a style element if the sheet were ever put inside one.
            '<' | '\u{0}'..='\u{1f}' | '\u{7f}' => quoted.push_str(&format!("\\{:x} ", u32::from(letter))),
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    Value::safe_string(&quoted)
}

//! From a list of files to a description of what lies where, parsed but not yet understood.

use super::content::{CommentFile, Content, ImageFile, MarkdownFile, PlanFolder, ProgressFile, SheetFile, YamlFile};
use super::decode::{Decoded, decode, decode_sheet};
use super::front_matter::{self, FrontMatter};
use super::layout::{self, Named, Part, Slot, renamed};
use super::walk::{Found, Store};
use super::{Problem, image, sheet};
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::markdown;
use crate::source::{SourceId, Sources, Span};
use crate::yaml::{self, Value, Yaml};
use rayon::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// What a file holds, before it has a name in the list of sources.
enum Body {
    Text(Decoded),
    Image(image::Inspected),
    Unknown(Option<&'static str>),
}

/// A file that is to be parsed.
struct Job<'f> {
    found: &'f Found,
    source: SourceId,
    text: Arc<str>,
    /// Nothing stands in the way of parsing it.
    sound: bool,
}

/// What a file says.
enum Parsed {
    Yaml(YamlFile),
    Markdown(MarkdownFile),
    Sheet(SheetFile),
    Image(ImageFile),
    Comment(CommentFile),
    Progress(ProgressFile),
    Nothing,
}

/// Reads and parses the files of `content/`.
pub(super) fn content(
    files: &[&Found],
    folders: &[String],
    store: &impl Store,
    sources: &mut Sources,
    report: &mut Report,
) -> Content {
    let slots: Vec<Slot<'_>> =
        files.iter().map(|found| layout::slot(found.path.strip_prefix("content/").unwrap_or(&found.path))).collect();
    let bodies: Vec<Body> = files.par_iter().zip(&slots).map(|(found, slot)| body(found, *slot, store)).collect();
    let jobs: Vec<Job<'_>> = files
        .iter()
        .zip(&bodies)
        .zip(&slots)
        .map(|((found, body), slot)| register(found, body, *slot, sources, report))
        .collect();
    let known = files.iter().zip(&jobs).map(|(found, job)| (&*found.path, job.source)).collect();
    let parsed: Vec<(Parsed, Report)> =
        jobs.into_par_iter().zip(bodies).zip(&slots).map(|((job, body), slot)| parse(&job, &body, *slot)).collect();
    let plans = plan_folders(folders, &known, sources, report);
    let mut content = Content { plans, ..Content::default() };
    let positions: HashMap<Arc<str>, usize> =
        content.plans.iter().enumerate().map(|(at, plan)| (Arc::clone(&plan.name), at)).collect();
    for ((parsed, own), slot) in parsed.into_iter().zip(&slots) {
        report.absorb(own);
        match (slot, parsed) {
            (Slot::Site, Parsed::Yaml(file)) => content.site = Some(file),
            (Slot::Accessibility, Parsed::Yaml(file)) => content.accessibility = Some(file),
            (Slot::Results, Parsed::Yaml(file)) => content.results = Some(file),
            (Slot::Plan(plan, part), parsed) => {
                if let Some(folder) = positions.get(*plan).and_then(|&at| content.plans.get_mut(at)) {
                    folder.put(*part, parsed);
                }
            }
            _ => {}
        }
    }
    content
}

/// Reports settings that are not there.
pub(super) fn check_settings(content: &Content, sources: &mut Sources, report: &mut Report) {
    if content.site.is_none() {
        missing("content/site.yaml", sources, report);
    }
}

fn body(found: &Found, slot: Slot<'_>, store: &impl Store) -> Body {
    match slot {
        Slot::Nowhere(meant) => match &found.refused {
            Some(problem) => Body::Text(Decoded::broken("", problem.clone())),
            None => Body::Unknown(meant),
        },
        Slot::Plan(_, Part::Image(path)) => Body::Image(image::inspect(found, path, store)),
        Slot::Site | Slot::Accessibility | Slot::Results | Slot::Plan(..) => Body::Text(match store.read(found) {
            Ok(bytes) if matches!(slot, Slot::Plan(_, Part::Sheet(_))) => decode_sheet(&bytes),
            Ok(bytes) => decode(&bytes),
            Err(problem) => Decoded::broken("", problem),
        }),
    }
}

/// Gives a file its name in the list of sources, and hands in what was found while reading it.
fn register<'f>(found: &'f Found, body: &Body, slot: Slot<'_>, sources: &mut Sources, report: &mut Report) -> Job<'f> {
    let (text, sound) = match body {
        Body::Text(decoded) => (Arc::clone(&decoded.text), decoded.sound),
        Body::Image(inspected) => (Arc::clone(&inspected.text), true),
        Body::Unknown(_) => ("".into(), false),
    };
    let source = sources.add(found.path.as_str(), Arc::clone(&text));
    match body {
        Body::Text(decoded) => decoded.problem.iter().for_each(|problem| {
            let problem = problem.at(source);
            let is_comment = matches!(slot, Slot::Plan(_, Part::Comment(_)));
            report.push(if is_comment { problem.tolerated() } else { problem });
        }),
        Body::Image(inspected) => inspected.problems.iter().for_each(|problem| report.push(problem.at(source))),
        Body::Unknown(meant) => {
            let problem = Problem::new(Code::UnknownFile).with("path", found.path.as_str());
            let suggestion = meant.map(str::to_owned).or_else(|| renamed(&found.path));
            report.push(Diagnostic { suggestion, ..problem.at(source) });
        }
    }
    Job { found, source, text, sound }
}

fn parse(job: &Job<'_>, body: &Body, slot: Slot<'_>) -> (Parsed, Report) {
    let mut report = Report::default();
    let span = Span::file(job.source);
    let parsed = match (slot, body) {
        (Slot::Plan(_, Part::Image(path)), Body::Image(inspected)) => Parsed::Image(ImageFile {
            path: path.into(),
            file: job.found.file.clone(),
            size: job.found.size,
            dimensions: inspected.dimensions,
            fault: inspected.fault.as_ref().map(|fault| fault.at(job.source)),
            span,
        }),
        // An empty chapter has been told; it is as good as none.
        (Slot::Plan(_, Part::Chapter(_) | Part::Regulation(_)), _) if job.sound && job.text.trim().is_empty() => {
            Parsed::Nothing
        }
        (Slot::Plan(_, Part::Chapter(named) | Part::Regulation(named)), _) => {
            Parsed::Markdown(markdown_file(job, named, &mut report))
        }
        (Slot::Plan(_, Part::Sheet(name)), _) => {
            let rows = job.sound.then(|| sheet::rows(job.source, &job.text, &mut report)).flatten();
            Parsed::Sheet(SheetFile { name: name.into(), span, rows })
        }
        (Slot::Plan(_, Part::Progress(name)), _) => {
            let yaml = job.sound.then(|| yaml::parse(job.source, &job.text, 0, &mut report)).flatten();
            Parsed::Progress(ProgressFile { name: name.into(), span, yaml: yaml.map(|yaml| filled(yaml, span)) })
        }
        (Slot::Plan(_, Part::Comment(name)), _) => {
            let yaml = job.sound.then(|| yaml::parse(job.source, &job.text, 0, &mut report)).flatten();
            report = report.tolerated();
            Parsed::Comment(CommentFile { name: name.into(), span, yaml: yaml.map(|yaml| filled(yaml, span)) })
        }
        (Slot::Site | Slot::Accessibility | Slot::Results | Slot::Plan(..), _) => {
            let yaml = job.sound.then(|| yaml::parse(job.source, &job.text, 0, &mut report)).flatten();
            Parsed::Yaml(YamlFile { span, yaml: yaml.map(|yaml| filled(yaml, span)) })
        }
        (Slot::Nowhere(_), _) => Parsed::Nothing,
    };
    (parsed, report)
}

/// Takes an empty file for an empty mapping, so that validation names the keys that are missing.
fn filled(yaml: Yaml, span: Span) -> Yaml {
    match yaml.value {
        Value::Null => Yaml { value: Value::Map(Vec::new()), span },
        _ => yaml,
    }
}

fn markdown_file(job: &Job<'_>, named: Named<'_>, report: &mut Report) -> MarkdownFile {
    let (front, body) = if job.sound { front(job.source, &job.text, report) } else { (None, job.text.len()) };
    MarkdownFile {
        span: Span::file(job.source),
        number: named.number,
        name: named.name.into(),
        language: named.language,
        front,
        body: Span::new(job.source, body, job.text.len()),
        document: markdown::parse(job.source, &job.text, body, report),
    }
}

/// Reads the front matter and returns it with the place where the Markdown begins.
fn front(source: SourceId, text: &str, report: &mut Report) -> (Option<Yaml>, usize) {
    let invalid = |reason, span| Diagnostic::at(Code::InvalidFrontMatter, span).with("reason", reason);
    let first_line = Span::new(source, 0, text.lines().next().map_or(0, str::len));
    match front_matter::split(text) {
        FrontMatter::Missing => {
            report.push(invalid("missing", first_line));
            (None, 0)
        }
        FrontMatter::Unclosed => {
            report.push(invalid("unclosed", first_line));
            // Where it ends is unknown; read as Markdown it would only bring forth more problems.
            (None, text.len())
        }
        FrontMatter::Found { yaml, offset, body } => {
            let front = yaml::parse(source, yaml, offset, report).map(|yaml| filled(yaml, first_line));
            let front = front.filter(|front| {
                let is_map = matches!(front.value, Value::Map(_));
                if !is_map {
                    report.push(invalid("not-a-map", front.span));
                }
                is_map
            });
            (front, body)
        }
    }
}

/// Lists the folders of `content/plans/`; one without a `plan.yaml` is reported.
fn plan_folders(
    folders: &[String],
    known: &HashMap<&str, SourceId>,
    sources: &mut Sources,
    report: &mut Report,
) -> Vec<PlanFolder> {
    let names = folders.iter().filter_map(|folder| folder.strip_prefix("content/plans/"));
    names
        .filter(|name| !name.contains('/'))
        .map(|name| {
            let path = format!("content/plans/{name}/plan.yaml");
            let source = known.get(&*path).copied().unwrap_or_else(|| missing(&path, sources, report));
            PlanFolder::new(name, Span::file(source))
        })
        .collect()
}

/// Reports a file that must be there, and gives it a name all the same.
fn missing(path: &str, sources: &mut Sources, report: &mut Report) -> SourceId {
    let source = sources.add(path, Arc::<str>::from(""));
    report.push(Problem::new(Code::MissingFile).with("path", path).at(source));
    source
}

impl PlanFolder {
    fn new(name: &str, span: Span) -> Self {
        Self {
            name: name.into(),
            span,
            plan: None,
            measures: None,
            indicators: None,
            rosters: None,
            history: None,
            consultations: None,
            surveys: None,
            glossary: None,
            updates: None,
            diagrams: None,
            chapters: Vec::new(),
            regulations: Vec::new(),
            sheets: Vec::new(),
            progress: Vec::new(),
            images: Vec::new(),
            comments: Vec::new(),
        }
    }

    fn put(&mut self, part: Part<'_>, parsed: Parsed) {
        match (part, parsed) {
            (Part::Plan, Parsed::Yaml(file)) => self.plan = Some(file),
            (Part::Measures, Parsed::Yaml(file)) => self.measures = Some(file),
            (Part::Indicators, Parsed::Yaml(file)) => self.indicators = Some(file),
            (Part::Rosters, Parsed::Yaml(file)) => self.rosters = Some(file),
            (Part::History, Parsed::Yaml(file)) => self.history = Some(file),
            (Part::Consultations, Parsed::Yaml(file)) => self.consultations = Some(file),
            (Part::Surveys, Parsed::Yaml(file)) => self.surveys = Some(file),
            (Part::Glossary, Parsed::Yaml(file)) => self.glossary = Some(file),
            (Part::Updates, Parsed::Yaml(file)) => self.updates = Some(file),
            (Part::Diagrams, Parsed::Yaml(file)) => self.diagrams = Some(file),
            (Part::Progress(_), Parsed::Progress(file)) => self.progress.push(file),
            (Part::Chapter(_), Parsed::Markdown(file)) => self.chapters.push(file),
            (Part::Regulation(_), Parsed::Markdown(file)) => self.regulations.push(file),
            (Part::Sheet(_), Parsed::Sheet(file)) => self.sheets.push(file),
            (Part::Image(_), Parsed::Image(file)) => self.images.push(file),
            (Part::Comment(_), Parsed::Comment(file)) => self.comments.push(file),
            _ => {}
        }
    }
}

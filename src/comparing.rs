//! Compares two plans, or two states of one, and writes the table of what changed (新旧対照表).

use crate::compare::{Counts, Table, clauses};
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::language::Language;
use crate::load::State;
use crate::project::Project;
use crate::render::comparison::{Adoption, Layout, SheetPlan, assets, sheet};
use crate::render::theme::Theme;
use crate::render::viewpoint::TextView;
use crate::resolve::{PlanIndex, Site};
use crate::source::Sources;
use crate::watch::Watch;
use crate::{Drafts, Outcome, resolve, validate, write};
use std::path::PathBuf;

/// Says what is to be compared.
#[derive(Debug, Clone, Default)]
pub struct CompareRequest {
    /// A plan of the project, a folder of another project, or a revision of git; the latter two with `:PLAN` behind
    /// them where they hold several.
    pub old: String,
    pub new: String,
    /// All of the site but its variants unless some are named.
    pub languages: Vec<String>,
    pub layout: Layout,
    /// The project's `comparison` folder unless named.
    pub output: Option<PathBuf>,
}

/// Holds what came of comparing.
#[derive(Debug, Default)]
pub struct Comparing {
    /// The files that the problems point into.
    pub sources: Sources,
    pub report: Report,
    /// By language, in the order of the site; empty where problems stood in the way.
    pub tables: Vec<(Language, Table)>,
    pub written: Option<Written>,
}

/// Counts what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub folder: PathBuf,
    pub files: usize,
    /// In the first language.
    pub counts: Counts,
}

/// Compares and writes; the folder changes only where all of it could be made.
pub fn compare(project: &Project, request: &CompareRequest, watch: &dyn Watch) -> Comparing {
    let mut outcome = Outcome::default();
    let read = crate::site(project, Drafts::Included, watch, &mut outcome);
    let mut comparing = Comparing { sources: outcome.sources, ..Comparing::default() };
    let Some((site, theme)) = read.filter(|_| !outcome.report.has_errors()) else {
        comparing.report = outcome.report;
        return comparing;
    };
    match make(project, &site, &theme, request, &mut comparing) {
        Ok(()) => {}
        Err(problem) => comparing.report.push(*problem),
    }
    comparing
}

fn make(
    project: &Project,
    site: &Site,
    theme: &Theme,
    request: &CompareRequest,
    comparing: &mut Comparing,
) -> Result<(), Box<Diagnostic>> {
    let languages = languages(site, &request.languages)?;
    let (old, new) = (Asked::of(project, site, &request.old), Asked::of(project, site, &request.new));
    let (old_plan, new_plan) = (old.plan.clone(), new.plan.clone());
    let old = Side::read(site, old, new_plan.as_deref())?;
    let new = Side::read(site, new, old_plan.as_deref())?;
    let status = new.site().plan(new.plan).map(|published| published.plan.status.value);
    let adoption = status.map_or(Adoption::Adopted, Adoption::of);
    let mut files = Vec::new();
    for (language, _) in &languages {
        let texts = [&old, &new].map(|side| clauses(side.site(), side.plan, *language));
        let [before, after] = &texts;
        let table = Table::new(before, after);
        let names = (&old.name(*language), &new.name(*language));
        let look = (adoption, request.layout);
        files.extend(sheet(theme, &table, names, (*language, &languages), look, &mut comparing.report));
        comparing.tables.push((*language, table));
    }
    files.extend(assets(theme).map(|asset| (asset.path.clone(), asset.bytes.to_vec())));
    if comparing.report.has_errors() {
        return Ok(());
    }
    let folder = request.output.clone().unwrap_or_else(|| project.comparison());
    let staging = write::begin(&folder, project.root())?;
    for (path, bytes) in &files {
        staging.write(path, bytes)?;
    }
    let published = staging.publish()?;
    let counts = comparing.tables.first().map(|(_, table)| table.counts()).unwrap_or_default();
    comparing.written = Some(Written { folder, files: published.files, counts });
    Ok(())
}

/// Returns the languages that are asked for, each with its name.
fn languages(site: &Site, asked: &[String]) -> Result<Vec<(Language, String)>, Box<Diagnostic>> {
    for tag in asked {
        if !site.languages.iter().any(|language| language.as_str() == tag) {
            let known: Vec<&str> = site.languages.iter().map(Language::as_str).collect();
            let problem = Diagnostic::new(Code::UnknownLanguage).with("language", tag.as_str());
            return Err(Box::new(problem.with("known", known.join(", ")).suggest(tag, known)));
        }
    }
    let wanted = |language: &&Language| match asked {
        [] => !language.is_variant(),
        asked => asked.iter().any(|tag| tag == language.as_str()),
    };
    let languages = site.languages.iter().filter(wanted);
    Ok(languages.map(|language| (*language, site.language_name(*language).to_owned())).collect())
}

/// Holds what was asked for, before it is read.
struct Asked {
    words: String,
    /// Nothing for a plan of the project as it is.
    state: Option<State>,
    /// Nothing where none was named.
    plan: Option<String>,
}

impl Asked {
    /// Tells what is meant: a plan of the project before a folder, a folder before a revision.
    fn of(project: &Project, site: &Site, words: &str) -> Self {
        if site.plan_by_id(words).is_some() {
            return Self { words: words.to_owned(), state: None, plan: Some(words.to_owned()) };
        }
        let (state, plan) = State::named(project, words);
        Self { words: words.to_owned(), state: Some(state), plan }
    }
}

/// Holds one of the two texts.
struct Side<'s> {
    own: &'s Site,
    /// Where it is not of the project as it is: its site, and as what it was asked for.
    other: Option<(Box<Site>, String)>,
    plan: PlanIndex,
}

impl<'s> Side<'s> {
    /// Reads what was asked for; where it names no plan, the plan that the other side names is meant, or the only one.
    fn read(site: &'s Site, asked: Asked, other: Option<&str>) -> Result<Self, Box<Diagnostic>> {
        let Some(state) = asked.state else {
            let plan = plan(site, &asked.words, asked.plan.as_deref(), other)?;
            return Ok(Self { own: site, other: None, plan });
        };
        let candidates = site.plans.iter().map(|published| &*published.plan.id.value);
        let (read, _) = past(&state, &asked.words).map_err(|problem| match problem.code {
            Code::UnknownState => Box::new(problem.suggest(&asked.words, candidates)),
            _ => problem,
        })?;
        let plan = plan(&read, &asked.words, asked.plan.as_deref(), other)?;
        Ok(Self { own: site, other: Some((Box::new(read), asked.words)), plan })
    }

    fn site(&self) -> &Site {
        self.other.as_ref().map_or(self.own, |(site, _)| site)
    }

    fn name(&self, language: Language) -> SheetPlan {
        let title = self.site().plan(self.plan).map(|published| published.plan.title.best(language));
        SheetPlan {
            title: TextView {
                text: title.map(|title| title.value.to_owned()).unwrap_or_default(),
                lang: title.and_then(|title| title.language.foreign_to(language)),
            },
            state: self.other.as_ref().map(|(_, words)| words.clone()),
        }
    }
}

fn plan(site: &Site, state: &str, named: Option<&str>, other: Option<&str>) -> Result<PlanIndex, Box<Diagnostic>> {
    let known: Vec<&str> = site.plans.iter().map(|published| &*published.plan.id.value).collect();
    let about = |code| Diagnostic::new(code).with("state", state).with("known", known.join(", "));
    if let Some(named) = named {
        // What stands before the colon is the state.
        let state = state.strip_suffix(named).and_then(|state| state.strip_suffix(':')).unwrap_or(state);
        let about = |code| Diagnostic::new(code).with("state", state).with("known", known.join(", "));
        let missing = || Box::new(about(Code::UnknownPlanOfState).with("plan", named).suggest(named, known.clone()));
        return site.plan_by_id(named).ok_or_else(missing);
    }
    let same = other.and_then(|other| site.plan_by_id(other));
    let only = (site.plans.len() == 1).then_some(PlanIndex(0));
    same.or(only).ok_or_else(|| Box::new(about(Code::SeveralPlans)))
}

/// Works out a site as it was, with the files that it was read from; `words` are what it was asked for by.
///
/// # Errors
/// What [`State::load`] says, and `K810` for a state that has problems of its own.
pub(crate) fn past(state: &State, words: &str) -> Result<(Site, Sources), Box<Diagnostic>> {
    let (loaded, mut report) = state.load()?;
    let Some(catalogue) = validate::catalogue(loaded.content, &mut report) else {
        return Err(Box::new(with_problems(words, &report, &loaded.sources)));
    };
    // What was published once is compared as it was; its links need not lead anywhere any more.
    Ok((resolve::site(catalogue, Drafts::Included, &mut Report::default()), loaded.sources))
}

/// Says that a state cannot be read, by the first of its problems.
fn with_problems(state: &str, report: &Report, sources: &Sources) -> Diagnostic {
    let errors = report.sorted(sources);
    let first = errors.iter().find(|problem| problem.severity() == crate::diagnostics::Severity::Error);
    let path = first.and_then(|problem| problem.span).map(|span| {
        let (line, _) = sources.line_column(span);
        format!("{}:{line}", sources.path(span.source))
    });
    Diagnostic::new(Code::StateWithProblems)
        .with("state", state)
        .with("count", errors.len())
        .with("number", first.map(|problem| problem.code.number()).unwrap_or_default())
        .with("path", path.unwrap_or_default())
}

//! Prints plans: makes the pages that are asked for and typesets each as a PDF, several at once.

use crate::diagnostics::{Code, Diagnostic, Report};
use crate::language::Language;
use crate::model::calendar::Date;
use crate::model::paper::{Lettering, Paper, PaperSize};
use crate::model::plan::Image;
use crate::output::OutputPath;
use crate::paper::{Edges, Press, Sheet};
use crate::project::Project;
use crate::proof;
use crate::render::theme::Theme;
use crate::render::{PlanPdf, PlanPdfs, Renderer};
use crate::resolve::{Page, PlanIndex, PlanPage, PublishedPlan, Site};
use crate::source::Sources;
use crate::watch::{Stage, Watch};
use crate::{Drafts, Outcome, Warnings, load, write};
use rayon::prelude::*;
use std::num::NonZeroUsize;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Says what is to be printed.
#[derive(Debug, Clone, Default)]
pub struct PrintRequest {
    /// The project's `pdf` folder unless named.
    pub output: Option<PathBuf>,
    /// The ids of the plans; all of them unless some are named.
    pub plans: Vec<String>,
    /// All of the site unless some are named.
    pub languages: Vec<String>,
    pub portion: Portion,
    /// The plan's own unless named.
    pub size: Option<PaperSize>,
    pub lettering: Lettering,
    pub edges: Edges,
    /// The day that plans without a date of their own are said to be made on.
    pub day: Option<Date>,
    pub drafts: Drafts,
    pub warnings: Warnings,
}

/// Tells how much of a plan is printed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Portion {
    #[default]
    Whole,
    /// One chapter, by its id.
    Chapter(String),
    /// What fits on one sheet.
    Summary,
}

/// Holds what came of printing.
#[derive(Debug, Default)]
pub struct Printing {
    /// The files that the problems point into.
    pub sources: Sources,
    pub report: Report,
    /// In the order of the plans and languages.
    pub files: Vec<Printed>,
}

/// Names a file that was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    pub path: PathBuf,
    pub bytes: usize,
}

/// Prints what is asked for; each file changes only where its plan could be printed.
pub fn print(project: &Project, request: &PrintRequest, watch: &dyn Watch) -> Printing {
    let mut outcome = Outcome::default();
    let Some((site, theme)) = crate::site(project, request.drafts, watch, &mut outcome) else {
        return Printing { sources: outcome.sources, report: outcome.report, files: Vec::new() };
    };
    let Outcome { sources, mut report, .. } = outcome;
    let jobs = jobs(&site, request, &mut report);
    if request.warnings.forbid(&report) {
        return Printing { sources, report, files: Vec::new() };
    }
    let Some(press) = Press::new(&theme, &sources, &mut report) else {
        return Printing { sources, report, files: Vec::new() };
    };
    let workshop = Workshop { renderer: Renderer::new(&site, &theme), press, request, watch };
    let folder = request.output.clone().unwrap_or_else(|| project.pdf());
    let files = workshop
        .make(&jobs, &mut report, |job, pdf, own| keep(&folder.join(&job.name), &pdf.bytes, project.root(), own));
    drop(workshop);
    Printing { sources, report, files }
}

/// Typesets all plans of a site, for its pages to offer them; `day` is when those without a date of their own are made.
pub(crate) fn offer(
    site: &Site,
    theme: &Theme,
    sources: &Sources,
    day: Option<Date>,
    watch: &dyn Watch,
    report: &mut Report,
) -> PlanPdfs {
    let request = &PrintRequest { day, ..PrintRequest::default() };
    let jobs = jobs(site, request, report);
    let Some(press) = Press::new(theme, sources, report) else { return PlanPdfs::default() };
    let workshop = Workshop { renderer: Renderer::new(site, theme), press, request, watch };
    let pdfs = workshop.make(&jobs, report, |job, pdf, _| {
        let page = site.address(Page::Plan(job.plan, job.language, job.page))?;
        let path = OutputPath::new(&format!("{}/{}", page.folder(), job.name))?;
        Some(PlanPdf { plan: job.plan, language: job.language, path, bytes: pdf.bytes, pages: pdf.pages })
    });
    PlanPdfs::new(pdfs)
}

/// Holds what plans are printed with.
struct Workshop<'w> {
    renderer: Renderer<'w>,
    press: Press<'w>,
    request: &'w PrintRequest,
    watch: &'w dyn Watch,
}

/// Holds a file that was typeset and proved.
struct Pdf {
    bytes: Vec<u8>,
    pages: usize,
}

impl Workshop<'_> {
    /// Typesets all that is asked for and hands each on that came out well; what came of that is returned in order.
    fn make<T: Send>(
        &self,
        jobs: &[Job],
        report: &mut Report,
        hand_on: impl Fn(&Job, Pdf, &mut Report) -> Option<T> + Sync,
    ) -> Vec<T> {
        self.watch.begins(Stage::Make, jobs.len());
        let made = at_once(jobs, |job| {
            let mut own = Report::default();
            let pdf = self.prove(job, &mut own).filter(|_| !self.request.warnings.forbid(&own));
            let made = pdf.and_then(|pdf| hand_on(job, pdf, &mut own));
            self.watch.step();
            (made, own)
        });
        let mut all = Vec::new();
        for (made, own) in made {
            all.extend(made);
            report.absorb(own);
        }
        all
    }

    /// Typesets one file; what the templates of a theme make of a page is proved by the file itself.
    fn prove(&self, job: &Job, report: &mut Report) -> Option<Pdf> {
        let bytes = typeset(&self.renderer, &self.press, job, self.request, report)?;
        let facts = proof::check(&bytes, &job.name, Some(job.paper), report)?;
        Some(Pdf { bytes, pages: facts.leaves.len() })
    }
}

/// Does some jobs at once, as many as there are processors, and returns what came of them in their order.
///
/// Each has a thread of its own: a thread of Rayon's that waits for others begins a further plan meanwhile, and holds all
/// that it has begun.
fn at_once<T: Send>(jobs: &[Job], work: impl Fn(&Job) -> T + Sync) -> Vec<T> {
    let workers = thread::available_parallelism().map_or(1, NonZeroUsize::get).min(jobs.len());
    let next = AtomicUsize::new(0);
    let take = || {
        let at = next.fetch_add(1, Ordering::Relaxed);
        jobs.get(at).map(|job| (at, work(job)))
    };
    let all = || std::iter::from_fn(take).collect::<Vec<(usize, T)>>();
    let mut made: Vec<(usize, T)> = thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(all)).collect();
        // A thread that broke off takes its plans with it, as the whole run would.
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_else(|thrown| resume_unwind(thrown))).collect()
    });
    made.sort_by_key(|(at, _)| *at);
    made.into_iter().map(|(_, own)| own).collect()
}

/// Makes the pages that would be typeset, and no more: the least that printing takes.
pub fn pages(project: &Project, request: &PrintRequest, watch: &dyn Watch) -> Vec<Vec<u8>> {
    let mut outcome = Outcome::default();
    let Some((site, theme)) = crate::site(project, request.drafts, watch, &mut outcome) else { return Vec::new() };
    let renderer = Renderer::new(&site, &theme);
    let jobs = jobs(&site, request, &mut outcome.report);
    let page = |job: &Job| renderer.page(Page::Plan(job.plan, job.language, job.page), &mut Report::default());
    jobs.par_iter().filter_map(page).collect()
}

/// Names one file to be printed.
#[derive(Debug)]
struct Job {
    plan: PlanIndex,
    language: Language,
    page: PlanPage,
    paper: Paper,
    name: String,
}

/// Lists what is asked for; what there is not is reported.
fn jobs(site: &Site, request: &PrintRequest, report: &mut Report) -> Vec<Job> {
    if site.plans.is_empty() {
        // That there is nothing has been told.
        return Vec::new();
    }
    let languages: Vec<(&str, Language)> = site.languages.iter().map(|own| (own.as_str(), *own)).collect();
    let plans = site.plans.iter().enumerate().map(|(at, own)| (&*own.plan.id.value, PlanIndex(at)));
    let plans: Vec<(&str, PlanIndex)> = plans.collect();
    let languages = named(&request.languages, &languages, Code::UnknownLanguage, "language", report);
    let (drafts, asked): (Vec<String>, Vec<String>) =
        request.plans.iter().cloned().partition(|id| site.left_out.iter().any(|draft| **draft == **id));
    for draft in &drafts {
        report.push(Diagnostic::new(Code::NothingToPublish).with("reason", "draft").with("plan", draft.as_str()));
    }
    // Where only drafts are named, all plans are not meant.
    let plans = if asked.is_empty() && !drafts.is_empty() {
        Vec::new()
    } else {
        named(&asked, &plans, Code::UnknownPlan, "id", report)
    };
    let large = if request.lettering == Lettering::Large { ".large" } else { "" };
    let mut jobs = Vec::new();
    for plan in plans {
        let Some(published) = site.plan(plan) else { continue };
        let own = published.paper.of(request.lettering);
        let paper = Paper { size: request.size.unwrap_or(own.size), ..own };
        let (page, ending) = match &request.portion {
            Portion::Whole => (PlanPage::Print, String::new()),
            Portion::Summary => (PlanPage::Summary, ".summary".to_owned()),
            Portion::Chapter(id) => {
                let Some(at) = published.plan.chapters.iter().position(|chapter| *chapter.id.value == **id) else {
                    let ids = || published.plan.chapters.iter().map(|chapter| &*chapter.id.value);
                    let known = ids().collect::<Vec<_>>().join(", ");
                    let problem = Diagnostic::new(Code::UnknownChapter).with("id", &**id).with("known", known);
                    report.push(problem.suggest(id, ids()));
                    continue;
                };
                (PlanPage::Chapter(at), format!(".{id}"))
            }
        };
        for &language in languages.iter().filter(|language| published.has(page, **language)) {
            let name = format!("{}{ending}{large}.{language}.pdf", published.plan.id.value);
            jobs.push(Job { plan, language, page, paper, name });
        }
    }
    jobs
}

/// Finds what is named, or all where nothing is; words that name nothing are reported with what there is.
fn named<T: Copy>(words: &[String], all: &[(&str, T)], code: Code, fact: &'static str, report: &mut Report) -> Vec<T> {
    if words.is_empty() {
        return all.iter().map(|(_, own)| *own).collect();
    }
    let mut found = Vec::new();
    for word in words {
        if let Some((_, own)) = all.iter().find(|(name, _)| name == word) {
            found.push(*own);
            continue;
        }
        let names = || all.iter().map(|(name, _)| *name);
        let known = names().collect::<Vec<_>>().join(", ");
        report.push(Diagnostic::new(code).with(fact, &**word).with("known", known).suggest(word, names()));
    }
    found
}

/// Makes a page and typesets it.
fn typeset(
    renderer: &Renderer<'_>,
    press: &Press<'_>,
    job: &Job,
    request: &PrintRequest,
    report: &mut Report,
) -> Option<Vec<u8>> {
    let page = Page::Plan(job.plan, job.language, job.page);
    let published = renderer.site.plan(job.plan)?;
    let plan = &published.plan;
    let html = renderer.page(page, report)?;
    let sheet = Sheet {
        html: std::str::from_utf8(&html).ok()?,
        title: plan.title.best(job.language).value,
        short_title: plan.short_title.as_ref().unwrap_or(&plan.title).best(job.language).value,
        author: plan.city.name.best(job.language).value,
        identity: &job.name,
        language: job.language,
        paper: job.paper,
        lettering: request.lettering,
        edges: request.edges,
        date: plan.published.as_ref().or(plan.decided.as_ref()).map(|date| date.value).or(request.day),
        path: renderer.site.address(page)?,
        home: renderer.site.settings.base_url.as_ref().map(|url| &*url.value),
        draft: published.is_draft(),
    };
    press.print(&sheet, &|path| image(published, path), report)
}

/// Reads an image of a plan by where it is published.
fn image(published: &PublishedPlan, path: &str) -> Option<Vec<u8>> {
    let is_meant = |image: &&Image| published.image_address(image).is_some_and(|address| address.as_str() == path);
    load::image(&published.plan.images.iter().find(is_meant)?.file)
}

fn keep(path: &Path, pdf: &[u8], sources: &Path, report: &mut Report) -> Option<Printed> {
    match write::file(path, pdf, sources) {
        Ok(()) => Some(Printed { path: path.to_owned(), bytes: pdf.len() }),
        Err(problem) => {
            report.push(problem);
            None
        }
    }
}

//! What stands around the content of every page: head, banner, languages, breadcrumbs, navigation, footer.
//!
//! A plan's navigation and footer are the same on all its pages, so they are made once for each plan, language and
//! folder, and each page only adds what differs: title, breadcrumbs, links to its other languages, and the mark on its own
//! entry of the navigation.

mod parts;

use super::Renderer;
use super::viewpoint::{LinkView, Viewpoint};
use crate::diagnostics::Report;
use crate::language::Language;
use crate::output::OutputPath;
use crate::resolve::{Page, PlanIndex, PlanPage};
use parts::Parts;
pub(super) use parts::{ContactView, DateView, HEADS};
use serde::Serialize;
use std::sync::OnceLock;
use tera::Value;

/// Holds the frame of one page as templates see it.
#[derive(Debug, Serialize)]
pub(super) struct Frame {
    /// The kind of page, which is the class of its body: `chapter`, `cover`.
    pub(super) kind: &'static str,
    /// Title of the page, of the plan, of the site, joined.
    pub(super) title: String,
    pub(super) description: Option<String>,
    pub(super) draft: bool,
    head: Value,
    banner: Value,
    navigation: Value,
    footer: Value,
    languages: Vec<LanguageLink>,
    breadcrumbs: Value,
    /// Both only where the site says where it is published.
    canonical: Option<String>,
    alternates: Vec<Alternate>,
}

/// Links to the page in a language.
#[derive(Debug, Serialize)]
struct LanguageLink {
    language: Language,
    /// In the language itself.
    name: String,
    href: String,
    current: bool,
}

/// Names the absolute address of the page in a language.
#[derive(Debug, Serialize)]
struct Alternate {
    /// A language, or `x-default`.
    language: &'static str,
    tag: Option<Language>,
    href: String,
}

/// Says what a page is called and where it stands.
#[derive(Debug, Default)]
pub(super) struct Heading {
    /// The page's own title with its number.
    pub(super) title: String,
    pub(super) description: Option<String>,
}

/// Keeps the parts of frames that many pages share.
#[derive(Debug)]
pub(super) struct Frames {
    /// By plan, language and folder.
    plans: Vec<OnceLock<Parts>>,
    languages: usize,
}

impl Frames {
    /// Makes room for all plans of a site in all its languages.
    pub(super) fn new(plans: usize, languages: usize) -> Self {
        let rooms = plans * languages * FOLDERS;
        Self { plans: std::iter::repeat_with(OnceLock::new).take(rooms).collect(), languages }
    }

    fn room(&self, plan: PlanIndex, language: usize, folder: usize) -> Option<&OnceLock<Parts>> {
        self.plans.get((plan.0 * self.languages + language) * FOLDERS + folder)
    }
}

/// The number of folders that pages of a plan lie in. The cover is counted apart since nothing of the plan is above it, the
/// print page since its links stay inside it.
const FOLDERS: usize = 8;

fn folder(page: PlanPage) -> usize {
    match page {
        PlanPage::Measure(_) => 1,
        PlanPage::Indicator(_) => 2,
        PlanPage::ProgressYear(_) => 3,
        PlanPage::Regulation(_) => 4,
        PlanPage::Department(_) => 5,
        PlanPage::Print => 6,
        PlanPage::Cover => 7,
        _ => 0,
    }
}

/// Makes the frame of a page.
pub(super) fn frame(renderer: &Renderer<'_>, from: &Viewpoint<'_>, heading: Heading, report: &mut Report) -> Frame {
    let parts = shared(renderer, from, report);
    let navigation = parts.navigation(from);
    let title = [heading.title, parts.title].into_iter().filter(|part| !part.is_empty());
    Frame {
        kind: kind(from.page),
        title: title.collect::<Vec<_>>().join(" | "),
        description: heading.description,
        draft: from.plan().is_some_and(|(_, plan)| plan.is_draft()),
        head: parts.head,
        banner: parts.banner,
        navigation,
        footer: parts.footer,
        languages: languages(from),
        breadcrumbs: parts.breadcrumbs,
        canonical: absolute(from, from.page),
        alternates: alternates(from),
    }
}

fn shared(renderer: &Renderer<'_>, from: &Viewpoint<'_>, report: &mut Report) -> Parts {
    let Page::Plan(plan, language, page) = from.page else { return Parts::make(renderer, from, report) };
    match renderer.frames.room(plan, renderer.site.language_position(language), folder(page)) {
        Some(room) => room.get_or_init(|| Parts::make(renderer, from, report)).clone(),
        None => Parts::make(renderer, from, report),
    }
}

fn kind(page: Page) -> &'static str {
    let Page::Plan(_, _, page) = page else {
        return match page {
            Page::Chooser => "chooser",
            Page::NotFound => "not-found",
            Page::SiteMap(_) => "site-map",
            _ => "library",
        };
    };
    match page {
        PlanPage::Cover => "cover",
        PlanPage::Contents => "contents",
        PlanPage::Chapter(_) => "chapter",
        PlanPage::Measures => "measures",
        PlanPage::Measure(_) => "measure",
        PlanPage::Indicators => "indicators",
        PlanPage::Indicator(_) => "indicator",
        PlanPage::Progress => "progress",
        PlanPage::ProgressYear(_) => "progress-year",
        PlanPage::Rosters => "rosters",
        PlanPage::Regulation(_) => "regulation",
        PlanPage::History => "history",
        PlanPage::Consultations => "consultations",
        PlanPage::Glossary => "glossary",
        PlanPage::Departments => "departments",
        PlanPage::Department(_) => "department",
        PlanPage::Print => "print",
    }
}

fn languages(from: &Viewpoint<'_>) -> Vec<LanguageLink> {
    let settings = &from.site.settings.languages;
    if settings.len() < 2 || from.page.language().is_none() {
        return Vec::new();
    }
    let link = |language: Language, name: &str| LanguageLink {
        language,
        name: name.to_owned(),
        href: from.href_to(from.page.in_language(language), None),
        current: language == from.language,
    };
    settings.iter().map(|setting| link(setting.language, &setting.name)).collect()
}

/// Lists the pages above a page; the page itself is not among them.
fn breadcrumbs(renderer: &Renderer<'_>, from: &Viewpoint<'_>) -> Vec<LinkView> {
    let Page::Plan(plan, language, page) = from.page else {
        return match from.page {
            Page::SiteMap(language) => vec![renderer.library_link(from, language)],
            _ => Vec::new(),
        };
    };
    let mut above = vec![renderer.library_link(from, language)];
    if page != PlanPage::Cover {
        above.push(renderer.cover_link(from, plan));
    }
    above.extend(overview(page).map(|overview| renderer.link(from, plan, overview)));
    above
}

/// Returns the page that lists all things of the kind that a page shows one of.
pub(super) fn overview(page: PlanPage) -> Option<PlanPage> {
    match page {
        PlanPage::Measure(_) => Some(PlanPage::Measures),
        PlanPage::Indicator(_) => Some(PlanPage::Indicators),
        PlanPage::ProgressYear(_) => Some(PlanPage::Progress),
        PlanPage::Department(_) => Some(PlanPage::Departments),
        _ => None,
    }
}

/// Writes the whole address of a page; nothing where the site does not say where it is published.
fn absolute(from: &Viewpoint<'_>, page: Page) -> Option<String> {
    let base = from.site.settings.base_url.as_ref()?;
    let path = from.site.address(page)?;
    let root = OutputPath::new("index.html")?;
    Some(format!("{}{}", base.value, path.relative_to(&root)))
}

fn alternates(from: &Viewpoint<'_>) -> Vec<Alternate> {
    let site = from.site;
    if site.settings.base_url.is_none() || site.languages.len() < 2 || from.page.language().is_none() {
        return Vec::new();
    }
    let default = Some((None, site.default_language()));
    let all = site.languages.iter().map(|&language| (Some(language), language)).chain(default);
    all.filter_map(|(tag, language)| {
        let href = absolute(from, from.page.in_language(language))?;
        Some(Alternate { language: "x-default", tag, href })
    })
    .collect()
}

/// Tells whether a page is read in the course of the plan: not one of many, and not for paper.
pub(super) fn is_main(page: PlanPage) -> bool {
    overview(page).is_none() && page != PlanPage::Print
}

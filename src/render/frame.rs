//! What stands around the content of every page: head, banner, languages, breadcrumbs, navigation, footer.
//!
//! A plan's navigation and footer are the same on all its pages, so they are made once for each plan, language and
//! folder, and each page only adds what differs: title, breadcrumbs, links to its other languages, and the mark on its own
//! entry of the navigation.

mod concerns;
mod languages;
mod ruby;
mod shared;
mod sheets;

use super::Renderer;
use super::contact::ContactView;
use super::date::DateView;
use super::parts;
use super::viewpoint::{LinkView, Viewpoint};
use crate::diagnostics::Report;
use crate::language::Language;
use crate::resolve::{Page, PlanIndex, PlanPage, PublishedPlan, Site};
use concerns::ConcernView;
use languages::{Alternate, LanguageLink, VersionNotice, VersionsView};
use serde::Serialize;
use shared::Shared;
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
    /// The day on which the page was made for those who review it, where it was.
    carried: Option<DateView>,
    head: Value,
    /// The mark in the tab of a browser.
    icon: String,
    /// Style sheets for every medium, in the order in which they count.
    sheets: Vec<String>,
    /// Style sheets for paper, which count behind the others.
    print_sheets: Vec<String>,
    scripts: Vec<String>,
    banner: Value,
    superseded: Value,
    consultation: Value,
    /// What was said of what stands on the page.
    concerns: Vec<ConcernView>,
    /// Whether the passages of the page have numbers that can be copied.
    passages: bool,
    navigation: Value,
    /// The departments in charge of the page; none where the plan's own division is.
    in_charge: Vec<ContactView>,
    footer: Value,
    /// The HTML language: that of the page, or the one which it is a variant of.
    language: Language,
    languages: Vec<LanguageLink>,
    versions: Option<VersionsView>,
    version_notice: Option<VersionNotice>,
    /// Whether readings (ruby) stand on the page, which a reader can switch off.
    ruby: bool,
    breadcrumbs: Value,
    /// Where a former address leads on to.
    now: Option<String>,
    /// Both only where the site says where it is published.
    canonical: Option<String>,
    alternates: Vec<Alternate>,
}

/// Says what a page is called and where it stands.
#[derive(Debug, Default)]
pub(super) struct Heading {
    /// The page's own title with its number.
    pub(super) title: String,
    pub(super) description: Option<String>,
}

/// Keeps what the frames of many pages share.
#[derive(Debug)]
pub(super) struct Frames {
    /// By plan, and within it by language and room.
    plans: Vec<Vec<OnceLock<Shared>>>,
}

impl Frames {
    /// Makes room for all plans of a site in all its languages.
    pub(super) fn new(site: &Site) -> Self {
        let rooms = |plan: &PublishedPlan| {
            let rooms = site.languages.len() * (FOLDERS + plan.plan.parts.len());
            std::iter::repeat_with(OnceLock::new).take(rooms).collect()
        };
        Self { plans: site.plans.iter().map(|plan| rooms(plan)).collect() }
    }

    fn room(&self, plan: PlanIndex, site: &Site, language: Language, page: PlanPage) -> Option<&OnceLock<Shared>> {
        let published = site.plan(plan)?;
        let rooms = FOLDERS + published.plan.parts.len();
        self.plans.get(plan.0)?.get(site.language_position(language) * rooms + room(published, page))
    }
}

/// The number of folders that pages of a plan lie in. The cover is counted apart since nothing of the plan is above it, the
/// print pages since their links stay inside them, the table of measures since their page is above it.
const FOLDERS: usize = 12;

/// Returns the room of a page: by its folder, for a chapter of a part (編) by the part, which stands above it.
fn room(plan: &PublishedPlan, page: PlanPage) -> usize {
    match page {
        PlanPage::Measure(_) => 1,
        PlanPage::Indicator(_) => 2,
        PlanPage::ProgressYear(_) | PlanPage::Unreported => 3,
        PlanPage::Regulation(_) => 4,
        PlanPage::Department(_) => 5,
        PlanPage::Print | PlanPage::LargePrint => 6,
        PlanPage::Cover => 7,
        PlanPage::MeasureTable => 8,
        PlanPage::Year(_) => 9,
        PlanPage::Audience(_) => 10,
        PlanPage::Rating(_) => 11,
        PlanPage::Chapter(at) => plan.chapter_parts.get(at).copied().flatten().map_or(0, |part| FOLDERS + part),
        _ => 0,
    }
}

/// Makes the frame of a page.
pub(super) fn frame(renderer: &Renderer<'_>, from: &Viewpoint<'_>, heading: Heading, report: &mut Report) -> Frame {
    let shared = shared(renderer, from, report);
    let navigation = shared.navigation(from);
    let ruby = ruby::stands_on(from);
    let passages = have_references(from);
    let scripts = sheets::scripts(from.page).iter().copied().chain(ruby.then_some("ruby"));
    let scripts = scripts.chain(passages.then_some("passages"));
    let title = [heading.title, shared.title].into_iter().filter(|part| !part.is_empty());
    Frame {
        kind: kind(from.page),
        title: title.collect::<Vec<_>>().join(" | "),
        description: heading.description,
        draft: from.plan().is_some_and(|(_, plan)| plan.is_draft()),
        carried: from.site.carried.map(|day| DateView::new(from, day)),
        head: shared.head,
        icon: renderer.file(from, "assets/icon.svg"),
        sheets: sheets(renderer, from),
        print_sheets: print_sheets(renderer, from),
        scripts: scripts.map(|name| renderer.file(from, &format!("assets/{name}.js"))).collect(),
        banner: shared.banner,
        superseded: shared.superseded,
        consultation: shared.consultation,
        concerns: concerns::concerns(renderer, from),
        passages,
        navigation,
        in_charge: in_charge(from),
        footer: shared.footer,
        language: from.language.base(),
        languages: languages::switch(renderer, from),
        versions: languages::versions(from),
        version_notice: languages::notice(renderer, from),
        ruby,
        breadcrumbs: shared.breadcrumbs,
        now: now(from).map(|now| from.href_to(now, None)),
        canonical: languages::absolute(from, now(from).unwrap_or(from.page)),
        alternates: languages::alternates(from),
    }
}

/// Tells whether the passages of a page are to be spoken of: those of a plan that is put before the public.
pub(super) fn have_references(from: &Viewpoint<'_>) -> bool {
    let Page::Plan(_, _, page) = from.page else { return false };
    let is_open = from.plan().is_some_and(|(_, published)| published.plan.open_consultation().is_some());
    is_open && matches!(page, PlanPage::Chapter(_) | PlanPage::Measure(_) | PlanPage::Indicator(_))
}

fn sheets(renderer: &Renderer<'_>, from: &Viewpoint<'_>) -> Vec<String> {
    let site = renderer.file(from, "assets/site.css");
    let own = renderer.theme.own_sheet().map(|own| renderer.file(from, own));
    let needed = sheets::sheets(from).into_iter().map(|name| renderer.file(from, &format!("assets/{name}.css")));
    [site].into_iter().chain(needed).chain(own).collect()
}

fn print_sheets(renderer: &Renderer<'_>, from: &Viewpoint<'_>) -> Vec<String> {
    let heads = super::heads::path(from).map(|path| from.file(&path));
    [renderer.file(from, "assets/print.css")].into_iter().chain(heads).collect()
}

/// Returns the page that a former address leads on to; nothing for other pages.
fn now(from: &Viewpoint<'_>) -> Option<Page> {
    let Page::Plan(plan, language, PlanPage::Former(at)) = from.page else { return None };
    let former = from.site.plan(plan)?.former.get(at)?;
    Some(Page::Plan(plan, language, former.now))
}

fn shared(renderer: &Renderer<'_>, from: &Viewpoint<'_>, report: &mut Report) -> Shared {
    let Page::Plan(plan, language, page) = from.page else { return Shared::make(renderer, from, report) };
    // A former address lies in the folder of what it leads to, and not below the same pages; on the page that the strip of
    // a consultation leads to, the way there is shorter than on all others.
    if matches!(page, PlanPage::Former(_) | PlanPage::Consultations) {
        return Shared::make(renderer, from, report);
    }
    match renderer.frames.room(plan, renderer.site, language, page) {
        Some(room) => room.get_or_init(|| Shared::make(renderer, from, report)).clone(),
        None => Shared::make(renderer, from, report),
    }
}

fn kind(page: Page) -> &'static str {
    let Page::Plan(_, _, page) = page else {
        return match page {
            Page::Chooser => "chooser",
            Page::NotFound => "not-found",
            Page::SiteMap(_) => "site-map",
            Page::Updates(_) => "updates",
            Page::Search(_) => "search",
            Page::Accessibility(_) => "accessibility",
            Page::Conformance(_) => "conformance",
            _ => "library",
        };
    };
    match page {
        PlanPage::Cover => "cover",
        PlanPage::Contents => "contents",
        PlanPage::Summary => "summary",
        PlanPage::Chapter(_) => "chapter",
        PlanPage::Measures => "measures",
        PlanPage::MeasureTable => "measure-table",
        PlanPage::Measure(_) => "measure",
        PlanPage::Schedule => "schedule",
        PlanPage::Year(_) => "year",
        PlanPage::Audiences => "audiences",
        PlanPage::Audience(_) => "audience",
        PlanPage::Indicators => "indicators",
        PlanPage::Indicator(_) => "indicator",
        PlanPage::Progress => "progress",
        PlanPage::ProgressYear(_) => "progress-year",
        PlanPage::Rating(_) | PlanPage::Unreported => "rating",
        PlanPage::Rosters => "rosters",
        PlanPage::Regulation(_) => "regulation",
        PlanPage::History => "history",
        PlanPage::Consultations => "consultations",
        PlanPage::Surveys => "surveys",
        PlanPage::Glossary => "glossary",
        PlanPage::Colophon => "colophon",
        PlanPage::Departments => "departments",
        PlanPage::Department(_) => "department",
        PlanPage::Index => "index",
        PlanPage::Comparison => "comparison",
        PlanPage::Updates => "updates",
        PlanPage::Print | PlanPage::LargePrint => "print",
        PlanPage::Former(_) => "former",
    }
}

/// Shows the departments in charge of a page, but not what the plan's own contact says below anyway.
fn in_charge(from: &Viewpoint<'_>) -> Vec<ContactView> {
    let (Page::Plan(_, _, page), Some((_, published))) = (from.page, from.plan()) else { return Vec::new() };
    let places = published.in_charge(page);
    if places.is_empty() {
        return Vec::new();
    }
    let below = published.plan.contact.as_ref().map(|contact| ContactView::new(from, contact));
    let views = places.into_iter().filter_map(|at| {
        let department = published.plan.departments.get(at)?;
        let href = from.href(PlanPage::Department(at), None);
        Some(ContactView::of_department(from, department, href))
    });
    views.filter(|view| below.as_ref().is_none_or(|below| view.says_more(below))).collect()
}

/// Lists the pages above a page; the page itself is not among them.
fn breadcrumbs(renderer: &Renderer<'_>, from: &Viewpoint<'_>) -> Vec<LinkView> {
    let Page::Plan(plan, language, page) = from.page else {
        return match from.page {
            Page::SiteMap(language)
            | Page::Updates(language)
            | Page::Search(language)
            | Page::Accessibility(language) => vec![renderer.library_link(from, language)],
            Page::Conformance(language) => {
                vec![renderer.library_link(from, language), renderer.accessibility_link(from, language)]
            }
            _ => Vec::new(),
        };
    };
    let mut above = vec![renderer.library_link(from, language)];
    if page != PlanPage::Cover {
        above.push(renderer.cover_link(from, plan));
    }
    above.extend(page.overview().map(|overview| renderer.link(from, plan, overview)));
    if let PlanPage::Chapter(at) = page {
        let part = renderer.site.plan(plan).and_then(|plan| plan.chapter_parts.get(at).copied().flatten());
        above.extend(part.and_then(|part| parts::link(renderer, from, plan, part)));
    }
    above
}

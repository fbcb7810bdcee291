//! The list of all pages, each with its address.

use super::page::{Page, PlanIndex, PlanPage};
use super::updates::has_updates;
use super::{Listed, PublishedPlan, Site};
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::language::Language;
use crate::model::plan::Image;
use crate::output::OutputPath;
use crate::source::Span;
use rayon::prelude::*;
use std::collections::HashMap;

impl Site {
    /// The folder beside the search page of a language with all that the page reads.
    pub const SEARCH_FOLDER: &'static str = "search";

    /// Returns the address of a page; nothing for a page that the site does not have.
    pub fn address(&self, page: Page) -> Option<&OutputPath> {
        self.addresses.get(&page)
    }

    fn address_text(&self, page: Page) -> String {
        match page {
            Page::Chooser => "index.html".to_owned(),
            Page::NotFound => "404.html".to_owned(),
            Page::Library(language) => format!("{language}/index.html"),
            Page::SiteMap(language) => format!("{language}/sitemap.html"),
            Page::Updates(language) => format!("{language}/updates.html"),
            Page::Search(language) => format!("{language}/{}.html", Self::SEARCH_FOLDER),
            Page::Accessibility(language) => format!("{language}/accessibility.html"),
            Page::Conformance(language) => format!("{language}/accessibility-results.html"),
            Page::Plan(plan, language, page) => match self.plan(plan) {
                Some(plan) => format!("{language}/{}/{}", plan.plan.id.value, plan_address(plan, page)),
                None => "404.html".to_owned(),
            },
        }
    }
}

fn plan_address(plan: &PublishedPlan, page: PlanPage) -> String {
    fn file(folder: &str, id: Option<&str>) -> String {
        format!("{folder}{}.html", id.unwrap_or_default())
    }
    let former = plan.former.as_slice();
    let plan = &plan.plan;
    match page {
        PlanPage::Cover => "index.html".to_owned(),
        PlanPage::Contents => "contents.html".to_owned(),
        PlanPage::Summary => "summary.html".to_owned(),
        PlanPage::Chapter(at) => file("", plan.chapters.get(at).map(|chapter| &*chapter.id.value)),
        PlanPage::Measures => "measures.html".to_owned(),
        PlanPage::Measure(at) => file("measures/", plan.measures.nodes.get(at).map(|measure| &*measure.id.value)),
        PlanPage::MeasureTable => "measures-table.html".to_owned(),
        PlanPage::Schedule => "schedule.html".to_owned(),
        PlanPage::Year(at) => {
            let years = plan.measures.schedule.as_ref().and_then(|schedule| schedule.years().nth(at));
            file("schedule/", years.map(|year| year.0.to_string()).as_deref())
        }
        PlanPage::Audiences => "audiences.html".to_owned(),
        PlanPage::Audience(at) => file("audiences/", plan.audiences.get(at).map(|audience| &*audience.id.value)),
        PlanPage::Indicators => "indicators.html".to_owned(),
        PlanPage::Indicator(at) => file("indicators/", plan.indicators.get(at).map(|indicator| &*indicator.id.value)),
        PlanPage::Progress => "progress.html".to_owned(),
        PlanPage::ProgressYear(at) => {
            let year = plan.progress.get(at).map(|progress| progress.year.value.0.to_string());
            file("progress/", year.as_deref())
        }
        PlanPage::Rating(at) => file("ratings/", plan.rating(at).map(|rating| &*rating.id.value)),
        // Beside the years, where no id of a rating can stand in its way.
        PlanPage::Unreported => "progress/unreported.html".to_owned(),
        PlanPage::Rosters => "rosters.html".to_owned(),
        PlanPage::Regulation(at) => {
            file("regulations/", plan.regulations.get(at).map(|regulation| &*regulation.id.value))
        }
        PlanPage::History => "history.html".to_owned(),
        PlanPage::Consultations => "consultations.html".to_owned(),
        PlanPage::Surveys => "surveys.html".to_owned(),
        PlanPage::Glossary => "glossary.html".to_owned(),
        PlanPage::Colophon => "colophon.html".to_owned(),
        PlanPage::Departments => "departments.html".to_owned(),
        PlanPage::Department(at) => {
            file("departments/", plan.departments.get(at).map(|department| &*department.id.value))
        }
        PlanPage::Index => "index-of-terms.html".to_owned(),
        PlanPage::Comparison => "comparison.html".to_owned(),
        PlanPage::Updates => "updates.html".to_owned(),
        PlanPage::Print => "print.html".to_owned(),
        PlanPage::LargePrint => "print-large.html".to_owned(),
        PlanPage::Former(at) => {
            let former = former.get(at);
            file(former.map_or("", |former| folder(former.now)), former.map(|former| &*former.id.value))
        }
    }
}

/// Returns the folder of things that have a page each.
fn folder(page: PlanPage) -> &'static str {
    match page {
        PlanPage::Measure(_) => "measures/",
        PlanPage::Indicator(_) => "indicators/",
        PlanPage::Department(_) => "departments/",
        _ => "",
    }
}

/// Lists the pages of the values that any measure has: nobody looks for a page without measures, and none leads there.
fn choices(measures: &[Vec<usize>], page: fn(usize) -> PlanPage) -> impl Iterator<Item = PlanPage> {
    let chosen = measures.iter().enumerate().filter(|(_, measures)| !measures.is_empty());
    chosen.map(move |(at, _)| page(at))
}

impl Site {
    /// Lists the pages that a plan has in a language, in reading order.
    pub fn pages_of(&self, plan: PlanIndex, language: Language) -> Vec<PlanPage> {
        let Some(published) = self.plan(plan) else { return Vec::new() };
        let mut pages = published.all_pages();
        // Whether there is anything to compare with, the plan alone does not know.
        pages.retain(|page| *page != PlanPage::Comparison || self.compared(plan).is_some());
        pages.retain(|page| published.has(*page, language));
        pages
    }
}

impl PublishedPlan {
    /// Lists the pages that stand behind the chapters on paper in a language, in reading order: all but what a chapter
    /// shows whole.
    pub fn printed_records(&self, language: Language) -> impl Iterator<Item = PlanPage> {
        let is_text = |page: PlanPage| matches!(page, PlanPage::Cover | PlanPage::Contents | PlanPage::Chapter(_));
        let is_shown = move |page| self.edition(language).is_some_and(|edition| edition.whole.has(page));
        let behind = move |page: &PlanPage| page.is_printed() && !is_text(*page) && !is_shown(*page);
        self.all_pages().into_iter().filter(move |page| behind(page) && self.has(*page, language))
    }

    fn all_pages(&self) -> Vec<PlanPage> {
        let plan = &self.plan;
        let mut pages = vec![PlanPage::Cover, PlanPage::Contents, PlanPage::Summary];
        pages.extend(plan.reading_order().map(PlanPage::Chapter));
        let group = |pages: &mut Vec<PlanPage>, overview: PlanPage, one: fn(usize) -> PlanPage, count: usize| {
            if count > 0 {
                pages.push(overview);
                pages.extend((0..count).map(one));
            }
        };
        if !plan.measures.nodes.is_empty() {
            pages.extend([PlanPage::Measures, PlanPage::MeasureTable]);
            pages.extend((0..plan.measures.nodes.len()).map(PlanPage::Measure));
        }
        let (years, audiences) = (&self.facets.year_measures, &self.facets.audience_measures);
        if !years.is_empty() {
            pages.push(PlanPage::Schedule);
            pages.extend(choices(years, PlanPage::Year));
        }
        if !audiences.is_empty() {
            pages.push(PlanPage::Audiences);
            pages.extend(choices(audiences, PlanPage::Audience));
        }
        group(&mut pages, PlanPage::Indicators, PlanPage::Indicator, plan.indicators.len());
        group(&mut pages, PlanPage::Progress, PlanPage::ProgressYear, plan.progress.len());
        if let Some(rated) = &self.facets.rated {
            pages.extend(choices(&rated.rating_measures, PlanPage::Rating));
            pages.extend((!rated.unreported.is_empty()).then_some(PlanPage::Unreported));
        }
        group(&mut pages, PlanPage::Departments, PlanPage::Department, plan.departments.len());
        if !plan.rosters.is_empty() {
            pages.push(PlanPage::Rosters);
        }
        pages.extend((0..plan.regulations.len()).map(PlanPage::Regulation));
        if !plan.history.entries.is_empty() {
            pages.push(PlanPage::History);
        }
        if !plan.consultations.is_empty() {
            pages.push(PlanPage::Consultations);
        }
        if !plan.surveys.is_empty() {
            pages.push(PlanPage::Surveys);
        }
        if plan.has_glossary() {
            pages.extend([PlanPage::Glossary, PlanPage::Index]);
        }
        if plan.colophon.is_some() {
            pages.push(PlanPage::Colophon);
        }
        pages.extend(plan.comparison.is_some().then_some(PlanPage::Comparison));
        pages.extend(has_updates(plan).then_some(PlanPage::Updates));
        pages.push(PlanPage::Print);
        pages.extend(self.paper.large_print.then_some(PlanPage::LargePrint));
        pages.extend((0..self.former.len()).map(PlanPage::Former));
        pages
    }

    /// Returns the address of one of the plan's images: `images/ageo-2024/pond.svg`, one for all languages.
    ///
    /// Nothing is returned for a name that not every system can hold.
    pub fn image_address(&self, image: &Image) -> Option<OutputPath> {
        let name = image.path.strip_prefix("images/").unwrap_or(&image.path);
        OutputPath::new(&format!("images/{}/{name}", self.plan.id.value))
    }

    /// Returns the place of what gave a page its address; nothing for a page that every plan has.
    fn page_span(&self, page: PlanPage) -> Option<Span> {
        let plan = &self.plan;
        match page {
            PlanPage::Chapter(at) => plan.chapters.get(at).map(|chapter| chapter.id.span),
            PlanPage::Measure(at) => plan.measures.nodes.get(at).map(|measure| measure.id.span),
            PlanPage::Indicator(at) => plan.indicators.get(at).map(|indicator| indicator.id.span),
            PlanPage::ProgressYear(at) => plan.progress.get(at).map(|progress| progress.year.span),
            PlanPage::Audience(at) => plan.audiences.get(at).map(|audience| audience.id.span),
            PlanPage::Rating(at) => plan.rating(at).map(|rating| rating.id.span),
            PlanPage::Regulation(at) => plan.regulations.get(at).map(|regulation| regulation.id.span),
            PlanPage::Department(at) => plan.departments.get(at).map(|department| department.id.span),
            PlanPage::Former(at) => self.former.get(at).map(|former| former.id.span),
            _ => None,
        }
    }
}

/// Lists every page of a site; addresses that differ only in case are taken too, since Windows holds them for one.
pub(super) fn list(site: &Site, report: &mut Report) -> Vec<Listed> {
    let mut pages = vec![Page::Chooser, Page::NotFound];
    for &language in &site.languages {
        let of_site = [
            Page::Library(language),
            Page::SiteMap(language),
            Page::Updates(language),
            Page::Search(language),
            Page::Accessibility(language),
            Page::Conformance(language),
        ];
        pages.extend(of_site.into_iter().filter(|page| site.nearest(*page) == *page));
        for plan in (0..site.plans.len()).map(PlanIndex) {
            pages.extend(site.pages_of(plan, language).into_iter().map(|page| Page::Plan(plan, language, page)));
        }
    }
    let named: Vec<(Page, String)> = pages.into_par_iter().map(|page| (page, site.address_text(page))).collect();
    let paths: Vec<Option<(OutputPath, String)>> =
        named.par_iter().map(|(_, text)| OutputPath::new(text).map(|path| (path.clone(), path.folded()))).collect();
    let mut taken: HashMap<String, Page> = HashMap::with_capacity(named.len());
    let mut listed = Vec::with_capacity(named.len());
    for ((page, text), path) in named.into_iter().zip(paths) {
        let Some((path, folded)) = path else {
            let span = page_span(site, page);
            report.push(Diagnostic { span, ..Diagnostic::new(Code::InvalidId).with("id", text) });
            continue;
        };
        match taken.insert(folded, page) {
            None => listed.push(Listed { page, path }),
            Some(first) => report_taken(site, first, page, &path, report),
        }
    }
    listed
}

fn page_span(site: &Site, page: Page) -> Option<Span> {
    match page {
        Page::Plan(plan, _, page) => site.plan(plan).and_then(|plan| plan.page_span(page)),
        _ => None,
    }
}

fn plan_span(site: &Site, page: Page) -> Option<Span> {
    match page {
        Page::Plan(plan, ..) => site.plan(plan).map(|plan| plan.plan.id.span),
        _ => None,
    }
}

/// Tells whether two pages have one address because one id was given to two things of a kind, which has been told.
fn have_one_id(site: &Site, first: Page, second: Page) -> bool {
    let (Page::Plan(_, _, one), Page::Plan(_, _, other)) = (first, second) else { return false };
    let is_one_kind = std::mem::discriminant(&one) == std::mem::discriminant(&other);
    is_one_kind && site.address_text(first) == site.address_text(second)
}

fn report_taken(site: &Site, first: Page, second: Page, path: &OutputPath, report: &mut Report) {
    // The same two collide in every language; once is enough.
    let is_repeated = second.language().is_some_and(|language| language != site.default_language());
    if is_repeated || have_one_id(site, first, second) {
        return;
    }
    let mut problem = Diagnostic::new(Code::AddressTaken).with("address", path.as_str());
    let mut places = [second, first].into_iter().filter_map(|page| page_span(site, page));
    problem.span = places.next().or_else(|| plan_span(site, second));
    problem.related = places.next();
    report.push(problem);
}

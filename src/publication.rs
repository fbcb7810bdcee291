//! Everything that is published, in one list, each made on demand.
//!
//! A build makes all of it in parallel and writes each as it is made; a check makes and audits it; a preview makes the
//! one that is asked for. Nothing holds all pages at once. The search index is made when the first of its files is asked
//! for and held then, as only a whole index tells into how many files it falls.

use crate::diagnostics::{Code, Diagnostic, Report};
use crate::export::{self, SearchFile};
use crate::output::OutputPath;
use crate::render::theme::Theme;
use crate::render::{PlanPdfs, Renderer};
use crate::resolve::{Page, PlanIndex, PlanPage, Site};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::collections::HashMap;
use std::path::Path;
use std::sync::OnceLock;

/// Holds the list of outputs and what makes them.
#[derive(Debug)]
pub struct Publication<'s> {
    site: &'s Site,
    theme: &'s Theme,
    pdfs: &'s PlanPdfs,
    renderer: Renderer<'s>,
    outputs: Vec<Output>,
    /// By address, where in the list an output stands; a build never asks.
    places: OnceLock<FxHashMap<OutputPath, usize>>,
    search: OnceLock<Search>,
}

/// Holds the search index.
#[derive(Debug)]
struct Search {
    /// By language, in the order of [`Site::languages`].
    files: Vec<Vec<SearchFile>>,
    outputs: Vec<Output>,
}

/// Names one file of the published site.
#[derive(Debug, Clone)]
pub struct Output {
    pub path: OutputPath,
    pub origin: Origin,
}

/// Tells what an output is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    Page(Page),
    /// The running heads of pages of a plan on paper: of its print pages one each, of all others those of its cover.
    Heads(Page),
    /// A file of the theme, by its place in [`Theme::files`].
    Asset(usize),
    /// An image of a plan, by its place in the plan's list.
    Image(PlanIndex, usize),
    SiteMapForMachines,
    /// A plan as a PDF, by its place in [`PlanPdfs::all`].
    Pdf(usize),
    /// A file of a language's search, by their places.
    Search(usize, usize),
}

/// Holds what an output consists of.
#[derive(Debug)]
pub enum Content<'s> {
    Bytes(Cow<'s, [u8]>),
    /// A file of the project that is passed on as it is.
    File(&'s Path),
}

impl<'s> Publication<'s> {
    /// Lists everything that a site without PDFs publishes; two outputs with one address are reported.
    pub fn new(site: &'s Site, theme: &'s Theme, report: &mut Report) -> Self {
        Self::offering(PlanPdfs::NONE, site, theme, report)
    }

    /// Lists everything that a site publishes, PDFs too; two outputs with one address are reported.
    pub fn offering(pdfs: &'s PlanPdfs, site: &'s Site, theme: &'s Theme, report: &mut Report) -> Self {
        let mut outputs: Vec<Output> = site
            .pages
            .iter()
            .map(|listed| Output { path: listed.path.clone(), origin: Origin::Page(listed.page) })
            .collect();
        let renderer = Renderer::offering(pdfs, site, theme);
        let own =
            |page: &Page| matches!(page, Page::Plan(.., PlanPage::Cover | PlanPage::Print | PlanPage::LargePrint));
        outputs.extend(site.pages.iter().filter(|listed| own(&listed.page)).filter_map(|listed| {
            Some(Output { path: renderer.heads_path(listed.page)?, origin: Origin::Heads(listed.page) })
        }));
        outputs.extend(
            theme
                .files()
                .iter()
                .enumerate()
                .map(|(at, asset)| Output { path: asset.path.clone(), origin: Origin::Asset(at) }),
        );
        add_images(site, &mut outputs, report);
        let files = pdfs.all().iter().enumerate();
        outputs.extend(files.map(|(at, pdf)| Output { path: pdf.path.clone(), origin: Origin::Pdf(at) }));
        if site.settings.base_url.is_some() {
            let path = OutputPath::new("sitemap.xml");
            outputs.extend(path.map(|path| Output { path, origin: Origin::SiteMapForMachines }));
        }
        Self { site, theme, pdfs, renderer, outputs, places: OnceLock::new(), search: OnceLock::new() }
    }

    /// Counts the plans.
    pub fn plans(&self) -> usize {
        self.site.plans.len()
    }

    /// Lists what is published but for the search, pages first.
    pub fn outputs(&self) -> &[Output] {
        &self.outputs
    }

    /// Lists the files of the search in all languages, which makes them.
    pub fn search_outputs(&self) -> &[Output] {
        &self.search().outputs
    }

    /// Lists all that is published, pages first.
    pub fn all_outputs(&self) -> Vec<&Output> {
        self.outputs.iter().chain(self.search_outputs()).collect()
    }

    /// Finds what is published at an address, but for the search.
    pub fn output(&self, path: &OutputPath) -> Option<&Output> {
        let places = self.places.get_or_init(|| {
            self.outputs.iter().enumerate().map(|(place, output)| (output.path.clone(), place)).collect()
        });
        places.get(path).and_then(|&place| self.outputs.get(place))
    }

    /// Finds the file of the search at an address, which makes the search if the address is one of its own.
    pub fn search_output(&self, path: &OutputPath) -> Option<&Output> {
        let is_own = path.folder().split_once('/').is_some_and(|(_, folder)| folder == Site::SEARCH_FOLDER);
        is_own.then(|| self.search_outputs())?.iter().find(|output| output.path == *path)
    }

    fn search(&self) -> &Search {
        self.search.get_or_init(|| {
            let files: Vec<Vec<SearchFile>> =
                self.site.languages.par_iter().map(|&language| export::search(self.site, language)).collect();
            let outputs = files.iter().enumerate().flat_map(|(language, files)| {
                files
                    .iter()
                    .enumerate()
                    .map(move |(at, file)| Output { path: file.path.clone(), origin: Origin::Search(language, at) })
            });
            Search { outputs: outputs.collect(), files }
        })
    }

    /// Makes one output; nothing comes of one that cannot be made, which is reported.
    pub fn make(&self, output: &Output, report: &mut Report) -> Option<Content<'s>> {
        match output.origin {
            Origin::Page(page) => self.renderer.page(page, report).map(|html| Content::Bytes(Cow::Owned(html))),
            Origin::Heads(page) => {
                self.renderer.heads(page, report).map(|css| Content::Bytes(Cow::Owned(css.into_bytes())))
            }
            Origin::Asset(at) => self.theme.files().get(at).map(|asset| Content::Bytes(Cow::Borrowed(&asset.bytes))),
            Origin::Image(plan, at) => {
                let image = self.site.plan(plan).and_then(|plan| plan.plan.images.get(at));
                image.map(|image| Content::File(&image.file))
            }
            Origin::Search(language, at) => {
                let file = self.search().files.get(language).and_then(|files| files.get(at));
                file.map(|file| Content::Bytes(Cow::Owned(file.text.clone().into_bytes())))
            }
            Origin::Pdf(at) => self.pdfs.all().get(at).map(|pdf| Content::Bytes(Cow::Borrowed(&*pdf.bytes))),
            Origin::SiteMapForMachines => {
                export::sitemap(self.site).map(|xml| Content::Bytes(Cow::Owned(xml.into_bytes())))
            }
        }
    }
}

/// Adds the images that plans refer to; names that Windows cannot hold or hold apart are reported.
fn add_images(site: &Site, outputs: &mut Vec<Output>, report: &mut Report) {
    let mut taken: HashMap<String, PlanIndex> = HashMap::new();
    for (index, plan) in site.plans.iter().enumerate() {
        let index = PlanIndex(index);
        let shown = plan.shown_images.iter().filter_map(|&at| Some((at, plan.plan.images.get(at)?)));
        for (at, image) in shown {
            let Some(path) = plan.image_address(image) else {
                report.push(Diagnostic::at(Code::InvalidId, plan.plan.span).with("id", &*image.path));
                continue;
            };
            if taken.insert(path.folded(), index).is_some() {
                report.push(Diagnostic::at(Code::AddressTaken, plan.plan.span).with("address", path.as_str()));
                continue;
            }
            outputs.push(Output { path, origin: Origin::Image(index, at) });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;
    use crate::watch::Unwatched;
    use crate::{Drafts, Outcome};

    #[test]
    fn each_output_is_found_at_its_address_and_the_search_is_made_for_its_own_addresses_only() {
        let project = Project::at("tests/plans/small");
        let (site, theme) =
            crate::site(&project, Drafts::Included, &Unwatched, &mut Outcome::default()).expect("the sample builds");
        let publication = Publication::new(&site, &theme, &mut Report::default());
        for listed in publication.outputs() {
            let found = publication.output(&listed.path).map(|output| output.origin);
            assert_eq!(found, Some(listed.origin), "{}", listed.path);
            assert!(publication.search_output(&listed.path).is_none(), "{}", listed.path);
        }
        assert!(publication.search.get().is_none());
        for listed in publication.search_outputs() {
            let found = publication.search_output(&listed.path).map(|output| output.origin);
            assert_eq!(found, Some(listed.origin), "{}", listed.path);
        }
    }
}

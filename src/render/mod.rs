//! From a site to HTML: views that templates see, and the templates of the theme.
//!
//! A page is made on demand by a pure function of the site, so that a build makes all of them in parallel and a
//! preview makes the one that is asked for.

mod chapter;
pub mod comparison;
mod contact;
mod date;
pub mod document;
pub mod drawing;
mod frame;
mod heads;
mod links;
mod names;
mod note_words;
mod notes;
mod pages;
mod parts;
mod pdfs;
pub mod pieces;
pub mod records;
mod signature;
pub mod theme;
mod updates;
pub mod viewpoint;

pub use pdfs::{PlanPdf, PlanPdfs};
pub use theme::Theme;

use crate::diagnostics::Report;
use crate::output::OutputPath;
use crate::resolve::{Page, PlanIndex, PlanPage, Site};
use document::Highlighter;
use frame::Frames;
use note_words::NoteWords;
use viewpoint::Viewpoint;

/// Makes the pages of a site with a theme; may be shared by many threads.
#[derive(Debug)]
pub struct Renderer<'s> {
    pub site: &'s Site,
    pub theme: &'s Theme,
    /// What the pages offer beside themselves.
    pdfs: &'s PlanPdfs,
    frames: Frames,
    highlighter: Highlighter,
    note_words: NoteWords,
}

impl<'s> Renderer<'s> {
    /// Prepares for the pages of a site that offers no PDFs.
    pub fn new(site: &'s Site, theme: &'s Theme) -> Self {
        Self::offering(PlanPdfs::NONE, site, theme)
    }

    /// Prepares for the pages of a site that offers its plans as PDFs.
    pub fn offering(pdfs: &'s PlanPdfs, site: &'s Site, theme: &'s Theme) -> Self {
        Self {
            site,
            theme,
            pdfs,
            frames: Frames::new(site),
            highlighter: Highlighter::default(),
            note_words: NoteWords::new(&site.languages),
        }
    }

    /// Makes a page as UTF-8; nothing for one that the site does not have.
    pub fn page(&self, page: Page, report: &mut Report) -> Option<Vec<u8>> {
        let from = Viewpoint::new(self.site, page)?;
        match page {
            Page::Chooser => Some(pages::chooser(self, &from, report)),
            Page::NotFound => Some(pages::not_found(self, &from, report)),
            Page::Library(_) => Some(pages::library(self, &from, report)),
            Page::Search(_) => Some(pages::search(self, &from, report)),
            Page::SiteMap(_) => Some(pages::site_map(self, &from, report)),
            Page::Updates(_) => Some(pages::updates(self, &from, report)),
            Page::Accessibility(_) => Some(pages::accessibility(self, &from, report)),
            Page::Conformance(_) => Some(pages::conformance(self, &from, report)),
            Page::Plan(plan, _, page) => self.plan_page(&from, plan, page, report),
        }
    }

    /// Returns where the style sheet lies that a page of a plan has its running heads from.
    pub fn heads_path(&self, page: Page) -> Option<OutputPath> {
        heads::path(&Viewpoint::new(self.site, page)?)
    }

    /// Makes the style sheet that a page of a plan has its running heads from.
    ///
    /// No engine takes a running head from the page, and pages have no style inside them.
    pub fn heads(&self, page: Page, report: &mut Report) -> Option<String> {
        heads::heads(self, &Viewpoint::new(self.site, page)?, report)
    }

    fn plan_page(&self, from: &Viewpoint<'_>, plan: PlanIndex, page: PlanPage, report: &mut Report) -> Option<Vec<u8>> {
        match page {
            PlanPage::Cover => pages::cover(self, from, plan, report),
            PlanPage::Contents => pages::contents(self, from, plan, report),
            PlanPage::Chapter(chapter) => pages::chapter(self, from, plan, chapter, report),
            PlanPage::Summary => pages::summary(self, from, plan, report),
            PlanPage::Print | PlanPage::LargePrint => pages::print(self, from, plan, report),
            PlanPage::Former(at) => pages::former(self, from, plan, at, report),
            _ => pages::record(self, from, plan, page, report),
        }
    }
}

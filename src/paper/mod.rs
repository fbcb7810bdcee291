//! A plan on paper: what its print page says, typeset as a PDF by the Typst templates of the theme.
//!
//! The print page is the one place where the words, numbers and order of a plan on paper are decided. Its HTML is read
//! back into a tree, which the theme's `paper/document.typ` lays out by element and class, as a style sheet
//! does. The tree reaches Typst as values, never as source text, so that nothing in a chapter can be taken for code.

mod calls;
mod compose;
mod drawing;
mod fonts;
mod glyphs;
mod inputs;
mod problems;
mod questions;
mod routines;
mod targets;
mod tree;
mod world;

pub use fonts::Fonts;
pub use inputs::{Edges, Sheet};

use crate::diagnostics::{Code, Diagnostic, Report};
use crate::render::theme::Theme;
use crate::source::Sources;
use fonts::Families;
use problems::Places;
use std::panic::AssertUnwindSafe;
use tree::Tree;
use typst::diag::Warned;
use typst::foundations::{Bytes, Dict, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::{Room, Templates};

/// Which fonts the theme asks for.
const FONTS: &str = "fonts.json";

/// Makes PDFs with one theme and the fonts of this machine.
#[derive(Debug)]
pub struct Press<'t> {
    theme: &'t Theme,
    sources: &'t Sources,
    templates: Templates,
    places: Places,
    families: Families,
    fonts: Fonts,
}

impl<'t> Press<'t> {
    /// Sets up a press; nothing comes of one without a Japanese font, which is reported.
    pub fn new(theme: &'t Theme, sources: &'t Sources, report: &mut Report) -> Option<Self> {
        let texts = theme.paper().iter().filter_map(|(path, source)| Some((&**path, &*sources.get(*source)?.text)));
        let templates = Templates::new(texts);
        let places: Places = theme.paper().iter().cloned().collect();
        let families: Families = match serde_json::from_str(templates.text(FONTS).unwrap_or_default()) {
            Ok(families) => families,
            Err(error) => {
                report.push(problems::unread(FONTS, &error, &places));
                return None;
            }
        };
        let fonts = Fonts::find(&families);
        if !fonts.have_japanese() {
            let system = std::env::consts::OS;
            report.push(Diagnostic::new(Code::FontMissing).with("families", families.listed()).with("system", system));
            return None;
        }
        let families = families.found(&fonts);
        Some(Self { theme, sources, templates, places, families, fonts })
    }

    /// Typesets a page as a PDF for all readers (PDF/UA-1); the same bytes for the same page.
    ///
    /// `images` finds the images of the page by where they are published.
    pub fn print(
        &self,
        sheet: &Sheet<'_>,
        images: &(dyn Fn(&str) -> Option<Vec<u8>> + Sync),
        report: &mut Report,
    ) -> Option<Vec<u8>> {
        let mut tree = Tree::read(sheet.html, sheet.path, sheet.home);
        let letters = glyphs::letters(&tree);
        glyphs::check(&letters, &self.fonts, self.sources, report);
        // A file for all readers has no letter that cannot be drawn.
        if report.has_errors() {
            return None;
        }
        let families = self.families.needed(&letters, &self.fonts);
        let images = |path: &str| images(path).map(Bytes::new);
        let made = contain(|| self.make(sheet, &mut tree, &families, &images, report));
        match made {
            Ok(pdf) => pdf,
            Err(reason) => {
                report.push(Diagnostic::new(Code::TypesettingBroke).with("reason", reason));
                None
            }
        }
    }

    fn make(
        &self,
        sheet: &Sheet<'_>,
        tree: &mut Tree,
        families: &Families,
        images: &(dyn Fn(&str) -> Option<Bytes> + Sync),
        report: &mut Report,
    ) -> Option<Vec<u8>> {
        let document = self.typeset(sheet, tree, families, images, report)?;
        // What laying out remembers is of no use for writing, nor for a further plan.
        comemo::evict(0);
        match typst_pdf::pdf(&document, &options(sheet)?) {
            Ok(pdf) => Some(pdf),
            Err(found) => {
                let room = Room::new(&self.templates, &self.fonts, images, Dict::new())?;
                found.iter().for_each(|found| report.push(problems::refusal(found, &room, &self.places)));
                None
            }
        }
    }

    /// Typesets a tree, and once more where it had links to what the templates leave out.
    fn typeset(
        &self,
        sheet: &Sheet<'_>,
        tree: &mut Tree,
        families: &Families,
        images: &(dyn Fn(&str) -> Option<Bytes> + Sync),
        report: &mut Report,
    ) -> Option<PagedDocument> {
        let inputs = inputs::inputs(sheet, tree, self.theme, families);
        let room = Room::new(&self.templates, &self.fonts, images, inputs)?;
        let Warned { output, warnings } = compose::compose(&room);
        if output.as_ref().is_ok_and(|document| targets::unlink(tree, document)) {
            drop((output, room));
            return self.typeset(sheet, tree, families, images, report);
        }
        for warning in &warnings {
            report.push(problems::warning(warning, &room, &self.places));
        }
        match output {
            Ok(document) => Some(document),
            Err(found) => {
                found.iter().for_each(|found| report.push(problems::mistake(found, &room, &self.places)));
                None
            }
        }
    }
}

/// Says what kind of file is made: one that a reader of any ability can use (PDF/UA-1), dated as the plan is.
fn options(sheet: &Sheet<'_>) -> Option<PdfOptions> {
    Some(PdfOptions {
        ident: Smart::Custom(sheet.identity.to_owned()),
        creator: Smart::Custom(Some("kyodo".to_owned())),
        standards: PdfStandards::new(&[PdfStandard::Ua_1]).ok()?,
        ..PdfOptions::default()
    })
}

/// Runs what may break off in the middle, and returns what it says where it does.
///
/// Typst 0.15.1 does so on some heads of tables that follow one another; a plan that cannot be typeset must not take the
/// others with it.
fn contain<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    std::panic::catch_unwind(AssertUnwindSafe(work)).map_err(|thrown| {
        let said = thrown.downcast_ref::<String>().cloned();
        said.or_else(|| thrown.downcast_ref::<&str>().map(|said| (*said).to_owned())).unwrap_or_default()
    })
}

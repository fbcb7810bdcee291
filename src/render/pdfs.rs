//! Plans as PDFs that the site offers beside its pages.
//!
//! They are made before any page, since a reader is told how long and how large a file is before fetching it.

use crate::language::Language;
use crate::output::OutputPath;
use crate::resolve::PlanIndex;
use serde::Serialize;

/// Holds a whole plan in one language as a PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanPdf {
    pub plan: PlanIndex,
    pub language: Language,
    pub path: OutputPath,
    pub bytes: Vec<u8>,
    pub pages: usize,
}

/// Holds all PDFs that a site offers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanPdfs(Vec<PlanPdf>);

impl PlanPdfs {
    /// Those of a site that offers none.
    pub const NONE: &'static Self = &Self(Vec::new());

    /// Gathers PDFs, at most one for each plan and language.
    pub fn new(pdfs: Vec<PlanPdf>) -> Self {
        Self(pdfs)
    }

    /// Returns the PDF of a plan in a language, where there is one.
    pub fn of(&self, plan: PlanIndex, language: Language) -> Option<&PlanPdf> {
        self.0.iter().find(|own| own.plan == plan && own.language == language)
    }

    /// Lists them in the order in which they were made.
    pub fn all(&self) -> &[PlanPdf] {
        &self.0
    }
}

/// Shows where a PDF is and what fetching it means.
#[derive(Debug, Serialize)]
pub(super) struct PdfView {
    pub(super) href: String,
    pub(super) pages: usize,
    /// In millions of bytes with one decimal, never less than 0.1.
    pub(super) megabytes: String,
}

impl PdfView {
    /// Shows a PDF that lies at `href` to the reader.
    pub(super) fn new(pdf: &PlanPdf, href: String) -> Self {
        let tenths = pdf.bytes.len().div_ceil(100_000);
        Self { href, pages: pdf.pages, megabytes: format!("{}.{}", tenths / 10, tenths % 10) }
    }
}

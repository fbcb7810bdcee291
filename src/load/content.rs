//! What lies where in `content/`: the plain description that validation takes apart.

use crate::diagnostics::Diagnostic;
use crate::language::Language;
use crate::markdown::Document;
use crate::source::{Located, Span};
use crate::yaml::Yaml;
use std::path::PathBuf;
use std::sync::Arc;

/// Holds what lies in `content/`.
#[derive(Debug, Default)]
pub struct Content {
    /// Nothing where it is missing, which was reported.
    pub site: Option<YamlFile>,
    pub accessibility: Option<YamlFile>,
    /// What the checks of accessibility wrote.
    pub results: Option<YamlFile>,
    /// In the order of their folders.
    pub plans: Vec<PlanFolder>,
}

/// Holds one YAML file.
#[derive(Debug)]
pub struct YamlFile {
    /// The file as a whole.
    pub span: Span,
    /// Nothing where it is broken, which was reported; an empty mapping where the file is empty.
    pub yaml: Option<Yaml>,
}

/// Holds one Markdown file.
#[derive(Debug)]
pub struct MarkdownFile {
    /// The file as a whole.
    pub span: Span,
    /// `10` of `10-overview.ja.md`.
    pub number: Option<u32>,
    /// `overview` of `10-overview.ja.md`.
    pub name: Arc<str>,
    pub language: Language,
    /// A mapping; nothing where it is missing or broken, which was reported.
    pub front: Option<Yaml>,
    /// Place of the Markdown, behind the front matter.
    pub body: Span,
    pub document: Document,
}

/// Holds one sheet (CSV) of a plan's `data` folder.
#[derive(Debug)]
pub struct SheetFile {
    /// The name of the file: `opinions.csv`.
    pub name: Arc<str>,
    /// The file as a whole.
    pub span: Span,
    /// Nothing where it could not be read, which was reported.
    pub rows: Option<Vec<SheetRow>>,
}

/// Holds the cells of one row, each with its place; rows without any words are left out.
pub type SheetRow = Vec<Located<Arc<str>>>;

/// Holds one file of a plan's `progress` folder.
#[derive(Debug)]
pub struct ProgressFile {
    /// `2025` of `2025.yaml`.
    pub name: Arc<str>,
    /// The file as a whole.
    pub span: Span,
    /// Nothing where it is broken, which was reported.
    pub yaml: Option<Yaml>,
}

/// Holds one file of a plan's `reviews` folder.
#[derive(Debug)]
pub struct CommentFile {
    /// `2026-11-27-141503-3f2a` of `2026-11-27-141503-3f2a.yaml`.
    pub name: Arc<str>,
    /// The file as a whole.
    pub span: Span,
    /// Nothing where it is broken, which was reported.
    pub yaml: Option<Yaml>,
}

/// Holds one file of a plan's `images` folder.
#[derive(Debug)]
pub struct ImageFile {
    /// Relative to the plan: `images/pond.svg`.
    pub path: Arc<str>,
    pub file: PathBuf,
    /// In bytes.
    pub size: u64,
    /// Width and height in pixels, where the file says so.
    pub dimensions: Option<(u32, u32)>,
    /// Why it cannot be shown.
    pub fault: Option<Diagnostic>,
    pub span: Span,
}

/// Holds what lies in one plan's folder; lists are in the order of the file names.
#[derive(Debug)]
pub struct PlanFolder {
    /// The name of the folder.
    pub name: Arc<str>,
    /// Place of `plan.yaml`, even where there is none.
    pub span: Span,
    /// Nothing where it is missing, which was reported.
    pub plan: Option<YamlFile>,
    pub measures: Option<YamlFile>,
    pub indicators: Option<YamlFile>,
    pub rosters: Option<YamlFile>,
    pub history: Option<YamlFile>,
    pub consultations: Option<YamlFile>,
    pub surveys: Option<YamlFile>,
    pub glossary: Option<YamlFile>,
    pub updates: Option<YamlFile>,
    pub diagrams: Option<YamlFile>,
    pub chapters: Vec<MarkdownFile>,
    pub regulations: Vec<MarkdownFile>,
    pub sheets: Vec<SheetFile>,
    pub progress: Vec<ProgressFile>,
    pub images: Vec<ImageFile>,
    pub comments: Vec<CommentFile>,
}

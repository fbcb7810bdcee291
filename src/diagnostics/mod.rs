//! Everything that can be wrong, in one shape for the terminal, for JSON and for the preview.
//!
//! A [`Diagnostic`] holds a stable code, a place and the facts of the case, never a sentence: sentences
//! stand in the message catalogues (`messages/`), one per language, so that Japanese and English
//! always say the same. Stages collect diagnostics in a [`Report`]; nothing here prints.

mod catalogue;
mod code;
pub mod explain;
pub mod human;
pub mod json;
mod place;
mod suggest;

pub use catalogue::Catalogue;
pub use code::{Code, Severity};
pub use suggest::closest;

use crate::source::{Sources, Span};

/// Holds a fact that a message names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    Text(String),
    Number(i64),
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Fact {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Fact {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// Describes one problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    pub code: Code,
    /// As grave as its kind, or less.
    pub severity: Severity,
    /// Where it is; nothing for a problem of the run as a whole.
    pub span: Option<Span>,
    /// What the message names, by the name that it has in the catalogues.
    pub facts: Vec<(&'static str, Fact)>,
    /// A word that was probably meant.
    pub suggestion: Option<String>,
    /// A second place that belongs to the problem, such as the first of two equal ids.
    pub related: Option<Span>,
}

impl Diagnostic {
    /// States a problem of the run as a whole.
    pub fn new(code: Code) -> Self {
        Self { code, severity: code.severity(), span: None, facts: Vec::new(), suggestion: None, related: None }
    }

    /// States a problem at a place.
    pub fn at(code: Code, span: Span) -> Self {
        Self { span: Some(span), ..Self::new(code) }
    }

    /// Adds a fact under the name that the message uses.
    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }

    /// Offers the candidate that is nearest to `word`, where one is near enough.
    #[must_use]
    pub fn suggest<'a>(mut self, word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Self {
        self.suggestion = closest(word, candidates).map(str::to_owned);
        self
    }

    /// Points to a second place that belongs to the problem.
    #[must_use]
    pub fn related(mut self, span: Span) -> Self {
        self.related = Some(span);
        self
    }

    /// Makes it a warning, in a file that is no part of what is published.
    #[must_use]
    pub fn tolerated(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }

    /// Tells how grave it is.
    pub fn severity(&self) -> Severity {
        self.severity
    }
}

/// Collects the problems of one run.
#[derive(Debug, Clone, Default)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Adds one problem.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Adds all problems of another report, as parallel jobs hand them in.
    pub fn absorb(&mut self, other: Self) {
        self.diagnostics.extend(other.diagnostics);
    }

    /// Takes out the problems that are chosen.
    #[must_use]
    pub fn take(&mut self, chosen: impl Fn(&Diagnostic) -> bool) -> Self {
        let (taken, left) = std::mem::take(&mut self.diagnostics).into_iter().partition(chosen);
        self.diagnostics = left;
        Self { diagnostics: taken }
    }

    /// Turns all problems into warnings, for files that are no part of what is published.
    #[must_use]
    pub fn tolerated(mut self) -> Self {
        self.diagnostics = self.diagnostics.into_iter().map(Diagnostic::tolerated).collect();
        self
    }

    /// Tells whether anything found forbids publication.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|problem| problem.severity() == Severity::Error)
    }

    /// Tells whether nothing at all was found.
    pub fn is_empty(&self) -> bool {
        self.diagnostics.is_empty()
    }

    /// Lists the problems in the order found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter()
    }

    /// Lists the problems by file, then place, then code, each once; those without a place come first.
    pub fn sorted(&self, sources: &Sources) -> Vec<&Diagnostic> {
        let mut all: Vec<&Diagnostic> = self.diagnostics.iter().collect();
        let key = |problem: &Diagnostic| {
            (problem.span.map(|span| (sources.path(span.source).to_owned(), span.start, span.end)), problem.code)
        };
        all.sort_by_cached_key(|problem| key(problem));
        all.dedup();
        all
    }
}

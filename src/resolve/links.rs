//! What the destination of a link means, and whether it is there.

use super::page::{Page, PlanIndex};
use super::targets::{Kind, Missing, Target, Thing};
use super::{PublishedPlan, Site};
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::language::Language;
use crate::markdown::{self, Document};
use crate::model::piece::Piece;
use crate::model::plan::Image;
use crate::source::{Located, Span};
use rayon::prelude::*;
use std::sync::Arc;

/// Says what kind of destination a writer named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination<'a> {
    /// Nothing, also where an unsafe address was taken out.
    Empty,
    /// `#id` on the same page.
    Fragment(&'a str),
    /// Another site, a mail address or a telephone number.
    External(&'a str),
    /// `measure:1-1-1`
    Reference(Kind, &'a str),
    /// A word before a colon that is neither a kind of thing nor an address that is allowed.
    UnknownKind(&'a str),
    /// A file of the plan.
    Path(&'a str),
}

impl<'a> Destination<'a> {
    /// Sorts a destination as written.
    pub fn of(written: &'a str) -> Self {
        let written = written.trim();
        if written.is_empty() {
            return Self::Empty;
        }
        if let Some(fragment) = written.strip_prefix('#') {
            return Self::Fragment(fragment);
        }
        let Some((word, rest)) = written.split_once(':') else { return Self::Path(written) };
        if ["http", "https", "mailto", "tel"].iter().any(|scheme| word.eq_ignore_ascii_case(scheme)) {
            return Self::External(written);
        }
        match Kind::of(word) {
            Some(kind) => Self::Reference(kind, rest),
            // `C:\` is a drive of Windows.
            None if word.contains(['/', '.']) || rest.starts_with('\\') => Self::Path(written),
            None => Self::UnknownKind(word),
        }
    }
}

/// Holds where a reference leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub page: Page,
    pub plan: PlanIndex,
    pub target: Target,
}

impl Site {
    /// Finds what a reference in a plan points to; `other-plan/1-1-1` names a thing of another plan.
    pub fn find(&self, plan: PlanIndex, kind: Kind, id: &str, language: Language) -> Result<Place, Missing<'_>> {
        let place =
            |plan: PlanIndex, target: Target| Place { page: Page::Plan(plan, language, target.page), plan, target };
        let own = match self.plan(plan) {
            Some(published) => published.find(kind, id),
            None => Err(Missing::Unknown(Vec::new())),
        };
        let missing = match own {
            Ok(target) => return Ok(place(plan, target)),
            Err(missing) => missing,
        };
        let (other, rest) = id.split_once('/').unwrap_or((id, ""));
        let other = self.plan_by_id(other);
        let found = other.and_then(|other| {
            let published = self.plan(other)?;
            let id = if kind == Kind::Plan { &*published.plan.id.value } else { rest };
            published.find(kind, id).ok().map(|target| place(other, target))
        });
        found.ok_or(missing)
    }

    /// Returns a plan by its id.
    pub fn plan_by_id(&self, id: &str) -> Option<PlanIndex> {
        self.plans.iter().position(|plan| &*plan.plan.id.value == id).map(PlanIndex)
    }
}

impl PublishedPlan {
    /// Returns an image by the path that chapters name it by.
    pub fn image(&self, path: &str) -> Option<&Image> {
        let path = path.strip_prefix("./").unwrap_or(path);
        self.plan.images.iter().find(|image| &*image.path == path)
    }
}

/// Reports every link, image and directive that names something which is not there.
pub(super) fn check(site: &Site, report: &mut Report) {
    let reports: Vec<Report> =
        (0..site.plans.len()).into_par_iter().map(|at| check_plan(site, PlanIndex(at))).collect();
    for own in reports {
        report.absorb(own);
    }
}

fn check_plan(site: &Site, index: PlanIndex) -> Report {
    let mut report = Report::default();
    let Some(published) = site.plan(index) else { return report };
    let mut check = Check { site, index, published, report: &mut report };
    for (at, chapter) in published.plan.chapters.iter().enumerate() {
        if let Some(portrait) = chapter.signature.as_ref().and_then(|signature| signature.portrait.as_ref()) {
            check.image(&portrait.value, portrait.span);
        }
        for version in &chapter.versions {
            check.document(&version.document, version.language, Some(at));
            for piece in &version.pieces {
                check.piece(piece);
            }
        }
    }
    for regulation in &published.plan.regulations {
        for version in &regulation.versions {
            check.document(&version.document, version.language, None);
            for piece in &version.pieces {
                check.piece(piece);
            }
        }
    }
    report
}

struct Check<'a> {
    site: &'a Site,
    index: PlanIndex,
    published: &'a PublishedPlan,
    report: &'a mut Report,
}

impl Check<'_> {
    fn document(&mut self, document: &Document, language: Language, chapter: Option<usize>) {
        for (node, kind) in document.all() {
            match kind {
                markdown::Kind::Link { destination, .. } => {
                    self.link(document.str(destination), document.span(node), language, chapter);
                }
                markdown::Kind::Image { destination, .. } => {
                    self.image(document.str(destination), document.span(node));
                }
                _ => {}
            }
        }
    }

    fn link(&mut self, written: &str, span: Span, language: Language, chapter: Option<usize>) {
        match Destination::of(written) {
            Destination::Empty | Destination::External(_) => {}
            Destination::Reference(kind, id) => self.reference(kind, id, written, span, language),
            Destination::UnknownKind(word) => {
                let words = Kind::WORDS.map(|(word, _)| word);
                self.report.push(
                    Diagnostic::at(Code::UnknownReferenceKind, span)
                        .with("kind", word)
                        .with("known", words.join(", "))
                        .suggest(word, words),
                );
            }
            Destination::Fragment(id) => {
                let known = chapter.is_none_or(|chapter| self.has_fragment(chapter, id, language));
                if !known {
                    self.report.push(Diagnostic::at(Code::BrokenLink, span).with("path", written));
                }
            }
            Destination::Path(path) => self.file(path, Code::BrokenLink, span),
        }
    }

    fn has_fragment(&self, chapter: usize, id: &str, language: Language) -> bool {
        let outline = self.published.edition(language).and_then(|edition| edition.outlines.get(chapter));
        outline.is_some_and(|outline| {
            outline.sections.iter().any(|section| &*section.id == id)
                || outline.captions.iter().any(|caption| &*caption.id == id)
        })
    }

    fn reference(&mut self, kind: Kind, id: &str, written: &str, span: Span, language: Language) {
        let problem = match self.site.find(self.index, kind, id, language) {
            Ok(place) => match &place.target.thing {
                Thing::Section(chapter, id) | Thing::Caption(chapter, id)
                    if place.plan == self.index && !self.has_fragment(*chapter, id, language) =>
                {
                    Diagnostic::at(Code::DanglingReference, span).with("target", written)
                }
                _ => return,
            },
            Err(Missing::Unknown(known)) => {
                Diagnostic::at(Code::DanglingReference, span).with("target", written).suggest(id, known)
            }
            Err(Missing::Ambiguous(candidates)) => Diagnostic::at(Code::AmbiguousReference, span)
                .with("target", written)
                .with("candidates", candidates.join(", ")),
        };
        self.report.push(problem);
    }

    fn image(&mut self, written: &str, span: Span) {
        match Destination::of(written) {
            // An unsafe address was reported where it was taken out.
            Destination::Empty => {}
            Destination::Path(path) => self.file(path, Code::MissingImage, span),
            _ => self.report.push(Diagnostic::at(Code::MissingImage, span).with("path", written)),
        }
    }

    fn file(&mut self, path: &str, code: Code, span: Span) {
        if path.starts_with(['/', '\\']) || path.contains(":\\") || path.split(['/', '\\']).any(|part| part == "..") {
            self.report.push(Diagnostic::at(Code::OutsideProject, span).with("path", path));
        } else if self.published.image(path).is_none() {
            let known = self.published.plan.images.iter().map(|image| &*image.path);
            self.report.push(Diagnostic::at(code, span).with("path", path).suggest(path, known));
        }
    }

    /// Directives name things by id, without a kind before it.
    fn piece(&mut self, piece: &Piece) {
        let (id, kind, code): (&Located<Arc<str>>, Kind, Code) = match piece {
            Piece::Measures { goal: Some(id), .. }
            | Piece::Schedule { goal: Some(id), .. }
            | Piece::Matrix { goal: Some(id) }
            | Piece::Indicators { goal: Some(id) }
            | Piece::Measure { id } => (id, Kind::Measure, Code::UnknownMeasure),
            Piece::Indicator { id } => (id, Kind::Indicator, Code::UnknownIndicator),
            Piece::Term { id } => (id, Kind::Term, Code::UnknownTerm),
            Piece::Roster { id } => (id, Kind::Roster, Code::DanglingReference),
            Piece::Survey { id } => (id, Kind::Survey, Code::DanglingReference),
            Piece::Question { id, .. } => (id, Kind::Question, Code::DanglingReference),
            Piece::Consultation { id } => (id, Kind::Consultation, Code::UnknownConsultation),
            Piece::Opinions { id, themes } => {
                // Where the consultation itself is not there, nothing can be said of its themes.
                let there = self.published.find(Kind::Consultation, &id.value).is_ok();
                for theme in themes.iter().filter(|_| there) {
                    let full = Located::new(format!("{}/{}", id.value, theme.value).into(), theme.span);
                    self.named(&full, Kind::Opinions, Code::DanglingReference);
                }
                (id, Kind::Consultation, Code::UnknownConsultation)
            }
            Piece::Regulation { id, articles } => {
                for article in articles {
                    let full = Located::new(format!("{}/{}", id.value, article.value).into(), article.span);
                    self.named(&full, Kind::Article, Code::DanglingReference);
                }
                (id, Kind::Regulation, Code::DanglingReference)
            }
            Piece::Callout { plan: Some(id), .. } => {
                let plans = || self.site.plans.iter().map(|plan| &*plan.plan.id.value);
                if !plans().any(|plan| plan == &*id.value) {
                    let problem = Diagnostic::at(Code::DanglingReference, id.span)
                        .with("target", format!("plan:{}", id.value))
                        .suggest(&id.value, plans());
                    self.report.push(problem);
                }
                return;
            }
            Piece::Case(case) => match &case.measure {
                Some(id) => (id, Kind::Measure, Code::UnknownMeasure),
                None => return,
            },
            Piece::Diagram { id } => {
                let known = || self.published.plan.diagrams.iter().map(|diagram| &*diagram.id.value);
                if !known().any(|known| known == &*id.value) {
                    let problem = Diagnostic::at(Code::DanglingReference, id.span)
                        .with("target", format!("diagram:{}", id.value))
                        .suggest(&id.value, known());
                    self.report.push(problem);
                }
                return;
            }
            _ => return,
        };
        self.named(id, kind, code);
    }

    fn named(&mut self, id: &Located<Arc<str>>, kind: Kind, code: Code) {
        if let Err(Missing::Unknown(known)) = self.published.find(kind, &id.value) {
            self.report.push(
                Diagnostic::at(code, id.span)
                    .with("id", &*id.value)
                    .with("target", &*id.value)
                    .with("known", known.join(", "))
                    .suggest(&id.value, known),
            );
        }
    }
}

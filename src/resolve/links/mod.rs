//! What the destination of a link means, and whether it is there.

mod pieces;

use super::page::{Page, PlanIndex};
use super::targets::{Kind, Missing, Target, Thing};
use super::{PublishedPlan, Site};
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::language::Language;
use crate::markdown::{self, Document};
use crate::model::plan::Image;
use crate::source::Span;
use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

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
        let place = |plan: PlanIndex, target: Target| self.place(plan, target, language);
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
    for see in published.plan.updates.iter().filter_map(|update| update.see.as_ref()) {
        check.see(&see.value, see.span);
    }
    for opinion in published.plan.consultations.iter().flat_map(|consultation| &consultation.opinions) {
        for concern in opinion.concerns.iter().chain(&opinion.changed) {
            check.concern(&concern.value, concern.span);
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
            Destination::Reference(kind, id) => {
                if let Some(problem) = self.reference(kind, id, written, span, language) {
                    self.report.push(problem);
                }
            }
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
                let known = chapter.is_none_or(|chapter| self.published.has_fragment(chapter, id, language));
                if !known {
                    self.report.push(Diagnostic::at(Code::BrokenLink, span).with("path", written));
                }
            }
            Destination::Path(path) => self.file(path, Code::BrokenLink, span),
        }
    }

    /// An update stands in no chapter, where a bare fragment could lead, and is read in every language; what variants do
    /// not have is found in the language that they are variants of.
    fn see(&mut self, written: &str, span: Span) {
        match Destination::of(written) {
            Destination::Fragment(_) => {
                self.report.push(Diagnostic::at(Code::BrokenLink, span).with("path", written));
            }
            Destination::Reference(kind, id) => {
                let mut languages = self.site.languages.iter().filter(|language| !language.is_variant());
                if let Some(problem) = languages.find_map(|&language| self.reference(kind, id, written, span, language))
                {
                    self.report.push(problem);
                }
            }
            _ => self.link(written, span, self.site.default_language(), None),
        }
    }

    /// An opinion is about something in the plan: an address or a file is nothing that could tell of it.
    fn concern(&mut self, written: &str, span: Span) {
        match Destination::of(written) {
            Destination::Reference(..) | Destination::UnknownKind(_) => self.see(written, span),
            _ => self.report.push(Diagnostic::at(Code::DanglingReference, span).with("target", written)),
        }
    }

    /// Tells what is wrong with a reference for readers of a language.
    fn reference(&self, kind: Kind, id: &str, written: &str, span: Span, language: Language) -> Option<Diagnostic> {
        Some(match self.site.find(self.index, kind, id, language) {
            Ok(place) => match &place.target.thing {
                Thing::Section(chapter, id) | Thing::Caption(chapter, id)
                    if place.plan == self.index
                        && !self.published.has_fragment(*chapter, id, place.page.language().unwrap_or(language)) =>
                {
                    Diagnostic::at(Code::DanglingReference, span).with("target", written)
                }
                Thing::Passage(chapter, id)
                    if place.plan == self.index
                        && !self.published.has_passage(*chapter, id, place.page.language().unwrap_or(language)) =>
                {
                    Diagnostic::at(Code::DanglingReference, span).with("target", written)
                }
                _ => return None,
            },
            Err(Missing::Unknown(known)) => {
                Diagnostic::at(Code::DanglingReference, span).with("target", written).suggest(id, known)
            }
            Err(Missing::Ambiguous(candidates)) => Diagnostic::at(Code::AmbiguousReference, span)
                .with("target", written)
                .with("candidates", candidates.join(", ")),
        })
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
            return;
        }
        match self.published.image(path) {
            None => {
                let known = || self.published.plan.images.iter().map(|image| &*image.path);
                let problem = Diagnostic::at(code, span).with("path", path);
                // What a Mac names has its letters in parts: が is か and a sign. Both look the same, so neither is offered.
                self.report.push(match known().any(|known| known.nfc().eq(path.nfc())) {
                    true => problem.with("cause", "decomposed"),
                    false => problem.with("cause", "missing").suggest(path, known()),
                });
            }
            // What is never shown may be as it is.
            Some(image) => {
                if let Some(fault) = image.fault.clone() {
                    self.report.push(Diagnostic { span: Some(span), ..fault.related(image.span) });
                }
            }
        }
    }
}

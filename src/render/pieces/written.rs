//! Pieces that hold the writer's own words: callouts, cases, figures, tables, galleries, terms, other languages.

use super::Writer;
use super::gallery::ImageView;
use crate::language::Language;
use crate::model::piece::{Callout, Case, Piece};
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::{Kind, Label, PlanPage, label};
use crate::source::Located;
use serde::Serialize;
use std::sync::Arc;
use tera::Value;

/// Holds a callout for `pieces/callout.html`.
#[derive(Debug, Serialize)]
struct CalloutView {
    /// `note`, `reference`, `column`, `opinion`, `definition`, `quotation` or `excerpt`.
    kind: &'static str,
    id: String,
    title: Option<Value>,
    body: Value,
    source: Option<String>,
    plan: Option<LinkView>,
}

/// Holds words and what they are made of for `pieces/formula.html`, a card for `pieces/card.html`, or what groups other
/// pieces for `pieces/cards.html` and `pieces/columns.html`.
#[derive(Debug, Serialize)]
struct BoxView {
    id: String,
    /// Of a card.
    number: Option<String>,
    title: Option<Value>,
    body: Value,
}

/// Holds a case study for `pieces/case.html`.
#[derive(Debug, Serialize)]
struct CaseView {
    id: String,
    level: u8,
    title: Option<Value>,
    body: Value,
    organiser: Option<String>,
    co_organiser: Option<String>,
    support: Option<String>,
    lead: Option<String>,
    participants: Option<String>,
    prize: Option<String>,
    measure: Option<LinkView>,
    domain: Option<String>,
    contact: Option<TextView>,
}

/// Holds what figures, tables and galleries have in common; a figure for `pieces/figure.html`.
#[derive(Debug, Serialize)]
struct CaptionedView {
    id: String,
    /// From 1; nothing where it was not numbered.
    number: Option<u32>,
    title: Option<Value>,
    body: Value,
    source: Option<String>,
}

/// Holds a table for `pieces/table.html`.
#[derive(Debug, Serialize)]
struct TableView {
    #[serde(flatten)]
    captioned: CaptionedView,
    wide: bool,
}

/// Holds a gallery for `pieces/gallery.html`.
#[derive(Debug, Serialize)]
struct GalleryView {
    #[serde(flatten)]
    captioned: CaptionedView,
    /// Empty where it holds anything else than images.
    images: Vec<ImageView>,
}

/// Holds the plan's words for `pieces/slogan.html`.
#[derive(Debug, Serialize)]
struct SloganView {
    slogan: TextView,
}

/// Holds words with an explanation for `pieces/term.html`.
#[derive(Debug, Serialize)]
struct TermView {
    href: String,
    /// Carries a ※, which would be taken for a note where notes have marks of their own.
    marked: bool,
    body: Value,
}

/// Holds words of another language for `pieces/lang.html`.
#[derive(Debug, Serialize)]
struct LanguageView {
    tag: String,
    body: Value,
}

impl Writer<'_, '_> {
    /// Writes a piece of the writer's words; false for any other.
    pub(super) fn written(&mut self, piece: &Piece) -> bool {
        match piece {
            Piece::Callout { kind, source, plan } => {
                let source = source.as_ref().map(|source| source.to_string());
                let plan = plan.as_deref().and_then(|plan| self.plan_link(plan));
                self.callout(*kind, source, plan);
            }
            Piece::Formula => self.boxed("formula", None),
            Piece::Cards => self.boxed("cards", None),
            Piece::Card { number } => self.boxed("card", number.as_ref().map(|number| number.to_string())),
            Piece::Columns => self.boxed("columns", None),
            Piece::Case(case) => self.case(case),
            Piece::Figure { source } => {
                let view = self.captioned("figure", source.as_ref().map(|source| source.to_string()));
                self.write("figure", &view);
            }
            Piece::Table { wide, source, .. } => {
                let view = self.captioned("table", source.as_ref().map(|source| source.to_string()));
                self.write("table", &TableView { captioned: view, wide: *wide });
            }
            Piece::Gallery => {
                let images = self.images();
                let captioned = self.captioned("gallery", None);
                self.write("gallery", &GalleryView { captioned, images });
            }
            Piece::Slogan => self.slogan(),
            Piece::Term { id } => self.term(&id.value),
            Piece::Language { tag } => self.language(&tag.value),
            Piece::Nothing => self.out.push_str(self.content.body),
            _ => return false,
        }
        true
    }

    fn title(&self) -> Option<Value> {
        self.content.title.filter(|title| !title.trim().is_empty()).map(Value::safe_string)
    }

    fn boxed(&mut self, kind: &str, number: Option<String>) {
        let id = self.within.id(kind);
        self.write(kind, &BoxView { id, number, title: self.title(), body: Value::safe_string(self.content.body) });
    }

    /// Links to a plan of this site by its title, in the language of the text.
    fn plan_link(&self, id: &str) -> Option<LinkView> {
        let (from, language) = (self.within.from, self.setting.language);
        let place = from.site.find(self.within.index, Kind::Plan, id, from.language).ok()?;
        let Label { title, language: own, .. } = label(from.site, place.plan, &place.target, language);
        let lang = own.foreign_to(language);
        Some(LinkView { href: from.href_of(&place), number: String::new(), title, lang })
    }

    fn callout(&mut self, kind: Callout, source: Option<String>, plan: Option<LinkView>) {
        let view = CalloutView {
            kind: kind.name(),
            id: self.within.id("callout"),
            title: self.title(),
            body: Value::safe_string(self.content.body),
            source,
            plan,
        };
        self.write("callout", &view);
    }

    fn case(&mut self, case: &Case) {
        let text = |text: &Option<Located<Arc<str>>>| text.as_ref().map(|text| text.to_string());
        let measure = case.measure.as_ref().and_then(|id| self.within.measure_at(id));
        let view = CaseView {
            id: self.within.id("case"),
            level: self.setting.level.clamp(1, 6),
            title: self.title(),
            body: Value::safe_string(self.content.body),
            organiser: text(&case.organiser),
            co_organiser: text(&case.co_organiser),
            support: text(&case.support),
            lead: text(&case.lead),
            participants: text(&case.participants),
            prize: text(&case.prize),
            measure: measure.and_then(|at| self.within.measure_link(at)).map(|link| self.mark(link)),
            domain: text(&case.domain),
            contact: self.within.maybe(case.contact.as_ref()),
        };
        self.write("case", &view);
    }

    /// Marks a link made for the reader where the text round it is in another language.
    fn mark(&self, mut link: LinkView) -> LinkView {
        let own = link.lang.unwrap_or(self.within.from.language);
        link.lang = own.foreign_to(self.setting.language);
        link
    }

    fn captioned(&self, kind: &str, source: Option<String>) -> CaptionedView {
        let id = match self.setting.caption {
            Some(caption) => self.caption_id(caption),
            None => self.within.id(kind),
        };
        CaptionedView {
            id,
            number: self.setting.caption.map(|caption| caption.number),
            title: self.title(),
            body: Value::safe_string(self.content.body),
            source,
        }
    }

    fn slogan(&mut self) {
        let Some(slogan) = &self.within.plan().slogan else { return };
        let best = slogan.best(self.setting.language);
        let lang = best.language.foreign_to(self.setting.language);
        self.write("slogan", &SloganView { slogan: TextView { text: best.value.to_owned(), lang } });
    }

    fn term(&mut self, id: &str) {
        let href = match self.within.published.find(Kind::Term, id) {
            Ok(target) => self.within.from.href(PlanPage::Glossary, target.fragment.as_deref()),
            Err(_) => String::new(),
        };
        let marked = self.within.plan().notes.is_none();
        self.write_inline("term", &TermView { href, marked, body: Value::safe_string(self.content.body) });
    }

    fn language(&mut self, tag: &str) {
        let tag = Language::new(tag).map(|tag| tag.to_string()).unwrap_or_default();
        self.write_inline("lang", &LanguageView { tag, body: Value::safe_string(self.content.body) });
    }
}

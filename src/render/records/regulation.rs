//! An ordinance, rule or guideline, each article, paragraph and item with an address of its own.

use super::provisions::{self, Provisions};
use super::within::{Levels, Within};
use crate::diagnostics::Report;
use crate::language::Language;
use crate::markdown::{Kind, NodeId};
use crate::model::calendar::Date;
use crate::model::regulation::{
    Item, Paragraph, Provision, ProvisionKind, RegulationVersion, item_number, paragraph_number,
};
use crate::render::Renderer;
use crate::render::date::DateView;
use crate::render::document::Writer;
use crate::render::links::Links;
use crate::render::notes::SiteNotes;
use crate::render::viewpoint::LinkView;
use crate::resolve::PlanPage;
use crate::source::Located;
use serde::Serialize;
use tera::Value;

/// Holds a regulation for `records/regulation.html`.
#[derive(Debug, Serialize)]
pub(crate) struct RegulationView {
    levels: Levels,
    /// Where it is not in the language of the page.
    lang: Option<Language>,
    /// The language of the words around the text.
    reader: Language,
    title: String,
    /// 条例, 要綱, 訓令
    kind: Option<String>,
    /// 平成30年条例第…号
    number: Option<String>,
    enacted: Option<DateView>,
    effective: Option<DateView>,
    expires: Option<DateView>,
    provisions: Vec<ProvisionView>,
    /// Footnotes, as one list.
    notes: Value,
    /// Its own page, where only a part of it is shown.
    whole: Option<String>,
}

/// Holds one article, the supplementary provisions, or an appended table.
#[derive(Debug, Serialize)]
pub(crate) struct ProvisionView {
    id: String,
    /// `article`, `supplementary` or `table`.
    kind: &'static str,
    label: String,
    caption: Option<String>,
    /// The address that others link to.
    href: String,
    paragraphs: Vec<ParagraphView>,
}

/// Holds one paragraph (項).
#[derive(Debug, Serialize)]
pub(crate) struct ParagraphView {
    id: String,
    href: String,
    /// Empty for the first, as the custom is.
    number: String,
    caption: Option<String>,
    html: Value,
    /// Whether the HTML is a block of its own, such as a table.
    block: bool,
    items: Vec<ItemView>,
}

/// Holds one item (号) and what is listed below it.
#[derive(Debug, Serialize)]
pub(crate) struct ItemView {
    id: String,
    href: String,
    number: String,
    html: Value,
    items: Vec<ItemView>,
}

/// Builds a regulation, or the articles of it that `articles` names (`2`, `2/1`, `suppl`).
pub(crate) fn regulation(
    renderer: &Renderer<'_>,
    within: &Within<'_>,
    at: usize,
    articles: &[&str],
    level: u8,
    report: &mut Report,
) -> Option<RegulationView> {
    let regulation = within.plan().regulations.get(at)?;
    let found = regulation.version(within.from.language)?;
    let version = found.value;
    let language = found.language;
    let links = Links { renderer, from: within.from, plan: within.index, page: PlanPage::Regulation(at), language };
    let notes = SiteNotes::new(&links, within.id(""), links.word("notes", &[]));
    let mut host = Provisions {
        links,
        version,
        home: within.home,
        level: level.saturating_add(1).min(6),
        report,
        title: &version.title,
        notes,
    };
    let writer = Writer::new(&version.document, &mut host);
    let mut build = Build { within, version, language, at, writer };
    let wanted = version.provisions.iter().filter(|provision| wanted(provision, articles));
    let provisions = wanted.map(|provision| build.provision(provision, articles)).collect();
    let mut notes = String::new();
    build.writer.notes(&mut notes);
    let dates = regulation.dates();
    let date = |date: Option<Located<Date>>| date.map(|date| within.date(date.value));
    Some(RegulationView {
        levels: Levels::from(level),
        lang: within.from.foreign(found.language),
        reader: within.from.language.base(),
        title: version.title.to_string(),
        number: version.number.as_ref().map(|number| number.to_string()),
        kind: version.kind.as_ref().map(|kind| kind.to_string()),
        enacted: date(dates.enacted),
        effective: date(dates.effective),
        expires: date(dates.expires),
        provisions,
        notes: Value::safe_string(&notes),
        whole: (!articles.is_empty()).then(|| within.from.href(PlanPage::Regulation(at), None)),
    })
}

/// Returns the id by which references name a place: `3/2` for `art-3-2`.
fn reference(anchor: &str) -> String {
    anchor.trim_start_matches("art-").replace('-', "/")
}

fn wanted(provision: &Provision, articles: &[&str]) -> bool {
    let own = reference(&provision.anchor);
    let below = |id: &&str| id.strip_prefix(&own).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    articles.is_empty() || articles.iter().any(below)
}

/// Tells whether a paragraph is among what was asked for: the whole article, the paragraph, or an item of it.
fn wanted_paragraph(provision: &Provision, paragraph: &Paragraph, articles: &[&str]) -> bool {
    let (whole, own) = (reference(&provision.anchor), reference(&paragraph.anchor));
    let below = |id: &str| id.strip_prefix(&own).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    articles.is_empty() || articles.iter().any(|id| *id == whole || below(id))
}

struct Build<'a, 'h, 'r> {
    within: &'a Within<'a>,
    version: &'a RegulationVersion,
    language: Language,
    at: usize,
    writer: Writer<'a, 'h, Provisions<'a, 'r>>,
}

impl Build<'_, '_, '_> {
    fn provision(&mut self, provision: &Provision, articles: &[&str]) -> ProvisionView {
        let paragraphs = provision.paragraphs.iter().filter(|own| wanted_paragraph(provision, own, articles));
        let kind = match provision.kind {
            ProvisionKind::Article => "article",
            ProvisionKind::Supplementary => "supplementary",
            ProvisionKind::AppendedTable => "table",
        };
        ProvisionView {
            id: self.within.id(&provision.anchor),
            kind,
            label: provision.label.clone(),
            caption: provision.caption.clone(),
            href: self.href(&provision.anchor),
            paragraphs: paragraphs.map(|own| self.paragraph(provision, own)).collect(),
        }
    }

    /// Returns the address of a place on the regulation's own page, also where only a part of it is shown.
    fn href(&self, anchor: &str) -> String {
        self.within.from.href(PlanPage::Regulation(self.at), Some(anchor))
    }

    fn paragraph(&mut self, provision: &Provision, paragraph: &Paragraph) -> ParagraphView {
        let document = &self.version.document;
        let block = document.kind(paragraph.node) != Kind::Paragraph;
        let numbered = provision.shows(paragraph.number);
        ParagraphView {
            id: self.within.id(&paragraph.anchor),
            href: self.href(&paragraph.anchor),
            number: if numbered { paragraph_number(paragraph.number, self.language) } else { String::new() },
            caption: paragraph.caption.clone(),
            html: self.write(paragraph.node),
            block,
            items: self.items(&paragraph.items, 0),
        }
    }

    fn items(&mut self, items: &[Item], depth: usize) -> Vec<ItemView> {
        let view = |item: &Item| ItemView {
            id: self.within.id(&item.anchor),
            href: self.href(&item.anchor),
            number: item_number(item.number, depth, self.language),
            html: self.write(item.node),
            items: self.items(&item.items, depth + 1),
        };
        items.iter().map(view).collect()
    }

    /// Writes what a paragraph or an item says, without the items below it.
    fn write(&mut self, node: NodeId) -> Value {
        let mut html = String::new();
        provisions::write(&mut self.writer, &self.version.document, node, &mut html);
        Value::safe_string(&html)
    }
}

/// Lists the articles as places on the page of a regulation.
pub(crate) fn sections(within: &Within<'_>, at: usize) -> Vec<LinkView> {
    let version = within.plan().regulations.get(at).and_then(|found| found.version(within.from.language));
    let Some(version) = version else { return Vec::new() };
    let place = |provision: &Provision| LinkView {
        href: within.from.href(PlanPage::Regulation(at), Some(&provision.anchor)),
        number: provision.label.clone(),
        title: provision.caption.clone().unwrap_or_default(),
        lang: within.from.foreign(version.language),
    };
    version.value.provisions.iter().map(place).collect()
}

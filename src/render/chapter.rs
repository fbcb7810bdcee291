//! The text of a chapter as HTML, with links, images, numbers and directives made of what the site knows.

use super::Renderer;
use super::document::{self, FirstColumn, Heading, Host, Image, Layout, Link, NoteHost, PassageMark, escape};
use super::links::{self, Links};
use super::notes::SiteNotes;
use super::pieces::{self, Content, Setting};
use super::records::within::Home;
use super::viewpoint::{Viewpoint, print_anchor};
use crate::diagnostics::Report;
use crate::markdown::{DirectiveId, NodeId};
use crate::model::chapter::ChapterVersion;
use crate::output::fragment;
use crate::resolve::{Caption, Outline, Passage, PlanIndex, PlanPage};
use crate::source::Span;

/// The heading level of a chapter's sections on its own page, below the title.
pub(super) const OWN_PAGE: u8 = 2;

/// The heading level of a chapter's sections on the print page, below title of plan and chapter.
pub(super) const PRINT_PAGE: u8 = 3;

/// Writes the text of a chapter; `level` is the heading level of its sections.
pub(super) fn body(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    (plan, chapter): (PlanIndex, usize),
    level: u8,
    report: &mut Report,
) -> String {
    let Some(published) = renderer.site.plan(plan) else { return String::new() };
    let version = published.plan.chapters.get(chapter).and_then(|found| found.version(from.language));
    let outline = published.edition(from.language).and_then(|edition| edition.outlines.get(chapter));
    let Some((version, outline)) = version.zip(outline) else { return String::new() };
    let version = version.value;
    let prefix = match from.prints() {
        true => print_anchor(published, PlanPage::Chapter(chapter), Some("")),
        false => String::new(),
    };
    let notes_title = match from.prints() {
        // All chapters stand on one page there, each with its notes.
        true => renderer.theme.text(version.language, "notes-of", &[("title", (&*version.title.value).into())]),
        false => renderer.theme.text(version.language, "notes", &[]),
    };
    let page = PlanPage::Chapter(chapter);
    let links = Links { renderer, from, plan, page, language: version.language };
    let series = published.edition(from.language).and_then(|edition| edition.notes.get(chapter));
    let mut text = Text {
        links,
        version,
        outline,
        level,
        notes: SiteNotes::new(&links, prefix.clone(), notes_title).in_series(series),
        prefix,
        current: level.saturating_sub(1),
        below: "",
        passages: published.passages(chapter, from.language),
        is_open: published.plan.open_consultation().is_some(),
        report,
    };
    let mut out = String::with_capacity(16 * 1024);
    document::write(&version.document, version.document.roots(), &mut text, &mut out);
    out
}

/// Answers what the writer of HTML asks about one chapter on one page.
struct Text<'a, 'r> {
    links: Links<'a>,
    version: &'a ChapterVersion,
    outline: &'a Outline,
    level: u8,
    /// What ids begin with on the print page, where all chapters stand together.
    prefix: String,
    notes: SiteNotes<'a>,
    /// Level on the page, and title, of the heading that was met last.
    current: u8,
    below: &'a str,
    /// In the order of their nodes.
    passages: Vec<Passage>,
    /// Whether people are asked about the plan, and need numbers to speak of its passages.
    is_open: bool,
    report: &'r mut Report,
}

impl Text<'_, '_> {
    /// Returns the id of a place of this chapter on the page at hand.
    fn id(&self, own: &str) -> String {
        format!("{}{own}", self.prefix)
    }

    /// Returns the figure or table that a table of the document stands in.
    fn caption_around(&self, table: NodeId) -> Option<&Caption> {
        let document = &self.version.document;
        let holds = |caption: &&Caption| {
            let node = document.directive(caption.directive).map(|directive| directive.node);
            node.is_some_and(|node| document.below(node).any(|(below, _)| below == table))
        };
        self.outline.captions.iter().find(holds)
    }

    fn piece(&mut self, directive: DirectiveId, content: &Content<'_>, out: &mut String) {
        let Some(piece) = self.version.pieces.get(directive.index()) else { return out.push_str(content.body) };
        let setting = Setting {
            home: Home::Page(self.links.page),
            document: &self.version.document,
            language: self.version.language,
            directive,
            caption: self.outline.caption(directive),
            level: self.current.saturating_add(1).min(6),
        };
        pieces::piece(self.links.renderer, self.links.from, piece, &setting, content, out, self.report);
    }
}

impl Host for Text<'_, '_> {
    fn link(&mut self, destination: &str, _: Span) -> Link {
        self.links.link(destination)
    }

    fn image(&mut self, destination: &str, _: Span) -> Image {
        self.links.image(destination)
    }

    fn heading(&mut self, heading: NodeId, level: u8, id: Option<&str>) -> Heading {
        let Some(section) = self.outline.section(heading) else {
            return Heading { level, id: id.map(|id| self.id(id)), number: None };
        };
        self.below = &section.title;
        self.current = self.level + section.level.saturating_sub(1);
        Heading {
            level: self.current,
            id: Some(self.id(&section.id)),
            number: (!section.number.is_empty()).then(|| section.number.clone()),
        }
    }

    fn directive(&mut self, directive: DirectiveId, title: Option<&str>, body: &str, out: &mut String) {
        self.piece(directive, &Content { title, body }, out);
    }

    fn inline_directive(&mut self, directive: DirectiveId, words: &str, out: &mut String) {
        self.piece(directive, &Content { title: None, body: words }, out);
    }

    fn code(&mut self, language: &str, text: &str, out: &mut String) {
        self.links.code(language, text, out);
    }

    fn open_table(&mut self, table: NodeId, out: &mut String) -> FirstColumn {
        let label = match self.caption_around(table) {
            Some(caption) => self.caption_words(caption),
            None if self.below.is_empty() => self.links.word("table-region", &[]),
            None => self.links.word("table-region-below", &[("title", self.below.into())]),
        };
        let passage = self.passage(table);
        links::open_region(&label, passage.as_ref().map(|passage| &*passage.id), out);
        let document = &self.version.document;
        let head = document.children(table).next();
        match head.map(|head| document.children(head).count()) {
            Some(columns) if columns > 1 => FirstColumn::Header,
            _ => FirstColumn::Data,
        }
    }

    fn layout(&self, directive: DirectiveId) -> Layout {
        pieces::layout(self.version.pieces.get(directive.index()))
    }

    fn close_table(&mut self, table: NodeId, out: &mut String) {
        links::close_region(out);
        if let Some(passage) = self.passage(table).filter(|passage| !passage.mark.is_empty()) {
            out.push_str(&["<p class=\"passage-line\">", passage.mark.trim_start(), "</p>\n"].concat());
        }
    }

    fn passage(&self, node: NodeId) -> Option<PassageMark> {
        let at = self.passages.binary_search_by_key(&node, |passage| passage.node).ok()?;
        let passage = self.passages.get(at)?;
        let id = self.id(&passage.id);
        let mark = if self.is_open { self.reference(passage, &id) } else { String::new() };
        Some(PassageMark { id, mark })
    }

    fn notes(&self) -> &dyn NoteHost {
        &self.notes
    }

    fn note_words(&mut self, directive: NodeId, out: &mut String) {
        let term = self.notes.note(directive).and_then(|note| note.term);
        if let Some(term) = term {
            pieces::note(&self.links, term, out, self.report);
        }
    }
}

impl Text<'_, '_> {
    /// Writes the number of a passage as a link to it. It stands behind the words, so that who hears the page hears them
    /// first, and says “paragraph” for the sign that voices do not know.
    fn reference(&self, passage: &Passage, id: &str) -> String {
        let mut mark = format!(" <a class=\"passage\" href=\"#{}\">", fragment(id));
        escape(&passage.section, &mut mark);
        mark.push_str("-<span aria-hidden=\"true\">¶</span><span class=\"unseen\">");
        escape(&self.links.word("passage", &[]), &mut mark);
        mark.push_str(&format!("</span>{}</a>", passage.number));
        mark
    }

    /// Writes 図1 and the title, for those who hear the page.
    fn caption_words(&self, caption: &Caption) -> String {
        let number = self.links.caption_number(caption.kind, caption.number);
        if caption.title.is_empty() { number } else { format!("{number} {}", caption.title) }
    }
}

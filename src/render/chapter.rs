//! The text of a chapter as HTML, with links, images, numbers and directives made of what the site knows.

mod links;

use super::Renderer;
use super::document::{self, FirstColumn, Heading, Host, Image, Link};
use super::pieces::{self, Content, ImageHtml, Setting};
use super::viewpoint::{Viewpoint, print_anchor};
use crate::diagnostics::Report;
use crate::markdown::{DirectiveId, Kind, NodeId};
use crate::model::chapter::ChapterVersion;
use crate::model::piece::Piece;
use crate::resolve::{Caption, Destination, Outline, PlanIndex, PlanPage, PublishedPlan};
use crate::source::Span;
use std::fmt::Write as _;

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
    let notes_title = renderer.theme.text(version.language, "notes", &[]);
    let mut text = Text {
        renderer,
        from,
        plan,
        published,
        chapter,
        version,
        outline,
        level,
        prefix,
        notes_title,
        current: level.saturating_sub(1),
        below: "",
        report,
    };
    let mut out = String::with_capacity(8192);
    document::write(&version.document, version.document.roots(), &mut text, &mut out);
    out
}

/// Answers what the writer of HTML asks about one chapter on one page.
struct Text<'a, 'r> {
    renderer: &'a Renderer<'a>,
    from: &'a Viewpoint<'a>,
    plan: PlanIndex,
    published: &'a PublishedPlan,
    chapter: usize,
    version: &'a ChapterVersion,
    outline: &'a Outline,
    level: u8,
    /// What ids begin with on the print page, where all chapters stand together.
    prefix: String,
    notes_title: String,
    /// Level on the page, and title, of the heading that was met last.
    current: u8,
    below: &'a str,
    report: &'r mut Report,
}

impl Text<'_, '_> {
    fn word(&self, key: &str, args: &[(&str, fluent_bundle::FluentValue<'_>)]) -> String {
        self.renderer.theme.text(self.version.language, key, args)
    }

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

    fn images(&mut self, node: NodeId) -> Vec<ImageHtml> {
        let document = &self.version.document;
        let mut images = Vec::new();
        for (id, kind) in document.below(node) {
            let Kind::Image { destination, .. } = kind else { continue };
            let image = self.image(document.str(destination), document.span(id));
            let alternative = document.plain_text(id);
            let mut html = String::from("<img src=\"");
            document::escape_address(&image.src, &mut html);
            html.push_str("\" alt=\"");
            document::escape_attribute(&alternative, &mut html);
            html.push('"');
            if let Some((width, height)) = image.size {
                let _ = write!(html, " width=\"{width}\" height=\"{height}\"");
            }
            html.push_str(" loading=\"lazy\">");
            images.push(ImageHtml { html, alternative });
        }
        images
    }

    fn piece(&mut self, directive: DirectiveId, content: &Content<'_>, out: &mut String) {
        let Some(piece) = self.version.pieces.get(directive.index()) else { return out.push_str(content.body) };
        let setting = Setting {
            chapter: self.chapter,
            language: self.version.language,
            directive,
            caption: self.outline.caption(directive),
            level: self.current.saturating_add(1).min(6),
        };
        pieces::piece(self.renderer, self.from, piece, &setting, content, out, self.report);
    }
}

impl Host for Text<'_, '_> {
    fn link(&mut self, destination: &str, _: Span) -> Link {
        match Destination::of(destination) {
            Destination::Empty | Destination::UnknownKind(_) => Link::default(),
            Destination::Fragment(id) => {
                let href = self.from.href_to(self.own_page(), Some(id));
                Link { href, text: Some(id.to_owned()), external: false }
            }
            Destination::External(address) => {
                let external = address.get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"));
                Link { href: address.to_owned(), text: Some(address.to_owned()), external }
            }
            Destination::Reference(kind, id) => self.reference(kind, id),
            Destination::Path(path) => {
                let name = path.rsplit('/').next().unwrap_or(path).to_owned();
                Link { href: self.image_address(path), text: Some(name), external: false }
            }
        }
    }

    fn image(&mut self, destination: &str, _: Span) -> Image {
        let Destination::Path(path) = Destination::of(destination) else { return Image::default() };
        let size = self.published.image(path).and_then(|image| image.width.zip(image.height));
        Image { src: self.image_address(path), size }
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
        let gallery = matches!(self.version.pieces.get(directive.index()), Some(Piece::Gallery));
        let node = self.version.document.directive(directive).map(|found| found.node).filter(|_| gallery);
        let images = node.map(|node| self.images(node)).unwrap_or_default();
        self.piece(directive, &Content { title, body, images: &images }, out);
    }

    fn inline_directive(&mut self, directive: DirectiveId, words: &str, out: &mut String) {
        self.piece(directive, &Content { title: None, body: words, images: &[] }, out);
    }

    fn code(&mut self, language: &str, text: &str, out: &mut String) {
        out.push_str("<pre><code>");
        self.renderer.highlighter.write(language, text, out);
        out.push_str("</code></pre>\n");
    }

    /// A table scrolls by itself where it is wider than the window, so it must be reached by key and have a name
    /// (WCAG 2.1.1, 4.1.2).
    fn open_table(&mut self, table: NodeId, out: &mut String) -> FirstColumn {
        let label = match self.caption_around(table) {
            Some(caption) => self.caption_words(caption),
            None if self.below.is_empty() => self.word("table-region", &[]),
            None => self.word("table-region-below", &[("title", self.below.into())]),
        };
        out.push_str("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        document::escape_attribute(&label, out);
        out.push_str("\">\n");
        let document = &self.version.document;
        let head = document.children(table).next();
        match head.map(|head| document.children(head).count()) {
            Some(columns) if columns > 1 => FirstColumn::Header,
            _ => FirstColumn::Data,
        }
    }

    fn close_table(&mut self, _: NodeId, out: &mut String) {
        out.push_str("</div>\n");
    }

    fn id_prefix(&self) -> &str {
        &self.prefix
    }

    fn notes_title(&self) -> &str {
        &self.notes_title
    }

    fn note_mark(&self, number: usize) -> String {
        self.word("note-mark", &[("number", number.into())])
    }

    fn note_return(&self, number: usize) -> String {
        self.word("note-return", &[("number", number.into())])
    }
}

impl Text<'_, '_> {
    fn image_address(&self, path: &str) -> String {
        let found = self.published.image(path).and_then(|image| self.published.image_address(image));
        found.map(|path| self.from.file(&path)).unwrap_or_default()
    }

    /// Writes 図1 and the title, for those who hear the page.
    fn caption_words(&self, caption: &Caption) -> String {
        let number = self.caption_number(caption.kind, caption.number);
        [number.as_str(), &caption.title].join(" ").trim_end().to_owned()
    }
}

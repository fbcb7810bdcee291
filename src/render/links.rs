//! Where the links and images of a written text lead, the words that stand where a writer left the brackets empty, and
//! what stands around its tables and code.
//!
//! Chapters and regulations share it.

use super::Renderer;
use super::document::{Image, Link, escape_attribute};
use super::viewpoint::{LinkView, Viewpoint};
use crate::language::Language;
use crate::resolve::{CaptionKind, Destination, Kind, Label, Page, PlanIndex, PlanPage, PublishedPlan, Thing, label};

/// Holds what a text is and where it is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Links<'a> {
    pub(super) renderer: &'a Renderer<'a>,
    pub(super) from: &'a Viewpoint<'a>,
    pub(super) plan: PlanIndex,
    /// The page that the text has of its own, which the print page is not.
    pub(super) page: PlanPage,
    /// The language of the text.
    pub(super) language: Language,
}

impl Links<'_> {
    /// Tells where a link leads, from its destination as written.
    pub(super) fn link(&self, destination: &str) -> Link {
        match Destination::of(destination) {
            Destination::Empty | Destination::UnknownKind(_) => Link::default(),
            Destination::Fragment(id) => {
                let own = Page::Plan(self.plan, self.from.language, self.page);
                Link { href: self.from.href_to(own, Some(id)), text: Some(id.to_owned()), ..Link::default() }
            }
            Destination::External(address) => {
                let external = address.get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"));
                Link { href: address.to_owned(), text: Some(address.to_owned()), lang: None, external }
            }
            Destination::Reference(kind, id) => self.reference(kind, id),
            Destination::Path(path) => {
                let name = path.rsplit('/').next().unwrap_or(path).to_owned();
                Link { href: self.image_address(path), text: Some(name), ..Link::default() }
            }
        }
    }

    /// Returns a link under the name of what it leads to; nothing where it leads nowhere.
    pub(super) fn view(&self, destination: &str) -> Option<LinkView> {
        let link = self.link(destination);
        (!link.href.is_empty()).then(|| LinkView {
            title: link.text.unwrap_or_else(|| link.href.clone()),
            href: link.href,
            number: String::new(),
            lang: link.lang,
        })
    }

    /// Tells where an image lies, from its destination as written.
    pub(super) fn image(&self, destination: &str) -> Image {
        let Destination::Path(path) = Destination::of(destination) else { return Image::default() };
        let found = self.published().and_then(|published| published.image(path));
        Image { src: self.image_address(path), size: found.and_then(|image| image.width.zip(image.height)) }
    }

    /// Writes 図1 or 表1 in the language of the text.
    pub(super) fn caption_number(&self, kind: CaptionKind, number: u32) -> String {
        let key = match kind {
            CaptionKind::Figure => "figure",
            CaptionKind::Table => "table",
        };
        self.word(key, &[("number", number.into())])
    }

    /// Writes a code block.
    pub(super) fn code(&self, language: &str, text: &str, out: &mut String) {
        out.push_str("<pre><code>");
        self.renderer.highlighter.write(language, text, out);
        out.push_str("</code></pre>\n");
    }

    /// Returns a string of the theme in the language of the text.
    pub(super) fn word(&self, key: &str, args: &[(&str, fluent_bundle::FluentValue<'_>)]) -> String {
        self.renderer.theme.text(self.language, key, args)
    }

    /// Links to what a reference names; one that is dangling has been reported, and only its words are shown.
    fn reference(&self, kind: Kind, id: &str) -> Link {
        let Ok(place) = self.renderer.site.find(self.plan, kind, id, self.from.language) else {
            return Link { text: Some(id.to_owned()), ..Link::default() };
        };
        // The words are part of the text, so they are in its language; what a variant leaves out is called as it is where
        // it stands.
        let there = place.page.language().unwrap_or(self.from.language);
        let language = match &place.target.thing {
            Thing::Section(..) | Thing::Passage(..) | Thing::Caption(..) if there != self.from.language => there,
            _ => self.language,
        };
        let label = label(self.renderer.site, place.plan, &place.target, language);
        let text = match &place.target.thing {
            Thing::Page => self.renderer.page_word(self.language, place.plan, place.target.page),
            Thing::Caption(chapter, id) => {
                let edition = self.renderer.site.plan(place.plan).and_then(|plan| plan.edition(there));
                let outline = edition.and_then(|edition| edition.outlines.get(*chapter));
                let caption = outline.and_then(|outline| outline.captions.iter().find(|caption| caption.id == *id));
                caption.map(|caption| self.caption_number(caption.kind, caption.number)).unwrap_or_default()
            }
            // A regulation does not say its own title when it names one of its articles.
            Thing::Article(at, _) if place.plan == self.plan && self.page == PlanPage::Regulation(*at) => label.number,
            Thing::Article(..) => self.numbered("reference-article", &label),
            Thing::Chapter(_) | Thing::Part(_) => self.numbered("reference-chapter", &label),
            _ => self.numbered("reference-numbered", &label),
        };
        let lang = match &place.target.thing {
            Thing::Page | Thing::Caption(..) => None,
            _ => label.language.foreign_to(self.language),
        };
        Link { href: self.from.href_of(&place), text: Some(text), lang, external: false }
    }

    fn numbered(&self, key: &str, label: &Label) -> String {
        if label.number.is_empty() {
            return label.title.clone();
        }
        self.word(key, &[("number", label.number.as_str().into()), ("title", label.title.as_str().into())])
    }

    fn image_address(&self, path: &str) -> String {
        let image = self.published().and_then(|published| published.image_address(published.image(path)?));
        image.map(|path| self.from.file(&path)).unwrap_or_default()
    }

    fn published(&self) -> Option<&PublishedPlan> {
        self.renderer.site.plan(self.plan)
    }
}

/// Opens what a table scrolls in by itself where it is wider than the window, so that it must be reached by key and have
/// a name (WCAG 2.1.1, 4.1.2); the id is that of the passage that the table is.
pub(super) fn open_region(label: &str, id: Option<&str>, out: &mut String) {
    out.push_str("<div class=\"table-scroll\"");
    if let Some(id) = id {
        out.push_str(" id=\"");
        escape_attribute(id, out);
        out.push('"');
    }
    out.push_str(" role=\"group\" tabindex=\"0\" aria-label=\"");
    escape_attribute(label, out);
    out.push_str("\">\n");
}

/// Closes what a table scrolls in.
pub(super) fn close_region(out: &mut String) {
    out.push_str("</div>\n");
}

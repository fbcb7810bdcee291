//! Where references lead, and the words that stand where a writer left the brackets empty.

use super::Text;
use crate::render::document::Link;
use crate::resolve::{CaptionKind, Kind, Label, Page, PlanPage, Thing, label};

impl Text<'_, '_> {
    /// Returns the page that the chapter has of its own, which the print page is not.
    pub(super) fn own_page(&self) -> Page {
        Page::Plan(self.plan, self.from.language, PlanPage::Chapter(self.chapter))
    }

    /// Links to what a reference names; one that is dangling has been reported, and only its words are shown.
    pub(super) fn reference(&self, kind: Kind, id: &str) -> Link {
        let Ok(place) = self.renderer.site.find(self.plan, kind, id, self.from.language) else {
            return Link { href: String::new(), text: Some(id.to_owned()), external: false };
        };
        // The words are part of the text, so they are in its language.
        let label = label(self.renderer.site, place.plan, &place.target, self.version.language);
        let text = match &place.target.thing {
            Thing::Page => self.renderer.page_word(self.version.language, place.target.page),
            Thing::Caption(chapter, id) => {
                let edition = self.renderer.site.plan(place.plan).and_then(|plan| plan.edition(self.from.language));
                let outline = edition.and_then(|edition| edition.outlines.get(*chapter));
                let caption = outline.and_then(|outline| outline.captions.iter().find(|caption| caption.id == *id));
                caption.map(|caption| self.caption_number(caption.kind, caption.number)).unwrap_or_default()
            }
            Thing::Article(..) => self.numbered("reference-article", &label),
            Thing::Chapter(_) => self.numbered("reference-chapter", &label),
            _ => self.numbered("reference-numbered", &label),
        };
        Link { href: self.from.href_of(&place), text: Some(text), external: false }
    }

    pub(super) fn caption_number(&self, kind: CaptionKind, number: u32) -> String {
        let key = match kind {
            CaptionKind::Figure => "figure",
            CaptionKind::Table => "table",
        };
        self.word(key, &[("number", number.into())])
    }

    fn numbered(&self, key: &str, label: &Label) -> String {
        if label.number.is_empty() {
            return label.title.clone();
        }
        self.word(key, &[("number", label.number.as_str().into()), ("title", label.title.as_str().into())])
    }
}

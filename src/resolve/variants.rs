//! Which pages a variant of a language has, and where its readers go for the others.
//!
//! A language of the site has every page; what is not written in it is shown in another language, with a notice. A variant
//! such as やさしい日本語 has the library, the site map, the search, the chapters and regulations that are really written in it,
//! their former addresses, and the cover of each plan that has one of them: hundreds of pages in difficult words would be of no
//! use to its readers. A link to any other page leads to the language that it is a variant of.

use super::links::Place;
use super::page::{Page, PlanIndex, PlanPage};
use super::targets::{Target, Thing};
use super::{PublishedPlan, Site};
use crate::language::Language;
use crate::model::regulation::{Item, RegulationVersion};

impl PublishedPlan {
    /// Tells whether the plan has a page in a language of the site.
    pub fn has(&self, page: PlanPage, language: Language) -> bool {
        let (chapters, regulations) = (&self.plan.chapters, &self.plan.regulations);
        match page {
            _ if !language.is_variant() => true,
            PlanPage::Cover => {
                chapters.iter().any(|chapter| chapter.is_written(language))
                    || regulations.iter().any(|regulation| regulation.is_written(language))
            }
            PlanPage::Chapter(at) => chapters.get(at).is_some_and(|chapter| chapter.is_written(language)),
            PlanPage::Regulation(at) => regulations.get(at).is_some_and(|regulation| regulation.is_written(language)),
            PlanPage::Former(at) => self.former.get(at).is_some_and(|former| self.has(former.now, language)),
            _ => false,
        }
    }

    /// Tells whether a thing stands on its page in a language: a variant may leave out a section.
    fn holds(&self, thing: &Thing, language: Language) -> bool {
        match thing {
            Thing::Section(chapter, id) | Thing::Caption(chapter, id) => self.has_fragment(*chapter, id, language),
            Thing::Passage(chapter, id) => self.has_passage(*chapter, id, language),
            Thing::Article(at, anchor) => {
                let version = self.plan.regulations.get(*at).and_then(|regulation| regulation.version(language));
                version.is_some_and(|version| has_anchor(version.value, anchor))
            }
            _ => true,
        }
    }

    /// Tells whether a chapter has a section, figure or table of this id.
    pub(super) fn has_fragment(&self, chapter: usize, id: &str, language: Language) -> bool {
        let outline = self.edition(language).and_then(|edition| edition.outlines.get(chapter));
        outline.is_some_and(|outline| {
            outline.sections.iter().any(|section| &*section.id == id)
                || outline.captions.iter().any(|caption| &*caption.id == id)
        })
    }
}

fn has_anchor(version: &RegulationVersion, anchor: &str) -> bool {
    fn among(items: &[Item], anchor: &str) -> bool {
        items.iter().any(|item| *item.anchor == *anchor || among(&item.items, anchor))
    }
    version.provisions.iter().any(|provision| {
        let mut paragraphs = provision.paragraphs.iter();
        *provision.anchor == *anchor
            || paragraphs.any(|paragraph| *paragraph.anchor == *anchor || among(&paragraph.items, anchor))
    })
}

impl Site {
    /// Returns the page itself, or in place of one that a variant does not have the page in the language that it is a
    /// variant of.
    pub fn nearest(&self, page: Page) -> Page {
        match page {
            Page::Plan(plan, language, own) if !self.has(plan, own, language) => page.in_language(language.base()),
            Page::Updates(language) | Page::Accessibility(language) | Page::Conformance(language) => {
                page.in_language(language.base())
            }
            _ => page,
        }
    }

    /// Returns where a reader of a page goes for another language: to the same page, or where a variant does not have it
    /// to the cover of the plan, or to the library.
    pub fn counterpart(&self, page: Page, language: Language) -> Page {
        match page {
            Page::Plan(plan, _, own) if self.has(plan, own, language) => page.in_language(language),
            Page::Plan(plan, ..) if self.has(plan, PlanPage::Cover, language) => {
                Page::Plan(plan, language, PlanPage::Cover)
            }
            Page::Plan(..) => Page::Library(language),
            _ => match self.nearest(page.in_language(language)) {
                found if found.language() == Some(language) => found,
                _ => Page::Library(language),
            },
        }
    }

    fn has(&self, plan: PlanIndex, page: PlanPage, language: Language) -> bool {
        self.plan(plan).is_some_and(|published| published.has(page, language))
    }

    /// Returns where readers of a language find a thing.
    pub(super) fn place(&self, plan: PlanIndex, target: Target, language: Language) -> Place {
        let own = Page::Plan(plan, language, target.page);
        let held = || self.plan(plan).is_some_and(|published| published.holds(&target.thing, language));
        let page = match language.is_variant() && !held() {
            true => own.in_language(language.base()),
            false => self.nearest(own),
        };
        Place { page, plan, target }
    }
}

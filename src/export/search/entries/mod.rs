//! The entries of a plan in one language, taken from its model and its documents, never from pages.

mod asked;
mod chapters;
mod facts;
mod records;
mod regulations;

use super::chunks::Chunks;
use super::entry::{Entry, Kind};
use crate::language::{Language, Text};
use crate::model::piece::Piece;
use crate::model::plan::Plan;
use crate::output::{OutputPath, fragment};
use crate::resolve::{
    self, Label, LanguageEdition, Page, PlanIndex, PlanPage, PublishedPlan, Site, Target, Thing, label,
};

/// Lists what can be found in a plan, in reading order.
pub(super) fn entries(site: &Site, plan: PlanIndex, language: Language) -> Vec<Entry> {
    let Some(mut gathering) = Gathering::new(site, plan, language) else { return Vec::new() };
    facts::plan(&mut gathering);
    chapters::chapters(&mut gathering);
    facts::measures(&mut gathering);
    facts::indicators(&mut gathering);
    records::progress(&mut gathering);
    facts::departments(&mut gathering);
    records::rosters(&mut gathering);
    regulations::regulations(&mut gathering);
    records::history(&mut gathering);
    asked::consultations(&mut gathering);
    asked::surveys(&mut gathering);
    facts::terms(&mut gathering);
    gathering.entries
}

struct Gathering<'s> {
    site: &'s Site,
    index: PlanIndex,
    published: &'s PublishedPlan,
    edition: &'s LanguageEdition,
    language: Language,
    /// The page that addresses are seen from.
    from: &'s OutputPath,
    entries: Vec<Entry>,
}

impl<'s> Gathering<'s> {
    fn new(site: &'s Site, index: PlanIndex, language: Language) -> Option<Self> {
        let published = site.plan(index)?;
        let edition = published.edition(language)?;
        let from = site.address(Page::Search(language))?;
        Some(Self { site, index, published, edition, language, from, entries: Vec::new() })
    }

    fn plan(&self) -> &'s Plan {
        &self.published.plan
    }

    fn chunks(&self) -> Chunks {
        Chunks::new(self.language)
    }

    /// Names a thing of the plan.
    fn label(&self, page: PlanPage, thing: Thing) -> Label {
        label(self.site, self.index, &Target { page, thing, fragment: None }, self.language)
    }

    /// Adds a thing of the plan under the name that references give it.
    fn add_thing(&mut self, kind: Kind, page: PlanPage, thing: Thing, chunks: Chunks, besides: Vec<String>) {
        let label = self.label(page, thing);
        self.add(Entry { besides, ..self.named(kind, label, (page, None)) }, chunks);
    }

    /// Adds a thing of the plan that stands on a page with others, by the kind and id of references to it.
    fn add_target(&mut self, kind: Kind, target: (resolve::Kind, &str), chunks: Chunks, besides: Vec<String>) {
        // Where two things of a kind have one id, which is reported, neither can be told by it.
        let Ok(target) = self.published.find(target.0, target.1) else { return };
        let label = label(self.site, self.index, &target, self.language);
        let place = (target.page, target.fragment.as_deref());
        self.add(Entry { besides, ..self.named(kind, label, place) }, chunks);
    }

    /// Begins an entry under a name at a place.
    fn named(&self, kind: Kind, name: Label, (page, place): (PlanPage, Option<&str>)) -> Entry {
        Entry {
            number: name.number,
            title: name.title,
            title_language: name.language.foreign_to(self.language),
            address: self.address(page, place),
            ..Entry::new(kind, self.index)
        }
    }

    /// Says what an entry stands in.
    fn inside(&self, whole: &Label, entry: Entry) -> Entry {
        Entry { inside: whole.words(), inside_language: whole.language.foreign_to(self.language), ..entry }
    }

    fn add(&mut self, mut entry: Entry, mut chunks: Chunks) {
        entry.besides.append(&mut chunks.readings);
        entry.besides.retain(|own| !own.is_empty());
        entry.chunks = chunks.finish();
        self.entries.push(entry);
    }

    fn address(&self, page: PlanPage, place: Option<&str>) -> String {
        // What a variant of a language does not have is read in that language.
        let path = self.site.address(self.site.nearest(Page::Plan(self.index, self.language, page)));
        let mut address = path.map(|path| path.relative_to(self.from)).unwrap_or_default();
        if let Some(place) = place {
            address.push('#');
            address.push_str(&fragment(place));
        }
        address
    }

    /// Returns the title of the diagram or question that a directive shows, which the text does not hold.
    fn shown_title(&self, piece: &Piece) -> Option<&'s Text> {
        match piece {
            Piece::Diagram { id } => {
                let diagram = self.plan().diagrams.iter().find(|diagram| diagram.id.value == id.value)?;
                Some(&diagram.title)
            }
            Piece::Question { id, .. } => Some(&self.plan().question(&id.value)?.1.title),
            _ => None,
        }
    }
}

/// Lists what a text says in other languages than the reader's.
fn in_other_languages(text: &Text, language: Language) -> impl Iterator<Item = String> + '_ {
    let shown = text.best(language).language;
    text.languages().filter(move |own| *own != shown).filter_map(|own| text.get(own)).map(str::to_owned)
}

/// Returns a reading for the reader's language.
fn reading(text: Option<&Text>, language: Language) -> Option<String> {
    text.map(|text| text.best(language).value.to_owned())
}

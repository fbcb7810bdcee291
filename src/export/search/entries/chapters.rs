//! Parts, chapters and their sections, each with the text below its own heading.

use super::super::chunks::Chunks;
use super::super::entry::{Entry, Kind};
use super::Gathering;
use crate::language::Language;
use crate::markdown::{self, Document, NodeId};
use crate::model::chapter::ChapterVersion;
use crate::resolve::{self, Label, PlanPage, Section, Thing};

/// Adds the parts and chapters of the plan in reading order.
pub(super) fn chapters(gathering: &mut Gathering<'_>) {
    for part in &gathering.plan().parts {
        let mut chunks = gathering.chunks();
        chunks.maybe(part.description.as_ref());
        gathering.add_target(Kind::Chapter, (resolve::Kind::Part, &part.id.value), chunks, Vec::new());
    }
    for at in gathering.plan().reading_order() {
        chapter(gathering, at);
    }
}

/// A chapter holds what stands before its first section; sections follow.
fn chapter(gathering: &mut Gathering<'_>, at: usize) {
    let version = gathering.plan().chapters.get(at).and_then(|chapter| chapter.version(gathering.language));
    let (Some(version), Some(outline)) = (version, gathering.edition.outlines.get(at)) else { return };
    let (version, language) = (version.value, version.language);
    let page = PlanPage::Chapter(at);
    let own = gathering.label(page, Thing::Chapter(at));
    let mut entry = gathering.named(Kind::Chapter, own.clone(), (page, None));
    let mut chunks = gathering.chunks();
    if let Some(summary) = &version.summary {
        chunks.words(&summary.value, language);
    }
    for node in version.document.roots() {
        match outline.section(node) {
            Some(section) => {
                let next = self::section(gathering, section, (page, language), &own);
                let full = std::mem::replace(&mut chunks, gathering.chunks());
                gathering.add(std::mem::replace(&mut entry, next), full);
            }
            None => block(gathering, version, node, language, &mut chunks),
        }
    }
    gathering.add(entry, chunks);
}

fn section(
    gathering: &Gathering<'_>,
    section: &Section,
    (page, language): (PlanPage, Language),
    chapter: &Label,
) -> Entry {
    let name = Label { number: section.number.clone(), title: section.title.clone(), language };
    gathering.inside(chapter, gathering.named(Kind::Chapter, name, (page, Some(&section.id))))
}

fn block(gathering: &Gathering<'_>, version: &ChapterVersion, node: NodeId, language: Language, chunks: &mut Chunks) {
    let document = &version.document;
    chunks.node(document, node, language, &mut |to| {
        resolve::reference_words(gathering.site, gathering.index, to, language)
    });
    for piece in directives(document, node).filter_map(|at| version.pieces.get(at)) {
        chunks.maybe(gathering.shown_title(piece));
    }
}

/// Lists the directives of a block, itself among them, by their places in the document.
fn directives(document: &Document, node: NodeId) -> impl Iterator<Item = usize> + '_ {
    let all = std::iter::once(document.kind(node)).chain(document.below(node).map(|(_, kind)| kind));
    all.filter_map(|kind| match kind {
        markdown::Kind::Directive(id) => Some(id.index()),
        _ => None,
    })
}

//! Regulations, and each of their articles with its caption.

use super::super::entry::Kind;
use super::Gathering;
use crate::model::regulation::Provision;
use crate::resolve::{Label, PlanPage, Thing, reference_words};

/// Adds the regulations of the plan.
pub(super) fn regulations(gathering: &mut Gathering<'_>) {
    for at in 0..gathering.plan().regulations.len() {
        regulation(gathering, at);
    }
}

/// A regulation holds what stands before its first article; its articles follow.
fn regulation(gathering: &mut Gathering<'_>, at: usize) {
    let found = gathering.plan().regulations.get(at).and_then(|regulation| regulation.version(gathering.language));
    let Some(found) = found else { return };
    let (version, language) = (found.value, found.language);
    let page = PlanPage::Regulation(at);
    let own = gathering.label(page, Thing::Regulation(at));
    let mut entry = gathering.named(Kind::Regulation, own.clone(), (page, None));
    let mut chunks = gathering.chunks();
    for words in [&version.kind, &version.number].into_iter().flatten() {
        chunks.words(&words.value, language);
    }
    let mut provisions = version.provisions.iter().peekable();
    for node in version.document.roots() {
        match provisions.next_if(|provision| provision.heading == node) {
            Some(provision) => {
                let place = (page, Some(&*provision.anchor));
                let article = gathering.named(Kind::Regulation, name(provision, language), place);
                let next = gathering.inside(&own, article);
                let full = std::mem::replace(&mut chunks, gathering.chunks());
                gathering.add(std::mem::replace(&mut entry, next), full);
            }
            None => chunks.node(&version.document, node, language, &mut |to| {
                reference_words(gathering.site, gathering.index, to, language)
            }),
        }
    }
    gathering.add(entry, chunks);
}

/// An article without a caption has its number for a name.
fn name(provision: &Provision, language: crate::language::Language) -> Label {
    match &provision.caption {
        Some(caption) => Label { number: provision.label.clone(), title: caption.clone(), language },
        None => Label { number: String::new(), title: provision.label.clone(), language },
    }
}

//! Regulations article by article, and in them by paragraph and item, under the numbers that jurists cite them by.
//!
//! An article is only counted: where one is put in between, all behind it have another number and are the same still.

use super::chapters::Blocks;
use super::{Above, Clause, Part, Place, Reading};
use crate::language::{Language, Localized};
use crate::markdown::Kind;
use crate::model::regulation::{Item, Paragraph, Provision, RegulationVersion, item_number, paragraph_number};
use crate::resolve::{PlanPage, Target, Thing, label};

/// Adds the regulations.
pub(super) fn regulations(reading: &mut Reading<'_>) {
    for at in 0..reading.plan().regulations.len() {
        regulation(reading, at);
    }
}

/// Names a regulation in one language.
struct Own<'r> {
    at: usize,
    id: &'r str,
    version: &'r RegulationVersion,
    language: Language,
}

fn regulation(reading: &mut Reading<'_>, at: usize) {
    let Some(regulation) = reading.plan().regulations.get(at) else { return };
    let Some(found) = regulation.version(reading.language) else { return };
    let own = Own { at, id: &regulation.id.value, version: found.value, language: found.language };
    let title = Localized { value: &*own.version.title.value, language: own.language };
    let key = format!("regulation:{}", own.id);
    reading.group(key.clone(), Localized { value: title.value.to_owned(), language: title.language });
    let nameless = Localized { value: String::new(), language: own.language };
    let top = reading.head(key, true, None, nameless, "", title);
    if let Some(number) = &own.version.number {
        let words = Localized { value: number.value.to_string(), language: own.language };
        reading.said(&top, "number", Part::Number, words);
    }
    for provision in &own.version.provisions {
        self::provision(reading, &own, &top, provision);
    }
}

fn provision(reading: &mut Reading<'_>, own: &Own<'_>, top: &Above, provision: &Provision) {
    let caption = provision.caption.clone().unwrap_or_default();
    let words = Localized { value: &*caption, language: own.language };
    let name = cited(reading, own, &provision.anchor);
    let head = reading.head(key(own, &provision.anchor), false, Some(top), name, &provision.label, words);
    for paragraph in &provision.paragraphs {
        self::paragraph(reading, own, &head, provision, paragraph);
    }
}

fn paragraph(reading: &mut Reading<'_>, own: &Own<'_>, head: &Above, provision: &Provision, paragraph: &Paragraph) {
    let document = &own.version.document;
    let name = cited(reading, own, &paragraph.anchor);
    let above = Above { key: key(own, &paragraph.anchor), within: head.within, name };
    if document.kind(paragraph.node) != Kind::Paragraph {
        let mut blocks = Blocks::new(document, &own.version.pieces, own.language);
        blocks.block(reading, &above, paragraph.node);
        return;
    }
    let number = match provision.shows(paragraph.number) {
        true => paragraph_number(paragraph.number, own.language),
        false => String::new(),
    };
    let line = document.line(&[paragraph.node], &mut |to| reading.link(to, own.language));
    let words = match &paragraph.caption {
        Some(caption) if own.language.is_japanese() => format!("（{caption}）{line}"),
        Some(caption) => format!("({caption}) {line}"),
        None => line,
    };
    add(reading, own, &above, number, words);
    items(reading, own, head, &paragraph.items, 0);
}

fn items(reading: &mut Reading<'_>, own: &Own<'_>, head: &Above, items: &[Item], depth: usize) {
    let document = &own.version.document;
    for item in items {
        // What is listed below the item is added by itself.
        let lines: Vec<_> = document
            .children(item.node)
            .filter(|child| document.kind(*child).is_inline() || document.kind(*child) == Kind::Paragraph)
            .collect();
        let words = document.line(&lines, &mut |to| reading.link(to, own.language));
        let name = cited(reading, own, &item.anchor);
        let above = Above { key: key(own, &item.anchor), within: head.within, name };
        add(reading, own, &above, item_number(item.number, depth, own.language), words);
        self::items(reading, own, head, &item.items, depth + 1);
    }
}

fn add(reading: &mut Reading<'_>, own: &Own<'_>, above: &Above, number: String, words: String) {
    reading.add(Clause {
        key: above.key.clone(),
        group: 0,
        within: above.within,
        named: false,
        place: Place { name: above.name.value.clone(), language: above.name.language, part: Part::Text },
        number,
        words,
        language: own.language,
    });
}

/// Writes the key of a place as references do: `article:council/3/2`.
fn key(own: &Own<'_>, anchor: &str) -> String {
    format!("article:{}/{}", own.id, anchor.trim_start_matches("art-").replace('-', "/"))
}

fn cited(reading: &Reading<'_>, own: &Own<'_>, anchor: &str) -> Localized<String> {
    let thing = Thing::Article(own.at, anchor.into());
    let target = Target { page: PlanPage::Regulation(own.at), thing, fragment: None };
    let name = label(reading.site, reading.index, &target, reading.language);
    Localized { value: name.number, language: name.language }
}

//! The index of terms (索引): where the chapters speak of each, in the order in which a reader of the language looks it up.

use super::glossary::look_up;
use super::within::{DepartmentView, Levels, Within};
use crate::language::{Language, Text};
use crate::render::Renderer;
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::{Indexed, PlanPage, SectionPlace};
use serde::Serialize;

/// Holds the index for `records/index.html`.
#[derive(Debug, Serialize)]
pub(crate) struct IndexView {
    levels: Levels,
    groups: Vec<GroupView>,
    departments: Vec<DepartmentLine>,
    departments_id: String,
    departments_title: String,
}

/// Holds what begins alike: a row of kana, a letter.
#[derive(Debug, Serialize)]
pub(crate) struct GroupView {
    id: String,
    /// The first kana of the row, or the letter; for what is neither the theme has a word.
    title: String,
    entries: Vec<EntryView>,
}

/// Holds a term or word with its places.
#[derive(Debug, Serialize)]
pub(crate) struct EntryView {
    name: TextView,
    reading: Option<String>,
    /// Where it is explained, or stands beside its translations.
    glossary: String,
    places: Vec<LinkView>,
    #[serde(skip)]
    key: String,
}

/// Holds a department with the number of its measures.
#[derive(Debug, Serialize)]
pub(crate) struct DepartmentLine {
    department: DepartmentView,
    measures: usize,
}

/// The first kana of each row, with the last letter that belongs to the row.
const ROWS: [(char, char); 10] = [
    ('あ', 'お'),
    ('か', 'ご'),
    ('さ', 'ぞ'),
    ('た', 'ど'),
    ('な', 'の'),
    ('は', 'ぽ'),
    ('ま', 'も'),
    ('や', 'よ'),
    ('ら', 'ろ'),
    ('わ', 'ん'),
];

/// Builds the index; a word that no chapter speaks of is left out, a term stands there with its explanation.
pub(crate) fn index(renderer: &Renderer<'_>, within: &Within<'_>, level: u8) -> IndexView {
    let counted = within.plan().departments.iter().zip(&within.published.department_measures).enumerate();
    let line = |(at, (_, measures)): (usize, (_, &Vec<usize>))| {
        Some(DepartmentLine { department: within.department(at)?, measures: measures.len() })
    };
    IndexView {
        levels: Levels::from(level),
        groups: groups(within, entries(within), &renderer.text(within.from, "index-others")),
        departments: counted.filter_map(line).collect(),
        departments_id: within.id("departments"),
        departments_title: renderer.page_word(within.from.language, within.index, PlanPage::Departments),
    }
}

/// Lists the groups, and the departments below them, as places on the page.
pub(crate) fn sections(within: &Within<'_>, view: &IndexView) -> Vec<LinkView> {
    let place = |(id, title): (&String, &String)| LinkView {
        href: within.from.href(PlanPage::Index, Some(id)),
        number: String::new(),
        title: title.clone(),
        lang: None,
    };
    let groups = view.groups.iter().map(|group| (&group.id, &group.title));
    let departments = (!view.departments.is_empty()).then_some((&view.departments_id, &view.departments_title));
    groups.chain(departments).map(place).collect()
}

fn entries(within: &Within<'_>) -> Vec<EntryView> {
    let mut occurrences = within.published.occurrences(within.from.language);
    let mut places = |indexed: Indexed| -> Vec<LinkView> {
        let places = occurrences.remove(&indexed).unwrap_or_default();
        places.iter().filter_map(|place| place_link(within, place)).collect()
    };
    let mut entries = Vec::new();
    for (at, term) in within.plan().glossary.iter().enumerate() {
        let places = places(Indexed::Term(at));
        entries.push(entry(within, &term.term, term.reading.as_ref(), &format!("term-{}", term.id.value), places));
    }
    for (at, word) in within.plan().words.iter().enumerate() {
        let places = places(Indexed::Word(at));
        if !places.is_empty() {
            entries.push(entry(within, &word.word, None, &format!("word-{}", word.id.value), places));
        }
    }
    entries.sort_by(|one, other| (row(&one.key), &one.key).cmp(&(row(&other.key), &other.key)));
    entries
}

fn entry(within: &Within<'_>, name: &Text, reading: Option<&Text>, fragment: &str, places: Vec<LinkView>) -> EntryView {
    let language = within.from.language;
    let kana = reading.and_then(|reading| reading.get(Language::JAPANESE)).filter(|_| language.is_japanese());
    let key = look_up(name, reading, language);
    EntryView {
        name: within.text(name),
        // A name in kana is its own reading.
        reading: kana.filter(|_| key != look_up(name, None, language)).map(str::to_owned),
        glossary: within.from.href(PlanPage::Glossary, Some(fragment)),
        places,
        key,
    }
}

/// Links to a section under the number of its chapter and its own; an unnumbered chapter is named.
fn place_link(within: &Within<'_>, place: &SectionPlace) -> Option<LinkView> {
    let chapter = within.chapter_link(place.chapter)?;
    let Some(id) = &place.section else { return Some(chapter) };
    let outline = within.edition.outlines.get(place.chapter)?;
    let section = outline.sections.iter().find(|section| section.id == *id)?;
    let above = if chapter.number.is_empty() { &chapter.title } else { &chapter.number };
    let number = [above.as_str(), section.number.as_str()];
    let number: Vec<&str> = number.into_iter().filter(|part| !part.is_empty()).collect();
    Some(LinkView {
        href: within.from.href(PlanPage::Chapter(place.chapter), Some(id)),
        number: number.join(" "),
        title: section.title.clone(),
        lang: chapter.lang,
    })
}

fn groups(within: &Within<'_>, entries: Vec<EntryView>, others: &str) -> Vec<GroupView> {
    let mut groups: Vec<(Option<char>, GroupView)> = Vec::new();
    for entry in entries {
        let begins = row(&entry.key).1;
        match groups.last_mut().filter(|(last, _)| *last == begins) {
            Some((_, group)) => group.entries.push(entry),
            None => {
                let title = begins.map_or_else(|| others.to_owned(), String::from);
                let id = within.id(&format!("row-{}", groups.len() + 1));
                groups.push((begins, GroupView { id, title, entries: vec![entry] }));
            }
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Returns the row of kana or the letter that a word is looked up under, those without one last.
fn row(key: &str) -> (bool, Option<char>) {
    let first = key.chars().next();
    let kana = first.filter(|first| ('ぁ'..='ん').contains(first));
    let begins = match kana {
        Some(kana) => ROWS.iter().find(|(_, last)| kana <= *last).map(|(begins, _)| *begins),
        None => first.filter(char::is_ascii_alphabetic).map(|letter| letter.to_ascii_uppercase()),
    };
    (begins.is_none(), begins)
}

#[cfg(test)]
mod tests {
    use super::row;

    #[test]
    fn words_stand_in_rows_of_kana_under_letters_or_last() {
        for (key, begins) in [
            ("きょうどう", Some('か')),
            ("がくしゅう", Some('か')),
            ("ぱーとなー", Some('は')),
            ("ょ", Some('や')),
            ("をん", Some('わ')),
            ("npo", Some('N')),
            ("市民", None),
            ("1", None),
            ("", None),
        ] {
            assert_eq!(row(key).1, begins, "{key}");
        }
    }
}

//! From a plan to the list of the smallest things that can be read in it, each with a key that stays.
//!
//! A clause is a paragraph, an item, the row of a table, a heading, a fact of a measure, an article, a seat. Its key
//! begins as references do (`measure:1-1-1/purpose`); where nobody gave it a name it is counted below what has one
//! (`chapter:overview#period/2`), and then only likeness tells what it was before.

mod chapters;
mod facts;
mod regulations;
mod rosters;

use crate::language::{Language, Localized, Text};
use crate::model::plan::Plan;
use crate::resolve::{
    LanguageEdition, PlanIndex, PlanPage, PublishedPlan, Site, Target, Thing, label, reference_words,
};
use serde::Serialize;

/// Holds a plan in one language, clause by clause in reading order.
#[derive(Debug, Clone, Default)]
pub struct Clauses {
    pub groups: Vec<Group>,
    pub list: Vec<Clause>,
    /// What a thing was called before, and what now: `measure:1-1` became `measure:1-1-1`.
    pub(super) renamed: Vec<(String, String)>,
}

/// Holds what clauses stand together in: a chapter, a regulation, all measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// `chapter:overview`, `regulation:council`, or `measures`.
    pub key: String,
    /// 第1章 計画の概要; empty where the theme has the word for it.
    pub title: String,
    pub language: Language,
}

/// Holds one thing that is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Unique in its plan.
    pub key: String,
    /// Place in [`Clauses::groups`].
    pub group: usize,
    /// Place in [`Clauses::list`] of the heading or record that it stands below.
    pub(super) within: Option<usize>,
    /// Whether a writer gave it the name that is its key; all others are only counted.
    pub(super) named: bool,
    pub place: Place,
    /// As it is shown before the words: 第2章, 1-1-1, 第3条; often empty.
    pub number: String,
    pub words: String,
    pub language: Language,
}

impl Clause {
    /// Returns what is read: number and words.
    pub fn text(&self) -> String {
        [self.number.as_str(), self.words.as_str()].join(" ").trim().to_owned()
    }
}

/// Says where a clause stands, for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// 1 (1) 期間, 第3条第2項, 1-1-1 情報の発信; empty at the beginning of a chapter.
    pub name: String,
    pub language: Language,
    pub part: Part,
}

/// Tells which part of a thing a clause is; the theme has the words for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// What needs no word: a paragraph of a section.
    Text,
    /// A heading, or the title of a record.
    Title,
    Summary,
    Slogan,
    Edition,
    Period,
    LegalBasis,
    Description,
    Actions,
    Purpose,
    Issues,
    Departments,
    Bodies,
    Audiences,
    Schedule,
    Tags,
    Completion,
    Note,
    Baseline,
    Current,
    Interim,
    Target,
    Method,
    Source,
    Seat,
    Definition,
    Number,
}

impl Part {
    /// Returns the word that strings know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Title => "title",
            Self::Summary => "summary",
            Self::Slogan => "slogan",
            Self::Edition => "edition",
            Self::Period => "period",
            Self::LegalBasis => "legal-basis",
            Self::Description => "description",
            Self::Actions => "actions",
            Self::Purpose => "purpose",
            Self::Issues => "issues",
            Self::Departments => "departments",
            Self::Bodies => "bodies",
            Self::Audiences => "audiences",
            Self::Schedule => "schedule",
            Self::Tags => "tags",
            Self::Completion => "completion",
            Self::Note => "note",
            Self::Baseline => "baseline",
            Self::Current => "current",
            Self::Interim => "interim",
            Self::Target => "target",
            Self::Method => "method",
            Self::Source => "source",
            Self::Seat => "seat",
            Self::Definition => "definition",
            Self::Number => "number",
        }
    }
}

/// Lists the clauses of a plan for readers of a language.
pub fn clauses(site: &Site, plan: PlanIndex, language: Language) -> Clauses {
    let Some(published) = site.plan(plan) else { return Clauses::default() };
    let Some(edition) = published.edition(language) else { return Clauses::default() };
    let mut reading = Reading { site, index: plan, published, edition, language, clauses: Clauses::default() };
    facts::plan(&mut reading);
    chapters::chapters(&mut reading);
    facts::measures(&mut reading);
    facts::indicators(&mut reading);
    rosters::rosters(&mut reading);
    regulations::regulations(&mut reading);
    facts::glossary(&mut reading);
    reading.clauses
}

/// Reads a plan from its beginning to its end.
struct Reading<'s> {
    site: &'s Site,
    index: PlanIndex,
    published: &'s PublishedPlan,
    edition: &'s LanguageEdition,
    language: Language,
    clauses: Clauses,
}

/// Says what a clause stands below.
#[derive(Debug, Clone)]
struct Above {
    /// The key that those of its clauses begin with.
    key: String,
    within: Option<usize>,
    /// What it is called.
    name: Localized<String>,
}

impl<'s> Reading<'s> {
    fn plan(&self) -> &'s Plan {
        &self.published.plan
    }

    /// Begins a group.
    fn group(&mut self, key: impl Into<String>, title: Localized<String>) {
        self.clauses.groups.push(Group { key: key.into(), title: title.value, language: title.language });
    }

    /// Begins a group that the theme names.
    fn group_of(&mut self, key: &str) {
        self.group(key, Localized { value: String::new(), language: self.language });
    }

    /// Adds a clause to the last group; words that say nothing are left out.
    fn add(&mut self, clause: Clause) -> Option<usize> {
        let group = self.clauses.groups.len().checked_sub(1)?;
        let words = clause.words.trim();
        if words.is_empty() && clause.number.is_empty() {
            return None;
        }
        let clause = Clause { group, words: words.to_owned(), ..clause };
        self.clauses.list.push(clause);
        self.clauses.list.len().checked_sub(1)
    }

    /// Adds the heading of what other clauses stand below, and says how they stand below it.
    fn head(
        &mut self,
        key: String,
        named: bool,
        above: Option<&Above>,
        name: Localized<String>,
        number: &str,
        words: Localized<&str>,
    ) -> Above {
        let within = self.add(Clause {
            key: key.clone(),
            group: 0,
            within: above.and_then(|above| above.within),
            named,
            place: Place { name: name.value.clone(), language: name.language, part: Part::Title },
            number: number.to_owned(),
            words: words.value.to_owned(),
            language: words.language,
        });
        Above { key, within, name }
    }

    /// Adds what a record says under a name of its own.
    fn said(&mut self, above: &Above, name: &str, part: Part, words: Localized<String>) {
        self.put(above, name, true, part, "", words);
    }

    /// Adds a text of a record that may be missing.
    fn maybe(&mut self, above: &Above, name: &str, part: Part, text: Option<&Text>) {
        if let Some(text) = text {
            self.said(above, name, part, self.best(text));
        }
    }

    /// Adds several texts of a record, which are only counted.
    fn several<'t>(&mut self, above: &Above, name: &str, part: Part, texts: impl IntoIterator<Item = &'t Text>) {
        for (at, text) in texts.into_iter().enumerate() {
            self.put(above, &format!("{name}/{}", at + 1), false, part, "", self.best(text));
        }
    }

    fn put(&mut self, above: &Above, name: &str, named: bool, part: Part, number: &str, words: Localized<String>) {
        self.add(Clause {
            key: format!("{}/{name}", above.key),
            group: 0,
            within: above.within,
            named,
            place: Place { name: above.name.value.clone(), language: above.name.language, part },
            number: number.to_owned(),
            words: words.value,
            language: words.language,
        });
    }

    fn best(&self, text: &Text) -> Localized<String> {
        let best = text.best(self.language);
        Localized { value: best.value.to_owned(), language: best.language }
    }

    /// Says in the reader's language what was put together from facts.
    fn own(&self, words: String) -> Localized<String> {
        Localized { value: words, language: self.language }
    }

    /// Names a thing of the plan.
    fn name(&self, page: PlanPage, thing: Thing) -> Localized<String> {
        let name = label(self.site, self.index, &Target { page, thing, fragment: None }, self.language);
        Localized { value: name.words(), language: name.language }
    }

    /// Returns the words of a link that has none of its own.
    fn link(&self, destination: &str, language: Language) -> String {
        reference_words(self.site, self.index, destination, language)
    }

    /// Notes under which keys a thing was known before.
    fn renamed(&mut self, kind: &str, former: &[crate::model::Id], now: &str) {
        let pair = |id: &crate::model::Id| (format!("{kind}:{}", id.value), format!("{kind}:{now}"));
        self.clauses.renamed.extend(former.iter().map(pair));
    }
}

/// Joins names in the manner of a language.
fn joined(names: impl Iterator<Item = String>, language: Language) -> String {
    let names: Vec<String> = names.collect();
    names.join(if language.is_japanese() { "、" } else { ", " })
}

//! The records: what a document contains and where the site should show it.

use serde::Deserialize;
use std::fs;
use std::path::Path;

/// Holds what one document, or a part of it, contains.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Record {
    pub(crate) plan: String,
    /// Name of the document.
    #[allow(dead_code, reason = "for the people who read the record")]
    source: String,
    pub(crate) entries: Vec<Entry>,
}

/// Holds one thing of a document.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    /// chapter, section, table, figure, measure, indicator, meeting, seat, article, note …
    pub(crate) kind: String,
    /// Page of the plan without `.html`, and behind `#` the id of a place on it.
    at: String,
    /// What is read there in Japanese only.
    #[serde(default)]
    ja: Vec<String>,
    #[serde(default)]
    en: Vec<String>,
    /// What is read there in both languages: figures above all.
    #[serde(default)]
    both: Vec<String>,
}

impl Record {
    /// Reads all records; one that cannot be read fails the test.
    pub(crate) fn all() -> Vec<Self> {
        let folder = "tests/documents";
        let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.retain(|file| file.extension().is_some_and(|extension| extension == "yaml"));
        files.sort();
        files.iter().map(|file| Self::read(file)).collect()
    }

    fn read(file: &Path) -> Self {
        let text = fs::read_to_string(file).unwrap();
        let record: Self = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        for entry in &record.entries {
            let wants = entry.both.len() + entry.ja.len().min(entry.en.len());
            assert!(wants > 0, "{}: {} wants nothing in one language", file.display(), entry.at);
        }
        record
    }
}

impl Entry {
    pub(crate) fn page(&self) -> &str {
        self.at.split('#').next().unwrap_or_default()
    }

    pub(crate) fn fragment(&self) -> Option<&str> {
        self.at.split_once('#').map(|(_, fragment)| fragment)
    }

    /// Lists what must be read in a language.
    pub(crate) fn words(&self, language: &str) -> impl Iterator<Item = &str> {
        let own = if language == "ja" { &self.ja } else { &self.en };
        own.iter().chain(&self.both).map(String::as_str)
    }

    /// Returns the id that the place has on the print page.
    pub(crate) fn print_anchor(&self) -> String {
        let page = match self.page() {
            "index" => "cover".to_owned(),
            page => match page.split_once('/') {
                Some((kind, id)) => format!("{}-{id}", kind.trim_end_matches('s')),
                None if LISTS.contains(&page) => page.to_owned(),
                None => format!("chapter-{page}"),
            },
        };
        match self.fragment() {
            None => page,
            // Ids of these pages are unique in the plan, and stay on the print page what they are.
            Some(fragment)
                if ["contents", "rosters", "consultations", "surveys", "glossary"].contains(&page.as_str()) =>
            {
                fragment.to_owned()
            }
            Some(fragment) => format!("{page}--{fragment}"),
        }
    }
}

/// Pages of a plan that are no chapters.
const LISTS: [&str; 14] = [
    "audiences",
    "colophon",
    "consultations",
    "contents",
    "cover",
    "departments",
    "glossary",
    "history",
    "indicators",
    "measures",
    "progress",
    "rosters",
    "schedule",
    "surveys",
];

//! Everything that the five documents contain, looked for on the pages of the sample site.
//!
//! Each file in `tests/documents/` records one document, or a part of it, from its first line to its last: chapters,
//! sections, tables, figures, measures, values, meetings, seats, articles. A record names the place on the site and what
//! must be read there, and is written from the document, not from the site. White space does not count, nor do the
//! readings of ruby.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail the test")]

#[path = "documents/reading.rs"]
mod reading;
#[path = "documents/record.rs"]
mod record;

use kyodo::project::Project;
use kyodo::{BuildRequest, Unwatched};
use reading::Reading;
use record::{Entry, Record};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

const LANGUAGES: [&str; 2] = ["ja", "en"];

/// Holds the sample site as it is built, and reads its pages, each once.
struct SampleSite {
    folder: TempDir,
    read: HashMap<String, Option<Reading>>,
}

impl SampleSite {
    /// Builds the sample, which is the project that the tests are run in.
    fn build() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let project = Project::at(".");
        let request = BuildRequest { output: Some(folder.path().join("site")), ..BuildRequest::default() };
        assert!(kyodo::build(&project, &request, &Unwatched).made.is_some(), "the sample site is built");
        Self { folder, read: HashMap::new() }
    }

    fn path(&self, address: &str) -> PathBuf {
        self.folder.path().join("site").join(address)
    }

    fn page(&mut self, address: &str) -> Option<&Reading> {
        let path = self.path(address);
        let read = || fs::read_to_string(path).ok().map(|html| Reading::of(&html));
        self.read.entry(address.to_owned()).or_insert_with(read).as_ref()
    }

    /// Lists what an entry wants and does not find, on the page of the thing and on the print page.
    fn missing(&mut self, plan: &str, entry: &Entry) -> Vec<String> {
        let mut missing = Vec::new();
        for language in LANGUAGES {
            let places = [
                (format!("{language}/{plan}/{}.html", entry.page()), entry.fragment().map(str::to_owned)),
                (format!("{language}/{plan}/print.html"), Some(entry.print_anchor())),
            ];
            for (address, anchor) in places {
                let shown = anchor.as_deref().map(|anchor| format!("#{anchor}")).unwrap_or_default();
                let Some(text) = self.page(&address).and_then(|page| page.text(anchor.as_deref())) else {
                    missing.push(format!("{} {address}{shown}: there is no such place", entry.kind));
                    continue;
                };
                let absent = entry.words(language).filter(|words| !text.contains(&reading::squeezed(words)));
                missing.extend(absent.map(|words| format!("{} {address}{shown}: {words:?} is not there", entry.kind)));
            }
        }
        missing
    }
}

#[test]
fn everything_in_the_documents_is_on_the_page_and_on_the_print_page_in_both_languages() {
    let mut site = SampleSite::build();
    let mut missing = Vec::new();
    for record in Record::all() {
        for entry in &record.entries {
            missing.extend(site.missing(&record.plan, entry));
        }
    }
    assert!(missing.is_empty(), "{} things are missing:\n{}", missing.len(), missing.join("\n"));
}

#[test]
fn every_plan_of_the_sample_has_a_record() {
    let recorded: BTreeSet<String> = Record::all().into_iter().map(|record| record.plan).collect();
    let plans: BTreeSet<String> =
        fs::read_dir("content/plans").unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(plans, recorded);
}

#[test]
fn every_measure_indicator_and_regulation_of_the_site_stands_in_a_record() {
    let mut recorded: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for record in Record::all() {
        recorded.entry(record.plan).or_default().extend(record.entries.iter().map(|entry| entry.page().to_owned()));
    }
    let site = SampleSite::build();
    let mut unknown = Vec::new();
    for (plan, pages) in recorded {
        for kind in ["measures", "indicators", "regulations"] {
            let Ok(folder) = fs::read_dir(site.path(&format!("ja/{plan}/{kind}"))) else { continue };
            for file in folder {
                let name = file.unwrap().file_name().into_string().unwrap();
                let page = format!("{kind}/{}", name.trim_end_matches(".html"));
                if !pages.contains(&page) {
                    unknown.push(format!("{plan}: {page}"));
                }
            }
        }
    }
    assert!(unknown.is_empty(), "the site has what no record knows:\n{}", unknown.join("\n"));
}

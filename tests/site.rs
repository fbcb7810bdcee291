//! Whole sites, built from the small plan with a change or two, and what stands on their pages.
//!
//! A golden page in `tests/site/` holds what stands between `<main>` and `</main>`; golden pages are written anew where
//! `UPDATE_SITE` is set. Read them before they are kept.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail the test")]

#[path = "site/accessibility.rs"]
mod accessibility;
#[path = "site/addresses.rs"]
mod addresses;
#[path = "site/appearance.rs"]
mod appearance;
#[path = "site/asked.rs"]
mod asked;
#[path = "site/chapters.rs"]
mod chapters;
#[path = "site/consultations.rs"]
mod consultations;
#[path = "site/contacts.rs"]
mod contacts;
#[path = "site/editions.rs"]
mod editions;
#[path = "site/filters.rs"]
mod filters;
#[path = "site/former.rs"]
mod former;
#[path = "site/index.rs"]
mod index;
#[path = "site/indicators.rs"]
mod indicators;
#[path = "site/languages.rs"]
mod languages;
#[path = "site/measures.rs"]
mod measures;
#[path = "site/notes.rs"]
mod notes;
#[path = "site/paper.rs"]
mod paper;
#[path = "site/places.rs"]
mod places;
#[path = "site/project.rs"]
mod project;
#[path = "site/search.rs"]
mod search;
#[path = "site/structure.rs"]
mod structure;
#[path = "site/updates.rs"]
mod updates;
#[path = "site/whole.rs"]
mod whole;
#[path = "site/written.rs"]
mod written;

use kyodo::Drafts;
use kyodo::language::Language;
use kyodo::{BuildRequest, Unwatched};
use project::{TestProject, told};
use std::fs;
use std::path::Path;

const JAPANESE: &str = "content/plans/small/chapters/10-overview.ja.md";
const ENGLISH: &str = "content/plans/small/chapters/10-overview.en.md";

/// Prepares a site.
struct SiteTest {
    project: TestProject,
    drafts: Drafts,
}

/// Holds a site that was built, without any error.
struct BuiltSite {
    project: TestProject,
}

/// Holds one page.
struct SitePage {
    path: String,
    html: String,
}

impl SiteTest {
    /// Begins with a project of `tests/plans/`.
    fn of(name: &str) -> Self {
        Self { project: TestProject::of(name), drafts: Drafts::LeftOut }
    }

    fn with(self, path: &str, text: &str) -> Self {
        Self { project: self.project.with(path, text), ..self }
    }

    fn without(self, path: &str) -> Self {
        Self { project: self.project.without(path), ..self }
    }

    fn replacing(self, path: &str, from: &str, to: &str) -> Self {
        Self { project: self.project.replacing(path, from, to), ..self }
    }

    /// Puts another plan beside it, without which there would be nothing to publish.
    fn beside_another(self) -> Self {
        let editions = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans/editions");
        let is_meant = |path: &Path| path.starts_with("content/plans/guide-2015");
        Self { project: self.project.lay(&editions, is_meant), ..self }
    }

    /// Puts a chapter in the place of the overview in Japanese.
    fn chapter(self, body: &str) -> Self {
        self.with(JAPANESE, &format!("---\ntitle: 計画の概要\n---\n\n{body}\n"))
    }

    fn with_drafts(self) -> Self {
        Self { drafts: Drafts::Included, ..self }
    }

    /// Builds the site, and has it looked through.
    fn build(self) -> BuiltSite {
        let project = kyodo::project::Project::at(self.project.root());
        let checked = kyodo::check(&project, self.drafts, &Unwatched);
        assert!(!checked.report.has_errors(), "{}", told(&checked, Language::ENGLISH));
        let request = BuildRequest { drafts: self.drafts, ..BuildRequest::default() };
        let built = kyodo::build(&project, &request, &Unwatched);
        assert!(built.made.is_some(), "{}", told(&built, Language::ENGLISH));
        BuiltSite { project: self.project }
    }
}

impl BuiltSite {
    fn has(&self, path: &str) -> bool {
        self.project.path("output").join(path).is_file()
    }

    /// Reads a page or another text of the site.
    fn page(&self, path: &str) -> SitePage {
        let file = self.project.path("output").join(path);
        let html = fs::read_to_string(file).unwrap_or_else(|error| panic!("{path}: {error}"));
        SitePage { path: path.to_owned(), html }
    }

    /// Reads all pages.
    fn pages(&self) -> Vec<SitePage> {
        let paths = self.project.output().into_keys().filter(|path| path.extension().is_some_and(|end| end == "html"));
        paths.map(|path| self.page(&path.to_string_lossy())).collect()
    }
}

impl SitePage {
    /// Returns what stands between `<main>` and `</main>`, without the line at its foot that all pages have alike.
    fn main(&self) -> &str {
        let main = self.html.split_once("<main").and_then(|(_, rest)| rest.split_once(">\n"));
        let main = main.and_then(|(_, rest)| rest.split_once("</main>"));
        let (main, _) = main.unwrap_or_else(|| panic!("{} has no main", self.path));
        main.split_once("<footer class=\"versions\">").map_or(main, |(main, _)| main)
    }

    /// Compares the main part with a golden page of this name.
    fn main_is(&self, golden: &str) -> &Self {
        let place = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/site/{golden}.html"));
        if std::env::var_os("UPDATE_SITE").is_some() {
            fs::write(&place, self.main()).unwrap();
        }
        let expected = fs::read_to_string(&place).unwrap_or_default();
        assert!(self.main() == expected, "{} is\n{}\nand not, as in {golden},\n{expected}", self.path, self.main());
        self
    }

    fn holds(&self, part: &str) -> &Self {
        assert!(self.html.contains(part), "{} should hold {part}\n{}", self.path, self.html);
        self
    }

    fn lacks(&self, part: &str) -> &Self {
        assert!(!self.html.contains(part), "{} should not hold {part}", self.path);
        self
    }

    /// Lists the values of an attribute.
    fn values<'h>(&'h self, attribute: &str) -> Vec<&'h str> {
        let opening = format!(" {attribute}=\"");
        self.html.split(opening.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
    }

    /// Tells where an address on the page leads, without its fragment.
    fn leads_to(&self, address: &str) -> String {
        let mut parts: Vec<&str> = self.path.split('/').collect();
        parts.pop();
        for part in address.split(['#', '?']).next().unwrap_or_default().split('/') {
            match part {
                ".." => assert!(parts.pop().is_some(), "{}: {address} leaves the site", self.path),
                "" | "." => {}
                part => parts.push(part),
            }
        }
        parts.join("/")
    }
}

#[test]
fn the_sample_site_of_this_repository_has_no_problem() {
    let project = kyodo::project::Project::at(env!("CARGO_MANIFEST_DIR"));
    let outcome = kyodo::check(&project, Drafts::Included, &Unwatched);
    assert!(outcome.report.is_empty(), "{}", told(&outcome, Language::ENGLISH));
    assert!(outcome.made.unwrap().pages > 100);
}

#[test]
fn the_small_site_has_no_problem() {
    let outcome = TestProject::of("small").check();
    assert!(outcome.report.is_empty(), "{}", told(&outcome, Language::ENGLISH));
}

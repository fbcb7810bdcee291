//! What comes of `kyodo pdf`, as a reader of the file finds it.

#![cfg(feature = "pdf")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, reason = "a test that fails may panic")]

#[path = "site/project.rs"]
mod project;

use kyodo::diagnostics::Code;
use kyodo::printing::{self, Portion, PrintRequest, Printing};
use kyodo::project::Project;
use kyodo::proof::{self, PdfFacts};
use kyodo::{BuildRequest, Outcome, Pdfs, Unwatched};
use project::{TestProject, places};
use proptest::prelude::*;
use std::fs;
use std::sync::LazyLock;

const OVERVIEW: &str = "content/plans/small/chapters/10-overview.ja.md";

fn request(language: &str) -> PrintRequest {
    PrintRequest { languages: vec![language.to_owned()], ..PrintRequest::default() }
}

fn print(project: &TestProject, request: &PrintRequest) -> Printing {
    printing::print(&Project::at(project.root()), request, &Unwatched)
}

/// Prints the one file that is asked for, without a problem.
fn printed(project: &TestProject, request: &PrintRequest) -> Vec<u8> {
    let printing = print(project, request);
    assert!(printing.report.is_empty(), "{:?}", printing.report);
    assert_eq!(printing.files.len(), 1, "{:?}", printing.files);
    fs::read(&printing.files[0].path).unwrap()
}

fn words(facts: &PdfFacts) -> String {
    facts
        .leaves
        .iter()
        .flat_map(|leaf| &leaf.letters)
        .map(|own| own.letter)
        .filter(|own| !own.is_whitespace())
        .collect()
}

/// The sample in Japanese, which most tests only look at.
static SMALL: LazyLock<Vec<u8>> = LazyLock::new(|| printed(&TestProject::of("small"), &request("ja")));

#[test]
fn the_same_plan_gives_the_same_bytes() {
    assert!(*SMALL == printed(&TestProject::of("small"), &request("ja")));
}

#[test]
fn a_plan_is_a_file_for_all_readers_in_each_language() {
    for (language, title) in [("ja", "見本市協働推進計画"), ("en", "Mihon City Collaboration Plan")] {
        let facts = proof::read(&printed(&TestProject::of("small"), &request(language))).unwrap();
        assert_eq!((facts.title.as_deref(), facts.language.as_deref()), (Some(title), Some(language)));
        assert!(facts.tagged && facts.for_all_readers && facts.title_shown);
        assert!(!facts.fonts.is_empty() && facts.fonts.iter().all(|font| font.embedded && font.mapped));
    }
}

#[test]
fn a_site_offers_each_plan_as_the_file_that_is_printed_alone() {
    let project = TestProject::of("small");
    let request = BuildRequest { pdfs: Pdfs::Offered(None), ..BuildRequest::default() };
    let outcome = kyodo::build(&Project::at(project.root()), &request, &Unwatched);
    assert!(outcome.report.is_empty(), "{:?}", outcome.report);
    let folder = project.root().join("output/ja/small");
    assert!(fs::read(folder.join("small.ja.pdf")).unwrap() == *SMALL);
    let cover = fs::read_to_string(folder.join("index.html")).unwrap();
    let link = &cover[cover.find("href=\"small.ja.pdf\"").unwrap()..];
    let said = &link[link.find('>').unwrap() + 1..link.find("</a>").unwrap()];
    let pages = proof::read(&SMALL).unwrap().leaves.len();
    assert!(said.contains(&format!("{pages}ページ")) && said.contains("MB"), "{said}");
}

#[test]
fn bookmarks_contents_and_page_numbers_agree() {
    let facts = proof::read(&SMALL).unwrap();
    let contents = proof::entries(&facts);
    let titles: Vec<&str> = contents.iter().flatten().map(|entry| &*entry.title).collect();
    let bookmarks: Vec<String> = facts.outline.iter().map(|own| own.title.replace(' ', "")).collect();
    assert!(!bookmarks.is_empty() && bookmarks.iter().all(|own| titles.contains(&&**own)), "{bookmarks:?} {titles:?}");
    for entry in contents.iter().flatten() {
        assert_eq!(entry.printed.as_ref(), Some(&facts.leaves[entry.leaf].label), "{}", entry.title);
    }
}

#[test]
fn a_chapter_is_printed_alone() {
    let request = PrintRequest { portion: Portion::Chapter("overview".to_owned()), ..request("ja") };
    let chapter = proof::read(&printed(&TestProject::of("small"), &request)).unwrap();
    assert!(chapter.leaves.len() < proof::read(&SMALL).unwrap().leaves.len());
    assert!(words(&chapter).contains("計画の概要"));
}

#[test]
fn what_looks_like_code_stays_text() {
    let hostile =
        r##"#let x = 1; #panic("a") $sum$ \ @ref <label> *a* _b_ = c #{ 1 } </main> <script>alert(1)</script>"##;
    let escaped: String = hostile
        .chars()
        .map(|letter| if letter.is_ascii_punctuation() { format!("\\{letter}") } else { letter.to_string() })
        .collect();
    let project = TestProject::of("small");
    let chapter = fs::read_to_string(project.path(OVERVIEW)).unwrap();
    let project = project.with(OVERVIEW, format!("{chapter}\n{escaped}\n"));
    let facts = proof::read(&printed(&project, &request("ja"))).unwrap();
    assert!(words(&facts).contains(&hostile.replace(' ', "")), "{}", words(&facts));
}

#[test]
fn what_there_is_not_is_told() {
    let project = TestProject::of("small");
    let told = |request: &PrintRequest| {
        let Printing { sources, report, files } = print(&project, request);
        assert_eq!(files, []);
        places(&Outcome { sources, report, made: None }).into_iter().map(|(code, ..)| code).collect::<Vec<_>>()
    };
    assert_eq!(told(&PrintRequest { plans: vec!["smal".to_owned()], ..request("ja") }), [Code::UnknownPlan]);
    assert_eq!(told(&request("fr")), [Code::UnknownLanguage]);
    let portion = Portion::Chapter("overviw".to_owned());
    assert_eq!(told(&PrintRequest { portion, ..request("ja") }), [Code::UnknownChapter]);
}

#[test]
fn a_file_that_could_not_be_made_stays_as_it_was() {
    let project = TestProject::of("small")
        .with("pdf/small.ja.pdf", "the last good one")
        .replacing("content/site.yaml", "theme: default", "theme: city")
        .with("themes/city/paper/document.typ", "#panic(\"no\")\n");
    let Printing { sources, report, .. } = print(&project, &request("ja"));
    let found = places(&Outcome { sources, report, made: None });
    assert_eq!(found, [(Code::TemplateError, "themes/city/paper/document.typ".to_owned(), 1)]);
    assert_eq!(fs::read(project.path("pdf/small.ja.pdf")).unwrap(), b"the last good one");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn a_file_that_was_cut_or_changed_is_read_or_refused(
        end in 0.0..=1.0_f64,
        changes in prop::collection::vec((0.0..1.0_f64, any::<u8>()), 0..12),
    ) {
        let mut bytes = SMALL.clone();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in the file")]
        let place = |part: f64| (part * SMALL.len() as f64) as usize;
        for (part, byte) in changes {
            bytes[place(part)] = byte;
        }
        bytes.truncate(place(end));
        let _ = proof::read(&bytes);
    }
}

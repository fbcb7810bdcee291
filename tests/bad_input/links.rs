//! References, links, images and addresses that lead nowhere, outside, or to two things at once.

use super::project::{TestProject, places};
use super::{CHAPTER, PLAN, chapter, codes};
use kyodo::diagnostics::Code;

fn told_of(text: &str) -> Vec<Code> {
    codes(&TestProject::of("small").with(CHAPTER, chapter(text)).build())
}

/// Adds a chapter of this file name in both languages.
fn with_chapter(name: &str) -> TestProject {
    ["ja", "en"].into_iter().fold(TestProject::of("small"), |project, language| {
        project.with(&format!("{PLAN}/chapters/{name}.{language}.md"), chapter("市"))
    })
}

#[test]
fn a_reference_to_nothing_or_to_several_things_is_told() {
    assert_eq!(told_of("[](measure:9-9)"), [Code::DanglingReference]);
    assert_eq!(told_of("[](page:nowhere)"), [Code::DanglingReference]);
    assert_eq!(told_of("[](sction:period)"), [Code::UnknownReferenceKind]);
    let project = TestProject::of("small")
        .with(CHAPTER, chapter("## 期間 {#period}\n\n[](section:period)"))
        .with(&format!("{PLAN}/chapters/20-annex.ja.md"), chapter("## 期間 {#period}"));
    assert!(codes(&project.build()).contains(&Code::AmbiguousReference));
}

#[test]
fn a_directive_that_is_open_or_unknown_is_told() {
    assert_eq!(told_of(":::note\n市"), [Code::UnclosedDirective]);
    assert_eq!(told_of(":::notice\n市\n:::"), [Code::UnknownDirective]);
    assert_eq!(told_of("::measures\n:::"), [Code::StrayDirectiveEnd]);
}

#[test]
fn links_and_images_stay_inside_the_project() {
    for outside in ["../../../etc/passwd", "/etc/passwd", "\\\\server\\a.png", "C:\\a.png", "images/../../plan.yaml"] {
        assert_eq!(told_of(&format!("![市](<{outside}>)")), [Code::OutsideProject], "{outside}");
        assert_eq!(told_of(&format!("[市](<{outside}>)")), [Code::OutsideProject], "{outside}");
    }
    assert_eq!(told_of("![市](file:///etc/passwd)"), [Code::MissingImage]);
    assert_eq!(told_of("[市](file:///etc/passwd)"), [Code::UnknownReferenceKind]);
    assert_eq!(told_of("![市](images/none.png)"), [Code::MissingImage]);
    assert_eq!(told_of("[市](images/none.pdf)"), [Code::BrokenLink]);
}

#[cfg(unix)]
#[test]
fn a_link_of_the_file_system_out_of_the_project_is_not_followed() {
    let elsewhere = tempfile::tempdir().unwrap();
    let secret = elsewhere.path().join("secret.md");
    std::fs::write(&secret, "secret").unwrap();
    for (target, place) in [
        (elsewhere.path(), "images/outside"),
        (&*secret, "images/secret.png"),
        (&*secret, "chapters/30-secret.ja.md"),
        (elsewhere.path(), "chapters/outside"),
    ] {
        let project = TestProject::of("small");
        std::os::unix::fs::symlink(target, project.path(PLAN).join(place)).unwrap();
        let outcome = project.build();
        assert!(places(&outcome).contains(&(Code::OutsideProject, format!("{PLAN}/{place}"), 1)), "{place}");
        assert!(!project.path("output").exists());
    }
}

#[cfg(unix)]
#[test]
fn a_link_of_the_file_system_within_the_project_is_followed() {
    let project = TestProject::of("small").with(CHAPTER, chapter("![湖](images/lake.svg)"));
    std::os::unix::fs::symlink("pond.svg", project.path(PLAN).join("images/lake.svg")).unwrap();
    assert_eq!(codes(&project.build()), []);
    assert!(project.output().contains_key(std::path::Path::new("images/small/lake.svg")));
}

#[test]
fn two_pages_with_one_address_are_told_even_where_only_capitals_differ() {
    for name in ["measures", "Contents", "OVERVIEW", "print"] {
        let outcome = with_chapter(&format!("30-{name}")).build();
        assert_eq!(places(&outcome), [(Code::AddressTaken, format!("{PLAN}/chapters/30-{name}.ja.md"), 1)]);
    }
}

#[test]
fn names_that_no_system_can_hold_are_told() {
    assert_eq!(codes(&with_chapter("30-con").build()), [Code::InvalidId]);
    assert_eq!(codes(&with_chapter("30-施策").build()), [Code::InvalidId]);
}

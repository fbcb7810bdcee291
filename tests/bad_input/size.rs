//! What has no end: nesting, repetition, length. None of it may take the stack, the memory or the evening.

use super::project::{TestProject, told};
use super::{CHAPTER, PLAN, chapter, codes};
use kyodo::diagnostics::Code;
use kyodo::language::Language;

const MANY: usize = 10_000;

#[test]
fn ten_thousand_levels_of_anything_in_a_chapter_are_told_or_shown() {
    let cases = [
        ("brackets", "[".repeat(MANY), vec![]),
        ("links", format!("{}市{}", "[".repeat(MANY), "](#a)".repeat(MANY)), vec![Code::BrokenLink]),
        ("images", format!("{}市{}", "![".repeat(MANY), "](a.png)".repeat(MANY)), vec![Code::NestedTooDeep]),
        ("emphasis", format!("{}市{}", "*".repeat(MANY), "*".repeat(MANY)), vec![Code::NestedTooDeep]),
        ("quotations", format!("{}市", ">".repeat(MANY)), vec![Code::NestedTooDeep]),
        ("items on a line", format!("{}市", "- ".repeat(MANY)), vec![Code::NestedTooDeep]),
        ("directives", format!("{}市\n{}", ":::note\n".repeat(MANY), ":::\n".repeat(MANY)), vec![Code::NestedTooDeep]),
        ("braces", "{".repeat(MANY), vec![]),
        ("readings", format!("{}市{}", "{".repeat(MANY), "|し}".repeat(MANY)), vec![]),
        ("titles", ":term[".repeat(MANY), vec![]),
        ("footnotes", "[^a]: ".repeat(MANY), vec![]),
        ("HTML", "<div>".repeat(MANY), vec![Code::RawHtml]),
    ];
    for (name, text, expected) in cases {
        let outcome = TestProject::of("small").with(CHAPTER, chapter(&text)).build();
        let told = codes(&outcome);
        for code in expected {
            assert!(told.contains(&code), "{name}: {told:?}");
        }
    }
}

#[test]
fn a_list_of_a_thousand_levels_is_told() {
    let text: String = (0..1000).map(|level| format!("{}- 市\n", "  ".repeat(level))).collect();
    let outcome = TestProject::of("small").with(CHAPTER, chapter(&text)).build();
    assert_eq!(codes(&outcome), [Code::NestedTooDeep]);
}

#[test]
fn ten_thousand_levels_of_yaml_are_told() {
    for text in [
        format!("events: {}", "[".repeat(MANY)),
        format!("events: {}{}", "[".repeat(MANY), "]".repeat(MANY)),
        format!("events: {}", "{a: ".repeat(MANY)),
        "- ".repeat(MANY),
        (0..2000).map(|level| format!("{}a:\n", " ".repeat(level))).collect(),
    ] {
        let outcome = TestProject::of("small").with(&format!("{PLAN}/data/history.yaml"), &text).build();
        let told = codes(&outcome);
        assert!(told == [Code::YamlTooComplex] || told == [Code::YamlSyntax], "{told:?}");
    }
}

#[test]
fn aliases_that_unfold_without_end_are_told() {
    let mut text = String::from("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
    for level in 1..40 {
        let inner = vec![format!("*a{}", level - 1); 10].join(", ");
        text.push_str(&format!("a{level}: &a{level} [{inner}]\n"));
    }
    let front = format!("---\ntitle: 計画の概要\n{text}---\n\n市\n");
    for (path, text) in [(format!("{PLAN}/data/history.yaml"), text), (CHAPTER.to_owned(), front)] {
        let outcome = TestProject::of("small").with(&path, text).build();
        assert_eq!(codes(&outcome), [Code::YamlTooComplex], "{path}");
    }
    let itself = TestProject::of("small").with(&format!("{PLAN}/data/history.yaml"), "events: &a [*a]\n");
    assert_eq!(codes(&itself.build()), [Code::YamlTooComplex]);
}

#[test]
fn a_chapter_of_fifty_megabytes_becomes_a_page() {
    let paragraph = "市民と市は、対等の立場で協力します。".repeat(60) + "\n\n";
    let text = paragraph.repeat(50 * 1024 * 1024 / paragraph.len());
    let project = TestProject::of("small").with(CHAPTER, chapter(&text));
    drop(text);
    assert_eq!(codes(&project.build()), []);
    assert!(std::fs::metadata(project.path("output/ja/small/overview.html")).unwrap().len() > 50 * 1024 * 1024);
}

#[test]
fn a_line_without_end_is_shown_by_its_place_alone() {
    let text = "市".repeat(1_000_000) + "[](measure:none)" + &"民".repeat(1_000_000);
    let outcome = TestProject::of("small").with(CHAPTER, chapter(&text)).build();
    let told = told(&outcome, Language::ENGLISH);
    assert!(told.contains(":5:1000001\n") && told.len() < 2000, "{}", told.len());
}

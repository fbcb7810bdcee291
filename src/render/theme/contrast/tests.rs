//! What is told of the colours of a theme.

use super::super::folder::{OwnContents, OwnFile};
use super::*;
use crate::diagnostics::Fact;
use crate::source::SourceId;

/// Lays sheets of a city over the built-in theme and writes each problem as `code file:line facts`.
fn told(own: &[(&str, &str)]) -> Vec<String> {
    let mut sources = Sources::default();
    let ids: Vec<(&str, SourceId)> =
        own.iter().map(|(path, text)| (*path, sources.add(format!("city/{path}"), *text))).collect();
    let files: Vec<OwnFile<'_>> =
        ids.iter().map(|(path, id)| OwnFile { path, contents: OwnContents::Text(*id) }).collect();
    let folder = Folder::overlay(&files, &mut sources);
    let mut report = Report::default();
    check(&folder, &sources, &mut report);
    report.sorted(&sources).into_iter().map(|problem| line(problem, &sources)).collect()
}

fn line(problem: &Diagnostic, sources: &Sources) -> String {
    let place = problem.span.map(|span| format!("{}:{}", sources.path(span.source), sources.line_column(span).0));
    let facts = problem.facts.iter().map(|(_, fact)| match fact {
        Fact::Text(text) => text.trim_start_matches("--color-").to_owned(),
        Fact::Number(number) => number.to_string(),
    });
    let facts: Vec<String> = facts.collect();
    format!("{} {} {}", problem.code.number(), place.unwrap_or_default(), facts.join(" "))
}

/// Sets tokens in a sheet of the city's own, behind the built-in ones.
fn over(text: &str) -> Vec<String> {
    told(&[("css/city.css", text)])
}

#[test]
fn the_built_in_colours_are_far_enough_apart_everywhere() {
    assert_eq!(told(&[]), Vec::<String>::new());
}

#[test]
fn a_pair_that_falls_short_is_shown_at_the_citys_own_token() {
    assert_eq!(
        over(":root {\n  --color-notice: #c08000;\n}"),
        [
            "K505 city/css/city.css:2 notice notice-soft light words 3.07 4.5",
            "K505 city/css/city.css:2 notice notice-soft dark words 4.24 4.5",
        ]
    );
}

#[test]
fn the_ground_is_shown_where_only_it_is_the_citys_own() {
    let told = over(":root {\n\n  --color-notice-soft: #a08060 }");
    assert!(told.contains(&"K505 city/css/city.css:3 notice notice-soft light words 2.02 4.5".to_owned()), "{told:#?}");
}

#[test]
fn a_dark_colour_is_checked_against_what_the_dark_scheme_inherits() {
    let told = over("@media screen and (prefers-color-scheme: dark) {\n:root { --color-focus: #444 } }");
    assert_eq!(told[0], "K505 city/css/city.css:2 focus surface dark lines 1.84 3");
    assert!(told.iter().all(|line| line.contains(" dark ")), "{told:#?}");
}

#[test]
fn a_later_colour_for_all_schemes_holds_on_dark_screens_too() {
    assert!(over(":root { --color-focus: #000 }").iter().any(|line| line.contains("focus surface dark lines 1.")));
}

#[test]
fn colours_for_paper_are_checked_on_paper() {
    let told = over("@media print { :root { --color-focus: silver; --color-link: silver } }");
    // The built-in sheet for paper comes last and sets links again.
    assert_eq!(told[0], "K505 city/css/city.css:1 focus surface print lines 1.81 3");
    assert!(!told.iter().any(|line| line.contains(" link ")), "{told:#?}");
}

#[test]
fn colours_may_be_written_in_every_way_of_css() {
    for colour in [
        "#00118f",
        "#00118FFF",
        "rgb(0 17 143)",
        "rgba(0, 17, 143, 100%)",
        "hsl(233deg 100% 28%)",
        "NAVY",
        "oklch(30% 0.2 265)",
        "var(--color-own)",
        "var( --nothing , var(--color-own) )",
        "light-dark(navy, #a9c1ff)",
        "#00118f !important",
    ] {
        let sheet = format!(":root {{ --color-own: navy; --color-accent: {colour} }}");
        let told: Vec<String> = over(&sheet).into_iter().filter(|line| !line.contains(" dark ")).collect();
        assert!(told.is_empty(), "{colour}: {told:#?}");
    }
}

#[test]
fn what_can_be_seen_through_is_laid_over_what_is_below() {
    let told = over(":root { --color-line: rgb(0 0 0 / 30%); }");
    assert!(told.contains(&"K505 city/css/city.css:1 line surface light lines 2.09 3".to_owned()), "{told:#?}");
}

#[test]
fn a_colour_that_cannot_be_worked_out_is_not_passed_over() {
    assert_eq!(
        over(":root { --color-accent: color-mix(in srgb, red, blue) }"),
        ["K506 city/css/city.css:1 accent value"]
    );
    assert_eq!(over(":root { --color-accent: }"), ["K506 city/css/city.css:1 accent value"]);
    assert_eq!(over(":root { --color-accent: var(--color-gone) }"), ["K506 city/css/city.css:1 accent value"]);
    let circle = ":root { --color-accent: var(--color-b); --color-b: var(--color-accent) }";
    assert_eq!(over(circle), ["K506 city/css/city.css:1 accent circle"]);
}

#[test]
fn a_colour_under_a_condition_or_on_a_part_is_named() {
    let wide = "@media (min-width: 60rem) { :root { --color-text: gray } }";
    assert_eq!(over(wide), ["K506 city/css/city.css:1 text condition"]);
    assert_eq!(over(".cover-page { --color-text: gray }"), ["K506 city/css/city.css:1 text place"]);
    assert_eq!(over("@layer city { :root { --color-text: gray } }"), ["K506 city/css/city.css:1 text condition"]);
}

#[test]
fn a_token_that_no_sheet_sets_is_missed_once() {
    let told = told(&[("css/tokens.css", ":root { --color-text: #333; --color-surface: #fff }")]);
    assert!(told.contains(&"K506 city/css/tokens.css:1 muted missing".to_owned()), "{told:#?}");
    assert_eq!(told.iter().filter(|line| line.contains(" muted ")).count(), 1, "{told:#?}");
}

#[test]
fn rules_are_read_as_browsers_read_them() {
    let alike = "K505 city/css/city.css:1 text surface light words 1.60 4.5".to_owned();
    for sheet in [
        ":ROOT, .page { --color-text: #ccc }",
        ":root { a:hover { color: red } --color-text: #ccc }",
        ":root { & { --color-text: #ccc } }",
        "@supports (color: red) { @media all { :root { --color-text: #ccc } } }",
        ":root { --color-text: #ccc } html { --color-text: #000 }",
        ":root { --color-text: #ccc !important } :root { --color-text: #000 }",
        "@charset \"utf-8\"; /* { */ :root{--color-text/**/:#ccc",
    ] {
        let told = over(sheet);
        assert!(told.contains(&alike), "{sheet}: {told:#?}");
    }
    assert_eq!(over("@media (forced-colors: active) { :root { --color-text: #ccc } }"), Vec::<String>::new());
    assert_eq!(over(&"@media all{".repeat(5000)), Vec::<String>::new());
}

#[test]
fn ratios_are_rounded_down() {
    assert_eq!(two_digits(4.499), "4.49");
    assert_eq!(two_digits(4.54), "4.54");
    assert_eq!(two_digits(21.0), "21.00");
}

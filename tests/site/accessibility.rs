//! The accessibility policy and the page of test results, which never says more than was found.

use super::SiteTest;
use std::path::Path;

/// The small site with a policy, with what checks found, and with what a person found.
fn tested() -> SiteTest {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans/tested");
    let small = SiteTest::of("small");
    SiteTest { project: small.project.lay(&folder, |_| true), ..small }
}

/// Returns what stands between a criterion's number and the end of its row.
fn row<'h>(main: &'h str, number: &str) -> &'h str {
    let start = format!("<span class=\"number\">{number}</span>");
    main.split_once(&start).unwrap_or_else(|| panic!("{number} is missing")).1.split_once("</tr>").unwrap().0
}

#[test]
fn a_site_that_says_nothing_aims_at_both_standards_and_claims_nothing() {
    let site = SiteTest::of("small").build();
    site.page("ja/accessibility.html").main_is("accessibility-default.ja");
    let results = site.page("en/accessibility-results.html");
    results.holds("Nothing has been tested yet.");
    results.holds("<th scope=\"row\">Total</th><td class=\"figures\">38</td><td class=\"figures\">55</td>");
    assert_eq!(results.main().matches("verdict-untested").count(), 56 + 1, "every criterion, and the summary");
    results.lacks("verdict-passed").lacks("verdict-nothing-found");
}

#[test]
fn the_policy_names_aims_and_known_problems_and_what_tests_found_wrong() {
    let site = tested().build();
    site.page("en/accessibility.html").main_is("accessibility.en");
    site.page("ja/accessibility.html").main_is("accessibility.ja");
}

#[test]
fn the_results_tell_what_programs_found_from_what_a_person_confirmed() {
    let site = tested().build();
    let results = site.page("en/accessibility-results.html");
    let main = results.main();
    for (number, words) in [
        ("1.1.1", "Met (confirmed by a person)"),
        ("1.2.1", "Not applicable (confirmed by a person)"),
        ("1.2.2", "Nothing for automatic checks to judge (not yet tested by a person)"),
        ("1.4.3", "Cannot tell: a person must look"),
        ("2.4.4", "No problem found by automatic checks (not yet tested by a person)"),
        ("2.4.7", "Problems found"),
        ("3.1.1", "Problems found"),
        ("3.3.8", "Not yet tested"),
        ("4.1.1", "Not yet tested"),
    ] {
        assert!(row(main, number).contains(words), "{number}: {}", row(main, number));
    }
    results.main_is("accessibility-results.en");
}

#[test]
fn a_level_counts_as_met_only_when_a_person_confirmed_every_criterion_of_it() {
    let person = |number: &str| format!("  - {{criterion: {number}, outcome: passed, by: 広報課, date: 2026-11-20}}\n");
    let numbers = kyodo::conformance::CRITERIA.iter().filter(|criterion| {
        criterion.is_in(kyodo::conformance::Standard::Jis2016) && criterion.level == kyodo::conformance::Level::A
    });
    let all: String = numbers.map(|criterion| person(criterion.number)).collect();
    let policy = "policy: {targets: [{standard: jis-x-8341-3-2016, level: A}]}\n";
    let page = |manual: &str| {
        let written = format!("{policy}manual:\n{manual}");
        SiteTest::of("small").with("content/accessibility.yaml", &written).build().page("ja/accessibility-results.html")
    };
    page(&all).holds("25の達成基準すべてを人が確認し、満たしていないものはありませんでした");
    page(&all.replacen(&person("2.1.1"), "", 1)).holds("適合していることは表明していません");
}

#[test]
fn every_page_of_a_language_leads_to_both_pages() {
    let site = SiteTest::of("small").build();
    for page in ["ja/index.html", "ja/small/overview.html", "ja/small/print.html", "ja/sitemap.html"] {
        let page = site.page(page);
        let targets: Vec<String> = page.values("href").into_iter().map(|href| page.leads_to(href)).collect();
        for target in ["ja/accessibility.html", "ja/accessibility-results.html"] {
            assert!(targets.iter().any(|own| own == target), "{}: {target}", page.path);
        }
    }
}

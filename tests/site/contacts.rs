//! Whom to ask: the division in charge of a page first, then the plan's, at one place on every page (WCAG 3.2.6).

use super::{ENGLISH, JAPANESE, SiteTest, told};
use kyodo::language::Language;

const PLAN: &str = "content/plans/small/plan.yaml";
const DEPARTMENT: &str = "    name: {ja: 協働推進課, en: Collaboration Division}\n  - id: every";

/// The small plan where the department of its measures can be reached, and is not the plan's own division.
fn reachable() -> SiteTest {
    let contact = "    contact: {telephone: 000-000-0001, address: {ja: 市役所2階, en: 'City hall, first floor'}}";
    SiteTest::of("small")
        .replacing(
            PLAN,
            DEPARTMENT,
            &format!("    name: {{ja: 協働推進課, en: Collaboration Division}}\n{contact}\n  - id: every"),
        )
        .replacing(
            PLAN,
            "contact:\n  name: {ja: 協働推進課, en: Collaboration Division}",
            "contact:\n  name: {ja: 企画課, en: Planning Division}",
        )
}

#[test]
fn the_footer_names_the_department_of_a_measure_before_the_division_of_the_plan() {
    let site = reachable().build();
    let page = site.page("ja/small/measures/2-1.html");
    page.holds("<h2 id=\"frame-in-charge\">このページの内容を担当する課</h2>");
    page.holds("<p class=\"contact-name\"><a href=\"../departments/collaboration.html\">協働推進課</a></p>");
    page.holds("<dd>市役所2階</dd>").holds("<a href=\"tel:000-000-0001\">");
    let (before, behind) =
        page.html.split_once("<h2 id=\"frame-contact\">この計画についてのお問い合わせ</h2>").unwrap();
    assert!(before.contains("frame-in-charge") && behind.contains("企画課"), "{}", page.html);
    site.page("en/small/departments/collaboration.html").holds("<dd>City hall, first floor</dd>");
}

#[test]
fn pages_of_the_plan_as_a_whole_name_its_own_division_alone() {
    let site = reachable().build();
    for page in ["index", "overview", "measures", "measures/2", "indicators/groups", "departments/every", "print"] {
        site.page(&format!("ja/small/{page}.html")).lacks("frame-in-charge").holds("企画課");
    }
}

#[test]
fn a_chapter_names_the_departments_in_charge_of_it_once_for_all_languages() {
    let named = "---\ndepartments: [collaboration]\ntitle";
    let site = reachable().replacing(JAPANESE, "---\ntitle", named).replacing(ENGLISH, "---\ntitle", named).build();
    for language in ["ja", "en"] {
        site.page(&format!("{language}/small/overview.html")).holds("<a href=\"departments/collaboration.html\">");
    }
}

#[test]
fn the_languages_of_a_chapter_name_the_same_departments_and_only_such_as_are_there() {
    let one = "---\ndepartments: [collaboration]\ntitle";
    let other = "---\ndepartments: [every, welfare]\ntitle";
    let site = SiteTest::of("small").replacing(JAPANESE, "---\ntitle", one).replacing(ENGLISH, "---\ntitle", other);
    assert!(told(&site.project.check(), Language::ENGLISH).contains("error[K337]"));
    let site = SiteTest::of("small").replacing(JAPANESE, "---\ntitle", other);
    assert!(told(&site.project.check(), Language::ENGLISH).contains("error[K303]"));
}

#[test]
fn an_indicator_is_asked_about_where_its_measures_are() {
    let site = reachable()
        .replacing("content/plans/small/data/indicators.yaml", "measures: [\"1\"]", "measures: [1-1, 2-1]")
        .build();
    let page = site.page("ja/small/indicators/groups.html");
    assert_eq!(page.html.matches("tel:000-000-0001").count(), 1, "{}", page.html);
}

#[test]
fn nobody_is_named_twice_where_the_department_is_the_division_of_the_plan() {
    let site = SiteTest::of("small").build();
    site.page("ja/small/measures/2-1.html").lacks("frame-in-charge").holds("frame-contact");
}

#[test]
fn pages_of_the_site_and_plans_without_a_contact_name_the_contact_of_the_site() {
    let contact = "contact: {name: {ja: 情報課, en: Information Division}, email: site@example.jp}\n";
    let site = SiteTest::of("small")
        .replacing("content/site.yaml", "theme: default\n", &format!("theme: default\n{contact}"))
        .build();
    for page in ["ja/index", "ja/sitemap"] {
        site.page(&format!("{page}.html"))
            .holds("このサイトについてのお問い合わせ</h2>")
            .holds("mailto:site@example.jp");
    }
    site.page("index.html").holds("情報課");
    assert!(site.page("ja/accessibility.html").main().contains("情報課"), "whom to ask where something is hard to use");
    site.page("ja/small/index.html").lacks("情報課");
}

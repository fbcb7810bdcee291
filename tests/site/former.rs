//! Addresses that were published once: what has another id now is found under the old one.

use super::languages::with_easy_japanese;
use super::{JAPANESE, SiteTest, told};
use kyodo::language::Language;

const MEASURES: &str = "content/plans/small/data/measures.yaml";

fn renamed() -> SiteTest {
    SiteTest::of("small").replacing(MEASURES, "- id: 1-1\n", "- id: 1-1\n        former: [sns, old.sns]\n").replacing(
        JAPANESE,
        "---\ntitle",
        "---\nformer: [outline]\ntitle",
    )
}

#[test]
fn a_former_address_leads_on_at_once_and_by_a_link_in_every_language() {
    let site = renamed().build();
    let page = site.page("ja/small/measures/sns.html");
    page.holds("<meta http-equiv=\"refresh\" content=\"0; url=1-1.html\">")
        .holds("<meta name=\"robots\" content=\"noindex\">");
    page.holds("<link rel=\"canonical\" href=\"https://plans.example.jp/small/ja/small/measures/1-1.html\">");
    page.holds("<p>新しいページ： <a href=\"1-1.html\">").lacks("hreflang=\"x-default\"");
    site.page("en/small/measures/old.sns.html").holds("<h1>This page has moved</h1>");
    site.page("en/small/outline.html").holds("url=overview.html");
}

#[test]
fn a_chapter_is_found_under_its_former_address_in_the_variants_that_it_is_written_in() {
    let site = with_easy_japanese()
        .replacing(JAPANESE, "---\ntitle", "---\nformer: [outline]\ntitle")
        .replacing(MEASURES, "- id: 1-1\n", "- id: 1-1\n        former: sns\n")
        .build();
    site.page("ja-easy/small/outline.html").holds("url=overview.html");
    assert!(!site.has("ja-easy/small/measures/sns.html"));
}

#[test]
fn former_addresses_stand_in_no_list() {
    let site = renamed().build();
    for page in
        ["ja/sitemap.html", "sitemap.xml", "ja/small/index.html", "ja/small/contents.html", "ja/small/print.html"]
    {
        site.page(page).lacks("sns.html").lacks("outline.html");
    }
    site.page("ja/small/measures/1-1.html").lacks("http-equiv=\"refresh\"").lacks("noindex");
}

#[test]
fn a_former_id_that_something_else_has_now_is_told() {
    let outcome =
        SiteTest::of("small").replacing(MEASURES, "- id: 1-1\n", "- id: 1-1\n        former: 2-1\n").project.check();
    assert!(told(&outcome, Language::ENGLISH).starts_with("error[K403]"));
}

//! Links to the place where they stand: headings, articles and their paragraphs, measures, figures, terms.

use super::SiteTest;
use std::collections::HashSet;

#[test]
fn a_heading_leads_to_itself_by_all_that_it_says() {
    let page = SiteTest::of("small")
        .chapter("## 期間 {#period}\n\n### {協働|きょうどう}の**年** {#year .unnumbered}\n")
        .build();
    let page = page.page("ja/small/overview.html");
    page.holds("<h2 id=\"period\"><a class=\"here\" href=\"#period\"><span class=\"number\">１</span> 期間</a></h2>");
    page.holds("<h3 id=\"year\"><a class=\"here\" href=\"#year\"><ruby>");
    page.holds("の<strong>年</strong></a></h3>");
}

#[test]
fn a_heading_with_a_link_leads_to_itself_by_what_stands_before_the_link() {
    let body = "## 期間は[](measure:2-1)まで {#period .unnumbered}\n\n## [](measure:2-1) {#first}\n\n## [](measure:2-1) {#only .unnumbered}\n";
    let site = SiteTest::of("small").chapter(body).build();
    let page = site.page("ja/small/overview.html");
    page.holds("<h2 id=\"period\"><a class=\"here\" href=\"#period\">期間は</a><a href=\"measures/2-1.html\">");
    page.holds("<h2 id=\"first\"><a class=\"here\" href=\"#first\"><span class=\"number\">１</span></a> <a href=\"measures/2-1.html\">");
    page.holds("<h2 id=\"only\"><a href=\"measures/2-1.html\">");
}

#[test]
fn articles_paragraphs_and_items_lead_to_their_own_addresses() {
    let page = SiteTest::of("small").build();
    let page = page.page("ja/small/regulations/council.html");
    page.holds("<h2 id=\"art-2\"><a class=\"here\" href=\"#art-2\"><span class=\"provision-label\">第2条</span>");
    page.holds("<a class=\"here\" href=\"#art-2-1\"><span class=\"unseen\" lang=\"ja\">この項へのリンク</span></a>");
    page.holds("<a class=\"here provision-number\" href=\"#art-2-2\">２</a>");
    page.holds("<li id=\"art-2-1-1\"><a class=\"here provision-number\" href=\"#art-2-1-1\">（１）</a>");
    page.lacks("href=\"#art-1-1\"");
}

#[test]
fn an_article_that_a_chapter_shows_leads_to_its_own_page() {
    let site = SiteTest::of("small").chapter("::regulation{id=council articles=2}").build();
    site.page("ja/small/overview.html").holds("<a class=\"here\" href=\"regulations/council.html#art-2\">");
}

#[test]
fn what_has_a_page_of_its_own_leads_there_by_its_title_and_here_by_its_number() {
    let site = SiteTest::of("small").build();
    let number = "<a class=\"here number\" href=\"#measure-1\">基本目標1</a> <a href=\"measures/1.html\">";
    site.page("ja/small/measures.html").holds(number);
    site.page("ja/small/progress/2024.html").holds("<a class=\"here number\" href=\"#");
}

#[test]
fn every_link_to_a_place_stands_within_what_it_leads_to() {
    let site = SiteTest::of("small").build();
    let mut seen = 0;
    for page in site.pages() {
        let ids: HashSet<&str> = page.values("id").into_iter().collect();
        for link in page.html.split("<a class=\"here").skip(1) {
            let href = link.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
            let Some(id) = href.strip_prefix('#') else { continue };
            assert!(ids.contains(id), "{} has no {id}", page.path);
            seen += 1;
        }
    }
    assert!(seen > 50, "{seen}");
}

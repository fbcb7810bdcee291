//! What people were asked: consultations on their own page, in chapters, in the history and on paper.

use super::SiteTest;
use std::path::Path;

fn asked() -> SiteTest {
    let site = SiteTest::of("small");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans/asked");
    SiteTest { project: site.project.lay(&folder, |_| true), ..site }
}

#[test]
fn consultations_look_as_they_were_last_looked_at() {
    let site = asked().build();
    site.page("ja/small/consultations.html").main_is("consultations.ja");
    site.page("en/small/consultations.html").main_is("consultations.en");
    site.page("ja/small/history.html").main_is("history.ja");
}

#[test]
fn all_who_came_are_counted_up_and_a_gap_is_told() {
    let site = asked().build();
    site.page("ja/small/consultations.html").holds("合計</th><td class=\"figures\"><span class=\"figure\">85人");
    let file = "content/plans/small/data/consultations.yaml";
    let site = asked().replacing(file, ", attendance: 9}", "}").build();
    site.page("ja/small/consultations.html").holds("合計（人数の記録がある回だけ）").holds("76人").holds("値なし");
}

#[test]
fn what_people_said_stands_in_the_chapter_and_leads_to_the_whole() {
    let site = asked().build();
    site.page("ja/small/asked.html")
        .holds("<a href=\"consultations.html#opinions-meetings/networks\">団体をつなぐ場</a>と")
        .holds("<a href=\"consultations.html#consultation-comment\">素案への意見の募集</a>を")
        .holds("<span class=\"callout-label\">意見</span>");
    site.page("en/small/history.html")
        .holds("<a href=\"consultations.html#consultation-meetings\">Citizens’ meetings</a>");
    site.page("ja/small/print.html")
        .holds("href=\"#opinions-meetings/networks\"")
        .holds("id=\"opinions-meetings/networks\"");
}

#[test]
fn a_theme_that_nobody_spoke_of_is_told() {
    let file = "content/plans/small/chapters/30-asked.ja.md";
    let outcome = asked().replacing(file, "networks meaning", "networks meanings").project.check();
    let told = super::told(&outcome, kyodo::language::Language::ENGLISH);
    assert!(told.contains("[K401]") && told.contains("meetings/meanings"), "{told}");
}

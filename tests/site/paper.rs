//! What is made for paper: its size, large print, the running heads of pages, the summary on one sheet.

use super::*;

const PLAN: &str = "content/plans/small/plan.yaml";

fn with(settings: &str) -> BuiltSite {
    SiteTest::of("small").replacing(PLAN, "status: final\n", &format!("status: final\n{settings}\n")).build()
}

#[test]
fn the_print_page_has_the_paper_of_the_plan() {
    let usual = with("").page("ja/small/print.css");
    usual.holds(":root{--size-text:10.5pt}").holds("@page{size:210mm 297mm;margin:22mm 20mm 20mm 20mm;").lacks(":left");
    let small = with("paper: {size: A5}").page("ja/small/print.css");
    small.holds(":root{--size-text:9.0pt}").holds("@page{size:148mm 210mm;").holds("@page wide{size:210mm 148mm;");
}

#[test]
fn a_plan_takes_from_the_site_what_it_does_not_say_of_its_paper() {
    let site = SiteTest::of("small").replacing(
        "content/site.yaml",
        "theme: default\n",
        "theme: default\npaper: {size: B5, sides: one}\n",
    );
    let sheet = site.replacing(PLAN, "status: final\n", "status: final\npaper: {sides: two}\n").build();
    let sheet = sheet.page("ja/small/print.css");
    sheet.holds("@page{size:182mm 257mm;margin:19mm 13mm 17mm 21mm;");
    sheet.holds("@page :left{margin-left:13mm;margin-right:21mm;@bottom-left{content:counter(page)}");
    sheet.holds("@page portion-1:left{@top-left{content:\"目次\"}");
}

#[test]
fn large_print_is_published_where_it_is_asked_for() {
    let without = with("");
    assert!(!without.has("ja/small/print-large.html") && !without.has("ja/small/print-large.css"));
    without.page("ja/small/index.html").lacks("print-large");
    let site = with("paper: {size: A5, large_print: true}");
    site.page("ja/small/print-large.css").holds(":root{--size-text:18.0pt;").holds("@page{size:210mm 297mm;");
    let large = site.page("ja/small/print-large.html");
    large.holds("<link rel=\"stylesheet\" href=\"print-large.css\" media=\"print\">");
    large.holds("href=\"#measure-1-1\"").holds("<a href=\"print.html\">").holds("拡大文字版");
    let print = site.page("ja/small/print.html");
    print.holds("<a href=\"print-large.html\">");
    let portions = |page: &SitePage| page.main().split_once("<div class=\"cover\"").map(|(_, rest)| rest.to_owned());
    assert_eq!(portions(&large), portions(&print));
    site.page("ja/small/index.html").holds("href=\"print-large.html\"");
}

#[test]
fn a_page_printed_alone_names_its_plan_and_its_address() {
    let site = with("");
    for (page, sheet) in [("overview", "page-head.css"), ("measures/1-1", "../page-head.css")] {
        let page = site.page(&format!("ja/small/{page}.html"));
        page.holds(&format!("href=\"{sheet}\" media=\"print\"")).holds("assets/printed.js\" defer");
        page.holds(&format!("<span>https://plans.example.jp/small/{}</span>", page.path));
    }
    site.page("ja/small/page-head.css").holds("@page{@top-left{content:\"");
    let nowhere =
        SiteTest::of("small").replacing("content/site.yaml", "base_url: https://plans.example.jp/small\n", "");
    let nowhere = nowhere.build().page("ja/small/overview.html");
    nowhere.holds("<p class=\"printed\"><span class=\"printed-date\" hidden>");
}

#[test]
fn the_summary_shows_what_the_plan_says_and_promises() {
    for language in ["ja", "en"] {
        let site = with("key_measures: [\"2-1\"]");
        site.page(&format!("{language}/small/summary.html")).main_is(&format!("summary.{language}"));
    }
}

#[test]
fn a_summary_without_measures_shows_the_chapters_with_their_leads() {
    let site = SiteTest::of("written").build();
    let summary = site.pages().into_iter().find(|page| page.path.ends_with("summary.html"));
    summary.unwrap().holds("class=\"summary-chapters\"").lacks("class=\"summary-goals\"");
}

#[test]
fn a_summary_says_how_much_more_there_is() {
    let goal = |number: usize| format!("  - id: more-{number}\n    title: {{ja: 目標, en: Goal}}\n");
    let more: String = (0..60).map(goal).collect();
    let path = "content/plans/small/data/measures.yaml";
    let site = SiteTest::of("small").replacing(path, "①}\nmeasures:\n", &format!("①}}\nmeasures:\n{more}")).build();
    let summary = site.page("ja/small/summary.html");
    summary.holds("<p class=\"more\"><a href=\"measures.html\">ほか");
    assert!(summary.html.matches("class=\"summary-goal\"").count() < 62);
    assert_eq!(summary.html.matches("class=\"summary-goal\"").count() % 2, 0);
}

#[test]
fn the_summary_is_found_from_every_page_and_not_printed_with_the_whole() {
    let site = with("");
    site.page("ja/small/overview.html").holds("<a href=\"summary.html\">概要版</a>");
    site.page("ja/small/contents.html").holds("<a href=\"summary.html\">概要版</a>");
    site.page("en/small/index.html").holds("href=\"summary.html\"");
    let print = site.page("ja/small/print.html");
    print.lacks("summary.html");
}

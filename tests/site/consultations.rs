//! A plan that is put before the public, and what came of it: the call, the numbers of passages, opinions and answers.

use super::{BuiltSite, SiteTest};
use std::path::Path;

const SHEET: &str = "content/plans/small/data/opinions.csv";
const CONSULTATIONS: &str = "content/plans/small/data/consultations.yaml";

fn with(folder: &str) -> SiteTest {
    let site = SiteTest::of("small");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans").join(folder);
    SiteTest { project: site.project.lay(&folder, |_| true), ..site }
}

fn open() -> SiteTest {
    with("open").replacing("content/plans/small/plan.yaml", "status: final", "status: consultation")
}

fn answered() -> BuiltSite {
    with("answered").build()
}

#[test]
fn a_plan_with_a_consultation_has_no_problem() {
    for site in [open(), with("answered")] {
        let outcome = site.project.check();
        assert!(outcome.report.is_empty(), "{}", super::told(&outcome, kyodo::language::Language::ENGLISH));
    }
}

#[test]
fn pages_of_an_open_consultation_look_as_they_were_last_looked_at() {
    let site = open().build();
    site.page("ja/small/index.html").main_is("open-cover.ja");
    site.page("en/small/consultations.html").main_is("open-consultations.en");
    site.page("ja/small/proposal.html").main_is("open-chapter.ja");
    site.page("en/small/proposal.html").main_is("open-chapter.en");
    site.page("en/small/measures/1-1.html").main_is("open-measure.en");
}

#[test]
fn every_page_of_an_open_plan_says_that_it_is_a_proposal_until_when_and_how_to_answer() {
    let site = open().build();
    for page in site.pages().iter().filter(|page| page.path.starts_with("ja/small/") && page.html.contains("<main")) {
        page.holds("<strong class=\"proposal-mark\">意見募集中の案</strong>")
            .holds("2026年12月1日（令和8年12月1日・火曜日）")
            .holds("2027年1月4日（令和9年1月4日・月曜日）")
            .holds("#consultation-draft\">意見の出し方</a>");
    }
    site.page("en/small/overview.html").holds("Tuesday 1 December 2026").holds("Monday 4 January 2027");
    site.page("ja/index.html").lacks("proposal-mark");
}

#[test]
fn passages_are_numbered_only_while_people_are_asked_about_them() {
    let site = open().build();
    site.page("ja/small/overview.html")
        .holds("<p id=\"period-p1\">")
        .holds("<a class=\"passage\" href=\"#period-p1\">1-1-<span aria-hidden=\"true\">¶</span>")
        .holds("assets/passages.js");
    site.page("ja/small/print.html").holds("<a class=\"passage\" href=\"#chapter-overview--period-p1\">");
    let site = answered();
    site.page("ja/small/overview.html").holds("<p id=\"period-p1\">").lacks("class=\"passage\"").lacks("passages.js");
    SiteTest::of("small").build().page("ja/small/overview.html").lacks("period-p1");
}

#[test]
fn a_text_can_refer_to_a_passage_and_to_an_opinion() {
    let text = "[](chapter:overview#period-p1)と[](opinion:draft/3)";
    let site = with("answered").replacing(
        "content/plans/small/chapters/20-annex.ja.md",
        "\n---\n",
        &format!("\n---\n\n{text}\n"),
    );
    site.build()
        .page("ja/small/annex.html")
        .holds("<a href=\"overview.html#period-p1\">")
        .holds("1-1-¶1")
        .holds("<a href=\"consultations.html#opinion-draft.3\">");
}

#[test]
fn opinions_and_answers_look_as_they_were_last_looked_at() {
    let site = answered();
    site.page("ja/small/consultations.html").main_is("answered-consultations.ja");
    site.page("en/small/consultations.html").main_is("answered-consultations.en");
}

#[test]
fn what_an_opinion_is_about_leads_back_to_it() {
    let site = answered();
    site.page("ja/small/measures/1-1.html")
        .holds("<section class=\"concerns\"")
        .holds("<a href=\"../consultations.html#opinion-draft.1\">意見1</a>")
        .holds("<a href=\"../consultations.html#opinion-draft.3\">意見3</a>");
    site.page("ja/small/indicators/groups.html").holds("../consultations.html#opinion-measures.1");
    site.page("ja/small/regulations/council.html").holds("../consultations.html#opinion-draft.4");
    site.page("ja/small/overview.html")
        .holds("<p class=\"concerns-passage\"><a href=\"#period\">")
        .holds("<p class=\"concerns-passage\"><a href=\"#period-p2\">");
    site.page("ja/small/annex.html").lacks("class=\"concerns\"");
}

#[test]
fn a_sheet_is_read_as_offices_write_it() {
    let page = |site: BuiltSite| site.page("ja/small/consultations.html").main().to_owned();
    let expected = page(answered());
    let text = std::fs::read_to_string(with("answered").project.path(SHEET)).unwrap();
    let marked = with("answered").with(SHEET, &format!("\u{FEFF}{}", text.replace('\n', "\r\n")));
    assert_eq!(page(marked.build()), expected);
    let shift_jis = with("answered");
    let (bytes, _, replaced) = encoding_rs::SHIFT_JIS.encode(&text);
    assert!(!replaced, "the sheet has letters that Shift_JIS lacks");
    std::fs::write(shift_jis.project.path(SHEET), bytes).unwrap();
    assert_eq!(page(shift_jis.build()), expected);
}

#[test]
fn an_opinion_about_nothing_is_told_with_what_was_meant() {
    for (from, to) in [
        ("measure:1-1,動画", "measure:1-2,動画"),
        ("#period-p2", "#period-p9"),
        ("4,article:council/2", "4,article:council/9"),
    ] {
        let outcome = with("answered").replacing(SHEET, from, to).project.check();
        let told = super::told(&outcome, kyodo::language::Language::ENGLISH);
        assert!(told.contains("[K401]") && told.contains("data/opinions.csv:"), "{told}");
    }
}

#[test]
fn a_sheet_that_no_consultation_names_is_told() {
    let outcome = with("answered").replacing(CONSULTATIONS, "opinions: opinions.csv", "opinions: []").project.check();
    let told = super::told(&outcome, kyodo::language::Language::ENGLISH);
    assert!(told.contains("[K005]"), "{told}");
}

#[test]
fn a_column_without_a_translation_is_told_once() {
    let outcome = with("answered").replacing(SHEET, "市の考え方（en）", "").project.check();
    let told = super::told(&outcome, kyodo::language::Language::ENGLISH);
    assert_eq!(told.matches("[K317]").count(), 1, "{told}");
    assert!(told.contains("opinions.csv:1:"), "{told}");
}

#[test]
fn an_opinion_is_not_counted_by_the_number_of_another() {
    let outcome = with("answered")
        .replacing(SHEET, "3,取組①", ",取組①")
        .replacing(SHEET, "4,article", "3,article")
        .project
        .check();
    let told = super::told(&outcome, kyodo::language::Language::ENGLISH);
    assert!(told.contains("[K301]"), "{told}");
}

#[test]
fn an_opinion_and_the_row_of_what_changed_because_of_it_lead_to_each_other() {
    let plan = std::fs::read_to_string("tests/plans/small/content/plans/small/plan.yaml").unwrap();
    let chapter = "---\ntitle: 計画の概要\n---\n\n## 計画の期間 {#period}\n\n前の計画の期間です。\n";
    let site = with("answered")
        .with("content/plans/before/plan.yaml", &plan)
        .with("content/plans/before/chapters/10-overview.ja.md", chapter)
        .replacing("content/plans/small/plan.yaml", "edition:", "comparison: {with: before}\nedition:")
        .build();
    let consultations = site.page("ja/small/consultations.html");
    let links = consultations.values("href");
    let row =
        links.iter().find_map(|href| href.strip_prefix("comparison.html#row-")).unwrap_or_else(|| panic!("{links:?}"));
    let comparison = site.page("ja/small/comparison.html");
    assert!(comparison.values("id").contains(&&*format!("row-{row}")), "{row}");
    comparison.holds("提出された意見により変わったところ");
    let back = comparison.values("href");
    assert!(back.contains(&"consultations.html#opinion-draft.1"), "{back:?}");
    assert!(back.iter().any(|href| href.ends_with(&format!("#row-{row}"))), "{back:?}");
}

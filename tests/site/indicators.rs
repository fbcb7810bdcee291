//! The indicators at a glance: what is on course, behind or unknown, on their page, the cover and the pages of progress.

use super::*;

const INDICATORS: &str = "content/plans/small/data/indicators.yaml";

/// Takes all reports out of the small plan.
fn unreported() -> SiteTest {
    SiteTest::of("small").without("content/plans/small/progress/2024.yaml")
}

#[test]
fn the_page_of_indicators_begins_with_how_many_stand_how() {
    let site = SiteTest::of("small").build();
    site.page("ja/small/indicators.html").main_is("indicators.ja");
    site.page("en/small/indicators.html").main_is("indicators.en");
}

#[test]
fn figures_keep_the_decimals_that_they_were_written_with() {
    let site = SiteTest::of("small")
        .replacing(INDICATORS, "role: baseline, value: 4}", "role: baseline, value: 0.05}")
        .replacing(INDICATORS, "    direction: less\n    precision: 1\n", "    direction: less\n")
        .replacing("content/plans/small/progress/2024.yaml", "value: 5}", "value: 15000.50}")
        .build();
    let page = site.page("ja/small/indicators/groups.html");
    page.holds("0.05").holds("15,000.50団体").holds("8.00団体以上").lacks("15,000団体").lacks("15,001");
    // Another series keeps its own.
    site.page("ja/small/indicators/complaints.html").holds("3.5").holds("3.0").lacks("3.50");
    site.page("ja/small/progress/2024.html").holds("15,000.50団体");
    site.page("ja/small/print.html").holds("15,000.50団体");
}

#[test]
fn the_score_of_a_rating_is_not_rounded() {
    let site = SiteTest::of("small").replacing("content/plans/small/plan.yaml", "score: 2}", "score: 2.25}").build();
    site.page("ja/small/progress.html").holds("2.25");
}

#[test]
fn a_precision_that_is_asked_for_is_kept() {
    let site = SiteTest::of("small")
        .replacing(
            "content/plans/small/progress/2024.yaml",
            "series: phone, value: 3.0}",
            "series: phone, value: 3.25}",
        )
        .build();
    site.page("ja/small/indicators/complaints.html").lacks("3.25");
}

#[test]
fn a_plan_without_reports_says_so_instead_of_rating_nothing() {
    let site = unreported().build();
    site.page("ja/small/indicators.html")
        .holds("実績はまだ報告されていません")
        .holds("<table class=\"stacked indicators\">")
        .lacks("判定なし")
        .lacks("indicator-card");
    site.page("en/small/indicators.html").holds("No figures have been reported yet.").lacks("Not rated");
    site.page("ja/small/index.html").lacks("status-brief");
}

#[test]
fn the_counts_stand_on_the_cover_and_on_the_pages_of_progress_too() {
    let site = SiteTest::of("small").build();
    let page = site.page("ja/small/indicators.html");
    assert_eq!(page.html.matches("class=\"indicator-series\"").count(), 3);
    for (page, href) in [
        ("index.html", "indicators.html"),
        ("progress.html", "indicators.html"),
        ("progress/2024.html", "../indicators.html"),
    ] {
        site.page(&format!("ja/small/{page}"))
            .holds("class=\"status-brief\"")
            .holds(&format!("<a href=\"{href}\">指標の状況</a>"));
    }
    // One series has a target and no report; it is not counted for a year that it has no figure of.
    site.page("ja/small/progress.html").holds("指標2件（系列3件）");
    site.page("ja/small/progress/2024.html").holds("指標2件（系列2件）");
}

#[test]
fn a_status_that_was_set_by_hand_gives_its_reason_on_the_card() {
    let by_hand = "    measures: [\"1\"]\n    status: {status: behind, reason: {ja: 集計の方法が変わりました。, en: It is counted in another way now.}}\n";
    let with = |site: SiteTest| site.replacing(INDICATORS, "    measures: [\"1\"]\n", by_hand);
    let reported = with(SiteTest::of("small")).build();
    reported.page("ja/small/indicators.html").holds("次の理由で定めています。 集計の方法が変わりました。");
    let unreported = with(unreported()).build();
    unreported
        .page("en/small/indicators.html")
        .holds("It is counted in another way now.")
        .holds("2 indicators with 3 series.");
}

#[test]
fn ids_of_the_summary_are_told_apart_on_the_print_page_and_tables_say_what_cards_do() {
    let site = SiteTest::of("small").build();
    site.page("ja/small/print.html").holds("class=\"status-counts\"").lacks("indicator-card");
}

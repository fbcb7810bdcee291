//! What measures are chosen by: a plain page for each value, the marks for the script, and the two looks of all measures.

use super::*;

/// Lists the addresses that the links of one facet on a page lead to.
fn facet<'h>(page: &'h SitePage, name: &str) -> Vec<&'h str> {
    let block = page.html.split("<div class=\"facet\">").find(|part| part.contains(&format!("id=\"facet-{name}\"")));
    let links = block.unwrap_or_default().split("</ul>").next().unwrap_or_default();
    links.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_facet_of_a_plan_is_a_list_of_links_to_plain_pages() {
    let site = SiteTest::of("measures").build();
    let page = site.page("ja/sheets/measures.html");
    assert_eq!(facet(&page, "goal"), ["measures/places.html", "measures/staff.html"]);
    assert_eq!(facet(&page, "year"), [2008, 2009, 2010, 2011, 2012].map(|year| format!("schedule/{year}.html")));
    assert!(facet(&page, "rating").is_empty(), "nothing was rated yet");
    for link in ["audience", "department", "year"].into_iter().flat_map(|name| facet(&page, name)) {
        assert!(site.has(&page.leads_to(link)), "{link}");
    }
}

#[test]
fn what_no_measure_has_is_no_choice_and_has_no_page() {
    let sheets = SiteTest::of("measures").build();
    assert!(!facet(&sheets.page("ja/sheets/measures.html"), "audience").contains(&"audiences/schools.html"));
    assert!(!sheets.has("ja/sheets/audiences/schools.html"));
    let all_rated = SiteTest::of("small").replacing(
        "content/plans/small/progress/2024.yaml",
        "measures:\n",
        "measures:\n  - {measure: 2-1, done: {ja: 開いた。, en: Held.}, ratings: {self: good}}\n",
    );
    let site = all_rated.build();
    assert!(site.has("ja/small/ratings/good.html") && !site.has("ja/small/ratings/unrated.html"));
    assert!(!site.has("ja/small/progress/unreported.html"));
}

#[test]
fn a_measure_that_is_listed_again_counts_once_for_a_value_and_for_each_of_its_goals() {
    let site = SiteTest::of("measures").build();
    let page = site.page("ja/sheets/measures.html");
    page.holds("<a href=\"measures/places.html\">Ⅰ 参加しやすい環境をつくります</a> <span class=\"facet-count\">（4件）</span>");
    page.holds("<a href=\"measures/staff.html\">Ⅱ 推進体制を整えます</a> <span class=\"facet-count\">（4件）</span>");
    page.holds("6件中{shown}件を表示しています。");
    assert_eq!(page.html.matches("data-measure=\"subsidy\" data-goal=\"places\"").count(), 1);
    assert_eq!(page.html.matches("data-measure=\"subsidy\" data-goal=\"staff\"").count(), 1);
}

#[test]
fn a_year_tells_what_is_planned_for_it_and_where_it_goes_on_from_before() {
    let site = SiteTest::of("measures").build();
    site.page("ja/sheets/schedule/2011.html")
        .holds("<h1>2011年度（平成23年度）に行う取組</h1>")
        .holds("<span class=\"departments-label\">この年度の段階：</span> 検討・周知")
        .lacks("measures/training.html")
        .holds("<a href=\"../measures.html?year=2011\">");
    site.page("ja/sheets/schedule.html").holds("<a href=\"schedule/2011.html\">");
    site.page("en/sheets/schedule/2011.html").holds("<h1>Measures by year: Fiscal 2011</h1>");
}

#[test]
fn ratings_are_those_of_the_newest_report_with_any() {
    let site = SiteTest::of("small")
        .with("content/plans/small/progress/2025.yaml", "year: 2025\nvalues: [{indicator: groups, value: 6}]\n")
        .build();
    site.page("ja/small/ratings/good.html")
        .holds("<h1>最新の評価：順調</h1>")
        .holds("<a href=\"../progress/2024.html\">2024年度（令和6年度）</a>")
        .holds("見本の値です。")
        .holds("<a href=\"../measures/1-1.html\">");
    let unreported = site.page("ja/small/progress/unreported.html");
    unreported.holds("<h1>最新の評価：評価なし</h1>").holds("<a href=\"../measures/2-1.html\">");
    unreported.lacks("measures/1-1.html").holds("<a href=\"../measures.html?rating=-\">");
}

#[test]
fn a_plan_without_reports_has_no_ratings_to_choose_by() {
    let site = SiteTest::of("small").without("content/plans/small/progress").build();
    assert!(!site.has("ja/small/ratings/good.html") && !site.has("ja/small/progress/unreported.html"));
    site.page("ja/small/measures.html").lacks("data-rating").lacks("最新の評価");
    site.page("ja/small/measures-table.html").lacks("最新の評価");
}

#[test]
fn the_print_page_has_no_choices_and_leads_to_none() {
    for plan in ["small", "measures"] {
        let site = SiteTest::of(plan).build();
        for page in site.pages().iter().filter(|page| page.path.ends_with("/print.html")) {
            page.lacks("facet").lacks("<select").lacks("data-measure").lacks("measures-table.html");
        }
    }
}

#[test]
fn only_the_page_of_all_measures_loads_the_script() {
    let site = SiteTest::of("small").build();
    for page in site.pages() {
        let loads = page.html.contains("assets/filter.js");
        assert_eq!(loads, page.path.ends_with("/measures.html"), "{}", page.path);
    }
}

#[test]
fn what_is_chosen_looks_as_it_was_last_looked_at() {
    let site = SiteTest::of("measures").build();
    site.page("ja/sheets/measures.html").main_is("filters.ja");
    site.page("en/sheets/measures-table.html").main_is("measure-table.en");
    site.page("en/sheets/audiences/groups.html").main_is("choice.en");
    let small = SiteTest::of("small").build();
    small.page("en/small/measures.html").main_is("filters.en");
}

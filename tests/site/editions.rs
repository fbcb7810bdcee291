//! Editions: which is in force, which took whose place, and how the library lists them.

use super::SiteTest;

#[test]
fn the_library_lists_plans_by_city_and_editions_together_the_newest_first() {
    let site = SiteTest::of("editions").build();
    let library = site.page("ja/index.html");
    let order = [
        "<h2 id=\"city-1\">例示市</h2>",
        "<h3><a href=\"guide-2020/index.html\">例示市協働のまちづくり指針（改定版）</a></h3>",
        "<dd>指針</dd>",
        "<span class=\"edition-status edition-status-final\">現行</span>",
        "<li><a href=\"guide-2015/index.html\">例示市協働のまちづくり指針</a> <span class=\"edition-status edition-status-superseded\">旧版</span>",
        "<h2 id=\"city-2\">見本市</h2>",
        "<a href=\"mihon-2024/index.html\">",
        "<a href=\"mihon-2019/index.html\">",
    ];
    let places: Vec<usize> =
        order.iter().map(|part| library.html.find(part).unwrap_or_else(|| panic!("{part}"))).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert_eq!(library.main().matches("<h3>").count(), 2, "one card for each plan");
}

#[test]
fn a_single_year_of_a_period_stands_once() {
    let guide = "content/plans/guide-2020/plan.yaml";
    let site = SiteTest::of("editions")
        .replacing(guide, "predecessor: guide-2015\n", "")
        .replacing(guide, "from: 2020, to: 2024", "from: 2020, to: 2020")
        .build();
    let library = site.page("en/index.html");
    library.holds("<div><dt>Period covered</dt><dd>fiscal 2020</dd></div>");
}

#[test]
fn every_page_of_a_superseded_plan_leads_to_the_plan_in_force() {
    let site = SiteTest::of("editions").build();
    for page in ["index", "overview", "contents", "print"] {
        let page = site.page(&format!("en/mihon-2019/{page}.html"));
        page.holds("<aside class=\"superseded\" aria-label=\"Superseded\"><p><strong class=\"superseded-mark\">Superseded</strong> This plan has been superseded.");
        page.holds("New plan: <a href=\"../mihon-2024/index.html\">Second Mihon City Collaboration Plan</a></p>");
    }
    site.page("en/mihon-2024/index.html").lacks("class=\"superseded\"");
}

#[test]
fn the_cover_names_the_editions_before_and_behind_though_only_one_of_them_says_so() {
    let site = SiteTest::of("editions").build();
    let before = "<dt>前の計画</dt><dd><a href=\"../mihon-2019/index.html\">第1次見本市協働推進プラン</a></dd>";
    site.page("ja/mihon-2024/index.html").holds(before);
    let behind =
        "<dt>次の指針</dt><dd><a href=\"../guide-2020/index.html\">例示市協働のまちづくり指針（改定版）</a></dd>";
    site.page("ja/guide-2015/index.html").holds(behind);
}

#[test]
fn a_draft_of_the_next_edition_takes_no_place_yet() {
    let plan = "content/plans/mihon-2024/plan.yaml";
    let site = SiteTest::of("editions").replacing(plan, "status: final", "status: draft").with_drafts().build();
    site.page("ja/mihon-2019/index.html").lacks("class=\"superseded\"").holds("<dt>次の計画</dt>");
    let out = SiteTest::of("editions").replacing(plan, "status: final", "status: draft").build();
    out.page("ja/mihon-2019/index.html").lacks("class=\"superseded\"").lacks("<dt>次の計画</dt>");
}

#[test]
fn a_guideline_is_called_one() {
    let site = SiteTest::of("editions").build();
    let cover = site.page("ja/guide-2020/index.html");
    for part in ["<dt>種類</dt><dd>指針</dd>", "この指針についてのお問い合わせ", "<dt>対象期間</dt>", "指針の位置づけ"]
    {
        cover.holds(part);
    }
    cover.lacks("この計画").lacks("計画の資料").lacks("計画期間");
    site.page("ja/guide-2015/index.html").holds("この指針は旧版です。 新しい指針： <a");
}

#[test]
fn a_plan_whose_period_is_over_is_not_in_force_though_nothing_replaces_it() {
    let plan = "content/plans/mihon-2024/plan.yaml";
    let site = SiteTest::of("editions").replacing(plan, "status: final", "status: ended").build();
    let library = site.page("ja/index.html");
    library.holds("<dd><span class=\"edition-status edition-status-ended\">計画期間終了</span></dd>");
    assert_eq!(library.main().matches("現行").count(), 1, "the guideline of the other city");
    site.page("ja/mihon-2024/index.html").holds("<dt>状態</dt><dd>計画期間終了</dd>").lacks("class=\"superseded\"");
    site.page("en/mihon-2024/index.html").holds("<dd>Term ended</dd>");
    site.page("ja/mihon-2019/index.html").holds("<dt>状態</dt><dd>旧版</dd>");
}

#[test]
fn a_guideline_without_a_period_shows_none_and_one_without_an_end_shows_its_beginning() {
    let plan = "content/plans/guide-2020/plan.yaml";
    let none = SiteTest::of("editions").replacing(plan, "period: {from: 2020, to: 2024}\n", "").build();
    for page in ["ja/guide-2020/index.html", "ja/guide-2020/print.html"] {
        none.page(page).lacks("対象期間");
    }
    let library = none.page("ja/index.html");
    assert_eq!(library.main().matches("対象期間").count(), 0, "{}", library.html);
    let open = SiteTest::of("editions").replacing(plan, ", to: 2024}", "}").build();
    open.page("ja/guide-2020/index.html").holds("<dt>対象期間</dt><dd>2020年度（令和2年度）から</dd>");
    open.page("en/index.html").holds("<dd>from fiscal 2020</dd>");
}

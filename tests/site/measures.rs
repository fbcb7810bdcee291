//! Measures at several places, their years, whom they are for, and the forms that a chapter shows them in.

use super::*;

/// Returns the words of a part of a page, without tags and line ends.
fn words(html: &str) -> String {
    html.split('<').map(|part| part.split_once('>').map_or(part, |(_, words)| words).trim_matches('\n')).collect()
}

/// Returns the words of the rows of a table that hold some words.
fn rows(page: &SitePage, table: &str, holds: &str) -> Vec<String> {
    let tables = page.html.split("<table").skip(1).filter(|part| part.contains(table));
    let rows = tables.flat_map(|table| table.split("<tr").skip(1)).filter_map(|row| row.split("</tr>").next());
    rows.map(words).filter(|row| row.contains(holds)).collect()
}

#[test]
fn a_measure_that_is_listed_again_has_one_page_and_a_number_at_each_place() {
    let site = SiteTest::of("measures").build();
    site.page("ja/sheets/measures/subsidy.html")
        .holds("<h1><span class=\"number\">Ⅰ-(2)-①</span> 市民活動の補助金の見直し</h1>")
        .holds("<span class=\"number\">Ⅱ-(1)-②</span><span class=\"relisted\">【再掲】</span>")
        .holds("<a href=\"awareness.html\">");
    let table = site.page("ja/sheets/measures-table.html");
    assert_eq!(
        rows(&table, "measures-table", "補助金"),
        [
            "Ⅰ-(2)-① 市民活動の補助金の見直し所管課協働推進課対象市民活動団体",
            "Ⅱ-(1)-② 市民活動の補助金の見直し【再掲】所管課協働推進課対象市民活動団体",
        ]
    );
    let all = site.page("ja/sheets/measures.html");
    all.holds("地域交流センターへの職員の参加</span></a><span class=\"relisted\">【再掲】</span>");
    let tree = site.page("en/sheets/plan.html");
    tree.holds("Review of subsidies for civic activity<span class=\"relisted\"> (relisted)</span>");
}

#[test]
fn a_department_counts_a_measure_once_wherever_it_is_listed() {
    let site = SiteTest::of("measures").build();
    let list = site.page("ja/sheets/departments.html");
    assert_eq!(rows(&list, "departments-table", "協働推進課"), ["協働推進課4"]);
    // The centre is theirs only where it is listed again.
    assert_eq!(rows(&list, "departments-table", "職員課"), ["職員課3"]);
    site.page("ja/sheets/departments/personnel.html").holds("<a href=\"../measures/centre.html\">");
}

#[test]
fn a_schedule_says_stages_arrows_and_years_in_words() {
    let site = SiteTest::of("measures").build();
    let page = site.page("ja/sheets/schedule.html");
    let row = rows(&page, "schedule-table", "① 地域交流センターの設置");
    let years = [20, 21, 22, 23, 24].map(|era| format!("{}年度（平成{era}年度）", era + 1988));
    let [first, second, third, fourth, fifth] = &years;
    assert_eq!(
        row,
        [format!(
            "① 地域交流センターの設置所管課：協働推進課、生涯学習課{first}検討{second}検討・周知{third}→継続{fourth}→継続{fifth}→継続"
        )]
    );
    let head = rows(&page, "schedule-table", "推進項目");
    assert_eq!(head, [format!("推進項目{}", years.concat())]);
    let english = site.page("en/sheets/schedule.html");
    let row = rows(&english, "schedule-table", "Stronger bases");
    assert!(row[0].ends_with("Fiscal 2010Review and implementFiscal 2012Implement and complete"), "{row:?}");
    site.page("en/marks/schedule.html").holds("<span class=\"cell-mark\" aria-hidden=\"true\">○</span>");
    site.page("ja/sheets/plan.html").holds("<a href=\"schedule.html\">年次計画</a>");
}

#[test]
fn a_matrix_tells_each_audience_in_words_and_once() {
    let site = SiteTest::of("measures").build();
    let page = site.page("ja/sheets/audiences.html");
    assert_eq!(
        rows(&page, "matrix-table", "② 副読本の作成"),
        ["② 副読本の作成□対象外□対象外□対象外□対象外□対象外□対象外その他■対象（小学４年生）"]
    );
    assert_eq!(
        rows(&page, "matrix-table", "④ 手引きの作成"),
        ["④ 手引きの作成対象の定めなし□対象外□対象外□対象外□対象外□対象外□対象外□対象外"]
    );
    assert_eq!(rows(&page, "matrix-table", "【再掲】").len(), 2);
    site.page("ja/sheets/plan.html").holds("<a href=\"audiences.html\">取組の対象</a>");
}

#[test]
fn a_list_speaks_for_itself_or_names_each_measure_and_ends_where_it_is_told() {
    let path = "content/plans/marks/chapters/10-steps.ja.md";
    let text = "---\ntitle: 施策\n---\n\n::measures{as=outline}\n\n## 一段\n\n::measures{as=list depth=1}\n";
    let page = SiteTest::of("measures").with(path, text).build().page("ja/marks/steps.html");
    let lists: Vec<String> = page.html.split("<div class=\"measures-list\">").skip(1).map(words).collect();
    assert!(
        lists[0].contains("ア協働推進員の配置協働推進員を通じて、庁内の連携を図ります。［市民まちづくり推進部、全庁］")
    );
    assert!(lists[0].contains("ア相談窓口の開設【再掲】［政策企画部］団体どうしの相談も受けます。"));
    assert!(
        lists[1].starts_with("(1)推進体制の整備(2)連携の促進(3)指針の見直し［市民まちづくり推進部］"),
        "{}",
        lists[1]
    );
}

#[test]
fn sheets_lists_and_tables_look_as_they_were_last_looked_at() {
    let site = SiteTest::of("measures").build();
    site.page("ja/sheets/plan.html").main_is("measures-sheets");
    site.page("en/marks/steps.html").main_is("measures-lists");
}

#[test]
fn pages_for_what_a_plan_does_not_say_are_not_there() {
    let site = SiteTest::of("measures").build();
    assert!(!site.has("ja/marks/audiences.html"));
    site.page("ja/marks/index.html").lacks("audiences.html").holds("schedule.html");
    let small = SiteTest::of("small").build();
    assert!(!small.has("ja/small/schedule.html") && small.has("ja/small/audiences.html"));
}

#[test]
fn a_measure_whose_sheet_a_chapter_shows_is_printed_there_and_nowhere_else() {
    let site = SiteTest::of("measures").build();
    let print = site.page("ja/sheets/print.html");
    for measure in ["centre", "subsidy", "training"] {
        assert_eq!(print.html.matches(&format!("id=\"measure-{measure}\"")).count(), 1, "{measure}");
    }
    // What is above the sheets has its own section still, and the table of all measures leads to the sheets.
    print.holds("<section class=\"record\" id=\"measure-places\">");
    print.lacks("<section class=\"record\" id=\"measure-centre\">").holds("<a href=\"#measure-centre\">");
    site.page("ja/sheets/plan.html").lacks("id=\"measure-centre\"").holds("-sheet-centre\"");
    let marks = site.page("ja/marks/print.html");
    marks.holds("<section class=\"record\" id=\"measure-");
}

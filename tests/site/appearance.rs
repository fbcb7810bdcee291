//! The look: a project's own theme holds only what it changes.

use super::SiteTest;

fn themed() -> SiteTest {
    SiteTest::of("small").replacing("content/site.yaml", "theme: default", "theme: city")
}

#[test]
fn one_template_is_replaced_and_all_others_stay() {
    let site = themed().with("themes/city/templates/frame/footer.html", "<p>市のフッター（{{ lang }}）</p>\n").build();
    site.page("ja/small/overview.html").holds("市のフッター（ja）").holds("<header class=\"banner\">");
    site.page("en/index.html").holds("市のフッター（en）").lacks("class=\"footer-links\"");
}

#[test]
fn one_block_of_a_page_is_replaced_by_a_template_that_extends_the_built_in_one() {
    let own = "{% extends \"default/pages/not-found.html\" %}\n{% block main -%}\n<h1>ありません</h1>\n{%- endblock main %}\n";
    let site = themed().with("themes/city/templates/pages/not-found.html", own).build();
    site.page("404.html").holds("<h1>ありません</h1>").holds("class=\"skip\"");
}

#[test]
fn one_string_is_replaced_and_all_others_stay() {
    let site = themed().with("themes/city/strings/ja.ftl", "page-measures = 取り組み\n").build();
    site.page("ja/small/overview.html").holds(">取り組み</a>").holds(">指標</a>");
    site.page("en/small/overview.html").lacks("取り組み");
}

#[test]
fn one_style_sheet_is_replaced_and_all_others_stay() {
    let plain = themed().with("themes/city/css/none.css", "").build().page("assets/site.css").html;
    let site = themed().with("themes/city/css/tokens.css", ":root { --ink: #123456 }\n").build();
    let own = site.page("assets/site.css");
    own.holds("#123456").holds(".footer");
    site.page("assets/drawings/chart.css").holds(".chart");
    assert_ne!(own.html, plain);
}

#[test]
fn a_file_of_the_theme_is_published_with_it() {
    let site = themed().with("themes/city/assets/mark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n").build();
    assert!(site.has("assets/mark.svg"));
}

//! What stands above and around chapters: parts, headings without a number, signatures, the colophon.

use super::SiteTest;

#[test]
fn parts_stand_above_their_chapters_wherever_chapters_are_listed() {
    let site = SiteTest::of("editions").build();
    let chapter = site.page("ja/mihon-2024/what.html");
    chapter.holds("<li><a href=\"contents.html#part-basics\"><span class=\"number\">第１編</span> 基本計画</a></li>");
    chapter.holds("<span class=\"part-heading\"><span class=\"number\">第２編</span> 実行計画</span>");
    chapter.holds("<a href=\"contents.html#part-basics\">第１編　基本計画</a>です。");
    let contents = site.page("en/mihon-2024/contents.html");
    contents.holds(
        "<h2 class=\"part-heading\" id=\"part-execution\"><a class=\"here\" href=\"#part-execution\"><span class=\"number\">Part 2</span> Execution plan</a></h2>",
    );
    contents.holds("What is done in the first five years.");
    site.page("en/mihon-2024/index.html")
        .holds("<h3 class=\"part-heading\"><span class=\"number\">Part 1</span> Basic plan</h3>");
    let foreword = site.page("ja/mihon-2024/foreword.html");
    assert!(!foreword.html.split_once("</nav>").unwrap().0.contains("part-basics"), "no part is above it");
}

#[test]
fn on_paper_a_part_has_a_title_page_and_its_chapters_stand_below_it() {
    let site = SiteTest::of("editions").build();
    let print = site.page("ja/mihon-2024/print.html");
    print.holds("<section class=\"portion part\" id=\"part-basics\">\n<header class=\"part-title\">");
    print.holds("<p class=\"part-description\">協働の考え方と、十年間に目指す姿を定めます。</p>");
    print.holds("<section class=\"chapter\" id=\"chapter-why\">\n<h3><span class=\"number\">第１章</span> なぜ、このプランが必要なのですか</h3>");
    print.holds("<h4 id=\"chapter-why--background\">");
    let heads = site.page("ja/mihon-2024/print.css");
    heads.holds("{content:\"第１編 第２章 協働とは、どのようなことですか\"}").holds("{content:\"第２編 実行計画\"}");
}

#[test]
fn chapter_numbers_run_on_through_the_parts_and_past_what_has_none() {
    let site = SiteTest::of("editions").build();
    let contents = site.page("ja/mihon-2024/contents.html");
    contents.holds("<span class=\"number\">第３章</span> 何を、どのように進めますか");
    contents.holds("<li><a href=\"closing.html\">おわりに</a>");
    contents.holds("<a href=\"closing.html#future\"><span class=\"number\">１</span> 今後に向けて</a>");
}

#[test]
fn a_heading_without_a_number_is_not_counted_and_keeps_its_address() {
    let site = SiteTest::of("editions").build();
    let page = site.page("ja/mihon-2024/why.html");
    page.holds("<h2 id=\"scope\"><a class=\"here\" href=\"#scope\">この章で述べること</a></h2>");
    page.holds(
        "<h3 id=\"reading\"><a class=\"here\" href=\"#reading\"><span class=\"number\">(1)</span> 読み方</a></h3>",
    );
    page.holds(
        "<h2 id=\"background\"><a class=\"here\" href=\"#background\"><span class=\"number\">１</span> 背景</a></h2>",
    );
}

#[test]
fn a_foreword_ends_with_its_date_its_author_and_their_portrait() {
    let site = SiteTest::of("editions").build();
    let page = site.page("ja/mihon-2024/foreword.html");
    page.holds("<img class=\"portrait\" src=\"../../images/mihon-2024/mayor.svg\" alt=\"見本市長 見本 一郎の肖像\" width=\"160\" height=\"200\">");
    page.holds("<time datetime=\"2024-03\">").holds("<p class=\"signature-author\">見本市長 見本 一郎</p>");
    let english = site.page("en/mihon-2024/foreword.html");
    english.holds("alt=\"Portrait of Mihon Ichiro, Mayor of Mihon\"").holds("Mihon Ichiro, Mayor of Mihon</p>");
    site.page("en/mihon-2024/print.html").holds("<p class=\"signature-author\">Mihon Ichiro, Mayor of Mihon</p>");
    site.page("ja/mihon-2024/why.html").lacks("signature");
}

#[test]
fn the_colophon_has_a_page_that_cover_contents_and_text_lead_to_and_ends_the_print_page() {
    let site = SiteTest::of("editions").build();
    for page in ["index", "contents", "foreword"] {
        site.page(&format!("ja/mihon-2024/{page}.html")).holds("<a href=\"colophon.html\">奥付</a>");
    }
    let page = site.page("en/mihon-2024/colophon.html");
    page.holds("<dt>Edited by</dt><dd><address class=\"contact\">")
        .holds("<time datetime=\"2024-03\">March 2024</time>");
    page.holds("<dt>Contact</dt>").holds("Made as a sample.");
    let print = site.page("ja/mihon-2024/print.html");
    let last = print.html.rsplit("<section class=\"portion ").next().unwrap();
    assert!(last.starts_with("record\" id=\"colophon\">"), "{last}");
}

#[test]
fn the_cover_says_how_often_the_plan_is_reviewed() {
    let site = SiteTest::of("editions").build();
    let row = "<dt>Review</dt><dd>At least every 5 years</dd><dd>Earlier where society changes.</dd>";
    site.page("en/mihon-2024/index.html").holds(row);
    site.page("en/mihon-2024/print.html").holds(row);
    site.page("ja/mihon-2024/index.html").holds("<dd>5年を超えない期間ごと</dd>");
}

#[test]
fn the_print_page_says_what_the_cover_says_of_the_plan_and_names_the_division_in_charge_once() {
    let plan = "content/plans/mihon-2024/plan.yaml";
    let contact = "contact: {name: {ja: 協働推進課, en: Collaboration Division}, telephone: 000-000-0000}";
    let site = SiteTest::of("editions")
        .replacing(plan, contact, &format!("{contact}\nsummary: {{ja: あらましです。, en: In short.}}"))
        .build();
    let print = site.page("ja/mihon-2024/print.html");
    print.holds("<p class=\"lead\">あらましです。</p>");
    print.holds("<h2 id=\"cover--standing\">計画の位置づけ</h2>");
    print.holds("<dt>前の計画</dt><dd><a href=\"../mihon-2019/index.html\">");
    assert_eq!(print.main().matches("協働推進課").count(), 1, "in the colophon");
    site.page("ja/mihon-2019/print.html").holds("<dt>次の計画</dt>");
    let guide = site.page("ja/guide-2020/print.html");
    guide.holds("<dt>根拠</dt><dd>例示市自治基本条例</dd>").holds("<h2 id=\"cover--contact\">");
    assert_eq!(guide.main().matches("市民参加課").count(), 1, "the guideline has no colophon");
}

#[test]
fn the_colophon_repeats_an_editor_in_charge_only_to_say_more() {
    let plan = "content/plans/mihon-2024/plan.yaml";
    let division =
        |more: &str| format!("contact: {{name: {{ja: 見本市企画課, en: Mihon City Planning Division}}{more}");
    let times = |more: &str| {
        let contact = "contact: {name: {ja: 協働推進課, en: Collaboration Division}, telephone: 000-000-0000";
        let site = SiteTest::of("editions").replacing(plan, contact, &division(more)).build();
        site.page("ja/mihon-2024/colophon.html").main().matches("見本市企画課").count()
    };
    assert_eq!((times(""), times(", telephone: 000-000-0000")), (1, 2));
}

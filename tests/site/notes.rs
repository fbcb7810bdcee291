//! Notes (※) with numbers of their own: footnotes and terms in one series.

use super::SiteTest;

const PLAN: &str = "content/plans/mihon-2024/plan.yaml";

fn mark(number: usize, mention: &str) -> String {
    format!("<sup class=\"footnote-reference\" id=\"mention-{mention}\"><a href=\"#note-{number}\">※{number}</a></sup>")
}

#[test]
fn footnotes_and_terms_share_one_series_in_headings_tables_and_boxes() {
    let page = SiteTest::of("editions").build().page("ja/mihon-2024/what.html");
    for (before, number, mention) in [
        (" ＮＰＯ", 1, "1"),
        ("と協働", 2, "2"),
        ("</span></a>", 3, "3"),
        ("<td>補完性の原理", 4, "4"),
        ("囲み", 5, "5"),
        ("にも役割があります", 2, "2-2"),
    ] {
        page.holds(&format!("{before}\u{2060}{}", mark(number, mention)));
    }
    page.holds("を参照。\u{2060}").holds(&mark(6, "6"));
    let order: Vec<&str> = page.values("id").into_iter().filter(|id| id.starts_with("note-")).collect();
    assert_eq!(order, ["note-1", "note-2", "note-3", "note-4", "note-5", "note-6"]);
}

#[test]
fn a_term_is_noted_where_it_stands_first_and_leads_to_the_glossary_after_that() {
    let page = SiteTest::of("editions").build().page("ja/mihon-2024/what.html");
    page.holds("<p><a class=\"term\" href=\"glossary.html#term-npo\">ＮＰＯ<span class=\"unseen\">");
    let note = "<p><a class=\"note-term\" href=\"glossary.html#term-npo\">ＮＰＯ</a>（非営利組織）：利益を分けない組織です。</p>\n\
                <p>法人でないものも含みます。 <a class=\"footnote-return\" href=\"#mention-1\" aria-label=\"本文の※1へ戻る\">";
    page.holds(note);
    // A ※ without a number would be taken for a note.
    page.lacks("term-mark");
}

#[test]
fn a_series_runs_through_the_plan_or_begins_anew_in_each_chapter() {
    let site = SiteTest::of("editions").build();
    site.page("en/mihon-2024/how.html")
        .holds("<a href=\"#note-7\">*7</a>")
        .holds("aria-label=\"Back to *7 in the text\"");
    let anew = SiteTest::of("editions").replacing(PLAN, "run: plan", "run: chapter").build();
    anew.page("en/mihon-2024/how.html").holds("<a href=\"#note-1\">*1</a>");
}

#[test]
fn the_glossary_shows_the_mark_and_leads_back_to_the_word() {
    let site = SiteTest::of("editions").build();
    site.page("en/mihon-2024/glossary.html")
        .holds("<a href=\"what.html#mention-4\"><span class=\"note-mark\">*4</span></a>");
    let print = site.page("ja/mihon-2024/print.html");
    print.holds("<a href=\"#chapter-what--mention-4\"><span class=\"note-mark\">※4</span></a>");
    print.holds("<sup class=\"footnote-reference\" id=\"chapter-what--mention-4\"><a href=\"#chapter-what--note-4\">※4</a></sup>");
    let anew = SiteTest::of("editions").replacing(PLAN, "run: plan", "run: chapter").build();
    let chapter = "<span class=\"note-chapter\"><span class=\"number\">Chapter 2</span> What is collaboration?</span>";
    anew.page("en/mihon-2024/glossary.html").holds(&format!("<a href=\"what.html#mention-1\">{chapter} "));
}

#[test]
fn without_a_series_footnotes_are_counted_in_each_chapter_and_terms_are_not() {
    let plain = "notes: {mark: {ja: ※1, en: \"*1\"}, run: plan}\n";
    let site = SiteTest::of("editions").replacing(PLAN, plain, "").build();
    let page = site.page("ja/mihon-2024/what.html");
    page.holds("<a href=\"#note-1\">注1</a>").holds("<a class=\"term\" href=\"glossary.html#term-subsidiarity\">");
    page.holds("<span class=\"term-mark\" aria-hidden=\"true\">※</span>").lacks("marked-notes");
}

//! What a writer puts into the text beside words: tables whose cells stretch.

use super::*;

#[test]
fn cells_stretch_and_head_what_they_stand_over() {
    let site = SiteTest::of("written").build();
    site.page("ja/written/tables.html").main_is("tables");
    site.page("en/written/tables.html").holds("<th scope=\"rowgroup\" rowspan=\"2\">Information</th>");
    site.page("ja/written/print.css").holds("[id=\"chapter-tables\"] .wide,").holds("{page:portion-2-wide}");
}

#[test]
fn boxes_cards_columns_and_cases_stand_in_the_text() {
    let site = SiteTest::of("written").build();
    site.page("ja/written/pieces.html").main_is("pieces");
    site.page("en/written/pieces.html").holds("Basic Ordinance of Mihon City, <a href=\"index.html\">");
}

#[test]
fn rosters_of_one_body_stand_together_oldest_first_and_seats_are_counted() {
    let site = SiteTest::of("written").build();
    let rosters = site.page("ja/written/rosters.html");
    rosters.main_is("rosters");
    let annex = site.page("en/written/people.html");
    annex.holds(">Mihon City Collaboration Council: Members of the first term</a>");
    annex.holds("<caption id=\"piece-1-roster-council-2024-table\">Mihon City Collaboration Council: Members");
    site.page("en/written/print.html").holds("href=\"#roster-council-2022\"").holds("id=\"roster-council-2022\"");
}

#[test]
fn words_stand_side_by_side_in_both_languages_each_marked_with_its_own() {
    let site = SiteTest::of("written").build();
    for language in ["ja", "en"] {
        let page = site.page(&format!("{language}/written/glossary.html"));
        page.holds("<th scope=\"row\" lang=\"ja\">協働課</th>");
        page.holds("<td lang=\"en\">Collaboration Division</td>");
    }
    site.page("en/written/people.html").holds("href=\"glossary.html#word-division\"");
}

#[test]
fn a_glossary_of_words_alone_is_a_page() {
    let words = "words:\n  - {id: division, word: {ja: 協働課, en: Division}}\n  - {id: npo, word: ＮＰＯ}\n";
    let site = SiteTest::of("small").with("content/plans/small/data/glossary.yaml", words);
    let site = site.chapter(":term[協働課]{id=division}").replacing(ENGLISH, "{id=collaboration}", "{id=npo}").build();
    site.page("ja/small/glossary.html")
        .holds("<caption id=\"words-table\">名称などの対訳</caption>")
        .lacks("<dl class=\"glossary");
}

#[test]
fn an_appended_table_may_be_a_roster_or_a_table_and_every_id_stays_unique() {
    let site = SiteTest::of("written").build();
    site.page("ja/written/regulations/council.html").main_is("regulation");
    let annex = site.page("ja/written/people.html");
    annex.holds("id=\"piece-3-art-2-1-1\"").holds("id=\"piece-3-piece-1-roster-council-2024-table\"");
    annex.holds("id=\"piece-4-piece-1-roster-council-2024-table\"");
    let print = site.page("en/written/print.html");
    print.holds("id=\"regulation-council--piece-1-roster-council-2024-table\"");
    print.holds("id=\"chapter-people--piece-3-piece-1-roster-council-2024-table\"");
    let english = site.page("en/written/regulations/council.html");
    // The days of a regulation are written once, with the original.
    english.holds("In force until: <time datetime=\"2028-03-31\">");
}

#[test]
fn supplementary_provisions_and_appended_tables_are_cited_by_what_tells_them_apart() {
    let annex = SiteTest::of("written").build().page("ja/written/people.html");
    for cited in ["第2条第2項", "附則第2項", "附則（令和5年告示第8号）", "附則（令和6年告示第1号）第2項", "別表第1"]
    {
        annex.holds(&format!(">見本市協働推進会議設置要綱{cited}</a>"));
    }
}

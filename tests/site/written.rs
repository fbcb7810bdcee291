//! What a writer puts into the text beside words: tables whose cells stretch.

use super::*;

#[test]
fn cells_stretch_and_head_what_they_stand_over() {
    let site = SiteTest::of("written").build();
    site.page("ja/written/tables.html").main_is("tables");
    site.page("en/written/tables.html").holds("<th scope=\"rowgroup\" rowspan=\"2\">Information</th>");
    site.page("ja/written/print.css").holds("[id=\"chapter-tables\"] .wide{page:portion-2-wide}");
}

#[test]
fn boxes_cards_columns_and_cases_stand_in_the_text() {
    let site = SiteTest::of("written").build();
    site.page("ja/written/pieces.html").main_is("pieces");
    site.page("en/written/pieces.html").holds("Basic Ordinance of Mihon City, <a href=\"index.html\">");
}

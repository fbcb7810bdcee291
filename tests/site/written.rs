//! What a writer puts into the text beside words: tables whose cells stretch.

use super::*;

#[test]
fn cells_stretch_and_head_what_they_stand_over() {
    let site = SiteTest::of("written").build();
    site.page("ja/written/tables.html").main_is("tables");
    site.page("en/written/tables.html").holds("<th scope=\"rowgroup\" rowspan=\"2\">Information</th>");
    site.page("ja/written/print.css").holds("[id=\"chapter-tables\"] .wide{page:part-2-wide}");
}

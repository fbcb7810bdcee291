//! What a chapter shows whole is printed there, under the ids of its page, and not once more behind the chapters.

use super::*;

const ANNEX: &str = "content/plans/small/chapters/20-annex.ja.md";

fn annex(body: &str) -> SiteTest {
    SiteTest::of("small").with(ANNEX, &format!("---\ntitle: 資料\nrole: appendix\n---\n\n{body}\n"))
}

/// Counts the elements of a print page that have an id.
fn ids(print: &SitePage, id: &str) -> usize {
    print.html.matches(&format!("id=\"{id}\"")).count()
}

#[test]
fn a_regulation_that_a_chapter_shows_whole_is_printed_there() {
    let site = annex("[](article:council/1)\n\n::regulation{id=council}").build();
    let print = site.page("ja/small/print.html");
    print.lacks("<section class=\"portion record\" id=\"regulation-council\">");
    print.holds("<div id=\"regulation-council\">").holds("href=\"#regulation-council--art-1\"");
    assert_eq!(ids(&print, "regulation-council--art-1"), 1);
    assert!(!site.page("ja/small/print.css").html.contains("[id=\"regulation-council\"]"));
}

#[test]
fn what_is_shown_in_part_or_inside_another_piece_is_printed_again() {
    for body in ["::regulation{id=council articles=1}", ":::note\n::regulation{id=council}\n:::"] {
        let print = annex(body).build().page("ja/small/print.html");
        print.holds("<section class=\"portion record\" id=\"regulation-council\">");
    }
}

#[test]
fn the_second_of_two_showings_has_ids_of_its_own() {
    let print = annex("::roster{id=council}\n\n::roster{id=council}").build().page("ja/small/print.html");
    for id in ["rosters", "roster-council"] {
        assert_eq!(ids(&print, id), 1, "{id}");
    }
    print.lacks("<section class=\"portion record\" id=\"rosters\">");
}

#[test]
fn history_and_glossary_are_printed_where_a_chapter_shows_all_of_them() {
    let print = annex("::history\n\n::glossary").build().page("ja/small/print.html");
    print.holds("<div id=\"history\">").holds("<div id=\"glossary\">");
    print.lacks("<section class=\"portion record\" id=\"history\">");
    print.lacks("<section class=\"portion record\" id=\"glossary\">");
}

#[test]
fn of_several_things_on_a_page_only_those_are_printed_behind_the_chapters_that_no_chapter_shows() {
    let one = super::asked::asked().build().page("ja/small/print.html");
    one.holds("<section class=\"portion record\" id=\"consultations\">");
    for id in ["consultation-meetings", "consultation-comment"] {
        assert_eq!(ids(&one, id), 1, "{id}");
    }
    let chapter = "content/plans/small/chapters/30-asked.ja.md";
    let more = "::consultation{id=meetings}\n\n::consultation{id=comment}";
    let both = super::asked::asked().replacing(chapter, "::consultation{id=meetings}", more).build();
    let both = both.page("ja/small/print.html");
    both.lacks("<section class=\"portion record\" id=\"consultations\">").holds("<div id=\"consultations\">");
}

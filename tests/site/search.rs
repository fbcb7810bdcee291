//! The search page and the index that it reads.

use super::SiteTest;
use kyodo::language::Language;

/// Returns the files of an index one behind the other.
fn index(site: &super::BuiltSite, language: Language) -> String {
    let folder = site.project.path(&format!("output/{language}/search"));
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect()
}

#[test]
fn every_page_of_a_language_leads_to_its_search_but_the_search_itself_and_paper() {
    let site = SiteTest::of("small").build();
    let mut searched = 0;
    for page in site.pages().iter().filter(|page| page.path.contains('/')) {
        let (language, _) = page.path.split_once('/').unwrap();
        let own = format!("{language}/search.html");
        let forms: Vec<String> = page.values("action").iter().map(|action| page.leads_to(action)).collect();
        if page.path.ends_with("/print.html") {
            assert_eq!(forms, [""; 0], "{}", page.path);
        } else {
            assert_eq!(forms, [own], "{}", page.path);
            searched += 1;
        }
    }
    assert!(searched > 50, "{searched}");
}

#[test]
fn without_script_the_search_page_leads_to_all_there_is() {
    let site = SiteTest::of("small").build();
    for (language, told) in [("ja", "JavaScriptが必要です"), ("en", "needs JavaScript")] {
        let page = site.page(&format!("{language}/search.html"));
        page.holds(told).holds("href=\"sitemap.html\"").holds("href=\"small/measures.html\"");
        page.holds("data-index=\"search/\" hidden");
        for kind in ["plan", "chapter", "measure", "term", "regulation"] {
            page.holds(&format!("data-kind=\"{kind}\""));
        }
    }
}

#[test]
fn measures_stand_in_the_index_under_their_numbers_and_sections_under_their_addresses() {
    let site = SiteTest::of("small").chapter("## {協働|きょうどう}の歩み {#steps}\n\n市民のひろば。").build();
    let index = index(&site, Language::JAPANESE);
    assert!(index.contains("\"協働の歩み\",\"\",\"第1章 計画の概要\",\"\",\"small/overview.html#steps\""), "{index}");
    // A word of the text as pairs, and the reading as hiragana.
    for term in ["ひろ", "ろば", "きょ", "ょう", "うど"] {
        assert!(index.contains(&format!(" {term} ")) || index.contains(&format!("\"{term} ")), "{term}");
    }
    assert!(index.contains("small/measures/1-1.html"), "{index}");
}

#[test]
fn what_a_variant_of_a_language_does_not_have_is_found_where_that_language_has_it() {
    let index = index(&super::languages::with_easy_japanese().build(), Language::new("ja-easy").unwrap());
    assert!(
        index.contains("\"../ja/small/measures/1-1.html\"") && index.contains("\"small/overview.html\""),
        "{index}"
    );
}

#[test]
fn what_is_in_another_language_says_so_and_a_variant_is_none() {
    let easy = index(&super::languages::with_easy_japanese().build(), Language::new("ja-easy").unwrap());
    assert!(
        easy.contains("けいかくの はなし")
            && easy.contains("見本市協働推進計画")
            && !easy.contains("\"ja\"")
            && !easy.contains("\"ja-easy\""),
        "{easy}"
    );
    let site = SiteTest::of("small")
        .replacing("content/plans/small/plan.yaml", ", en: Mihon City Collaboration Plan}", "}")
        .without(super::ENGLISH);
    let english = index(&site.build(), Language::ENGLISH);
    assert!(english.contains("\"plans\":[[\"見本市協働推進計画\",\"ja\"]]"), "{english}");
    assert!(english.contains("\"Chapter 1 計画の概要\",\"ja\",\"small/overview.html#"), "{english}");
}

#[test]
fn what_is_said_of_a_seat_is_in_the_language_that_it_is_written_in() {
    let data = "content/plans/small/data/rosters.yaml";
    let site = SiteTest::of("small").replacing(data, ", en: MIHON Ichiro}", "}").replacing(
        data,
        ", en: Mihon University}",
        "}",
    );
    let english = index(&site.build(), Language::ENGLISH);
    for words in ["By open call\\nChair\",\"\"", "[\"見本 一郎 見本大学\",\"ja\"]"] {
        assert!(english.contains(words), "{words}: {english}");
    }
}

#[test]
fn the_search_page_has_a_group_for_every_kind_of_the_index() {
    let site = SiteTest::of("small").build();
    let page = site.page("ja/search.html");
    let kinds = page.values("data-kind").iter().map(|kind| format!("\"{kind}\"")).collect::<Vec<_>>().join(",");
    let index = index(&site, Language::JAPANESE);
    assert!(index.contains(&format!("\"kinds\":[{kinds}]")), "{kinds}: {index}");
}

#[test]
fn drafts_are_found_only_where_they_are_published() {
    let draft = || {
        let small = SiteTest::of("small").beside_another();
        small.replacing("content/plans/small/plan.yaml", "status: final", "status: draft")
    };
    assert!(!index(&draft().build(), Language::JAPANESE).contains("small/"));
    assert!(index(&draft().with_drafts().build(), Language::JAPANESE).contains("small/overview.html"));
}

#[test]
fn the_same_sources_make_the_same_index_to_the_byte() {
    let bytes = || index(&SiteTest::of("small").build(), Language::ENGLISH);
    assert_eq!(bytes(), bytes());
}

#[test]
fn nothing_in_a_chapter_ends_the_scripts_of_the_index() {
    let site = SiteTest::of("small").chapter("## `</script><script>` {#a}\n\n`\");alert(1)//` \u{2028} `<!--`").build();
    let index = index(&site, Language::JAPANESE);
    assert!(!index.contains('<') && !index.contains('\u{2028}'), "{index}");
    assert!(index.contains(r#"\");alert(1)//"#), "{index}");
    assert!(index.lines().all(|line| line.starts_with("kyodoSearch.take(\"") && line.ends_with(");")), "{index}");
}

//! Languages: what a page says of them, what a text in another language is marked with, and variants such as
//! やさしい日本語.

use super::{BuiltSite, ENGLISH, JAPANESE, SiteTest};
use scraper::{ElementRef, Html};
use std::fs;
use std::path::Path;

const EASY: &str = "content/plans/small/chapters/10-overview.ja-easy.md";

/// A site with やさしい日本語, in which one chapter is written.
pub(super) fn with_easy_japanese() -> SiteTest {
    let chapter = "---\ntitle: けいかくの はなし\n---\n\n{計画|けいかく}です。[](measure:1-1)、[](section:period)、\
                   [](section:simple)、[](chapter:annex)、:term[協働]{id=collaboration}。\n\n## かんたんに {#simple}\n\n::slogan\n";
    let language = "  - {code: en, name: English}\n  - {code: ja-easy, name: やさしい日本語, variant_of: ja}\n";
    SiteTest::of("small").with(EASY, chapter).replacing(
        "content/site.yaml",
        "  - {code: en, name: English}\n",
        language,
    )
}

/// Takes the English of the chapters and of a regulation away.
fn half_translated() -> SiteTest {
    SiteTest::of("small").without(ENGLISH).without("content/plans/small/data/regulations/council.en.md")
}

#[test]
fn a_variant_has_only_what_is_written_in_it() {
    let site = with_easy_japanese().build();
    let pages: Vec<String> = site.pages().into_iter().map(|page| page.path).collect();
    let own: Vec<&str> = pages.iter().map(String::as_str).filter(|path| path.starts_with("ja-easy/")).collect();
    let expected = [
        "ja-easy/index.html",
        "ja-easy/search.html",
        "ja-easy/sitemap.html",
        "ja-easy/small/index.html",
        "ja-easy/small/overview.html",
    ];
    assert_eq!(own, expected);
}

#[test]
fn what_a_variant_does_not_have_is_linked_to_in_its_language() {
    let site = with_easy_japanese().build();
    let page = site.page("ja-easy/small/overview.html");
    page.holds("<a href=\"../../ja/small/measures/1-1.html\">").holds("<a href=\"#simple\">");
    page.holds("<a href=\"../../ja/small/overview.html#period\">１　計画の期間</a>");
    page.holds("<a href=\"../../ja/small/annex.html\">").holds("../../ja/small/glossary.html#term-collaboration");
    site.page("ja-easy/small/index.html").lacks("annex.html").holds("href=\"../../ja/small/index.html\"");
    site.page("ja-easy/index.html").holds("<p class=\"whole\"><a href=\"../ja/index.html\">");
}

#[test]
fn a_variant_bears_the_tag_of_its_language_and_marks_nothing_of_it_as_foreign() {
    let site = with_easy_japanese().build();
    for page in site.pages().iter().filter(|page| page.path.starts_with("ja-easy/")) {
        page.holds("<html lang=\"ja\">").lacks("lang=\"ja-easy\"");
        let html = Html::parse_document(&page.html);
        let marked = elements(&html).filter(|element| element.attr("lang") == Some("ja"));
        let unmeant: Vec<String> = marked
            .filter(|element| !matches!(element.value().name(), "html" | "a") && !in_switch(element))
            .map(|element| element.html())
            .collect();
        assert_eq!(unmeant, Vec::<String>::new(), "{}", page.path);
    }
}

#[test]
fn the_cover_of_a_variant_has_no_statuses_of_indicators_as_it_has_no_page_of_them() {
    let site = with_easy_japanese().build();
    site.page("ja/small/index.html").holds("指標の状況");
    site.page("ja-easy/small/index.html").lacks("指標の状況");
}

#[test]
fn the_search_of_a_variant_speaks_as_it_does() {
    let site = with_easy_japanese().build();
    site.page("ja-easy/search.html").holds("<h1>さがす</h1>").holds("さがしたい ことば").lacks("検索");
}

#[test]
fn search_engines_are_told_of_each_language_once() {
    let site = with_easy_japanese().build();
    let page = site.page("ja/small/overview.html");
    assert_eq!(page.html.matches("rel=\"alternate\" hreflang=\"ja\"").count(), 1);
    site.page("ja-easy/small/overview.html")
        .lacks("rel=\"alternate\"")
        .holds("<link rel=\"canonical\" href=\"https://plans.example.jp/small/ja-easy/small/overview.html\">");
    site.page("sitemap.xml")
        .holds("<url><loc>https://plans.example.jp/small/ja-easy/small/overview.html</loc></url>")
        .lacks("hreflang=\"ja-easy\"");
}

#[test]
fn the_switch_leads_to_a_variant_of_the_page_or_to_the_cover_and_says_so() {
    let site = with_easy_japanese().build();
    site.page("ja/small/overview.html")
        .holds("<a href=\"../../ja-easy/small/overview.html\" lang=\"ja\" hreflang=\"ja\">やさしい日本語</a>");
    let note = "<span class=\"unseen\" lang=\"en\"> (cover of the plan)</span>";
    site.page("en/small/annex.html").holds(&format!(
        "<a href=\"../../ja-easy/small/index.html\" lang=\"ja\" hreflang=\"ja\">やさしい日本語{note}</a>"
    ));
    site.page("ja-easy/small/overview.html").holds("href=\"../../en/small/overview.html\"");
}

#[test]
fn readings_have_a_switch_only_where_there_are_some() {
    let site = with_easy_japanese().build();
    let button = "<button class=\"ruby-switch\" type=\"button\" aria-pressed=\"true\" hidden>";
    site.page("ja-easy/small/overview.html").holds(button).holds("<script src=\"../../assets/ruby.js\" defer>");
    // The name of a member has a reading.
    site.page("ja/small/rosters.html").holds(button);
    site.page("en/small/rosters.html").lacks(button).lacks("ruby.js");
    site.page("ja/small/overview.html").lacks(button).lacks("ruby.js");
}

#[test]
fn a_page_says_which_languages_it_is_in_and_of_what_day_it_is() {
    let site = half_translated()
        .replacing(JAPANESE, "title: 計画の概要\n", "title: 計画の概要\nupdated: 2025-02-03\n")
        .build();
    site.page("ja/small/overview.html")
        .holds("<dt>このページの言語</dt><dd>日本語（原文）、<span lang=\"en\">English</span>（日本語で表示）</dd>")
        .holds("<dt>更新日</dt><dd><time datetime=\"2025-02-03\">");
    site.page("en/small/annex.html")
        .holds("<dd><span lang=\"ja\">日本語</span> (original), English (translation)</dd>")
        .holds("<dt>Published on</dt><dd><time datetime=\"2024-04-01\">");
    site.page("en/small/progress/2024.html").holds("class=\"versions\"");
    site.page("en/small/print.html").lacks("class=\"versions\"");
    site.page("en/index.html").lacks("class=\"versions\"");
}

#[test]
fn what_is_not_translated_carries_the_notice_and_the_switch_warns_of_it() {
    let site = half_translated().build();
    let notice = "<p class=\"fallback\">This page has not been translated yet.";
    site.page("en/small/overview.html").holds(notice).holds("<div class=\"text\" lang=\"ja\">");
    site.page("en/small/regulations/council.html").holds(notice).holds("<div class=\"regulation\" lang=\"ja\">");
    site.page("en/small/annex.html").lacks(notice);
    site.page("en/small/print.html").holds("This chapter has not been translated yet.");
    site.page("ja/small/regulations/council.html")
        .holds("English<span class=\"unseen\" lang=\"ja\">（日本語で表示）</span></a>");
}

#[test]
fn a_translation_of_an_older_text_says_so_until_it_is_brought_up_to_date() {
    let translated = |from: &str| {
        let front = format!("title: Overview\ntranslated_from: {from}\n");
        SiteTest::of("small").replacing(ENGLISH, "title: Overview\n", &front)
    };
    let notice = "This translation was made from an earlier text.";
    let site = translated("new").build();
    site.page("en/small/overview.html").holds(notice).holds("<a href=\"../../ja/small/overview.html\">");
    site.page("en/small/print.html").holds(notice);
    site.page("ja/small/overview.html").lacks(notice).holds("English</span>（前の原文による訳）");
    // As `kyodo check` tells it.
    translated("bfc0dd6a").build().page("en/small/overview.html").lacks(notice);
}

#[test]
fn every_text_in_another_language_is_marked_wherever_it_stands() {
    let site = with_korean();
    let mut unmarked = Vec::new();
    for page in site.pages().iter().filter(|page| page.path.starts_with("ko/")) {
        let html = Html::parse_document(&page.html);
        for element in elements(&html).filter(|element| element.value().name() != "title") {
            let words = element.children().filter_map(|child| child.value().as_text());
            // A number is an official mark, whatever its letters.
            let number = element.value().classes().any(|class| class == "number");
            if words.into_iter().any(|words| words.chars().any(is_japanese))
                && language(&element) != Some("ja")
                && !number
            {
                unmarked.push(format!("{}: {}", page.path, element.html()));
            }
        }
    }
    assert_eq!(unmarked, Vec::<String>::new());
}

/// A site in a third language that has no word of its own but those of the interface, which stand in English there.
fn with_korean() -> BuiltSite {
    let words = include_str!("../../themes/default/strings/en.ftl");
    let languages = "  - {code: en, name: English}\n  - {code: ko, name: 한국어}\n";
    SiteTest::of("small")
        .replacing("content/site.yaml", "  - {code: en, name: English}\n", languages)
        .replacing("content/site.yaml", "theme: default", "theme: city")
        .with("themes/city/strings/ko.ftl", words)
        .build()
}

fn elements(html: &Html) -> impl Iterator<Item = ElementRef<'_>> {
    html.tree.nodes().filter_map(ElementRef::wrap)
}

/// Returns the language that an element is marked with, itself or through what it stands in.
fn language<'h>(element: &ElementRef<'h>) -> Option<&'h str> {
    let around = element.ancestors().filter_map(ElementRef::wrap);
    std::iter::once(*element).chain(around).find_map(|element| element.value().attr("lang"))
}

fn in_switch(element: &ElementRef<'_>) -> bool {
    let mut around = element.ancestors().filter_map(ElementRef::wrap);
    around.any(|element| element.attr("class") == Some("languages"))
}

fn is_japanese(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{30FA}' | '\u{4E00}'..='\u{9FFF}')
}

#[test]
fn the_words_of_plain_japanese_have_a_reading_behind_every_chinese_character() {
    let words = include_str!("../../themes/default/strings/ja-easy.ftl");
    let bare: Vec<&str> = words
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter(|line| {
            let letters: Vec<char> = line.chars().chain(['\n']).collect();
            letters.windows(2).any(|two| is_kanji(two[0]) && !is_kanji(two[1]) && two[1] != '（')
        })
        .collect();
    assert_eq!(bare, Vec::<&str>::new());
}

fn is_kanji(letter: char) -> bool {
    matches!(letter, '\u{4E00}'..='\u{9FFF}')
}

#[test]
fn the_plain_japanese_of_the_sample_has_a_reading_over_every_chinese_character() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/plans/ageo-2024/chapters");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let easy: Vec<_> = files.filter(|path| path.to_string_lossy().ends_with(".ja-easy.md")).collect();
    assert!(easy.len() >= 3, "{easy:?}");
    for path in easy {
        let text = fs::read_to_string(&path).unwrap();
        let body = text.splitn(3, "---\n").nth(2).unwrap();
        let read = body.split('{').map(|part| part.split_once('}').map_or(part, |(_, behind)| behind));
        let bare: Vec<&str> = read.filter(|part| part.chars().any(is_kanji)).collect();
        assert_eq!(bare, Vec::<&str>::new(), "{}", path.display());
    }
}

//! The index of terms: which sections speak of each, in the order in which a reader looks it up.

use super::{ENGLISH, SiteTest};

const GLOSSARY: &str = "terms:
  - {id: activity, term: {ja: 市民活動, en: civic activity}, reading: しみんかつどう, definition: {ja: 活動。, en: Activity.}}
  - {id: group, term: {ja: 市民活動団体, en: civic group}, reading: しみんかつどうだんたい, definition: {ja: 団体。, en: Group.}}
  - {id: npo, term: NPO, reading: エヌピーオー, definition: {ja: 組織。, en: Body.}}
  - {id: council, term: {ja: 会議, en: council}, reading: かいぎ, definition: {ja: 会議。, en: Council.}}
words:
  - {id: centre, word: {ja: 支援センター, en: Support Centre}}
  - {id: nowhere, word: {ja: 別の課, en: Another Division}}
";

const BODY: &str = "支援センターです。

## 市民活動 {#activity}

{市民|しみん}活動団体とNPO法人、NPOsの話。

### 続き {#more}

市民
活動を:term[話し合い]{id=council}、**市民**活動、市民活動。

| 会 | 議 |
| --- | --- |
| NPO | [市民](chapter:overview)活動 |
";

const TEXT: &str = "---
title: Overview
---

## Civic activity {#activity}

Their civic groups and a civic group.

### Councillors {#more}

None.
";

fn indexed() -> SiteTest {
    let site = SiteTest::of("small").with("content/plans/small/data/glossary.yaml", GLOSSARY);
    site.with(ENGLISH, TEXT).chapter(BODY)
}

#[test]
fn terms_stand_in_rows_of_kana_with_the_sections_that_speak_of_each() {
    indexed().build().page("ja/small/index-of-terms.html").main_is("index.ja");
}

#[test]
fn in_english_whole_words_count_and_letters_head_the_groups() {
    let page = indexed().build();
    let page = page.page("en/small/index-of-terms.html");
    page.holds("<h2 id=\"row-1\"><a class=\"here\" href=\"#row-1\">C</a></h2>");
    page.holds(
        "<dt><a href=\"glossary.html#term-activity\">civic activity</a></dt>\n<dd><a href=\"overview.html#activity\">",
    );
    page.holds(
        "<dt><a href=\"glossary.html#term-group\">civic group</a></dt>\n<dd><a href=\"overview.html#activity\">",
    );
    page.holds("<dt><a href=\"glossary.html#term-council\">council</a></dt>\n<dd>Not used in the chapters.</dd>");
    page.lacks("overview.html#more").lacks("Support Centre");
}

#[test]
fn the_glossary_leads_to_the_index_which_is_on_paper_too() {
    let site = indexed().build();
    site.page("ja/small/glossary.html").holds("<a href=\"index-of-terms.html\">索引（用語が出てくる章と節）</a>");
    site.page("ja/small/overview.html").holds("<a href=\"index-of-terms.html\">索引</a>");
    let paper = site.page("ja/small/print.html");
    paper.holds("<li><a href=\"#index\">索引</a></li>");
    paper.holds("<h3 id=\"index--row-1\"><a class=\"here\" href=\"#index--row-1\">");
}

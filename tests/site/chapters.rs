//! Chapters: what their Markdown becomes, in which language, with which numbers and neighbours.

use super::project::TestProject;
use super::{ENGLISH, SiteTest};
use kyodo::diagnostics::Code;
use std::fs;

/// Says one thing with each extension of Markdown.
const EVERYTHING: &str = r#"協働とは、{市民|しみん}と{市|し}が**「対等」**の立場で力を合わせることです[^a]。
改行しても、
行はつながります。

## 見出し {#heading}

### 小さな見出し

用語
: 説明です。

| 年度 | 件数 |
|:-----|-----:|
| 2024 | 12 |

:::note[囲み]
- 一つめ
  1. 番号つき

~~消す~~と*強める*と`符号`。
:::

:::reference
資料です。
:::

:::opinion
意見です。
:::

:::definition[協働]
共に働くことです。
:::

:::quotation{source="見本市総合計画"}
引用です。
:::

::::column[コラム]
:::case[池の再生]{organiser=見本の会 support=見本市 participants=12名 measure=1-1}
池をきれいにしました。
:::
::::

:::figure[池]{#pond source=見本市撮影}
![池のようす](images/pond.svg)
:::

:::gallery[活動]
![一](images/pond.svg)
![二](images/pond.svg)
:::

:::table[件数]{#counts}
| 年度 | 件数 |
|---|---|
| 2024 | 12 |
:::

> ふつうの引用

:lang[Collaboration]{tag=en}は:term[協働]{id=collaboration}です。

[](measure:1-1)、[](indicator:groups)、[](chapter:annex)、[](section:heading)、[](article:council/2/1/1)、
[](roster:council)、[](term:collaboration)、[](figure:pond)、[](table:counts)、[](department:collaboration)、
[](progress:2024)、[](plan:small)、[](page:history)、[言葉](measure:2-1)、<https://example.jp/>。

```rust
fn main() {}
```

---

[^a]: 注です。"#;

#[test]
fn every_extension_of_markdown_becomes_html() {
    let site = SiteTest::of("small").chapter(EVERYTHING).build();
    site.page("ja/small/overview.html").main_is("everything");
}

#[test]
fn the_records_of_the_plan_stand_where_a_chapter_asks_for_them() {
    let pieces = "::slogan\n\n## 施策 {#a}\n\n::measures{goal=1}\n\n::measure{id=2-1}\n\n## 指標 {#b}\n\n::indicators\n\n\
                  ## 名簿 {#c}\n\n::roster{id=council}\n\n::history\n\n::glossary\n\n::diagram{id=domain}";
    let site = SiteTest::of("small").chapter(pieces).build();
    let page = site.page("ja/small/overview.html");
    for part in [
        "みんなでつくる見本のまち",
        "情報の発信",
        "講座",
        "登録団体数",
        "見本 一郎",
        "第1回会議",
        "共に働くこと",
        "市民だけ",
    ] {
        assert!(page.main().contains(part), "{part}");
    }
}

#[test]
fn a_chapter_that_is_not_translated_is_shown_in_the_default_language() {
    let text = "市民と市は協力します。\n\n## 期間 {#period}\n\n[](measure:1-1)を見る。\n\n:::note\n5年間です。\n:::";
    let site = SiteTest::of("small").chapter(text).without(ENGLISH).build();
    site.page("en/small/overview.html").holds("<html lang=\"en\"").main_is("fallback");
}

#[test]
fn sections_are_numbered_after_the_pattern_of_each_language() {
    let japanese = "## 一\n\n### 細目\n\n### 細目\n\n## 二\n\n### 細目";
    let site = SiteTest::of("small")
        .chapter(japanese)
        .with(ENGLISH, "---\ntitle: Overview\n---\n\n## One\n\n### Detail\n\n### Detail\n\n## Two\n\n### Detail\n")
        .build();
    let numbers = |path: &str| -> Vec<String> {
        let page = site.page(path);
        let parts = page.main().split("class=\"number\"").skip(1).filter_map(|rest| rest.split(['>', '<']).nth(1));
        parts.map(str::to_owned).collect()
    };
    let japanese = numbers("ja/small/overview.html");
    let english = numbers("en/small/overview.html");
    assert!(japanese.ends_with(&["１", "（１）", "（２）", "２", "（１）"].map(str::to_owned)), "{japanese:?}");
    assert!(english.ends_with(&["1.1", "(1)", "(2)", "1.2", "(1)"].map(str::to_owned)), "{english:?}");
    assert_eq!((japanese.first().unwrap().as_str(), english.first().unwrap().as_str()), ("第1章", "Chapter 1"));
}

#[test]
fn a_reference_takes_number_and_title_from_what_it_points_to() {
    let english = "---\ntitle: Overview\n---\n\nSee [](measure:1-1) and [](section:why).\n\n## Why {#why}\n\nText.\n";
    let site = SiteTest::of("small")
        .chapter("[](measure:1-1)と[](section:why)を見る。\n\n## 理由 {#why}\n\n本文")
        .with(ENGLISH, english)
        .build();
    site.page("ja/small/overview.html")
        .holds("<a href=\"measures/1-1.html\">①　ＳＮＳでの発信</a>")
        .holds("<a href=\"#why\">１　理由</a>");
    site.page("en/small/overview.html")
        .holds("<a href=\"measures/1-1.html\">① Posts on social media</a>")
        .holds("<a href=\"#why\">1.1 Why</a>");
}

#[test]
fn chapters_lead_to_the_ones_before_and_behind_in_the_order_of_their_files() {
    let chapter = |title: &str| format!("---\ntitle: {title}\n---\n\n本文\n");
    let site = SiteTest::of("small")
        .with("content/plans/small/chapters/15-middle.ja.md", &chapter("あいだ"))
        .with("content/plans/small/chapters/15-middle.en.md", &chapter("Between"))
        .build();
    site.page("ja/small/overview.html").holds("href=\"middle.html\" rel=\"next\"");
    site.page("ja/small/middle.html")
        .holds("href=\"overview.html\" rel=\"prev\"")
        .holds("href=\"annex.html\" rel=\"next\"");
    site.page("ja/small/annex.html").holds("href=\"middle.html\" rel=\"prev\"");
}

#[test]
fn a_draft_is_left_out_unless_it_is_asked_for_and_then_marked_as_one() {
    let draft = || {
        let small = SiteTest::of("small").beside_another();
        small.replacing("content/plans/small/plan.yaml", "status: final", "status: draft")
    };
    let without = draft().build();
    assert!(!without.has("ja/small/index.html"));
    without.page("ja/index.html").lacks("見本市協働推進計画");
    let with = draft().with_drafts().build();
    for page in ["ja/small/index.html", "ja/small/overview.html", "ja/small/measures/1-1.html", "ja/small/print.html"] {
        with.page(page).holds("<meta name=\"robots\" content=\"noindex\">").holds("案");
    }
    with.page("ja/index.html").lacks("noindex");
    with.page("sitemap.xml").lacks("/ja/small/");
}

#[test]
fn without_any_plan_to_publish_the_old_site_stays() {
    let told = |project: &TestProject| {
        let outcome = project.build();
        assert!(outcome.made.is_none());
        let errors = outcome.report.iter().filter(|problem| problem.code == Code::NothingToPublish);
        errors.map(|problem| problem.facts.clone()).collect::<Vec<_>>()
    };
    let project = TestProject::of("small");
    assert!(project.build().made.is_some());
    let before = project.output();
    let project = project.replacing("content/plans/small/plan.yaml", "status: final", "status: draft");
    assert_eq!(told(&project), [[("reason", "drafts".into()), ("count", 1_i64.into())]]);
    fs::rename(project.path("content/plans"), project.path("content/plan")).unwrap();
    assert_eq!(told(&project), [[("reason", "place".into()), ("path", "content/plan/small/plan.yaml".into())]]);
    fs::remove_dir_all(project.path("content/plan")).unwrap();
    assert_eq!(told(&project), [[("reason", "none".into())]]);
    assert_eq!(project.output(), before);
}

#[test]
fn of_the_images_only_those_are_published_that_something_refers_to() {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";
    let site = SiteTest::of("small")
        .with("content/plans/small/images/spare.svg", drawing)
        .with("content/plans/small/images/members.xlsx", "名簿")
        .with("content/plans/small/images/form.pdf", "様式")
        .chapter("![池](./images/pond.svg) [様式](images/form.pdf)")
        .build();
    assert!(site.has("images/small/pond.svg") && site.has("images/small/form.pdf"));
    assert!(!site.has("images/small/spare.svg") && !site.has("images/small/members.xlsx"));
}

#[test]
fn an_image_in_a_folder_of_its_own_stays_there() {
    let site = SiteTest::of("small")
        .without("content/plans/small/images/pond.svg")
        .with(
            "content/plans/small/images/a/pond.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>",
        )
        .chapter("![池](images/a/pond.svg)")
        .build();
    site.page("ja/small/overview.html").holds("src=\"../../images/small/a/pond.svg\"");
    assert!(site.has("images/small/a/pond.svg"));
}

#[test]
fn a_history_of_some_categories_shows_their_events_and_no_others() {
    let site = SiteTest::of("small")
        .with(
            "content/plans/small/data/history.yaml",
            "events:\n  - {date: 2023-05-01, title: 一回目の委員会, category: {ja: 委員会, en: Committee}}\n  \
             - {date: 2023-06-01, title: 先進地の視察, category: {ja: 視察, en: Visit}}\n",
        )
        .chapter("::history{categories=\"Visit\"}")
        .build();
    let chapter = site.page("ja/small/overview.html");
    assert!(chapter.main().contains("先進地の視察"));
    assert!(!chapter.main().contains("一回目の委員会"));
    assert!(site.page("ja/small/history.html").main().contains("一回目の委員会"));
}

#[test]
fn a_series_without_any_figure_has_no_name_beside_the_lines_of_a_chart() {
    let site = SiteTest::of("small")
        .with(
            "content/plans/small/data/diagrams.yaml",
            "diagrams:\n  - id: rates\n    kind: chart\n    title: {ja: 率の推移, en: Rates}\n    form: lines\n    \
             x: {values: [2015, 2020]}\n    series:\n      - {id: nation, label: {ja: 全国, en: Nation}, values: [1.5, 1.3]}\n      \
             - {id: city, label: {ja: 見本市, en: City}, values: [none, none]}\n",
        )
        .chapter("::diagram{id=rates}")
        .build();
    let chapter = site.page("ja/small/overview.html").main().to_owned();
    let texts = || chapter.split("<text").skip(1).filter_map(|rest| rest.split("</text>").next());
    assert!(texts().any(|text| text.contains("全国")));
    assert!(!texts().any(|text| text.contains("見本市")));
    assert!(chapter.contains("見本市"), "the keys and the table name it");
}

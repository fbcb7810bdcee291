//! Pages of a small plan as they are published: the frame, both languages, links from any folder, a theme of the city.
//!
//! The two whole pages are kept as snapshots; `INSTA_UPDATE=always` writes them anew, to be looked at.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that fails panics")]

use kyodo::project::Project;
use kyodo::{BuildRequest, Drafts, Outcome, Unwatched};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const SITE: &str = "title: {ja: 見本市の計画, en: Plans of Mihon City}
languages:
  - {code: ja, name: 日本語}
  - {code: en, name: English}
theme: default
licence: {name: CC BY 4.0, url: \"https://creativecommons.org/licenses/by/4.0/\"}
";

const PLAN: &str = "title: {ja: 見本市協働推進計画, en: Mihon City Collaboration Plan}
city: {name: {ja: 見本市, en: Mihon City}}
period: {from: 2024, to: 2028}
status: final
numbering: {ja: [第1章, \"1\"], en: [Chapter 1, \"1.1\"]}
contact: {name: {ja: 協働課, en: Collaboration Division}, telephone: 000-000-0000}
";

const OVERVIEW: &str = "---\ntitle: 計画の概要\nsummary: 計画のあらまし。\n---\n
市民と市の計画です[^1]。続きは[](chapter:goals)、[](section:aims)、[市のサイト](https://example.jp/)へ。

## 目的 {#aims}

| 区分 | 内容 |
|---|---|
| 市民 | <b>参加</b> |

[^1]: 市の計画のこと。
";

struct Site {
    folder: TempDir,
}

impl Site {
    fn new() -> Self {
        let site = Self { folder: TempDir::new().unwrap() };
        site.write("content/site.yaml", SITE);
        site.write("content/plans/mihon/plan.yaml", PLAN);
        site.write("content/plans/mihon/chapters/10-overview.ja.md", OVERVIEW);
        let overview = "---\ntitle: Overview\n---\n\nThe plan. Next: [](chapter:goals).\n\n## Aims {#aims}\n\nText.\n";
        site.write("content/plans/mihon/chapters/10-overview.en.md", overview);
        site.write("content/plans/mihon/chapters/20-goals.ja.md", "---\ntitle: 目標\n---\n\n本文。\n");
        site
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn build(&self) -> Outcome {
        let request = BuildRequest { drafts: Drafts::Included, ..BuildRequest::default() };
        kyodo::build(&Project::at(self.folder.path()), &request, &Unwatched)
    }

    /// Writes each problem of the theme as `K501 file:line:column`.
    fn theme_problems(&self) -> Vec<String> {
        let outcome = self.build();
        let show = |problem: &kyodo::diagnostics::Diagnostic| {
            let span = problem.span.expect("every problem here has a place");
            let (line, column) = outcome.sources.line_column(span);
            format!("{} {}:{line}:{column}", problem.code.number(), outcome.sources.path(span.source))
        };
        let problems = outcome.report.sorted(&outcome.sources).into_iter();
        problems.filter(|problem| problem.code.number().starts_with("K5")).map(show).collect()
    }

    fn page(&self, path: &str) -> String {
        fs::read_to_string(self.folder.path().join("output").join(path)).unwrap_or_else(|_| panic!("{path} is there"))
    }

    fn has(&self, path: impl AsRef<Path>) -> bool {
        self.folder.path().join("output").join(path).is_file()
    }
}

#[test]
fn a_chapter_looks_as_it_was_last_looked_at() {
    let site = Site::new();
    site.build();
    insta::assert_snapshot!("chapter.ja", site.page("ja/mihon/overview.html"));
    insta::assert_snapshot!("cover.en", site.page("en/mihon/index.html"));
}

#[test]
fn a_chapter_that_is_not_translated_says_so_and_marks_its_language() {
    let site = Site::new();
    site.build();
    let page = site.page("en/mihon/goals.html");
    assert!(page.contains("<html lang=\"en\">"));
    assert!(page.contains("<p class=\"fallback\">This page has not been translated yet."), "{page}");
    assert!(page.contains("<div class=\"text\" lang=\"ja\">"));
    assert!(page.contains("<span lang=\"ja\">目標</span></h1>"), "{page}");
}

#[test]
fn the_language_switch_keeps_the_page() {
    let site = Site::new();
    site.build();
    let page = site.page("ja/mihon/overview.html");
    assert!(page.contains("<a href=\"../../en/mihon/overview.html\" lang=\"en\" hreflang=\"en\">English</a>"));
    assert!(page.contains("<a href=\"overview.html\" lang=\"ja\" hreflang=\"ja\" aria-current=\"true\">日本語</a>"));
}

#[test]
fn only_a_draft_carries_the_band_and_is_kept_from_search_engines() {
    let site = Site::new();
    site.build();
    let band = |page: &str| page.contains("class=\"draft\"") && page.contains("content=\"noindex\"");
    assert!(!band(&site.page("ja/mihon/overview.html")));
    site.write("content/plans/mihon/plan.yaml", &PLAN.replace("status: final", "status: draft"));
    site.build();
    assert!(band(&site.page("ja/mihon/overview.html")) && band(&site.page("en/mihon/print.html")));
}

#[test]
fn absolute_addresses_stand_only_where_the_site_says_where_it_is() {
    let site = Site::new();
    site.build();
    assert!(!site.page("ja/mihon/overview.html").contains("canonical"));
    assert!(site.page("404.html").contains("href=\"ja/index.html\""));
    site.write("content/site.yaml", &format!("{SITE}base_url: https://example.jp/plans\n"));
    site.build();
    let page = site.page("ja/mihon/overview.html");
    assert!(
        page.contains("<link rel=\"canonical\" href=\"https://example.jp/plans/ja/mihon/overview.html\">"),
        "{page}"
    );
    let other =
        "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.jp/plans/ja/mihon/overview.html\">";
    assert!(page.contains(other), "{page}");
    // Served under any address, so nothing in it may be relative.
    assert!(site.page("404.html").contains("href=\"https://example.jp/plans/assets/site.css\""));
}

#[test]
fn the_print_page_holds_the_chapters_and_links_stay_inside_it() {
    let site = Site::new();
    site.build();
    let page = site.page("ja/mihon/print.html");
    assert!(page.contains("<section class=\"portion chapter\" id=\"chapter-overview\">"));
    assert!(page.contains("<a href=\"#chapter-goals\">第2章　目標</a>"), "{page}");
    assert!(page.contains("<h3 id=\"chapter-overview--aims\">"), "{page}");
    assert!(page.contains("href=\"print.css\" media=\"print\""));
    assert!(site.page("ja/mihon/print.css").contains("content:\"第1章 計画の概要\""));
}

#[test]
fn an_own_theme_changes_one_block_and_its_mistakes_are_found_at_their_place() {
    let site = Site::new();
    site.write("content/site.yaml", &SITE.replace("theme: default", "theme: city"));
    let template = "{% extends \"default/layout.html\" %}\n{% block main %}市の枠{% endblock %}\n";
    site.write("themes/city/templates/pages/chapter.html", template);
    assert_eq!(site.theme_problems(), Vec::<String>::new());
    assert!(site.page("ja/mihon/overview.html").contains("市の枠"));
    site.write("themes/city/templates/pages/chapter.html", "題\n　{{ view.headding.title }}\n");
    assert_eq!(site.theme_problems(), ["K501 themes/city/templates/pages/chapter.html:2:10"]);
    assert!(site.has("ja/mihon/overview.html"), "the last good output stays");
}

#[test]
fn nothing_runs_and_nothing_is_styled_inside_a_page() {
    let site = Site::new();
    site.build();
    for path in
        ["index.html", "404.html", "ja/index.html", "ja/sitemap.html", "ja/mihon/index.html", "ja/mihon/print.html"]
    {
        let page = site.page(path);
        for bad in ["style=", "<style", "javascript:"] {
            assert!(!page.contains(bad), "{path}: {bad}");
        }
        for script in page.split("<script").skip(1) {
            assert!(script.starts_with(" src=\"") && script.contains("></script>"), "{path}: {script}");
        }
        assert_eq!(page.matches("<h1").count(), 1, "{path}");
    }
}

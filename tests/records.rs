//! Facts of a plan as they are published: the same figure everywhere, marked languages, addresses, hostile words.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that fails panics")]

use kyodo::project::Project;
use kyodo::{BuildRequest, Drafts, Unwatched};
use std::collections::HashSet;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const SMALL: &str = "tests/plans/small/content";

/// Holds a copy of the small plan that a test may change before it is built.
struct Plan {
    folder: TempDir,
}

impl Plan {
    fn new() -> Self {
        let plan = Self { folder: TempDir::new().unwrap() };
        copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(SMALL).as_path(), &plan.folder.path().join("content"));
        plan
    }

    /// Replaces words in a file of the plan, which must have them.
    fn change(self, file: &str, from: &str, to: &str) -> Self {
        let path = self.folder.path().join("content/plans/small").join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(path, text.replace(from, to)).unwrap();
        self
    }

    fn add(self, file: &str, text: &str) -> Self {
        fs::write(self.folder.path().join("content/plans/small").join(file), text).unwrap();
        self
    }

    fn build(self) -> Self {
        let request = BuildRequest { drafts: Drafts::Included, ..BuildRequest::default() };
        let outcome = kyodo::build(&Project::at(self.folder.path()), &request, &Unwatched);
        let problems: Vec<_> = outcome.report.iter().map(|problem| (problem.code, &problem.facts)).collect();
        assert!(outcome.made.is_some(), "{problems:?}");
        self
    }

    fn page(&self, path: &str) -> String {
        fs::read_to_string(self.folder.path().join("output").join(path)).unwrap_or_else(|_| panic!("no page {path}"))
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Takes all tags out and joins white space, so that what is read can be compared.
fn words(html: &str) -> String {
    let mut text = String::new();
    for (index, part) in html.split('<').enumerate() {
        let shown = if index == 0 { part } else { part.split_once('>').map_or("", |(_, rest)| rest) };
        text.push_str(shown);
        text.push(' ');
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn ids(html: &str) -> Vec<&str> {
    html.split(" id=\"").skip(1).filter_map(|rest| rest.split_once('"')).map(|(id, _)| id).collect()
}

#[test]
fn a_figure_is_the_same_in_the_chapter_on_its_page_in_the_list_and_in_the_year() {
    let plan = Plan::new().build();
    for page in ["overview.html", "indicators/groups.html", "indicators.html", "measures/1-1.html"] {
        let page = words(&plan.page(&format!("ja/small/{page}")));
        assert!(page.contains("新規 4 + 継続 4 = 8"), "{page}");
    }
    assert!(words(&plan.page("ja/small/progress/2024.html")).contains("登録団体数 実績値 5団体 目標値 8団体以上"));
    assert!(
        words(&plan.page("en/small/progress/2024.html"))
            .contains("Registered groups Actual value 5 groups Target at least 8 groups")
    );
    let table = plan.page("ja/small/indicators/groups.html");
    let row = table.split("<tr").find(|row| row.contains("2022年度")).unwrap();
    assert!(words(row).contains("値なし"), "a figure that does not exist is said to be missing: {row}");
}

#[test]
fn the_calculation_of_a_status_is_written_out() {
    let page = words(&Plan::new().build().page("ja/small/indicators/groups.html"));
    // From 4 in 2019 to 8 in 2028; five of nine years have gone by.
    assert!(page.contains("4 ＋（8 − 4）× 5 ÷ 9 ＝ 6.2"), "{page}");
    assert!(page.contains("実績が目安を下回るので、計算では「遅れ」です。"));
    let letters = words(&Plan::new().build().page("ja/small/indicators/complaints.html"));
    assert!(letters.contains("各年度1件以下") && letters.contains("計算では判定していません"), "{letters}");
}

#[test]
fn words_that_lack_a_translation_are_marked_with_their_language() {
    let plan = Plan::new().change("data/measures.yaml", "{ja: 講座, en: Courses}", "{ja: 講座}").build();
    for page in ["measures.html", "measures/2.html", "departments/collaboration.html", "print.html"] {
        let html = plan.page(&format!("en/small/{page}"));
        assert!(html.contains("<span lang=\"ja\">講座</span>") || html.contains("lang=\"ja\">講座</a>"), "{page}");
    }
    assert!(!plan.page("ja/small/measures.html").contains("<span lang=\"ja\">講座"));
}

#[test]
fn hostile_words_are_shown_and_never_run() {
    let hostile = "<script>alert(1)</script>\\\" onload=\\\"x";
    let plan = Plan::new()
        .change("plan.yaml", "{ja: 協働推進課, en: Collaboration Division}", &format!("\"{hostile}\""))
        .change("data/measures.yaml", "{ja: ＳＮＳでの発信, en: Posts on social media}", &format!("\"{hostile}\""))
        .change("data/glossary.yaml", "{ja: 協働, en: collaboration}", &format!("\"{hostile}\""))
        .change("data/regulations/council.ja.md", "市に協働推進会議を置く。", "<script>alert(2)</script>")
        .change("chapters/10-overview.ja.md", ":::note[期間]", ":::note[<script>alert(3)</script>]")
        .build();
    for page in [
        "measures.html",
        "measures/1-1.html",
        "departments.html",
        "departments/collaboration.html",
        "glossary.html",
        "regulations/council.html",
        "overview.html",
        "annex.html",
        "progress/2024.html",
        "print.html",
    ] {
        let html = plan.page(&format!("ja/small/{page}"));
        assert!(html.contains("&lt;script&gt;"), "{page} shows the words");
        assert!(!html.contains("<script>alert"), "{page}");
        let tags = html.split('<').skip(1).filter_map(|part| part.split_once('>')).map(|(tag, _)| tag);
        assert!(!tags.into_iter().any(|tag| tag.contains("\" onload=\"x")), "{page}: no attribute comes of words");
    }
}

#[test]
fn no_id_stands_twice_where_records_and_pieces_share_a_page() {
    let facts = "---\ntitle: 全て\n---\n\n## 事実 {#facts}\n\n::measures{goal=1}\n\n::measures{goal=2}\n\n::measure{id=1-1}\n\n\
                 ::indicators{goal=1}\n\n::indicators\n\n::indicator{id=groups}\n\n::indicator{id=groups}\n\n\
                 ::roster{id=council}\n\n::regulation{id=council}\n\n::regulation{id=council articles=2}\n\n::history\n\n\
                 ::glossary\n\n::slogan\n";
    let plan = Plan::new().add("chapters/30-facts.ja.md", facts).build();
    for page in ["ja/small/facts.html", "en/small/facts.html", "ja/small/print.html", "en/small/print.html"] {
        let html = plan.page(page);
        let mut seen = HashSet::new();
        let twice: Vec<&str> = ids(&html).into_iter().filter(|id| !seen.insert(*id)).collect();
        assert!(twice.is_empty(), "{page}: {twice:?}");
        let labels = html.split(" aria-labelledby=\"").skip(1).filter_map(|rest| rest.split_once('"'));
        for id in labels.flat_map(|(ids, _)| ids.split(' ')) {
            assert!(seen.contains(id), "{page} is labelled by {id}");
        }
    }
    let english = plan.page("en/small/facts.html");
    assert!(english.contains("<div lang=\"en\">"), "facts are in the reader's language within a Japanese chapter");
}

#[test]
fn every_paragraph_and_item_of_a_regulation_can_be_linked_to_under_its_official_number() {
    let plan = Plan::new().build();
    let page = plan.page("ja/small/regulations/council.html");
    for id in ["art-1", "art-2", "art-2-1", "art-2-1-1", "art-2-1-1-2", "art-2-2", "art-2_2", "suppl"] {
        assert!(ids(&page).contains(&id), "{id}");
    }
    let read = words(&page);
    assert!(
        read.contains("（１） 計画に関すること。 ア 策定 イ 評価 （２） その他必要な事項 ２ 会議は、市長に"),
        "{read}"
    );
    assert!(plan.page("ja/small/print.html").contains("id=\"regulation-council--art-2-1-1\""));
}

#[test]
fn what_cannot_be_rated_is_counted_apart_and_is_not_zero() {
    let plan = Plan::new().change("progress/2024.yaml", "{self: good}", "{self: unrated}").build();
    let page = plan.page("ja/small/progress/2024.html");
    let table =
        page.split("<table class=\"stacked tally\">").nth(1).and_then(|rest| rest.split("</table>").next()).unwrap();
    let rows: Vec<String> = table.split("<tr>").map(words).collect();
    assert!(rows.iter().any(|row| row == "目標 順調 評価できない 評価なし 取組数"), "{rows:?}");
    assert!(rows.iter().any(|row| row == "基本目標1 情報の発信 順調 0 評価できない 1 評価なし 0 取組数 1"), "{rows:?}");
    assert!(rows.iter().any(|row| row == "基本目標2 人材の育成 順調 0 評価できない 0 評価なし 1 取組数 1"), "{rows:?}");
    assert!(!table.contains("class=\"bar\""), "there is nothing to share out");
}

//! Mistakes in chapters and regulations.

use super::*;
use crate::model::regulation::ProvisionKind;

#[test]
fn chapters_are_checked() {
    expect(
        "chapters/10-overview.ja.md",
        &[
            ("title: 計画の概要", "subtitle: 計画の概要", &["K104 2:1", "K103 2:1"]),
            ("role: chapter", "role: chaptre", &["K107 3:7"]),
            ("role: chapter", "role: foreword", &["K324 3:7"]),
            ("role: chapter", "id: 概要", &["K302 3:5"]),
            ("この計画は", "## 再び {#period}\n\nこの計画は", &["K301 11:1"]),
            (":::note", ":::notes", &["K202 13:4"]),
            ("{id=groups}", "{id=groups colour=red}", &["K210 17:23"]),
            ("::indicator{id=groups}", "::indicator", &["K210 17:1"]),
            (":term[協働]{id=collaboration}", ":lang[協働]{tag=日本語}", &["K210 19:11"]),
            (":::note[期間]\n2024年度から2028年度までの5年間です。\n:::", "::note", &["K204 13:1"]),
        ],
    );
}

#[test]
fn a_chapter_that_is_missing_in_a_language_is_one_warning() {
    let files = Files::small().without("plans/small/chapters/20-annex.en.md");
    assert_eq!(problems(&files), ["K317 chapters/20-annex.ja.md:1:1"]);
    assert!(!Outcome::of(&files).report.has_errors());
}

#[test]
fn two_chapters_with_one_id_and_one_language_are_told() {
    let text = "---\ntitle: 別の章\nid: annex\n---\n";
    let files = Files::small().put("plans/small/chapters/30-other.ja.md", text);
    assert_eq!(problems(&files), ["K301 chapters/30-other.ja.md:3:5"]);
}

#[test]
fn a_file_in_a_language_that_the_site_does_not_have_is_told() {
    let files = Files::small().put("plans/small/chapters/20-annex.fr.md", "---\ntitle: Annexe\n---\n");
    assert_eq!(problems(&files), ["K315 chapters/20-annex.fr.md:1:1"]);
}

#[test]
fn chapters_come_in_the_order_of_their_numbers() {
    let text = "---\ntitle: 章\n---\n";
    let files =
        Files::small().put("plans/small/chapters/100-last.ja.md", text).put("plans/small/chapters/9-first.ja.md", text);
    let catalogue = Outcome::of(&files).catalogue.unwrap();
    let ids: Vec<&str> = catalogue.plans[0].chapters.iter().map(|chapter| &*chapter.id.value).collect();
    assert_eq!(ids, ["first", "overview", "annex", "last"]);
}

#[test]
fn regulations_are_checked() {
    expect(
        "data/regulations/council.ja.md",
        &[
            ("title: 見本市協働推進会議設置要綱", "titel: 要綱", &["K104 2:1", "K103 2:1"]),
            ("令和6年3月1日", "令和6年13月1日", &["K310 4:10"]),
            ("enacted: 令和6年3月1日", "effective: 2024-04-01\nexpires: 2023-03-31", &["K313 5:10"]),
            ("## 附則\n", "## 附則\n\n::roster{id=council name=a}\n", &["K324 28:1", "K210 28:21"]),
            ("## 第１条（設置）\n", "前文\n\n## 第１条（設置）\n", &["K318 7:1"]),
            ("## 第2条の2（委任）", "## 委任", &["K318 22:1"]),
            ("## 第2条の2（委任）", "### 委任", &["K318 22:1"]),
        ],
    );
}

#[test]
fn articles_out_of_order_and_twice_point_to_the_other() {
    let path = "data/regulations/council.ja.md";
    let files = Files::small().change(path, "## 第１条（設置）", "## 第3条（設置）");
    let found = problems(&files);
    assert!(found.contains(&"K318 data/regulations/council.ja.md:11:1".to_owned()), "{found:?}");
    let files = Files::small().change(path, "第2条の2", "第2条");
    let outcome = Outcome::of(&files);
    let twice = outcome.report.iter().find(|problem| problem.code.number() == "K318").unwrap();
    assert_eq!(outcome.sources.line_column(twice.related.unwrap()), (11, 1));
}

#[test]
fn a_regulation_becomes_articles_paragraphs_and_items() {
    let catalogue = Outcome::of(&Files::small()).catalogue.unwrap();
    let regulation = &catalogue.plans[0].regulations[0].versions[0];
    let provisions: Vec<(ProvisionKind, &str, &str, Option<&str>)> =
        regulation.provisions.iter().map(|own| (own.kind, &*own.anchor, &*own.label, own.caption.as_deref())).collect();
    use ProvisionKind::{Article, Supplementary};
    let expected = [
        (Article, "art-1", "第１条", Some("設置")),
        (Article, "art-2", "第2条", Some("所掌事務")),
        (Article, "art-2_2", "第2条の2", Some("委任")),
        (Supplementary, "suppl", "附則", None),
    ];
    assert_eq!(provisions, expected);
    let second = &regulation.provisions[1];
    assert_eq!((second.paragraphs[0].number, second.paragraphs[1].number), (1, 2));
    let items = &second.paragraphs[0].items;
    assert_eq!((&*items[0].anchor, &*items[0].items[1].anchor, items.len()), ("art-2-1-1", "art-2-1-1-2", 2));
    assert_eq!(regulation.provisions[3].paragraphs[0].caption.as_deref(), Some("施行期日"));
}

#[test]
fn a_table_is_no_paragraph_of_an_article() {
    let table = "\n| 役 | 人 |\n|---|---|\n| 会長 | 1 |\n\n会議は、市長に";
    let files = Files::small().change("data/regulations/council.ja.md", "\n会議は、市長に", table);
    let catalogue = Outcome::of(&files).catalogue.unwrap();
    let paragraphs = &catalogue.plans[0].regulations[0].versions[0].provisions[1].paragraphs;
    let found: Vec<(u32, &str)> = paragraphs.iter().map(|own| (own.number, &*own.anchor)).collect();
    assert_eq!(found, [(1, "art-2-1"), (0, "art-2-block2"), (2, "art-2-2")]);
}

#[test]
fn an_article_in_one_language_only_is_a_warning_at_its_place() {
    let files = Files::small().change(
        "data/regulations/council.en.md",
        "## Article 2-2 (Delegation)\n\nNecessary matters are laid down elsewhere.\n\n",
        "",
    );
    let outcome = Outcome::of(&files);
    assert_eq!(outcome.problems(), ["K324 data/regulations/council.ja.md:22:1"]);
    assert_eq!(outcome.only().facts, [("part", "2_2".into()), ("language", "en".into())]);
}

#[test]
fn languages_of_a_regulation_find_each_other_past_other_files() {
    let mut files = Files::small();
    for language in ["en", "ja"] {
        // Its name sorts between council.en.md and council.ja.md.
        let text = files.0[&format!("content/plans/small/data/regulations/council.{language}.md")].clone();
        files = files.put(&format!("plans/small/data/regulations/council.f.{language}.md"), text);
    }
    let catalogue = Outcome::of(&files).catalogue.unwrap();
    let regulations = &catalogue.plans[0].regulations;
    let found: Vec<(&str, usize)> = regulations.iter().map(|own| (&*own.id.value, own.versions.len())).collect();
    assert_eq!(found, [("council", 2), ("council.f", 2)]);
}

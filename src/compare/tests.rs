//! What the table of changes says of plans, and that it says all.

use super::*;
use crate::diagnostics::Report;
use crate::language::Language;
use crate::load::memory::{Files, brief};
use crate::resolve::{self, Drafts, PlanIndex, Site};
use crate::validate;
use proptest::prelude::*;

fn site(files: &Files) -> Site {
    let mut report = Report::default();
    let loaded = files.load(&mut report);
    let catalogue = validate::catalogue(loaded.content, &mut report);
    let problems = brief(&report, &loaded.sources);
    resolve::site(catalogue.unwrap_or_else(|| panic!("{problems:?}")), Drafts::Included, &mut Report::default())
}

fn read(files: &Files) -> Clauses {
    clauses(&site(files), PlanIndex(0), Language::JAPANESE)
}

/// Compares the small plan with a change of it.
fn compared(change: impl Fn(Files) -> Files) -> Table {
    Table::new(&read(&Files::small()), &read(&change(Files::small())))
}

/// Writes the rows in which something changed.
fn shown(table: &Table) -> Vec<String> {
    let mark = |run: &Run| match run.fate {
        Fate::Kept => run.text.clone(),
        Fate::Removed => format!("[-{}-]", run.text),
        Fate::Added => format!("{{+{}+}}", run.text),
    };
    let rows = table.rows().filter(|row| row.change != Change::Unchanged);
    let row = |row: &Row| {
        let words: String = row.runs.iter().map(mark).collect();
        let remark = row.remark.map(|remark| format!(" ({})", remark.name())).unwrap_or_default();
        format!("{} {}: {words}{remark}", row.change.name(), row.key)
    };
    rows.map(row).collect()
}

/// Makes the new text of the old one and the table.
fn applied(table: &Table, old: &Clauses) -> Vec<String> {
    let mut left: Vec<Option<String>> = old.list.iter().map(|clause| Some(clause.text())).collect();
    let mut take = |at: usize| left.get_mut(at).and_then(Option::take);
    let mut new = Vec::new();
    for row in table.rows() {
        let before: Vec<String> =
            row.clauses.iter().filter_map(|(old, _)| *old).map(|at| take(at).expect("used twice")).collect();
        match row.change {
            Change::Unchanged => new.extend(before),
            Change::Changed | Change::New | Change::Deleted => {
                assert_eq!(before.concat(), old_text(&row.runs));
                if row.change != Change::Deleted {
                    new.push(new_text(&row.runs));
                }
            }
        }
    }
    assert!(left.iter().all(Option::is_none), "left over: {left:?}");
    new
}

fn texts(clauses: &Clauses) -> Vec<String> {
    clauses.list.iter().map(Clause::text).collect()
}

#[test]
fn a_plan_that_stayed_has_one_run_for_each_group() {
    let table = compared(|files| files);
    assert_eq!(shown(&table), Vec::<String>::new());
    assert!(table.groups.iter().all(|group| group.rows.len() == 1));
    let counts = table.counts();
    assert_eq!((counts.new, counts.changed, counts.deleted), (0, 0, 0));
    assert_eq!(counts.unchanged, read(&Files::small()).list.len());
}

#[test]
fn a_renumbered_measure_stays_one_and_its_number_is_shown() {
    let table = compared(|files| {
        files.change(
            "data/measures.yaml",
            "measures:\n  - id: \"1\"\n",
            "measures:\n  - id: new\n    title: {ja: 場の提供, en: Places}\n  - id: \"1\"\n",
        )
    });
    let rows = shown(&table);
    assert!(rows.contains(&"new measure:new: {+基本目標1 場の提供+}".to_owned()), "{rows:#?}");
    assert!(rows.contains(&"changed measure:1: 基本目標[-1-]{+2+} 情報の発信 (renumbered)".to_owned()), "{rows:#?}");
    assert!(!rows.iter().any(|row| row.starts_with("deleted")), "{rows:#?}");
}

#[test]
fn a_measure_under_its_former_id_is_the_same() {
    let table = compared(|files| {
        files.change("data/measures.yaml", "- id: \"2\"\n", "- id: training\n    former: [\"2\"]\n").change(
            "data/measures.yaml",
            "人材の育成",
            "担い手の育成",
        )
    });
    assert_eq!(shown(&table), ["changed measure:training: 基本目標2 [-人材-]{+担い手+}の育成"]);
}

#[test]
fn an_article_put_in_between_leaves_the_others_the_same() {
    let table = compared(|files| {
        files
            .change(
                "data/regulations/council.ja.md",
                "## 第2条（所掌事務）",
                "## 第2条（定義）\n\n協働とは、共に働くことをいう。\n\n## 第3条（所掌事務）",
            )
            .change("data/regulations/council.ja.md", "第2条の2（委任）", "第4条（委任）")
    });
    assert_eq!(
        shown(&table),
        [
            "new article:council/2: {+第2条 定義+}",
            "new article:council/2/1: {+協働とは、共に働くことをいう。+}",
            "changed article:council/3: 第[-2-]{+3+}条 所掌事務 (renumbered)",
            "changed article:council/4: 第[-2-]{+4+}条[-の2-] 委任 (renumbered)",
        ]
    );
}

#[test]
fn a_paragraph_is_found_in_its_section_by_likeness() {
    let table = compared(|files| {
        files.change("chapters/10-overview.ja.md", "市民と市は、", "はじめに。\n\n市民と市は、").change(
            "chapters/10-overview.ja.md",
            "2028年度までの5年間です。",
            "2030年度までの7年間です。",
        )
    });
    assert_eq!(
        shown(&table),
        [
            "new chapter:overview/1: {+はじめに。+}",
            "changed chapter:overview#period/3: 2024年度から[-2028-]{+2030+}年度までの[-5-]{+7+}年間です。",
        ]
    );
}

#[test]
fn a_target_is_known_by_its_role() {
    let table = compared(|files| {
        files.change(
            "data/indicators.yaml",
            "{year: 2028, role: target, value: 1.5}",
            "{year: 2027, role: target, value: 2}",
        )
    });
    assert_eq!(
        shown(&table),
        ["changed indicator:complaints/phone/target: 電話 [-2028-]{+2027+}年度（令和[-10-]{+9+}年度） [-1.5-]{+2.0+}"]
    );
}

#[test]
fn a_chapter_that_is_gone_stands_where_it_stood() {
    let table = compared(|files| {
        files.without("plans/small/chapters/20-annex.ja.md").without("plans/small/chapters/20-annex.en.md")
    });
    let keys: Vec<&str> = table.groups.iter().map(|group| group.key.as_str()).collect();
    assert_eq!(
        keys,
        [
            "plan",
            "chapter:overview",
            "chapter:annex",
            "measures",
            "indicators",
            "rosters",
            "regulation:council",
            "glossary"
        ]
    );
    assert!(table.groups[2].rows.iter().all(|row| row.change == Change::Deleted));
}

#[test]
fn every_clause_has_a_key_of_its_own_and_a_place() {
    for language in [Language::JAPANESE, Language::ENGLISH] {
        let clauses = clauses(&site(&Files::small()), PlanIndex(0), language);
        let mut keys: Vec<&str> = clauses.list.iter().map(|clause| clause.key.as_str()).collect();
        insta::assert_snapshot!(
            format!("clauses-{language}"),
            clauses
                .list
                .iter()
                .map(|clause| format!(
                    "{} | {} | {:?} | {}",
                    clause.key,
                    clause.place.name,
                    clause.place.part,
                    clause.text()
                ))
                .collect::<Vec<_>>()
                .join("\n")
        );
        let all = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), all);
    }
}

#[test]
fn different_keys_have_different_ids_of_plain_letters() {
    let keys =
        ["chapter:a#b/2", "chapter:a/b/2", "chapter:a.b/2", "chapter:a_b", "chapter:a#_b", "chapter:期間", "chapter-a"];
    let ids: std::collections::HashSet<String> = keys.iter().map(|key| row_fragment(key)).collect();
    assert_eq!(ids.len(), keys.len());
    assert!(ids.iter().all(|id| id.is_ascii() && !id.contains([' ', '#', '/', ':'])));
    assert_eq!(row_fragment("measure:1-1-1/purpose"), "row-measure~1-1-1.purpose");
}

/// A text of clauses: chapters, headings with and without a name, paragraphs.
fn any_clauses() -> impl Strategy<Value = Clauses> {
    let paragraph = prop_oneof![
        "[市民協働計画のを。、]{1,12}",
        Just("なし".to_owned()),
        Just("市民活動の情報を広く発信します。".to_owned()),
        Just("市民活動の情報をウェブサイトで発信します。".to_owned()),
    ];
    let block = (proptest::option::weighted(0.3, "[a-d]"), 0usize..3, paragraph);
    let chapter = ("[a-c]", proptest::collection::vec(block, 0..8));
    proptest::collection::vec(chapter, 0..4).prop_map(|chapters| {
        let mut clauses = Clauses::default();
        let mut keys = std::collections::HashSet::new();
        for (id, blocks) in chapters {
            let key = format!("chapter:{id}");
            if !keys.insert(key.clone()) {
                continue;
            }
            clauses.groups.push(Group { key: key.clone(), title: id.clone(), language: Language::JAPANESE });
            let mut within = push(&mut clauses, key.clone(), None, true, &id);
            for (at, (name, deep, words)) in blocks.into_iter().enumerate() {
                let named = name.map(|name| format!("section:{name}")).filter(|name| keys.insert(name.clone()));
                let counted = format!("{key}/{at}");
                let head = named.is_some() || deep == 0;
                let own = push(&mut clauses, named.clone().unwrap_or(counted), Some(within), named.is_some(), &words);
                if head {
                    within = own;
                }
            }
        }
        clauses
    })
}

fn push(clauses: &mut Clauses, key: String, within: Option<usize>, named: bool, words: &str) -> usize {
    let place = Place { name: String::new(), language: Language::JAPANESE, part: Part::Text };
    let group = clauses.groups.len() - 1;
    let (number, words, language) = (String::new(), words.to_owned(), Language::JAPANESE);
    clauses.list.push(Clause { key, group, within, named, place, number, words, language });
    clauses.list.len() - 1
}

proptest! {
    #[test]
    fn the_table_turns_the_old_text_into_the_new(old in any_clauses(), new in any_clauses()) {
        let table = Table::new(&old, &new);
        prop_assert_eq!(applied(&table, &old), texts(&new));
    }

    #[test]
    fn nothing_changes_from_a_text_to_itself(text in any_clauses()) {
        let counts = Table::new(&text, &text).counts();
        prop_assert_eq!(counts, Counts { unchanged: text.list.len(), ..Counts::default() });
    }
}

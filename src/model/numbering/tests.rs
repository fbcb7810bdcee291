//! Numbers as the plans have them.

use super::Pattern;

fn number(pattern: &str, counts: &[u32]) -> String {
    Pattern::parse(pattern).map(|pattern| pattern.format(counts)).unwrap_or_default()
}

#[test]
fn every_kind_of_counter_counts() {
    for (pattern, third, twenty_first) in [
        ("第1章", "第3章", "第21章"),
        ("１", "３", "２１"),
        ("第一編", "第三編", "第二十一編"),
        ("(1)", "(3)", "(21)"),
        ("①", "③", "(21)"),
        ("Ⅰ", "Ⅲ", "XXI"),
        ("Part I", "Part III", "Part XXI"),
        ("i", "iii", "xxi"),
        ("(a)", "(c)", "(u)"),
        ("A", "C", "U"),
        ("ア", "ウ", "ナ"),
        ("(ア)", "(ウ)", "(ナ)"),
    ] {
        assert_eq!(number(pattern, &[3]), third);
        assert_eq!(number(pattern, &[21]), twenty_first);
    }
}

#[test]
fn several_counters_take_the_levels_above() {
    assert_eq!(number("1.1", &[2, 3]), "2.3");
    assert_eq!(number("1.1", &[9, 2, 3]), "2.3");
    assert_eq!(number("1.1", &[3]), "3");
    assert_eq!(number("Ⅰ-(1)-①", &[1, 2, 3]), "Ⅰ-(2)-③");
}

/// Writes the numbers of one place, level by level, from the counts of all levels down to it.
fn numbers(patterns: &[&str], counts: &[u32]) -> Vec<String> {
    patterns.iter().enumerate().map(|(level, pattern)| number(pattern, &counts[..=level])).collect()
}

#[test]
fn each_plan_and_its_translation_number_their_levels_their_own_way() {
    let counts = [2, 3, 10, 5, 6];
    for (patterns, expected) in [
        // Chapter, section and below.
        (&["第１章", "１", "（１）", "①"][..], &["第２章", "３", "（１０）", "⑤"][..]),
        (&["第1章", "1", "(1)", "ア"], &["第2章", "3", "(10)", "オ"]),
        (&["1", "(1)", "ア"], &["2", "(3)", "コ"]),
        (&["第１章", "１", "(1)", "①", "ア"], &["第２章", "３", "(10)", "⑤", "カ"]),
        (&["Ⅰ", "１", "１）", "（１）"], &["Ⅱ", "３", "１０）", "（５）"]),
        (&["Chapter 1", "1.1", "(1)", "(a)"], &["Chapter 2", "2.3", "(10)", "(e)"]),
        (&["Chapter 1", "1", "(1)", "(a)", "(i)"], &["Chapter 2", "3", "(10)", "(e)", "(vi)"]),
        (&["1", "(1)", "(a)"], &["2", "(3)", "(j)"]),
        (&["I", "1", "1)", "(1)"], &["II", "3", "10)", "(5)"]),
        // Goals, policies and what is done; the number of a sheet.
        (&["１", "１.１", "①"], &["２", "２.３", "⑩"]),
        (&["Ⅰ", "(1)", "Ⅰ-(1)-①"], &["Ⅱ", "(3)", "Ⅱ-(3)-⑩"]),
        (&["I", "(1)", "I-(1)-1"], &["II", "(3)", "II-(3)-10"]),
    ] {
        assert_eq!(numbers(patterns, &counts), expected);
    }
    // Parts (編) and notes (※) have levels of their own.
    for (pattern, expected) in
        [("第１編", "第２編"), ("Part 1", "Part 2"), ("※1", "※2"), ("*1", "*2"), ("Note 1", "Note 2")]
    {
        assert_eq!(number(pattern, &[2]), expected);
    }
}

#[test]
fn letters_inside_words_do_not_count() {
    assert_eq!(number("Chapter 1", &[4]), "Chapter 4");
    assert_eq!(number("Goal A", &[2]), "Goal B");
    assert!(Pattern::parse("Appendix").is_none());
    assert!(Pattern::parse("アイウ").is_none());
}

//! Any text at all gives a tree and a page: no panic, no place outside the source, no script that runs.

use super::{html, read};
use kyodo::markdown::{Document, Kind, NodeId};
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// Letters of every kind that Markdown, or kyodo, gives a meaning to.
const PIECES: &[&str] = &[
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```",
    "~~~",
    "[",
    "]",
    "(",
    ")",
    "![",
    "[^1]",
    "[^1]: ",
    "{",
    "}",
    "|",
    "｜",
    "\\",
    "\\|",
    ":",
    "::",
    ":::",
    ":::note",
    ":::note[",
    ":::a{b=c}",
    "::b{c=\"d\"}",
    ":t[",
    "]{id=",
    "#id}",
    "{漢字|かん|じ}",
    "{漢|か|ん}",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    " ",
    "    ",
    "\t",
    "> ",
    "- ",
    "1. ",
    "# ",
    "## ",
    "---",
    "===",
    "|-|-|",
    "| a | b |\n|-|-|\n",
    ": ",
    "<",
    ">",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<?",
    "?>",
    "<script>",
    "&amp;",
    "&#xFDD0;",
    "&#0;",
    "javascript:",
    "data:",
    "a",
    "1",
    "語",
    "。",
    "「",
    "」",
    "시",
    "\u{2060}",
    "\u{FDD0}",
    "\u{1CC0}",
    "\u{0}",
    "\u{E0100}",
    "🍣",
    "e\u{301}",
    "\"",
    "'",
    "=",
];

fn texts() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat());
    prop_oneof![4 => pieces, 1 => any::<String>(), 1 => prop::collection::vec(any::<u8>(), 0..200).prop_map(lossy)]
}

#[allow(clippy::needless_pass_by_value)]
fn lossy(bytes: Vec<u8>) -> String {
    String::from_utf8_lossy(&bytes).into_owned()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_tree_is_whole_and_its_places_lie_in_the_source(text in texts()) {
        let (document, report) = read(&text);
        let count = u32::try_from(document.all().count()).unwrap_or(u32::MAX);
        let mut walked = 0;
        for root in document.roots() {
            walked += walk(&document, root, 0);
        }
        prop_assert_eq!(walked, count, "every node is reached once");
        for (id, kind) in document.all() {
            prop_assert!(text.get(document.span(id).range()).is_some(), "{kind:?}");
        }
        for problem in report.iter() {
            let span = problem.span.map(|span| span.range()).unwrap_or_default();
            prop_assert!(text.get(span).is_some(), "{problem:?}");
        }
        for (index, directive) in document.directives().iter().enumerate() {
            prop_assert!(text.get(directive.span.range()).is_some() && text.get(directive.name_span.range()).is_some());
            let named = match document.kind(directive.node) {
                Kind::Directive(id) | Kind::InlineDirective(id) => id.index(),
                other => return Err(TestCaseError::fail(format!("{other:?}"))),
            };
            prop_assert_eq!(named, index);
        }
    }

    #[test]
    fn nothing_that_the_writer_did_not_write_is_shown(text in texts()) {
        let html = html(&text);
        for stand_in in ['\u{FDD0}', '\u{FDD1}', '\u{1CC0}', '\u{1CC1}'] {
            prop_assert!(!html.contains(stand_in) || text.contains(stand_in) || text.contains("&#"), "{html}");
        }
        prop_assert!(!html.contains("<?"), "{html}");
    }

    #[test]
    fn no_tag_of_the_writer_and_no_address_that_runs_comes_through(text in texts()) {
        let html = html(&text);
        for tag in ["<script", "<b>", "href=\"javascript:", "src=\"data:", "<!--"] {
            prop_assert!(!html.contains(tag), "{html}");
        }
    }
}

fn walk(document: &Document, node: NodeId, depth: usize) -> u32 {
    assert!(depth < 120, "deeper than the limit");
    1 + document.children(node).map(|child| walk(document, child, depth + 1)).sum::<u32>()
}

#[test]
fn nesting_without_end_is_held_at_the_limit_and_told_once() {
    for (open, close) in
        [("> ", ""), ("- ", ""), ("[", "]"), ("*a ", "*"), ("![", "](u)"), ("**あ", "い**"), (":a[", "]"), ("1. ", "")]
    {
        let text = format!("{}x{}", open.repeat(10_000), close.repeat(10_000));
        let (document, report) = read(&text);
        for root in document.roots() {
            walk(&document, root, 0);
        }
        assert!(report.iter().filter(|problem| problem.code.number() == "K205").count() < 2, "{open}");
        assert!(html(&text).contains('x'), "{open}");
    }
    let (_, report) = read(&"> ".repeat(10_000));
    assert!(report.iter().any(|problem| problem.code.number() == "K205"));
}

#[test]
fn twice_the_text_takes_about_twice_the_time() {
    for piece in HOSTILE {
        let time = |size: usize| {
            let text = piece.repeat(size / piece.len());
            let start = Instant::now();
            let _ = read(&text);
            start.elapsed()
        };
        time(1_000);
        let (small, large) = (time(40_000), time(160_000));
        let bearable = (small * 10).max(Duration::from_secs(1));
        assert!(large < bearable, "{piece:?}: {small:?}, then {large:?} for four times the text");
    }
}

#[test]
fn lines_below_deep_nesting_cost_no_more_than_others() {
    for (open, line) in
        [("> ", "x\n"), ("- ", "x\n"), ("- ", "  x\n"), ("> - ", "x\n"), (">", ">\n"), ("1. ", "\n"), ("[^a]: ", "x\n")]
    {
        let start = Instant::now();
        let (document, _) = read(&format!("{}x\n{}", open.repeat(30_000), line.repeat(30_000)));
        assert!(start.elapsed() < Duration::from_secs(5), "{open:?} above {line:?}: {:?}", start.elapsed());
        assert!(document.roots().next().is_some());
    }
}

#[test]
fn what_is_cut_from_deep_lines_is_not_shown_and_stays_in_code() {
    let deep = format!("{}語", ">".repeat(500));
    assert_eq!(html(&deep).matches("&gt;").count(), 0);
    assert_eq!(html(&format!("```\n{deep}\n```")).matches("&gt;").count(), 500);
}

#[test]
fn directives_closed_with_other_colons_and_many_arguments_cost_no_more_than_others() {
    let unequal = format!("{}{}", "::::a\n".repeat(20_000), ":::\n".repeat(20_000));
    let arguments = (0..50_000).map(|number| format!("a{number}=1 ")).collect::<String>();
    let lines = format!("> <div>\n{}", "> x\n".repeat(50_000));
    for text in [unequal, format!("::a{{{arguments}}}"), lines] {
        let start = Instant::now();
        let _ = read(&text);
        assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    }
}

/// Pieces that, many times over, have cost Markdown parsers far more than their length.
const HOSTILE: &[&str] = &[
    "*",
    "_",
    "**a",
    "*a ",
    "**。",
    "`",
    "` `` ",
    "[",
    "![",
    "[a](",
    "[a]: b\n",
    "[^a]",
    "[^a]: ",
    "[^a]: b\n",
    "> ",
    ">",
    "- ",
    "1. ",
    "- a\n",
    "> - ",
    "\n",
    "a\n",
    "<",
    "<a ",
    "<!--",
    "<?",
    "<![CDATA[",
    "<a href=\"",
    "</",
    "&",
    "&#",
    "\\",
    "|",
    "|-",
    "|a|b|\n|-|-|\n",
    "a|",
    ": ",
    "a\n: b\n",
    "a\n\n: b\n\n",
    "{",
    "{漢|",
    "{漢|か}",
    "{漢|か|ん}",
    ":",
    "::",
    ":::",
    ":::a\n",
    ":::\n",
    ":::a\n:::\n",
    ":a[",
    ":a[]",
    ":a[]{",
    ":a[b]{c=\"",
    "::a{b=\"\n",
    ":::a[b]{c=d}\n",
    "> :::a\n",
    "  ",
    "\t",
    "#",
    "# a\n",
    "~",
    "~~a",
    "~~~\n",
    "```\n",
    "---\n",
    "a\n===\n",
    "{#a}",
    "# {#a}\n",
    "~~。",
    "x:y[",
    "[[",
    "]]",
    "](",
    "[x]",
    "あ\n",
    "あ\n> ",
    "((",
    "[a](((",
];

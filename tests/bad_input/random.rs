//! Any bytes in any file: a site or a message, and the last site as it was where there is a message.

use super::TEXTS;
use super::project::TestProject;
use proptest::prelude::*;
use std::fs;
use std::path::Path;

/// Pieces that mean something somewhere.
const PIECES: [&str; 40] = [
    "---\n",
    ":::note\n",
    ":::",
    "::measures\n",
    "{#a}",
    "](measure:1-1)",
    "](",
    "[",
    "![",
    "`",
    "```\n",
    "**",
    "_",
    "|",
    "\n|---|\n",
    "> ",
    "- ",
    "1. ",
    "    ",
    "\t",
    "\n",
    "\n\n",
    "\r",
    "## ",
    "[^a]",
    "[^a]: ",
    "{市|し}",
    ": ",
    "\"",
    "'",
    "{",
    "}",
    "&a ",
    "*a",
    "!!binary ",
    "<b>",
    "\\",
    "null",
    "令和6",
    "市\u{301}\u{200D}\u{FEFF}",
];

/// Says what is done to a file.
#[derive(Debug, Clone)]
enum Change {
    Insert(String),
    InsertBytes(Vec<u8>),
    Cut(usize),
    Repeat(usize),
}

fn change() -> impl Strategy<Value = Change> {
    let pieces = prop::collection::vec(prop::sample::select(&PIECES[..]), 1..6);
    prop_oneof![
        6 => pieces.prop_map(|pieces| Change::Insert(pieces.concat())),
        1 => prop::collection::vec(any::<u8>(), 1..8).prop_map(Change::InsertBytes),
        3 => (1usize..60).prop_map(Change::Cut),
        1 => (1usize..200).prop_map(Change::Repeat),
    ]
}

/// Makes changes, each at a place told in thousandths of the file.
fn changed(mut bytes: Vec<u8>, changes: &[(usize, Change)]) -> Vec<u8> {
    for (place, change) in changes {
        let at = bytes.len() * place / 1000;
        let end = |length: usize| (at + length).min(bytes.len());
        match change {
            Change::Insert(text) => drop(bytes.splice(at..at, text.bytes())),
            Change::InsertBytes(own) => drop(bytes.splice(at..at, own.iter().copied())),
            Change::Cut(length) => drop(bytes.drain(at..end(*length))),
            Change::Repeat(length) => {
                let again: Vec<u8> = bytes.iter().skip(at).take(*length).copied().collect();
                drop(bytes.splice(at..at, again));
            }
        }
    }
    bytes
}

/// Builds with these bytes in a file, on top of a site that is there already.
fn holds(project: &TestProject, path: &str, bytes: impl FnOnce(Vec<u8>) -> Vec<u8>) {
    project.build();
    let before = project.output();
    let sound = fs::read(project.path(path)).unwrap();
    fs::write(project.path(path), bytes(sound)).unwrap();
    let outcome = project.build();
    assert_ne!(outcome.made.is_some(), outcome.report.has_errors());
    assert!(outcome.made.is_some() || project.output() == before, "a failed build should change nothing");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_change_to_any_file_gives_a_site_or_a_message(
        path in prop::sample::select(&TEXTS[..]),
        changes in prop::collection::vec((0usize..1000, change()), 1..6),
    ) {
        holds(&TestProject::of("small"), path, |sound| changed(sound, &changes));
    }

    #[test]
    fn any_bytes_in_any_file_give_a_site_or_a_message(
        path in prop::sample::select(&TEXTS[..]),
        bytes in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        holds(&TestProject::of("small"), path, |_| bytes);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_change_to_a_sheet_gives_a_site_or_a_message(
        changes in prop::collection::vec((0usize..1000, change()), 1..6),
        commas in prop::collection::vec(0usize..1000, 0..4),
    ) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans/answered");
        let commas: Vec<(usize, Change)> = commas.iter().map(|place| (*place, Change::Insert(",".to_owned()))).collect();
        let project = TestProject::of("small").lay(&folder, |_| true);
        holds(&project, "content/plans/small/data/opinions.csv", |sound| changed(changed(sound, &changes), &commas));
    }
}

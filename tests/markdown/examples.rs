//! The files beside this one: prose, and in fences an example, a line with a dot, and the HTML that it becomes.

use super::{html, read};
use std::fs;
use std::path::Path;

const OPEN: &str = "```````` example\n";
const CLOSE: &str = "````````";

#[test]
fn every_example_becomes_what_stands_below_it() {
    let mut count = 0;
    let mut wrong = Vec::new();
    for (name, text) in files() {
        for example in text.split(OPEN).skip(1).filter_map(|part| part.split(CLOSE).next()) {
            let Some((markdown, expected)) = example.split_once("\n.\n") else {
                panic!("{name}: an example without a line that holds a dot:\n{example}");
            };
            count += 1;
            let (expected, codes) = expected.rsplit_once("\n! ").unwrap_or((expected, ""));
            let found = html(markdown);
            if found.trim_end() != expected.trim_end() {
                wrong.push(format!("{name}\n{markdown}\n-- expected\n{expected}\n-- found\n{found}"));
            }
            if codes.trim() != problems(markdown) {
                wrong.push(format!("{name}\n{markdown}\n-- expected {codes}, found {}", problems(markdown)));
            }
        }
    }
    assert!(count > 0, "no examples were found");
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n====\n"));
}

/// Lists the numbers of the problems found, as the line `! K201 K203` below an example has them.
fn problems(markdown: &str) -> String {
    let (_, report) = read(markdown);
    report.iter().map(|problem| problem.code.number()).collect::<Vec<_>>().join(" ")
}

fn files() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/markdown");
    let mut files: Vec<(String, String)> = fs::read_dir(&folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.path().extension().is_some_and(|kind| kind == "md"))
        .filter_map(|entry| Some((entry.file_name().display().to_string(), fs::read_to_string(entry.path()).ok()?)))
        .collect();
    files.sort();
    files
}

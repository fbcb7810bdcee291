//! Mistakes in what a site says of its accessibility.

use super::*;
use crate::conformance::{Criterion, Verdict};

const WRITTEN: &str = include_str!("../../../tests/plans/tested/content/accessibility.yaml");
const RESULTS: &str = include_str!("../../../tests/plans/tested/content/accessibility/results.yaml");

fn tested(written: &str, results: &str) -> Outcome {
    Outcome::of(&Files::small().put("accessibility.yaml", written).put("accessibility/results.yaml", results))
}

/// Makes each change alone, and expects the problems behind it.
fn expect_of(text: &str, path: &str, changes: &[(&str, &str, &[&str])]) {
    for (from, to, expected) in changes {
        assert!(text.contains(from), "{from}");
        let changed = text.replacen(from, to, 1);
        let found = if path == "accessibility.yaml" { tested(&changed, RESULTS) } else { tested(WRITTEN, &changed) };
        let expected: Vec<String> =
            expected.iter().map(|problem| problem.replacen(' ', &format!(" {path}:"), 1)).collect();
        assert_eq!(found.problems(), expected, "{from:?} to {to:?}");
    }
}

#[test]
fn what_is_well_written_has_no_problem() {
    assert_eq!(tested(WRITTEN, RESULTS).problems(), [""; 0]);
    assert_eq!(tested("", "").problems(), ["K004 accessibility.yaml:1:1", "K004 accessibility/results.yaml:1:1"]);
}

#[test]
fn policy_and_findings_of_people_are_checked_field_by_field() {
    expect_of(
        WRITTEN,
        "accessibility.yaml",
        &[
            ("date: 2026-10-01", "date: soon", &["K310 2:9"]),
            ("deadline: 2027-03-31", "deadline: 2026-03-31", &["K313 3:13"]),
            ("jis-x-8341-3-2016", "jis", &["K107 5:18"]),
            ("level: AA", "level: AAA", &["K107 6:35"]),
            ("wcag-2.2", "jis-x-8341-3-2016", &["K301 6:7"]),
            ("criteria: [1.1.1]", "criteria: [1.1.1, 9.9.9]", &["K360 15:25"]),
            ("outcome: inapplicable", "outcome: not_applicable", &["K107 20:14"]),
            ("criterion: 2.4.7", "criterion: 1.1.1", &["K301 24:17"]),
            ("manual:", "manuel:", &["K103 17:1"]),
        ],
    );
}

#[test]
fn results_are_checked_though_a_program_wrote_them() {
    expect_of(
        RESULTS,
        "accessibility/results.yaml",
        &[
            ("checks:", "check:", &["K103 1:1"]),
            ("scheme: dark", "scheme: dim", &["K107 7:43"]),
            ("pages: 20", "pages: many", &["K105 9:12"]),
            ("pages: 20", "pages: 19", &["K325 11:16", "K325 12:16", "K325 13:16", "K325 14:16", "K325 15:16"]),
            ("criteria: [2.4.4, 4.1.2]", "criteria: [2.4.4, 2.4.9]", &["K360 13:45"]),
            ("passed: 18", "passed: -18", &["K105 11:59"]),
            ("passed: 18", "passed: 4294967296", &["K105 11:59"]),
        ],
    );
}

#[test]
fn a_broken_entry_is_left_out_and_the_rest_stands() {
    let outcome = tested(WRITTEN, &RESULTS.replace("rule: image-alt, ", ""));
    assert_eq!(outcome.problems(), ["K104 accessibility/results.yaml:12:9"]);
    let accessibility = outcome.catalogue.unwrap().accessibility;
    assert_eq!(accessibility.verdict(Criterion::find("1.4.3").unwrap()), Verdict::CannotTell);
    assert_eq!(accessibility.rules(Criterion::find("1.1.1").unwrap()).count(), 1);
}

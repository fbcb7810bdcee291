//! Mistakes in comments on a draft, none of which stands in the way of publication.

use super::*;
use crate::model::comment::{CommentKind, CommentState};

const NAME: &str = "reviews/2026-11-27-141503-3f2a.yaml";
const COMMENT: &str = "\
at: overview#period
language: ja
quote: 2024年度から
after: 2028年度まで
kind: correction
name: 見本 花子
date: 2026-11-27T14:15:03+09:00
text: |-
  期間は5年間で
  よいですか。
answers:
- date: 2026-11-28T09:10:00+09:00
  name: 企画課
  text: 5年間です。
- date: 2026-11-29
  name: 企画課
  state: settled
";

fn commented(text: impl Into<Vec<u8>>) -> Outcome {
    Outcome::of(&Files::small().put(&format!("plans/small/{NAME}"), text))
}

#[test]
fn every_field_of_a_comment_arrives() {
    let outcome = commented(COMMENT);
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let catalogue = outcome.catalogue.unwrap();
    let [comment] = catalogue.plans[0].comments.as_slice() else { panic!("there is one") };
    assert_eq!((&*comment.id.value, comment.kind), ("2026-11-27-141503-3f2a", CommentKind::Correction));
    assert_eq!(comment.passage.at.value.to_string(), "overview#period");
    assert_eq!((comment.passage.quote.as_deref(), comment.passage.before.as_deref()), (Some("2024年度から"), None));
    assert_eq!((&*comment.name.value, &*comment.text.value), ("見本 花子", "期間は5年間で\nよいですか。"));
    assert_eq!((comment.answers.len(), comment.state()), (2, CommentState::Settled));
    assert_eq!(comment.answers[0].date.local(), "2026-11-28 09:10");
}

#[test]
fn mistakes_in_a_comment_are_warnings_with_their_places() {
    for (from, to, expected) in [
        ("overview#period", "/overview", "K381 1:5"),
        ("language: ja", "language: 日本語", "K315 2:11"),
        ("kind: correction", "kind: remark", "K107 5:7"),
        ("name: 見本 花子", "nome: 見本 花子", "K103 6:1"),
        ("14:15:03+09:00", "14:15:03", "K380 7:7"),
        ("  text: 5年間です。\n", "", "K104 12:3"),
        ("state: settled", "state: closed", "K107 17:10"),
        ("quote: 2024", "quote: [2024", "K101 4:6"),
    ] {
        assert!(COMMENT.contains(from), "{from}");
        let outcome = commented(COMMENT.replacen(from, to, 1));
        let expected = expected.replace(' ', &format!(" {NAME}:"));
        assert!(outcome.problems().contains(&expected), "{from} to {to} gives {:?}", outcome.problems());
        assert!(!outcome.report.has_errors(), "{from} to {to}");
        assert!(outcome.catalogue.is_some(), "{from} to {to}");
    }
}

#[test]
fn bytes_that_are_no_text_are_a_warning_too() {
    for bytes in [&b"at: \xFF"[..], b"", b"a\0b", b"- 1", b"at: &a [*a]"] {
        let outcome = commented(bytes);
        assert!(!outcome.report.is_empty() && !outcome.report.has_errors(), "{:?}", outcome.problems());
        assert!(outcome.catalogue.is_some());
    }
}

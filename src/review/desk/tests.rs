//! What stands on the disk after many people wrote at once, and after somebody wrote anything at all.

use super::*;
use crate::model::comment::{Comment, CommentState};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::thread;

/// Holds a project with one plan, which need not be a good one.
struct Town(tempfile::TempDir);

impl Town {
    fn new() -> Self {
        let town = Self(tempfile::tempdir().unwrap());
        fs::create_dir_all(town.project().plan("small")).unwrap();
        fs::write(town.project().plan("small").join("plan.yaml"), "").unwrap();
        town
    }

    fn project(&self) -> Project {
        Project::at(self.0.path())
    }

    fn path(&self, id: &str) -> std::path::PathBuf {
        self.project().reviews("small").join(format!("{id}.yaml"))
    }

    fn comment(&self, id: &str) -> Comment {
        validate::comment(id, &fs::read_to_string(self.path(id)).unwrap()).unwrap()
    }

    fn submit(&self, submission: &Submission) -> Result<String, Diagnostic> {
        submit(&self.project(), "small", submission, &now())
    }

    fn answer(&self, id: &str, reply: &Reply) -> Result<(), Diagnostic> {
        answer(&self.project(), "small", id, reply, &now())
    }
}

fn now() -> Zoned {
    "2026-11-27T14:15:03+09:00[+09:00]".parse().unwrap()
}

fn remark(text: &str) -> Submission {
    Submission {
        at: "overview#period".into(),
        language: "ja".into(),
        quote: "2024年度\n から".into(),
        before: "計画の期間は、".into(),
        kind: "correction".into(),
        name: " 見本  花子 ".into(),
        text: text.into(),
        ..Submission::default()
    }
}

fn reply(text: &str, state: Option<&str>) -> Reply {
    Reply { name: "企画課".into(), text: text.into(), state: state.map(str::to_owned) }
}

#[test]
fn a_comment_and_its_answers_are_a_file_that_anybody_can_read() {
    let town = Town::new();
    let id = town.submit(&remark("期間は5年間で\r\nよいですか。 # 見出しも\n")).unwrap();
    assert!(id.starts_with("2026-11-27-141503-") && id.len() == "2026-11-27-141503-3f2a".len(), "{id}");
    town.answer(&id, &reply("5年間です。", None)).unwrap();
    town.answer(&id, &reply("", Some("settled"))).unwrap();
    let expected = "\
at: overview#period
language: ja
quote: 2024年度 から
before: 計画の期間は、
kind: correction
name: 見本 花子
date: 2026-11-27T14:15:03+09:00
text: |-
  期間は5年間で
  よいですか。 # 見出しも
answers:
- date: 2026-11-27T14:15:03+09:00
  name: 企画課
  text: 5年間です。
- date: 2026-11-27T14:15:03+09:00
  name: 企画課
  state: settled
";
    assert_eq!(fs::read_to_string(town.path(&id)).unwrap(), expected);
    assert_eq!(town.comment(&id).state(), CommentState::Settled);
}

#[test]
fn what_people_changed_by_hand_stays_and_is_continued_in_their_way() {
    let town = Town::new();
    let id = town.submit(&remark("長い")).unwrap();
    let written = fs::read_to_string(town.path(&id)).unwrap();
    let by_hand = "answers:\n  # 会議で\n  -   date: 2026-11-28\n      name: 議長\n      text: 短く";
    for old in [
        format!("# 重要\n{written}"),
        written.trim_end().to_owned(),
        written.replace('\n', "\r\n"),
        format!("\u{FEFF}{written}"),
        format!("{written}{by_hand}"),
        format!("{written}{by_hand}\n"),
        format!("{written}answers:\n    - date: 2026-11-28\n      name: 議長\n      text: 短く\n"),
    ] {
        fs::write(town.path(&id), &old).unwrap();
        town.answer(&id, &reply("直しました。", Some("settled"))).unwrap_or_else(|problem| panic!("{problem:?} {old}"));
        let new = fs::read_to_string(town.path(&id)).unwrap();
        assert!(new.starts_with(&old) && new.contains("直しました。"), "{new}");
        let new = new.trim_start_matches('\u{FEFF}');
        assert_eq!(validate::comment(&id, new).unwrap().state(), CommentState::Settled);
    }
}

#[test]
fn a_file_that_cannot_be_continued_is_left_as_it_is() {
    let town = Town::new();
    let id = town.submit(&remark("長い")).unwrap();
    let written = fs::read_to_string(town.path(&id)).unwrap();
    let after_answers = format!("answers:\n- {{date: 2026-11-28, name: a, text: b}}\n{written}");
    for old in [format!("answers: []\n{written}"), after_answers, "at: [".to_owned(), String::new()] {
        fs::write(town.path(&id), &old).unwrap();
        let refused = town.answer(&id, &reply("直しました。", None)).unwrap_err();
        assert_eq!(refused.code, Code::CommentNotAnswerable, "{old}");
        assert_eq!(fs::read_to_string(town.path(&id)).unwrap(), old);
    }
}

#[test]
fn what_lacks_something_or_is_too_long_is_refused_and_nothing_is_written() {
    let town = Town::new();
    let long = |letters: usize| "あ".repeat(letters);
    let with = |change: fn(&mut Submission, String), words: String| {
        let mut submission = remark("text");
        change(&mut submission, words);
        submission
    };
    for (submission, part) in [
        (with(|own, words| own.name = words, " \u{7}".into()), "name"),
        (with(|own, words| own.name = words, long(101)), "name"),
        (with(|own, words| own.text = words, "\n\u{202E}".into()), "text"),
        (with(|own, words| own.text = words, long(10_001)), "text"),
        (with(|own, words| own.quote = words, long(1001)), "quote"),
        (with(|own, words| own.kind = words, "praise".into()), "kind"),
        (with(|own, words| own.language = words, "../ja".into()), "language"),
        (with(|own, words| own.at = words, "../../site".into()), "at"),
    ] {
        let problem = town.submit(&submission).unwrap_err();
        assert_eq!((problem.code, &problem.facts[0]), (Code::CommentRefused, &("part", part.into())), "{submission:?}");
    }
    assert!(!town.project().reviews("small").exists());
    town.submit(&with(|own, words| own.text = words, long(10_000))).unwrap();
}

#[test]
fn no_name_of_a_plan_or_comment_leads_out_of_the_folder() {
    let town = Town::new();
    let id = town.submit(&remark("text")).unwrap();
    let before = fs::read(town.path(&id)).unwrap();
    for name in ["", ".", "..", "../small/reviews/x", "other", "a/b", "a\\b", "C:", "small/", "/etc", &"x".repeat(300)]
    {
        let problem = submit(&town.project(), name, &remark("text"), &now()).unwrap_err();
        assert_eq!(problem.code, Code::UnknownPlan, "{name}");
        let problem = town.answer(name, &reply("text", None)).unwrap_err();
        assert_eq!(problem.code, Code::UnknownComment, "{name}");
    }
    let problem = town.answer(&format!("../reviews/{id}"), &reply("text", None)).unwrap_err();
    assert_eq!((problem.code, fs::read(town.path(&id)).unwrap()), (Code::UnknownComment, before));
}

#[test]
fn of_many_who_write_at_once_nobody_loses_anything() {
    let town = Town::new();
    let shared = town.submit(&remark("answered by all")).unwrap();
    let ids: Vec<String> = thread::scope(|scope| {
        let writers: Vec<_> = (0..8)
            .map(|writer| {
                let (town, shared) = (&town, &shared);
                scope.spawn(move || {
                    let write = |number| {
                        let id = town.submit(&remark(&format!("{writer}-{number}"))).unwrap();
                        if number % 5 == 0 {
                            town.answer(shared, &reply(&format!("{writer}-{number}"), None)).unwrap();
                        }
                        id
                    };
                    (0..50).map(write).collect::<Vec<_>>()
                })
            })
            .collect();
        writers.into_iter().flat_map(|writer| writer.join().unwrap()).collect()
    });
    let written: BTreeSet<String> = ids.iter().map(|id| town.comment(id).text.value.to_string()).collect();
    let answers = town.comment(&shared).answers;
    let answered: BTreeSet<&str> =
        answers.iter().filter_map(|answer| answer.text.as_ref().map(|text| &*text.value)).collect();
    assert_eq!((written.len(), answers.len(), answered.len()), (400, 80, 80));
    assert_eq!(fs::read_dir(town.project().reviews("small")).unwrap().count(), 401, "nothing unfinished is left");
}

proptest! {
    #[test]
    fn any_words_are_read_back_as_they_were_sent(
        text in "[\\PC\n\t :#'\"|>&*!%@`{}\\[\\],?-]{1,60}",
        name in "\\PC{1,40}",
        quote in "\\PC{0,40}",
    ) {
        prop_assume!(!text.trim().is_empty() && !name.trim().is_empty());
        let submission = Submission { name, quote, ..remark(&text) };
        match submission.yaml(&now()) {
            Ok(yaml) => {
                let read = validate::comment("a", &yaml).unwrap();
                let visible = |text: &str| text.chars().filter(|letter| !letter.is_whitespace() && !letter.is_control()).count();
                prop_assert!(visible(&read.text.value) <= visible(&text));
                let reply = Reply { name: submission.name, text, state: None };
                let addition = reply.record(&now()).unwrap().addition(&yaml).unwrap();
                let answered = validate::comment("a", &format!("{yaml}{addition}")).unwrap();
                prop_assert_eq!(&*answered.answers[0].text.as_ref().unwrap().value, &*read.text.value);
            }
            // Nothing that can be seen was sent.
            Err(problem) => prop_assert!(problem.facts.contains(&("reason", "missing".into())), "{problem:?}"),
        }
    }

    #[test]
    fn any_bytes_in_a_file_are_never_harmed(old in proptest::collection::vec(any::<u8>(), 0..80)) {
        let town = Town::new();
        fs::create_dir_all(town.project().reviews("small")).unwrap();
        fs::write(town.path("a"), &old).unwrap();
        prop_assert!(town.answer("a", &reply("text", None)).is_err());
        prop_assert_eq!(fs::read(town.path("a")).unwrap(), old);
    }
}

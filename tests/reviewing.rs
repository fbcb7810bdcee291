//! Comments on a draft, from the file of one to the sheet of all, and never onto a page.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail the test")]

#[path = "site/project.rs"]
mod project;

use kyodo::diagnostics::Severity;
use kyodo::model::calendar::Date;
use kyodo::project::Project;
use kyodo::review::{self, Reply, Submission};
use kyodo::{BuildRequest, Drafts, Unwatched};
use project::TestProject;
use std::fs;

/// What no page says by itself.
const NAME: &str = "見本 花子";
const TEXT: &str = "五年間でよいか、議論の記録を示してください。";

fn comment(at: &str, language: &str, quote: &str, kind: &str) -> Submission {
    Submission {
        at: at.into(),
        language: language.into(),
        quote: quote.into(),
        kind: kind.into(),
        name: NAME.into(),
        text: TEXT.into(),
        ..Submission::default()
    }
}

/// A project with four comments, one of them answered.
fn commented() -> TestProject {
    let project = TestProject::of("small");
    let place = Project::at(project.root());
    for (second, comment) in [
        comment("overview#period", "ja", "2024年度から2028年度までの5年間です。", "question"),
        comment("measures/1#nowhere", "ja", "", "opinion"),
        comment("overview", "ja", "どこにもない、長く続く言葉です。", "correction"),
        comment("overview#period", "en", "five years", "opinion"),
    ]
    .iter()
    .enumerate()
    {
        let now = format!("2026-11-27T14:15:0{second}+09:00[+09:00]").parse().unwrap();
        let id = review::submit(&place, "small", comment, &now).unwrap();
        if second == 0 {
            let reply =
                Reply {
                    name: "企画課".into(), text: "記録を付けました。".into(), state: Some("settled".into())
                };
            review::answer(&place, "small", &id, &reply, &now).unwrap();
        }
    }
    project
}

#[test]
fn nothing_of_comments_is_ever_published() {
    let project = commented();
    let drafts = project.replacing("content/plans/small/plan.yaml", "status: final", "status: draft");
    let carried = Drafts::Carried(Date::parse("2026-11-28").unwrap());
    for (project, drafts) in [(commented(), Drafts::LeftOut), (drafts, Drafts::Included), (commented(), carried)] {
        // A folder for review leaves the office too, though it would lie elsewhere.
        let output = Some(project.root().join("output"));
        let request = BuildRequest { drafts, output, ..BuildRequest::default() };
        let outcome = kyodo::build(&Project::at(project.root()), &request, &Unwatched);
        assert!(outcome.made.is_some_and(|made| made.plans == 1), "{:?}", outcome.report);
        for (path, bytes) in project.output() {
            assert!(!path.to_string_lossy().contains("review"), "{}", path.display());
            let text = String::from_utf8_lossy(&bytes);
            for secret in [NAME, TEXT, "2026-11-27-1415"] {
                assert!(!text.contains(secret), "{} says {secret}", path.display());
            }
        }
    }
}

#[test]
fn a_broken_comment_is_told_and_stops_nothing() {
    let broken = [("a", &b"at: ["[..]), ("b", b"\xFF\xFE\x00"), ("c", b"at: overview\nlanguage: ja\n"), ("d", b"")];
    let project = broken.iter().fold(commented(), |project, (name, bytes)| {
        project.with(&format!("content/plans/small/reviews/{name}.yaml"), bytes)
    });
    let outcome = project.build();
    assert!(outcome.made.is_some());
    assert!(outcome.report.iter().all(|problem| problem.severity() == Severity::Warning));
    for (name, _) in broken {
        let path = format!("content/plans/small/reviews/{name}.yaml");
        let told = outcome.report.iter().filter_map(|problem| problem.span);
        assert!(told.into_iter().any(|span| outcome.sources.path(span.source) == path), "{name}");
    }
}

fn exported(project: &TestProject, arguments: &[&str], file: &str) -> String {
    let output = project.kyodo(&[&["export", "comments"], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    fs::read_to_string(project.path(file)).unwrap()
}

#[test]
fn comments_become_the_sheet_that_offices_use() {
    let sheet = exported(&commented(), &["--language", "ja"], "comments.csv");
    assert_eq!(sheet, include_str!("reviewing/comments.ja.csv").replace('\n', "\r\n"));
    let sheet =
        exported(&commented(), &["small", "--state", "open", "--kind", "opinion", "--output", "x/a.csv"], "x/a.csv");
    let lines: Vec<&str> = sheet.lines().collect();
    assert!(lines[0].starts_with("\u{FEFF}No.,Plan,") && lines.len() == 3, "{sheet}");
}

#[test]
fn comments_become_records_of_a_consultation_that_can_be_published() {
    let project = commented();
    let records = exported(&project, &["--as", "consultation"], "comments.yaml");
    assert!(!records.contains(NAME), "{records}");
    let project = project.with("content/plans/small/data/consultations.yaml", records);
    let outcome = project.build();
    assert!(outcome.made.is_some(), "{:?}", outcome.report);
    let pages = project.output();
    let page = pages.iter().find(|(path, _)| path.ends_with("ja/small/consultations.html")).unwrap().1;
    assert!(String::from_utf8_lossy(page).contains("記録を付けました。"));
}

#[test]
fn a_sheet_in_which_someone_wrote_is_not_written_over() {
    let project = commented();
    exported(&project, &[], "comments.csv");
    exported(&project, &[], "comments.csv");
    let project = project.with("comments.csv", "回答済み");
    let output = project.kyodo(&["--lang", "ja", "export", "comments"]);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code() == Some(2) && told.contains("K705") && told.contains("--output"), "{told}");
    assert_eq!(fs::read_to_string(project.path("comments.csv")).unwrap(), "回答済み");
    exported(&project, &["--output", "a.csv"], "a.csv");
}

#[test]
fn comments_that_cannot_be_read_are_counted() {
    let project = commented().with("content/plans/small/reviews/broken.yaml", "at: overview\nlanguage: ja\n");
    let output = project.kyodo(&["--lang", "ja", "export", "comments"]);
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("コメント4件") && told.contains("ファイル1件は除きました"), "{told}");
}

#[test]
fn a_plan_that_is_not_there_is_told_and_nothing_is_written() {
    let project = commented();
    let output = project.kyodo(&["export", "comments", "smal"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("K326"));
    assert!(!project.path("comments.csv").exists());
}

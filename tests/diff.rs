//! `kyodo diff`: what it writes of two plans and of a plan and what it was, and what it leaves alone.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail the test")]

#[path = "site/project.rs"]
mod project;

use kyodo::audit;
use kyodo::diagnostics::Report;
use kyodo::output::OutputPath;
use project::TestProject;
use serde_json::Value;
use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::process::{Command, Output};

fn diff(project: &TestProject, arguments: &[&str]) -> Output {
    project.kyodo(&[&["--lang", "en", "diff"], arguments].concat())
}

fn stdout(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn change(project: &TestProject, path: &str, from: &str, to: &str) {
    let path = project.path("content/plans/small").join(path);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from));
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
}

fn git(project: &TestProject, arguments: &[&str]) {
    let own = ["-c", "user.name=Mihon", "-c", "user.email=mihon@example.jp"];
    let done = Command::new("git").current_dir(project.root()).args(own).args(arguments).status().unwrap();
    assert!(done.success(), "git {arguments:?}");
}

/// Records the small plan and then changes it.
fn changed() -> TestProject {
    let project = TestProject::of("small");
    git(&project, &["init", "--quiet"]);
    git(&project, &["add", "--force", "content"]);
    git(&project, &["commit", "--quiet", "--message", "as it was"]);
    change(&project, "chapters/10-overview.ja.md", "5年間です", "6年間です");
    change(&project, "plan.yaml", "status: final", "status: consultation");
    project
}

#[test]
fn a_plan_is_compared_with_what_was_committed() {
    let project = changed();
    let line = stdout(&diff(&project, &["HEAD", "small"]));
    assert!(line.contains("0 new, 1 changed, 0 deleted"), "{line}");
    let folder = project.path("comparison");
    let files: BTreeSet<String> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let expected =
        [".kyodo", "assets", "comparison.en.csv", "comparison.en.html", "comparison.ja.csv", "comparison.ja.html"];
    assert_eq!(files, expected.map(str::to_owned).into());
    let page = fs::read_to_string(folder.join("comparison.ja.html")).unwrap();
    for words in [
        "<th scope=\"col\">改正案</th><th scope=\"col\">現行</th>",
        "（略）",
        "（HEAD）",
        "id=\"row-chapter~overview_-period.3\"",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    for sheet in ["site.css", "records.css", "comparison.css", "print.css", "icon.svg"] {
        assert!(folder.join("assets").join(sheet).is_file(), "{sheet}");
    }
    let csv = fs::read(folder.join("comparison.ja.csv")).unwrap();
    assert!(csv.starts_with("\u{FEFF}章など,区分,箇所（改正案）,改正案（変わった部分は【　】の中）".as_bytes()));
    assert!(String::from_utf8(csv).unwrap().contains("2024年度から2028年度までの【6】年間です。"));
}

#[test]
fn the_pages_pass_what_every_page_must() {
    let project = changed();
    stdout(&diff(&project, &["HEAD", "small", "--remarks"]));
    let folder = project.path("comparison");
    let files =
        walkdir::WalkDir::new(&folder).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let paths: HashSet<OutputPath> = files
        .map(|entry| OutputPath::new(entry.path().strip_prefix(&folder).unwrap().to_str().unwrap()).unwrap())
        .collect();
    let pages = paths.iter().filter(|path| path.file_name().ends_with(".html"));
    let facts: Vec<_> = pages.map(|path| audit::read(path, &fs::read(folder.join(path.as_str())).unwrap())).collect();
    assert_eq!(facts.len(), 2);
    let mut report = Report::default();
    audit::report(&facts, &paths, None, &mut report);
    assert!(report.is_empty(), "{report:?}");
}

#[test]
fn a_plan_that_asks_for_it_has_a_page_of_what_changed_from_another() {
    let project = TestProject::of("small");
    let other = project.path("content/plans/other");
    fs::create_dir(&other).unwrap();
    let plan = fs::read_to_string(project.path("content/plans/small/plan.yaml")).unwrap();
    fs::write(
        other.join("plan.yaml"),
        plan.replace("第2次", "第1次")
            .replace("Second edition", "First edition")
            .replace("key_measures", "# key_measures"),
    )
    .unwrap();
    change(&project, "plan.yaml", "status: final", "status: final\ncomparison: {with: other, remarks: true}");
    let built = project.build();
    assert!(built.made.is_some(), "{:?}", built.report);
    for language in ["ja", "en"] {
        let page = fs::read_to_string(project.path("output").join(language).join("small/comparison.html")).unwrap();
        let row = kyodo::compare::row_fragment("plan/edition");
        assert!(page.contains(&format!("<tr class=\"row-changed\" id=\"{row}\">")), "{page}");
        assert!(page.contains("<td class=\"comparison-remark\">"));
        let cover = fs::read_to_string(project.path("output").join(language).join("small/index.html")).unwrap();
        assert!(cover.contains("href=\"comparison.html\""));
    }
    assert!(!project.path("output/ja/other/comparison.html").exists());
    let print = fs::read_to_string(project.path("output/ja/small/print.html")).unwrap();
    assert!(!print.contains("comparison.html"), "what changed is not printed with the plan");
}

#[test]
fn the_old_text_stands_on_the_left_where_that_is_wanted_and_remarks_have_a_column() {
    let project = changed();
    stdout(&diff(
        &project,
        &["HEAD:small", "./", "--old-left", "--remarks", "--language", "en", "--output", "out/table"],
    ));
    let page = fs::read_to_string(project.path("out/table/comparison.en.html")).unwrap();
    let heads = "<th scope=\"col\">Current</th><th scope=\"col\">Proposed</th><th scope=\"col\">Remarks</th>";
    assert!(page.contains(heads), "{page}");
    assert!(!project.path("out/table/comparison.ja.html").exists());
}

#[test]
fn other_programs_are_given_the_rows() {
    let project = changed();
    let said: Value = serde_json::from_str(&stdout(&diff(&project, &["HEAD", "small", "--format", "json"]))).unwrap();
    assert_eq!(said["made"]["counts"]["changed"], 1);
    let row = &said["made"]["rows"]["ja"][0];
    assert_eq!(row["key"], "chapter:overview#period/3");
    assert_eq!(
        (&row["old"]["text"], &row["new"]["text"]),
        (&"2024年度から2028年度までの5年間です。".into(), &"2024年度から2028年度までの6年間です。".into())
    );
}

#[test]
fn a_folder_that_is_not_kyodos_and_the_sources_are_left_alone() {
    let project = changed();
    fs::create_dir(project.path("mine")).unwrap();
    fs::write(project.path("mine/letter.txt"), "dear").unwrap();
    for folder in ["mine", "content/table"] {
        let output = diff(&project, &["HEAD", "small", "--output", folder]);
        assert_eq!(output.status.code(), Some(2), "{folder}");
    }
    assert_eq!(fs::read_to_string(project.path("mine/letter.txt")).unwrap(), "dear");
}

#[cfg(unix)]
#[test]
fn a_link_in_a_revision_is_not_followed() {
    let project = TestProject::of("small");
    fs::write(project.path("secret.md"), "---\ntitle: secret\n---\n").unwrap();
    let chapter = project.path("content/plans/small/chapters/20-annex.ja.md");
    fs::remove_file(&chapter).unwrap();
    std::os::unix::fs::symlink("../../../../secret.md", &chapter).unwrap();
    git(&project, &["init", "--quiet"]);
    git(&project, &["add", "--force", "content"]);
    git(&project, &["commit", "--quiet", "--message", "a link"]);
    let output = diff(&project, &["HEAD", "small"]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("[K810]") && told.contains("K007"), "{told}");
}

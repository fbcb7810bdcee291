//! Cases that a folder of files cannot hold: pipes, files of many megabytes, folders that are in use.

use super::project::{TestProject, told};
use super::{LANGUAGES, Told, command, compare};
use kyodo::diagnostics::{Code, Diagnostic};
use kyodo::project::Project;
use kyodo::review::{self, Reply, Submission};
use kyodo::serve::{Preview, ServeRequest};
use kyodo::{Outcome, write};
use std::fs;
use std::net::TcpListener;

/// Names of the cases that are prepared here; their folders hold the expected words alone.
pub(super) const NAMES: &[&str] = &[
    "K002-unreadable-file",
    "K008-file-too-large",
    "K703-output-busy",
    "K805-unknown-state",
    "K806-without-git",
    "K810-state-with-problems",
    "K811-state-without-content",
    "K812-git-failed",
    "K813-comment-refused",
    "K814-unknown-comment",
    "K815-comment-not-answerable",
    "K820-no-address",
    "K920-typesetting-broke",
];

fn built(project: &TestProject) -> Vec<Told> {
    let outcome = project.build();
    LANGUAGES.map(|language| Told { language, text: told(&outcome, language) }).into()
}

fn hold(name: &str, told: &[Told]) {
    assert!(NAMES.contains(&name), "{name} should be listed");
    compare(name, told).unwrap_or_else(|failure| panic!("{failure}"));
}

#[cfg(unix)]
#[test]
fn a_pipe_and_a_link_to_nothing_are_not_read() {
    let project = TestProject::of("small");
    let data = project.path("content/plans/small/data");
    fs::remove_file(data.join("history.yaml")).unwrap();
    rustix::fs::mknodat(rustix::fs::CWD, data.join("history.yaml"), rustix::fs::FileType::Fifo, 0o600.into(), 0)
        .unwrap();
    fs::remove_file(data.join("glossary.yaml")).unwrap();
    std::os::unix::fs::symlink("nowhere.yaml", data.join("glossary.yaml")).unwrap();
    hold("K002-unreadable-file", &built(&project));
}

#[test]
fn a_file_of_many_megabytes_is_not_read() {
    let project = TestProject::of("small");
    let file = fs::File::create(project.path("content/plans/small/chapters/10-overview.ja.md")).unwrap();
    file.set_len(65 * 1024 * 1024).unwrap();
    hold("K008-file-too-large", &built(&project));
}

#[test]
fn a_folder_that_another_build_writes_to_is_left_alone() {
    let project = TestProject::of("small");
    let staging = write::begin(&project.path("output"), project.root()).unwrap();
    hold("K703-output-busy", &LANGUAGES.map(|language| command(&project, "build", language)));
    drop(staging);
}

#[test]
fn a_port_that_another_program_uses_is_told_of() {
    let project = TestProject::of("small");
    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let request = ServeRequest { port: Some(port), ..ServeRequest::default() };
    let problem = Preview::open(&Project::at(project.root()), request).unwrap_err();
    let told = refused(problem).into_iter().map(|told| Told {
        text: told
            .text
            .replace(&port.to_string(), "PORT")
            .lines()
            .filter(|line| !line.contains("os error"))
            .collect::<Vec<_>>()
            .join("\n")
            + "\n",
        ..told
    });
    hold("K820-no-address", &told.collect::<Vec<_>>());
}

/// What comes in from the preview has no command that could bring it.
fn refused(problem: Diagnostic) -> Vec<Told> {
    let mut outcome = Outcome::default();
    outcome.report.push(problem);
    LANGUAGES.map(|language| Told { language, text: told(&outcome, language) }).into()
}

#[test]
fn comments_and_answers_that_cannot_be_taken_are_told_of() {
    let project = TestProject::of("small").with("content/plans/small/reviews/a.yaml", "at: [");
    let place = Project::at(project.root());
    let now = "2026-11-27T14:15:03+09:00[+09:00]".parse().unwrap();
    let comment = Submission {
        at: "overview#period".into(),
        language: "ja".into(),
        kind: "question".into(),
        name: "見本 花子".into(),
        text: "あ".repeat(10_001),
        ..Submission::default()
    };
    hold("K813-comment-refused", &refused(review::submit(&place, "small", &comment, &now).unwrap_err()));
    let reply = Reply { name: "企画課".into(), text: "直しました。".into(), state: None };
    let answer = |id| review::answer(&place, "small", id, &reply, &now).unwrap_err();
    hold("K814-unknown-comment", &refused(answer("2026-11-27-141503-3f2a")));
    hold("K815-comment-not-answerable", &refused(answer("a")));
}

/// No plan is known that brings the typesetter to it; what is told then is shown all the same.
#[test]
fn a_typesetter_that_breaks_off_is_told_of() {
    let mut outcome = Outcome::default();
    outcome.report.push(Diagnostic::new(Code::TypesettingBroke).with("reason", "index out of bounds"));
    hold("K920-typesetting-broke", &LANGUAGES.map(|language| Told { language, text: told(&outcome, language) }));
}

/// Records a project in git as it is, or only some of it.
fn commit(project: &TestProject, paths: &str) {
    for arguments in [
        &["init", "--quiet"][..],
        &["add", "--force", "--", paths],
        &["-c", "user.name=Mihon", "-c", "user.email=mihon@example.jp", "commit", "--quiet", "--message", "a state"],
    ] {
        let done = std::process::Command::new("git").current_dir(project.root()).args(arguments).status().unwrap();
        assert!(done.success(), "git {arguments:?}");
    }
}

#[test]
fn a_revision_that_git_does_not_know_is_no_state() {
    let project = TestProject::of("small");
    commit(&project, "content");
    hold("K805-unknown-state", &LANGUAGES.map(|language| command(&project, "diff smal small", language)));
    let option = LANGUAGES.map(|language| command(&project, "diff -- --output=stolen small", language));
    assert!(option.iter().all(|told| told.text.contains("[K805]")), "{}", option[0].text);
    assert!(!project.path("stolen").exists());
}

#[test]
fn without_git_no_revision_can_be_read() {
    let project = TestProject::of("small");
    let told = LANGUAGES.map(|language| {
        let mut kyodo = std::process::Command::new(env!("CARGO_BIN_EXE_kyodo"));
        kyodo.current_dir(project.root()).env("PATH", "").env("LC_ALL", "C.UTF-8");
        let output = kyodo.args(["--lang", language.as_str(), "diff", "HEAD", "small"]).output().unwrap();
        Told { language, text: String::from_utf8(output.stderr).unwrap() }
    });
    hold("K806-without-git", &told);
}

#[test]
fn a_state_that_cannot_be_read_is_told_by_its_first_problem() {
    let project = TestProject::of("small");
    let plan = project.path("content/plans/small/plan.yaml");
    let good = fs::read_to_string(&plan).unwrap();
    fs::write(&plan, good.replace("kind: plan", "kind: [plan")).unwrap();
    commit(&project, "content");
    fs::write(&plan, good).unwrap();
    hold("K810-state-with-problems", &LANGUAGES.map(|language| command(&project, "diff HEAD small", language)));
}

#[test]
fn a_revision_from_before_the_project_has_nothing_to_compare() {
    let project = TestProject::of("small");
    fs::write(project.path("README.md"), "a beginning").unwrap();
    commit(&project, "README.md");
    hold("K811-state-without-content", &LANGUAGES.map(|language| command(&project, "diff HEAD small", language)));
}

/// What git says of damage differs from one of its releases to the next.
#[test]
fn a_repository_that_is_damaged_is_told_of() {
    let mut outcome = Outcome::default();
    let problem = Diagnostic::new(Code::GitFailed).with("state", "HEAD").with("reason", "fatal: bad object");
    outcome.report.push(problem);
    hold("K812-git-failed", &LANGUAGES.map(|language| Told { language, text: told(&outcome, language) }));
}

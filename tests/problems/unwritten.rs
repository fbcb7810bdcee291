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

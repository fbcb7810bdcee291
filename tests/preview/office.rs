//! A preview that others in the office can reach: nobody without the word, and nothing of this machine.

use super::client::{Answer, exchange, request};
use super::project::TestProject;
use super::running::Running;
use super::{CHAPTER, PAGE};
use kyodo::serve::ServeRequest;
use std::fs;
use std::net::Ipv4Addr;

fn office() -> Running {
    let request = ServeRequest {
        host: Ipv4Addr::UNSPECIFIED.into(),
        editor: Some("vscode://file/{file}:{line}".to_owned()),
        ..ServeRequest::default()
    };
    Running::of(TestProject::of("small"), request)
}

/// Returns the word in the address that is told.
fn word(running: &Running) -> String {
    running.told.split_once("?word=").unwrap().1.to_owned()
}

fn asked(running: &Running, path: &str, headers: &[(&str, &str)]) -> Answer {
    exchange(running.address, &request(running.address, "GET", path, headers)).unwrap()
}

#[test]
fn nobody_is_let_in_without_the_word() {
    let running = office();
    for path in [PAGE, "/", "/_kyodo/events", "/_kyodo/page?path=&language=ja", "/_kyodo/bar/bar.js"] {
        for asked_for in [path.to_owned(), format!("{path}?word="), format!("{path}?word={}", "0".repeat(32))] {
            assert_eq!(asked(&running, &asked_for, &[]).status, 403, "{asked_for}");
        }
        assert_eq!(asked(&running, path, &[("Cookie", "kyodo-word=0")]).status, 403, "{path}");
    }
    let answer = running.post("/_kyodo/plans/small/comments", "{}");
    assert_eq!(answer.status, 403);
    assert!(!answer.text().contains(&word(&running)));
}

#[test]
fn the_word_lets_in_and_leaves_the_address() {
    let running = office();
    let answer = asked(&running, &format!("{PAGE}?word={}", word(&running)), &[]);
    assert_eq!((answer.status, answer.header("location")), (303, Some(PAGE)));
    let cookie = answer.header("set-cookie").unwrap();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
    let cookie = cookie.split(';').next().unwrap();
    let page = asked(&running, PAGE, &[("Cookie", cookie)]);
    assert_eq!(page.status, 200);
    assert!(!page.text().contains(&word(&running)), "the word stands in a page");
}

#[test]
fn nobody_is_told_where_files_lie_or_how_they_are_opened() {
    let running = office();
    let cookie = format!("kyodo-word={}", word(&running));
    let told = |path: &str| asked(&running, path, &[("Cookie", &cookie)]).text();
    let about = "/_kyodo/page?path=ja/small/overview.html&language=ja";
    running.save(CHAPTER, "---\ntitle: 計画の概要\nrole: nothing-known\n---\n");
    super::client::wait_for("a problem", || told(about).contains("\"failed\":true"));
    assert!(told(about).contains("\"editor\":null"), "{}", told(about));
    fs::rename(running.path("content"), running.path("gone")).unwrap();
    super::client::wait_for("the end of the project", || told(about).contains("K009"));
    let folder = running.path("").canonicalize().unwrap();
    let folder = folder.to_str().unwrap();
    for path in [about, "/_kyodo/changed?since=HEAD&language=ja", "/_kyodo/changed?since=built&language=en", PAGE] {
        assert!(!told(path).contains(folder), "{path}: {}", told(path));
    }
}

#[test]
fn this_machine_is_told_what_opens_a_place_in_an_editor() {
    let editor = Some("vscode://file/{file}:{line}".to_owned());
    let running = Running::of(TestProject::of("small"), ServeRequest { editor, ..ServeRequest::default() });
    running.save(CHAPTER, "---\ntitle: 計画の概要\nrole: nothing-known\n---\n");
    let about = || running.get("/_kyodo/page?path=ja/small/overview.html&language=ja").text();
    super::client::wait_for("a link", || about().contains("vscode://file/"));
}

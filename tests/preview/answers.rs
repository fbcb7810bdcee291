//! What everybody gets who asks as a browser does.

use super::client::{Answer, connect, exchange, request};
use super::project::TestProject;
use super::running::Running;
use super::{BASE, PAGE};
use kyodo::serve::ServeRequest;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;

/// What every answer says, whatever it is.
const SECURITY: [&str; 7] = [
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "x-robots-tag",
    "cache-control",
];

fn asked(running: &Running, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
    exchange(running.address, &request(running.address, method, path, headers)).unwrap()
}

#[test]
fn pages_and_files_are_served_as_what_they_are() {
    let running = Running::small();
    let page = running.get(PAGE);
    assert_eq!((page.status, page.header("content-type")), (200, Some("text/html; charset=utf-8")));
    assert!(page.is_whole() && page.text().contains("計画の概要"), "{}", page.text());
    assert_eq!(running.get(&format!("{BASE}ja/small/")).status, 200, "a folder leads to its first page");
    let image = running.get(&format!("{BASE}small/images/pond.svg"));
    let kind = image.header("content-type").map(str::to_owned);
    assert!(image.status != 200 || kind.as_deref() == Some("image/svg+xml"), "{kind:?}");
}

#[test]
fn the_way_to_a_consultation_does_not_depend_on_which_page_was_opened_first() {
    let project =
        TestProject::of("small").lay(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans/open"), |_| true);
    let plan = project.path("content/plans/small/plan.yaml");
    let text = fs::read_to_string(&plan).unwrap().replace("status: final", "status: consultation");
    fs::write(&plan, text).unwrap();
    let running = Running::of(project, ServeRequest::default());
    let way = |page: &str| {
        let page = running.get(&format!("{BASE}ja/small/{page}.html")).text();
        let (before, _) = page.split_once("\">意見の出し方</a>").unwrap();
        before.rsplit_once("href=\"").unwrap().1.to_owned()
    };
    assert_eq!(way("consultations"), "#consultation-draft");
    assert_eq!(way("overview"), "consultations.html#consultation-draft");
}

#[test]
fn a_page_that_is_not_there_says_so_as_the_site_will() {
    let running = Running::small();
    let answer = running.get(&format!("{BASE}ja/small/nowhere.html"));
    assert_eq!(answer.status, 404);
    assert!(answer.text().contains("</html>"), "{}", answer.text());
    assert_eq!(running.get("/elsewhere/").status, 404);
}

#[test]
fn the_root_leads_to_where_the_site_will_lie() {
    let running = Running::small();
    for path in ["/", "/small"] {
        let answer = running.get(path);
        assert_eq!((answer.status, answer.header("location")), (303, Some(BASE)), "{path}");
    }
}

#[test]
fn a_browser_that_has_a_page_is_not_sent_it_again() {
    let running = Running::small();
    let page = running.get(PAGE);
    let tag = page.header("etag").unwrap();
    for known in [tag.to_owned(), format!("\"other\", {tag}")] {
        let again = asked(&running, "GET", PAGE, &[("If-None-Match", &known)]);
        assert_eq!((again.status, again.body.len()), (304, 0), "{known}");
        assert_eq!(again.header("etag"), Some(tag));
    }
    assert_eq!(asked(&running, "GET", PAGE, &[("If-None-Match", "\"other\"")]).status, 200);
    running.save_chapter(1);
    running.wait_for_chapter(1);
    assert_eq!(asked(&running, "GET", PAGE, &[("If-None-Match", tag)]).status, 200, "it has changed");
}

#[test]
fn who_asks_for_the_head_gets_the_head() {
    let running = Running::small();
    let (head, page) = (asked(&running, "HEAD", PAGE, &[]), running.get(PAGE));
    assert_eq!((head.status, head.body.len()), (200, 0));
    for name in ["content-type", "content-length", "etag"] {
        assert_eq!(head.header(name), page.header(name), "{name}");
    }
}

#[test]
fn every_kind_of_answer_keeps_the_preview_to_itself() {
    let running = Running::small();
    running.assert_well();
    let answers = [
        running.get(PAGE),
        running.get("/"),
        running.get(&format!("{BASE}nowhere")),
        running.get("/_kyodo/bar/bar.js"),
        running.get("/_kyodo/page?path=ja/small/overview.html&language=ja"),
        running.get("/_kyodo/nowhere"),
        running.get("/_kyodo/page?path=%ff"),
        running.get(&format!("{BASE}..%2fsecret")),
        asked(&running, "PUT", PAGE, &[]),
        asked(&running, "GET", PAGE, &[("Host", "evil.example")]),
        asked(&running, "POST", "/_kyodo/page", &[]),
        running.post("/_kyodo/plans/small/comments", "{"),
        events(&running).0,
    ];
    for answer in answers {
        for name in SECURITY {
            assert!(answer.header(name).is_some(), "{name} is missing: {answer:?}");
        }
    }
}

#[test]
fn an_open_page_is_told_of_every_change() {
    let running = Running::small();
    running.assert_well();
    let (head, mut lines) = events(&running);
    assert_eq!((head.status, head.header("content-type")), (200, Some("text/event-stream")));
    let mut told = || lines.by_ref().find(|line| line.starts_with("data:")).unwrap();
    assert!(told().contains("\"failed\":false"));
    running.save_chapter(1);
    assert!(told().contains("\"failed\":false"));
    running.wait_for_chapter(1);
    running.save(super::CHAPTER, "---\nrole: nothing-known\n---\n");
    assert!(told().contains("\"failed\":true"));
}

/// Listens for changes, and returns the head of the answer and the lines that follow.
fn events(running: &Running) -> (Answer, impl Iterator<Item = String> + use<>) {
    let mut stream = connect(running.address);
    let path = "/_kyodo/events?path=ja/small/overview.html";
    stream.write_all(&request(running.address, "GET", path, &[])).unwrap();
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let head: Vec<String> = lines.by_ref().take_while(|line| !line.is_empty()).collect();
    (Answer::head(&head.join("\r\n")), lines)
}

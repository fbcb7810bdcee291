//! What no browser sends: it is refused or dropped, nothing of the machine comes out, and others are served as before.

use super::client::{Answer, connect, received, request, sending};
use super::project::TestProject;
use super::running::Running;
use super::{BASE, PAGE};
use kyodo::serve::ServeRequest;
use std::io::Write as _;

/// What lies beside the site, and must never leave the machine.
const SECRET: &str = "秘密の言葉";

fn with_secret() -> Running {
    let project = TestProject::of("small").with("secret.txt", SECRET).with("secret.html", SECRET);
    Running::of(project, ServeRequest::default())
}

/// Asserts that a request ends with one of these statuses, or is dropped where 0 is one of them.
fn assert_ends(running: &Running, bytes: &[u8], statuses: &[u16]) {
    let answer = running.send(bytes);
    let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
    let status = answer.as_ref().map_or(0, |answer| answer.status);
    assert!(statuses.contains(&status), "{shown:?} ended with {status}");
    let text = answer.as_ref().map(Answer::text).unwrap_or_default();
    assert!(!text.contains(SECRET) && !text.contains("root:"), "{shown:?} brought out {text}");
    running.assert_well();
}

fn assert_request_ends(running: &Running, head: &str, statuses: &[u16]) {
    let head = head.replace("OWN", &running.address.to_string());
    assert_ends(running, format!("{head}\r\nConnection: close\r\n\r\n").as_bytes(), statuses);
}

#[test]
fn no_spelling_of_an_address_leads_out_of_the_site() {
    let running = with_secret();
    for way in [
        "../secret.txt",
        "../../../../../../etc/passwd",
        "%2e%2e/secret.txt",
        "%2E%2E%2Fsecret.txt",
        "..%2f..%2f..%2f..%2fetc%2fpasswd",
        "..%5csecret.txt",
        "ja/..%5c..%5csecret.txt",
        "%252e%252e/secret.txt",
        "..%c0%afsecret.txt",
        "%c0%ae%c0%ae/secret.txt",
        "..%00/secret.txt",
        "secret.txt%00.html",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "file:///etc/passwd",
        "c:/secret.txt",
        "....//secret.txt",
        "..;/secret.txt",
        "./secret.txt",
        "\u{ff0e}\u{ff0e}/secret.txt",
        "secret.txt",
        "content/site.yaml",
    ] {
        for before in [BASE, "/_kyodo/bar/", "/_kyodo/", "/"] {
            let bytes = request(running.address, "GET", &format!("{before}{way}"), &[]);
            assert_ends(&running, &bytes, &[400, 404]);
        }
    }
}

#[test]
fn nothing_is_compared_with_what_lies_elsewhere() {
    let running = with_secret();
    for since in ["built", "/etc", "..", "--output=x", "%00", "edition:..:small", "HEAD", "-", ""] {
        for address in ["/_kyodo/changed?", "/_kyodo/changes?path=../secret.html&", "/_kyodo/changes?path=secret.html&"]
        {
            let path = format!("{address}language=ja&since={since}");
            let answer = running.get(&path);
            assert!([200, 404, 422].contains(&answer.status), "{path}: {}", answer.status);
            assert!(!answer.text().contains(SECRET), "{path}");
        }
    }
    running.assert_well();
}

#[test]
fn only_its_own_name_reaches_it() {
    let running = Running::small();
    let ends = |head: &str, statuses: &[u16]| assert_request_ends(&running, head, statuses);
    ends(&format!("GET {PAGE} HTTP/1.1\r\nHost: OWN"), &[200]);
    ends(&format!("GET {PAGE} HTTP/1.1\r\nHost: evil.example"), &[421]);
    ends(&format!("GET {PAGE} HTTP/1.1\r\nHost: OWN\r\nHost: evil.example"), &[400, 421]);
    ends(&format!("GET {PAGE} HTTP/1.1\r\nHost: OWN\r\nHost: OWN"), &[400, 421]);
    ends(&format!("GET {PAGE} HTTP/1.1"), &[400, 421]);
    ends(&format!("GET {PAGE} HTTP/1.1\r\nHost: OWN@evil.example"), &[421]);
    ends(&format!("GET {PAGE} HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: OWN"), &[421]);
    ends(&format!("GET {PAGE} HTTP/1.0\r\nHost: OWN"), &[200]);
    ends(&format!("GET {PAGE} HTTP/1.0"), &[421]);
    ends(&format!("GET http://OWN{PAGE} HTTP/1.1\r\nHost: OWN"), &[200]);
    ends(&format!("GET http://evil.example{PAGE} HTTP/1.1\r\nHost: OWN"), &[421]);
    ends(&format!("GET http://OWN{PAGE} HTTP/1.1\r\nHost: evil.example"), &[421]);
    ends("CONNECT evil.example:80 HTTP/1.1\r\nHost: OWN", &[405]);
    ends("OPTIONS * HTTP/1.1\r\nHost: OWN", &[405]);
}

#[test]
fn what_is_no_request_is_refused_or_dropped() {
    let running = Running::small();
    let long = |length: usize| "a".repeat(length);
    let own = running.address;
    let line = request(own, "GET", &format!("{BASE}{}", long(100_000)), &[]);
    assert_ends(&running, &line, &[0, 400, 404, 414, 431]);
    assert_ends(&running, &request(own, "GET", PAGE, &[("X", &long(1_000_000))]), &[0, 431]);
    let many: Vec<(&str, &str)> = vec![("X", "y"); 10_000];
    assert_ends(&running, &request(own, "GET", PAGE, &many), &[0, 431]);
    for nonsense in [
        &b"\0\0\0\0\r\n\r\n"[..],
        b"GET /\0 HTTP/1.1\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost : x\r\n\r\n",
        b"GET / HTTP/1.1\r\n Host: x\r\n\r\n",
        b"GET / HTTP/1.1\nHost: x\n\n",
        b"GET  /  HTTP/1.1\r\n\r\n",
        b"\xff\xfe\xfd /\xff HTTP/1.1\r\n\r\n",
    ] {
        let mut bytes = nonsense.to_vec();
        // So that the connection ends even where it is taken for a request.
        bytes.extend_from_slice(b"\r\n\r\n\0");
        assert_ends(&running, &bytes, &[0, 400, 405, 421]);
    }
}

/// Where comments on the small plan are sent to.
const COMMENTS: &str = "/_kyodo/plans/small/comments";

const COMMENT: &str =
    r#"{"at": "overview", "language": "ja", "kind": "opinion", "name": "見本 花子", "text": "よいと思います。"}"#;

fn posting(running: &Running, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
    let mut bytes = request(running.address, "POST", COMMENTS, headers);
    bytes.extend_from_slice(body);
    bytes
}

/// Tells whether any comment was written.
fn has_comments(running: &Running) -> bool {
    running.path("content/plans/small/reviews").exists()
}

#[test]
fn a_page_of_another_site_writes_nothing() {
    let running = Running::small();
    let length = COMMENT.len().to_string();
    let rest = [("Content-Type", "application/json"), ("Content-Length", length.as_str())];
    for origin in [&[("Origin", "http://evil.example")][..], &[("Origin", "null")], &[]] {
        assert_ends(&running, &posting(&running, &[origin, &rest].concat(), COMMENT.as_bytes()), &[403]);
    }
    let own = format!("http://{}", running.address);
    let two = [&[("Origin", own.as_str()), ("Origin", "http://evil.example")][..], &rest].concat();
    assert_ends(&running, &posting(&running, &two, COMMENT.as_bytes()), &[403]);
    assert!(!has_comments(&running));
}

#[test]
fn a_body_that_is_no_comment_writes_nothing() {
    let running = Running::small();
    let own = format!("http://{}", running.address);
    let origin = ("Origin", own.as_str());
    let json = ("Content-Type", "application/json");
    let ends = |kind: &str, body: &[u8], statuses: &[u16]| {
        let length = body.len().to_string();
        let headers = [origin, ("Content-Type", kind), ("Content-Length", length.as_str())];
        assert_ends(&running, &posting(&running, &headers, body), statuses);
    };
    ends("text/plain", COMMENT.as_bytes(), &[400]);
    ends("application/x-www-form-urlencoded", b"text=x", &[400]);
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    for body in [&b""[..], b"{", b"null", b"[]", b"\0\0\0", b"\xff\xfe", b"{\"at\": 1}", deep.as_bytes()] {
        ends("application/json", body, &[400]);
    }
    let long = COMMENT.replace("よいと思います。", &"よ".repeat(100_000));
    ends("application/json", long.as_bytes(), &[0, 400]);
    let long = COMMENT.replace("よいと思います。", &"よ".repeat(20_000));
    ends("application/json", long.as_bytes(), &[422]);
    for (from, to) in [("overview", "../../x"), ("opinion", "order"), ("\"ja\"", "\"../ja\""), ("見本 花子", " ")] {
        ends("application/json", COMMENT.replace(from, to).as_bytes(), &[422]);
    }
    let chunked = [origin, json, ("Transfer-Encoding", "chunked")];
    for body in
        ["zz\r\n", "ffffffffffffffffffff\r\n", "5\r\n{\r\n0\r\n\r\n", "-1\r\nx\r\n0\r\n\r\n", "5;\0\r\nabcde\r\nx"]
    {
        assert_ends(&running, &posting(&running, &chunked, body.as_bytes()), &[0, 400]);
    }
    let both = [&chunked[..], &[("Content-Length", "3")]].concat();
    assert_ends(&running, &posting(&running, &both, b"0\r\n\r\nGET / HTTP/1.1\r\n\r\n"), &[0, 400]);
    let twice = [origin, json, ("Content-Length", "1"), ("Content-Length", "2")];
    assert_ends(&running, &posting(&running, &twice, b"{}"), &[0, 400]);
    assert!(!has_comments(&running));
}

#[test]
fn no_name_of_a_plan_or_comment_leads_elsewhere() {
    let running = Running::small();
    let files = |running: &Running| walkdir::WalkDir::new(running.path("")).into_iter().count();
    let before = files(&running);
    for plan in ["..%2fx", "../x", "..%2f..%2fsmall", "%00", ".", "..", "small%2f..%2fsmall", "CON", "nowhere", "%ff"] {
        let bytes = sending(running.address, &format!("/_kyodo/plans/{plan}/comments"), COMMENT);
        assert_ends(&running, &bytes, &[400, 404, 405, 422]);
    }
    let reply = r#"{"name": "企画課", "text": "直しました。"}"#;
    for id in ["..%2f", "..%2f..%2fplan", "..%2fplan", "../plan", "%00", ".", "x%2fy", "nothing", "..%5cplan"] {
        let bytes = sending(running.address, &format!("{COMMENTS}/{id}/answers"), reply);
        assert_ends(&running, &bytes, &[400, 404, 405, 422]);
    }
    assert_eq!(files(&running), before);
}

#[test]
fn letters_that_cannot_be_seen_do_not_reach_the_file_of_a_comment() {
    let running = Running::small();
    running.assert_well();
    let answer = running.post(COMMENTS, &COMMENT.replace("よいと", "よ\\u0000い\\u202eと\\u001b[31m"));
    assert_eq!(answer.status, 201, "{}", answer.text());
    let mut files = walkdir::WalkDir::new(running.path("content/plans/small/reviews")).into_iter().skip(1);
    let text = std::fs::read_to_string(files.next().unwrap().unwrap().path()).unwrap();
    assert!(text.contains("よいと[31m思います。"), "{text}");
}

#[test]
fn a_body_that_never_ends_holds_nobody_up() {
    let running = Running::small();
    let own = format!("http://{}", running.address);
    let headers = [("Origin", own.as_str()), ("Content-Type", "application/json"), ("Content-Length", "99999999999")];
    let mut slow: Vec<_> = (0..50).map(|_| connect(running.address)).collect();
    for stream in &mut slow {
        stream.write_all(&posting(&running, &headers, b"{")).unwrap();
    }
    for _ in 0..20 {
        for stream in &mut slow {
            stream.write_all(b" ").unwrap();
        }
        running.assert_well();
    }
    for stream in &mut slow {
        let told = String::from_utf8_lossy(&received(stream)).into_owned();
        assert!(told.starts_with("HTTP/1.1 408 "), "{told}");
    }
    assert!(!has_comments(&running));
}

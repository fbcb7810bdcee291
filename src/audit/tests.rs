//! What is found on pages, one fault at a time, and that a good page passes.

use super::*;
use proptest::prelude::*;

const GOOD: &str = r##"<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>上尾市協働推進計画 &amp; 資料</title>
<link rel="stylesheet" href="../assets/style.css">
<link rel="canonical" href="https://example.jp/ja/index.html">
<link rel="alternate" hreflang="en" href="../en/index.html">
<script type="application/ld+json">{"@type": "Report", "name": "</p>"}</script>
<script src="../assets/search.js" defer></script>
</head>
<body>
<a href="#main">本文へ</a>
<nav aria-label="目次"><ul><li><a href="index.html" aria-current="page">表紙</a><li><a href="a%20b.html#図">図</a></ul></nav>
<main id="main">
<h1>計画 <ruby>協働<rp>(</rp><rt>きょうどう</rt><rp>)</rp></ruby></h1>
<p>段落<br>改行 <a href="mailto:a@example.jp">連絡</a> <a href="https://example.jp/">市</a>
<p>終わりのない段落
<h2 id="t">表</h2>
<table aria-labelledby="t"><caption>表1</caption><colgroup><col span="2"></colgroup><thead><tr><th id="c" scope="col">年<th scope="col">値</thead>
<tbody><tr><td headers="c">1<td>2</tbody></table>
<dl><div><dt>用語<dd>説明</div></dl>
<details><summary>開く</summary><p>中</p></details>
<figure><img src="../assets/a.png" srcset="../assets/a.png 1x, ../assets/b.png 2x" alt="図"><figcaption>図1</figcaption></figure>
<picture><source srcset="../assets/b.png"><img src="../assets/a.png" alt=""></picture>
<svg viewBox="0 0 1 1" role="img"><title>図</title><defs><pattern id="p"/></defs><rect width="1" height="1"/><a href="index.html"><text>字</text></a><foreignObject><div><p>文</p></div></foreignObject></svg>
<svg aria-hidden="true"><path d="M0 0"/></svg><span aria-hidden="true"><svg></svg></span>
<form action="search.html"><label for="q">検索</label><input id="q" name="q" type="search" list="l"><datalist id="l"><option value="a"></datalist><button>探す</button></form>
<template><p id="in-template">型</p></template><noscript><p>なし</p></noscript>
<h3>小</h3><h2>次</h2>
<math><mi>x</mi></math><audio controls src="../assets/a.mp3"></audio><pre>
字</pre>
</main>
</body>
</html>
"##;

fn name(path: &str) -> OutputPath {
    OutputPath::new(path).unwrap()
}

/// The problems of a site of one page `ja/index.html` besides the files that the good page needs.
fn problems(html: &str) -> Vec<(&'static str, String)> {
    let other = GOOD.replace("<h2 id=\"t\">", "<h2 id=\"図\"></h2><h2 id=\"t\">");
    let facts = [
        read(&name("ja/index.html"), html.as_bytes()),
        read(&name("ja/a b.html"), other.as_bytes()),
        read(&name("en/index.html"), GOOD.as_bytes()),
    ];
    let assets = ["style.css", "search.js", "a.png", "b.png", "a.mp3"].map(|file| name(&format!("assets/{file}")));
    let others = assets.into_iter().chain([name("ja/search.html")]).collect();
    let mut found = Report::default();
    report(&facts, &others, Some("https://home.example.jp/plans/"), &mut found);
    let here = |problem: &&Diagnostic| problem.facts.contains(&("page", Fact::from("ja/index.html")));
    found.iter().filter(here).map(|problem| (problem.code.number(), facts_of(problem))).collect()
}

fn facts_of(problem: &Diagnostic) -> String {
    let facts = problem.facts.iter().filter(|(name, _)| !["page", "reason"].contains(name));
    let facts = facts.map(|(name, fact)| match fact {
        Fact::Text(text) => format!("{name}={text}"),
        Fact::Number(number) => format!("{name}={number}"),
    });
    facts.collect::<Vec<_>>().join(" ")
}

/// The problems of the good page with something put before the end of its main part.
fn with(addition: &str) -> Vec<(&'static str, String)> {
    problems(&GOOD.replace("</main>", &format!("{addition}\n</main>")))
}

fn found<const N: usize>(problems: [(&'static str, &str); N]) -> Vec<(&'static str, String)> {
    problems.map(|(code, facts)| (code, facts.to_owned())).to_vec()
}

#[test]
fn a_good_page_passes() {
    assert_eq!(problems(GOOD), []);
}

#[test]
fn links_to_what_is_not_there_are_found() {
    assert_eq!(
        with(
            r##"<a href="gone.html">a</a><a href="a%20b.html#gone">b</a><a href="#nowhere">c</a><a href="">d</a>
            <a href="/ja/index.html">e</a><a href="../../x.html">f</a><a href="INDEX.html">g</a><a href="../en/">h</a>
            <img src="gone.png" alt=""><svg aria-hidden="true"><a href="gone.svg"></a></svg>"##
        ),
        found([
            ("K601", "link="),
            ("K601", "link=#nowhere"),
            ("K601", "link=../../x.html"),
            ("K601", "link=../en/"),
            ("K601", "link=/ja/index.html"),
            ("K601", "link=INDEX.html"),
            ("K601", "link=a%20b.html#gone"),
            ("K601", "link=gone.html"),
            ("K601", "link=gone.png"),
            ("K601", "link=gone.svg"),
        ])
    );
    let refresh = GOOD.replacen("<title>", r#"<meta http-equiv="refresh" content="0; url='gone.html'"><title>"#, 1);
    assert_eq!(problems(&refresh), found([("K601", "link=gone.html")]));
}

#[test]
fn an_id_that_stands_twice_is_found_once() {
    assert_eq!(with(r#"<p id="t">a<p id="t">b"#), found([("K602", "id=t")]));
}

#[test]
fn skipped_heading_levels_are_found() {
    assert_eq!(with("<h4>a</h4>"), found([("K603", "from=2 to=4")]));
}

#[test]
fn a_page_has_just_one_main_heading() {
    assert_eq!(with("<h1>a</h1>"), found([("K610", "count=2")]));
    let none = GOOD.replace("<h1>", "<p>").replace("</h1>", "</p>");
    assert_eq!(problems(&none), found([("K610", "count=0")]));
}

#[test]
fn pictures_without_an_alternative_are_found() {
    assert_eq!(
        with(r#"<img src="../assets/a.png"><svg><rect/></svg><input type="image" src="../assets/b.png">"#),
        found([("K604", "image=../assets/a.png"), ("K604", "image=../assets/b.png"), ("K604", "image=svg")])
    );
}

#[test]
fn mistakes_of_syntax_are_found_with_their_line() {
    let line = GOOD.lines().count() - 2;
    for mistake in [
        "<div>",
        "</div>",
        "<p>a</b></p>",
        "<a href='#t' href='#t'>a</a>",
        "<table><p>a</p></table>",
        "<b><i>a</b></i>",
    ] {
        let found = with(mistake);
        assert!(found.iter().any(|(code, _)| *code == "K605"), "{mistake}: {found:?}");
        assert!(
            found.iter().all(|(code, facts)| *code == "K605"
                && (facts == &format!("line={line}") || facts == &format!("line={}", line + 1))),
            "{mistake}: {found:?}"
        );
    }
    assert_eq!(problems(GOOD.trim_start_matches("<!DOCTYPE html>\n")), found([("K605", "line=1")]));
    let based = GOOD.replacen("<title>", "<base href='x/'><title>", 1);
    assert_eq!(problems(&based), found([("K605", "line=6")]));
}

#[test]
fn code_written_into_the_page_is_found() {
    assert_eq!(
        with(
            r##"<script>x()</script><script type="module">y()</script><style>p {}</style><p style="color: red" onclick="x()">a</p>
            <a href=" java&#10;script:x()">b</a><a href="data:text/html,x">c</a><svg aria-hidden="true" onload="x()"></svg>
            <iframe srcdoc="<p>"></iframe><img alt="" src="data:image/png;base64,AA==">"##
        ),
        found([
            ("K606", "found=<script>"),
            ("K606", "found=<style>"),
            ("K606", "found=style=\"…\""),
            ("K606", "found=onclick=\"…\""),
            ("K606", "found= java\nscript:x()"),
            ("K606", "found=data:text/html,x"),
            ("K606", "found=onload=\"…\""),
            ("K606", "found=srcdoc=\"…\""),
        ])
    );
}

#[test]
fn a_page_says_its_language_and_has_a_title() {
    for bad in ["<html>", "<html lang=\"\">"] {
        assert_eq!(problems(&GOOD.replace("<html lang=\"ja\">", bad)), found([("K607", "")]), "{bad}");
    }
    let untitled = GOOD.replace("上尾市協働推進計画 &amp; 資料", " ");
    assert_eq!(problems(&untitled), found([("K611", "")]));
}

#[test]
fn what_other_hosts_would_have_to_send_is_found() {
    assert_eq!(
        with(
            r#"<img src="https://example.jp/a.png" alt=""><img src="../assets/a.png" srcset="//example.jp/b.png 2x" alt="">
            <iframe src="http://example.jp/" title="a"></iframe><video poster="https://example.jp/c.png"></video>"#
        ),
        found([
            ("K608", "url=https://example.jp/a.png"),
            ("K608", "url=//example.jp/b.png"),
            ("K608", "url=http://example.jp/"),
            ("K608", "url=https://example.jp/c.png"),
        ])
    );
    let styled = GOOD.replace("../assets/style.css", "https://example.jp/style.css");
    assert_eq!(problems(&styled), found([("K608", "url=https://example.jp/style.css")]));
}

#[test]
fn references_to_ids_that_are_not_there_are_found() {
    assert_eq!(
        with(r#"<label for="gone">a</label><p aria-describedby="t lost">b</p>"#),
        found([("K609", "attribute=for id=gone"), ("K609", "attribute=aria-describedby id=lost")])
    );
}

#[test]
fn nesting_without_end_is_given_up_in_time() {
    let found = problems(&GOOD.replace("</main>", &"<div>".repeat(300_000)));
    assert!(found.iter().any(|(code, _)| *code == "K605"), "{found:?}");
}

#[test]
fn bytes_that_are_no_text_are_a_mistake_of_syntax() {
    let facts = read(&name("a.html"), &[GOOD.as_bytes(), &[0xff, 0xfe]].concat());
    assert!(facts.problems().iter().any(|problem| problem.code == Code::InvalidHtml));
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic(
        parts in prop::collection::vec(prop_oneof![
            "\\PC{0,8}".prop_map(String::into_bytes),
            prop::collection::vec(any::<u8>(), 0..8),
            prop::sample::select(vec!["<svg>", "<table>", "<b>", "</b>", "<template>", "<a href='", "<p id=x>", "<select>", "<math>", "<h2>", "\"", "<title>", "<frameset>", "<body lang=x>", "</p>", "<!--", "<script>"])
                .prop_map(|tag| tag.as_bytes().to_vec()),
        ], 0..40),
    ) {
        let facts = [read(&name("a.html"), &parts.concat())];
        report(&facts, &HashSet::new(), None, &mut Report::default());
    }
}

#[test]
fn what_a_page_loads_from_the_sites_own_address_must_be_there() {
    let home = "https://home.example.jp/plans/";
    assert_eq!(with(&format!("<script src=\"{home}assets/search.js\"></script>")), []);
    let missing = format!("{home}assets/none.js");
    assert_eq!(with(&format!("<script src=\"{missing}\"></script>")), [("K608", format!("url={missing}"))]);
}

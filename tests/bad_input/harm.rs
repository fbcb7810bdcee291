//! What would run in a reader's browser never comes out.

use super::project::TestProject;
use super::{CHAPTER, PLAN, TEXTS, chapter, codes};
use kyodo::diagnostics::Code;
use std::fs;

/// Letters that must not stand in a page as they are.
const HARM: [&str; 6] = ["<script>alert", "<img src=x", "<iframe", "<svg/onload", "<style>", "<form action=//"];

/// Fails where a page holds any of it.
fn assert_harmless(project: &TestProject) {
    for (path, bytes) in project.output() {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        for harm in HARM {
            assert!(!text.contains(harm), "{} holds {harm}", path.display());
        }
        assert!(!text.contains("href=\"javascript:") && !text.contains("src=\"javascript:"), "{}", path.display());
    }
}

const HTML: &str = "\
<script>alert(1)</script>

市<img src=x onerror=alert(1)>民<iframe src=//example.jp></iframe>

<style>body{display:none}</style>

<form action=//example.jp>

| <svg/onload=alert(1)> |
|---|
| <script>alert(2)</script> |

## 題<script>alert(3)</script> {#period}

:::note[<script>alert(4)</script>]
[^a] `<script>alert(5)</script>`
:::

[^a]: <script>alert(6)</script>

```html
<script>alert(7)</script>
```

![<script>alert(8)</script>](images/pond.svg \"<script>alert(9)\")

{市民|<script>alert(10)</script>}

<!-- --><script>alert(11)</script>

<![CDATA[<script>alert(12)</script>]]>
";

#[test]
fn html_in_a_chapter_comes_out_as_letters() {
    let project = TestProject::of("small").with(CHAPTER, chapter(HTML));
    let outcome = project.build();
    assert!(codes(&outcome).contains(&Code::RawHtml) && !outcome.report.has_errors(), "{:?}", codes(&outcome));
    assert_harmless(&project);
    let page = fs::read_to_string(project.path("output/ja/small/overview.html")).unwrap();
    for number in (1..=12).filter(|number| ![7, 9, 10].contains(number)) {
        assert!(page.contains(&format!("&lt;script&gt;alert({number})")), "{number}: {page}");
    }
}

#[test]
fn links_that_would_run_something_stop_the_build() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "java&Tab;script:alert(1)",
        "<java\tscript:alert(1)>",
        "<\u{1}javascript:alert(1)>",
        "vbscript:x",
        "data:text/html;base64,PHNjcmlwdD4=",
        "javascript&colon;alert(1)",
    ] {
        let texts = [
            format!("[市]({address})"),
            format!("![市]({address})"),
            format!("[市][a]\n\n[a]: {address}"),
            format!(":::figure[図]\n![市]({address})\n:::"),
        ];
        for text in texts {
            let project = TestProject::of("small").with(CHAPTER, chapter(&text));
            let outcome = project.build();
            assert!(codes(&outcome).contains(&Code::UnsafeLink), "{text}: {:?}", codes(&outcome));
            assert!(!project.path("output").exists());
        }
    }
    let autolink = TestProject::of("small").with(CHAPTER, chapter("<javascript:alert(1)>"));
    assert_eq!(codes(&autolink.build()), [Code::UnsafeLink]);
}

#[test]
fn markup_in_the_values_of_any_file_comes_out_as_letters() {
    let project = TestProject::of("small");
    for path in TEXTS.iter().filter(|path| path.ends_with(".yaml")) {
        let text = fs::read_to_string(project.path(path)).unwrap();
        // Every English text becomes an attack.
        let attacked: String = text
            .split_inclusive(['}', '\n'])
            .map(|part| match part.rsplit_once("en: ") {
                Some((before, rest)) if rest.ends_with('}') => {
                    format!("{before}en: \"'><script>alert(1)</script>\\\"><img src=x onerror=y>\"}}")
                }
                _ => part.to_owned(),
            })
            .collect();
        // Patterns of numbers are no texts.
        let attacked = if path.ends_with("measures.yaml") {
            text.replace("en: Sharing", "en: <script>alert(1)")
        } else {
            attacked
        };
        fs::write(project.path(path), attacked).unwrap();
    }
    let outcome = project.build();
    assert!(!outcome.report.has_errors(), "{}", super::project::told(&outcome, kyodo::language::Language::ENGLISH));
    assert_harmless(&project);
    let cover = fs::read_to_string(project.path("output/en/small/index.html")).unwrap();
    assert!(cover.contains("&lt;script&gt;alert(1)"), "{cover}");
}

#[test]
fn images_that_run_something_stop_the_build() {
    for (name, text) in [
        ("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
        ("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
        ("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><a href=\"javascript:alert(1)\">a</a></svg>"),
        ("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><foreignObject><p>a</p></foreignObject></svg>"),
        ("a.html", "<script>alert(1)</script>"),
        ("a.png", "<script>alert(1)</script>"),
    ] {
        let project = TestProject::of("small").with(&format!("{PLAN}/images/{name}"), text);
        let outcome = project.with(CHAPTER, chapter(&format!("![絵](images/{name})"))).build();
        assert_eq!(codes(&outcome), [Code::InvalidImage], "{text}");
    }
}

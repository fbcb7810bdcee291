//! Every example of the CommonMark specification 0.31.2, as pulldown-cmark's package carries them.
//!
//! The examples are read from the package that Cargo has fetched for the build. Those that kyodo shows otherwise
//! are named with the reason; all others must come out as the specification has them.

#![allow(clippy::panic)] // Without the examples there is nothing to test.

use super::html;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Holds raw HTML, which is shown as text; comments are left out.
const RAW_HTML: &[usize] = &[
    21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168,
    169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191,
    201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 625, 626, 627, 628, 629, 630,
    631, 642, 643,
];

struct Example {
    number: usize,
    markdown: String,
    html: String,
}

#[test]
fn every_example_comes_out_as_specified() {
    let examples = examples();
    assert_eq!(examples.len(), 652);
    let mut wrong = Vec::new();
    for Example { number, markdown, html: expected } in examples {
        let found = html(&markdown);
        let same = normal(&found) == normal(&expected);
        let good = if RAW_HTML.contains(&number) { !same && as_read(&found) == as_read(&expected) } else { same };
        if !good {
            wrong.push(format!("example {number}\n{markdown}\nexpected\n{expected}\nfound\n{found}"));
        }
    }
    assert!(wrong.is_empty(), "{} examples:\n{}", wrong.len(), wrong.join("\n---\n"));
}

/// Makes what is passed on and what is shown as text the same, so that nothing else can differ.
fn as_read(html: &str) -> String {
    let plain = html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    let plain =
        ["<pre class=\"raw-html\">", "</pre>", "<!--->", "<!-->"].iter().fold(plain, |text, tag| text.replace(tag, ""));
    let mut parts = plain.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    let uncommented = parts.fold(first, |text, part| text + part.split_once("-->").map_or(part, |(_, after)| after));
    normal(&uncommented).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Takes away what means the same: the specification's own test runner does so too.
fn normal(html: &str) -> String {
    html.replace(" />", ">").replace("&quot;", "\"").replace("&#x27;", "'").trim_end().to_owned()
}

fn examples() -> Vec<Example> {
    let path = package("pulldown-cmark").join("tests/suite/spec.rs");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()));
    let mut raw = text.split("r##\"").skip(1).filter_map(|part| part.split("\"##").next());
    let mut examples = Vec::new();
    while let (Some(markdown), Some(html)) = (raw.next(), raw.next()) {
        let number = examples.len() + 1;
        examples.push(Example { number, markdown: markdown.to_owned(), html: html.to_owned() });
    }
    examples
}

/// Returns the folder of a package that this one is built with.
fn package(name: &str) -> PathBuf {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version=1", "--offline", "--manifest-path"])
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"))
        .output()
        .unwrap_or_else(|problem| panic!("cargo metadata: {problem}"));
    let metadata: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|problem| panic!("{problem}: {}", String::from_utf8_lossy(&output.stderr)));
    let packages = metadata.get("packages").and_then(Value::as_array);
    let found = packages.into_iter().flatten().find(|package| package.get("name").is_some_and(|found| found == name));
    let manifest = found.and_then(|package| package.get("manifest_path")).and_then(Value::as_str);
    let manifest = manifest.unwrap_or_else(|| panic!("{name} is not among the packages"));
    Path::new(manifest).parent().map(Path::to_owned).unwrap_or_default()
}

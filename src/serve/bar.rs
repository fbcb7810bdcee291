//! The review bar: what is put into a page on its way out, and the files that it is made of.
//!
//! It is a script and nothing else, so that a page without it is the page that will be published. What it shows stands
//! in a tree of its own, out of reach of the theme's style sheets.

use super::door::OWN;
use crate::diagnostics::Catalogue;
use crate::language::Language;
use rust_embed::Embed;
use std::borrow::Cow;
use std::collections::BTreeMap;

const JAPANESE: &[&str] = &[include_str!("messages/ja/bar.ftl"), include_str!("messages/ja/comments.ftl")];
const ENGLISH: &[&str] = &[include_str!("messages/en/bar.ftl"), include_str!("messages/en/comments.ftl")];

/// Where the end of a page is, before which the bar is put.
const END: &[u8] = b"</body>";

#[derive(Embed)]
#[folder = "src/serve/bar/"]
struct Files;

/// Returns a file of the bar.
pub(super) fn file(name: &str) -> Option<Cow<'static, [u8]>> {
    Files::get(name).map(|file| file.data)
}

/// Puts the bar into a page, whose own path is `path`; the bar tells by a fingerprint whether the page is still what it was.
pub(super) fn insert(mut html: Vec<u8>, path: &str, base: &str) -> Vec<u8> {
    let print = super::snapshot::fingerprint(&html);
    let script = format!(
        "<script type=\"module\" src=\"{OWN}bar/bar.js\" data-path=\"{}\" data-base=\"{}\" data-print=\"{print:x}\"></script>\n",
        escape(path),
        escape(base),
    );
    let at = memchr::memmem::rfind(&html, END).unwrap_or(html.len());
    html.splice(at..at, script.into_bytes());
    html
}

/// Makes a page that holds nothing but the bar, where there is no site yet.
pub(super) fn alone() -> Vec<u8> {
    let page = "<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n\
                <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>kyodo</title>\n\
                </head>\n<body>\n<main></main>\n</body>\n</html>\n";
    insert(page.into(), "", "/")
}

/// Returns what the bar says in a language, by name.
pub(super) fn words(language: Language) -> BTreeMap<&'static str, String> {
    let sources = if language.is_japanese() { JAPANESE } else { ENGLISH };
    let catalogue = Catalogue::new(language, sources);
    let names =
        sources.iter().flat_map(|source| source.lines()).filter_map(|line| line.split_once(" =")).map(|(name, _)| name);
    names.filter_map(|name| Some((name, catalogue.sentence(name, &[])?))).collect()
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    // Writing to a string cannot fail.
    let _ = pulldown_cmark_escape::escape_html(&mut escaped, text);
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_stands_at_the_end_of_the_page() {
        let html = insert(b"<body><pre>&lt;/body></pre></body></html>".to_vec(), "ja/\"a\".html", "/");
        let html = String::from_utf8(html).unwrap();
        assert!(html.contains("data-path=\"ja/&quot;a&quot;.html\" data-base=\"/\" data-print="), "{html}");
        assert!(html.ends_with("\"></script>\n</body></html>"), "{html}");
    }

    #[test]
    fn both_languages_have_the_same_words() {
        let names = |language| words(language).into_keys().collect::<Vec<_>>();
        assert_eq!(names(Language::JAPANESE), names(Language::ENGLISH));
        assert!(!names(Language::JAPANESE).is_empty());
    }
}

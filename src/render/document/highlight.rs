//! Colours for code, as classes that the theme gives colours to.

use super::escape;
use std::sync::OnceLock;
use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

/// Code longer than this in bytes stays plain: colours are for examples, and cost far more time than text.
const LONGEST: usize = 64 * 1024;

/// Colours code; the grammars are read when the first code is met.
#[derive(Debug, Default)]
pub struct Highlighter {
    grammars: OnceLock<SyntaxSet>,
}

impl Highlighter {
    /// Writes code as HTML with spans of the classes `code-…`; plain where the language is not known.
    pub fn write(&self, language: &str, code: &str, out: &mut String) {
        match self.spans(language, code) {
            Some(spans) => out.push_str(&spans),
            None => escape(code, out),
        }
    }

    fn spans(&self, language: &str, code: &str) -> Option<String> {
        if language.is_empty() || code.len() > LONGEST {
            return None;
        }
        let grammars = self.grammars.get_or_init(SyntaxSet::load_defaults_newlines);
        let grammar = grammars.find_syntax_by_token(language)?;
        let style = ClassStyle::SpacedPrefixed { prefix: "code-" };
        let mut spans = ClassedHTMLGenerator::new_with_class_style(grammar, grammars, style);
        for line in LinesWithEndings::from(code) {
            spans.parse_html_for_line_which_includes_newline(line).ok()?;
        }
        Some(spans.finalize())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(language: &str, code: &str) -> String {
        let mut out = String::new();
        Highlighter::default().write(language, code, &mut out);
        out
    }

    #[test]
    fn known_languages_get_classes_and_no_colours() {
        let html = written("rust", "let a = \"<b>\";\n");
        assert!(html.contains("class=\"code-") && html.contains("&lt;b&gt;") && !html.contains("style="), "{html}");
    }

    #[test]
    fn unknown_languages_and_very_long_code_stay_plain() {
        assert_eq!(written("知らない", "a < b"), "a &lt; b");
        assert_eq!(written("", "a < b"), "a &lt; b");
        let long = "let a = 1;\n".repeat(10_000);
        assert_eq!(written("rust", &long), long);
    }
}

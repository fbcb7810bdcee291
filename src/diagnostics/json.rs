//! Problems for machines: the same facts as [`super::human`] shows, one object each.

use super::place::{Excerpt, Ruler};
use super::{Catalogue, Diagnostic, Severity};
use crate::source::{Sources, Span};
use serde::Serialize;

/// Holds one problem as JSON; a key without a value is `null`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    pub code: &'static str,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// Path in the project; nothing for a problem of the run as a whole.
    pub file: Option<String>,
    /// From 1.
    pub line: Option<usize>,
    /// In characters, from 1.
    pub column: Option<usize>,
    pub end_line: Option<usize>,
    /// One past the last character.
    pub end_column: Option<usize>,
    pub message: String,
    pub label: String,
    pub help: String,
    /// The word that was probably meant.
    pub suggestion: Option<String>,
    pub related: Option<Related>,
    /// The line in the source, with `…` where a very long one was cut.
    pub text: Option<String>,
}

/// Holds a second place that belongs to a problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Related {
    pub file: String,
    pub line: usize,
    pub column: usize,
    pub label: String,
}

/// Writes problems in one language.
#[derive(Debug)]
pub struct Json<'a> {
    catalogue: &'a Catalogue,
    ruler: Ruler<'a>,
}

impl<'a> Json<'a> {
    /// Writes problems of these sources.
    pub fn new(catalogue: &'a Catalogue, sources: &'a Sources) -> Self {
        Self { catalogue, ruler: Ruler::new(sources) }
    }

    /// Returns one problem.
    pub fn problem(&mut self, problem: &Diagnostic) -> Problem {
        let start = problem.span.map(|span| self.ruler.position(span.source, span.range().start));
        let end = problem.span.map(|span| self.ruler.position(span.source, span.range().end));
        Problem {
            code: problem.code.number(),
            severity: match problem.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            file: problem.span.map(|span| self.ruler.path(span).to_owned()),
            line: start.map(|(line, _)| line),
            column: start.map(|(_, column)| column),
            end_line: end.map(|(line, _)| line),
            end_column: end.map(|(_, column)| column),
            message: self.catalogue.message(problem),
            label: self.catalogue.label(problem),
            help: self.catalogue.help(problem),
            suggestion: problem.suggestion.clone(),
            related: problem.related.map(|span| self.related(problem, span)),
            text: problem.span.map(|span| Excerpt::of(self.ruler.text(span), span).text),
        }
    }

    fn related(&mut self, problem: &Diagnostic, span: Span) -> Related {
        let (line, column) = self.ruler.position(span.source, span.range().start);
        Related { file: self.ruler.path(span).to_owned(), line, column, label: self.catalogue.related(problem) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Code;
    use crate::language::Language;

    #[test]
    fn a_problem_holds_all_that_a_person_sees() {
        let mut sources = Sources::default();
        let text = "題: 一\n題: 二\n";
        let id = sources.add("plan.yaml", text);
        let again = text.rfind('題').unwrap();
        let problem = Diagnostic::at(Code::DuplicateKey, Span::new(id, again, again + 3))
            .with("key", "題")
            .related(Span::new(id, 0, 3));
        let catalogue = Catalogue::of_problems(Language::ENGLISH);
        let json = serde_json::to_value(Json::new(&catalogue, &sources).problem(&problem)).unwrap();
        let expected = serde_json::json!({
            "code": "K102", "severity": "error", "file": "plan.yaml",
            "line": 2, "column": 1, "end_line": 2, "end_column": 2,
            "message": "The key “題” is written twice", "label": "the second time",
            "help": "Remove one of them, or make one out of both.", "suggestion": null,
            "related": {"file": "plan.yaml", "line": 1, "column": 1, "label": "the first is here"},
            "text": "題: 二",
        });
        assert_eq!(json, expected);
    }

    #[test]
    fn a_problem_of_the_run_has_no_place() {
        let sources = Sources::default();
        let catalogue = Catalogue::of_problems(Language::JAPANESE);
        let problem = Diagnostic::new(Code::OutputBusy).with("path", "output");
        let json = Json::new(&catalogue, &sources).problem(&problem);
        assert_eq!((json.file, json.line, json.text), (None, None, None));
    }
}

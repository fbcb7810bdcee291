//! Problems as people read them on a terminal: the sentence, the line that it is about, the way out.

use super::place::{Excerpt, Ruler};
use super::{Catalogue, Diagnostic, Report, Severity};
use crate::source::{Sources, Span};
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

/// Lines are cut here before they are drawn, so the drawing must not cut them again.
const WIDER_THAN_ANY_LINE: usize = 1000;

/// Tells whether escape sequences for colours are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colours {
    Plain,
    Ansi,
}

/// Draws problems in one language.
#[derive(Debug)]
pub struct Human<'a> {
    catalogue: &'a Catalogue,
    ruler: Ruler<'a>,
    renderer: Renderer,
    words: Words,
}

#[derive(Debug)]
struct Words {
    error: String,
    warning: String,
    help: String,
}

impl<'a> Human<'a> {
    /// Draws problems of these sources.
    pub fn new(catalogue: &'a Catalogue, sources: &'a Sources, colours: Colours) -> Self {
        let renderer = match colours {
            Colours::Plain => Renderer::plain(),
            Colours::Ansi => Renderer::styled(),
        };
        let word = |name| catalogue.sentence(name, &[]).unwrap_or_default();
        Self {
            catalogue,
            ruler: Ruler::new(sources),
            renderer: renderer.term_width(WIDER_THAN_ANY_LINE),
            words: Words { error: word("error"), warning: word("warning"), help: word("help") },
        }
    }

    /// Draws one problem, several lines without a line break at the end.
    ///
    /// The beginning of a file stands for the file as a whole and is shown without its first line.
    pub fn problem(&mut self, problem: &Diagnostic) -> String {
        let place = problem.span.map(|span| Place::of(&mut self.ruler, span));
        let related = problem.related.map(|span| Place::of(&mut self.ruler, span));
        let level = match problem.severity() {
            Severity::Error => Level::ERROR.with_name(self.words.error.as_str()),
            Severity::Warning => Level::WARNING.with_name(self.words.warning.as_str()),
        };
        let title = level.primary_title(self.catalogue.message(problem)).id(problem.code.number());
        let mut group = Group::with_title(title);
        if let Some(place) = &place {
            group = place.draw(group, AnnotationKind::Primary, self.catalogue.label(problem));
        }
        if let Some(place) = &related {
            group = place.draw(group, AnnotationKind::Context, self.catalogue.related(problem));
        }
        let ways_out = self.catalogue.suggestion(problem).into_iter().chain([self.catalogue.help(problem)]);
        for text in ways_out.filter(|text| !text.is_empty()) {
            let text = annotate_snippets::normalize_untrusted_str(&text);
            group = group.element(Level::HELP.with_name(self.words.help.as_str()).message(text));
        }
        let drawn = self.renderer.render(&[group]);
        [place, related].into_iter().flatten().fold(drawn, |drawn, place| place.set_column(drawn))
    }
}

/// Writes how many errors and warnings are shown, equal ones once, or nothing where there is nothing.
pub fn summary(catalogue: &Catalogue, report: &Report, sources: &Sources) -> Option<String> {
    let shown = report.sorted(sources);
    let count = |severity| shown.iter().filter(|problem| problem.severity() == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let facts = [("errors", errors.into()), ("warnings", warnings.into())];
    if errors + warnings == 0 { None } else { catalogue.sentence("summary", &facts) }
}

/// Holds what is drawn of one place.
struct Place<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    /// Nothing for a file as a whole.
    excerpt: Option<Excerpt>,
}

impl<'a> Place<'a> {
    fn of(ruler: &mut Ruler<'a>, span: Span) -> Self {
        let (line, column) = ruler.position(span.source, span.range().start);
        let whole = span.range() == (0..0);
        let excerpt = (!whole).then(|| Excerpt::of(ruler.text(span), span));
        Self { path: ruler.path(span), line, column, excerpt }
    }

    fn draw<'b>(&'b self, group: Group<'b>, kind: AnnotationKind, label: String) -> Group<'b> {
        match &self.excerpt {
            Some(excerpt) => {
                let annotation: Annotation<'_> = kind.span(excerpt.range.clone()).label(label);
                let snippet = Snippet::source(excerpt.text.as_str()).path(self.path).line_start(self.line);
                group.element(snippet.annotation(annotation))
            }
            None => group.element(Origin::path(self.path)),
        }
    }

    /// Puts the true column in the place of the one that was counted from where the line was cut.
    fn set_column(&self, drawn: String) -> String {
        let Some(excerpt) = &self.excerpt else { return drawn };
        let counted = excerpt.text.get(..excerpt.range.start).unwrap_or_default().chars().count() + 1;
        if counted == self.column {
            return drawn;
        }
        let place = |column| format!("{}:{}:{column}", self.path, self.line);
        drawn.replacen(&place(counted), &place(self.column), 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Code;
    use crate::language::Language;
    use proptest::prelude::*;

    const PLAN: &str = "title: 協働推進計画\n部署: departmnets\ndepartmnets: [a]\ntitle: 二度め\n";

    fn drawn(language: Language, problem: impl FnOnce(&mut Sources) -> Diagnostic) -> String {
        let mut sources = Sources::default();
        let problem = problem(&mut sources);
        let catalogue = Catalogue::of_problems(language);
        Human::new(&catalogue, &sources, Colours::Plain).problem(&problem)
    }

    fn unknown_key(sources: &mut Sources) -> Diagnostic {
        let id = sources.add("content/plan.yaml", PLAN);
        let start = PLAN.find("departmnets").unwrap();
        Diagnostic::at(Code::UnknownKey, Span::new(id, start, start + 11))
            .with("key", "departmnets")
            .with("known", "title, departments")
            .suggest("departmnets", ["title", "departments"])
    }

    #[test]
    fn a_problem_in_japanese_shows_the_line_and_points_to_the_column() {
        let expected = "\
エラー[K103]: 項目名「departmnets」は、ここでは使えません
 --> content/plan.yaml:2:5
  |
2 | 部署: departmnets
  |       ^^^^^^^^^^^ 知らない項目名
  |
  = ヘルプ: もしかして「departments」ですか。
  = ヘルプ: ここで使える項目名：title, departments";
        assert_eq!(drawn(Language::JAPANESE, unknown_key), expected);
    }

    #[test]
    fn a_problem_in_english_says_the_same() {
        let expected = "\
error[K103]: The key “departmnets” cannot be used here
 --> content/plan.yaml:2:5
  |
2 | 部署: departmnets
  |       ^^^^^^^^^^^ unknown key
  |
  = help: Did you mean “departments”?
  = help: Keys that can be used here: title, departments";
        assert_eq!(drawn(Language::ENGLISH, unknown_key), expected);
    }

    #[test]
    fn a_second_place_is_shown_too() {
        let text = drawn(Language::JAPANESE, |sources| {
            let id = sources.add("plan.yaml", PLAN);
            let again = PLAN.rfind("title").unwrap();
            Diagnostic::at(Code::DuplicateKey, Span::new(id, again, again + 5))
                .with("key", "title")
                .related(Span::new(id, 0, 5))
        });
        let expected = "\
エラー[K102]: 項目名「title」が二度書かれています
 --> plan.yaml:4:1
  |
4 | title: 二度め
  | ^^^^^ 二度めです
  |
 ::: plan.yaml:1:1
  |
1 | title: 協働推進計画
  | ----- はじめはここです
  |
  = ヘルプ: どちらかを消すか、一つにまとめてください。";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_cut_line_keeps_its_true_column() {
        let text = drawn(Language::ENGLISH, |sources| {
            let line = format!("{}<b>{}", "市".repeat(90_000), "民".repeat(90_000));
            let start = line.find('<').unwrap();
            let id = sources.add("a.md", line);
            Diagnostic::at(Code::RawHtml, Span::new(id, start, start + 3)).with("html", "<b>")
        });
        assert!(text.contains("--> a.md:1:90001\n"), "{text}");
        assert!(text.lines().all(|line| line.chars().count() < 120), "{text}");
    }

    #[test]
    fn a_file_as_a_whole_is_named_without_a_line() {
        let text =
            drawn(Language::ENGLISH, |sources| Diagnostic::at(Code::EmptyFile, Span::file(sources.add("a.md", ""))));
        assert!(text.starts_with("warning[K004]: This file is empty\n--> a.md\n"), "{text}");
    }

    #[test]
    fn escape_sequences_of_a_file_do_not_reach_the_terminal() {
        let text = drawn(Language::ENGLISH, |sources| {
            let id = sources.add("a.yaml", "a\u{1b}[2J: 1");
            Diagnostic::at(Code::UnknownKey, Span::new(id, 0, 5)).with("key", "a\u{1b}[2J").with("known", "\u{1b}[2J")
        });
        assert!(!text.contains('\u{1b}'), "{text:?}");
    }

    #[test]
    fn the_summary_counts() {
        let (mut report, sources) = (Report::default(), Sources::default());
        let catalogue = Catalogue::of_problems(Language::JAPANESE);
        assert_eq!(summary(&catalogue, &report, &sources), None);
        report.push(Diagnostic::new(Code::EmptyFile));
        assert_eq!(summary(&catalogue, &report, &sources).as_deref(), Some("警告 1件"));
        report.push(Diagnostic::new(Code::EmptyText));
        report.push(Diagnostic::new(Code::EmptyText));
        report.push(Diagnostic::new(Code::NulByte));
        assert_eq!(summary(&catalogue, &report, &sources).as_deref(), Some("エラー 2件、警告 1件"));
        let english = Catalogue::of_problems(Language::ENGLISH);
        assert_eq!(summary(&english, &report, &sources).as_deref(), Some("2 errors, 1 warning"));
    }

    proptest! {
        #[test]
        fn any_span_of_any_text_can_be_drawn(text in "(?s).{0,80}", start in 0usize..300, more in 0usize..300) {
            drawn(Language::JAPANESE, |sources| {
                let id = sources.add("a.md", text);
                let span = Span::new(id, start, start + more);
                Diagnostic::at(Code::DuplicateId, span).with("id", "x").related(span)
            });
        }
    }
}

//! What each directive of a chapter means.

use super::directives::{DIRECTIVES, Known, LANGUAGE};
use super::mistyped;
use super::places::{self, Around};
use super::tables::{self, Asked};
use crate::diagnostics::{Code, Diagnostic, Report, closest};
use crate::language::Language;
use crate::markdown::{Argument, Directive, DirectiveForm, Document};
use crate::model::piece::{Callout, Case, MeasuresForm, Piece, QuestionForm, ScheduleForm, Titles};
use crate::source::{Located, Span};
use std::sync::Arc;

const MEASURES_FORMS: [(&str, MeasuresForm); 4] = [
    ("list", MeasuresForm::List { titles: Titles::OfNodes, depth: None }),
    ("outline", MeasuresForm::List { titles: Titles::OfAll, depth: None }),
    ("table", MeasuresForm::Table),
    ("sheets", MeasuresForm::Sheets),
];

const SCHEDULE_FORMS: [(&str, ScheduleForm); 1] = [("full", ScheduleForm::Full)];

const QUESTION_FORMS: [(&str, QuestionForm); 2] = [("chart", QuestionForm::Chart), ("table", QuestionForm::Table)];

type Words = Located<Arc<str>>;

/// Says of every directive of a document, in order, what it means; what is wrong is reported and means nothing.
pub(super) fn pieces(document: &Document, around: Around, report: &mut Report) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = document
        .directives()
        .iter()
        .map(|directive| Reading { document, directive, report }.piece().unwrap_or(Piece::Nothing))
        .collect();
    tables::check_plain(document, report);
    mistyped::check(document, report);
    places::check(document, around, &mut pieces, report);
    pieces
}

struct Reading<'a> {
    document: &'a Document,
    directive: &'a Directive,
    report: &'a mut Report,
}

impl Reading<'_> {
    fn piece(&mut self) -> Option<Piece> {
        let name = self.document.str(self.directive.name);
        let known = DIRECTIVES.iter().chain([&LANGUAGE]).find(|known| known.name == name);
        let Some(known) = known else {
            let names = DIRECTIVES.iter().chain([&LANGUAGE]).map(|known| known.name);
            let problem = Diagnostic::at(Code::UnknownDirective, self.directive.name_span).with("name", name);
            self.report.push(problem.suggest(name, names));
            return None;
        };
        self.check_form(known);
        self.check_arguments(known);
        self.check_classes(known);
        Some(match known.name {
            "note" => self.callout(Callout::Note),
            "reference" => self.callout(Callout::Reference),
            "column" => self.callout(Callout::Column),
            "opinion" => self.callout(Callout::Opinion),
            "definition" => self.callout(Callout::Definition),
            "quotation" => self.callout(Callout::Quotation),
            "excerpt" => self.callout(Callout::Excerpt),
            "formula" => Piece::Formula,
            "cards" => Piece::Cards,
            "card" => Piece::Card { number: self.words("number") },
            "columns" => Piece::Columns,
            "case" => Piece::Case(Box::new(Case {
                organiser: self.words("organiser"),
                co_organiser: self.words("co-organiser"),
                support: self.words("support"),
                lead: self.words("lead"),
                participants: self.words("participants"),
                prize: self.words("prize"),
                measure: self.words("measure"),
                domain: self.words("domain"),
                contact: None,
            })),
            "figure" => Piece::Figure { source: self.words("source") },
            "gallery" => Piece::Gallery,
            "table" => self.table(),
            "slogan" => Piece::Slogan,
            "measures" => Piece::Measures { goal: self.words("goal"), form: self.measures_form() },
            "schedule" => Piece::Schedule { goal: self.words("goal"), form: self.form(&SCHEDULE_FORMS) },
            "matrix" => Piece::Matrix { goal: self.words("goal") },
            "indicators" => Piece::Indicators { goal: self.words("goal") },
            "history" => Piece::History { categories: self.several("categories") },
            "glossary" => Piece::Glossary,
            "measure" => Piece::Measure { id: self.needed("id")? },
            "indicator" => Piece::Indicator { id: self.needed("id")? },
            "roster" => Piece::Roster { id: self.needed("id")? },
            "regulation" => Piece::Regulation { id: self.needed("id")?, articles: self.several("articles") },
            "consultation" => Piece::Consultation { id: self.needed("id")? },
            "survey" => Piece::Survey { id: self.needed("id")? },
            "question" => Piece::Question { id: self.needed("id")?, form: self.form(&QUESTION_FORMS) },
            "opinions" => Piece::Opinions { id: self.needed("id")?, themes: self.several("themes") },
            "diagram" => Piece::Diagram { id: self.needed("id")? },
            "term" => Piece::Term { id: self.needed("id")? },
            "lang" => Piece::Language { tag: self.tag()? },
            _ => Piece::Nothing,
        })
    }

    /// A block directive that takes no content may be written either way; one for words may not.
    fn check_form(&mut self, known: &Known) {
        let form = self.directive.form;
        let fits = form == known.form || (known.form == DirectiveForm::Leaf && form == DirectiveForm::Container);
        if !fits {
            let reason = match known.form {
                DirectiveForm::Container => "container",
                DirectiveForm::Leaf => "leaf",
                DirectiveForm::Inline => "inline",
            };
            let problem = Diagnostic::at(Code::InvalidDirective, self.directive.span);
            self.report.push(problem.with("reason", reason).with("name", known.name));
        }
    }

    fn check_arguments(&mut self, known: &Known) {
        for argument in &self.directive.arguments {
            let key = self.document.str(argument.key);
            if !known.arguments.contains(&key) {
                let takes = if known.arguments.is_empty() { "―".to_owned() } else { known.arguments.join(", ") };
                let mut problem = Diagnostic::at(Code::DirectiveArgument, argument.span)
                    .with("name", known.name)
                    .with("argument", key)
                    .with("expected", takes)
                    .with("cause", "unknown");
                problem.suggestion = closest(key, known.arguments.iter().copied()).map(str::to_owned);
                self.report.push(problem);
            }
        }
    }

    fn check_classes(&mut self, known: &Known) {
        for (class, span) in &self.directive.classes {
            let class = self.document.str(*class);
            if !known.classes.contains(&class) {
                let takes: Vec<String> = known.classes.iter().map(|class| format!(".{class}")).collect();
                let mut problem = Diagnostic::at(Code::DirectiveArgument, *span)
                    .with("name", known.name)
                    .with("argument", format!(".{class}"))
                    .with("expected", if takes.is_empty() { "―".to_owned() } else { takes.join(", ") })
                    .with("cause", "unknown");
                problem.suggestion = closest(class, known.classes.iter().copied()).map(|class| format!(".{class}"));
                self.report.push(problem);
            }
        }
    }

    fn has_class(&self, class: &str) -> bool {
        self.directive.classes.iter().any(|(own, _)| self.document.str(*own) == class)
    }

    fn callout(&self, kind: Callout) -> Piece {
        Piece::Callout { kind, source: self.words("source"), plan: self.words("plan") }
    }

    fn table(&mut self) -> Piece {
        let asked = Asked { heads: self.count("heads"), row_heads: self.count("row-heads") };
        let table = tables::table(self.document, self.directive, asked, self.report);
        Piece::Table { table: table.map(Arc::new), wide: self.has_class("wide"), source: self.words("source") }
    }

    /// Reads a whole number from 0.
    fn count(&mut self, key: &'static str) -> Option<Located<u32>> {
        let written = self.words(key)?;
        match written.value.parse() {
            Ok(number) => Some(Located::new(number, written.span)),
            Err(_) => {
                self.wrong_value(key, written.span, "0, 1, 2, …");
                None
            }
        }
    }

    fn measures_form(&mut self) -> MeasuresForm {
        let (form, depth) = (self.form(&MEASURES_FORMS), self.count("depth"));
        match (form, depth) {
            (MeasuresForm::List { titles, .. }, depth) => {
                MeasuresForm::List { titles, depth: depth.map(|depth| depth.value) }
            }
            (form, Some(depth)) => {
                self.wrong_value("depth", depth.span, "as=list depth=1, as=outline depth=1");
                form
            }
            (form, None) => form,
        }
    }

    /// Reads how something is laid out, `as=…`.
    fn form<T: Copy + Default>(&mut self, forms: &[(&str, T)]) -> T {
        let Some(written) = self.words("as") else { return T::default() };
        let found = forms.iter().find(|(word, _)| *word == &*written.value);
        if found.is_none() {
            let words: Vec<&str> = forms.iter().map(|(word, _)| *word).collect();
            self.wrong_value("as", written.span, &words.join(", "));
        }
        found.map_or_else(T::default, |(_, form)| *form)
    }

    fn wrong_value(&mut self, key: &'static str, place: Span, expected: &str) {
        self.report.push(
            Diagnostic::at(Code::DirectiveArgument, place)
                .with("name", self.document.str(self.directive.name))
                .with("argument", key)
                .with("expected", expected)
                .with("cause", "value"),
        );
    }

    fn argument(&self, key: &str) -> Option<&Argument> {
        self.directive.arguments.iter().find(|argument| self.document.str(argument.key) == key)
    }

    fn words(&self, key: &str) -> Option<Words> {
        let argument = self.argument(key)?;
        let value = self.document.str(argument.value).trim();
        (!value.is_empty()).then(|| Located::new(value.into(), argument.span))
    }

    fn needed(&mut self, key: &'static str) -> Option<Words> {
        let found = self.words(key);
        if found.is_none() && !self.is_broken() {
            let place = self.argument(key).map_or(self.directive.span, |argument| argument.span);
            self.report.push(
                Diagnostic::at(Code::DirectiveArgument, place)
                    .with("name", self.document.str(self.directive.name))
                    .with("argument", key)
                    .with("expected", key)
                    .with("cause", "missing"),
            );
        }
        found
    }

    /// Tells whether braces were written and nothing in them could be read, which was told.
    fn is_broken(&self) -> bool {
        let written = self.document.written(self.directive.span);
        self.directive.arguments.is_empty() && written.contains('{')
    }

    /// Reads several ids, separated by commas or spaces.
    fn several(&self, key: &str) -> Vec<Words> {
        let Some(written) = self.words(key) else { return Vec::new() };
        let parts = written.value.split([',', '、', '，', ' ']).filter(|part| !part.is_empty());
        parts.map(|part| Located::new(part.into(), written.span)).collect()
    }

    fn tag(&mut self) -> Option<Words> {
        let tag = self.needed("tag")?;
        if Language::new(&tag.value).is_none() {
            self.wrong_value("tag", tag.span, "ja, en, zh-Hans, …");
            return None;
        }
        Some(tag)
    }
}

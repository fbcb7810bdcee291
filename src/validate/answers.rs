//! Figures of survey answers: how they are written, and whether they agree with each other.

use super::{figure, read};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::survey::{Answers, ChartForm, Choice, Percent, Question, QuestionKind};
use crate::source::{Located, Span};
use crate::yaml::{Fields, Reader, Value, Yaml};

/// More digits behind the point than any survey has.
const MOST_DIGITS: usize = 6;

/// Shares are rounded one by one, so that a whole of them may be off by this much, in per cent.
const OFF_BY: f64 = 1.0;

/// Reads `count` and `percent` of a choice; `percent: none` says that there is no figure.
///
/// One of them must be there, unless the answers are known by kinds of people only.
pub(super) fn of_choice(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Answers> {
    let written_count = fields.get("count");
    let percent = match fields.get("percent") {
        Some(yaml) => percent(reader, yaml)?,
        None if written_count.is_some() || fields.get("by").is_some() => None,
        None => fields.required("percent", reader, |_, _| None::<Option<Located<Percent>>>)?,
    };
    let count = match written_count {
        Some(yaml) => count(reader, yaml)?,
        None => None,
    };
    Some(Answers { count, percent })
}

/// Reads the answers of all groups: `[count, percent]`, a share alone, or `none`.
///
/// Nothing comes back where one could not be read, since those behind it would belong to other groups.
pub(super) fn cells(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Vec<Answers>> {
    let Value::List(items) = &yaml.value else { return reader.wrong(yaml, "list") };
    let read: Vec<Option<Answers>> = items.iter().map(|item| cell(reader, item)).collect();
    read.into_iter().collect()
}

fn cell(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Answers> {
    match &yaml.value {
        Value::List(pair) => match pair.as_slice() {
            [first, second] => {
                let (count, percent) = (count(reader, first), percent(reader, second));
                Some(Answers { count: count?, percent: percent? })
            }
            _ => reader.wrong(yaml, "pair"),
        },
        _ => Some(Answers { count: None, percent: percent(reader, yaml)? }),
    }
}

fn count(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Option<Located<u32>>> {
    if figure::says_none(yaml) { Some(None) } else { reader.whole(yaml).map(Some) }
}

/// Reads a share with as many digits behind the point as were written.
fn percent(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Option<Located<Percent>>> {
    if figure::says_none(yaml) {
        return Some(None);
    }
    let number = reader.number(yaml)?;
    if !(0.0..=100.0).contains(&number.value) {
        read::out_of_range(number.span, number.value, 0.0..=100.0, reader);
        return None;
    }
    let digits = yaml.value.decimals().min(MOST_DIGITS);
    Some(Some(number.map(|value| Percent { value, digits: u8::try_from(digits).unwrap_or(0) })))
}

/// Reports a picture that would show shares of one whole where there is none.
pub(super) fn check_chart(question: &Question, place: Span, reader: &mut Reader<'_>) {
    let is_whole = matches!(question.chart, ChartForm::Stacked | ChartForm::Pie);
    if is_whole && question.kind == QuestionKind::Multiple {
        reader.report(Diagnostic::at(Code::MisleadingChart, place));
    }
}

/// Reports figures of a question that do not agree.
pub(super) fn check(question: &Question, reader: &mut Reader<'_>) {
    let groups = question.groups.iter().flat_map(|groups| &groups.of);
    let ns: Vec<Option<Located<u32>>> = groups.map(|group| group.n).collect();
    let column = Column { kind: question.kind, n: question.n };
    column.check(question.choices.iter().map(|choice| choice.answers), reader);
    // Without a cell for each group, nobody knows which group a cell is of.
    let odd: Vec<&Choice> = question.choices.iter().filter(|choice| choice.by.len() != ns.len()).collect();
    for choice in &odd {
        let problem = Diagnostic::at(Code::CellsMissing, choice.span).with("found", choice.by.len());
        reader.report(problem.with("groups", ns.len()));
    }
    if odd.is_empty() {
        for (at, n) in ns.into_iter().enumerate() {
            let column = Column { kind: question.kind, n };
            column.check(question.choices.iter().filter_map(|choice| choice.by.get(at).copied()), reader);
        }
    }
}

/// Holds what the answers of one kind of people are checked against.
struct Column {
    kind: QuestionKind,
    n: Option<Located<u32>>,
}

impl Column {
    fn check(&self, answers: impl Iterator<Item = Answers>, reader: &mut Reader<'_>) {
        let answers: Vec<Answers> = answers.collect();
        let counts = self.counts(&answers, reader);
        if counts == Counts::Agree {
            answers.iter().for_each(|one| self.check_share(*one, reader));
        }
        if self.kind == QuestionKind::Single {
            check_percents(&answers, reader);
        }
    }

    /// No choice has more answers than people, and where each chose once, all together have as many.
    fn counts(&self, answers: &[Answers], reader: &mut Reader<'_>) -> Counts {
        let Some(n) = self.n else { return Counts::Agree };
        let counts: Vec<Located<u32>> = answers.iter().filter_map(|answers| answers.count).collect();
        let over: Vec<&Located<u32>> = counts.iter().filter(|count| count.value > n.value).collect();
        for count in &over {
            reader.report(differs(count.span, "over", count.value.to_string(), n.value.to_string()).related(n.span));
        }
        // Nobody chose what has neither count nor share.
        let without = answers.iter().any(|answers| answers.count.is_none() && answers.percent.is_some());
        let sum: u64 = counts.iter().map(|count| u64::from(count.value)).sum();
        let is_whole = self.kind == QuestionKind::Single && !without;
        match counts.last().filter(|_| is_whole && over.is_empty() && sum != u64::from(n.value)) {
            Some(last) => {
                reader.report(differs(n.span, "sum", sum.to_string(), n.value.to_string()).related(last.span));
                Counts::Disagree
            }
            None if over.is_empty() => Counts::Agree,
            None => Counts::Disagree,
        }
    }

    /// A share is that of its count among all.
    fn check_share(&self, answers: Answers, reader: &mut Reader<'_>) {
        let (Some(n), Some(count), Some(percent)) = (self.n, answers.count, answers.percent) else { return };
        let Some(real) = Answers { percent: None, ..answers }.percent(Some(n.value)) else { return };
        // Half of the last digit is lost by rounding; some documents cut instead.
        let tolerance = 10_f64.powi(-i32::from(percent.value.digits)) + 1e-9;
        if (real.value - percent.value.value).abs() > tolerance {
            let found = figure::shown(percent.value.value);
            reader.report(differs(percent.span, "percent", found, format!("{:.1}", real.value)).related(count.span));
        }
    }
}

/// Tells whether counts can be right; shares of wrong ones would only be told once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counts {
    Agree,
    Disagree,
}

/// The shares of a question with one answer each are a whole.
fn check_percents(answers: &[Answers], reader: &mut Reader<'_>) {
    let percents: Vec<Located<Percent>> = answers.iter().filter_map(|answers| answers.percent).collect();
    let without = answers.iter().any(|answers| answers.percent.is_none() && answers.count.is_some());
    let Some((first, last)) = percents.first().zip(percents.last()).filter(|_| !without) else { return };
    let sum: f64 = percents.iter().map(|percent| percent.value.value).sum();
    if (sum - 100.0).abs() > OFF_BY + 1e-9 {
        let problem = Diagnostic::at(Code::PercentSum, last.span).with("sum", figure::shown(sum));
        reader.report(problem.related(first.span));
    }
}

fn differs(span: Span, reason: &'static str, found: String, expected: String) -> Diagnostic {
    Diagnostic::at(Code::AnswersDiffer, span).with("reason", reason).with("found", found).with("expected", expected)
}

//! The answers to one question: as a picture, and as a table with every figure.

use super::within::Within;
use crate::language::Text;
use crate::model::survey::{Answers, ChartForm, Choice, Group, Percent, Question, QuestionKind};
use crate::render::drawing::{Amount, BarsGroup, BarsView, PiePart, PieView, StackRow, StackView, bars, pie, stack};
use crate::render::viewpoint::TextView;
use crate::resolve::figure::number_text;
use serde::Serialize;

/// Stands where there is no figure, as surveys print it.
const NONE: &str = "-";

/// Tables with more kinds of people than this are turned on paper.
const UPRIGHT: usize = 5;

/// Holds the picture, told apart by `form`.
#[derive(Debug, Serialize)]
#[serde(tag = "form", content = "drawing", rename_all = "kebab-case")]
pub(crate) enum AnswerChart {
    Bars(BarsView),
    Stacked(StackView),
    Pie(PieView),
}

/// Holds the answers as a table: a row for each choice.
#[derive(Debug, Serialize)]
pub(crate) struct AnswerTable {
    id: String,
    /// Which columns have anything in them; of no meaning for a cross table.
    counts: bool,
    percents: bool,
    groups: Option<GroupHeads>,
    rows: Vec<AnswerRow>,
    total: Option<TotalRow>,
    /// Whether it is turned on paper.
    wide: bool,
}

/// Holds the heads of the columns of a cross table.
#[derive(Debug, Serialize)]
pub(crate) struct GroupHeads {
    title: TextView,
    /// Whether anything is known of everybody, and how many that are.
    whole: bool,
    n: Option<String>,
    of: Vec<GroupHead>,
}

/// Holds the head of one kind of people.
#[derive(Debug, Serialize)]
pub(crate) struct GroupHead {
    label: TextView,
    n: Option<String>,
}

/// Holds one choice.
#[derive(Debug, Serialize)]
pub(crate) struct AnswerRow {
    label: TextView,
    answers: AnswerCell,
    by: Vec<AnswerCell>,
}

/// Holds all answers.
#[derive(Debug, Serialize)]
pub(crate) struct TotalRow {
    /// Whether the choices are parts of it, which they are not where one person made several.
    whole: bool,
    answers: AnswerCell,
    by: Vec<AnswerCell>,
}

/// Holds how many made a choice; neither where there is no figure.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct AnswerCell {
    count: Option<String>,
    percent: Option<String>,
}

/// Draws the answers; nothing where a question has no picture. `id` must be unique on the page.
pub(crate) fn chart(within: &Within<'_>, question: &Question, id: &str) -> Option<AnswerChart> {
    if !question.is_drawn() {
        return None;
    }
    let shares = Shares::of(question);
    let label = |choice: &Choice| within.text(choice.short.as_ref().unwrap_or(&choice.label));
    let choices = &question.choices;
    Some(match question.chart {
        ChartForm::Pie => AnswerChart::Pie(pie(
            id,
            choices
                .iter()
                .map(|choice| {
                    let amount = shares.amount(choice.answers, shares.n);
                    PiePart { label: label(choice), text: amount.text.clone(), amount }
                })
                .collect(),
        )),
        ChartForm::Stacked => {
            let parts: Vec<TextView> = choices.iter().map(label).collect();
            let mut view = stack(id, &parts, rows(within, question, &shares), within.from.language);
            if question.groups.is_none() {
                // A narrow bar has no room for its smaller figures; the legend has.
                for (key, choice) in view.keys.iter_mut().zip(choices) {
                    key.text = Some(shares.amount(choice.answers, shares.n).text);
                }
            }
            AnswerChart::Stacked(view)
        }
        ChartForm::Bars | ChartForm::None => {
            let kinds = kinds(question);
            let names: Vec<TextView> = kinds.iter().map(|group| within.text(&group.label)).collect();
            let bar = |choice: &Choice| {
                let one = |(at, group): (usize, &Group)| {
                    let n = group.n.as_ref().map(|n| n.value);
                    shares.amount(choice.by.get(at).copied().unwrap_or_default(), n)
                };
                let amounts = match kinds {
                    [] => vec![shares.amount(choice.answers, shares.n)],
                    _ => kinds.iter().enumerate().map(one).collect(),
                };
                BarsGroup { label: label(choice), amounts }
            };
            AnswerChart::Bars(bars(id, choices.iter().map(bar).collect(), &names, shares.whole()))
        }
    })
}

/// Lists the kinds of people that have bars of their own: only where nothing is known of all together.
fn kinds(question: &Question) -> &[Group] {
    match &question.groups {
        Some(groups) if !question.is_known() => &groups.of,
        _ => &[],
    }
}

/// Makes a row for everybody, and one for each kind of people.
fn rows(within: &Within<'_>, question: &Question, shares: &Shares) -> Vec<StackRow> {
    let groups = question.groups.iter().flat_map(|groups| &groups.of).enumerate();
    let row = |label: Option<TextView>, answers: Vec<Answers>, n: Option<u32>| StackRow {
        label,
        amounts: answers.into_iter().map(|answers| shares.amount(answers, n)).collect(),
    };
    let all = |choice: &Choice| choice.answers;
    let everybody = question.groups.is_some().then(|| {
        let text = if within.from.language.is_japanese() { "全体" } else { "All" };
        TextView { text: text.to_owned(), lang: None }
    });
    let first = row(everybody, question.choices.iter().map(all).collect(), shares.n);
    let rest = groups.map(|(at, group)| {
        let answers = question.choices.iter().map(|choice| choice.by.get(at).copied().unwrap_or_default());
        row(Some(within.text(&group.label)), answers.collect(), group.n.as_ref().map(|n| n.value))
    });
    question.is_known().then_some(first).into_iter().chain(rest).collect()
}

/// Holds what the pictures of a question measure in: shares, or counts where there is nothing to share.
struct Shares {
    n: Option<u32>,
    in_percent: bool,
}

impl Shares {
    fn of(question: &Question) -> Self {
        let n = question.n.as_ref().map(|n| n.value);
        let groups = question.groups.iter().flat_map(|groups| &groups.of);
        let ns: Vec<Option<u32>> = groups.map(|group| group.n.as_ref().map(|n| n.value)).collect();
        let has_share = |choice: &Choice| match question.is_known() {
            true => choice.answers.percent(n).is_some(),
            false => choice.by.iter().zip(&ns).any(|(answers, n)| answers.percent(*n).is_some()),
        };
        Self { n, in_percent: question.choices.iter().any(has_share) }
    }

    fn whole(&self) -> f64 {
        if self.in_percent { 100.0 } else { 0.0 }
    }

    fn amount(&self, answers: Answers, n: Option<u32>) -> Amount {
        let percent = answers.percent(n).filter(|_| self.in_percent);
        let count = answers.count.filter(|_| !self.in_percent).map(|count| f64::from(count.value));
        let text = match (percent, count) {
            (Some(percent), _) => percent_text(percent),
            (None, Some(count)) => number_text(count, 0),
            (None, None) => NONE.to_owned(),
        };
        Amount { value: percent.map(|percent| percent.value).or(count), text: TextView { text, lang: None } }
    }
}

/// Builds the table; where it is folded away below a picture of all answers, they are not broken down.
pub(crate) fn table(within: &Within<'_>, question: &Question, id: String, folded: bool) -> AnswerTable {
    // What a picture of all people says is not broken down behind it.
    let all_drawn = folded && question.is_known() && question.chart != ChartForm::Stacked;
    let groups = question.groups.as_ref().filter(|_| !all_drawn);
    let columns = groups.map_or(0, |groups| groups.of.len());
    let n = question.n.as_ref().map(|n| n.value);
    let group_n = |at: usize| groups.and_then(|groups| groups.of.get(at)?.n.as_ref()).map(|n| n.value);
    let rows: Vec<AnswerRow> = question
        .choices
        .iter()
        .map(|choice| AnswerRow {
            label: within.text(&choice.label),
            answers: cell(choice.answers, n),
            by: (0..columns).map(|at| cell(choice.by.get(at).copied().unwrap_or_default(), group_n(at))).collect(),
        })
        .collect();
    let total = Total { question };
    let answers = total.cell(question.choices.iter().map(|choice| choice.answers), n);
    let by = (0..columns)
        .map(|at| total.cell(question.choices.iter().filter_map(|choice| choice.by.get(at).copied()), group_n(at)));
    let by: Vec<AnswerCell> = by.collect();
    let counts = rows.iter().any(|row| row.answers.count.is_some());
    let percents = !counts || rows.iter().any(|row| row.answers.percent.is_some());
    let shown = |cell: &AnswerCell| (counts && cell.count.is_some()) || (percents && cell.percent.is_some());
    let is_there =
        if groups.is_some() { by.iter().any(|cell| *cell != AnswerCell::default()) } else { shown(&answers) };
    AnswerTable {
        id,
        counts,
        percents,
        groups: groups.map(|groups| GroupHeads {
            title: within.text(&groups.title),
            whole: question.is_known(),
            n: n.map(n_text),
            of: groups.of.iter().map(|group| head(within, &group.label, group.n.as_ref().map(|n| n.value))).collect(),
        }),
        rows,
        total: is_there.then_some(TotalRow { whole: question.kind == QuestionKind::Single, answers, by }),
        wide: columns > UPRIGHT,
    }
}

fn head(within: &Within<'_>, label: &Text, n: Option<u32>) -> GroupHead {
    GroupHead { label: within.text(label), n: n.map(n_text) }
}

fn cell(answers: Answers, n: Option<u32>) -> AnswerCell {
    AnswerCell {
        count: answers.count.map(|count| number_text(f64::from(count.value), 0)),
        percent: answers.percent(n).map(percent_text),
    }
}

/// Adds up the answers of one question.
struct Total<'a> {
    question: &'a Question,
}

impl Total<'_> {
    /// Everybody who answered, which is a whole only where everybody made one choice.
    fn cell(&self, answers: impl Iterator<Item = Answers>, n: Option<u32>) -> AnswerCell {
        let answers: Vec<Answers> = answers.collect();
        let single = self.question.kind == QuestionKind::Single;
        let counted: Vec<u32> = answers.iter().filter_map(|one| one.count).map(|count| count.value).collect();
        let sum = (single && counted.len() == answers.len() && !counted.is_empty())
            .then(|| counted.iter().copied().fold(0, u32::saturating_add));
        let shares: Vec<Percent> = answers.iter().filter_map(|one| one.percent(n)).collect();
        // As many digits as the shares have that it is made of.
        let digits = shares.iter().map(|share| share.digits).max();
        let whole = digits.filter(|_| single).map(|digits| Percent { value: 100.0, digits });
        AnswerCell { count: n.or(sum).map(n_text), percent: whole.map(percent_text) }
    }
}

fn n_text(n: u32) -> String {
    number_text(f64::from(n), 0)
}

fn percent_text(percent: Percent) -> String {
    format!("{}%", number_text(percent.value, percent.digits))
}

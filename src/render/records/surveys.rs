//! Surveys: every question with a picture of its answers and the same figures as a table.

use super::answers::{AnswerChart, AnswerTable, chart, table};
use super::within::{Levels, Within};
use crate::model::piece::QuestionForm;
use crate::model::survey::{Question, Survey};
use crate::render::date::WhenView;
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::figure::number_text;
use crate::resolve::{Kind, PlanPage, Thing, path_fragment};
use serde::Serialize;

/// Holds all surveys for `records/surveys.html`.
#[derive(Debug, Serialize)]
pub(crate) struct SurveysView {
    surveys: Vec<SurveyView>,
}

/// Holds one survey.
#[derive(Debug, Serialize)]
pub(crate) struct SurveyView {
    id: String,
    levels: Levels,
    title: TextView,
    date: Option<WhenView>,
    method: Option<TextView>,
    responses: Option<u32>,
    source: Option<TextView>,
    note: Option<TextView>,
    questions: Vec<QuestionView>,
}

/// Holds one question.
#[derive(Debug, Serialize)]
pub(crate) struct QuestionView {
    /// Of the heading where it has one, else of the figure; every other id in it ends with it.
    id: String,
    naming: Naming,
    title: TextView,
    /// How many answered.
    n: Option<String>,
    date: Option<WhenView>,
    note: Option<TextView>,
    source: Option<TextView>,
    chart: Option<AnswerChart>,
    table: AnswerTable,
    /// Whether the table is folded away below the picture.
    folded: bool,
}

/// Says what a question is called by where it stands.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(crate) enum Naming {
    /// A heading of this level.
    Heading { level: u8 },
    /// A caption with the number of the figure.
    Caption { number: u32 },
    /// Nothing: it stands in a figure that has a caption.
    Nothing,
}

/// Builds the page of all surveys.
pub(crate) fn surveys(within: &Within<'_>, level: u8) -> SurveysView {
    let levels = Levels::from(level);
    let build = |found: &Survey| {
        let question = |question: &Question| {
            let id = within.id(&question_fragment(found, question));
            let naming = Naming::Heading { level: level.saturating_add(1).min(6) };
            self::question(within, (found, question), QuestionForm::Whole, id, naming)
        };
        let questions = found.questions.iter().map(question).collect();
        survey(within, found, levels, questions)
    };
    SurveysView { surveys: within.plan().surveys.iter().map(build).collect() }
}

/// Builds one survey of questions that have been built.
pub(crate) fn survey(within: &Within<'_>, survey: &Survey, levels: Levels, questions: Vec<QuestionView>) -> SurveyView {
    SurveyView {
        id: within.id(&fragment(survey)),
        levels,
        title: within.text(&survey.title),
        date: survey.date.map(|date| within.when(date)),
        method: within.maybe(survey.method.as_ref()),
        responses: survey.responses.as_ref().map(|responses| responses.value),
        source: within.maybe(survey.source.as_ref()),
        note: within.maybe(survey.note.as_ref()),
        questions,
    }
}

/// Builds one question.
pub(crate) fn question(
    within: &Within<'_>,
    (survey, question): (&Survey, &Question),
    form: QuestionForm,
    id: String,
    naming: Naming,
) -> QuestionView {
    let chart = match form {
        QuestionForm::Table => None,
        // No id that a writer gives begins with a line below.
        QuestionForm::Whole | QuestionForm::Chart => chart(within, question, &format!("_chart-{id}")),
    };
    let folded = form == QuestionForm::Chart && chart.is_some();
    QuestionView {
        naming,
        title: within.text(&question.title),
        n: question.n.as_ref().map(|n| number_text(f64::from(n.value), 0)),
        date: survey.date.map(|date| within.when(date)),
        note: within.maybe(question.note.as_ref()),
        source: within.maybe(question.source.as_ref().or(survey.source.as_ref())),
        table: table(within, question, format!("_table-{id}"), folded),
        chart,
        folded,
        id,
    }
}

impl QuestionView {
    /// Gives a question the title that a chapter shows it under.
    pub(crate) fn titled(self, title: TextView) -> Self {
        Self { title, ..self }
    }
}

/// Lists the surveys as places on their page.
pub(crate) fn sections(within: &Within<'_>) -> Vec<LinkView> {
    let all = within.plan().surveys.iter();
    all.map(|found| within.place_link(PlanPage::Surveys, &fragment(found), &found.title)).collect()
}

impl<'a> Within<'a> {
    /// Returns a survey; an unknown id was reported before.
    pub(crate) fn survey(&self, id: &str) -> Option<&'a Survey> {
        match self.published.find(Kind::Survey, id).ok()?.thing {
            Thing::Survey(at) => self.plan().surveys.get(at),
            _ => None,
        }
    }
}

/// Names the place of a question.
pub(crate) fn question_fragment(survey: &Survey, question: &Question) -> String {
    format!("question-{}", path_fragment(&format!("{}/{}", survey.id.value, question.id.value)))
}

fn fragment(survey: &Survey) -> String {
    format!("survey-{}", survey.id.value)
}

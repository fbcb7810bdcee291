//! `data/surveys.yaml`: what people were asked and what they answered.

use super::answers;
use super::ids::Ids;
use super::read;
use crate::model::survey::{ChartForm, Choice, Group, Groups, Question, QuestionKind, Survey};
use crate::yaml::{Fields, Reader, Yaml};

const KINDS: [(&str, QuestionKind); 2] = [("single", QuestionKind::Single), ("multiple", QuestionKind::Multiple)];

const CHARTS: [(&str, ChartForm); 4] =
    [("bars", ChartForm::Bars), ("stacked", ChartForm::Stacked), ("pie", ChartForm::Pie), ("none", ChartForm::None)];

/// Reads all surveys.
pub(super) fn surveys(yaml: &Yaml, ids: &mut Ids, reader: &mut Reader<'_>) -> Vec<Survey> {
    let Some(mut fields) = read::record(yaml, ids, reader) else { return Vec::new() };
    let surveys = fields.list("surveys", reader, |reader, yaml| survey(reader, yaml, ids));
    fields.finish(reader);
    surveys
}

fn survey(reader: &mut Reader<'_>, yaml: &Yaml, ids: &mut Ids) -> Option<Survey> {
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let title = fields.required("title", reader, read::text);
    let date = fields.optional("date", reader, read::when);
    let method = read::maybe_text(&mut fields, "method", reader);
    let responses = fields.optional("responses", reader, |reader, yaml| reader.whole(yaml));
    let source = read::maybe_text(&mut fields, "source", reader);
    let note = read::maybe_text(&mut fields, "note", reader);
    let mut question_ids = Ids::default();
    let questions = fields.list("questions", reader, |reader, yaml| question(reader, yaml, &mut question_ids));
    fields.finish(reader);
    let kept = question_ids.all_kept(questions.len());
    let survey = Survey { id: id?, title: title?, date, method, responses, source, note, questions };
    kept.then_some(survey)
}

fn question(reader: &mut Reader<'_>, yaml: &Yaml, ids: &mut Ids) -> Option<Question> {
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let title = fields.required("title", reader, read::text);
    let kind = fields.required("kind", reader, |reader, yaml| reader.word(yaml, &KINDS));
    let n = fields.optional("n", reader, |reader, yaml| reader.whole(yaml));
    let note = read::maybe_text(&mut fields, "note", reader);
    let source = read::maybe_text(&mut fields, "source", reader);
    let chart = match fields.get("chart") {
        None => Some(ChartForm::Bars),
        Some(yaml) => reader.word(yaml, &CHARTS).map(|chart| chart.value),
    };
    let asked_groups = fields.get("groups").is_some();
    let groups = fields.optional("groups", reader, groups);
    let mut choice_ids = Ids::default();
    let is_there = fields.required("choices", reader, |_, _| Some(())).is_some();
    let choices = fields.list("choices", reader, |reader, yaml| choice(reader, yaml, &mut choice_ids));
    let all_read = choice_ids.all_kept(choices.len()) && asked_groups == groups.is_some();
    let place = fields.get("chart").map_or(fields.span(), |yaml| yaml.span);
    fields.finish(reader);
    let question =
        Question { id: id?, title: title?, kind: kind?.value, n, note, source, chart: chart?, choices, groups };
    answers::check_chart(&question, place, reader);
    // What could not be read is missing from every sum.
    if all_read {
        answers::check(&question, reader);
    }
    is_there.then_some(question)
}

fn choice(reader: &mut Reader<'_>, yaml: &Yaml, ids: &mut Ids) -> Option<Choice> {
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let label = fields.required("label", reader, read::text);
    let short = read::maybe_text(&mut fields, "short", reader);
    let answers = answers::of_choice(&mut fields, reader);
    let (by, span) = match fields.get("by") {
        Some(yaml) => (answers::cells(reader, yaml), yaml.span),
        None => (Some(Vec::new()), fields.span()),
    };
    fields.finish(reader);
    Some(Choice { id: id?, label: label?, short, answers: answers?, by: by?, span })
}

fn groups(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Groups> {
    let mut fields = Fields::of(yaml, reader)?;
    let title = fields.required("title", reader, read::text);
    let mut ids = Ids::default();
    let is_there = fields.required("of", reader, |_, _| Some(())).is_some();
    let of = fields.list("of", reader, |reader, yaml| group(reader, yaml, &mut ids));
    fields.finish(reader);
    let kept = is_there && ids.all_kept(of.len());
    let groups = Groups { title: title?, of };
    kept.then_some(groups)
}

fn group(reader: &mut Reader<'_>, yaml: &Yaml, ids: &mut Ids) -> Option<Group> {
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let label = fields.required("label", reader, read::text);
    let n = fields.optional("n", reader, |reader, yaml| reader.whole(yaml));
    fields.finish(reader);
    Some(Group { id: id?, label: label?, n })
}

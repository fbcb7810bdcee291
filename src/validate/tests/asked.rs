//! Mistakes in what people were asked: consultations.

use super::*;

const CONSULTATIONS: &str = include_str!("../../../tests/plans/asked/content/plans/small/data/consultations.yaml");
const HISTORY: &str = include_str!("../../../tests/plans/asked/content/plans/small/data/history.yaml");

fn asked() -> Files {
    Files::small()
        .put("plans/small/data/consultations.yaml", CONSULTATIONS)
        .put("plans/small/data/history.yaml", HISTORY)
}

#[test]
fn every_field_of_a_consultation_arrives() {
    let outcome = Outcome::of(&asked());
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let catalogue = outcome.catalogue.unwrap();
    let plan = &catalogue.plans[0];
    let [meetings, comment] = plan.consultations.as_slice() else { panic!("there are two") };
    let came: u32 = meetings.sessions.iter().filter_map(|session| session.attendance.map(|people| people.value)).sum();
    assert_eq!((meetings.sessions.len(), came, meetings.themes.len()), (4, 85, 2));
    assert_eq!(meetings.sessions[1].hours.unwrap().english(), "19:00–21:00");
    let opinion = &comment.themes[0].opinions[0];
    assert_eq!(opinion.people.map(|people| people.value), Some(3));
    assert!(opinion.response.is_some() && comment.period.unwrap().to.is_some());
    assert_eq!(plan.history.entries[1].consultation.as_ref().map(|id| &*id.value), Some("meetings"));
}

#[test]
fn consultations_are_checked() {
    let mut wrong = Vec::new();
    for (from, to, expected) in [
        ("10:00-12:00", "10時から", "K330 data/consultations.yaml:17:46"),
        ("date: 2023-12-13", "date: 2023-13-13", "K310 data/consultations.yaml:36:62"),
        ("kind: comment", "kind: comments", "K107 data/consultations.yaml:33:11"),
        ("attendance: 40", "attendance: 40人", "K105 data/consultations.yaml:17:147"),
        ("id: comment", "id: meetings", "K301 data/consultations.yaml:31:9"),
        ("id: meaning", "id: networks", "K301 data/consultations.yaml:27:13"),
        ("people: 3", "persons: 3", "K103 data/consultations.yaml:42:13"),
        ("          - text: {ja", "          - response: {ja", "K102 data/consultations.yaml:43:13"),
    ] {
        let text = CONSULTATIONS.replacen(from, to, 1);
        let found = problems(&asked().put("plans/small/data/consultations.yaml", text));
        if !found.contains(&expected.to_owned()) {
            wrong.push(format!("{from:?} to {to:?} gives {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_file_of_consultations_that_cannot_be_read_is_the_only_problem() {
    let files = asked().put("plans/small/data/consultations.yaml", "consultations: [");
    assert_eq!(problems(&files), ["K101 data/consultations.yaml:1:17"]);
}

#[test]
fn an_opinion_without_a_translation_is_told_in_its_row_and_a_missing_column_at_the_head() {
    let sheet = |text: &str| {
        let consultations = "consultations:\n  - {id: draft, title: NPO, kind: comment, opinions: opinions.csv}\n";
        let files = Files::small().put("plans/small/data/consultations.yaml", consultations);
        problems(&files.put("plans/small/data/opinions.csv", text))
    };
    let heads = "番号,意見の概要,意見の概要（en）\n1,長い。,Too long.\n";
    assert_eq!(sheet(heads), Vec::<String>::new());
    assert_eq!(sheet(&format!("{heads}2,短い。,\n")), ["K317 data/opinions.csv:3:7"]);
    assert_eq!(sheet(&format!("{heads}2,短い。\n")), ["K317 data/opinions.csv:3:3"]);
    assert_eq!(sheet("番号,意見の概要\n1,長い。\n2,短い。\n"), ["K317 data/opinions.csv:1:4"]);
}

const SURVEYS: &str = include_str!("../../../tests/plans/asked/content/plans/small/data/surveys.yaml");

fn surveyed(from: &str, to: &str) -> Vec<String> {
    assert!(SURVEYS.contains(from), "there is no {from:?}");
    problems(&Files::small().put("plans/small/data/surveys.yaml", SURVEYS.replacen(from, to, 1)))
}

#[test]
fn every_field_of_a_survey_arrives() {
    let outcome = Outcome::of(&Files::small().put("plans/small/data/surveys.yaml", SURVEYS));
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let catalogue = outcome.catalogue.unwrap();
    let plan = &catalogue.plans[0];
    let (survey, question) = plan.question("attitudes/volunteering").unwrap();
    assert_eq!((survey.responses.unwrap().value, survey.questions.len(), question.choices.len()), (952, 3, 5));
    assert_eq!(question.groups.as_ref().unwrap().of.len(), 8);
    let stop = &question.choices[2];
    assert_eq!((stop.answers.count.unwrap().value, stop.answers.percent.unwrap().value.value), (16, 1.7));
    assert_eq!((stop.by[0].is_known(), stop.by[1].count.unwrap().value, stop.by.len()), (false, 1, 8));
    let going = plan.question("staff/going").unwrap().1;
    let digits: Vec<u8> = going.choices.iter().map(|choice| choice.answers.percent.unwrap().value.digits).collect();
    assert_eq!(digits, [1, 0, 0, 1], "as they were written");
    assert!(plan.question("staff").is_none() && plan.question("staff/gone").is_none());
}

#[test]
fn figures_that_disagree_are_told() {
    let mut wrong = Vec::new();
    for (from, to, expected) in [
        ("count: 117\n", "count: 118\n", &["K339 data/surveys.yaml:13:12"][..]),
        ("percent: 12.3", "percent: 12.5", &["K339 data/surveys.yaml:18:22"]),
        ("[1, 4.2],", "[30, 4.2],", &["K339 data/surveys.yaml:19:19"]),
        ("percent: 67.9", "percent: 76.9", &["K340 data/surveys.yaml:72:66"]),
        ("n: 401", "chart: pie", &["K341 data/surveys.yaml:54:16"]),
        ("chart: stacked", "chart: bar", &["K107 data/surveys.yaml:64:16"]),
        ("[none, [1, 1.1], none,", "[[1, 1.1], none,", &["K338 data/surveys.yaml:29:17"]),
        ("[none, [1, 1.1], none,", "[none, [1], none,", &["K105 data/surveys.yaml:29:24"]),
        ("percent: 35.9", "percent: 135.9", &["K325 data/surveys.yaml:57:83"]),
        (", percent: 35.9", "", &["K104 data/surveys.yaml:57:13"]),
        ("id: never", "id: stop", &["K301 data/surveys.yaml:30:17"]),
        ("a20, label", "a18, label", &["K301 data/surveys.yaml:44:20"]),
        ("n: 24", "n: 25", &["K339 data/surveys.yaml:43:60"]),
    ] {
        let found = surveyed(from, to);
        if found != expected {
            wrong.push(format!("{from:?} to {to:?} gives {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

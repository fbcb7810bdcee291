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

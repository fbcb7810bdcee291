//! What holds for every flow, wherever its steps lead.

use super::*;
use crate::language::Text;
use crate::model::diagram::Way;
use crate::source::{Located, Sources, Span};
use proptest::prelude::*;

/// Writes a flow: steps by letter, and the letters that each leads to.
fn flow(steps: &[(&str, &[&str])]) -> Flow {
    let span = Span::file(Sources::default().add("diagrams.yaml", ""));
    let id = |id: &str| Located::new(id.into(), span);
    let text = |text: &str| Text::single(Language::JAPANESE, id(text));
    let step = |&(own, ways): &(&str, &[&str])| FlowStep {
        id: id(own),
        label: text(own),
        text: None,
        items: Vec::new(),
        kind: FlowKind::Step,
        ways: ways.iter().map(|way| Way { step: id(way), label: Some(text("はい")) }).collect(),
    };
    Flow { steps: steps.iter().map(step).collect() }
}

fn rows(view: &FlowView) -> Vec<Vec<&str>> {
    view.rows.iter().map(|row| row.steps.iter().map(|step| step.label.text.as_str()).collect()).collect()
}

#[test]
fn branches_stand_side_by_side_and_join_below() {
    let view = view(&flow(&[("a", &["b", "c"]), ("b", &["d"]), ("c", &["d"]), ("d", &[])]), Language::JAPANESE);
    assert_eq!(rows(&view), [vec!["a"], vec!["b", "c"], vec!["d"]]);
    assert_eq!((view.columns, view.left, view.right), (2, 0, 0));
}

#[test]
fn ways_back_run_on_the_right_and_ways_past_a_row_on_the_left() {
    let view = view(&flow(&[("a", &["b", "c"]), ("b", &["c", "a"]), ("c", &[])]), Language::JAPANESE);
    assert_eq!(rows(&view), [vec!["a"], vec!["b"], vec!["c"]]);
    assert_eq!((view.columns, view.left, view.right), (1, 1, 1));
    let back: Vec<&str> = view
        .rows
        .iter()
        .flat_map(|row| &row.steps)
        .flat_map(|step| &step.ways)
        .filter(|way| way.back)
        .map(|way| way.words.text.as_str())
        .collect();
    assert_eq!(back, ["はい：「a」へ戻る"]);
}

#[test]
fn five_branches_stay_a_list() {
    let view = view(
        &flow(&[("a", &["b", "c", "d", "e", "f"]), ("b", &[]), ("c", &[]), ("d", &[]), ("e", &[]), ("f", &[])]),
        Language::JAPANESE,
    );
    assert_eq!(view.room, None);
    assert!(view.rows.iter().all(|row| row.joint.is_none()));
}

proptest! {
    #[test]
    fn every_step_is_shown_once_and_lines_stay_inside(ways in prop::collection::vec(prop::collection::vec(0_usize..9, 0..4), 1..9)) {
        let names: Vec<String> = (0..9).map(|number| number.to_string()).collect();
        let targets: Vec<Vec<&str>> = ways.iter()
            .map(|ways| ways.iter().filter_map(|&way| names.get(way)).map(String::as_str).collect()).collect();
        let steps: Vec<(&str, &[&str])> = names.iter().map(String::as_str).zip(targets.iter().map(Vec::as_slice)).collect();
        let flow = flow(&steps);
        let view = view(&flow, Language::JAPANESE);
        prop_assert_eq!(view.rows.iter().map(|row| row.steps.len()).sum::<usize>(), steps.len());
        for joint in view.rows.iter().filter_map(|row| row.joint.as_ref()).chain(&view.foot) {
            for line in &joint.lines {
                prop_assert!((0.0..=100.0).contains(&line.x1) && (0.0..=100.0).contains(&line.x2), "{line:?}");
                prop_assert!(line.y1 >= 0.0 && line.y2 >= 0.0 && line.y1 <= joint.height && line.y2 <= joint.height);
            }
        }
    }
}

//! The small plan as a whole, and the same plan with whatever may happen to it.

use super::*;
use crate::model::diagram::Drawing;
use crate::model::piece::{Callout, Piece};
use proptest::prelude::*;

#[test]
fn every_field_of_the_small_plan_arrives() {
    let outcome = Outcome::of(&Files::small());
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let catalogue = outcome.catalogue.unwrap();
    let plan = &catalogue.plans[0];
    assert_eq!(
        (&*plan.id.value, plan.period.unwrap().from.value.0, plan.period.unwrap().to.unwrap().value.0),
        ("small", 2024, 2028)
    );
    assert_eq!((plan.departments.len(), plan.departments[1].every, plan.audiences.len()), (2, true, 1));
    let tree: Vec<_> =
        plan.measures.nodes.iter().map(|own| (&*own.id.value, own.level, own.parent, own.ordinal)).collect();
    assert_eq!(tree, [("1", 0, None, 1), ("1-1", 1, Some(0), 1), ("2", 0, None, 2), ("2-1", 1, Some(2), 1)]);
    let series: Vec<_> =
        plan.indicators.iter().flat_map(|own| &own.series).map(|own| (&*own.id.value, own.values.len())).collect();
    assert_eq!(series, [("main", 3), ("phone", 2), ("mail", 1)]);
    assert!(plan.indicators[0].series[0].values[1].figure.number.is_none());
    assert_eq!((plan.rosters.len(), plan.history.entries[1].dates.len(), plan.glossary.len()), (1, 2, 1));
    assert!(matches!(plan.diagrams[0].drawing, Drawing::Domain(_)) && plan.diagrams.len() == 4);
    assert_eq!((plan.progress[0].year.value.0, plan.progress[0].values.len()), (2024, 2));
    assert_eq!((&*plan.images[0].path, plan.images[0].width), ("images/pond.svg", Some(40)));
    let chapter = &plan.chapters[0];
    assert_eq!((&*chapter.id.value, chapter.versions.len()), ("overview", 2));
    assert!(chapter.versions[0].language.is_japanese());
    let pieces = &chapter.versions[0].pieces;
    assert_eq!(pieces[0], Piece::Callout { kind: Callout::Note, source: None, plan: None });
    assert!(matches!(pieces[1], Piece::Indicator { .. }) && matches!(pieces[2], Piece::Term { .. }));
}

#[test]
fn everything_wrong_is_told_in_one_run_and_always_in_the_same_order() {
    let files = Files::small()
        .change("plan.yaml", "status: final", "status: finel")
        .change("data/measures.yaml", "audiences: [citizens]", "audiences: [nobody]")
        .change("data/glossary.yaml", "terms:", "term:")
        .change("chapters/10-overview.en.md", ":::note", ":::notes");
    let expected = [
        "K202 chapters/10-overview.en.md:13:4",
        "K103 data/glossary.yaml:1:1",
        "K304 data/measures.yaml:14:21",
        "K107 plan.yaml:13:9",
    ];
    for _ in 0..5 {
        assert_eq!(problems(&files), expected);
    }
}

#[test]
fn a_thousand_measures_that_name_each_other_are_checked_at_once() {
    let mut text = "measures:\n".to_owned();
    for number in 0..1000 {
        text.push_str(&format!("  - {{id: m{number}, title: NPO, related: [m{}]}}\n", (number + 1) % 1000));
    }
    let measures =
        text.replace("m0,", "\"1\", ").replace("[m0]", "[\"1\"]").replace("m999,", "1-1,").replace("[m999]", "[1-1]");
    let files = Files::small().put("plans/small/data/measures.yaml", measures);
    assert_eq!(problems(&files), Vec::<String>::new());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// Words are put into a file, taken out of it, or the file is cut; the places of all problems can be shown.
    #[test]
    fn nothing_that_is_written_makes_it_panic(
        file in 0usize..16,
        at in 0.0f64..1.0,
        length in 0usize..40,
        word in prop_oneof![
            Just("\n".to_owned()), Just("- ".to_owned()), Just(": ".to_owned()), Just("{".to_owned()),
            Just("[".to_owned()), Just("null".to_owned()), Just("99999999999".to_owned()), Just(".nan".to_owned()),
            Just("&a".to_owned()), Just("*a".to_owned()), Just("---\n".to_owned()), Just(":::".to_owned()),
            Just("第一条".to_owned()), Just("<script".to_owned()), Just("平成".to_owned()), "\\PC{0,8}",
        ],
    ) {
        let mut files = Files::small();
        let path = files.0.keys().nth(file).unwrap().clone();
        let text = String::from_utf8(files.0[&path].clone()).unwrap();
        let letters: Vec<char> = text.chars().collect();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let at = (letters.len() as f64 * at) as usize;
        let rest = letters.iter().skip(at + length);
        let changed: String = letters.iter().take(at).copied().chain(word.chars()).chain(rest.copied()).collect();
        files.0.insert(path, changed.into_bytes());
        let outcome = Outcome::of(&files);
        prop_assert!(outcome.catalogue.is_some() || outcome.report.has_errors());
        for problem in outcome.problems() {
            prop_assert!(problem.starts_with('K'));
        }
    }

    #[test]
    fn no_bytes_make_it_panic(file in 0usize..16, bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let mut files = Files::small();
        let path = files.0.keys().nth(file).unwrap().clone();
        files.0.insert(path, bytes);
        Outcome::of(&files).problems();
    }
}

//! What holds for every picture of relations.

use super::*;
use proptest::prelude::*;

fn text(text: &str) -> TextView {
    TextView { text: text.to_owned(), lang: None }
}

#[test]
fn two_ways_between_the_same_two_are_two_lines() {
    let labels = [text("市民"), text("市")];
    let labels: Vec<&TextView> = labels.iter().collect();
    let arrows = [(0, 1, false, Some(text("参加"))), (1, 0, false, Some(text("支援")))];
    let picture = picture(&labels, false, &arrows);
    assert_eq!(picture.arrows.len(), 2);
    let lines: Vec<&str> = picture.arrows.iter().map(|arrow| arrow.line.as_str()).collect();
    assert_ne!(lines.first(), lines.last());
    assert!(picture.arrows.iter().all(|arrow| arrow.lines.len() == 1), "both have room for their words");
}

proptest! {
    #[test]
    fn boxes_keep_apart_and_words_inside(
        actors in 2_usize..=8, has_centre: bool,
        name in "[市民活動団体Ａ a-z]{1,60}",
        arrows in prop::collection::vec((0_usize..9, 0_usize..9, any::<bool>(), "\\PC{0,30}"), 0..20),
    ) {
        let labels: Vec<TextView> = (0..actors + usize::from(has_centre)).map(|_| text(&name)).collect();
        let labels: Vec<&TextView> = labels.iter().collect();
        let arrows: Vec<_> = arrows.into_iter()
            .filter(|(from, to, ..)| from != to && *from < labels.len() && *to < labels.len())
            .map(|(from, to, mutual, words)| (from, to, mutual, Some(text(&words)))).collect();
        let picture = picture(&labels, has_centre, &arrows);
        prop_assert_eq!(picture.arrows.len(), arrows.len());
        for (index, one) in picture.boxes.iter().enumerate() {
            prop_assert!(one.x >= 0.0 && one.x + one.width <= picture.width && one.y >= 0.0 && one.y + one.height <= picture.height);
            for other in picture.boxes.iter().skip(index + 1) {
                let apart = one.x + one.width < other.x || other.x + other.width < one.x
                    || one.y + one.height < other.y || other.y + other.height < one.y;
                prop_assert!(apart, "{one:?} {other:?}");
            }
        }
        for arrow in &picture.arrows {
            prop_assert!(!arrow.line.contains("NaN") && !arrow.line.contains("inf"));
            prop_assert!(arrow.lines.iter().all(|line| (0.0..=picture.width).contains(&line.x) && (0.0..=picture.height).contains(&line.y)));
        }
    }
}

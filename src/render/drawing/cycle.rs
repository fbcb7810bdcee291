//! Steps that come round again (PDCA).
//!
//! The steps are an ordered list with words for the way back; where there is room, a ring beside it shows them.

use super::text::{best_list, longest_word, wrap, wrap_evenly};
use super::{round, words};
use crate::language::Language;
use crate::model::diagram::Cycle;
use crate::render::viewpoint::TextView;
use serde::Serialize;
use std::f64::consts::TAU;

/// The ring is drawn at this size, in px, so that its text is as large as the text around it.
const SIZE: f64 = 320.0;
const RADIUS: f64 = 106.0;
const BOX_WIDTH: f64 = 104.0;
const LINE_HEIGHT: f64 = 19.0;
const FONT_SIZE: f64 = 14.0;
const DISC: f64 = 18.0;
/// Up to here the ring names its steps, beyond it only numbers fit, and beyond the other no ring at all.
const MOST_NAMED: usize = 5;
const MOST_DRAWN: usize = 12;
const MOST_IN_THE_MIDDLE: usize = 5;

/// Holds a cycle for its template.
#[derive(Debug, Clone, Serialize)]
pub struct CycleView {
    pub steps: Vec<StepView>,
    /// That the last step leads to the first again.
    pub again: TextView,
    /// What it all turns about.
    pub center: Option<TextView>,
    /// Nothing where the steps are too many for one.
    pub ring: Option<Ring>,
}

/// Holds one step.
#[derive(Debug, Clone, Serialize)]
pub struct StepView {
    pub number: usize,
    pub label: TextView,
    pub text: Option<TextView>,
    pub items: Vec<TextView>,
}

/// Holds the picture, in px.
#[derive(Debug, Clone, Serialize)]
pub struct Ring {
    pub size: f64,
    pub nodes: Vec<RingNode>,
    pub arrows: Vec<Arrow>,
    /// What stands in the middle; empty where it has no room there.
    pub center: Vec<Line>,
}

/// Holds one step on the ring: a box with lines of text, or a disc with a number.
#[derive(Debug, Clone, Serialize)]
pub struct RingNode {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
    /// Radius of the corners.
    pub corner: f64,
    pub lines: Vec<Line>,
    pub lang: Option<Language>,
}

/// Holds one line of text, at its middle and its baseline.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    pub x: f64,
    pub y: f64,
    pub text: String,
}

/// Holds one arrow: an arc and its head.
#[derive(Debug, Clone, Serialize)]
pub struct Arrow {
    /// Path data.
    pub arc: String,
    pub head: String,
}

/// Works out a cycle.
pub fn view(cycle: &Cycle, language: Language) -> CycleView {
    let steps: Vec<StepView> = cycle
        .steps
        .iter()
        .enumerate()
        .map(|(index, step)| StepView {
            number: index + 1,
            label: TextView::best(&step.label, language),
            text: step.text.as_ref().map(|text| TextView::best(text, language)),
            items: best_list(&step.items, language),
        })
        .collect();
    let center = cycle.center.as_ref().map(|center| TextView::best(center, language));
    let ring = (2..=MOST_DRAWN).contains(&steps.len()).then(|| ring(&steps, center.as_ref()));
    CycleView { again: again(&steps, language), center, ring, steps }
}

impl CycleView {
    /// Says which steps follow each other, in the language that they are named in.
    pub(super) fn description(&self, page: Language) -> TextView {
        let spoken = self.steps.first().map_or(page, |step| step.label.spoken(page));
        let steps: Vec<&str> = self.steps.iter().map(|step| step.label.text.as_str()).collect();
        let steps = steps.join(" → ");
        let text = match spoken.is_japanese() {
            true => format!("{steps}の順に進み、最初に戻って繰り返す図。"),
            false => format!("Steps that follow each other and begin again: {steps}."),
        };
        TextView::written(text, spoken, page)
    }
}

fn again(steps: &[StepView], page: Language) -> TextView {
    let spoken = steps.first().map_or(page, |step| step.label.spoken(page));
    let first = steps.first().map_or("", |step| step.label.text.as_str());
    let text = match spoken.is_japanese() {
        true => format!("{}に戻り、繰り返します。", words::quoted(first, spoken)),
        false => format!("Then {} begins again.", words::quoted(first, spoken)),
    };
    TextView::written(text, spoken, page)
}

fn ring(steps: &[StepView], center: Option<&TextView>) -> Ring {
    let named = steps.len() <= MOST_NAMED;
    let angles: Vec<f64> = (0..steps.len()).map(|index| angle(index, steps.len())).collect();
    let nodes: Vec<RingNode> = steps.iter().zip(&angles).map(|(step, &angle)| ring_node(step, angle, named)).collect();
    let arrows = angles
        .iter()
        .enumerate()
        .filter_map(|(index, &from)| {
            let next = (index + 1) % angles.len();
            let to = angles.get(next)? + if next == 0 { TAU } else { 0.0 };
            arrow((from, nodes.get(index)?), (to, nodes.get(next)?))
        })
        .collect();
    let center = center.map(|center| middle(&center.text)).unwrap_or_default();
    Ring { size: SIZE, nodes, arrows, center }
}

/// Writes what stands in the middle, if it fits between the boxes left and right.
#[expect(clippy::cast_precision_loss, reason = "there are five lines at most")]
fn middle(text: &str) -> Vec<Line> {
    let em = (RADIUS * 2.0 - BOX_WIDTH - 12.0) / FONT_SIZE;
    let lines = wrap_evenly(text, em, usize::MAX);
    if lines.len() > MOST_IN_THE_MIDDLE || longest_word(text) > em {
        return Vec::new();
    }
    let first = SIZE / 2.0 - (lines.len() as f64 - 1.0) / 2.0 * LINE_HEIGHT + FONT_SIZE * 0.36;
    let line = |(row, text): (usize, String)| Line { x: SIZE / 2.0, y: round(first + row as f64 * LINE_HEIGHT), text };
    lines.into_iter().enumerate().map(line).collect()
}

/// The first step stands at the top, the others follow clockwise.
#[expect(clippy::cast_precision_loss, reason = "a ring has twelve steps at most")]
fn angle(index: usize, count: usize) -> f64 {
    index as f64 / count as f64 * TAU - TAU / 4.0
}

fn point(angle: f64) -> (f64, f64) {
    (SIZE / 2.0 + RADIUS * angle.cos(), SIZE / 2.0 + RADIUS * angle.sin())
}

#[expect(clippy::cast_precision_loss, reason = "a box has three lines at most")]
fn ring_node(step: &StepView, angle: f64, named: bool) -> RingNode {
    let (x, y) = point(angle);
    let texts =
        if named { wrap(&step.label.text, (BOX_WIDTH - 12.0) / FONT_SIZE, 3) } else { vec![step.number.to_string()] };
    let (width, height) = match named {
        true => (BOX_WIDTH, texts.len() as f64 * LINE_HEIGHT + 16.0),
        false => (DISC * 2.0, DISC * 2.0),
    };
    let first = y - (texts.len() as f64 - 1.0) / 2.0 * LINE_HEIGHT + FONT_SIZE * 0.36;
    let lines = texts.into_iter().enumerate().map(|(index, text)| Line {
        x: round(x),
        y: round(first + index as f64 * LINE_HEIGHT),
        text,
    });
    RingNode {
        left: round(x - width / 2.0),
        top: round(y - height / 2.0),
        width,
        height,
        corner: if named { 8.0 } else { DISC },
        lines: lines.collect(),
        lang: if named { step.label.lang } else { None },
    }
}

/// Draws the arc between two nodes where it runs outside both; nothing where there is no room between them.
fn arrow((from, start): (f64, &RingNode), (to, end): (f64, &RingNode)) -> Option<Arrow> {
    const TURN: f64 = TAU / 360.0;
    let clear = |angle: f64, node: &RingNode| {
        let (x, y) = point(angle);
        let gap = 6.0;
        x < node.left - gap
            || x > node.left + node.width + gap
            || y < node.top - gap
            || y > node.top + node.height + gap
    };
    let turns = || (0..180_u32).map(f64::from);
    let begins = turns().map(|turn| from + turn * TURN).find(|&angle| clear(angle, start))?;
    let tip = turns().map(|turn| to - turn * TURN).find(|&angle| clear(angle, end))?;
    let ends = tip - 5.0 * TURN;
    if ends <= begins {
        return None;
    }
    let ((x1, y1), (x2, y2), (tip_x, tip_y)) = (point(begins), point(ends), point(tip));
    let (out_x, out_y) = (ends.cos() * 6.0, ends.sin() * 6.0);
    let r = round;
    Some(Arrow {
        arc: format!("M{} {}A{RADIUS} {RADIUS} 0 0 1 {} {}", r(x1), r(y1), r(x2), r(y2)),
        head: format!(
            "M{} {}L{} {}L{} {}Z",
            r(tip_x),
            r(tip_y),
            r(x2 + out_x),
            r(y2 + out_y),
            r(x2 - out_x),
            r(y2 - out_y)
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Text;
    use crate::model::diagram::Step;
    use crate::source::{Located, Sources, Span};
    use proptest::prelude::*;

    fn cycle(labels: &[String]) -> CycleView {
        let span = Span::file(Sources::default().add("diagrams.yaml", ""));
        let text = |text: &str| Located::new(text.into(), span);
        let steps = labels
            .iter()
            .map(|label| Step {
                id: text("a"),
                label: Text::single(Language::JAPANESE, text(label)),
                text: None,
                items: Vec::new(),
            })
            .collect();
        view(&Cycle { steps, center: None }, Language::JAPANESE)
    }

    #[test]
    fn four_steps_have_four_arrows() {
        let view = cycle(&["計画", "実行", "評価", "改善"].map(str::to_owned));
        assert_eq!(view.ring.map(|ring| (ring.nodes.len(), ring.arrows.len())), Some((4, 4)));
        assert_eq!(view.again.text, "「計画」に戻り、繰り返します。");
    }

    proptest! {
        #[test]
        fn every_node_and_line_of_text_is_inside_the_picture(
            labels in prop::collection::vec("\\PC{0,40}", 2..=14),
        ) {
            let view = cycle(&labels);
            prop_assert_eq!(view.ring.is_some(), labels.len() <= MOST_DRAWN);
            for node in view.ring.iter().flat_map(|ring| &ring.nodes) {
                prop_assert!(node.left >= 0.0 && node.left + node.width <= SIZE);
                prop_assert!(node.top >= 0.0 && node.top + node.height <= SIZE);
                prop_assert!(node.lines.iter().all(|line| line.y > node.top && line.y < node.top + node.height));
            }
        }
    }
}

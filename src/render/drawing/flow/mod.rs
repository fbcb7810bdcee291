//! Steps with branches, joins and ways back.
//!
//! The steps are a list in which each says where it leads. Where there is room, they stand in rows, and the spaces
//! between the rows, the joints, are drawn. Boxes of one row are equally high, so that lines meet them whatever is
//! written there. A way to the next row is drawn through its joint; any other runs along a lane at the side:
//! forward on the left, back on the right.

mod joint;
mod rows;

pub use joint::{JointLabel, JointLine, JointView};

use super::room::{IN_BOXES, room};
use super::text::best_list;
use super::words;
use crate::language::Language;
use crate::model::diagram::{Flow, FlowKind, FlowStep};
use crate::render::viewpoint::TextView;
use rows::Rows;
use serde::Serialize;

/// Wider flows, and flows with more lanes at a side, are shown as a list on all pages.
const MOST_COLUMNS: usize = 4;
const MOST_LANES: usize = 3;
/// Room that a lane takes, in em.
const LANE: f64 = 1.6;

/// Holds a flow for its template.
#[derive(Debug, Clone, Serialize)]
pub struct FlowView {
    /// From how many em on it is drawn: 34, 44 or 51; nothing where it stays a list.
    pub room: Option<u8>,
    pub columns: usize,
    /// How many lanes run at the sides.
    pub left: usize,
    pub right: usize,
    pub rows: Vec<RowView>,
    /// What is drawn under the last row.
    pub foot: Option<JointView>,
}

/// Holds steps that stand side by side.
#[derive(Debug, Clone, Serialize)]
pub struct RowView {
    /// What is drawn above them.
    pub joint: Option<JointView>,
    /// The lanes that pass, 1 for the nearest.
    pub left: Vec<usize>,
    pub right: Vec<usize>,
    pub steps: Vec<FlowStepView>,
}

/// Holds one step.
#[derive(Debug, Clone, Serialize)]
pub struct FlowStepView {
    /// `start`, `step`, `decision` or `end`.
    pub kind: &'static str,
    /// What the shape says, in words; nothing for a plain step.
    pub kind_word: Option<String>,
    pub label: TextView,
    pub text: Option<TextView>,
    pub items: Vec<TextView>,
    /// Whether it leads to the next step of the list and nowhere else.
    pub down: bool,
    /// Where it leads, in words; empty where it only leads down.
    pub ways: Vec<WayView>,
}

/// Holds one way in words.
#[derive(Debug, Clone, Serialize)]
pub struct WayView {
    pub words: TextView,
    pub back: bool,
}

/// Works out a flow.
pub fn view(flow: &Flow, language: Language) -> FlowView {
    let rows = Rows::of(flow);
    let texts = flow.steps.iter().flat_map(|step| step.items.iter().chain(&step.text).chain([&step.label]));
    #[expect(clippy::cast_precision_loss, reason = "lanes are few")]
    let beside = (rows.left + rows.right) as f64 * LANE;
    let fits = rows.columns <= MOST_COLUMNS && rows.left <= MOST_LANES && rows.right <= MOST_LANES;
    let room = if fits { room(rows.columns, texts, IN_BOXES, beside, language) } else { None };
    let joints = room.map(|room| joint::joints(flow, &rows, f64::from(room), language)).unwrap_or_default();
    let mut joints = joints.into_iter();
    let order: Vec<usize> = rows.rows.iter().flatten().copied().collect();
    let mut places = order.iter().skip(1).map(|&next| Some(next)).chain([None]);
    let views = rows.rows.iter().enumerate().map(|(at, steps)| RowView {
        joint: joints.next().flatten(),
        left: rows.passing(at, rows::Lane::Left),
        right: rows.passing(at, rows::Lane::Right),
        steps: steps
            .iter()
            .filter_map(|&index| {
                let next = places.next().flatten();
                Some(step_view(flow, (index, flow.steps.get(index)?), next, &rows, language))
            })
            .collect(),
    });
    let views = views.collect();
    FlowView {
        room,
        columns: rows.columns,
        left: rows.left,
        right: rows.right,
        rows: views,
        foot: joints.next().flatten(),
    }
}

fn step_view(
    flow: &Flow,
    (index, step): (usize, &FlowStep),
    next: Option<usize>,
    rows: &Rows,
    language: Language,
) -> FlowStepView {
    let ways: Vec<&rows::Edge> = rows.edges.iter().filter(|edge| edge.from == index).collect();
    let down = match ways.as_slice() {
        [only] => Some(only.to) == next && only.lane.is_none() && label_of(flow, only).is_none(),
        _ => false,
    };
    FlowStepView {
        kind: match step.kind {
            FlowKind::Start => "start",
            FlowKind::Step => "step",
            FlowKind::Decision => "decision",
            FlowKind::End => "end",
        },
        kind_word: match step.kind {
            FlowKind::Start => Some(words::word(language, "始まり：", "Start: ")),
            FlowKind::Step => None,
            FlowKind::Decision => Some(words::word(language, "判断：", "Decision: ")),
            FlowKind::End => Some(words::word(language, "終わり：", "End: ")),
        },
        label: TextView::best(&step.label, language),
        text: step.text.as_ref().map(|text| TextView::best(text, language)),
        items: best_list(&step.items, language),
        down,
        ways: match down {
            true => Vec::new(),
            false => ways.into_iter().filter_map(|way| way_view(flow, way, language)).collect(),
        },
    }
}

fn label_of<'f>(flow: &'f Flow, edge: &rows::Edge) -> Option<&'f crate::language::Text> {
    flow.steps.get(edge.from)?.ways.get(edge.way)?.label.as_ref()
}

fn way_view(flow: &Flow, edge: &rows::Edge, page: Language) -> Option<WayView> {
    let target = TextView::best(&flow.steps.get(edge.to)?.label, page);
    let spoken = target.spoken(page);
    let back = edge.lane.as_ref().is_some_and(|(lane, _)| *lane == rows::Lane::Right);
    let quoted = words::quoted(&target.text, spoken);
    let goes = match (back, spoken.is_japanese()) {
        (false, true) => format!("{quoted}へ進む"),
        (true, true) => format!("{quoted}へ戻る"),
        (false, false) => format!("to {quoted}"),
        (true, false) => format!("back to {quoted}"),
    };
    let words = match label_of(flow, edge).map(|label| label.best(spoken).value) {
        Some(label) if spoken.is_japanese() => format!("{label}：{goes}"),
        Some(label) => format!("{label}: {goes}"),
        None => words::capitalised(&goes),
    };
    Some(WayView { words: TextView::written(words, spoken, page), back })
}

impl FlowView {
    /// Says where it begins and how many steps there are, in the language that they are named in.
    pub(super) fn description(&self, page: Language) -> TextView {
        let steps = || self.rows.iter().flat_map(|row| &row.steps);
        let spoken = steps().next().map_or(page, |step| step.label.spoken(page));
        let first = words::quoted(steps().next().map_or("", |step| step.label.text.as_str()), spoken);
        let count = steps().count();
        let text = match spoken.is_japanese() {
            true => format!("{first}から始まる、{count}の手順の流れ図。"),
            false => format!("A flow of {count} steps that begins with {first}."),
        };
        TextView::written(text, spoken, page)
    }
}

#[cfg(test)]
mod tests;

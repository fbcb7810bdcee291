//! What is drawn between two rows of a flow: lines, arrow heads and the words on them.
//!
//! Across in per cent, up and down in px; a joint is as high as its words need.

use super::label_of;
use super::rows::{Edge, Lane, Rows};
use crate::language::Language;
use crate::model::diagram::Flow;
use crate::render::drawing::round;
use crate::render::drawing::text::{width, wrap_evenly};
use crate::render::viewpoint::TextView;
use serde::Serialize;

const FONT_SIZE: f64 = 13.0;
const LINE_HEIGHT: f64 = 17.0;
/// Distance of lanes, and of lines across, in px.
const LANE: f64 = 22.0;
const TRACK: f64 = 11.0;
/// Room for an arrow's head.
const HEAD: f64 = 20.0;
const TOP: f64 = 12.0;
const MOST_LINES: usize = 3;
const EM: f64 = 16.0;

/// Holds what is drawn in one joint.
#[derive(Debug, Clone, Serialize)]
pub struct JointView {
    pub height: f64,
    pub lines: Vec<JointLine>,
    /// Where arrows end, at the foot, in per cent.
    pub heads: Vec<f64>,
    pub labels: Vec<JointLabel>,
}

/// Holds one straight line. Its ends are in per cent of the width, and in px beyond it where it reaches a lane.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct JointLine {
    pub x1: f64,
    pub y1: f64,
    pub x2: f64,
    pub y2: f64,
    /// In px: how far it runs on beyond the left edge (below zero) or the right one (above); the lane alone where `x1` is `x2`.
    pub beyond: f64,
    pub back: bool,
}

/// Holds the words on a way.
#[derive(Debug, Clone, Serialize)]
pub struct JointLabel {
    /// In per cent.
    pub x: f64,
    /// `start`, `middle` or `end`.
    pub anchor: &'static str,
    pub lines: Vec<LabelLine>,
    pub lang: Option<Language>,
}

/// Holds one line of words at its baseline, and the width of the plate under it.
#[derive(Debug, Clone, Serialize)]
pub struct LabelLine {
    pub y: f64,
    pub plate: f64,
    pub text: String,
}

/// Works out all joints, one above each row and one below the last; nothing where there is nothing to draw.
pub(super) fn joints(flow: &Flow, rows: &Rows, room: f64, language: Language) -> Vec<Option<JointView>> {
    (0..=rows.rows.len()).map(|at| Joint { flow, rows, at, room, language }.view()).collect()
}

/// Holds one joint and what it is worked out from.
struct Joint<'a> {
    flow: &'a Flow,
    rows: &'a Rows,
    at: usize,
    /// In em.
    room: f64,
    language: Language,
}

/// Holds one line across: from a step that is left, or to a step that a lane leads to.
#[derive(PartialEq, Clone, Copy)]
enum Track {
    From(usize),
    To(usize),
}

impl Joint<'_> {
    fn direct(&self) -> impl Iterator<Item = &Edge> {
        self.rows.edges.iter().filter(|edge| edge.lane.is_none() && self.leaves(edge))
    }

    fn leaves(&self, edge: &Edge) -> bool {
        self.rows.row.get(edge.from).is_some_and(|row| row + 1 == self.at)
    }

    fn enters(&self, edge: &Edge) -> bool {
        self.rows.row.get(edge.to) == Some(&self.at)
    }

    /// Lists the ways along lanes that touch this joint.
    fn lanes(&self) -> impl Iterator<Item = (&Edge, Lane, usize)> {
        let of_joint = |edge: &&Edge| {
            let (first, last) = self.rows.span(edge);
            (first..=last).contains(&self.at)
        };
        self.rows.edges.iter().filter(of_joint).filter_map(|edge| edge.lane.map(|(side, lane)| (edge, side, lane)))
    }

    fn view(&self) -> Option<JointView> {
        if self.direct().next().is_none() && self.lanes().next().is_none() {
            return None;
        }
        let tracks = self.tracks();
        let (above, below) = (self.labels_above(), self.labels_below());
        let high = |labels: &[(f64, &'static str, TextView, Vec<String>)]| {
            let most = labels.iter().map(|(.., lines)| lines.len()).max().unwrap_or(0);
            if most == 0 { 0.0 } else { count(most) * LINE_HEIGHT + 6.0 }
        };
        let first_track = TOP + high(&above);
        let last_track = first_track + count(tracks.len().saturating_sub(1)) * TRACK;
        let below_top = if tracks.is_empty() { first_track } else { last_track + 6.0 };
        let height = below_top + high(&below) + HEAD;
        let y = |track: Track| first_track + count(tracks.iter().position(|own| *own == track).unwrap_or(0)) * TRACK;
        let mut lines = Vec::new();
        let mut heads = Vec::new();
        for edge in self.direct() {
            let (from, to) = (round(self.rows.middle(edge.from)), round(self.rows.middle(edge.to)));
            heads.push(to);
            if tracks.contains(&Track::From(edge.from)) {
                let across = y(Track::From(edge.from));
                lines.extend([
                    line(from, 0.0, from, across),
                    line(from, across, to, across),
                    line(to, across, to, height),
                ]);
            } else {
                lines.push(line(to, 0.0, to, height));
            }
        }
        for (edge, side, lane) in self.lanes() {
            let out = count(lane) * LANE - LANE / 2.0;
            let (edge_x, beyond) = if side == Lane::Left { (0.0, -out) } else { (100.0, out) };
            let back = side == Lane::Right;
            let (first, last) = self.rows.span(edge);
            let (mut top, mut bottom) = (0.0, height);
            if self.leaves(edge) {
                let (x, across) = (round(self.rows.middle(edge.from)), y(Track::From(edge.from)));
                lines.push(JointLine { back, ..line(x, 0.0, x, across) });
                lines.push(JointLine { beyond, back, ..line(x, across, edge_x, across) });
                if self.at == first { top = across } else { bottom = across }
            }
            if self.enters(edge) {
                let (x, across) = (round(self.rows.middle(edge.to)), y(Track::To(edge.to)));
                heads.push(x);
                lines.push(JointLine { beyond, back, ..line(x, across, edge_x, across) });
                lines.push(JointLine { back, ..line(x, across, x, height) });
                if self.at == first { top = across } else { bottom = across }
            }
            // A lane that begins and ends here runs between its two lines across.
            if first == last && self.leaves(edge) && self.enters(edge) {
                (top, bottom) = (y(Track::From(edge.from)), y(Track::To(edge.to)));
            }
            lines.push(JointLine { beyond, back, ..line(edge_x, top, edge_x, bottom) });
        }
        heads.sort_by(f64::total_cmp);
        heads.dedup();
        lines.dedup();
        let labels = |labels: Vec<(f64, &'static str, TextView, Vec<String>)>, top: f64| {
            labels.into_iter().map(move |(x, anchor, text, lines)| JointLabel {
                x: round(x),
                anchor,
                lang: text.lang,
                lines: lines
                    .into_iter()
                    .enumerate()
                    .map(|(row, text)| LabelLine {
                        y: round(top + count(row) * LINE_HEIGHT + FONT_SIZE),
                        plate: round(width(&text) * FONT_SIZE + 8.0),
                        text,
                    })
                    .collect(),
            })
        };
        let labels = labels(above, TOP - 4.0).chain(labels(below, below_top)).collect();
        let lines = lines.into_iter().map(JointLine::rounded).collect();
        Some(JointView { height: round(height), lines, heads, labels })
    }

    /// Lists the lines across from the top: first those that leave, then those that come in from lanes.
    fn tracks(&self) -> Vec<Track> {
        let mut tracks = Vec::new();
        let mut add = |track: Track| {
            if !tracks.contains(&track) {
                tracks.push(track);
            }
        };
        for edge in self.direct() {
            if (self.rows.middle(edge.from) - self.rows.middle(edge.to)).abs() > 0.01 {
                add(Track::From(edge.from));
            }
        }
        for (edge, ..) in self.lanes().filter(|(edge, ..)| self.leaves(edge)) {
            add(Track::From(edge.from));
        }
        for (edge, ..) in self.lanes().filter(|(edge, ..)| self.enters(edge)) {
            add(Track::To(edge.to));
        }
        tracks
    }

    /// Returns the room of a column in em of the labels.
    fn column(&self) -> f64 {
        self.room * EM / count(self.rows.columns.max(1)) / FONT_SIZE
    }

    fn text(&self, edge: &Edge) -> Option<TextView> {
        label_of(self.flow, edge).map(|label| TextView::best(label, self.language))
    }

    fn stands_below(&self, edge: &Edge) -> bool {
        let into = self.direct().filter(|other| other.to == edge.to).count();
        let lanes = self.lanes().any(|(other, ..)| self.enters(other) && other.to == edge.to);
        let out = self.rows.edges.iter().filter(|other| other.from == edge.from).count();
        into == 1 && !lanes || out > 1
    }

    /// Lists words beside the steps that are left: of joined ways, and of ways along lanes at the edge.
    fn labels_above(&self) -> Vec<(f64, &'static str, TextView, Vec<String>)> {
        let own = self.direct().filter(|edge| !self.stands_below(edge)).filter_map(|edge| {
            let text = self.text(edge)?;
            let lines = wrap_evenly(&text.text, self.column() - 1.0, MOST_LINES);
            Some((self.rows.middle(edge.from), "middle", text, lines))
        });
        let along = self.lanes().filter(|(edge, ..)| self.leaves(edge)).filter_map(|(edge, side, _)| {
            let text = self.text(edge)?;
            let lines = wrap_evenly(&text.text, self.column() / 2.0 - 1.0, MOST_LINES);
            Some(match side {
                Lane::Left => (0.0, "start", text, lines),
                Lane::Right => (100.0, "end", text, lines),
            })
        });
        own.chain(along).collect()
    }

    /// Lists words above the steps that are entered; those of several ways to one step are joined.
    fn labels_below(&self) -> Vec<(f64, &'static str, TextView, Vec<String>)> {
        let mut labels: Vec<(f64, &'static str, TextView, Vec<String>)> = Vec::new();
        for edge in self.direct().filter(|edge| self.stands_below(edge)) {
            let Some(text) = self.text(edge) else { continue };
            let x = self.rows.middle(edge.to);
            match labels.iter_mut().find(|(other, ..)| (other - x).abs() < 0.01) {
                Some((_, _, joined, _)) => joined.text = format!("{}／{}", joined.text, text.text),
                None => labels.push((x, "middle", text, Vec::new())),
            }
        }
        for (_, _, text, lines) in &mut labels {
            *lines = wrap_evenly(&text.text, self.column() - 1.0, MOST_LINES);
        }
        labels
    }
}

fn line(x1: f64, y1: f64, x2: f64, y2: f64) -> JointLine {
    JointLine { x1, y1, x2, y2, beyond: 0.0, back: false }
}

impl JointLine {
    fn rounded(self) -> Self {
        Self { y1: round(self.y1), y2: round(self.y2), ..self }
    }
}

#[expect(clippy::cast_precision_loss, reason = "there are few lines, lanes and columns")]
fn count(number: usize) -> f64 {
    number as f64
}

//! Which row each step stands in, and which way runs where.

use crate::model::diagram::Flow;
use std::collections::HashMap;

/// Says at which side a way runs that does not lead to the next row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lane {
    /// Forward, past other rows.
    Left,
    /// Back to a step that stands earlier in the list.
    Right,
}

/// Holds one way between steps, by their index in the list.
#[derive(Debug)]
pub(super) struct Edge {
    pub(super) from: usize,
    pub(super) to: usize,
    /// Its index among the ways of its step.
    pub(super) way: usize,
    /// The side and the number of its lane, 1 for the nearest; nothing where it leads to the next row.
    pub(super) lane: Option<(Lane, usize)>,
}

/// Holds steps in rows, each by its index in the list.
#[derive(Debug)]
pub(super) struct Rows {
    pub(super) rows: Vec<Vec<usize>>,
    /// The row of each step.
    pub(super) row: Vec<usize>,
    pub(super) edges: Vec<Edge>,
    /// Steps of the longest row.
    pub(super) columns: usize,
    pub(super) left: usize,
    pub(super) right: usize,
}

impl Rows {
    /// Puts each step one row below the lowest that leads to it; what leads to an earlier step goes back.
    pub(super) fn of(flow: &Flow) -> Self {
        let known: HashMap<&str, usize> =
            flow.steps.iter().enumerate().map(|(index, step)| (&*step.id.value, index)).collect();
        let mut edges = Vec::new();
        for (from, step) in flow.steps.iter().enumerate() {
            let ways = step.ways.iter().enumerate();
            let found = ways.filter_map(|(way, to)| Some((way, *known.get(&*to.step.value)?)));
            edges.extend(found.filter(|(_, to)| *to != from).map(|(way, to)| Edge { from, to, way, lane: None }));
        }
        let mut row = vec![0_usize; flow.steps.len()];
        for step in 0..flow.steps.len() {
            let before = edges.iter().filter(|edge| edge.to == step && edge.from < step);
            let lowest = before.filter_map(|edge| row.get(edge.from)).max().map_or(0, |above| above + 1);
            if let Some(own) = row.get_mut(step) {
                *own = lowest;
            }
        }
        let mut rows: Vec<Vec<usize>> = vec![Vec::new(); row.iter().max().map_or(0, |last| last + 1)];
        for (step, &at) in row.iter().enumerate() {
            if let Some(own) = rows.get_mut(at) {
                own.push(step);
            }
        }
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut found = Self { rows, row, edges, columns, left: 0, right: 0 };
        found.untangle();
        found.left = found.lay_lanes(Lane::Left);
        found.right = found.lay_lanes(Lane::Right);
        found
    }

    /// Returns the middle of a step in per cent of the width.
    #[expect(clippy::cast_precision_loss, reason = "a row has few steps")]
    pub(super) fn middle(&self, step: usize) -> f64 {
        let steps = self.row.get(step).and_then(|&at| self.rows.get(at)).map_or(&[][..], Vec::as_slice);
        let place = steps.iter().position(|&other| other == step).unwrap_or(0);
        50.0 + (place as f64 - (steps.len() as f64 - 1.0) / 2.0) * 100.0 / self.columns.max(1) as f64
    }

    /// Lists the lanes of a side that run past a row.
    pub(super) fn passing(&self, at: usize, side: Lane) -> Vec<usize> {
        let mut lanes: Vec<usize> = self
            .edges
            .iter()
            .filter(|edge| {
                let (from, to) = self.span(edge);
                from <= at && at < to
            })
            .filter_map(|edge| edge.lane.filter(|(own, _)| *own == side).map(|(_, lane)| lane))
            .collect();
        lanes.sort_unstable();
        lanes
    }

    /// Returns the first and the last joint of a lane; joint 0 is above row 0.
    pub(super) fn span(&self, edge: &Edge) -> (usize, usize) {
        let row = |step: usize| self.row.get(step).copied().unwrap_or(0);
        let (leaves, enters) = (row(edge.from) + 1, row(edge.to));
        (leaves.min(enters), leaves.max(enters))
    }

    /// Orders each row after the steps above that lead there, so that fewer lines cross.
    #[expect(clippy::cast_precision_loss, reason = "few ways lead to a step")]
    fn untangle(&mut self) {
        for at in 1..self.rows.len() {
            let wish = |step: usize| {
                let above = self.edges.iter().filter(|edge| edge.to == step);
                let above: Vec<f64> = above
                    .filter(|edge| self.row.get(edge.from).is_some_and(|row| row + 1 == at))
                    .map(|edge| self.middle(edge.from))
                    .collect();
                if above.is_empty() { self.middle(step) } else { above.iter().sum::<f64>() / above.len() as f64 }
            };
            let Some(row) = self.rows.get(at) else { continue };
            let mut wishes: Vec<(f64, usize)> = row.iter().map(|&step| (wish(step), step)).collect();
            wishes.sort_by(|(a, _), (b, _)| a.total_cmp(b));
            if let Some(row) = self.rows.get_mut(at) {
                *row = wishes.into_iter().map(|(_, step)| step).collect();
            }
        }
    }

    /// Gives every way of a side the nearest lane that is free, short ways first, and counts the lanes.
    fn lay_lanes(&mut self, side: Lane) -> usize {
        let of_side = |edge: &Edge| {
            let row = |step: usize| self.row.get(step).copied().unwrap_or(0);
            let own = if edge.to < edge.from { Lane::Right } else { Lane::Left };
            let is_direct = edge.to > edge.from && row(edge.to) == row(edge.from) + 1;
            own == side && !is_direct
        };
        let mut wanted: Vec<(usize, usize, usize)> = Vec::new();
        for (index, edge) in self.edges.iter().enumerate().filter(|(_, edge)| of_side(edge)) {
            let (from, to) = self.span(edge);
            wanted.push((from, to, index));
        }
        wanted.sort_by_key(|(from, to, index)| (to - from, *index));
        let mut lanes: Vec<Vec<(usize, usize)>> = Vec::new();
        for (from, to, index) in wanted {
            let is_free = |lane: &Vec<(usize, usize)>| lane.iter().all(|(first, last)| to < *first || *last < from);
            let at = lanes.iter().position(is_free).unwrap_or(lanes.len());
            match lanes.get_mut(at) {
                Some(lane) => lane.push((from, to)),
                None => lanes.push(vec![(from, to)]),
            }
            if let Some(edge) = self.edges.get_mut(index) {
                edge.lane = Some((side, at + 1));
            }
        }
        lanes.len()
    }
}

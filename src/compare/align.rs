//! Two lists in order, and which of one becomes which of the other, by how alike they are.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::HashMap;
use std::ops::Range;

/// Holds what is to be aligned.
pub(super) trait Things {
    /// Returns what a thing of either side says; two that say the same are the same.
    fn words(&self, side: Side, at: usize) -> &str;
    /// Returns how alike two things are, from 0 to 1; nothing where they can never be the same.
    fn likeness(&self, old: usize, new: usize) -> Option<f64>;
    /// Returns about how much it takes to tell how alike two lists of things are.
    fn effort(&self, old: Range<usize>, new: Range<usize>) -> usize;
}

/// Tells the two lists apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Old,
    New,
}

/// So much is spent on telling how alike the things of two lists are; beyond it only what stays the same is found.
const MOST: usize = 40_000_000;

/// Returns pairs of places, in the order of both lists.
pub(super) fn align(things: &impl Things, old: usize, new: usize) -> Vec<(usize, usize)> {
    let mut names: HashMap<&str, u32> = HashMap::new();
    let mut named = |side: Side, count: usize| -> Vec<u32> {
        let mut name = |at: usize| {
            let next = u32::try_from(names.len()).unwrap_or(u32::MAX);
            *names.entry(things.words(side, at)).or_insert(next)
        };
        (0..count).map(&mut name).collect()
    };
    let (old_names, new_names) = (named(Side::Old, old), named(Side::New, new));
    let mut pairs = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old_names, &new_names) {
        match op {
            DiffOp::Equal { old_index, new_index, len } => {
                pairs.extend((0..len).map(|at| (old_index + at, new_index + at)));
            }
            _ => pairs.extend(nearest(things, op.old_range(), op.new_range())),
        }
    }
    pairs.retain(|(old, new)| things.likeness(*old, *new).is_some());
    pairs
}

/// Finds the pairs that are together most alike.
fn nearest(things: &impl Things, old: Range<usize>, new: Range<usize>) -> Vec<(usize, usize)> {
    let (rows, columns) = (old.len(), new.len());
    if rows == 0 || columns == 0 || things.effort(old.clone(), new.clone()) > MOST {
        return Vec::new();
    }
    let width = columns + 1;
    let place = |row: usize, column: usize| row * width + column;
    // The best that can be had from a place to the end of both lists, and what is gained by a pair there.
    let mut best = vec![0.0f64; (rows + 1) * width];
    let mut gain = vec![0.0f64; (rows + 1) * width];
    let at = |table: &[f64], row: usize, column: usize| table.get(place(row, column)).copied().unwrap_or_default();
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            let alike = things.likeness(old.start + row, new.start + column).unwrap_or_default();
            let paired = if alike > 0.0 { alike + at(&best, row + 1, column + 1) } else { 0.0 };
            let most = paired.max(at(&best, row + 1, column)).max(at(&best, row, column + 1));
            if let (Some(best), Some(gain)) = (best.get_mut(place(row, column)), gain.get_mut(place(row, column))) {
                (*best, *gain) = (most, alike);
            }
        }
    }
    let (mut row, mut column) = (0, 0);
    let mut pairs = Vec::new();
    while row < rows && column < columns {
        let alike = at(&gain, row, column);
        let most = at(&best, row, column);
        if alike > 0.0 && alike + at(&best, row + 1, column + 1) >= most {
            pairs.push((old.start + row, new.start + column));
            (row, column) = (row + 1, column + 1);
        } else if at(&best, row + 1, column) >= most {
            row += 1;
        } else {
            column += 1;
        }
    }
    pairs
}

//! The cells of a table in a grid: which are one, how far each reaches, and what it heads.

use super::is_empty;
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::markdown::{Document, Kind, NodeId};
use crate::model::table::{Cell, Heads, Part, PartKind, Table};
use crate::source::Span;

/// Says that a cell is one with its neighbour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Merge {
    /// `^^`
    Above,
    /// `<<`
    Left,
}

impl Merge {
    fn of(document: &Document, cell: NodeId) -> Option<Self> {
        let only = |node: NodeId| {
            let mut below = document.children(node);
            below.next().filter(|_| below.next().is_none())
        };
        let first = only(cell)?;
        let text = if document.kind(first) == Kind::Paragraph { only(first)? } else { first };
        let Kind::Text(letters) = document.kind(text) else { return None };
        let merge = match document.str(letters) {
            "^^" => Self::Above,
            "<<" => Self::Left,
            _ => return None,
        };
        let start = document.span(text).start;
        let before = Span { start: start.saturating_sub(1), end: start, ..document.span(text) };
        (document.written(before) != "\\").then_some(merge)
    }
}

/// Holds the slots of a table row by row, and for each the slot whose cell fills it.
pub(super) struct Grid {
    slots: Vec<NodeId>,
    owners: Vec<usize>,
    width: usize,
    heads: usize,
    row_heads: usize,
}

/// Holds how far a cell reaches.
#[derive(Debug, Clone, Copy, Default)]
struct Reach {
    slots: usize,
    last_row: usize,
    last_column: usize,
}

impl Grid {
    /// Begins with cells that all stand alone, row by row in rows of `width`, which is not 0.
    pub(super) fn new(slots: Vec<NodeId>, width: usize, heads: usize, row_heads: usize) -> Self {
        Self { owners: (0..slots.len()).collect(), slots, width, heads, row_heads }
    }

    fn place(&self, slot: usize) -> (usize, usize) {
        (slot / self.width, slot % self.width)
    }

    fn span(&self, document: &Document, slot: usize) -> Option<Span> {
        self.slots.get(slot).map(|node| document.span(*node))
    }

    /// Makes cells one; the reach of each must be a rectangle that does not run from the head into the body.
    pub(super) fn merge(&mut self, document: &Document, report: &mut Report) {
        let mut wrong = |reason: &'static str, place: Option<Span>| {
            report.push(Diagnostic { span: place, ..Diagnostic::new(Code::InvalidTable).with("reason", reason) });
        };
        for slot in 0..self.slots.len() {
            let Some(merge) = self.slots.get(slot).and_then(|node| Merge::of(document, *node)) else { continue };
            let (row, column) = self.place(slot);
            let neighbour = match merge {
                Merge::Above => slot.checked_sub(self.width),
                Merge::Left => slot.checked_sub(1).filter(|_| column > 0),
            };
            let Some(owner) = neighbour.and_then(|neighbour| self.owners.get(neighbour).copied()) else {
                wrong(if merge == Merge::Above { "above" } else { "left" }, self.span(document, slot));
                continue;
            };
            if self.place(owner).0 < self.heads && row >= self.heads {
                wrong("head", self.span(document, slot));
                continue;
            }
            if let Some(own) = self.owners.get_mut(slot) {
                *own = owner;
            }
        }
        for (slot, reach) in self.reaches().into_iter().enumerate() {
            let (row, column) = self.place(slot);
            let area = (reach.last_row + 1).saturating_sub(row) * (reach.last_column + 1).saturating_sub(column);
            if reach.slots > 0 && reach.slots != area {
                wrong("shape", self.span(document, slot));
            }
        }
        // A row or column without a cell of its own is none: no browser would give it room.
        for row in 0..self.slots.len() / self.width {
            if (0..self.width).all(|column| self.owner(row, column).0 < row) {
                wrong("whole-row", self.span(document, row * self.width));
            }
        }
        for column in 0..self.width {
            if (0..self.slots.len() / self.width).all(|row| self.owner(row, column).1 < column) {
                wrong("whole-column", self.span(document, column));
            }
        }
    }

    fn owner(&self, row: usize, column: usize) -> (usize, usize) {
        let slot = row * self.width + column;
        self.place(self.owners.get(slot).copied().unwrap_or(slot))
    }

    fn reaches(&self) -> Vec<Reach> {
        let mut reaches = vec![Reach::default(); self.slots.len()];
        for (slot, owner) in self.owners.iter().enumerate() {
            let (row, column) = self.place(slot);
            if let Some(reach) = reaches.get_mut(*owner) {
                reach.slots += 1;
                reach.last_row = reach.last_row.max(row);
                reach.last_column = reach.last_column.max(column);
            }
        }
        reaches
    }

    /// Returns the table that the cells make.
    pub(super) fn table(&self, document: &Document, node: NodeId) -> Table {
        let reaches = self.reaches();
        let cells: Vec<Vec<(usize, Cell)>> = (0..self.slots.len() / self.width)
            .map(|row| (0..self.width).filter_map(|column| self.cell(document, row, column, &reaches)).collect())
            .collect();
        let mut column_groups: Vec<u32> = match cells.first() {
            Some(first) if self.heads > 0 => first.iter().map(|(_, cell)| cell.columns).collect(),
            _ => Vec::new(),
        };
        if column_groups.iter().all(|width| *width == 1) {
            column_groups.clear();
        }
        let mut parts: Vec<Part> = Vec::new();
        let mut rows = cells.into_iter().enumerate();
        let head: Vec<Vec<Cell>> =
            rows.by_ref().take(self.heads).map(|(_, row)| self.head(row, &column_groups)).collect();
        if !head.is_empty() {
            parts.push(Part { kind: PartKind::Head, rows: head });
        }
        // The row behind the last that a cell reaches into so far.
        let mut end = 0;
        for (at, row) in rows {
            let reach = row.iter().map(|(_, cell)| at + cell.rows as usize).max().unwrap_or(at);
            let wanted = if at < end || reach > at + 1 { PartKind::Group } else { PartKind::Body };
            let row = row.into_iter().map(|(_, cell)| cell).collect();
            match parts.last_mut() {
                Some(part) if part.kind == wanted && (wanted == PartKind::Body || at < end) => part.rows.push(row),
                _ => parts.push(Part { kind: wanted, rows: vec![row] }),
            }
            end = end.max(reach);
        }
        for part in &mut parts {
            tell_groups(part);
        }
        Table { node, columns: count(self.width), column_groups, parts }
    }

    fn cell(&self, document: &Document, row: usize, column: usize, reaches: &[Reach]) -> Option<(usize, Cell)> {
        let slot = row * self.width + column;
        let (node, reach) = (*self.slots.get(slot)?, *reaches.get(slot)?);
        let heads = match (row < self.heads, column < self.row_heads) {
            // An empty heading would be announced with every cell that it heads.
            _ if is_empty(document, node) => Heads::Nothing,
            (true, _) => Heads::Column,
            (false, true) => Heads::Row,
            (false, false) => Heads::Nothing,
        };
        let columns = count((reach.last_column + 1).saturating_sub(column));
        let rows = count((reach.last_row + 1).saturating_sub(row));
        (reach.slots > 0).then_some((column, Cell { node, heads, columns, rows }))
    }

    /// Tells which cells of a row of the head stand over a group of columns.
    fn head(&self, row: Vec<(usize, Cell)>, groups: &[u32]) -> Vec<Cell> {
        let is_group = |column: usize, width: u32| {
            let mut start = 0;
            groups.iter().any(|group| {
                let own = start;
                start += *group as usize;
                own == column && *group == width
            })
        };
        let told = |(column, cell): (usize, Cell)| match cell.heads {
            Heads::Column if cell.columns > 1 && is_group(column, cell.columns) => {
                Cell { heads: Heads::ColumnGroup, ..cell }
            }
            _ => cell,
        };
        row.into_iter().map(told).collect()
    }
}

/// Tells which cells head all rows of a part.
fn tell_groups(part: &mut Part) {
    let all = count(part.rows.len());
    for cell in part.rows.iter_mut().flatten() {
        if cell.heads == Heads::Row && cell.rows > 1 && cell.rows == all {
            cell.heads = Heads::RowGroup;
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

//! A table of the writer's as a grid: over how many rows and columns each cell stretches, and what it heads.

use crate::markdown::NodeId;

/// Holds a table, worked out from a pipe table or from a list of lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The pipe table, or the list whose items are the rows.
    pub node: NodeId,
    pub columns: u32,
    /// The widths of the groups that the first row parts the columns into; empty where no cell heads several columns.
    pub column_groups: Vec<u32>,
    pub parts: Vec<Part>,
}

/// Holds rows that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub kind: PartKind,
    /// Every row begins at least one cell.
    pub rows: Vec<Vec<Cell>>,
}

/// Tells why rows belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartKind {
    /// They head the columns.
    Head,
    Body,
    /// A cell stretches over several of them.
    Group,
}

/// Holds one cell; those that were made one with it are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// A table's cell, or an item of a list.
    pub node: NodeId,
    pub heads: Heads,
    /// How many columns and rows it stretches over, from 1.
    pub columns: u32,
    pub rows: u32,
}

/// Tells what a cell heads (WCAG 1.3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heads {
    Nothing,
    /// One column, or several that are no group of [`Table::column_groups`].
    Column,
    ColumnGroup,
    /// One row, or several that are no [`Part`] by themselves.
    Row,
    RowGroup,
}

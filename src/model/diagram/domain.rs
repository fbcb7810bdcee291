//! 協働の領域: how the share of two actors slides from one column to the next.

use crate::language::Text;
use crate::model::Id;
use crate::source::Located;

/// Shows how the share of two actors slides from one column to the next (協働の領域).
#[derive(Debug, Clone)]
pub struct Domain {
    /// Who has the whole of the first column (市民) and who of the last (行政).
    pub from: Text,
    pub to: Text,
    /// What the columns with both are called together (協働の領域).
    pub shared: Text,
    /// Three to five.
    pub columns: Vec<Column>,
    /// Labels over some of the columns.
    pub bands: Vec<Band>,
}

/// Holds a label over columns that stand side by side.
#[derive(Debug, Clone)]
pub struct Band {
    pub label: Text,
    /// Ids of the first and the last column.
    pub from: Id,
    pub to: Id,
}

/// Holds one column of a domain.
#[derive(Debug, Clone)]
pub struct Column {
    /// A to E.
    pub id: Id,
    pub label: Text,
    pub text: Option<Text>,
    /// Share of the first actor from 0 to 1.
    pub share: Located<f64>,
    pub examples: Vec<Text>,
    pub forms: Vec<Text>,
}

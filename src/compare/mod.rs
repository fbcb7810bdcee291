//! From two editions of a plan to what changed between them.

mod align;
mod clauses;
mod cut;
mod likeness;
mod page;
mod pairs;
mod table;
mod words;

pub use clauses::{Clause, Clauses, Group, Part, Place, clauses};
pub use page::{Marked, mark};
pub use table::{Cell, Change, Counts, Remark, Row, Table, TableGroup, row_fragment};
pub use words::{Fate, Run, new_text, old_text, words};

#[cfg(test)]
mod tests;

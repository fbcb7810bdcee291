//! Tables of the writer's: from a pipe table or a list of lists to cells with their reach and what they head.

mod grid;

use crate::diagnostics::{Code, Diagnostic, Report};
use crate::markdown::{Directive, Document, Kind, NodeId};
use crate::model::table::Table;
use crate::source::{Located, Span};
use grid::Grid;
use std::collections::HashSet;

/// Holds what a writer said of a table.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Asked {
    /// How many rows head the columns.
    pub heads: Option<Located<u32>>,
    /// How many columns head the rows.
    pub row_heads: Option<Located<u32>>,
}

/// Reads the table that a directive stands around; nothing where it holds none, or one that was reported.
pub(super) fn table(document: &Document, directive: &Directive, asked: Asked, report: &mut Report) -> Option<Table> {
    let Some(written) = Written::find(document, directive.node) else {
        if let Some(argument) = asked.heads.or(asked.row_heads) {
            report.push(invalid("content", argument.span));
        }
        return None;
    };
    let mut own = Report::default();
    let grid = written.grid(document, asked, &mut own);
    let sound = own.is_empty();
    report.absorb(own);
    grid.filter(|_| sound).map(|grid| grid.table(document, written.node))
}

/// Reports the cells that would be lost from tables that stand in no directive of their own.
pub(super) fn check_plain(document: &Document, report: &mut Report) {
    let tables = document.directives().iter().filter(|directive| document.str(directive.name) == "table");
    let read: HashSet<NodeId> =
        tables.filter_map(|own| Written::find(document, own.node)).map(|own| own.node).collect();
    for (table, kind) in document.all() {
        if kind != Kind::Table || read.contains(&table) {
            continue;
        }
        let width = document.children(table).next().map_or(0, |head| document.children(head).count());
        for row in document.children(table) {
            let cells: Vec<NodeId> = document.children(row).collect();
            if let Some(place) = beyond(document, row, &cells) {
                report.push(invalid("beyond", place).with("expected", width));
            }
        }
    }
}

fn invalid(reason: &'static str, place: Span) -> Diagnostic {
    Diagnostic::at(Code::InvalidTable, place).with("reason", reason)
}

/// Holds the cells as they were written, row by row.
struct Written {
    node: NodeId,
    rows: Vec<Row>,
    heads: u32,
    row_heads: u32,
}

struct Row {
    node: NodeId,
    /// Nothing where an item of the list is no row.
    cells: Option<Vec<NodeId>>,
}

impl Written {
    fn find(document: &Document, directive: NodeId) -> Option<Self> {
        let holds = |kind: fn(Kind) -> bool| document.children(directive).find(|child| kind(document.kind(*child)));
        match holds(|kind| kind == Kind::Table) {
            Some(table) => Some(Self::pipe(document, table)),
            None => holds(|kind| matches!(kind, Kind::List { .. })).and_then(|list| Self::list(document, list)),
        }
    }

    fn pipe(document: &Document, node: NodeId) -> Self {
        let cells = |row: NodeId| document.children(row).collect::<Vec<_>>();
        // A head without any words is a writer's way to have none.
        let is_there = |row: &NodeId| {
            document.kind(*row) != Kind::TableHead || cells(*row).iter().any(|it| !is_empty(document, *it))
        };
        let rows: Vec<Row> =
            document.children(node).filter(is_there).map(|node| Row { node, cells: Some(cells(node)) }).collect();
        let headed = rows.first().is_some_and(|row| document.kind(row.node) == Kind::TableHead);
        let columns = rows.first().and_then(|row| row.cells.as_ref()).map_or(0, Vec::len);
        // As in tables that stand in no directive.
        Self { node, rows, heads: u32::from(headed), row_heads: u32::from(columns > 1) }
    }

    /// Reads a list whose items are rows; nothing where its first item is no list.
    fn list(document: &Document, node: NodeId) -> Option<Self> {
        let row = |item: NodeId| {
            let mut below = document.children(item);
            let cells = match (below.next(), below.next()) {
                (Some(list), None) if matches!(document.kind(list), Kind::List { .. }) => {
                    Some(document.children(list).collect())
                }
                _ => None,
            };
            Row { node: item, cells }
        };
        let rows: Vec<Row> = document.children(node).map(row).collect();
        rows.first()?.cells.as_ref()?;
        Some(Self { node, rows, heads: 1, row_heads: 0 })
    }

    /// Puts the cells into a grid; what does not fit is reported.
    fn grid(&self, document: &Document, asked: Asked, report: &mut Report) -> Option<Grid> {
        let width = self.rows.first().and_then(|row| row.cells.as_ref()).map_or(0, Vec::len);
        let mut slots = Vec::with_capacity(self.rows.len() * width);
        for row in &self.rows {
            match &row.cells {
                None => report.push(invalid("row", document.span(row.node))),
                Some(cells) if cells.len() != width => {
                    let problem = invalid("uneven", document.span(row.node));
                    report.push(problem.with("found", cells.len()).with("expected", width));
                }
                Some(cells) => match beyond(document, row.node, cells) {
                    Some(place) => report.push(invalid("beyond", place).with("expected", width)),
                    None => slots.extend(cells),
                },
            }
        }
        let heads = asked.heads.map_or(self.heads, |heads| heads.value) as usize;
        let row_heads = asked.row_heads.map_or(self.row_heads, |heads| heads.value) as usize;
        for (reason, most, found, place) in
            [("few-rows", self.rows.len(), heads, asked.heads), ("few-columns", width, row_heads, asked.row_heads)]
        {
            if let Some(place) = place.filter(|_| found > most) {
                report.push(invalid(reason, place.span).with("found", found).with("expected", most));
            }
        }
        if width == 0 || !report.is_empty() {
            return None;
        }
        let mut grid = Grid::new(slots, width, heads, row_heads);
        grid.merge(document, report);
        Some(grid)
    }
}

/// Finds what a row of a pipe table holds beyond the cells of the head, which the parser leaves out.
fn beyond(document: &Document, row: NodeId, cells: &[NodeId]) -> Option<Span> {
    if document.kind(row) != Kind::TableRow {
        return None;
    }
    let rest = Span { start: document.span(*cells.last()?).end, ..document.span(row) };
    let written = document.written(rest);
    let inside = written.trim_matches(|letter: char| letter == '|' || letter.is_whitespace());
    let start = rest.start as usize + written.find(inside)?;
    (!inside.is_empty()).then(|| Span::new(rest.source, start, start + inside.len()))
}

fn is_empty(document: &Document, cell: NodeId) -> bool {
    document.children(cell).next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::parse;
    use crate::source::Sources;
    use proptest::prelude::*;
    use std::sync::Arc;

    fn read(markdown: &str, asked: Asked) -> (Option<Table>, Report) {
        let text: Arc<str> = format!(":::table\n{markdown}\n:::\n").into();
        let mut report = Report::default();
        let document = parse(Sources::default().add("a.md", Arc::clone(&text)), &text, 0, &mut report);
        let table = document.directives().first().and_then(|own| table(&document, own, asked, &mut report));
        (table, report)
    }

    /// Writes what each cell heads and how far it reaches, row by row.
    fn shape(table: &Table) -> Vec<String> {
        let rows = table.parts.iter().flat_map(|part| part.rows.iter().map(move |row| (part.kind, row)));
        let cells = |row: &[crate::model::table::Cell]| {
            let cells = row.iter().map(|cell| format!("{:?} {}x{}", cell.heads, cell.columns, cell.rows));
            cells.collect::<Vec<_>>().join(", ")
        };
        rows.map(|(kind, row)| format!("{kind:?}: {}", cells(row))).collect()
    }

    #[test]
    fn a_pipe_table_and_a_list_of_lists_read_the_same() {
        let asked = || Asked { heads: None, row_heads: None };
        let pipe = "| a | b | << |\n|---|---|---|\n| c | d | e |\n| ^^ | f | ^^ |\n| g | h | |";
        let list = "- - a\n  - b\n  - <<\n- - c\n  - d\n  - e\n- - ^^\n  - f\n  - ^^\n- - g\n  - h\n  -";
        let expected = [
            "Head: Column 1x1, ColumnGroup 2x1",
            "Group: RowGroup 1x2, Nothing 1x1, Nothing 1x2",
            "Group: Nothing 1x1",
            "Body: Row 1x1, Nothing 1x1, Nothing 1x1",
        ];
        assert_eq!(read(pipe, asked()).0.map(|table| shape(&table)), Some(expected.map(str::to_owned).to_vec()));
        let (table, _) = read(list, asked());
        let plain = expected.map(|row| row.replace("RowGroup", "Nothing").replace("Row ", "Nothing "));
        assert_eq!(table.map(|table| shape(&table)), Some(plain.to_vec()), "the first column of a list heads nothing");
    }

    proptest! {
        #[test]
        fn the_cells_of_a_sound_table_fill_it_and_do_not_overlap(
            (width, words) in (1usize..5).prop_flat_map(|width| {
                let word = prop_oneof![3 => Just("a"), 2 => Just("^^"), 2 => Just("<<"), 1 => Just("")];
                (Just(width), proptest::collection::vec(proptest::collection::vec(word, width), 1..6))
            }),
        ) {
            let row = |row: &Vec<&str>| format!("| {} |\n", row.join(" | "));
            let head = format!("| {} |\n|{}\n", vec!["h"; width].join(" | "), "---|".repeat(width));
            let (table, report) = read(&(head + &words.iter().map(row).collect::<String>()), Asked::default());
            prop_assert_eq!(table.is_none(), report.has_errors());
            if let Some(table) = table {
                let cells = table.parts.iter().flat_map(|part| part.rows.iter().flatten());
                let area: u32 = cells.map(|cell| cell.columns * cell.rows).sum();
                prop_assert_eq!(area as usize, width * (words.len() + 1));
            }
        }
    }
}

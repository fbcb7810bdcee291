//! Tables as HTML: those of plain Markdown, and those whose cells were worked out before.

use super::block::begin_line;
use super::{FirstColumn, Host, Writer};
use crate::markdown::{Alignment, Kind, NodeId};
use crate::model::table::{Cell, Heads, Part, PartKind, Table};
use std::fmt::Write as _;

/// Tables of more columns are given no more room on a narrow window.
const MOST_COLUMNS: u32 = 12;

impl<H: Host> Writer<'_, '_, H> {
    pub(super) fn table(&mut self, id: NodeId, out: &mut String) {
        begin_line(out);
        let first = self.host.open_table(id, out);
        out.push_str("<table>\n");
        let mut body = false;
        for row in self.document.children(id) {
            match self.document.kind(row) {
                Kind::TableHead => self.table_head(row, out),
                _ => {
                    if !body {
                        out.push_str("<tbody>\n");
                        body = true;
                    }
                    self.table_row(row, first, out);
                }
            }
        }
        out.push_str(if body { "</tbody>\n</table>\n" } else { "</table>\n" });
        self.host.close_table(id, out);
    }

    /// Writes the head; a head without any words is a writer's way to have none.
    fn table_head(&mut self, row: NodeId, out: &mut String) {
        let is_empty = |cell: NodeId| self.document.children(cell).next().is_none();
        if self.document.children(row).all(is_empty) {
            return;
        }
        out.push_str("<thead>\n<tr>");
        for cell in self.document.children(row) {
            // An empty heading would be announced with every cell below it.
            match is_empty(cell) {
                true => out.push_str("<td></td>"),
                false => self.cell(cell, "th", " scope=\"col\"", out),
            }
        }
        out.push_str("</tr>\n</thead>\n");
    }

    fn table_row(&mut self, row: NodeId, first: FirstColumn, out: &mut String) {
        out.push_str("<tr>");
        for (column, cell) in self.document.children(row).enumerate() {
            let heads = column == 0 && first == FirstColumn::Header && self.document.children(cell).next().is_some();
            match heads {
                true => self.cell(cell, "th", " scope=\"row\"", out),
                false => self.cell(cell, "td", "", out),
            }
        }
        out.push_str("</tr>\n");
    }

    fn cell(&mut self, id: NodeId, name: &str, attributes: &str, out: &mut String) {
        let alignment = match self.document.kind(id) {
            Kind::TableCell { alignment: Alignment::Left } => " class=\"align-left\"",
            Kind::TableCell { alignment: Alignment::Center } => " class=\"align-center\"",
            Kind::TableCell { alignment: Alignment::Right } => " class=\"align-right\"",
            _ => "",
        };
        for part in ["<", name, attributes, alignment, ">"] {
            out.push_str(part);
        }
        // An item of a list may hold blocks; where it holds words alone they are written as such.
        self.blocks(self.document.children(id), out);
        for part in ["</", name, ">"] {
            out.push_str(part);
        }
    }

    /// Writes a table whose cells were worked out.
    pub(super) fn grid(&mut self, table: &Table, out: &mut String) {
        begin_line(out);
        self.host.open_table(table.node, out);
        let _ = writeln!(out, "<table class=\"grid columns-{}\">", table.columns.min(MOST_COLUMNS));
        for columns in &table.column_groups {
            let _ = writeln!(out, "<colgroup span=\"{columns}\"></colgroup>");
        }
        for part in &table.parts {
            self.part(part, out);
        }
        out.push_str("</table>\n");
        self.host.close_table(table.node, out);
    }

    fn part(&mut self, part: &Part, out: &mut String) {
        let (open, close) = match part.kind {
            PartKind::Head => ("<thead>\n", "</thead>\n"),
            PartKind::Body => ("<tbody>\n", "</tbody>\n"),
            PartKind::Group => ("<tbody class=\"group\">\n", "</tbody>\n"),
        };
        out.push_str(open);
        for row in &part.rows {
            out.push_str("<tr>");
            for cell in row {
                self.grid_cell(cell, out);
            }
            out.push_str("</tr>\n");
        }
        out.push_str(close);
    }

    fn grid_cell(&mut self, cell: &Cell, out: &mut String) {
        let (name, mut attributes) = match cell.heads {
            Heads::Nothing => ("td", String::new()),
            Heads::Column => ("th", " scope=\"col\"".to_owned()),
            Heads::ColumnGroup => ("th", " scope=\"colgroup\"".to_owned()),
            Heads::Row => ("th", " scope=\"row\"".to_owned()),
            Heads::RowGroup => ("th", " scope=\"rowgroup\"".to_owned()),
        };
        for (attribute, reach) in [("colspan", cell.columns), ("rowspan", cell.rows)] {
            if reach > 1 {
                let _ = write!(attributes, " {attribute}=\"{reach}\"");
            }
        }
        self.cell(cell.node, name, &attributes, out);
    }
}

//! The table of what changed as CSV, in which the heads of the columns say how changes are marked.

use super::{Adoption, Layout, Order, Remarks, group_title};
use crate::compare::{Cell, Change, Fate, Part, Remark, Row, Table};
use crate::language::Language;
use crate::render::theme::Theme;

/// Without it Excel takes the file for `Shift_JIS`.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// Writes a table as CSV with changed words between 【 and 】.
pub fn csv(theme: &Theme, table: &Table, language: Language, adoption: Adoption, layout: Layout) -> Vec<u8> {
    let writing = Writing { theme, language };
    let sides = match layout.order {
        Order::NewLeft => ["new", "old"],
        Order::OldLeft => ["old", "new"],
    };
    let text = |key: &str| theme.text(language, key, &[]);
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut head = vec![text("comparison-column-group"), text("comparison-column-change")];
    for side in sides {
        let name = text(&format!("comparison-{}-{side}", adoption.name()));
        let name = [("side", name.into())];
        head.push(theme.text(language, "comparison-column-place", &name));
        head.push(theme.text(language, "comparison-column-words", &name));
    }
    if layout.remarks == Remarks::Shown {
        head.push(text("comparison-remark"));
    }
    head.push(text("comparison-column-key"));
    rows.push(head);
    for group in &table.groups {
        let title = group_title(theme, group, language).text;
        for row in &group.rows {
            let mut cells = vec![title.clone(), text(&format!("comparison-change-{}", row.change.name()))];
            for side in sides {
                cells.extend(writing.side(row, side));
            }
            if layout.remarks == Remarks::Shown {
                cells.push(
                    row.remark.map(|own: Remark| text(&format!("comparison-{}", own.name()))).unwrap_or_default(),
                );
            }
            cells.push(row.key.clone());
            rows.push(cells);
        }
    }
    written(&rows)
}

struct Writing<'a> {
    theme: &'a Theme,
    language: Language,
}

impl Writing<'_> {
    /// Returns the place and the words of a side.
    fn side(&self, row: &Row, side: &str) -> [String; 2] {
        let (cell, other) = if side == "new" { (&row.new, Fate::Removed) } else { (&row.old, Fate::Added) };
        let instead = match (row.change, side) {
            (Change::Unchanged, _) => Some("comparison-unchanged"),
            (Change::New, "old") => Some("comparison-new"),
            (Change::Deleted, "new") => Some("comparison-deleted"),
            _ => None,
        };
        let words = match instead {
            Some(key) => self.theme.text(self.language, key, &[]),
            None => {
                let own = row.runs.iter().filter(|run| run.fate != other);
                own.map(|run| if run.fate == Fate::Kept { run.text.clone() } else { format!("【{}】", run.text) })
                    .collect()
            }
        };
        [cell.as_ref().map(|cell| self.place(cell)).unwrap_or_default(), words]
    }

    fn place(&self, cell: &Cell) -> String {
        let part = match cell.place.part {
            Part::Text => String::new(),
            part => self.theme.text(self.language, &format!("comparison-part-{}", part.name()), &[]),
        };
        let from = [cell.place.name.as_str(), &part].join(" ").trim().to_owned();
        match cell.to.as_ref().map(|to| to.name.as_str()).filter(|to| *to != cell.place.name && !to.is_empty()) {
            Some(to) if self.language.is_japanese() => format!("{from}～{to}"),
            Some(to) => format!("{from} – {to}"),
            None => from,
        }
    }
}

fn written(rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        // Cannot fail: it is written to memory, and all rows are equally long.
        let _ = writer.write_record(row.iter().map(|cell| harmless(cell)));
    }
    let mut bytes = BYTE_ORDER_MARK.as_bytes().to_vec();
    bytes.extend(writer.into_inner().unwrap_or_default());
    bytes
}

/// Keeps a spreadsheet from taking words for a formula.
fn harmless(cell: &str) -> String {
    let begins = cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r']);
    if begins { format!("'{cell}") } else { cell.to_owned() }
}

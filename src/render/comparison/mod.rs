//! The table of what changed (新旧対照表) as templates see it: new and old side by side, marked word by word.

mod csv;
mod sheet;

pub use csv::csv;
pub(crate) use sheet::assets;
pub use sheet::{SheetPlan, sheet};

use super::theme::Theme;
use super::viewpoint::TextView;
use crate::compare::{Cell, Change, Fate, Part, Place, Remark, Row, Run, Table, TableGroup};
use crate::language::Language;
use crate::model::plan::Status;
use serde::Serialize;

/// Says how the table is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Layout {
    pub order: Order,
    pub remarks: Remarks,
}

/// Tells which text stands on the left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    #[default]
    NewLeft,
    OldLeft,
}

/// Tells whether there is a column for remarks (備考).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Remarks {
    #[default]
    LeftOut,
    Shown,
}

/// Tells what the two texts are called: 改正案 and 現行 until the new one is decided, 改正後 and 改正前 from then on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adoption {
    Proposed,
    Adopted,
}

impl Adoption {
    /// Tells by the status of the new text.
    pub fn of(status: Status) -> Self {
        if status.is_decided() { Self::Adopted } else { Self::Proposed }
    }

    /// Returns the word that strings know it by.
    fn name(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Adopted => "adopted",
        }
    }
}

/// Holds the table for `record.comparison`.
#[derive(Debug, Serialize)]
pub struct ComparisonView {
    id: &'static str,
    adoption: &'static str,
    /// `new` and `old`, in the order of the columns.
    sides: [&'static str; 2],
    remarks: bool,
    columns: usize,
    groups: Vec<GroupView>,
    counts: CountsView,
}

/// Holds how many clauses changed.
#[derive(Debug, Serialize)]
struct CountsView {
    new: usize,
    changed: usize,
    deleted: usize,
    unchanged: usize,
}

/// Holds the rows of one chapter.
#[derive(Debug, Serialize)]
struct GroupView {
    id: String,
    title: TextView,
    rows: Vec<RowView>,
}

/// Holds one row.
#[derive(Debug, Serialize)]
struct RowView {
    id: String,
    /// `new`, `changed`, `deleted` or `unchanged`.
    change: &'static str,
    cells: Vec<CellView>,
    remark: Option<&'static str>,
}

/// Holds one side of a row.
#[derive(Debug, Serialize)]
struct CellView {
    /// `new` or `old`.
    side: &'static str,
    /// Nothing where it is that of the row before.
    place: Option<PlaceView>,
    lang: Option<Language>,
    runs: Vec<RunView>,
    /// Says in place of words that a clause is new, was deleted, or stays as it is.
    instead: Option<&'static str>,
}

/// Says where a clause stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct PlaceView {
    name: TextView,
    /// Nothing where no word is needed.
    part: Option<Part>,
}

/// Holds words of one fate.
#[derive(Debug, Serialize)]
struct RunView {
    changed: bool,
    text: String,
}

impl ComparisonView {
    /// Shows a table to readers of a language.
    pub fn new(theme: &Theme, table: &Table, language: Language, adoption: Adoption, layout: Layout) -> Self {
        let sides = match layout.order {
            Order::NewLeft => ["new", "old"],
            Order::OldLeft => ["old", "new"],
        };
        let counts = table.counts();
        let showing = Showing { theme, language, sides };
        Self {
            id: "comparison",
            adoption: adoption.name(),
            sides,
            remarks: layout.remarks == Remarks::Shown,
            columns: if layout.remarks == Remarks::Shown { 3 } else { 2 },
            groups: table.groups.iter().map(|group| showing.group(group)).collect(),
            counts: CountsView {
                new: counts.new,
                changed: counts.changed,
                deleted: counts.deleted,
                unchanged: counts.unchanged,
            },
        }
    }
}

impl ComparisonView {
    /// Lists the groups by their ids and titles.
    pub(super) fn groups(&self) -> impl Iterator<Item = (&str, &TextView)> {
        self.groups.iter().map(|group| (group.id.as_str(), &group.title))
    }
}

/// Names a group: as its chapter is called, or by the theme's word.
pub(super) fn group_title(theme: &Theme, group: &TableGroup, language: Language) -> TextView {
    match group.title.as_str() {
        "" => TextView { text: theme.text(language, &format!("comparison-group-{}", group.key), &[]), lang: None },
        title => TextView { text: title.to_owned(), lang: group.language.foreign_to(language) },
    }
}

struct Showing<'a> {
    theme: &'a Theme,
    language: Language,
    sides: [&'static str; 2],
}

impl Showing<'_> {
    fn group(&self, group: &TableGroup) -> GroupView {
        let mut before: [Option<PlaceView>; 2] = [None, None];
        GroupView {
            id: format!("group-{}", crate::compare::row_fragment(&group.key)),
            title: group_title(self.theme, group, self.language),
            rows: group.rows.iter().map(|row| self.row(row, &mut before)).collect(),
        }
    }

    fn row(&self, row: &Row, before: &mut [Option<PlaceView>; 2]) -> RowView {
        let cells = self.sides.iter().zip(before).map(|(side, before)| {
            let mut cell = self.cell(row, side);
            if cell.place == *before {
                cell.place = None;
            } else {
                before.clone_from(&cell.place);
            }
            cell
        });
        RowView {
            id: row.fragment(),
            change: row.change.name(),
            cells: cells.collect(),
            remark: row.remark.map(Remark::name),
        }
    }

    fn cell(&self, row: &Row, side: &'static str) -> CellView {
        let (cell, other) = if side == "new" { (&row.new, Fate::Removed) } else { (&row.old, Fate::Added) };
        let instead = match (row.change, side) {
            (Change::Unchanged, _) => Some("unchanged"),
            (Change::New, "old") => Some("new"),
            (Change::Deleted, "new") => Some("deleted"),
            _ => None,
        };
        let runs = row.runs.iter().filter(|run| instead.is_none() && run.fate != other);
        let runs = runs.map(|run: &Run| RunView { changed: run.fate != Fate::Kept, text: run.text.clone() });
        let place = cell.as_ref().filter(|_| row.change != Change::Unchanged).map(|cell| self.place(&cell.place));
        CellView {
            side,
            place: place.filter(|place| !place.name.text.is_empty() || place.part.is_some()),
            lang: cell.as_ref().and_then(|cell: &Cell| cell.language.foreign_to(self.language)),
            runs: runs.collect(),
            instead,
        }
    }

    /// Says of a heading nothing but what it says itself.
    fn place(&self, place: &Place) -> PlaceView {
        let name = if place.part == Part::Title { String::new() } else { place.name.clone() };
        PlaceView {
            name: TextView { text: name, lang: place.language.foreign_to(self.language) },
            part: (!matches!(place.part, Part::Text | Part::Title)).then_some(place.part),
        }
    }
}

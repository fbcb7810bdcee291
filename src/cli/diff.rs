//! `diff`: what changed from one plan or state to another, as a table (新旧対照表).

use super::arguments::Diff;
use super::console::{Console, Exit, exit_of};
use super::progress::Progress;
use super::publish::find;
use kyodo::Warnings;
use kyodo::compare::{Cell, Counts, Row, Table, new_text, old_text};
use kyodo::comparing::{self, CompareRequest, Comparing};
use kyodo::render::comparison::{Layout, Order, Remarks};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io;
use std::path::Path;

/// Lists what changed, for machines.
#[derive(Debug, Serialize)]
struct Listed {
    output: String,
    files: usize,
    counts: Counts,
    /// By language; without what stayed as it was.
    rows: BTreeMap<String, Vec<ListedRow>>,
}

#[derive(Debug, Serialize)]
struct ListedRow {
    key: String,
    /// The id of the row on the page.
    id: String,
    change: &'static str,
    old: Option<ListedSide>,
    new: Option<ListedSide>,
    remark: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct ListedSide {
    place: String,
    part: &'static str,
    text: String,
}

/// Compares in the project that is named, or that the current folder lies in.
pub(crate) fn diff(console: &Console, named: Option<&Path>, asked: &Diff) -> io::Result<Exit> {
    let project = match find(named) {
        Ok(project) => project,
        Err(problem) => return console.refuse(*problem),
    };
    let request = CompareRequest {
        old: asked.old.clone(),
        new: asked.new.clone(),
        languages: asked.languages.clone(),
        layout: Layout {
            order: if asked.old_left { Order::OldLeft } else { Order::NewLeft },
            remarks: if asked.remarks { Remarks::Shown } else { Remarks::LeftOut },
        },
        output: asked.diff_output.clone(),
    };
    let progress = Progress::new(console);
    let comparing = comparing::compare(&project, &request, &progress);
    progress.finish();
    let exit = exit_of(&comparing.report, Warnings::Tolerated);
    let line = comparing.written.as_ref().map(|written| {
        let counts = written.counts;
        let facts = [
            ("new", counts.new.into()),
            ("changed", counts.changed.into()),
            ("deleted", counts.deleted.into()),
            ("unchanged", counts.unchanged.into()),
            ("output", written.folder.display().to_string().into()),
        ];
        console.words.say_with("compared", &facts)
    });
    let listed = listed(&comparing);
    console.outcome(&comparing.sources, &comparing.report, listed.as_ref(), line.as_deref())?;
    Ok(exit)
}

fn listed(comparing: &Comparing) -> Option<Listed> {
    let written = comparing.written.as_ref()?;
    let rows = comparing.tables.iter().map(|(language, table)| (language.to_string(), rows(table)));
    Some(Listed {
        output: written.folder.display().to_string(),
        files: written.files,
        counts: written.counts,
        rows: rows.collect(),
    })
}

fn rows(table: &Table) -> Vec<ListedRow> {
    let side = |cell: &Option<Cell>, text: String| {
        cell.as_ref().map(|cell| ListedSide { place: cell.place.name.clone(), part: cell.place.part.name(), text })
    };
    let row = |row: &Row| ListedRow {
        key: row.key.clone(),
        id: row.fragment(),
        change: row.change.name(),
        old: side(&row.old, old_text(&row.runs)),
        new: side(&row.new, new_text(&row.runs)),
        remark: row.remark.map(|remark| remark.name()),
    };
    table.rows().filter(|row| !row.runs.is_empty()).map(row).collect()
}

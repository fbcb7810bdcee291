//! Opinions in a sheet (CSV), under the heads that offices give the columns.

use super::ids::Ids;
use super::office_words::{CHANNELS, Column, DISPOSITIONS, HEADS, folded, word};
use super::read;
use crate::diagnostics::{Code, Diagnostic};
use crate::language::{Language, Text};
use crate::load::{SheetFile, SheetRow};
use crate::model::calendar::Date;
use crate::model::call::Channel;
use crate::model::consultation::{Disposition, Opinion};
use crate::source::{Located, Span};
use crate::yaml::Reader;
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization as _;

/// Reads the opinions of a sheet, row by row, below the row of the heads.
pub(super) fn opinions(
    sheet: &SheetFile,
    own: &[(Disposition, Text)],
    ids: &mut Ids,
    reader: &mut Reader<'_>,
) -> Vec<Opinion> {
    let Some(rows) = &sheet.rows else {
        ids.doubt();
        return Vec::new();
    };
    let Some((head, rows)) = rows.split_first() else {
        reader.report(missing(sheet.span, Column::Text));
        return Vec::new();
    };
    let Some(columns) = columns(head, reader) else {
        ids.doubt();
        return Vec::new();
    };
    let heads = Heads { columns, own };
    heads.check_languages(head, rows, reader);
    rows.iter().filter_map(|row| heads.opinion(row, head, ids, reader)).collect()
}

fn missing(place: Span, column: Column) -> Diagnostic {
    let name = HEADS.iter().find(|(_, own)| *own == column).and_then(|(names, _)| names.first());
    Diagnostic::at(Code::MissingColumn, place).with("column", name.copied().unwrap_or_default())
}

/// Tells what each column holds, and in which language where its head says one: `意見の概要（en）`.
fn columns(head: &SheetRow, reader: &mut Reader<'_>) -> Option<Vec<Option<(Column, Language)>>> {
    let mut columns: Vec<Option<(Column, Language)>> = Vec::new();
    let mut wrong = false;
    for cell in head {
        let words = folded(&cell.value);
        let (name, tag) = match words.strip_suffix(')').and_then(|words| words.rsplit_once('(')) {
            Some((name, tag)) => (name, Language::new(tag).and_then(|language| reader.known(language))),
            None => (words.as_str(), None),
        };
        let found = HEADS.iter().find(|(names, _)| names.contains(&name)).map(|(_, column)| *column);
        let found = found.map(|column| (column, tag.unwrap_or(reader.default_language())));
        if found.is_none() && !words.is_empty() {
            let known: Vec<&str> = HEADS.iter().filter_map(|(names, _)| names.first().copied()).collect();
            let problem = Diagnostic::at(Code::UnknownColumn, cell.span).with("column", cell.value.trim());
            reader.report(problem.with("known", known.join("、")).suggest(cell.value.trim(), known));
            wrong = true;
        }
        let first = found.and_then(|found| columns.iter().position(|own| *own == Some(found)));
        if let Some(first) = first.and_then(|first| head.get(first)) {
            let problem = Diagnostic::at(Code::InvalidSheet, cell.span).with("reason", "twice");
            reader.report(problem.related(first.span));
            wrong = true;
        }
        columns.push(found);
    }
    if !wrong && !columns.iter().flatten().any(|(column, _)| *column == Column::Text) {
        let place = head.first().map(|cell| cell.span);
        place.into_iter().for_each(|place| reader.report(missing(place, Column::Text)));
        wrong = true;
    }
    (!wrong).then_some(columns)
}

/// Holds what the columns hold, and the plan's own words for the kinds of answer.
struct Heads<'a> {
    columns: Vec<Option<(Column, Language)>>,
    own: &'a [(Disposition, Text)],
}

impl Heads<'_> {
    /// Returns the cells of a column that say something, with their languages.
    fn cells<'r>(&self, row: &'r SheetRow, wanted: Column) -> Vec<(Language, &'r Located<Arc<str>>)> {
        let cells = self.columns.iter().zip(row).filter_map(|(column, cell)| {
            let (column, language) = (*column)?;
            (column == wanted && !cell.trim().is_empty()).then_some((language, cell))
        });
        cells.collect()
    }

    fn cell<'r>(&self, row: &'r SheetRow, wanted: Column) -> Option<&'r Located<Arc<str>>> {
        self.cells(row, wanted).first().map(|(_, cell)| *cell)
    }

    fn text(&self, row: &SheetRow, wanted: Column) -> Option<Text> {
        let cells = self.cells(row, wanted);
        let place = cells.first()?.1.span;
        let version = |(language, cell): (Language, &Located<Arc<str>>)| (language, trimmed(cell));
        Text::of(cells.into_iter().map(version).collect(), place)
    }

    /// What a language of the site lacks is told once for a column that is not there, at the head of its original, and
    /// for each cell that is empty.
    fn check_languages(&self, head: &SheetRow, rows: &[SheetRow], reader: &mut Reader<'_>) {
        let expected: Vec<Language> = reader.expected().collect();
        for wanted in [Column::Item, Column::Text, Column::Response, Column::Change] {
            let place = |language: Language| self.columns.iter().position(|own| *own == Some((wanted, language)));
            let (with, without): (Vec<Language>, Vec<Language>) =
                expected.iter().copied().partition(|language| place(*language).is_some());
            let lacks = |row: &SheetRow, language: Language| {
                let cells = self.cells(row, wanted);
                let are_references = wanted == Column::Item && self.names(row);
                !cells.is_empty() && !are_references && !cells.iter().any(|(own, _)| *own == language)
            };
            let without: Vec<Language> =
                without.into_iter().filter(|language| rows.iter().any(|row| lacks(row, *language))).collect();
            let here = self.columns.iter().position(|column| column.is_some_and(|(own, _)| own == wanted));
            if let Some(cell) = here.and_then(|here| head.get(here)).filter(|_| !without.is_empty()) {
                reader.report(read::missing_translation(cell.span, &without));
            }
            for (row, language) in rows.iter().flat_map(|row| with.iter().map(move |language| (row, *language))) {
                let empty = place(language).and_then(|at| row.get(at)).or(row.last());
                if let Some(cell) = empty.filter(|_| lacks(row, language)) {
                    reader.report(read::missing_translation(cell.span, &[language]));
                }
            }
        }
    }

    fn opinion(&self, row: &SheetRow, head: &SheetRow, ids: &mut Ids, reader: &mut Reader<'_>) -> Option<Opinion> {
        if let Some(beyond) =
            row.get(head.len()..).and_then(|beyond| beyond.iter().find(|cell| !cell.trim().is_empty()))
        {
            let problem = Diagnostic::at(Code::InvalidSheet, beyond.span).with("reason", "cells");
            reader.report(problem.with("found", row.len()).with("expected", head.len()));
        }
        let id = self.cell(row, Column::Id).and_then(|cell| id(cell, reader));
        if let Some(id) = &id {
            ids.declare(id, reader);
        }
        let Some(text) = self.text(row, Column::Text) else {
            row.first().into_iter().for_each(|cell| reader.report(Diagnostic::at(Code::EmptyText, cell.span)));
            ids.doubt();
            return None;
        };
        let disposition = self.cell(row, Column::Disposition).and_then(|cell| self.disposition(cell, reader));
        let names = self.names(row);
        Some(Opinion {
            id,
            people: self.cell(row, Column::People).and_then(|cell| people(cell, reader)),
            channel: self.cell(row, Column::Channel).and_then(|cell| word(cell, &CHANNELS, &Channel::WORDS, reader)),
            received: self.cell(row, Column::Received).and_then(|cell| date(cell, reader)),
            item: self.text(row, Column::Item).filter(|_| !names),
            concerns: self.references(row, if names { Column::Item } else { Column::Concerns }),
            response: self.text(row, Column::Response),
            disposition,
            change: self.text(row, Column::Change),
            changed: self.references(row, Column::Changed),
            text,
        })
    }

    fn disposition(&self, cell: &Located<Arc<str>>, reader: &mut Reader<'_>) -> Option<Disposition> {
        let words = folded(&cell.value);
        let own = self.own.iter().find(|(_, text)| {
            text.languages().any(|language| text.get(language).is_some_and(|own| folded(own) == words))
        });
        match own {
            Some((disposition, _)) => Some(*disposition),
            None => word(cell, &DISPOSITIONS, &Disposition::WORDS, reader),
        }
    }

    /// Tells whether whoever keeps the sheet wrote references where others write what an opinion is about in words.
    fn names(&self, row: &SheetRow) -> bool {
        let items = self.references(row, Column::Item);
        !items.is_empty() && items.iter().all(|item| is_reference(&item.value))
    }

    /// References stand beside each other, apart by blanks or commas.
    fn references(&self, row: &SheetRow, wanted: Column) -> Vec<Located<Arc<str>>> {
        let apart = |letter: char| letter.is_whitespace() || matches!(letter, '、' | ',' | ';' | '；' | '，');
        let parts = self.cell(row, wanted).into_iter().flat_map(|cell| {
            let parts = cell.value.split(apart).filter(|part| !part.is_empty());
            parts.map(|part| Located::new(Arc::from(part), cell.span))
        });
        parts.collect()
    }
}

/// Tells whether a word is a reference such as `measure:1-1-1`, and none of a text.
fn is_reference(word: &str) -> bool {
    let kind = word.split_once(':').map(|(kind, _)| kind);
    kind.is_some_and(|kind| !kind.is_empty() && kind.bytes().all(|letter| letter.is_ascii_lowercase()))
}

fn trimmed(cell: &Located<Arc<str>>) -> Located<Arc<str>> {
    Located::new(cell.value.trim().replace("\r\n", "\n").into(), cell.span)
}

fn id(cell: &Located<Arc<str>>, reader: &mut Reader<'_>) -> Option<Located<Arc<str>>> {
    let id: Located<Arc<str>> = Located::new(cell.value.trim().nfkc().collect::<String>().into(), cell.span);
    if !read::is_id(&id.value) {
        reader.report(Diagnostic::at(Code::InvalidId, id.span).with("id", &*id.value));
        return None;
    }
    Some(id)
}

/// Reads `3`, `３`, `3人`.
fn people(cell: &Located<Arc<str>>, reader: &mut Reader<'_>) -> Option<Located<u32>> {
    let number = folded(&cell.value).trim_end_matches(['人', '名']).parse().ok();
    if number.is_none() {
        reader.report(Diagnostic::at(Code::WrongType, cell.span).with("expected", "whole").with("found", "text"));
    }
    number.map(|number| Located::new(number, cell.span))
}

fn date(cell: &Located<Arc<str>>, reader: &mut Reader<'_>) -> Option<Located<Date>> {
    let date = Date::parse(&cell.value);
    if date.is_none() {
        reader.report(Diagnostic::at(Code::InvalidDate, cell.span).with("text", cell.value.trim()));
    }
    date.map(|date| Located::new(date, cell.span))
}

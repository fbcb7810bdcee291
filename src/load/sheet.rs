//! Sheets (CSV): from text to rows of cells, each with its place.

use super::content::SheetRow;
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::source::{Located, SourceId, Span};
use csv_core::{ReadFieldResult, Reader};

/// Reads the rows of a sheet; nothing comes of one whose cells cannot be told apart, which is reported.
///
/// Programs that write sheets leave rows of commas behind; what has no words is left out.
pub(super) fn rows(source: SourceId, text: &str, report: &mut Report) -> Option<Vec<SheetRow>> {
    let mut reader = Reader::new();
    let mut buffer = [0; 4096];
    let (mut rows, mut row, mut cell) = (Vec::new(), SheetRow::new(), Vec::new());
    let (mut begins, mut at) = (0, 0);
    loop {
        let (result, read, written) = reader.read_field(text.as_bytes().get(at..).unwrap_or_default(), &mut buffer);
        cell.extend_from_slice(buffer.get(..written).unwrap_or_default());
        at += read;
        match result {
            ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            ReadFieldResult::Field { record_end } => {
                // The line end of the row before stands before the first cell, and behind an empty last one its own.
                let before = if row.is_empty() { line_ends(text.get(begins..at).unwrap_or_default()) } else { 0 };
                let span = place(source, text, begins + before, at);
                if is_unclosed(text, span) {
                    let opening = Span { end: span.start + 1, ..span };
                    report.push(Diagnostic::at(Code::InvalidSheet, opening).with("reason", "quote"));
                    return None;
                }
                // What it gives are letters of the text, without quotation marks.
                row.push(Located::new(String::from_utf8_lossy(&cell).as_ref().into(), span));
                cell.clear();
                begins = at;
                if record_end {
                    let row = std::mem::take(&mut row);
                    rows.extend(row.iter().any(|cell| !cell.trim().is_empty()).then_some(row));
                }
            }
            ReadFieldResult::End => return Some(rows),
        }
    }
}

/// Counts the bytes of the line ends that a text begins with.
fn line_ends(text: &str) -> usize {
    text.bytes().take_while(|byte| matches!(byte, b'\r' | b'\n')).count()
}

/// Marks a cell as written, without the comma or line end behind it.
fn place(source: SourceId, text: &str, begins: usize, ends: usize) -> Span {
    let own = text.get(begins..ends).unwrap_or_default();
    let own = own.strip_suffix(['\n', ',']).unwrap_or(own);
    let own = own.strip_suffix('\r').unwrap_or(own);
    Span::new(source, begins, begins + own.len())
}

/// Tells whether a quotation mark opens a cell and nothing closes it: the rest of the sheet stands in that cell.
fn is_unclosed(text: &str, span: Span) -> bool {
    let written = text.get(span.range()).unwrap_or_default();
    let to_the_end = text.get(span.end as usize..).is_some_and(|rest| rest.trim().is_empty());
    written.starts_with('"') && to_the_end && written.matches('"').count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    /// Words and places, row by row.
    type Words = Vec<Vec<String>>;
    type Places = Vec<Vec<(usize, usize)>>;

    fn read(text: &str) -> (Option<Words>, Places) {
        let mut sources = Sources::default();
        let source = sources.add("opinions.csv", text);
        let mut report = Report::default();
        let rows = rows(source, text, &mut report);
        let places = |row: &SheetRow| row.iter().map(|cell| sources.line_column(cell.span)).collect();
        let places = rows.iter().flatten().map(places).collect();
        let words = |row: SheetRow| row.iter().map(|cell| cell.value.to_string()).collect();
        (rows.map(|rows| rows.into_iter().map(words).collect()), places)
    }

    #[test]
    fn every_cell_has_its_words_and_its_place() {
        let (rows, places) = read("番号,意見\r\n1,\"長い\r\n「\"\"意見\"\"」,です\"\r\n\r\n,,\r\n2,");
        let rows = rows.unwrap();
        assert_eq!(rows, [vec!["番号", "意見"], vec!["1", "長い\r\n「\"意見\"」,です"], vec!["2", ""]]);
        assert_eq!(places, [[(1, 1), (1, 4)], [(2, 1), (2, 3)], [(6, 1), (6, 3)]]);
        assert_eq!(read("番号,意見\r\n1,\r\n2,\n").1, [[(1, 1), (1, 4)], [(2, 1), (2, 3)], [(3, 1), (3, 3)]]);
    }

    #[test]
    fn long_cells_are_whole() {
        let long = "意見".repeat(5000);
        assert_eq!(read(&format!("{long},2\n")).0.unwrap(), [vec![long, "2".to_owned()]]);
    }

    proptest::proptest! {
        #[test]
        fn every_place_lies_in_the_text_and_holds_the_words(text in "([a,\"\n\r ]|意見|番号){0,40}") {
            let mut sources = Sources::default();
            let source = sources.add("opinions.csv", text.as_str());
            for cell in rows(source, &text, &mut Report::default()).iter().flatten().flatten() {
                let written = text.get(cell.span.range()).unwrap();
                let is_quoted = written.contains('"');
                assert!(is_quoted || *written == *cell.value, "{written:?} is {:?}", cell.value);
            }
        }
    }

    #[test]
    fn a_quotation_mark_that_nothing_closes_is_told() {
        assert_eq!(read("番号,意見\n1,\"長い\n2,短い\n").0, None);
        assert!(read("番号,意見\n1,\"長い\"").0.is_some());
        assert!(read("").0.unwrap().is_empty());
    }
}

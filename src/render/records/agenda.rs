//! The points of an agenda, as a list that reads well whether or not the writer numbered it.
//!
//! A document numbers its points (1, （２）, ③) or marks them (・, ○). A number stays as it was written, in a list that
//! does not count again; a mark is left to the list. Lines below a point that begin with a mark are points of it.

use super::within::Within;
use crate::language::{Language, Text};
use serde::Serialize;

/// Holds an agenda for a template.
#[derive(Debug, Serialize)]
pub(crate) struct AgendaView {
    /// Whether the points have numbers, so that the list must not have its own.
    numbered: bool,
    points: Vec<PointView>,
}

/// Holds one point.
#[derive(Debug, Serialize)]
pub(crate) struct PointView {
    /// As written: `1`, `（２）`; empty where there is none.
    number: String,
    /// Lines below each other.
    lines: Vec<String>,
    lang: Option<Language>,
    /// What was written below it with a mark.
    points: Vec<String>,
}

/// Takes an agenda apart; nothing where there is none.
pub(crate) fn agenda(within: &Within<'_>, texts: &[Text]) -> Option<AgendaView> {
    let mut points: Vec<PointView> = Vec::new();
    for text in texts {
        let best = text.best(within.from.language);
        add(best.value, within.from.foreign(best.language), &mut points);
    }
    let numbered = points.first().is_some_and(|point| !point.number.is_empty());
    if !numbered {
        points.iter_mut().for_each(PointView::put_number_back);
    }
    (!points.is_empty()).then_some(AgendaView { numbered, points })
}

/// Adds the points of one text, which may be several lines.
fn add(text: &str, lang: Option<Language>, points: &mut Vec<PointView>) {
    let mut is_first = true;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (number, rest) = numbered(line);
        let below = unmarked(line);
        match (points.last_mut().filter(|_| !is_first), below) {
            (Some(point), Some(below)) if number.is_empty() => point.points.push(below.to_owned()),
            (Some(point), None) if number.is_empty() => point.lines.push(line.to_owned()),
            _ => points.push(PointView {
                number: number.to_owned(),
                lines: vec![if number.is_empty() { below.unwrap_or(line) } else { rest }.to_owned()],
                lang,
                points: Vec::new(),
            }),
        }
        is_first = false;
    }
}

impl PointView {
    /// Makes the number a part of the words again: `3 reports` is no third point of a list that begins otherwise.
    fn put_number_back(&mut self) {
        let number = std::mem::take(&mut self.number);
        if let Some(line) = self.lines.first_mut().filter(|_| !number.is_empty()) {
            *line = format!("{number} {line}");
        }
    }
}

/// Parts a number from the words behind it; the number is empty where there is none.
fn numbered(line: &str) -> (&str, &str) {
    const OPENING: [char; 2] = ['(', '（'];
    const BEHIND: [char; 8] = ['.', '．', '、', ')', '）', ':', '：', '。'];
    let circled = |c: &char| matches!(c, '①'..='⑳');
    if line.chars().next().is_some_and(|c| circled(&c)) {
        let (number, rest) = line.split_at(line.chars().next().map_or(0, char::len_utf8));
        return (number, rest.trim_start());
    }
    let digits = line.trim_start_matches(OPENING);
    let rest = digits.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '０'..='９'));
    let none = ("", line);
    if rest.len() == digits.len() || rest.is_empty() {
        return none;
    }
    let words = rest.trim_start_matches(BEHIND);
    let is_number = words.len() < rest.len() || rest.starts_with(char::is_whitespace);
    // 12:30 and 3.5 are no numbers of a list.
    if !is_number || words.starts_with(|c: char| c.is_ascii_digit()) {
        return none;
    }
    line.split_at_checked(line.len() - words.len()).map_or(none, |(number, words)| (number.trim(), words.trim_start()))
}

/// Returns the words behind a mark; nothing where there is none.
fn unmarked(line: &str) -> Option<&str> {
    let words = line.trim_start_matches(['・', '○', '◯', '●', '◇', '■', '□', '-', '*', '•']);
    (words.len() < line.len()).then(|| words.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(texts: &[&str]) -> Vec<(String, Vec<String>, Vec<String>)> {
        let mut points = Vec::new();
        texts.iter().for_each(|text| add(text, None, &mut points));
        points.into_iter().map(|point| (point.number, point.lines, point.points)).collect()
    }

    #[test]
    fn numbers_of_every_kind_are_parted_from_the_words() {
        for (line, number, words) in [
            ("1 協働について", "1", "協働について"),
            ("（２）　その他", "（２）", "その他"),
            ("③報告", "③", "報告"),
            ("１．議事", "１．", "議事"),
            ("2024年度の予算", "", "2024年度の予算"),
            ("3.5時間の会議", "", "3.5時間の会議"),
            ("(仮称) 指針の策定", "", "(仮称) 指針の策定"),
            ("1", "", "1"),
        ] {
            assert_eq!(numbered(line), (number, words), "{line}");
        }
    }

    #[test]
    fn marked_lines_below_a_point_belong_to_it() {
        let found = points(&["○資料説明\n・協働とは\n・市の現状", "意見交換\n「考えよう」"]);
        let words = |list: &[&str]| list.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
        assert_eq!(found[0], (String::new(), words(&["資料説明"]), words(&["協働とは", "市の現状"])));
        assert_eq!(found[1], (String::new(), words(&["意見交換", "「考えよう」"]), Vec::new()));
    }

    #[test]
    fn numbered_lines_of_one_text_are_points_of_their_own() {
        let numbers: Vec<String> = points(&["1 報告\n2 指針\n3 その他"]).into_iter().map(|point| point.0).collect();
        assert_eq!(numbers, ["1", "2", "3"]);
    }
}

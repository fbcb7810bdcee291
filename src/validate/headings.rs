//! Headings of regulations: 第3条の2（所掌事務）, Article 3-2 (Business), 附則, 別表.

use crate::model::regulation::ProvisionKind;

/// Holds what a heading says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    pub kind: ProvisionKind,
    /// 3 and 2 for 第3条の2; empty for what has no number.
    pub number: Vec<u32>,
    /// As written, without what stands in brackets.
    pub label: String,
    pub caption: Option<String>,
}

/// Reads a heading; digits and brackets may be full-width.
pub(super) fn heading(text: &str) -> Option<Heading> {
    let text = text.trim();
    let (label, caption) = split(text);
    let plain: String = folded(label).split_whitespace().collect::<Vec<_>>().join(" ");
    let closed_up: String = plain.chars().filter(|c| !c.is_whitespace()).collect();
    let lower = plain.to_lowercase();
    let heading = |kind, number| Some(Heading { kind, number, label: label.to_owned(), caption: caption.clone() });
    if let Some(number) = japanese_article(&closed_up).or_else(|| english_article(&lower)) {
        return heading(ProvisionKind::Article, number);
    }
    if matches!(&*closed_up, "附則" | "付則" | "附则" | "부칙")
        || lower == "supplementary provisions"
        || lower == "supplementary provision"
    {
        return heading(ProvisionKind::Supplementary, Vec::new());
    }
    let table = closed_up.strip_prefix("別表").or(closed_up.strip_prefix("附表"));
    let table =
        table.map(|rest| rest.trim_start_matches('第')).or_else(|| lower.strip_prefix("appended table").map(str::trim));
    match table {
        Some("") => heading(ProvisionKind::AppendedTable, Vec::new()),
        Some(rest) => heading(ProvisionKind::AppendedTable, vec![number(rest)?]),
        None => None,
    }
}

/// Returns the words between the brackets of a caption that stands alone: （施行期日）.
pub(super) fn caption(text: &str) -> String {
    let text = text.trim();
    let (label, caption) = split(text);
    match caption {
        Some(caption) if label.is_empty() => caption,
        _ => text.to_owned(),
    }
}

fn split(text: &str) -> (&str, Option<String>) {
    let Some(open) = text.find(['（', '(']) else { return (text, None) };
    let (label, rest) = text.split_at(open);
    let inner = rest.trim_start_matches(['（', '(']).trim_end().trim_end_matches(['）', ')']).trim();
    (label.trim_end(), (!inner.is_empty()).then(|| inner.to_owned()))
}

/// 第3条, 第3条の2, 第三条
fn japanese_article(text: &str) -> Option<Vec<u32>> {
    let (main, rest) = text.strip_prefix('第')?.split_once(['条', '條'])?;
    let mut numbers = vec![number(main)?];
    if !rest.is_empty() {
        for part in rest.strip_prefix('の')?.split('の') {
            numbers.push(number(part)?);
        }
    }
    Some(numbers)
}

/// article 3, article 3-2
fn english_article(text: &str) -> Option<Vec<u32>> {
    text.strip_prefix("article")?.trim().split(['-', '–']).map(number).collect()
}

/// Reads digits, or kanji numerals below one thousand.
fn number(text: &str) -> Option<u32> {
    if text.len() <= 6 && !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok().filter(|number| *number > 0);
    }
    let (mut total, mut digit) = (0, 0);
    for letter in text.chars() {
        match letter {
            '百' | '十' => {
                let unit = if letter == '百' { 100 } else { 10 };
                total += if digit == 0 { unit } else { digit * unit };
                digit = 0;
            }
            _ => {
                let value = "一二三四五六七八九".chars().position(|known| known == letter)?;
                digit = u32::try_from(value).ok()? + 1;
            }
        }
        // A row of 百 without end is no number.
        if total > 10_000 {
            return None;
        }
    }
    let number = total + digit;
    (number > 0).then_some(number)
}

fn folded(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{2010}'..='\u{2012}' | '\u{2212}' => '-',
        '\u{3000}' => ' ',
        _ => c,
    };
    text.chars().map(narrow).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_read_in_every_way_that_they_are_written() {
        for (text, number, label, caption) in [
            ("第3条（所掌事務）", vec![3], "第3条", Some("所掌事務")),
            ("第３条 (所掌事務)", vec![3], "第３条", Some("所掌事務")),
            ("第3条の2", vec![3, 2], "第3条の2", None),
            ("第二十一条（委任）", vec![21], "第二十一条", Some("委任")),
            ("Article 3 (Business)", vec![3], "Article 3", Some("Business")),
            ("ARTICLE 3-2", vec![3, 2], "ARTICLE 3-2", None),
        ] {
            let found = heading(text);
            let expected = Heading {
                kind: ProvisionKind::Article,
                number,
                label: label.to_owned(),
                caption: caption.map(str::to_owned),
            };
            assert_eq!(found, Some(expected), "{text}");
        }
    }

    #[test]
    fn closing_provisions_and_tables_are_told_apart() {
        for (text, kind, number) in [
            ("附　則", ProvisionKind::Supplementary, vec![]),
            ("附則（令和2年条例第3号）", ProvisionKind::Supplementary, vec![]),
            ("Supplementary provisions", ProvisionKind::Supplementary, vec![]),
            ("別表", ProvisionKind::AppendedTable, vec![]),
            ("別表第２（第3条関係）", ProvisionKind::AppendedTable, vec![2]),
            ("Appended table 2 (Article 3)", ProvisionKind::AppendedTable, vec![2]),
        ] {
            let found = heading(text).map(|found| (found.kind, found.number));
            assert_eq!(found, Some((kind, number)), "{text}");
        }
    }

    #[test]
    fn what_is_no_heading_of_a_regulation_is_refused() {
        for text in [
            "",
            "第条",
            "第0条",
            "第3章 雑則",
            "Article",
            "Article three",
            "別表甲",
            "はじめに",
            "第9999999999条",
            "第百百百十条の",
        ] {
            assert_eq!(heading(text), None, "{text}");
        }
    }

    #[test]
    fn a_caption_loses_its_brackets() {
        assert_eq!(caption("（施行期日）"), "施行期日");
        assert_eq!(caption("Date of effect"), "Date of effect");
    }
}

//! Marks of Markdown that were mistyped, and would be published as the letters that they are.
//!
//! Markdown knows no mistakes: what is no mark is text. Only shapes that nobody means as text are told.

use super::directives::DIRECTIVES;
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::markdown::{DirectiveForm, Document, Kind, NodeId};
use crate::source::Span;
use std::collections::HashSet;
use std::ops::Range;

const WIDE_SPACE: char = '\u{3000}';
/// Letters of what was written that a message shows.
const SHOWN: usize = 60;
/// Bytes that a mark may reach, so that no text takes long.
const FARTHEST: usize = 300;

/// Holds what was probably meant to be a mark.
#[derive(Debug, PartialEq, Eq)]
struct Slip {
    form: &'static str,
    /// Bytes of the text that was looked at.
    place: Range<usize>,
    /// How it would be written, where that is known.
    meant: Option<String>,
}

/// Warns of marks in a text that will not work as such.
pub(super) fn check(document: &Document, report: &mut Report) {
    let is_code = |kind: Kind| matches!(kind, Kind::CodeBlock { .. });
    let code = document.all().filter(|(_, kind)| is_code(*kind)).flat_map(|(node, _)| document.children(node));
    let code: HashSet<NodeId> = code.collect();
    for (node, kind) in document.all() {
        if !matches!(kind, Kind::Text(_)) || code.contains(&node) {
            continue;
        }
        let span = document.span(node);
        let before = document.written(Span { start: 0, end: span.start, ..span });
        for slip in slips(before, document.written(span)) {
            report.push(slip.problem(document, span));
        }
    }
}

impl Slip {
    fn problem(self, document: &Document, text: Span) -> Diagnostic {
        let start = text.start as usize;
        let place = Span::new(text.source, start + self.place.start, start + self.place.end);
        let shown: String = document.written(place).trim().chars().take(SHOWN).collect();
        let problem = Diagnostic::at(Code::MistypedMark, place).with("form", self.form).with("text", shown);
        Diagnostic { suggestion: self.meant, ..problem }
    }
}

/// Finds what is mistyped in a text, which stands behind `before`.
fn slips(before: &str, words: &str) -> Vec<Slip> {
    let escaped = before.ends_with('\\');
    let is_mark = |letter: char| " \t>-+*.)0123456789".contains(letter);
    let marks = near_before(before, before.len());
    let line = marks.trim_end_matches(is_mark);
    let begins_line = line.ends_with(['\n', '\r']) || (line.is_empty() && marks.len() == before.len());
    let first = begins_line.then(|| directive(words).or_else(|| heading(words))).flatten();
    let brackets = words.match_indices(['[', ']', '｛']);
    let inside = brackets.filter_map(|(at, sign)| match sign {
        "[" => note(words, at),
        "]" => link(words, at),
        _ => ruby(words, at),
    });
    first.into_iter().chain(inside).filter(|slip| slip.place.start > 0 || !escaped).collect()
}

/// Returns what stands behind a byte, as far as a mark may reach.
pub(super) fn near(words: &str, at: usize) -> &str {
    words.get(at..words.floor_char_boundary(at.saturating_add(FARTHEST))).unwrap_or_default()
}

/// Returns what stands before a byte, as far as a mark may reach.
pub(super) fn near_before(words: &str, at: usize) -> &str {
    words.get(words.floor_char_boundary(at.saturating_sub(FARTHEST))..at).unwrap_or_default()
}

/// Reads a line that would be a directive if its colons, its spaces or its brackets were others.
fn directive(words: &str) -> Option<Slip> {
    let shown = words.trim_start_matches([WIDE_SPACE, ' ', '\t']);
    let behind = shown.trim_start_matches([':', '：']);
    let colons = shown.strip_suffix(behind)?;
    let count = colons.chars().count();
    let called = behind.trim_start_matches([WIDE_SPACE, ' ', '\t']);
    let is_wide = colons.contains('：') || words.starts_with(WIDE_SPACE);
    let slip = |meant| Some(Slip { form: "directive", place: 0..words.trim_end().len(), meant: Some(meant) });
    if called.is_empty() {
        return if count > 2 && is_wide { slip(":".repeat(count)) } else { None };
    }
    let end = called.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-')).unwrap_or(called.len());
    let (name, rest) = called.split_at_checked(end)?;
    let known = DIRECTIVES.iter().find(|known| known.name == name && known.form != DirectiveForm::Inline)?;
    let rest = rest.trim();
    let is_meant =
        is_wide || rest.is_empty() || rest.starts_with(['[', '{', '(', '（', '｛', '［']) || rest.contains('=');
    if count < 2 || !is_meant {
        return None;
    }
    let colons = if known.form == DirectiveForm::Container { count.max(3) } else { 2 };
    slip(format!("{}{name}{}", ":".repeat(colons), attributes(rest)))
}

/// Puts what stands behind a directive's name into the brackets that it takes.
fn attributes(rest: &str) -> String {
    let narrow: String = rest
        .chars()
        .map(|letter| match letter {
            '（' | '｛' | '(' => '{',
            '）' | '｝' | ')' => '}',
            '［' => '[',
            '］' => ']',
            '＝' => '=',
            _ => letter,
        })
        .collect();
    if rest.starts_with('[') || narrow.is_empty() {
        return rest.to_owned();
    }
    if narrow.starts_with(['[', '{']) { narrow } else { format!("{{{rest}}}") }
}

/// Reads a line that would be a heading with other signs, or with a space behind them.
fn heading(words: &str) -> Option<Slip> {
    let shown = words.trim_start_matches(WIDE_SPACE);
    let behind = shown.trim_start_matches(['#', '＃']);
    let marks = shown.strip_suffix(behind)?;
    let (count, title) = (marks.chars().count(), behind.trim());
    if !(1..=6).contains(&count) || title.is_empty() {
        return None;
    }
    let (is_wide, spaced) = (marks.contains('＃'), behind.starts_with([' ', WIDE_SPACE]));
    let is_meant = match (is_wide, spaced) {
        (_, true) => is_wide || behind.starts_with(WIDE_SPACE) || shown.len() < words.len(),
        (true, false) => count > 1,
        (false, false) => count > 1 && title.starts_with(char::is_alphanumeric),
    };
    let meant = Some(format!("{} {title}", "#".repeat(count)));
    is_meant.then(|| Slip { form: "heading", place: 0..words.trim_end().len(), meant })
}

/// Reads a note whose text is nowhere, at its `[`.
fn note(words: &str, at: usize) -> Option<Slip> {
    let label = near(words, at).strip_prefix("[^")?.split_once(']')?.0;
    let is_label = !label.is_empty() && !label.contains(|letter: char| letter.is_whitespace() || letter == '[');
    let place = at..at + "[^".len() + label.len() + "]".len();
    is_label.then_some(Slip { form: "note", place, meant: None })
}

/// Reads a link or an image that has a space in its address, or brackets of full width, at the `]` in its middle.
fn link(words: &str, at: usize) -> Option<Slip> {
    let behind = near(words, at + 1);
    let target = behind.strip_prefix(['(', '（'])?;
    let end = target.find([')', '）'])?;
    let opening = behind.len() - target.len();
    let closing = target.get(end..)?.chars().next()?.len_utf8();
    let target = target.get(..end)?.trim();
    let before = near_before(words, at);
    let start = before.rfind('[').map(|start| at - before.len() + start);
    let is_image = start.is_some_and(|start| words.get(..start).is_some_and(|before| before.ends_with('!')));
    let kind = target.split([':', '：']).next().map(str::trim_end).filter(|kind| kind.len() < target.len());
    let is_reference = kind.is_some_and(|kind| !kind.is_empty() && kind.bytes().all(|byte| byte.is_ascii_lowercase()));
    if target.is_empty() || !(is_reference || is_image || target.contains("images/")) {
        return None;
    }
    let address = match kind.filter(|_| is_reference && !target.contains("//")) {
        Some(kind) => {
            let rest = target.get(kind.len()..).unwrap_or_default();
            format!("{kind}:{}", rest.trim_matches([' ', WIDE_SPACE, ':', '：']))
        }
        None if target.contains(char::is_whitespace) => format!("<{target}>"),
        None => target.to_owned(),
    };
    let meant = start.and_then(|start| Some(format!("{}]({address})", words.get(start..at)?)));
    let start = start.unwrap_or(at) - usize::from(is_image);
    Some(Slip {
        form: if is_image { "image" } else { "link" },
        place: start..at + 1 + opening + end + closing,
        meant: meant.map(|meant| if is_image { format!("!{meant}") } else { meant }),
    })
}

/// Reads ruby between braces of full width, at its `｛`.
fn ruby(words: &str, at: usize) -> Option<Slip> {
    let place = ruby_at(words, at)?;
    let inside = words.get(place.clone())?.trim_matches(['｛', '｝', '}']);
    Some(Slip { form: "ruby", place, meant: Some(format!("{{{}}}", inside.replace('｜', "|"))) })
}

/// Finds where ruby ends whose brace, of either width, stands at a byte.
pub(super) fn ruby_at(words: &str, at: usize) -> Option<Range<usize>> {
    let rest = near(words, at);
    let end = rest.find(['｝', '}'])?;
    let closing = rest.get(end..)?.chars().next()?.len_utf8();
    let (base, reading) = rest.get(..end)?.trim_start_matches(['｛', '{']).split_once(['|', '｜'])?;
    let is_kana = |letter: char| matches!(letter, '\u{3041}'..='\u{30FF}' | '|' | '｜');
    let fits = !base.trim().is_empty() && !reading.is_empty() && reading.chars().all(is_kana);
    fits.then_some(at..at + end + closing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::parse;
    use crate::source::Sources;
    use std::sync::Arc;

    /// Says what is told of a text: its form, and what was meant.
    fn told(markdown: &str) -> Vec<(String, String)> {
        let text: Arc<str> = markdown.into();
        let mut report = Report::default();
        let document = parse(Sources::default().add("a.md", Arc::clone(&text)), &text, 0, &mut report);
        check(&document, &mut report);
        let mistyped = report.iter().filter(|problem| problem.code == Code::MistypedMark);
        let form = |problem: &Diagnostic| format!("{:?}", problem.facts[0].1);
        mistyped.map(|it| (form(it), it.suggestion.clone().unwrap_or_default())).collect()
    }

    #[test]
    fn what_is_mistyped_is_told_with_what_was_meant() {
        for (written, meant) in [
            ("[](measure: 1-1)のとおりです。", "[](measure:1-1)"),
            ("目標は[目標]（indicator:users）です。", "[目標](indicator:users)"),
            ("![写真](images/写真 1.jpg)", "![写真](<images/写真 1.jpg>)"),
            ("[案内](https://example.jp/a b)", "[案内](<https://example.jp/a b>)"),
            ("：：measures", "::measures"),
            ("：：：note［お知らせ］", ":::note[お知らせ]"),
            ("本文\n：：：", ":::"),
            (":: measures", "::measures"),
            ("　::measures", "::measures"),
            ("- ：：roster｛id=council｝", "::roster{id=council}"),
            ("::roster id=council", "::roster{id=council}"),
            ("::diagram(id=pdca)", "::diagram{id=pdca}"),
            ("本文\n＃＃ 見出し", "## 見出し"),
            ("##見出し", "## 見出し"),
            ("##　見出し", "## 見出し"),
            ("　## 見出し", "## 見出し"),
            ("｛協働｜きょうどう｝の取組", "{協働|きょうどう}"),
            ("注[^z]です。", ""),
        ] {
            let told: Vec<String> = told(written).into_iter().map(|(_, meant)| meant).collect();
            assert_eq!(told, [meant], "{written}");
        }
    }

    #[test]
    fn what_works_what_is_code_and_what_is_meant_as_text_is_not_told() {
        for written in [
            "[](measure:1-1) [目標](<a b>) ![写真](<images/写真 1.jpg>)",
            "::measures{goal=1}",
            ":::note[題]\n本文\n:::",
            "`[](measure: 1-1)` `[^z]`",
            "```\n：：measures\n##見出し\n[^z]\n```",
            r"\[](measure: 1-1) 注\[^z] \##見出し",
            "\\::measures",
            "#協働 のまちづくり",
            "＃1 会議",
            "会議[注]（平成16年） [代表](３名 ほか)",
            "::history of the plan",
            "時間：：未定",
            "注[^a]です。\n\n[^a]: 本文",
            "1 ::measures",
            "集合｛A｜B｝",
            "| ##a | ：：measures |\n|---|---|",
        ] {
            assert_eq!(told(written), [], "{written}");
        }
    }
}

//! From bytes to text: UTF-8 or a problem that names what the file really is.
//!
//! Files come from Windows, where Notepad has saved as `Shift_JIS` and UTF-16 for decades. Both are recognised, so that
//! the message can say what to do.

use super::Problem;
use crate::diagnostics::Code;
use std::sync::Arc;

/// Holds a file's text and what is wrong with it.
#[derive(Debug, PartialEq)]
pub(super) struct Decoded {
    /// Without a byte order mark; for showing only where the file is not sound.
    pub text: Arc<str>,
    pub problem: Option<Problem>,
    /// Tells whether the text is to be parsed.
    pub sound: bool,
}

impl Decoded {
    pub(super) fn broken(text: impl Into<Arc<str>>, problem: Problem) -> Self {
        Self { text: text.into(), problem: Some(problem), sound: false }
    }
}

/// Decodes a text file.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    if let Some(text) = utf16(bytes) {
        return Decoded::broken(text, Problem::new(Code::NotUtf8).with("encoding", "utf-16"));
    }
    match simdutf8::compat::from_utf8(bytes) {
        Ok(text) => sound(text.strip_prefix('\u{FEFF}').unwrap_or(text)),
        Err(error) => {
            let start = error.valid_up_to();
            let shift_jis = encoding_rs::SHIFT_JIS.decode_without_bom_handling_and_without_replacement(bytes);
            match shift_jis.filter(|text| is_text(text)) {
                Some(text) => Decoded::broken(&*text, Problem::new(Code::NotUtf8).with("encoding", "shift_jis")),
                None => match nearly_shift_jis(bytes) {
                    Some(gap) => {
                        let problem = Problem::new(Code::NotUtf8).with("encoding", "shift_jis");
                        Decoded::broken(gap.text, problem)
                    }
                    None => unknown(bytes, start),
                },
            }
        }
    }
}

/// Decodes a sheet (CSV): `Shift_JIS` is what offices' programs write it in, and there is nothing wrong with it.
pub(super) fn decode_sheet(bytes: &[u8]) -> Decoded {
    let Decoded { text, problem, sound: is_sound } = decode(bytes);
    let problem = match problem {
        Some(problem) if problem.facts.iter().any(|(_, encoding)| encoding == "shift_jis") => {
            match nearly_shift_jis(bytes) {
                Some(gap) => gap.problem(),
                None => return sound(&text),
            }
        }
        Some(problem) if problem.code == Code::NotUtf8 => problem.with("file", "sheet"),
        other => return Decoded { text, problem: other, sound: is_sound },
    };
    Decoded::broken(text, problem)
}

/// Holds a text in `Shift_JIS` that has something else in it.
struct Gap {
    text: String,
    /// Where it stands in the text.
    start: usize,
    bytes: Vec<u8>,
}

impl Gap {
    fn problem(&self) -> Problem {
        let bytes: Vec<String> = self.bytes.iter().map(|byte| format!("{byte:02X}")).collect();
        Problem::new(Code::NotUtf8)
            .with("encoding", "shift_jis-gap")
            .with("file", "sheet")
            .with("bytes", bytes.join(" "))
            .within(self.start, self.start + char::REPLACEMENT_CHARACTER.len_utf8())
    }
}

/// Recognises `Shift_JIS` in which a few bytes are no letters, and finds the first of them.
fn nearly_shift_jis(bytes: &[u8]) -> Option<Gap> {
    let mut decoder = encoding_rs::SHIFT_JIS.new_decoder_without_bom_handling();
    let mut before = String::with_capacity(decoder.max_utf8_buffer_length_without_replacement(bytes.len())?);
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut before, true);
    let encoding_rs::DecoderResult::Malformed(length, behind) = result else { return None };
    let end = read.checked_sub(behind.into())?;
    let gap = bytes.get(end.checked_sub(length.into())?..end)?;
    let (text, _) = encoding_rs::SHIFT_JIS.decode_without_bom_handling(bytes);
    let gaps = |text: &str| text.matches(char::REPLACEMENT_CHARACTER).count();
    let is_nearer = gaps(&text) * 4 < gaps(&String::from_utf8_lossy(bytes));
    (is_nearer && is_text(&text)).then(|| Gap { text: text.into_owned(), start: before.len(), bytes: gap.to_vec() })
}

fn sound(text: &str) -> Decoded {
    if let Some(at) = text.find('\0') {
        return Decoded::broken(text, Problem::new(Code::NulByte).within(at, at + 1));
    }
    let problem = if text.trim().is_empty() { Some(Problem::new(Code::EmptyFile)) } else { lost_letter(text) };
    Decoded { text: text.into(), problem, sound: true }
}

/// Finds the first sign of a letter that was lost when the text was converted, or that only one office's computers have
/// (外字, U+E000 to U+F8FF).
fn lost_letter(text: &str) -> Option<Problem> {
    let bytes = text.as_bytes();
    let at = bytes
        .windows(3)
        .position(|bytes| matches!(bytes, [0xEE, _, _] | [0xEF, 0x80..=0xA3, _] | [0xEF, 0xBF, 0xBD]))?;
    let kind = if text.get(at..)?.starts_with(char::REPLACEMENT_CHARACTER) { "lost" } else { "own" };
    Some(Problem::new(Code::LostLetter).with("kind", kind).within(at, at + 3))
}

/// Keeps the letters that can be read, so that the place of the first bad byte can be shown.
fn unknown(bytes: &[u8], start: usize) -> Decoded {
    let text = String::from_utf8_lossy(bytes);
    let mark = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let shown = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    let start = start.saturating_sub(mark);
    let end = start + char::REPLACEMENT_CHARACTER.len_utf8();
    Decoded::broken(shown, Problem::new(Code::NotUtf8).with("encoding", "unknown").within(start, end))
}

/// Recognises UTF-16 by its byte order mark, or by text that makes sense where UTF-8 has NUL bytes.
fn utf16(bytes: &[u8]) -> Option<String> {
    let read = |encoding: &'static encoding_rs::Encoding, bytes: &[u8]| {
        encoding.decode_without_bom_handling_and_without_replacement(bytes).map(std::borrow::Cow::into_owned)
    };
    if let Some(rest) = bytes.strip_prefix(&[0xFF, 0xFE]) {
        return Some(read(encoding_rs::UTF_16LE, rest).unwrap_or_default());
    }
    if let Some(rest) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        return Some(read(encoding_rs::UTF_16BE, rest).unwrap_or_default());
    }
    if !bytes.len().is_multiple_of(2) || !bytes.contains(&0) {
        return None;
    }
    [encoding_rs::UTF_16LE, encoding_rs::UTF_16BE]
        .into_iter()
        .find_map(|encoding| read(encoding, bytes).filter(|text| is_text(text) && is_of_here(text)))
}

fn is_text(text: &str) -> bool {
    !text.chars().any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{C}'))
}

/// Tells whether nearly all letters are those that a Japanese or Western text is made of.
fn is_of_here(text: &str) -> bool {
    let ours = |c: &char| matches!(c, '\0'..='\u{24F}' | '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}');
    let (all, known) = (text.chars().count(), text.chars().filter(ours).count());
    let plain = text.chars().filter(|c| c.is_ascii() || matches!(c, '\u{3040}'..='\u{30FF}')).count();
    known * 10 >= all * 9 && plain * 4 >= all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(decoded: &Decoded) -> (Code, &str, usize) {
        let problem = decoded.problem.as_ref().unwrap();
        (problem.code, problem.facts.first().map_or("", |(_, fact)| fact), problem.start)
    }

    #[test]
    fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
        let decoded = decode("\u{FEFF}題: 一\r\n".as_bytes());
        assert_eq!((&*decoded.text, decoded.problem, decoded.sound), ("題: 一\r\n", None, true));
    }

    #[test]
    fn shift_jis_is_named() {
        let (bytes, _, _) = encoding_rs::SHIFT_JIS.encode("title: 市民活動推進計画\r\n");
        let decoded = decode(&bytes);
        assert_eq!(facts(&decoded), (Code::NotUtf8, "shift_jis", 0));
        assert_eq!(&*decoded.text, "title: 市民活動推進計画\r\n");
    }

    #[test]
    fn a_sheet_in_shift_jis_is_read() {
        let (bytes, _, _) = encoding_rs::SHIFT_JIS.encode("番号,意見の概要\r\n");
        let decoded = decode_sheet(&bytes);
        assert_eq!((&*decoded.text, decoded.problem, decoded.sound), ("番号,意見の概要\r\n", None, true));
    }

    #[test]
    fn in_a_sheet_in_shift_jis_the_byte_that_is_no_letter_is_pointed_at() {
        let (head, _, _) = encoding_rs::SHIFT_JIS.encode("番号,意見の概要\r\n1,交流の");
        let (tail, _, _) = encoding_rs::SHIFT_JIS.encode("場がほしい。\r\n");
        let bytes = [&head[..], &[0xFD][..], &tail[..]].concat();
        let decoded = decode_sheet(&bytes);
        assert_eq!(facts(&decoded), (Code::NotUtf8, "shift_jis-gap", "番号,意見の概要\r\n1,交流の".len()));
        assert_eq!(&*decoded.text, "番号,意見の概要\r\n1,交流の\u{FFFD}場がほしい。\r\n");
        assert!(decoded.problem.unwrap().facts.contains(&("bytes", "FD".to_owned())));
        assert_eq!(facts(&decode(&bytes)), (Code::NotUtf8, "shift_jis", 0));
    }

    #[test]
    fn utf_16_is_named_with_and_without_a_mark_in_both_orders() {
        let text = "title: 市民活動の推進\n";
        for mark in ["\u{FEFF}", ""] {
            let little: Vec<u8> = format!("{mark}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = format!("{mark}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect();
            for bytes in [little, big] {
                let decoded = decode(&bytes);
                assert_eq!(facts(&decoded), (Code::NotUtf8, "utf-16", 0));
                assert_eq!(&*decoded.text, text);
            }
        }
    }

    #[test]
    fn a_single_bad_byte_is_pointed_at() {
        let mut bytes = "市民\n".as_bytes().to_vec();
        bytes.extend([b'a', 0xFF, b'b']);
        let decoded = decode(&bytes);
        assert_eq!(facts(&decoded), (Code::NotUtf8, "unknown", 8));
        assert!(!decoded.sound);
    }

    #[test]
    fn a_nul_byte_in_text_is_pointed_at() {
        let decoded = decode(b"title: a\0b");
        assert_eq!(facts(&decoded), (Code::NulByte, "", 8));
    }

    #[test]
    fn an_empty_file_is_a_warning_and_may_be_parsed() {
        for bytes in [&b""[..], b" \r\n", b"\xEF\xBB\xBF"] {
            let decoded = decode(bytes);
            assert_eq!(facts(&decoded), (Code::EmptyFile, "", 0));
            assert!(decoded.sound);
        }
    }
}

//! What stands between the braces of a directive.

/// Says what is wrong with a directive; the words are the facts that messages choose by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flaw {
    /// No name, or one that does not begin with a letter.
    Name,
    /// `[` without `]`.
    Title,
    /// `{` without `}`.
    Braces,
    /// A quotation mark without its partner.
    Quote,
    /// Neither `key=value` nor `#id` nor `.class`.
    Argument,
    /// The same key twice.
    Twice,
    /// More words on the line.
    Trailing,
    /// Begins in one place and ends in another: half inside emphasis, a cell, a list item.
    Crossing,
    /// So far to the right that it belongs to the paragraph above.
    Indented,
}

impl Flaw {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Title => "title",
            Self::Braces => "braces",
            Self::Quote => "quote",
            Self::Argument => "argument",
            Self::Twice => "twice",
            Self::Trailing => "trailing",
            Self::Crossing => "crossing",
            Self::Indented => "indented",
        }
    }
}

/// Holds what one word between the braces says; offsets count from the start of the text read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Word {
    Id {
        start: usize,
        end: usize,
    },
    /// `.wide`, without its dot.
    Class {
        start: usize,
        end: usize,
    },
    /// `value` without its quotation marks; `escaped` where it holds `\"`.
    Argument {
        start: usize,
        equals: usize,
        value: (usize, usize),
        end: usize,
        escaped: bool,
    },
}

/// Reads `{…}` at the start of a text, the words by way of `found`, and returns where it ends.
///
/// # Errors
/// What is wrong first, with the byte at which it is.
pub(super) fn read(text: &str, mut found: impl FnMut(Word)) -> Result<usize, (Flaw, usize)> {
    let bytes = text.as_bytes();
    if bytes.first() != Some(&b'{') {
        return Ok(0);
    }
    let mut at = 1;
    loop {
        at += spaces(bytes, at);
        match bytes.get(at) {
            None => return Err((Flaw::Braces, 0)),
            Some(b'}') => return Ok(at + 1),
            Some(sign @ (b'#' | b'.')) => {
                let (start, end) = (at + 1, word_end(text, at));
                if end == start {
                    return Err((Flaw::Argument, at));
                }
                found(if *sign == b'#' { Word::Id { start, end } } else { Word::Class { start, end } });
                at = end;
            }
            Some(_) => {
                let word = argument(text, at)?;
                if let Word::Argument { end, .. } = word {
                    at = end;
                }
                found(word);
            }
        }
    }
}

fn argument(text: &str, start: usize) -> Result<Word, (Flaw, usize)> {
    let bytes = text.as_bytes();
    let is_key = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let key = bytes.iter().skip(start).take_while(is_key).count();
    let equals = start + key;
    if key == 0 || bytes.get(equals) != Some(&b'=') {
        return Err((Flaw::Argument, start));
    }
    let at = equals + 1;
    let Some(&quote @ (b'"' | b'\'')) = bytes.get(at) else {
        let end = word_end(text, at);
        return match end > at {
            true => Ok(Word::Argument { start, equals, value: (at, end), end, escaped: false }),
            false => Err((Flaw::Argument, start)),
        };
    };
    let mut skip = false;
    let mut escaped = false;
    for (end, &byte) in bytes.iter().enumerate().skip(at + 1) {
        match byte {
            _ if skip => skip = false,
            b'\\' => (skip, escaped) = (true, true),
            _ if byte == quote => {
                return Ok(Word::Argument { start, equals, value: (at + 1, end), end: end + 1, escaped });
            }
            _ => {}
        }
    }
    Err((Flaw::Quote, at))
}

fn spaces(bytes: &[u8], at: usize) -> usize {
    bytes.iter().skip(at).take_while(|byte| matches!(byte, b' ' | b'\t')).count()
}

fn word_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    rest.find([' ', '\t', '}', '{', '"', '\'']).map_or(text.len(), |end| at + end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(text: &str, start: usize, end: usize) -> &str {
        text.get(start..end).unwrap_or("outside")
    }

    fn keys(text: &str) -> Result<(Vec<String>, usize), (Flaw, usize)> {
        let mut words = Vec::new();
        let end = read(text, |word| {
            words.push(match word {
                Word::Id { start, end } => format!("#{}", part(text, start, end)),
                Word::Class { start, end } => format!(".{}", part(text, start, end)),
                Word::Argument { start, value: (from, to), equals, .. } => {
                    format!("{}: {}", part(text, start, equals), part(text, from, to))
                }
            });
        })?;
        Ok((words, end))
    }

    #[test]
    fn keys_values_and_ids_are_read() {
        let text = r#"{id=sns source="市の 資料" #図-1 .wide note='a "b"'} x"#;
        let expected = ["id: sns", "source: 市の 資料", "#図-1", ".wide", "note: a \"b\""].map(str::to_owned).to_vec();
        assert_eq!(keys(text), Ok((expected, text.len() - 2)));
        assert_eq!(keys("{}"), Ok((vec![], 2)));
        assert_eq!(keys("x"), Ok((vec![], 0)));
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_place() {
        assert_eq!(keys("{id=a"), Err((Flaw::Braces, 0)));
        assert_eq!(keys("{id=\"a}"), Err((Flaw::Quote, 4)));
        assert_eq!(keys("{a b=1}"), Err((Flaw::Argument, 1)));
        assert_eq!(keys("{a= b=1}"), Err((Flaw::Argument, 1)));
        assert_eq!(keys("{.}"), Err((Flaw::Argument, 1)));
        assert_eq!(keys("{#}"), Err((Flaw::Argument, 1)));
    }
}

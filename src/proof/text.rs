//! Strings of a PDF: UTF-16, UTF-8, or one byte a letter.

use hayro_interpret::hayro_syntax::object::{Dict, String as Written};

/// Reads the string of a key.
pub(super) fn of(dict: &Dict<'_>, key: &str) -> Option<String> {
    dict.get::<Written<'_>>(key).map(|written| decode(written.as_bytes()))
}

/// Reads a string; what no encoding allows becomes `U+FFFD`.
pub(super) fn decode(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, wide @ ..] => {
            let units = wide.as_chunks::<2>().0.iter().map(|pair| u16::from_be_bytes(*pair));
            char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        [0xef, 0xbb, 0xbf, text @ ..] => String::from_utf8_lossy(text).into_owned(),
        // PDFDocEncoding is Latin-1 but for a few signs that no title needs.
        _ => bytes.iter().copied().map(char::from).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn strings_are_read_in_each_encoding() {
        assert_eq!(decode(b"\xfe\xff\x53\x54\x50\xcd"), "協働");
        assert_eq!(decode("\u{feff}協働".as_bytes()), "協働");
        assert_eq!(decode(b"caf\xe9"), "café");
        assert_eq!(decode(b"\xfe\xff\xd8\x00\x00"), "\u{fffd}");
    }
}

//! The first sentence of a text, for cards that leave the rest to a page of its own.

use crate::render::viewpoint::TextView;
use unicode_segmentation::UnicodeSegmentation;

const OPENING: [char; 6] = ['（', '「', '『', '(', '[', '“'];
const CLOSING: [char; 6] = ['）', '」', '』', ')', ']', '”'];

/// Cuts a text behind its first sentence (UAX #29), and at the end of its first line in any case.
///
/// A full stop in brackets ends no sentence around them: 公民館（分館を含みます。）を使います。
pub(crate) fn first_sentence(text: &TextView) -> TextView {
    let line = text.text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let (mut end, mut opened, mut closed) = (0, 0, 0);
    for part in line.split_sentence_bounds() {
        end += part.len();
        opened += part.matches(OPENING).count();
        closed += part.matches(CLOSING).count();
        if opened <= closed && !part.trim_end().ends_with(CLOSING) {
            break;
        }
    }
    TextView { text: line.get(..end).unwrap_or(line).trim_end().to_owned(), lang: text.lang }
}

#[cfg(test)]
mod tests {
    use super::first_sentence;
    use crate::render::viewpoint::TextView;

    fn cut(text: &str) -> String {
        first_sentence(&TextView { text: text.to_owned(), lang: None }).text
    }

    #[test]
    fn a_sentence_ends_with_its_full_stop_or_its_line() {
        assert_eq!(cut("\n  「むすびん」を発行します。市内に配ります。"), "「むすびん」を発行します。");
        assert_eq!(
            cut("Sites such as X (formerly Twitter) are used. Others follow."),
            "Sites such as X (formerly Twitter) are used."
        );
        assert_eq!(cut("職員の研修\n窓口の開設"), "職員の研修");
        assert_eq!(cut(" \n "), "");
    }

    #[test]
    fn a_full_stop_in_brackets_ends_no_sentence_around_them() {
        let text = "公民館（分館を含みます。支所は除きます。）を改めます。次も改めます。";
        assert_eq!(cut(text), "公民館（分館を含みます。支所は除きます。）を改めます。");
        assert_eq!(cut("終わりません（まだ。"), "終わりません（まだ。");
        let endless = format!("（{}", "まだ。".repeat(100_000));
        assert_eq!(cut(&endless), endless);
    }
}

//! Style sheets without comments and without space that says nothing, so that a page is light on a phone.
//!
//! Only what stands between tokens is touched, and only where CSS Syntax Level 3 lets nothing hang on it: words, numbers,
//! strings and the signs of a calculation stay as they were written.

use cssparser::{Parser, Token};

/// How deep blocks may lie in each other; what is deeper is left as it was written.
const DEPTH: u8 = 32;

/// Takes comments and needless space out of a style sheet.
pub(super) fn compact(sheet: &str) -> String {
    let mut parser = Parser::new(sheet);
    let mut out = String::with_capacity(sheet.len());
    tokens(&mut parser, &mut out, 0);
    out
}

fn tokens(parser: &mut Parser<'_>, out: &mut String, depth: u8) {
    let mut spaced = false;
    loop {
        let start = parser.position();
        let Ok(token) = parser.next_including_whitespace_and_comments() else { return };
        let close = match token {
            Token::WhiteSpace(_) | Token::Comment(_) => {
                spaced = true;
                continue;
            }
            Token::CurlyBracketBlock => "}",
            Token::SquareBracketBlock => "]",
            Token::ParenthesisBlock | Token::Function(_) => ")",
            _ => "",
        };
        let text = parser.slice_from(start);
        if spaced && !(parts(out) || joins(text)) {
            out.push(' ');
        }
        spaced = false;
        out.push_str(text);
        if !close.is_empty() {
            block(parser, out, depth);
            if close == "}" && out.ends_with(';') {
                out.pop();
            }
            out.push_str(close);
        }
    }
}

fn block(parser: &mut Parser<'_>, out: &mut String, depth: u8) {
    let read: Result<(), cssparser::ParseError<()>> = parser.parse_nested_block(|inside| {
        if depth < DEPTH {
            tokens(inside, out, depth + 1);
        } else {
            let start = inside.position();
            while inside.next_including_whitespace_and_comments().is_ok() {}
            out.push_str(inside.slice_from(start));
        }
        Ok(())
    });
    // A block whose reading does not fail cannot be refused.
    debug_assert!(read.is_ok());
}

/// Tells whether what was written needs no space behind it. A colon does not: space behind one is never a combinator.
fn parts(out: &str) -> bool {
    out.is_empty() || out.ends_with(['{', '}', '(', '[', ';', ',', ':', '>'])
}

/// Tells whether what follows needs no space before it.
fn joins(text: &str) -> bool {
    matches!(text, "{" | ";" | "," | ">")
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn comments_and_needless_space_go() {
        let sheet = "/* why */\n:root {\n  --a: 1px;\n  color: red;\n}\n\n.a > .b,\n.c { margin: 0 auto; }\n";
        assert_eq!(compact(sheet), ":root{--a:1px;color:red}.a>.b,.c{margin:0 auto}");
    }

    #[test]
    fn space_that_says_something_stays() {
        for same in [
            ".a :hover{x:y}",
            "@media screen and (min-width:4rem){a{b:c}}",
            "a{width:calc(1px + 2px - var(--x)*3)}",
            "a{font:var(--a) / 1.5 serif}",
            "a{content:\"a  /* b */ : c\"}",
            "a{background:url(a b)}",
            ".a .b:is(.c .d){x:y !important}",
            "a{b:1px -1px}",
        ] {
            assert_eq!(compact(same), same);
        }
    }

    #[test]
    fn a_comment_parts_words() {
        assert_eq!(compact("a/**/b{c:d/**/e}"), "a b{c:d e}");
    }

    #[test]
    fn what_is_not_closed_or_nested_without_end_does_no_harm() {
        assert_eq!(compact("a{b:(c"), "a{b:(c)}");
        assert_eq!(compact("a } b"), "a }b");
        let deep = "(".repeat(10_000);
        assert!(compact(&deep).starts_with("((((("));
        assert!(compact("\u{0}\u{feff}a{\"\n").contains("a{"));
    }
}

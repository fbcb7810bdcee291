//! What stands between the braces at the end of a heading.

use super::super::kind::Count;

/// The class of a heading that takes no number and is not counted.
const UNNUMBERED: &str = ".unnumbered";

/// Says what the braces hold; places count from the opening brace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attributes {
    Read(HeadingAttributes),
    /// A class that means nothing, so that the braces stay words of the heading.
    UnknownClass {
        start: usize,
        end: usize,
    },
    /// Braces that a writer meant as such.
    Words,
}

/// Holds what a writer says of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct HeadingAttributes {
    /// Where the id begins and ends, without its `#`.
    pub(super) id: Option<(usize, usize)>,
    pub(super) count: Count,
}

/// Reads `{#id .unnumbered}`, in any order, each at most once.
pub(super) fn attributes(braces: &str) -> Attributes {
    let Some(inside) = braces.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) else {
        return Attributes::Words;
    };
    let mut found = HeadingAttributes { id: None, count: Count::Counted };
    let mut unknown = None;
    let mut start = 1;
    for word in inside.split([' ', '\t']) {
        let end = start + word.len();
        let refused = word.contains(['{', '}', '"', '=']) || word.len() == 1;
        match word.chars().next() {
            None => {}
            Some('#') if !refused && found.id.is_none() => found.id = Some((start + 1, end)),
            Some('.') if word == UNNUMBERED => found.count = Count::Uncounted,
            Some('.') if !refused => unknown = unknown.or(Some(Attributes::UnknownClass { start, end })),
            Some(_) => return Attributes::Words,
        }
        start = end + 1;
    }
    match unknown {
        Some(unknown) => unknown,
        None if found.id.is_none() && found.count == Count::Counted => Attributes::Words,
        None => Attributes::Read(found),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(braces: &str) -> Option<(Option<&str>, Count)> {
        match attributes(braces) {
            Attributes::Read(found) => Some((found.id.and_then(|(start, end)| braces.get(start..end)), found.count)),
            _ => None,
        }
    }

    #[test]
    fn an_id_and_the_wish_for_no_number_are_read_in_any_order() {
        assert_eq!(read("{#period}"), Some((Some("period"), Count::Counted)));
        assert_eq!(read("{.unnumbered}"), Some((None, Count::Uncounted)));
        assert_eq!(read("{#intro .unnumbered}"), Some((Some("intro"), Count::Uncounted)));
        assert_eq!(read("{ .unnumbered  #はじめに }"), Some((Some("はじめに"), Count::Uncounted)));
    }

    #[test]
    fn other_braces_are_words_and_other_classes_are_told() {
        for words in ["{}", "{ }", "{#}", "{.}", "{x}", "{#a #b}", "{#a b}", "{#a=b}", "{a"] {
            assert_eq!(attributes(words), Attributes::Words, "{words}");
        }
        assert_eq!(attributes("{#a .small}"), Attributes::UnknownClass { start: 4, end: 10 });
    }
}

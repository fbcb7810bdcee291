//! Why a parser gave up: its English sentences, sorted into the causes that the catalogues have words for.

/// Parts of sentences and the cause that each tells of; the first that fits counts.
const CAUSES: &[(&str, &str)] = &[
    ("unprintable", "letter"),
    ("escape", "escape"),
    ("hexadecimal", "escape"),
    ("surrogate", "escape"),
    ("block scalar", "block"),
    ("tab", "tab"),
    ("document indicator", "unclosed"),
    ("document end", "documents"),
    ("more than one document", "documents"),
    ("while scanning a quoted scalar", "unclosed"),
    ("in quoted scalar", "unclosed"),
    ("unexpected end of", "unclosed"),
    ("unexpected eof", "unclosed"),
    ("trailing content", "trailing"),
    ("comment intercepting", "comment"),
    ("plain scalar cannot start with '-'", "dash"),
    ("'-' must be followed", "dash"),
    ("\"-\" is only valid", "dash"),
    ("block sequence entries", "dash"),
    ("unexpected character", "sign"),
    ("cannot start any token", "sign"),
    ("mapping keys are not allowed", "sign"),
    ("directive", "sign"),
    ("YAML document", "sign"),
    ("handle", "tag"),
    ("a tag", "tag"),
    ("TAG", "tag"),
    ("verbatim", "tag"),
    ("global tag", "tag"),
    ("byte order mark", "letter"),
    ("control characters", "letter"),
    ("UTF-", "letter"),
    ("anchor", "alias"),
    ("alias", "alias"),
    ("merg", "alias"),
    ("',' or", "bracket"),
    ("bracket", "bracket"),
    ("flow construct", "bracket"),
    ("mapping values are not allowed", "colon"),
    ("simple key", "colon"),
    ("':'", "colon"),
    ("indent", "indentation"),
    ("while parsing a block", "indentation"),
    ("did not find expected", "indentation"),
];

/// Sorts a parser's reason into a cause.
pub(super) fn cause(reason: &str) -> &'static str {
    CAUSES.iter().find(|(part, _)| reason.contains(part)).map_or("other", |(_, cause)| cause)
}

/// Tells whether a parser gave up because of nesting or repetition without end.
pub(super) fn is_too_complex(reason: &str) -> bool {
    reason.contains("limit exceeded")
}

/// Tells whether the place of a cause is where the parser gave up, so that nothing is to be looked for before it.
pub(super) fn is_exact(cause: &str) -> bool {
    !matches!(cause, "colon" | "indentation" | "unclosed" | "bracket" | "tab" | "other")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_parsers_say_of_the_slips_of_writers_has_a_cause() {
        for (reason, expected) in [
            ("illegal placement of ':' indicator", "colon"),
            ("':' must be followed by a valid YAML whitespace", "colon"),
            ("mapping values are not allowed in this context", "colon"),
            ("simple key expect ':'", "colon"),
            ("unexpected character: `@'", "sign"),
            ("while scanning a directive, could not find expected directive name", "sign"),
            ("found character that cannot start any token", "sign"),
            ("plain scalar cannot start with '-' followed by ,[]{}", "dash"),
            ("block sequence entries are not allowed in this context", "dash"),
            ("while scanning an anchor or alias, did not find expected alphabetic or numeric character", "alias"),
            ("while parsing node, found unknown anchor", "alias"),
            ("while parsing a quoted scalar, found unknown escape character", "escape"),
            ("while parsing a quoted scalar, did not find expected hexadecimal number", "escape"),
            ("invalid trailing content after double-quoted scalar", "trailing"),
            ("while scanning a quoted scalar, found unexpected end of stream", "unclosed"),
            ("invalid indentation in quoted scalar", "unclosed"),
            ("while parsing a flow mapping, did not find expected ',' or '}'", "bracket"),
            ("while parsing a flow sequence, expected ',' or ']'", "bracket"),
            ("misplaced bracket", "bracket"),
            ("tabs disallowed in this context", "tab"),
            ("while scanning a block scalar, did not find expected comment or line break", "block"),
            ("while scanning a tag, did not find expected whitespace or line break", "tag"),
            ("the handle wasn't declared", "tag"),
            ("comment intercepting the multiline text", "comment"),
            ("while parsing a block mapping, did not find expected key", "indentation"),
            ("while parsing a block collection, did not find expected '-' indicator", "indentation"),
            ("found unprintable character", "letter"),
            ("invalid content after document end marker", "documents"),
            ("something else", "other"),
        ] {
            assert_eq!(cause(reason), expected, "{reason}");
        }
        assert!(is_too_complex("recursion limit exceeded"));
    }
}

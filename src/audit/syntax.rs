//! Says what the parser complains of in the words of someone who looks at the page's source.

use std::borrow::Cow;

/// Shortens a complaint that spells out the parser's own state; any other is passed on.
pub(super) fn told(complaint: Cow<'static, str>) -> Cow<'static, str> {
    let short = left_open(&complaint).or_else(|| crossed(&complaint)).or_else(|| out_of_place(&complaint));
    short.map_or(complaint, Cow::Owned)
}

/// Reads `Unexpected open tag {namespace}:div at end of body`.
fn left_open(complaint: &str) -> Option<String> {
    let name = complaint.strip_prefix("Unexpected open tag ")?.strip_suffix(" at end of body")?;
    let name = name.rsplit(':').next()?;
    Some(format!("<{name}> is not closed"))
}

/// Reads `Unexpected open element while closing Atom('p' …)`.
fn crossed(complaint: &str) -> Option<String> {
    let atom = complaint.strip_prefix("Unexpected open element while closing ")?;
    let name = atom.trim_start_matches("Atom(").trim_start_matches(['\\', '\'']);
    let name = name.split(['\\', '\'', ' ']).next()?;
    Some(format!("<{name}> ends while something in it is open"))
}

/// Reads `Unexpected token Tag { kind: EndTag, name: Atom('div' …) … } in insertion mode InBody`.
fn out_of_place(complaint: &str) -> Option<String> {
    let token = complaint.strip_prefix("Unexpected token ")?;
    if token.starts_with("Eof") {
        return Some("the page ends too early".to_owned());
    }
    let slash = if token.contains("kind: EndTag") { "/" } else { "" };
    let name = token.split_once("name: Atom(")?.1.trim_start_matches(['\\', '\'']);
    let name = name.split(['\\', '\'']).next()?;
    Some(format!("<{slash}{name}> is out of place"))
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use crate::diagnostics::Fact;
    use crate::output::OutputPath;

    #[test]
    fn complaints_name_the_tag() {
        for (mistake, reason) in [
            ("<div>", "<div> is not closed"),
            ("</div>", "</div> is out of place"),
            ("<p><b></p>", "<p> ends while something in it is open"),
            ("<table><p>", "<p> is out of place"),
            ("<textarea>", "the page ends too early"),
            ("<p a='' a=''>", "Duplicate attribute"),
        ] {
            let html = format!("<!DOCTYPE html><html lang=ja><title>a</title><h1>a</h1>{mistake}");
            let facts = read(&OutputPath::new("a.html").unwrap(), html.as_bytes());
            let first = facts.problems().iter().next().expect(mistake);
            assert!(first.facts.contains(&("reason", Fact::from(reason))), "{mistake}: {first:?}");
        }
    }
}

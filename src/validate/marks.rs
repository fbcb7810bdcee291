//! Marks of Markdown in texts that are read as they stand: the texts of YAML files, and titles.

use super::mistyped;
use crate::diagnostics::{Code, Diagnostic};
use crate::source::Span;
use crate::yaml::{Reader, Value, Yaml};

/// Warns of marks in a text, or in the versions of one.
pub(super) fn check(yaml: &Yaml, reader: &mut Reader<'_>) {
    match &yaml.value {
        Value::Text(text) => tell(text, yaml.span, reader),
        Value::Map(entries) => {
            for entry in entries {
                if let Value::Text(text) = &entry.value.value {
                    tell(text, entry.value.span, reader);
                }
            }
        }
        _ => {}
    }
}

fn tell(text: &str, place: Span, reader: &mut Reader<'_>) {
    if let Some((form, mark)) = mark(text) {
        reader.report(Diagnostic::at(Code::MarkInData, place).with("form", form).with("text", mark));
    }
}

/// Finds the first mark in a text, and names its form.
fn mark(text: &str) -> Option<(&'static str, &str)> {
    strong(text).map(|mark| ("strong", mark)).or_else(|| link(text).map(|mark| ("link", mark))).or_else(|| ruby(text))
}

/// Finds `**words**`.
fn strong(text: &str) -> Option<&str> {
    let start = text.find("**")?;
    let inside = text.get(start..)?.strip_prefix("**")?;
    let words = inside.get(..inside.find("**")?)?;
    let is_mark = !words.is_empty() && words.trim() == words;
    is_mark.then(|| text.get(start..start + words.len() + 2 * "**".len())).flatten()
}

/// Finds `[words](address)`, where what is between the brackets is one.
fn link(text: &str) -> Option<&str> {
    text.match_indices("](").find_map(|(at, _)| {
        let before = mistyped::near_before(text, at);
        let start = at - before.len() + before.rfind('[')?;
        let target = mistyped::near(text, at).strip_prefix("](")?;
        let target = target.get(..target.find(')')?)?;
        let is_address = target.contains([':', '/', '#']) && !target.contains(char::is_whitespace);
        is_address.then(|| text.get(start..at + "](".len() + target.len() + ")".len())).flatten()
    })
}

fn ruby(text: &str) -> Option<(&'static str, &str)> {
    let places = text.match_indices(['{', '｛']);
    places.filter_map(|(at, _)| mistyped::ruby_at(text, at)).find_map(|place| Some(("ruby", text.get(place)?)))
}

#[cfg(test)]
mod tests {
    use super::mark;

    #[test]
    fn marks_are_found_and_signs_that_writers_mean_are_not() {
        assert_eq!(mark("市民と**協働**する"), Some(("strong", "**協働**")));
        assert_eq!(mark("{協働|きょうどう}の取組"), Some(("ruby", "{協働|きょうどう}")));
        assert_eq!(mark("[](measure:9)と進める"), Some(("link", "[](measure:9)")));
        assert_eq!(mark("[市](https://example.jp)と進める"), Some(("link", "[市](https://example.jp)")));
        for text in ["2 ** 3", "A*B", "会議[注](第2回)", "{A|B}", "「**」を付ける", "[仮称]"] {
            assert_eq!(mark(text), None, "{text}");
        }
    }
}

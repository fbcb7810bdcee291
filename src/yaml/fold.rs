//! Lines of one text that YAML joins with a space, which Japanese does not have between its letters.
//!
//! Only a space that stands where a line ended is dropped; one that the writer put there stays. Which is which shows by
//! laying the lines as written over the text as read: where the two do not fit, as with escapes, all stays as it was.

use crate::language::script::closes_up;

/// Returns a text as it reads when lines of Japanese close up; nothing where that changes nothing.
pub(super) fn closed(written: &str, text: &str) -> Option<String> {
    if text.is_ascii() || !written.contains('\n') {
        return None;
    }
    let mut closed = String::with_capacity(text.len());
    let mut rest = text;
    for line in lines(written) {
        let behind = rest.trim_start_matches([' ', '\n']);
        let joint = rest.get(..rest.len() - behind.len())?;
        let ends = closed.chars().next_back().zip(line.chars().next());
        if joint != " " || !ends.is_some_and(|(before, after)| closes_up(before, after)) {
            closed.push_str(joint);
        }
        rest = behind.strip_prefix(line)?;
        closed.push_str(line);
    }
    closed.push_str(rest);
    (rest.trim().is_empty() && closed != text).then_some(closed)
}

/// Lists the lines of a scalar without their indentation, and without the signs that it is opened and closed with.
fn lines(written: &str) -> impl Iterator<Item = &str> {
    let inside = match written.chars().next() {
        Some('>') => written.split_once('\n').map_or("", |(_, rest)| rest),
        Some(quote @ ('"' | '\'')) => {
            written.strip_prefix(quote).and_then(|own| own.strip_suffix(quote)).unwrap_or(written)
        }
        _ => written,
    };
    inside.lines().map(str::trim).filter(|line| !line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;
    use crate::diagnostics::Report;
    use crate::source::Sources;

    #[test]
    fn lines_of_japanese_close_up_and_spaces_of_the_writer_stay() {
        assert_eq!(closed(">-\n  市民と\n  市が", "市民と 市が").as_deref(), Some("市民と市が"));
        assert_eq!(closed("市民 と\n  市が", "市民 と 市が").as_deref(), Some("市民 と市が"));
        assert_eq!(closed("\"市民と\n  市が\"", "市民と 市が").as_deref(), Some("市民と市が"));
        assert_eq!(
            closed(">\n  市民と\n  市が\n\n  働く\n", "市民と 市が\n働く\n").as_deref(),
            Some("市民と市が\n働く\n")
        );
    }

    #[test]
    fn words_of_other_scripts_and_texts_that_do_not_fit_stay_as_they_are() {
        assert_eq!(closed(">-\n  citizens and\n  市", "citizens and 市"), None);
        assert_eq!(closed("\"市民\\u3068\n  市が\"", "市民と 市が"), None);
        assert_eq!(closed("市民と 市が", "市民と 市が"), None);
        assert_eq!(closed("\n\n", ""), None);
    }

    #[test]
    fn every_way_to_write_a_text_over_lines_reads_the_same() {
        let joined = "市民と市が共に働く";
        for written in [
            "# 注記\ntext: >-\n  市民と市が\n  共に働く\n",
            "text: >-  # 注記\n  市民と市が\n  共に働く\nnote: 次\n",
            "text: 市民と市が\n  共に働く\n",
            "text: \"市民と市が\n  共に働く\"\n",
            "text: '市民と市が\n\n  共に働く'\n",
            "text: {ja: 市民と市が\n  共に働く}\n",
        ] {
            let mut report = Report::default();
            let mut sources = Sources::default();
            let yaml = parse(sources.add("plan.yaml", written), written, 0, &mut report);
            let shown = format!("{yaml:?}").replace("\\n", "");
            assert!(report.is_empty() && shown.contains(joined), "{written} {shown}");
        }
        let mut report = Report::default();
        let source = Sources::default().add("plan.yaml", "");
        let literal = parse(source, "text: |\n  市民と\n  市が\n", 0, &mut report);
        assert!(format!("{literal:?}").contains("市民と\\n市が"), "{literal:?}");
    }
}

//! The lines between `---` at the top of a Markdown file.

/// Says what stands at the top of a Markdown file.
#[derive(Debug, PartialEq)]
pub(super) enum FrontMatter<'t> {
    Missing,
    /// Opened, but not closed.
    Unclosed,
    Found {
        yaml: &'t str,
        /// Where the YAML begins.
        offset: usize,
        /// Where the Markdown begins.
        body: usize,
    },
}

/// Splits a file in front matter and Markdown; `...` closes as `---` does.
pub(super) fn split(text: &str) -> FrontMatter<'_> {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else { return FrontMatter::Missing };
    let offset = first.len();
    let mut end = offset;
    for line in lines {
        if matches!(line.trim_end(), "---" | "...") {
            let yaml = text.get(offset..end).unwrap_or_default();
            return FrontMatter::Found { yaml, offset, body: end + line.len() };
        }
        end += line.len();
    }
    FrontMatter::Unclosed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_yaml_and_the_body_are_found_with_either_line_end() {
        for end in ["\n", "\r\n"] {
            let text = format!("---{end}title: 章{end}---{end}本文");
            let FrontMatter::Found { yaml, offset, body } = split(&text) else { panic!("no front matter") };
            assert_eq!((yaml.trim_end(), offset), ("title: 章", 3 + end.len()));
            assert_eq!(text.get(body..), Some("本文"));
        }
    }

    #[test]
    fn what_is_missing_or_not_closed_is_told_apart() {
        assert_eq!(split("# 章\n"), FrontMatter::Missing);
        assert_eq!(split(""), FrontMatter::Missing);
        assert_eq!(split("---\ntitle: 章\n"), FrontMatter::Unclosed);
        assert_eq!(split("---\n---"), FrontMatter::Found { yaml: "", offset: 4, body: 7 });
    }
}

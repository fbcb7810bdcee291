//! How a comment and its answers are written down, so that both people and kyodo can read and continue the file.

use crate::model::comment::Comment;
use crate::validate;
use serde::Serialize;

/// Holds the keys of a new comment, in the order in which they are written; answers come behind them.
#[derive(Debug, Serialize)]
pub(super) struct CommentRecord {
    pub at: String,
    pub language: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub quote: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub before: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub after: String,
    pub kind: &'static str,
    pub name: String,
    pub date: String,
    pub text: String,
}

/// Holds the keys of an answer, in the order in which they are written.
#[derive(Debug, Serialize)]
pub(super) struct AnswerRecord {
    pub date: String,
    pub name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<&'static str>,
}

impl CommentRecord {
    /// Writes the file; nothing where it would not be read back as it was meant.
    pub(super) fn yaml(&self) -> Option<String> {
        let yaml = serde_yaml::to_string(self).ok()?;
        let read = validate::comment("new", &yaml)?;
        let is_same = *read.text.value == *self.text
            && *read.name.value == *self.name
            && read.passage.quote.as_deref().unwrap_or_default() == self.quote;
        is_same.then_some(yaml)
    }
}

impl AnswerRecord {
    /// Returns what is to be written behind a file; nothing where it would not be read as an answer and nothing else.
    pub(super) fn addition(&self, old: &str) -> Option<String> {
        let before = validate::comment("old", old)?;
        let answer = serde_yaml::to_string(&[self]).ok()?;
        let line_end = if old.ends_with('\n') { "" } else { "\n" };
        let additions = match before.answers.is_empty() {
            true => vec![format!("{line_end}answers:\n{answer}")],
            // Whoever wrote answers by hand may have indented them.
            false => ["", "  ", "    "].map(|indent| line_end.to_owned() + &indented(&answer, indent)).to_vec(),
        };
        additions.into_iter().find(|addition| {
            let after = validate::comment("old", &format!("{old}{addition}"));
            after.is_some_and(|after| self.is_all_that_is_new(&before, &after))
        })
    }

    fn is_all_that_is_new(&self, before: &Comment, after: &Comment) -> bool {
        let Some((new, answers)) = after.answers.split_last() else { return false };
        let text = new.text.as_ref().map_or("", |text| &*text.value);
        let is_new = *new.name.value == *self.name && text == self.text;
        let is_old = answers == before.answers && before.text == after.text && before.name == after.name;
        let is_where_it_was = before.passage == after.passage && before.date == after.date;
        is_new && is_old && is_where_it_was && new.state.map(|state| state.name()) == self.state
    }
}

fn indented(lines: &str, indent: &str) -> String {
    lines.lines().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("{indent}{line}\n") }).collect()
}

//! What a reviewer sends: looked at field by field before it becomes a file.

use super::record::{AnswerRecord, CommentRecord};
use crate::diagnostics::{Code, Diagnostic};
use crate::language::Language;
use crate::model::comment::{CommentKind, CommentState, PassageAddress};
use jiff::Zoned;
use serde::Deserialize;

const LONGEST_NAME: usize = 100;
const LONGEST_TEXT: usize = 10_000;
const LONGEST_QUOTE: usize = 1000;
const LONGEST_CONTEXT: usize = 100;

/// Holds a new comment as it was sent.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Submission {
    /// `overview#period`
    pub at: String,
    pub language: String,
    #[serde(default)]
    pub quote: String,
    #[serde(default)]
    pub before: String,
    #[serde(default)]
    pub after: String,
    pub kind: String,
    pub name: String,
    pub text: String,
}

/// Holds an answer as it was sent.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Reply {
    pub name: String,
    /// May be empty where the state is changed.
    #[serde(default)]
    pub text: String,
    pub state: Option<String>,
}

impl Submission {
    /// Makes a file of it.
    pub(super) fn yaml(&self, now: &Zoned) -> Result<String, Diagnostic> {
        let at = PassageAddress::parse(self.at.trim()).ok_or_else(|| refused("at", "form"))?;
        let language = Language::new(&self.language).ok_or_else(|| refused("language", "form"))?;
        let kind = meaning(&self.kind, &CommentKind::WORDS).ok_or_else(|| refused("kind", "form"))?;
        let quote = line(&self.quote);
        check_length("quote", &quote, LONGEST_QUOTE)?;
        let before: Vec<char> = line(&self.before).chars().collect();
        let context = before.len().saturating_sub(LONGEST_CONTEXT);
        let record = CommentRecord {
            at: at.to_string(),
            language: language.to_string(),
            quote,
            before: before.into_iter().skip(context).collect::<String>().trim().to_owned(),
            after: line(&self.after).chars().take(LONGEST_CONTEXT).collect::<String>().trim().to_owned(),
            kind: kind.name(),
            name: name(&self.name)?,
            date: moment(now),
            text: Some(text(&self.text)?).filter(|text| !text.is_empty()).ok_or_else(|| refused("text", "missing"))?,
        };
        record.yaml().ok_or_else(|| refused("text", "form"))
    }
}

impl Reply {
    /// Makes an answer of it.
    pub(super) fn record(&self, now: &Zoned) -> Result<AnswerRecord, Diagnostic> {
        let state = match self.state.as_deref() {
            Some(word) => Some(meaning(word, &CommentState::WORDS).ok_or_else(|| refused("kind", "form"))?),
            None => None,
        };
        let text = text(&self.text)?;
        if text.is_empty() && state.is_none() {
            return Err(refused("text", "missing"));
        }
        let state = state.map(CommentState::name);
        Ok(AnswerRecord { date: moment(now), name: name(&self.name)?, text, state })
    }
}

fn meaning<T: Copy>(word: &str, words: &[(&str, T)]) -> Option<T> {
    words.iter().find(|(own, _)| *own == word).map(|(_, meaning)| *meaning)
}

fn name(written: &str) -> Result<String, Diagnostic> {
    let name = line(written);
    check_length("name", &name, LONGEST_NAME)?;
    if name.is_empty() { Err(refused("name", "missing")) } else { Ok(name) }
}

fn text(written: &str) -> Result<String, Diagnostic> {
    let text = clean(written).trim().to_owned();
    check_length("text", &text, LONGEST_TEXT)?;
    Ok(text)
}

/// Returns words on one line, white space folded.
fn line(written: &str) -> String {
    clean(written).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Leaves out what cannot be seen: control characters, marks that turn the direction of writing, letters that are none.
fn clean(written: &str) -> String {
    let unix = written.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}', '\u{B}', '\u{C}'], "\n");
    let is_unseen = |letter: char| {
        (letter.is_control() && letter != '\n' && letter != '\t')
            || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
            || (letter as u32) & 0xFFFE == 0xFFFE
            || matches!(letter, '\u{FDD0}'..='\u{FDEF}')
    };
    unix.chars().filter(|&letter| !is_unseen(letter)).collect()
}

fn check_length(part: &'static str, text: &str, longest: usize) -> Result<(), Diagnostic> {
    if text.chars().count() <= longest {
        return Ok(());
    }
    Err(refused(part, "long").with("limit", longest))
}

fn refused(part: &'static str, reason: &'static str) -> Diagnostic {
    Diagnostic::new(Code::CommentRefused).with("part", part).with("reason", reason)
}

/// Writes a moment to the second, with the distance from UTC.
fn moment(now: &Zoned) -> String {
    now.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

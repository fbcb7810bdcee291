//! A comment as it is shown beside its page: what was said, and where on the pages of now it belongs.

use super::anchor::{Found, Spot, anchor};
use super::plan_text::PlanText;
use crate::language::Language;
use crate::model::comment::{Answer, Comment, CommentState};
use serde::Serialize;
use std::sync::Arc;

/// Holds one comment with its answers, in the words of its file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Thread {
    pub id: String,
    pub at: String,
    /// The page that the passage is on now; where it is gone, the page that it was on.
    pub page: String,
    /// The id that the passage is under now.
    pub fragment: Option<String>,
    /// `here`, `moved`, `changed` or `gone`.
    pub found: &'static str,
    /// What stands there now; nothing where the passage is gone or never had words.
    pub now: String,
    pub language: Language,
    pub quote: String,
    pub before: String,
    pub after: String,
    pub kind: &'static str,
    pub name: String,
    pub date: String,
    pub text: String,
    pub state: &'static str,
    pub answers: Vec<AnswerView>,
}

/// Holds one answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AnswerView {
    pub name: String,
    pub date: String,
    pub text: String,
    pub state: Option<&'static str>,
}

/// Finds the passages of all comments that were made in a language, in the order of the comments.
pub fn threads<F>(comments: &[Comment], language: Language, plan: &PlanText<F>) -> Vec<Thread>
where
    F: Fn(&str) -> Option<Vec<u8>>,
{
    let own = comments.iter().filter(|comment| comment.passage.language == language);
    own.map(|comment| thread(comment, anchor(&comment.passage, plan))).collect()
}

fn thread(comment: &Comment, found: Found) -> Thread {
    let passage = &comment.passage;
    let (found, spot) = match found {
        Found::Here(spot) => ("here", Some(spot)),
        Found::Moved(spot) => ("moved", Some(spot)),
        Found::Changed(spot) => ("changed", Some(spot)),
        Found::Gone => ("gone", None),
    };
    let was =
        || Spot { page: Arc::clone(&passage.at.page), fragment: passage.at.fragment.clone(), words: String::new() };
    let Spot { page, fragment, words: now } = spot.unwrap_or_else(was);
    let words = |words: &Option<Arc<str>>| words.as_deref().unwrap_or_default().to_owned();
    Thread {
        id: comment.id.value.to_string(),
        at: passage.at.to_string(),
        page: page.to_string(),
        fragment: fragment.map(|fragment| fragment.to_string()),
        found,
        now,
        language: passage.language,
        quote: words(&passage.quote),
        before: words(&passage.before),
        after: words(&passage.after),
        kind: comment.kind.name(),
        name: comment.name.value.to_string(),
        date: comment.date.written.to_string(),
        text: comment.text.value.to_string(),
        state: comment.state().name(),
        answers: comment.answers.iter().map(answer).collect(),
    }
}

fn answer(answer: &Answer) -> AnswerView {
    AnswerView {
        name: answer.name.value.to_string(),
        date: answer.date.written.to_string(),
        text: answer.text.as_ref().map(|text| text.value.to_string()).unwrap_or_default(),
        state: answer.state.map(CommentState::name),
    }
}

//! Comments: what reviewers of a draft say about its passages, and what they are answered.
//!
//! They are part of the work on a plan and never of the plan: nothing of them is published.

use super::Id;
use super::calendar::Date;
use super::hours::Time;
use crate::language::Language;
use crate::source::Located;
use std::fmt;
use std::sync::Arc;

/// Holds one comment with its answers, which are one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Comment {
    /// The name of its file, so that a listing sorts by time.
    pub id: Id,
    pub passage: Passage,
    pub kind: CommentKind,
    pub name: Located<Arc<str>>,
    pub date: Located<Moment>,
    pub text: Located<Arc<str>>,
    /// In the order written.
    pub answers: Vec<Answer>,
}

impl Comment {
    /// Tells whether it is settled: what was said of it last counts.
    pub fn state(&self) -> CommentState {
        self.answers.iter().rev().find_map(|answer| answer.state).unwrap_or(CommentState::Open)
    }
}

/// Names the passage that a comment is about, by its place and by its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    pub at: Located<PassageAddress>,
    pub language: Language,
    /// Nothing where the comment is about the page, or about a part of it without words.
    pub quote: Option<Arc<str>>,
    /// The letters around the quote, by which the same words in another place are told apart.
    pub before: Option<Arc<str>>,
    pub after: Option<Arc<str>>,
}

/// Names a page of a plan, and where on it: `measures/1-1-1#purpose`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassageAddress {
    /// Below the folder of the plan, without `.html`.
    pub page: Arc<str>,
    /// The id of the element that holds the passage, or of the last one before it.
    pub fragment: Option<Arc<str>>,
}

impl PassageAddress {
    const LONGEST: usize = 1000;

    /// Reads `overview#period`, or `overview` alone.
    pub fn parse(text: &str) -> Option<Self> {
        let (page, fragment) = text.split_once('#').map_or((text, None), |(page, id)| (page, Some(id)));
        let is_name = |part: &str| {
            !part.is_empty()
                && !part.starts_with('.')
                && !part.contains(|c: char| c.is_control() || r"\:?%".contains(c))
        };
        let is_id = |id: &str| !id.is_empty() && !id.contains(|c: char| c.is_control() || c.is_whitespace());
        let is_good = text.len() <= Self::LONGEST && page.split('/').all(is_name) && fragment.is_none_or(is_id);
        is_good.then(|| Self { page: page.into(), fragment: fragment.map(Into::into) })
    }
}

impl fmt::Display for PassageAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.page)?;
        self.fragment.as_ref().map_or(Ok(()), |fragment| write!(f, "#{fragment}"))
    }
}

/// Holds one answer to a comment.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub date: Located<Moment>,
    pub name: Located<Arc<str>>,
    /// May be missing where the state alone is changed.
    pub text: Option<Located<Arc<str>>>,
    pub state: Option<CommentState>,
}

/// Tells what a comment wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommentKind {
    /// 質問
    Question,
    /// 修正
    Correction,
    /// 意見
    Opinion,
}

impl CommentKind {
    /// Lists all kinds with the words that files have for them.
    pub const WORDS: [(&'static str, Self); 3] =
        [("question", Self::Question), ("correction", Self::Correction), ("opinion", Self::Opinion)];

    /// Returns the word that files have for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Correction => "correction",
            Self::Opinion => "opinion",
        }
    }
}

/// Tells whether anything is still to be done about a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommentState {
    Open,
    Settled,
}

impl CommentState {
    /// Lists all states with the words that files have for them.
    pub const WORDS: [(&'static str, Self); 2] = [("open", Self::Open), ("settled", Self::Settled)];

    /// Returns the word that files have for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Settled => "settled",
        }
    }
}

/// Names a moment as the clock of whoever wrote showed it, or a day alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    pub date: Date,
    pub time: Option<Time>,
    /// With the zone: `2026-11-27T14:15:03+09:00`.
    pub written: Arc<str>,
}

impl Moment {
    /// Reads a day, or a day with a time and its distance from UTC.
    pub fn parse(text: &str) -> Option<Self> {
        let pieces = jiff::fmt::temporal::Pieces::parse(text).ok()?;
        let day = pieces.date();
        let date = Date::parse(&day.to_string())?;
        let time = match pieces.time() {
            Some(time) => {
                pieces.to_numeric_offset()?;
                Some(Time { hour: u8::try_from(time.hour()).ok()?, minute: u8::try_from(time.minute()).ok()? })
            }
            None => None,
        };
        Some(Self { date, time, written: text.into() })
    }

    /// Writes `2026-11-27 14:15`, or the day alone.
    pub fn local(&self) -> String {
        let day = self.date.iso();
        self.time.map_or(day.clone(), |time| format!("{day} {:02}:{:02}", time.hour, time.minute))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_page_of_the_plan_with_or_without_a_place_on_it() {
        for good in ["overview", "overview#period", "measures/1-1-1#purpose", "a/b/c#市"] {
            assert_eq!(PassageAddress::parse(good).map(|address| address.to_string()).as_deref(), Some(good));
        }
        for bad in ["", "#a", "/a", "a//b", "../a", "a/../b", "a/.b", "a#", "a#b c", "c:a", "a?b", "a\\b", "%2e/a"] {
            assert_eq!(PassageAddress::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_moment_is_shown_by_the_clock_of_who_wrote_it() {
        let local = |text| Moment::parse(text).map(|moment| moment.local());
        assert_eq!(local("2026-11-27T14:15:03+09:00").as_deref(), Some("2026-11-27 14:15"));
        assert_eq!(local("2026-11-27 14:15+09:00").as_deref(), Some("2026-11-27 14:15"));
        assert_eq!(local("2026-11-27").as_deref(), Some("2026-11-27"));
        for bad in ["2026-11-27T14:15", "2026-13-27", "soon", "", "2026-11-27T25:00+09:00"] {
            assert_eq!(local(bad), None, "{bad}");
        }
    }
}

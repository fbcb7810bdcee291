//! Consultations: how people were asked while a plan was drawn up, and what they said.

use super::Id;
use super::calendar::{Date, When};
use super::call::{Call, Channel};
use super::hours::Hours;
use crate::language::Text;
use crate::source::Located;
use std::borrow::Cow;
use std::sync::Arc;

/// Holds one consultation: a round of meetings, a period for comments, or a survey.
#[derive(Debug, Clone)]
pub struct Consultation {
    pub id: Id,
    pub title: Text,
    pub kind: ConsultationKind,
    /// From the first day to the last on which people could take part.
    pub period: Option<When>,
    pub note: Option<Text>,
    /// 担当課
    pub department: Option<Id>,
    /// How people answer; nothing where they met, or where it is not told.
    pub call: Option<Call>,
    /// What was put before people, point by point.
    pub agenda: Vec<Text>,
    /// In the order written.
    pub sessions: Vec<Session>,
    /// What was said, by theme.
    pub themes: Vec<Theme>,
    /// What was submitted, opinion by opinion, in the order written.
    pub opinions: Vec<Opinion>,
    pub results: Option<Results>,
    /// What the plan calls the kinds of answer, where it has words of its own.
    pub dispositions: Vec<(Disposition, Text)>,
}

/// Tells how people were asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConsultationKind {
    /// 市民懇談会, 説明会 …
    Meetings,
    /// パブリック・コメント
    Comment,
    /// アンケート
    Survey,
}

/// Holds one meeting.
#[derive(Debug, Clone)]
pub struct Session {
    pub id: Id,
    /// Counted where it has none: 第1回.
    pub title: Option<Text>,
    pub date: When,
    pub hours: Option<Hours>,
    pub venue: Option<Text>,
    /// In people.
    pub attendance: Option<Located<u32>>,
    pub note: Option<Text>,
}

/// Holds what was said about one matter.
#[derive(Debug, Clone)]
pub struct Theme {
    pub id: Id,
    pub title: Text,
    pub opinions: Vec<Opinion>,
}

/// Holds one thing that was said, and what the city makes of it.
#[derive(Debug, Clone)]
pub struct Opinion {
    /// Counted where it has none.
    pub id: Option<Id>,
    pub text: Text,
    /// How many said it.
    pub people: Option<Located<u32>>,
    pub channel: Option<Channel>,
    pub received: Option<Located<Date>>,
    /// What it is about, in the words of whoever keeps the list.
    pub item: Option<Text>,
    /// References to what it is about, such as `measure:1-1-1`.
    pub concerns: Vec<Located<Arc<str>>>,
    /// 市の考え方
    pub response: Option<Text>,
    /// 対応区分
    pub disposition: Option<Disposition>,
    /// 見直しの結果
    pub change: Option<Text>,
    /// References to what was changed.
    pub changed: Vec<Located<Arc<str>>>,
}

/// Tells what became of an opinion (対応区分).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Disposition {
    /// 反映する
    Reflected,
    /// 既に記載
    Covered,
    /// 参考とする
    Noted,
    /// 反映しない
    Declined,
    /// その他
    Other,
}

/// Holds what is told of the answers as a whole and cannot be counted from them.
#[derive(Debug, Clone)]
pub struct Results {
    /// 結果公表日
    pub published: Option<Located<Date>>,
    /// 提出者数: who said two things is counted once.
    pub submitters: Option<Located<u32>>,
}

impl Consultation {
    /// Tells whether people may still be answering: it says how, and nothing has come of it yet.
    pub fn is_open(&self) -> bool {
        self.call.is_some() && self.opinions.is_empty() && self.results.is_none()
    }

    /// Returns the number of an opinion by its place: its id, or its count.
    pub fn opinion_number(&self, at: usize) -> Cow<'_, str> {
        match self.opinions.get(at).and_then(|opinion| opinion.id.as_ref()) {
            Some(id) => Cow::Borrowed(&id.value),
            None => Cow::Owned((at + 1).to_string()),
        }
    }
}

impl Opinion {
    /// Makes an opinion of which nothing but its words is known.
    pub fn new(text: Text) -> Self {
        Self {
            id: None,
            text,
            people: None,
            channel: None,
            received: None,
            item: None,
            concerns: Vec::new(),
            response: None,
            disposition: None,
            change: None,
            changed: Vec::new(),
        }
    }
}

impl Disposition {
    /// Lists all of them with the words that files have for them, in the order of a legend.
    pub const WORDS: [(&'static str, Self); 5] = [
        ("reflected", Self::Reflected),
        ("covered", Self::Covered),
        ("noted", Self::Noted),
        ("declined", Self::Declined),
        ("other", Self::Other),
    ];

    /// Returns the word that files have for it, which templates and strings choose by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reflected => "reflected",
            Self::Covered => "covered",
            Self::Noted => "noted",
            Self::Declined => "declined",
            Self::Other => "other",
        }
    }
}

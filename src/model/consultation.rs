//! Consultations: how people were asked while a plan was drawn up, and what they said.

use super::Id;
use super::calendar::When;
use super::hours::Hours;
use crate::language::Text;
use crate::source::Located;

/// Holds one consultation: a round of meetings, a period for comments, or a survey.
#[derive(Debug, Clone)]
pub struct Consultation {
    pub id: Id,
    pub title: Text,
    pub kind: ConsultationKind,
    /// From the first day to the last on which people could take part.
    pub period: Option<When>,
    pub note: Option<Text>,
    /// What was put before people, point by point.
    pub agenda: Vec<Text>,
    /// In the order written.
    pub sessions: Vec<Session>,
    /// What was said, by theme.
    pub themes: Vec<Theme>,
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

/// Holds one thing that was said.
#[derive(Debug, Clone)]
pub struct Opinion {
    pub text: Text,
    /// How many said it.
    pub people: Option<Located<u32>>,
    /// 市の考え方
    pub response: Option<Text>,
}

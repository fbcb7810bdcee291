//! Rosters: who sits on a body, seat by seat.

use super::Id;
use super::calendar::{Date, When};
use crate::language::{Language, Localized, Text};
use crate::source::Located;

/// Holds the members of one body for one term.
#[derive(Debug, Clone)]
pub struct Roster {
    pub id: Id,
    pub title: Text,
    /// Whose members these are; rosters of one body stand together.
    pub body: Option<Text>,
    /// 任期
    pub period: Option<When>,
    pub as_of: Option<Located<Date>>,
    pub term: Option<Text>,
    pub note: Option<Text>,
    pub groups: Vec<Group>,
}

impl Roster {
    /// Names the roster for readers of a language, with its body where the title does not say whose it is.
    pub fn name(&self, language: Language) -> Localized<String> {
        let title = self.title.best(language);
        let body = self.body.as_ref().and_then(|body| body.get(title.language));
        let joint = if title.language.is_japanese() { "　" } else { ": " };
        let value = match body.filter(|body| !title.value.contains(body)) {
            Some(body) => format!("{body}{joint}{}", title.value),
            None => title.value.to_owned(),
        };
        Localized { value, language: title.language }
    }

    /// Returns the day by which rosters of one body are put in order.
    pub fn begins(&self) -> Option<Date> {
        self.period.map(|period| period.from).or(self.as_of.as_ref().map(|date| date.value))
    }
}

/// Holds the seats of one kind (選出区分).
#[derive(Debug, Clone)]
pub struct Group {
    pub name: Option<Text>,
    pub seats: Vec<Seat>,
}

/// Holds one seat.
#[derive(Debug, Clone)]
pub struct Seat {
    /// 会長, 副会長, 委員
    pub office: Option<Text>,
    /// 職名: what the person is by profession, such as a head of division.
    pub post: Option<Text>,
    pub name: Text,
    /// In kana; orders lists of names.
    pub reading: Option<Text>,
    /// One line each.
    pub affiliation: Vec<Text>,
    pub remark: Option<Text>,
}

impl Seat {
    /// Returns the reading that stands over the name for readers of a language: kana belong over the Japanese name, not over
    /// a transcription.
    pub fn ruby(&self, language: Language) -> Option<&str> {
        let name = self.name.best(language);
        self.reading.as_ref()?.get(name.language.base()).filter(|reading| *reading != name.value)
    }
}

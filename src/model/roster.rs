//! Rosters: who sits on a body, seat by seat.

use super::Id;
use super::calendar::Date;
use crate::language::Text;
use crate::source::Located;

/// Holds the members of one body for one term.
#[derive(Debug, Clone)]
pub struct Roster {
    pub id: Id,
    pub title: Text,
    pub as_of: Option<Located<Date>>,
    pub term: Option<Text>,
    pub note: Option<Text>,
    pub groups: Vec<Group>,
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
    pub name: Text,
    /// In kana; orders lists of names.
    pub reading: Option<Text>,
    /// One line each.
    pub affiliation: Vec<Text>,
    pub remark: Option<Text>,
}

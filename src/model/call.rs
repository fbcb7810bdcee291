//! A call for comments (意見の募集): who may answer, by which way, and what becomes of it.

use crate::language::Text;
use crate::source::Located;
use std::sync::Arc;

/// Holds what people are told who want to answer.
#[derive(Debug, Clone)]
pub struct Call {
    /// 応募できる方: who may answer, group by group.
    pub eligible: Vec<Text>,
    /// 提出方法, in the order written.
    pub ways: Vec<Way>,
    /// 記載事項: what an answer must state, such as name and address.
    pub particulars: Vec<Text>,
    /// 意見の取扱い: how the answers will be used.
    pub handling: Option<Text>,
    /// 閲覧場所: where the documents can be read.
    pub places: Vec<ReadingPlace>,
}

/// Holds one way to hand in an answer.
#[derive(Debug, Clone)]
pub struct Way {
    pub channel: Channel,
    /// Where to: a counter, or a postal address.
    pub address: Option<Text>,
    /// Of a telefax.
    pub number: Option<Located<Arc<str>>>,
    pub email: Option<Located<Arc<str>>>,
    /// Of an electronic form.
    pub url: Option<Located<Arc<str>>>,
    /// In words, as offices have them: 平日の午前8時30分から午後5時15分まで.
    pub hours: Option<Text>,
    pub note: Option<Text>,
}

/// Holds one place where the documents can be read.
#[derive(Debug, Clone)]
pub struct ReadingPlace {
    pub name: Text,
    pub address: Option<Text>,
    pub url: Option<Located<Arc<str>>>,
    pub hours: Option<Text>,
}

/// Tells which way an answer took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Channel {
    /// 持参
    InPerson,
    /// 郵送
    Post,
    Fax,
    Email,
    /// 電子申請
    Form,
    Other,
}

impl Channel {
    /// Lists all of them with the words that files have for them.
    pub const WORDS: [(&'static str, Self); 6] = [
        ("in-person", Self::InPerson),
        ("post", Self::Post),
        ("fax", Self::Fax),
        ("email", Self::Email),
        ("form", Self::Form),
        ("other", Self::Other),
    ];

    /// Returns the word that files have for it, which templates and strings choose by.
    pub fn name(self) -> &'static str {
        match self {
            Self::InPerson => "in-person",
            Self::Post => "post",
            Self::Fax => "fax",
            Self::Email => "email",
            Self::Form => "form",
            Self::Other => "other",
        }
    }
}

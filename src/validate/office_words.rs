//! What offices call the columns of a sheet of opinions, the ways of submission and the kinds of answer.

use crate::diagnostics::{Code, Diagnostic};
use crate::model::call::Channel;
use crate::model::consultation::Disposition;
use crate::source::Located;
use crate::yaml::Reader;
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization as _;

/// Names what a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Id,
    Item,
    Concerns,
    Text,
    People,
    Channel,
    Received,
    Response,
    Disposition,
    Change,
    Changed,
}

/// The heads of the columns without blanks, in one width and in small letters; the first of each is offered in messages.
pub(super) const HEADS: [(&[&str], Column); 11] = [
    (&["番号", "no", "no.", "number", "id"], Column::Id),
    (&["項目・章・ページ", "項目", "該当箇所", "意見の箇所", "item"], Column::Item),
    (&["参照", "concerns"], Column::Concerns),
    (
        &[
            "意見の概要",
            "意見",
            "意見等",
            "意見等の概要",
            "ご意見の概要",
            "意見の内容",
            "opinion",
            "summaryofopinion",
            "text",
        ],
        Column::Text,
    ),
    (&["人数", "people"], Column::People),
    (&["提出方法", "channel"], Column::Channel),
    (&["受付日", "提出日", "received"], Column::Received),
    (
        &[
            "市の考え方",
            "町の考え方",
            "村の考え方",
            "区の考え方",
            "県の考え方",
            "考え方",
            "city'sview",
            "thecity'sview",
            "response",
        ],
        Column::Response,
    ),
    (&["対応区分", "反映区分", "disposition"], Column::Disposition),
    (&["見直しの結果", "修正内容", "修正の内容", "change"], Column::Change),
    (&["見直しの箇所", "修正箇所", "changed"], Column::Changed),
];

pub(super) const CHANNELS: [(&[&str], Channel); 6] = [
    (&["持参", "窓口", "inperson"], Channel::InPerson),
    (&["郵送", "郵便"], Channel::Post),
    (&["ファクス", "ファックス", "ファクシミリ"], Channel::Fax),
    (&["メール", "電子メール", "eメール", "e-mail"], Channel::Email),
    (&["電子申請", "フォーム", "専用フォーム", "入力フォーム", "webフォーム", "onlineform"], Channel::Form),
    (&["その他"], Channel::Other),
];

pub(super) const DISPOSITIONS: [(&[&str], Disposition); 5] = [
    (&["反映する", "反映", "反映した"], Disposition::Reflected),
    (&["既に記載", "既に記載している", "記載済み", "既に反映", "alreadycovered"], Disposition::Covered),
    (&["参考とする", "参考"], Disposition::Noted),
    (&["反映しない", "反映できない", "notreflected"], Disposition::Declined),
    (&["その他"], Disposition::Other),
];

/// Brings words into the form that the lists above have them in.
pub(super) fn folded(words: &str) -> String {
    let narrow = words.nfkc().map(|letter| if letter == '’' { '\'' } else { letter });
    narrow.filter(|letter| !letter.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// Reads a word of a closed list, as files or as offices have it.
pub(super) fn word<T: Copy>(
    cell: &Located<Arc<str>>,
    offices: &[(&[&str], T)],
    words: &[(&str, T)],
    reader: &mut Reader<'_>,
) -> Option<T> {
    let folded = folded(&cell.value);
    let known = words.iter().find(|(word, _)| *word == folded).map(|(_, meaning)| *meaning);
    let found = known.or_else(|| offices.iter().find(|(own, _)| own.contains(&&*folded)).map(|(_, meaning)| *meaning));
    if found.is_none() {
        let known: Vec<&str> = offices
            .iter()
            .filter_map(|(own, _)| own.first().copied())
            .chain(words.iter().map(|(word, _)| *word))
            .collect();
        reader.report(
            Diagnostic::at(Code::UnknownWord, cell.span)
                .with("word", cell.value.trim())
                .with("known", known.join(", "))
                .suggest(cell.value.trim(), known),
        );
    }
    found
}

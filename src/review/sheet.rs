//! Comments as the sheet that offices pass round (意見照会の様式), and as records of a public consultation.

use super::thread::Thread;
use crate::model::comment::Moment;
use serde::Serialize;
use std::collections::BTreeMap;

/// Holds one line of a sheet: a comment, and the title and headings that it stands under.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub thread: Thread,
    pub plan: String,
    /// The title of the page, then the headings above the passage.
    pub headings: Vec<String>,
    /// The passage as a reference, such as `chapter:overview#period`; nothing where none leads there.
    pub concerns: Option<String>,
}

/// Excel takes what begins with one of these for a formula, the full-width ones in Japanese.
const FORMULAS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// The columns of a sheet, by the key of their head; `say` has a word for `sheet-` and each of them.
const COLUMNS: [&str; 11] =
    ["number", "plan", "item", "passage", "kind", "text", "name", "date", "answer", "state", "found"];

/// Writes comments as CSV with a byte order mark, without which Excel misreads it.
///
/// `say` returns the words for a key: `sheet-number`, `kind-question`, `state-open`, `found-here` …
pub fn sheet(entries: &[Entry], say: &dyn Fn(&str) -> String) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{FEFF}".into());
    let heads = COLUMNS.map(|column| say(&format!("sheet-{column}")));
    // Writing into memory cannot fail, and all rows have as many cells.
    let mut written = writer.write_record(heads).is_ok();
    for (at, entry) in entries.iter().enumerate() {
        written &= writer.write_record(cells(at + 1, entry, say).map(harmless)).is_ok();
    }
    writer.into_inner().ok().filter(|_| written).unwrap_or_default()
}

fn cells(number: usize, entry: &Entry, say: &dyn Fn(&str) -> String) -> [String; COLUMNS.len()] {
    let thread = &entry.thread;
    let shown = |date: &str| Moment::parse(date).map_or_else(|| date.to_owned(), |moment| moment.local());
    let said = |answer: &super::AnswerView| {
        let state = answer.state.map(|state| say(&format!("state-{state}")));
        let text = (!answer.text.is_empty()).then(|| answer.text.to_string());
        let words: Vec<String> = text.into_iter().chain(state).collect();
        format!("{} [{} {}]", words.join(" / "), answer.name, shown(&answer.date))
    };
    let answers: Vec<String> = thread.answers.iter().map(said).collect();
    [
        number.to_string(),
        entry.plan.clone(),
        if entry.headings.is_empty() { thread.at.clone() } else { entry.headings.join(" ＞ ") },
        thread.quote.clone(),
        say(&format!("kind-{}", thread.kind)),
        thread.text.to_string(),
        thread.name.to_string(),
        shown(&thread.date),
        answers.join("\n"),
        say(&format!("state-{}", thread.state)),
        say(&format!("found-{}", thread.found)),
    ]
}

/// Puts an apostrophe before what would be run as a formula.
fn harmless(cell: String) -> String {
    if cell.trim_start_matches([' ', '\n']).starts_with(FORMULAS) || cell.starts_with(FORMULAS) {
        format!("'{cell}")
    } else {
        cell
    }
}

/// Holds what `data/consultations.yaml` has for a round of comments; the only place that knows of both forms.
#[derive(Debug, Serialize)]
struct Consultations {
    consultations: [Consultation; 1],
}

#[derive(Debug, Serialize)]
struct Consultation {
    id: &'static str,
    title: String,
    kind: &'static str,
    opinions: Vec<Opinion>,
}

#[derive(Debug, Serialize)]
struct Opinion {
    id: String,
    /// By language, as all texts.
    item: BTreeMap<String, String>,
    text: BTreeMap<String, String>,
    people: u32,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    concerns: Vec<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    response: BTreeMap<String, String>,
}

/// Writes comments as the records of a consultation, without the names of who wrote them.
pub fn consultation(entries: &[Entry], say: &dyn Fn(&str) -> String) -> String {
    let opinions = entries.iter().map(opinion).collect();
    let title = say("sheet-consultation");
    let all = Consultations { consultations: [Consultation { id: "draft-review", title, kind: "comment", opinions }] };
    // Maps of strings are always YAML.
    serde_yaml::to_string(&all).unwrap_or_default()
}

fn opinion(entry: &Entry) -> Opinion {
    let thread = &entry.thread;
    let in_its_language = |text: &str| BTreeMap::from([(thread.language.to_string(), text.to_owned())]);
    let answer = thread.answers.iter().rfind(|answer| !answer.text.is_empty());
    let item = if entry.headings.is_empty() { thread.page.clone() } else { entry.headings.join(" ＞ ") };
    Opinion {
        id: thread.id.clone(),
        item: in_its_language(&item),
        text: in_its_language(&thread.text),
        people: 1,
        concerns: entry.concerns.iter().cloned().collect(),
        response: answer.map(|answer| in_its_language(&answer.text)).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::review::AnswerView;

    fn entry(text: &str) -> Entry {
        let answer = AnswerView {
            name: "企画課".into(),
            date: "2026-11-28".into(),
            text: "直しました。".into(),
            state: Some("settled"),
        };
        let thread = Thread {
            id: "2026-11-27-141503-3f2a".into(),
            at: "overview#period".into(),
            page: "overview".into(),
            fragment: Some("period".into()),
            found: "moved",
            now: "2024年度".into(),
            language: Language::JAPANESE,
            quote: "2024年度".into(),
            before: String::new(),
            after: String::new(),
            kind: "correction",
            name: "見本".into(),
            date: "2026-11-27T14:15:03+09:00".into(),
            text: text.into(),
            state: "settled",
            answers: vec![answer],
        };
        Entry {
            thread,
            plan: "見本計画".into(),
            headings: vec!["第1章".into(), "期間".into()],
            concerns: Some("chapter:overview#period".into()),
        }
    }

    #[test]
    fn a_sheet_reads_back_as_it_was_and_excel_takes_nothing_in_it_for_a_formula() {
        let texts = ["普通の\n「文」, \"a\"", "=1+1", "+1", "-1", "@A1", "\t=1", "\n=1", "＝1+1"];
        let entries: Vec<Entry> = texts.iter().map(|text| entry(text)).collect();
        let bytes = sheet(&entries, &|key| key.to_owned());
        let text = String::from_utf8(bytes).unwrap();
        let mut rows = csv::Reader::from_reader(text.strip_prefix('\u{FEFF}').unwrap().as_bytes());
        let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
        let expected = [
            "1",
            "見本計画",
            "第1章 ＞ 期間",
            "2024年度",
            "kind-correction",
            texts[0],
            "見本",
            "2026-11-27 14:15",
            "直しました。 / state-settled [企画課 2026-11-28]",
            "state-settled",
            "found-moved",
        ];
        assert_eq!(rows[0].iter().collect::<Vec<_>>(), expected);
        for (row, text) in rows.iter().zip(texts).skip(1) {
            assert_eq!(row[5], format!("'{text}"));
        }
    }

    #[test]
    fn records_of_a_consultation_are_read_as_such() {
        use crate::load::memory::{Files, brief};
        let mut another = entry("- もう一つ");
        another.thread.id = "2026-11-28-090000-1c2d".into();
        let yaml = consultation(&[entry("言葉が: 難しい"), another], &|_| "Draft".to_owned());
        let mut report = crate::diagnostics::Report::default();
        let loaded = Files::small().put("plans/small/data/consultations.yaml", yaml).load(&mut report);
        let catalogue = crate::validate::catalogue(loaded.content, &mut report).unwrap();
        assert!(!report.has_errors(), "{:?}", brief(&report, &loaded.sources));
        let opinions = &catalogue.plans[0].consultations[0].opinions;
        assert_eq!((opinions.len(), opinions[1].text.get(Language::JAPANESE)), (2, Some("- もう一つ")));
        assert!(opinions[0].response.is_some());
        assert_eq!(&*opinions[0].concerns[0].value, "chapter:overview#period");
    }
}

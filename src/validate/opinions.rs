//! The opinions that were submitted, in the file of the consultation or in a sheet beside it, and what is told of them
//! as a whole.

use super::ids::Ids;
use super::{opinion_sheet, read};
use crate::diagnostics::{Code, Diagnostic};
use crate::language::Text;
use crate::load::SheetFile;
use crate::model::call::Channel;
use crate::model::consultation::{Disposition, Opinion, Results};
use crate::source::Located;
use crate::yaml::{Fields, Reader, Value, Yaml};

/// Holds what came of a list of opinions.
pub(super) struct Opinions {
    pub opinions: Vec<Opinion>,
    /// None that a reference may name was lost.
    pub complete: bool,
}

/// Reads the opinions of a consultation: a list, or the name of a sheet such as `opinions.csv`.
pub(super) fn opinions(
    fields: &mut Fields<'_>,
    own: &[(Disposition, Text)],
    sheets: &[SheetFile],
    reader: &mut Reader<'_>,
) -> Opinions {
    let mut ids = Ids::default();
    let named = fields.get("opinions").filter(|yaml| matches!(yaml.value, Value::Text(_)));
    let (opinions, all_read) = match named {
        Some(yaml) => {
            let rows = sheet(yaml, sheets, reader).map(|rows| opinion_sheet::opinions(rows, own, &mut ids, reader));
            let found = rows.is_some();
            (rows.unwrap_or_default(), found)
        }
        None => {
            let mut written = 0;
            let read = fields.list("opinions", reader, |reader, yaml| {
                written += 1;
                opinion(reader, yaml, &mut ids)
            });
            let all_read = read.len() == written;
            (read, all_read)
        }
    };
    // What has no id is called by its count, which must not be the id of another.
    for (at, opinion) in opinions.iter().enumerate().filter(|(_, opinion)| opinion.id.is_none()) {
        ids.declare(&Located::new((at + 1).to_string().into(), opinion.text.span), reader);
    }
    Opinions { complete: all_read && ids.all_kept(opinions.len()), opinions }
}

/// Finds a sheet by the name that a file gives it.
fn sheet<'s>(yaml: &Yaml, sheets: &'s [SheetFile], reader: &mut Reader<'_>) -> Option<&'s SheetFile> {
    let name = reader.filled(yaml)?;
    let found = sheets.iter().find(|sheet| sheet.name == name.value);
    if found.is_none() {
        let known: Vec<&str> = sheets.iter().map(|sheet| &*sheet.name).collect();
        reader.report(
            Diagnostic::at(Code::UnknownSheet, name.span)
                .with("file", &*name.value)
                .with("reason", why_missing(&name.value))
                .with("known", known.join(", "))
                .suggest(&name.value, known),
        );
    }
    found
}

/// Tells what is wrong with a name under which there is no sheet.
fn why_missing(name: &str) -> &'static str {
    let is_csv = name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("csv"));
    match name.contains(['/', '\\']) {
        _ if !is_csv => "kind",
        true => "path",
        false => "missing",
    }
}

/// Reports sheets that no consultation names; nothing is said where the consultations could not be read.
pub(super) fn check_sheets(sheets: &[SheetFile], consultations: Option<&Yaml>, reader: &mut Reader<'_>) {
    let names = |name: &str| consultations.is_some_and(|yaml| has_text(yaml, name));
    for sheet in sheets.iter().filter(|sheet| !names(&sheet.name)) {
        reader.report(Diagnostic::at(Code::UnknownFile, sheet.span).with("path", &*sheet.name));
    }
}

fn has_text(yaml: &Yaml, text: &str) -> bool {
    match &yaml.value {
        Value::Text(own) => &**own == text,
        Value::List(items) => items.iter().any(|item| has_text(item, text)),
        Value::Map(entries) => entries.iter().any(|entry| has_text(&entry.value, text)),
        _ => false,
    }
}

fn opinion(reader: &mut Reader<'_>, yaml: &Yaml, ids: &mut Ids) -> Option<Opinion> {
    let mut fields = Fields::of(yaml, reader)?;
    let id = fields.optional("id", reader, read::id);
    if let Some(id) = &id {
        ids.declare(id, reader);
    }
    let text = fields.required("text", reader, read::text);
    let people = fields.optional("people", reader, |reader, yaml| reader.whole(yaml));
    let channel = fields.optional("channel", reader, |reader, yaml| reader.word(yaml, &Channel::WORDS));
    let received = fields.optional("received", reader, read::date);
    let item = read::maybe_text(&mut fields, "item", reader);
    let concerns = fields.list("concerns", reader, read::words);
    let response = read::maybe_text(&mut fields, "response", reader);
    let disposition = fields.optional("disposition", reader, |reader, yaml| reader.word(yaml, &Disposition::WORDS));
    let change = read::maybe_text(&mut fields, "change", reader);
    let changed = fields.list("changed", reader, read::words);
    fields.finish(reader);
    Some(Opinion {
        id,
        text: text?,
        people,
        channel: channel.map(|channel| channel.value),
        received,
        item,
        concerns,
        response,
        disposition: disposition.map(|disposition| disposition.value),
        change,
        changed,
    })
}

/// Reads what is told of the answers as a whole; a total that differs from what the opinions come to is reported.
pub(super) fn results(reader: &mut Reader<'_>, yaml: &Yaml, opinions: &[Opinion]) -> Option<Results> {
    let mut fields = Fields::of(yaml, reader)?;
    let published = fields.optional("published", reader, read::date);
    let submitters = fields.optional("submitters", reader, |reader, yaml| reader.whole(yaml));
    let totals = fields.get("totals");
    fields.finish(reader);
    if let Some(submitters) = &submitters {
        check_submitters(submitters, opinions, reader);
    }
    if let Some(totals) = totals {
        check_totals(totals, opinions, reader);
    }
    Some(Results { published, submitters })
}

/// Nobody hands in less than one opinion, so that there are at most as many people as the opinions have.
fn check_submitters(submitters: &Located<u32>, opinions: &[Opinion], reader: &mut Reader<'_>) {
    let people: Option<Vec<u32>> = opinions.iter().map(|opinion| Some(opinion.people.as_ref()?.value)).collect();
    let most = people.map(|people| people.into_iter().map(u64::from).sum::<u64>());
    if let Some(most) = most.filter(|most| u64::from(submitters.value) > *most && !opinions.is_empty()) {
        differs("submitters", submitters, usize::try_from(most).unwrap_or(usize::MAX), reader);
    }
}

fn check_totals(yaml: &Yaml, opinions: &[Opinion], reader: &mut Reader<'_>) {
    let Some(mut fields) = Fields::of(yaml, reader) else { return };
    let all = fields.optional("opinions", reader, |reader, yaml| reader.whole(yaml));
    let reflected = fields.optional("reflected", reader, |reader, yaml| reader.whole(yaml));
    let channels = fields.get("channels");
    fields.finish(reader);
    let count = |counts: &dyn Fn(&Opinion) -> bool| opinions.iter().filter(|opinion| counts(opinion)).count();
    let is_reflected = |opinion: &Opinion| opinion.disposition == Some(Disposition::Reflected);
    for (total, stated, found) in [("opinions", all, opinions.len()), ("reflected", reflected, count(&is_reflected))] {
        if let Some(stated) = stated.filter(|stated| stated.value as usize != found) {
            differs(total, &stated, found, reader);
        }
    }
    let Some(mut fields) = channels.and_then(|yaml| Fields::of(yaml, reader)) else { return };
    for (word, channel) in Channel::WORDS {
        let stated = fields.optional(word, reader, |reader, yaml| reader.whole(yaml));
        let found = count(&|opinion: &Opinion| opinion.channel == Some(channel));
        if let Some(stated) = stated.filter(|stated| stated.value as usize != found) {
            differs("channel", &stated, found, reader);
        }
    }
    fields.finish(reader);
}

fn differs(total: &'static str, stated: &Located<u32>, found: usize, reader: &mut Reader<'_>) {
    reader.report(
        Diagnostic::at(Code::TotalDiffers, stated.span)
            .with("total", total)
            .with("found", i64::from(stated.value))
            .with("expected", found),
    );
}

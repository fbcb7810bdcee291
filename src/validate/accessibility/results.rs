//! What the checkers found, as a program wrote it; it is read as carefully as what people write.

use crate::conformance::Tally;
use crate::model::accessibility::{Check, Rule, Scheme, View};
use crate::source::Located;
use crate::validate::read;
use crate::yaml::{Fields, Reader, Yaml};
use std::sync::Arc;

const SCHEMES: [(&str, Scheme); 2] = [("light", Scheme::Light), ("dark", Scheme::Dark)];

/// Reads the runs of all checkers.
pub(super) fn checks(reader: &mut Reader<'_>, yaml: &Yaml) -> Vec<Check> {
    let Some(mut fields) = Fields::of(yaml, reader) else { return Vec::new() };
    let checks = fields.list("checks", reader, check);
    fields.finish(reader);
    checks
}

fn check(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Check> {
    let mut fields = Fields::of(yaml, reader)?;
    let checker = fields.required("checker", reader, read::words);
    let version = fields.required("version", reader, read::words);
    let environment = words(&mut fields, "environment", reader);
    let views = fields.list("views", reader, view);
    let date = fields.required("date", reader, read::date);
    let pages = fields.required("pages", reader, |reader, yaml| reader.whole(yaml));
    let selected = words(&mut fields, "selected", reader);
    let rules = fields.list("rules", reader, |reader, yaml| rule(reader, yaml, pages));
    fields.finish(reader);
    Some(Check {
        checker: checker?.value,
        version: version?.value,
        environment,
        views,
        date: date?.value,
        pages: pages?.value,
        selected,
        rules,
    })
}

fn words(fields: &mut Fields<'_>, key: &'static str, reader: &mut Reader<'_>) -> Vec<Arc<str>> {
    fields.list(key, reader, |reader, yaml| read::words(reader, yaml).map(|word| word.value))
}

fn view(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<View> {
    let mut fields = Fields::of(yaml, reader)?;
    let width = fields.required("width", reader, |reader, yaml| reader.whole(yaml));
    let height = fields.required("height", reader, |reader, yaml| reader.whole(yaml));
    let scheme = fields.required("scheme", reader, |reader, yaml| reader.word(yaml, &SCHEMES));
    fields.finish(reader);
    Some(View { width: width?.value, height: height?.value, scheme: scheme?.value })
}

/// Reads what one rule found; it cannot have judged more pages than the checker looked at.
fn rule(reader: &mut Reader<'_>, yaml: &Yaml, pages: Option<Located<u32>>) -> Option<Rule> {
    let mut fields = Fields::of(yaml, reader)?;
    let name = fields.required("rule", reader, read::words);
    let criteria = fields.list("criteria", reader, super::criterion);
    let tally = tally(&mut fields, reader);
    fields.finish(reader);
    let (name, tally) = (name?, tally?);
    if let Some(pages) = pages.filter(|pages| tally.pages() > u64::from(pages.value)) {
        // Counts of pages are far below what a float holds exactly.
        #[allow(clippy::cast_precision_loss, reason = "the sum of four u32 is below 2^53")]
        read::out_of_range(name.span, tally.pages() as f64, 0.0..=f64::from(pages.value), reader);
    }
    Some(Rule { name, criteria: criteria.into_iter().map(|criterion| criterion.value).collect(), tally })
}

fn tally(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Tally> {
    let mut count = |key| fields.required(key, reader, |reader, yaml| reader.whole(yaml)).map(|count| count.value);
    let (passed, failed) = (count("passed"), count("failed"));
    let (incomplete, inapplicable) = (count("incomplete"), count("inapplicable"));
    Some(Tally { passed: passed?, failed: failed?, incomplete: incomplete?, inapplicable: inapplicable? })
}

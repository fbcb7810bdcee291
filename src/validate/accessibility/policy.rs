//! What a site aims at, and the faults that it knows of.

use crate::conformance::{Level, Standard};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::accessibility::{Exception, Policy, Target};
use crate::source::Located;
use crate::validate::{contacts, read};
use crate::yaml::{Fields, Reader, Yaml};

const LEVELS: [(&str, Level); 2] = [("A", Level::A), ("AA", Level::AA)];

/// Reads the policy; what it leaves out is what kyodo aims at.
pub(super) fn policy(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Policy> {
    let mut fields = Fields::of(yaml, reader)?;
    let date = fields.optional("date", reader, read::date);
    let targets = targets(&mut fields, reader);
    let scope = read::maybe_text(&mut fields, "scope", reader);
    let deadline = fields.optional("deadline", reader, read::date);
    let contact = fields.optional("contact", reader, contacts::contact);
    let exceptions = fields.list("exceptions", reader, exception);
    fields.finish(reader);
    read::check_order(date.as_ref(), deadline.as_ref(), reader);
    let targets = if targets.is_empty() { Policy::default().targets } else { targets };
    Some(Policy { date, targets, scope, deadline, contact, exceptions })
}

/// Reads the standards that are aimed at, each once.
fn targets(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Vec<Target> {
    let mut found: Vec<Located<Target>> = Vec::new();
    fields.list("targets", reader, |reader, yaml| -> Option<()> {
        let target = Located::new(target(reader, yaml)?, yaml.span);
        match found.iter().find(|first| first.standard == target.standard) {
            Some(first) => {
                let again = Diagnostic::at(Code::DuplicateId, target.span);
                reader.report(again.with("id", target.standard.word()).related(first.span));
            }
            None => found.push(target),
        }
        None
    });
    found.into_iter().map(|target| target.value).collect()
}

fn target(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Target> {
    let mut fields = Fields::of(yaml, reader)?;
    let standards = Standard::ALL.map(|standard| (standard.word(), standard));
    let standard = fields.required("standard", reader, |reader, yaml| reader.word(yaml, &standards));
    let level = fields.required("level", reader, |reader, yaml| reader.word(yaml, &LEVELS));
    fields.finish(reader);
    Some(Target { standard: standard?.value, level: level?.value })
}

fn exception(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Exception> {
    let mut fields = Fields::of(yaml, reader)?;
    let what = fields.required("what", reader, read::text);
    let reason = fields.required("reason", reader, read::text);
    let alternative = read::maybe_text(&mut fields, "alternative", reader);
    let criteria = fields.list("criteria", reader, super::criterion);
    let until = fields.optional("until", reader, read::date);
    fields.finish(reader);
    let criteria = criteria.into_iter().map(|criterion| criterion.value).collect();
    Some(Exception { what: what?, reason: reason?, alternative, criteria, until })
}

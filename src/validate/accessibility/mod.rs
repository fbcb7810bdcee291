//! `content/accessibility.yaml` and `content/accessibility/results.yaml`.

mod policy;
mod results;

use super::read;
use crate::conformance::{CRITERIA, Criterion, Outcome};
use crate::diagnostics::{Code, Diagnostic};
use crate::load::YamlFile;
use crate::model::accessibility::{Accessibility, Manual, Policy};
use crate::source::Located;
use crate::yaml::{Fields, Reader, Yaml};

const OUTCOMES: [(&str, Outcome); 4] = [
    ("passed", Outcome::Passed),
    ("failed", Outcome::Failed),
    ("inapplicable", Outcome::Inapplicable),
    ("cannot-tell", Outcome::CannotTell),
];

/// Reads what a site says of its accessibility; both files may be missing.
pub(super) fn accessibility(
    written: Option<&YamlFile>,
    results: Option<&YamlFile>,
    reader: &mut Reader<'_>,
) -> Accessibility {
    let written = written.and_then(|file| file.yaml.as_ref()).and_then(|yaml| settings(reader, yaml));
    let checks = results.and_then(|file| file.yaml.as_ref()).map(|yaml| results::checks(reader, yaml));
    let (policy, manual) = written.unwrap_or_default();
    let accessibility = Accessibility { policy, manual, checks: checks.unwrap_or_default() };
    compare(&accessibility, reader);
    accessibility
}

fn settings(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<(Policy, Vec<Manual>)> {
    let mut fields = Fields::of(yaml, reader)?;
    let policy = fields.optional("policy", reader, policy::policy);
    let mut found: Vec<Manual> = Vec::new();
    fields.list("manual", reader, |reader, yaml| -> Option<()> {
        let manual = manual(reader, yaml)?;
        match found.iter().find(|first| first.criterion.value == manual.criterion.value) {
            Some(first) => {
                let again = Diagnostic::at(Code::DuplicateId, manual.criterion.span);
                reader.report(again.with("id", manual.criterion.number).related(first.criterion.span));
            }
            None => found.push(manual),
        }
        None
    });
    fields.finish(reader);
    Some((policy.unwrap_or_default(), found))
}

/// Reads what a person found about one criterion.
fn manual(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Manual> {
    let mut fields = Fields::of(yaml, reader)?;
    let criterion = fields.required("criterion", reader, criterion);
    let outcome = fields.required("outcome", reader, |reader, yaml| reader.word(yaml, &OUTCOMES));
    let by = fields.required("by", reader, read::text);
    let date = fields.required("date", reader, read::date);
    let note = read::maybe_text(&mut fields, "note", reader);
    fields.finish(reader);
    Some(Manual { criterion: criterion?, outcome: outcome?.value, by: by?, date: date?, note })
}

/// Reads the number of a success criterion, such as `1.4.10`.
fn criterion(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Located<&'static Criterion>> {
    let number = reader.filled(yaml)?;
    let found = Criterion::find(&number.value);
    if found.is_none() {
        let known = || CRITERIA.iter().map(|criterion| criterion.number);
        reader.report(
            Diagnostic::at(Code::UnknownCriterion, number.span)
                .with("number", &*number.value)
                .suggest(&number.value, known()),
        );
    }
    found.map(|criterion| Located::new(criterion, number.span))
}

/// Warns where a person found a criterion met and a check found a fault.
fn compare(accessibility: &Accessibility, reader: &mut Reader<'_>) {
    let good = |manual: &&Manual| matches!(manual.outcome, Outcome::Passed | Outcome::Inapplicable);
    for manual in accessibility.manual.iter().filter(good) {
        let mut rules = accessibility.rules(manual.criterion.value);
        if let Some((check, rule)) = rules.find(|(_, rule)| rule.tally.outcome() == Outcome::Failed) {
            reader.report(
                Diagnostic::at(Code::CheckDisagrees, manual.criterion.span)
                    .with("number", manual.criterion.number)
                    .with("checker", &*check.checker)
                    .with("rule", &*rule.name.value)
                    .related(rule.name.span),
            );
        }
    }
}

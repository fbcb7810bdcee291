//! Plans over fiscal years as data.

use crate::model::calendar::Period;
use crate::model::diagram::{Bar, Periods};
use crate::validate::{known, read};
use crate::yaml::{Fields, Reader, Yaml};

pub(super) fn periods(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Periods> {
    let period = read::period(fields, reader);
    let shown = period.filter(|period| period.from.value <= period.to.value);
    let bars = fields.list("bars", reader, |reader, yaml| bar(reader, yaml, shown));
    let Period { from, to } = period?;
    Some(Periods { from, to, bars })
}

fn bar(reader: &mut Reader<'_>, yaml: &Yaml, shown: Option<Period>) -> Option<Bar> {
    let mut fields = Fields::of(yaml, reader)?;
    let label = fields.required("label", reader, read::text);
    let period = read::period(&mut fields, reader);
    let current = fields.optional("current", reader, |reader, yaml| reader.truth(yaml));
    fields.finish(reader);
    if let (Some(shown), Some(own)) = (shown, period) {
        for year in [own.from, own.to].into_iter().filter(|year| !shown.contains(year.value)) {
            reader.report(known::outside(year, &shown.into()));
        }
    }
    Some(Bar { label: label?, period: period?, current: current.is_some_and(|current| current.value) })
}

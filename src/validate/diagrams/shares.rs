//! A whole and its parts as data.

use super::check_count;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::diagram::{Share, Shares};
use crate::source::{Located, Span};
use crate::validate::read;
use crate::yaml::{Fields, Reader, Yaml};

/// As many fills as can be told apart without colour.
const MOST_PARTS: u32 = 8;
const LARGEST: f64 = 1e15;

/// Reads the keys of shares.
pub(super) fn shares(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Shares {
    let unit = read::maybe_text(fields, "unit", reader);
    check_count(fields, "parts", 2..=MOST_PARTS, reader);
    let written = super::written(fields, "parts");
    let mut digits = 0;
    let parts = fields.list("parts", reader, |reader, yaml| {
        let (part, own) = part(reader, yaml)?;
        digits = digits.max(own);
        Some(part)
    });
    let is_percent = unit.as_ref().is_some_and(|unit| {
        let unit = unit.best(reader.default_language()).value;
        unit.starts_with(['%', '％'])
    });
    let place = fields.get("parts").map_or(fields.span(), |yaml| yaml.span);
    if parts.len() == written && is_percent {
        check_whole(parts.iter().map(|part| part.value.value), 100.0, digits, place, reader);
    }
    if !parts.is_empty() && parts.iter().all(|part| part.value.value == 0.0) {
        read::out_of_range(place, 0.0, 1.0..=LARGEST, reader);
    }
    Shares { unit, parts }
}

fn part(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<(Share, i32)> {
    let mut fields = Fields::of(yaml, reader)?;
    let label = fields.required("label", reader, read::text);
    let value = fields.required("value", reader, amount);
    fields.finish(reader);
    let (value, digits) = value?;
    Some((Share { label: label?, value }, digits))
}

fn amount(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<(Located<f64>, i32)> {
    let value = reader.number(yaml)?;
    if !(0.0..=LARGEST).contains(&value.value) {
        read::out_of_range(value.span, value.value, 0.0..=LARGEST, reader);
        return None;
    }
    Some((value, digits(yaml)))
}

/// Counts the digits that were written behind the point.
pub(super) fn digits(yaml: &Yaml) -> i32 {
    i32::try_from(yaml.value.decimals()).unwrap_or(i32::MAX)
}

/// Reports parts that are not the whole together, beyond what rounding each to so many `digits` explains.
pub(super) fn check_whole(
    parts: impl Iterator<Item = f64>,
    whole: f64,
    digits: i32,
    place: Span,
    reader: &mut Reader<'_>,
) {
    let (sum, count) = parts.fold((0.0, 0.0), |(sum, count), part| (sum + part, count + 1.0));
    let rounding = 0.5 * 10_f64.powi(-digits) * count;
    if (sum - whole).abs() > rounding.min(whole / 50.0) + 1e-9 {
        let shown = (sum * 1e6).round() / 1e6;
        let problem = Diagnostic::at(Code::SumDiffers, place);
        reader.report(problem.with("sum", shown.to_string()).with("total", whole.to_string()));
    }
}

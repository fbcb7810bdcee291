//! Figures: a number with all that a plan says around it, and whether its parts add up to it.

use super::read;
use crate::diagnostics::{Code, Diagnostic};
use crate::language::Text;
use crate::model::indicator::{Figure, Qualifier};
use crate::source::Located;
use crate::yaml::{Fields, Reader, Value, Yaml};

const QUALIFIERS: [(&str, Qualifier); 3] =
    [("at-least", Qualifier::AtLeast), ("at-most", Qualifier::AtMost), ("about", Qualifier::About)];

/// More digits behind the decimal point are dust of some calculation.
pub(super) const MOST_DIGITS: u8 = 6;

/// What people write where there is no figure.
const NO_FIGURE: [&str; 6] = ["none", "―", "—", "－", "-", "−"];

/// Reads the keys of a figure: `value`, `qualifier`, `wording`, `note`, `parts`.
pub(super) fn figure(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Figure> {
    let qualifier = fields.optional("qualifier", reader, |reader, yaml| reader.word(yaml, &QUALIFIERS));
    let wording = read::maybe_text(fields, "wording", reader);
    let note = read::maybe_text(fields, "note", reader);
    let written = fields.get("parts").map_or(0, |yaml| match &yaml.value {
        Value::List(items) => items.len(),
        _ => 1,
    });
    let parts = fields.list("parts", reader, part);
    let digits = written_digits(fields);
    let value = match fields.get("value") {
        // Words alone are a figure too: 各年度1回.
        None if wording.is_some() => Some(None),
        None => fields.required("value", reader, number),
        Some(yaml) => number(reader, yaml),
    };
    let figure = Figure {
        number: value?,
        qualifier: qualifier.map_or(Qualifier::Exactly, |qualifier| qualifier.value),
        wording,
        note,
        parts,
        digits,
        span: fields.span(),
    };
    if figure.parts.len() == written {
        check_sum(&figure, reader);
    }
    Some(figure)
}

/// Tells whether someone wrote that there is no figure.
pub(super) fn says_none(yaml: &Yaml) -> bool {
    matches!(&yaml.value, Value::Text(text) if NO_FIGURE.contains(&text.trim()))
}

/// Reads a number, or what people write where there is none.
pub(super) fn number(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Option<Located<f64>>> {
    if says_none(yaml) { Some(None) } else { reader.number(yaml).map(Some) }
}

/// Counts the most digits behind the decimal point that the number or one of its parts was written with.
fn written_digits(fields: &mut Fields<'_>) -> u8 {
    let own = fields.get("value").map_or(0, digits);
    let Some(Value::List(parts)) = fields.get("parts").map(|yaml| &yaml.value) else { return own };
    let entries = parts.iter().filter_map(|part| match &part.value {
        Value::Map(entries) => entries.iter().find(|entry| &*entry.key.value == "value"),
        _ => None,
    });
    entries.map(|entry| digits(&entry.value)).fold(own, u8::max)
}

/// Counts the digits behind the decimal point of a number as it was written, as far as they are shown.
fn digits(yaml: &Yaml) -> u8 {
    u8::try_from(yaml.value.decimals()).unwrap_or(u8::MAX).min(MOST_DIGITS)
}

fn part(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<(Text, Located<f64>)> {
    let mut fields = Fields::of(yaml, reader)?;
    let label = fields.required("label", reader, read::text);
    let value = fields.required("value", reader, |reader, yaml| reader.number(yaml));
    fields.finish(reader);
    Some((label?, value?))
}

fn check_sum(figure: &Figure, reader: &mut Reader<'_>) {
    let Some(total) = figure.number.filter(|_| !figure.parts.is_empty()) else { return };
    let sum: f64 = figure.parts.iter().map(|(_, part)| part.value).sum();
    // Decimal fractions are not exact in binary.
    let tolerance = 1e-9 * total.value.abs().max(sum.abs()).max(1.0);
    if (sum - total.value).abs() > tolerance {
        reader.report(
            Diagnostic::at(Code::SumDiffers, total.span).with("sum", shown(sum)).with("total", shown(total.value)),
        );
    }
}

/// Writes a number as a person would: without the dust of binary fractions.
pub(super) fn shown(number: f64) -> String {
    let rounded = format!("{number:.6}");
    rounded.trim_end_matches('0').trim_end_matches('.').to_owned()
}

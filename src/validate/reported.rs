//! What the reports of the years (`progress/`) add to the indicators.

use super::figure::shown;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::indicator::{Figure, Indicator, Value, ValueRole};
use crate::model::progress::Progress;
use crate::source::Span;
use crate::yaml::Reader;

/// Stands for a figure that does not exist.
const NONE: &str = "―";

/// Lets each series show as many digits behind the decimal point as its reported figures have, unless it is told how many.
pub(super) fn lend_digits(indicators: &mut [Indicator], years: &[Progress]) {
    for indicator in indicators.iter_mut().filter(|indicator| indicator.precision.is_none()) {
        for value in years.iter().flat_map(|year| &year.values) {
            let own = indicator.series.iter_mut().find(|own| own.id.value == value.series.value);
            if let Some(series) = own.filter(|_| value.indicator.value == indicator.id.value) {
                series.precision = series.precision.max(value.figure.digits);
            }
        }
    }
}

/// Reports actual figures of the reports that differ from those which the indicators themselves state for the same year.
pub(super) fn check_agreement(indicators: &[Indicator], years: &[Progress], reader: &mut Reader<'_>) {
    for (year, reported) in years.iter().flat_map(|year| year.values.iter().map(move |value| (year.year.value, value)))
    {
        let indicator = indicators.iter().find(|own| own.id.value == reported.indicator.value);
        let series = indicator.and_then(|own| own.series.iter().find(|own| own.id.value == reported.series.value));
        let is_meant = |own: &&Value| own.role == ValueRole::Actual && own.year.value == year;
        let Some(own) = series.and_then(|series| series.values.iter().find(is_meant)) else { continue };
        if !agree(&reported.figure, &own.figure) {
            reader.report(
                Diagnostic::at(Code::FiguresDisagree, place(&reported.figure))
                    .with("found", words(&reported.figure))
                    .with("other", words(&own.figure))
                    .related(place(&own.figure)),
            );
        }
    }
}

/// Tells whether two figures say the same number; words in place of one may be put in two ways.
fn agree(one: &Figure, other: &Figure) -> bool {
    match (one.number, other.number) {
        (Some(one), Some(other)) => one.value.total_cmp(&other.value).is_eq(),
        (None, None) => true,
        _ => false,
    }
}

fn place(figure: &Figure) -> Span {
    figure.number.map_or(figure.span, |number| number.span)
}

fn words(figure: &Figure) -> String {
    figure.number.map_or_else(|| NONE.to_owned(), |number| shown(number.value))
}

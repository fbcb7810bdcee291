//! How figures are written: grouping, precision, qualifier and unit, in the reader's language.
//!
//! Charts and tables write the same figure with the same words.

use crate::language::{Language, Localized, Text};
use crate::model::indicator::{Figure, Qualifier};

/// Stands for a figure that does not exist.
pub const NONE: &str = "―";

/// From here on digits no longer tell anything; an exponent does.
const LONGEST: f64 = 1e15;

/// Writes a number with its thousands grouped and `precision` digits behind the point: `6,561`, `−0.5`.
///
/// Numbers of sixteen digits and more are written with an exponent.
pub fn number_text(number: f64, precision: u8) -> String {
    if !number.is_finite() {
        return NONE.to_owned();
    }
    let size = number.abs();
    let digits = if size < LONGEST {
        grouped(&format!("{size:.0$}", usize::from(precision.min(12))))
    } else {
        format!("{size:e}")
    };
    let is_zero = digits.chars().all(|c| matches!(c, '0' | '.'));
    if number < 0.0 && !is_zero { format!("\u{2212}{digits}") } else { digits }
}

/// Counts the digits behind the point that a number needs, six at most.
pub fn digits(number: f64) -> u8 {
    (0..6_u8)
        .find(|&digits| {
            let scaled = number * 10_f64.powi(digits.into());
            (scaled - scaled.round()).abs() <= scaled.abs() * 1e-12
        })
        .unwrap_or(6)
}

/// Writes a figure as a reader of `language` says it: `5回/月以上`, `at least 5 times a month`, `80%`, `―`.
///
/// Words that stand for the number replace number, qualifier and unit. Note and parts are not in it.
pub fn figure_text(figure: &Figure, unit: Option<&str>, precision: u8, language: Language) -> String {
    match (&figure.wording, &figure.number) {
        (Some(wording), _) => wording.best(language).value.to_owned(),
        (None, Some(number)) => {
            let number = with_unit(&number_text(number.value, precision), unit, language);
            qualified(&number, figure.qualifier, language)
        }
        (None, None) => NONE.to_owned(),
    }
}

/// Writes a figure as [`figure_text`] does, in the one language that its wording or unit is really in.
pub fn figure_label(figure: &Figure, unit: Option<&Text>, precision: u8, language: Language) -> Localized<String> {
    let spoken = match (&figure.wording, &figure.number, unit) {
        (Some(wording), _, _) => wording.best(language).language,
        (None, Some(_), Some(unit)) => unit.best(language).language,
        _ => language,
    };
    let unit = unit.map(|unit| unit.best(spoken).value);
    Localized { value: figure_text(figure, unit, precision, spoken), language: spoken }
}

/// Writes what a figure is made of: `新規4件、継続4件`; nothing where it has no parts.
pub fn parts_text(figure: &Figure, unit: Option<&str>, precision: u8, language: Language) -> Option<String> {
    let parts: Vec<String> = figure
        .parts
        .iter()
        .map(|(label, number)| {
            let number = with_unit(&number_text(number.value, precision), unit, language);
            let label = label.best(language).value;
            if language.is_japanese() { format!("{label}{number}") } else { format!("{label} {number}") }
        })
        .collect();
    (!parts.is_empty()).then(|| parts.join(if language.is_japanese() { "、" } else { ", " }))
}

/// Writes 以上, 以下 and 約, or their English, round a number.
pub fn qualified(number: &str, qualifier: Qualifier, language: Language) -> String {
    match (qualifier, language.is_japanese()) {
        (Qualifier::Exactly, _) => number.to_owned(),
        (Qualifier::AtLeast, true) => format!("{number}以上"),
        (Qualifier::AtLeast, false) => format!("at least {number}"),
        (Qualifier::AtMost, true) => format!("{number}以下"),
        (Qualifier::AtMost, false) => format!("at most {number}"),
        (Qualifier::About, true) => format!("約{number}"),
        (Qualifier::About, false) => format!("about {number}"),
    }
}

/// Writes a unit behind a number: Japanese counters follow at once, English words after a space, signs such as % not.
pub fn with_unit(number: &str, unit: Option<&str>, language: Language) -> String {
    match unit {
        None | Some("") => number.to_owned(),
        Some(unit) if language.is_japanese() || unit.starts_with(['%', '‰', '°', '％']) => {
            format!("{number}{unit}")
        }
        Some(unit) => format!("{number} {unit}"),
    }
}

fn grouped(digits: &str) -> String {
    let (whole, rest) = digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 1);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(rest) = rest {
        text.push('.');
        text.push_str(rest);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Located, Sources, Span};

    fn figure(number: Option<f64>, qualifier: Qualifier) -> Figure {
        let span = Span::file(Sources::default().add("indicators.yaml", ""));
        let number = number.map(|number| Located::new(number, span));
        Figure { number, qualifier, wording: None, note: None, parts: Vec::new(), digits: 0, span }
    }

    #[test]
    fn numbers_are_grouped_and_rounded() {
        for (number, precision, expected) in [
            (6561.0, 0, "6,561"),
            (999.0, 0, "999"),
            (1_234_567.891, 2, "1,234,567.89"),
            (-1234.5, 1, "\u{2212}1,234.5"),
            (-0.001, 1, "0.0"),
            (0.0, 0, "0"),
            (1e300, 0, "1e300"),
        ] {
            assert_eq!(number_text(number, precision), expected);
        }
    }

    #[test]
    fn each_language_places_unit_and_qualifier_its_own_way() {
        let monthly = figure(Some(5.0), Qualifier::AtLeast);
        assert_eq!(figure_text(&monthly, Some("回/月"), 0, Language::JAPANESE), "5回/月以上");
        assert_eq!(figure_text(&monthly, Some("a month"), 0, Language::ENGLISH), "at least 5 a month");
        let share = figure(Some(80.0), Qualifier::About);
        assert_eq!(figure_text(&share, Some("%"), 0, Language::JAPANESE), "約80%");
        assert_eq!(figure_text(&share, Some("%"), 0, Language::ENGLISH), "about 80%");
        assert_eq!(figure_text(&figure(None, Qualifier::Exactly), Some("回"), 0, Language::JAPANESE), "―");
    }

    #[test]
    fn a_figure_with_a_unit_of_another_language_is_written_in_that_language_as_a_whole() {
        let figure = figure(Some(5.0), Qualifier::AtLeast);
        let unit = Text::single(Language::JAPANESE, Located::new("回/月".into(), figure.span));
        let label = figure_label(&figure, Some(&unit), 0, Language::ENGLISH);
        assert_eq!((label.value.as_str(), label.language), ("5回/月以上", Language::JAPANESE));
    }
}

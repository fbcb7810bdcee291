//! Figures along an axis as data.

use super::check_count;
use crate::diagnostics::{Code, Diagnostic};
use crate::language::Text;
use crate::model::calendar::FiscalYear;
use crate::model::diagram::{Chart, ChartForm, ChartSeries, Places, Side};
use crate::source::{Located, Span};
use crate::validate::{figure, read};
use crate::yaml::{Fields, Reader, Value, Yaml};

const FORMS: [(&str, ChartForm); 2] = [("lines", ChartForm::Lines), ("bars", ChartForm::Bars)];
const SIDES: [(&str, Side); 2] = [("left", Side::Left), ("right", Side::Right)];

const MOST_PLACES: u32 = 60;
/// As many lines and fills as can be told apart without colour.
const MOST_SERIES: u32 = 6;
const MOST_DIGITS: u32 = 6;

/// Places that are all whole numbers in this range are years.
const YEARS: std::ops::RangeInclusive<u16> = 1600..=2999;

/// Reads the keys of a chart.
pub(super) fn chart(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Chart> {
    let form = fields.optional("form", reader, |reader, yaml| reader.word(yaml, &FORMS));
    let form = form.map_or(ChartForm::Lines, |form| form.value);
    let axis = fields.required("x", reader, axis);
    let unit = read::maybe_text(fields, "unit", reader);
    let precision = fields.optional("precision", reader, precision);
    check_count(fields, "series", 1..=MOST_SERIES, reader);
    let places = axis.as_ref().map(|axis| (axis.written, axis.span));
    let series = fields.list("series", reader, |reader, yaml| one(reader, yaml, form, places));
    check_units(&series, unit.as_ref(), reader);
    let Axis { label, places, .. } = axis?;
    Some(Chart { form, label, places: places?, unit, precision, series })
}

/// Reads how many digits stand behind the point.
fn precision(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<u8> {
    let digits = reader.whole(yaml)?;
    if digits.value > MOST_DIGITS {
        read::out_of_range(digits.span, f64::from(digits.value), 0.0..=f64::from(MOST_DIGITS), reader);
        return None;
    }
    u8::try_from(digits.value).ok()
}

/// Holds the axis along the foot, and how many places were written there, whether or not they can be read.
struct Axis {
    label: Option<Text>,
    places: Option<Places>,
    written: usize,
    span: Span,
}

fn axis(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Axis> {
    let mut fields = Fields::of(yaml, reader)?;
    let label = read::maybe_text(&mut fields, "label", reader);
    check_count(&mut fields, "values", 1..=MOST_PLACES, reader);
    let written = super::written(&mut fields, "values");
    let span = fields.get("values").map_or(fields.span(), |yaml| yaml.span);
    let places = fields.required("values", reader, places);
    fields.finish(reader);
    Some(Axis { label, places, written, span })
}

fn places(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Places> {
    let single = std::slice::from_ref(yaml);
    let items = if let Value::List(items) = &yaml.value { items } else { single };
    let years: Option<Vec<Located<FiscalYear>>> = items.iter().map(year).collect();
    let Some(years) = years else {
        let names: Vec<Text> = items.iter().filter_map(|item| read::text(reader, item)).collect();
        return (names.len() == items.len()).then_some(Places::Names(names));
    };
    for (before, year) in years.iter().zip(years.iter().skip(1)) {
        if before.value >= year.value {
            let problem = Diagnostic::at(Code::InvalidOrder, year.span).with("reason", "years");
            reader.report(problem.related(before.span));
        }
    }
    Some(Places::Years(years))
}

fn year(yaml: &Yaml) -> Option<Located<FiscalYear>> {
    let Value::Number(_, text) = &yaml.value else { return None };
    let year = text.parse().ok().filter(|year| YEARS.contains(year))?;
    Some(Located::new(FiscalYear(year), yaml.span))
}

fn one(reader: &mut Reader<'_>, yaml: &Yaml, form: ChartForm, places: Option<(usize, Span)>) -> Option<ChartSeries> {
    let mut fields = Fields::of(yaml, reader)?;
    // Series are told apart by their names; an id is for the writer's own use.
    fields.optional("id", reader, read::id);
    let label = fields.required("label", reader, read::text);
    let unit = read::maybe_text(&mut fields, "unit", reader);
    let own = fields.optional("form", reader, |reader, yaml| reader.word(yaml, &FORMS));
    let side = fields.optional("axis", reader, |reader, yaml| reader.word(yaml, &SIDES));
    let written = super::written(&mut fields, "values");
    let values = fields.list("values", reader, figure::number);
    if let (Some((expected, other)), Some(yaml)) = (places, fields.get("values"))
        && expected != written
    {
        let problem = Diagnostic::at(Code::CountDiffers, yaml.span).with("found", written).with("expected", expected);
        reader.report(problem.related(other));
    }
    let span = fields.span();
    fields.finish(reader);
    Some(ChartSeries {
        label: label?,
        unit,
        form: own.map_or(form, |form| form.value),
        side: side.map_or(Side::Left, |side| side.value),
        values,
        span,
    })
}

/// Figures that share an axis are of one kind.
fn check_units(series: &[ChartSeries], unit: Option<&Text>, reader: &mut Reader<'_>) {
    let language = reader.default_language();
    let written =
        |one: &ChartSeries| one.unit.as_ref().or(unit).map_or("", |unit| unit.best(language).value).to_owned();
    for side in [Side::Left, Side::Right] {
        let mut of_side = series.iter().filter(|one| one.side == side);
        let Some(first) = of_side.next() else { continue };
        for other in of_side.filter(|other| written(other) != written(first)) {
            let place = other.unit.as_ref().map_or(other.span, |unit| unit.span);
            let problem = Diagnostic::at(Code::UnitsDiffer, place);
            let problem = problem.with("unit", written(other)).with("other", written(first));
            reader.report(problem.related(first.unit.as_ref().map_or(first.span, |unit| unit.span)));
        }
    }
}

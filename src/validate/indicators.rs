//! `data/indicators.yaml`: what the plan promises in figures.

use super::figure::{self, MOST_DIGITS};
use super::ids::Ids;
use super::known::{Earlier, Known};
use super::read;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::Id;
use crate::model::calendar::FiscalYear;
use crate::model::indicator::{
    Direction, Indicator, IndicatorStatus, Series, StatusByHand, Value as YearValue, ValueRole,
};
use crate::source::{Located, Span};
use crate::yaml::{Fields, Reader, Yaml};
use std::collections::HashMap;

const DIRECTIONS: [(&str, Direction); 3] =
    [("more", Direction::MoreIsBetter), ("less", Direction::LessIsBetter), ("neutral", Direction::Neutral)];

const STATUSES: [(&str, IndicatorStatus); 4] = [
    ("achieved", IndicatorStatus::Achieved),
    ("on-track", IndicatorStatus::OnTrack),
    ("behind", IndicatorStatus::Behind),
    ("unknown", IndicatorStatus::Unknown),
];

const ROLES: [(&str, ValueRole); 5] = [
    ("baseline", ValueRole::Baseline),
    ("current", ValueRole::Current),
    ("actual", ValueRole::Actual),
    ("interim", ValueRole::Interim),
    ("target", ValueRole::Target),
];

/// The id of a series that stands alone and needs none.
const ONLY_SERIES: &str = "main";

/// Reads all indicators; their ids and those of their series are known afterwards.
pub(super) fn indicators(yaml: &Yaml, known: &mut Known, reader: &mut Reader<'_>) -> Vec<Indicator> {
    let Some(mut fields) = read::record(yaml, &mut known.indicators, reader) else { return Vec::new() };
    let indicators = fields.list("indicators", reader, |reader, yaml| indicator(yaml, known, reader));
    fields.finish(reader);
    indicators
}

fn indicator(yaml: &Yaml, known: &mut Known, reader: &mut Reader<'_>) -> Option<Indicator> {
    let mut fields = read::record(yaml, &mut known.indicators, reader)?;
    let id = read::own_id(&mut fields, &mut known.indicators, reader);
    let title = fields.required("title", reader, read::text);
    let direction = match fields.get("direction") {
        None => Some(Direction::MoreIsBetter),
        Some(yaml) => reader.word(yaml, &DIRECTIONS).map(|direction| direction.value),
    };
    let precision = fields.optional("precision", reader, precision);
    let measures = read::ids(&mut fields, "measures", reader);
    for measure in &measures {
        known.measures.check(Code::UnknownMeasure, measure, reader);
    }
    let former = fields.list("former", reader, read::id);
    let notes = read::texts(&mut fields, "notes", reader);
    let source = read::maybe_text(&mut fields, "source", reader);
    let method = read::maybe_text(&mut fields, "method", reader);
    let status = fields.optional("status", reader, status);
    let mut names = Ids::default();
    let mut series = all_series(&mut fields, &mut names, known, reader);
    for own in &mut series {
        let written = own.values.iter().map(|value| value.figure.digits).max().unwrap_or(0);
        own.precision = precision.unwrap_or(written);
    }
    fields.finish(reader);
    let all_series_kept = names.all_kept(series.len());
    if let Some(id) = &id {
        // Of two indicators with one id, the first counts.
        known.series.entry(id.value.clone()).or_insert(names);
    }
    // Where the direction is not known, nothing is against it.
    let direction = direction.unwrap_or(Direction::Neutral);
    for series in &series {
        check_direction(direction, series, reader);
    }
    let kept = all_series_kept && !series.is_empty();
    let indicator = Indicator {
        id: id?,
        former,
        title: title?,
        direction,
        precision,
        measures,
        series,
        notes,
        source,
        method,
        status,
    };
    kept.then_some(indicator)
}

fn precision(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<u8> {
    let digits = reader.whole(yaml)?;
    let fitting = u8::try_from(digits.value).ok().filter(|digits| *digits <= MOST_DIGITS);
    if fitting.is_none() {
        read::out_of_range(digits.span, f64::from(digits.value), 0.0..=f64::from(MOST_DIGITS), reader);
    }
    fitting
}

fn status(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<StatusByHand> {
    let mut fields = Fields::of(yaml, reader)?;
    let status = fields.required("status", reader, |reader, yaml| reader.word(yaml, &STATUSES));
    let reason = fields.required("reason", reader, read::text);
    fields.finish(reader);
    Some(StatusByHand { status: status?, reason: reason? })
}

/// Reads the list `series`, or the one series whose `unit` and `values` stand on the indicator itself.
fn all_series(fields: &mut Fields<'_>, names: &mut Ids, known: &Known, reader: &mut Reader<'_>) -> Vec<Series> {
    let Some(list) = fields.get("series") else {
        let unit = read::maybe_text(fields, "unit", reader);
        let place = Span { end: fields.span().start, ..fields.span() };
        let id = Id::new(ONLY_SERIES.into(), place);
        names.declare(&id, reader);
        let is_there = fields.required("values", reader, |_, _| Some(())).is_some();
        let values = values(fields, known, reader);
        return if is_there { vec![Series { id, label: None, unit, precision: 0, values }] } else { Vec::new() };
    };
    let alone = !matches!(&list.value, crate::yaml::Value::List(items) if items.len() > 1);
    fields.list("series", reader, |reader, yaml| {
        let mut fields = read::record(yaml, names, reader)?;
        let own = match fields.get("id") {
            None if alone => Some(Id::new(ONLY_SERIES.into(), Span { end: yaml.span.start, ..yaml.span })),
            _ => fields.required("id", reader, read::id),
        };
        names.declare_read(own.as_ref(), reader);
        let label = read::maybe_text(&mut fields, "label", reader);
        let unit = read::maybe_text(&mut fields, "unit", reader);
        let values = values(&mut fields, known, reader);
        fields.finish(reader);
        Some(Series { id: own?, label, unit, precision: 0, values })
    })
}

/// Reads figures by year, oldest first.
fn values(fields: &mut Fields<'_>, known: &Known, reader: &mut Reader<'_>) -> Vec<YearValue> {
    let values = fields.list("values", reader, |reader, yaml| value(reader, yaml, known));
    let mut seen: HashMap<(FiscalYear, ValueRole), Span> = HashMap::new();
    let mut latest: Option<Located<FiscalYear>> = None;
    for value in &values {
        let place = Diagnostic::at(Code::InvalidOrder, value.year.span);
        if let Some(first) = seen.get(&(value.year.value, value.role)) {
            reader.report(place.with("reason", "twice").related(*first));
        } else if let Some(before) = latest.filter(|before| before.value > value.year.value) {
            reader.report(place.with("reason", "years").related(before.span));
        }
        seen.entry((value.year.value, value.role)).or_insert(value.year.span);
        latest = latest.filter(|before| before.value > value.year.value).or(Some(value.year));
    }
    values
}

fn value(reader: &mut Reader<'_>, yaml: &Yaml, known: &Known) -> Option<YearValue> {
    let mut fields = Fields::of(yaml, reader)?;
    let year = fields.required("year", reader, read::year);
    let role = fields.required("role", reader, |reader, yaml| reader.word(yaml, &ROLES));
    let figure = figure::figure(&mut fields, reader);
    fields.finish(reader);
    if let (Some(year), Some(role)) = (year, role) {
        let earlier = match role.value {
            ValueRole::Baseline | ValueRole::Current => Earlier::Allowed,
            ValueRole::Actual | ValueRole::Interim | ValueRole::Target => Earlier::Refused,
        };
        known.check_year(year, earlier, reader);
    }
    Some(YearValue { year: year?, role: role?.value, figure: figure? })
}

/// Reports targets that would be a step back from where it started.
fn check_direction(direction: Direction, series: &Series, reader: &mut Reader<'_>) {
    let number =
        |role| series.values.iter().filter(move |value| value.role == role).find_map(|value| value.figure.number);
    let Some(start) = number(ValueRole::Baseline).or_else(|| number(ValueRole::Current)) else { return };
    let aims = series.values.iter().filter(|value| matches!(value.role, ValueRole::Interim | ValueRole::Target));
    for aim in aims.filter_map(|value| value.figure.number) {
        let is_back = match direction {
            Direction::MoreIsBetter => aim.value < start.value,
            Direction::LessIsBetter => aim.value > start.value,
            Direction::Neutral => false,
        };
        if is_back {
            reader.report(
                Diagnostic::at(Code::TargetAgainstDirection, aim.span)
                    .with("target", figure::shown(aim.value))
                    .with("baseline", figure::shown(start.value))
                    .related(start.span),
            );
        }
    }
}

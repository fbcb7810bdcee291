//! `progress/<year>.yaml`: what was done in a fiscal year, and how it is rated.

use super::ids::Ids;
use super::known::{Earlier, Known};
use super::{figure, read};
use crate::diagnostics::{Code, Diagnostic};
use crate::load::ProgressFile;
use crate::model::Id;
use crate::model::calendar::FiscalYear;
use crate::model::progress::{IndicatorProgress, MeasureProgress, Progress};
use crate::source::{Located, Span};
use crate::yaml::{Entry, Fields, Reader, Yaml};
use std::collections::HashMap;
use std::collections::hash_map;
use std::sync::Arc;

/// Reads one year's file; `years` holds the years read before.
pub(super) fn progress(
    file: &ProgressFile,
    years: &mut Ids,
    known: &Known,
    reader: &mut Reader<'_>,
) -> Option<Progress> {
    let mut fields = Fields::of(file.yaml.as_ref()?, reader)?;
    let year = fields.required("year", reader, read::year);
    if let Some(year) = year {
        known.check_year(year, Earlier::Refused, reader);
        check_name(&file.name, year, reader);
        years.declare(&Id::new(year.value.0.to_string().into(), year.span), reader);
    }
    let published = fields.optional("published", reader, read::date);
    let notice = read::maybe_text(&mut fields, "notice", reader);
    let opinion = read::maybe_text(&mut fields, "opinion", reader);
    let mut measures_seen = HashMap::new();
    let measures = fields.list("measures", reader, |reader, yaml| measure(reader, yaml, &mut measures_seen, known));
    let mut series_seen = HashMap::new();
    let values = fields.list("values", reader, |reader, yaml| value(reader, yaml, &mut series_seen, known));
    fields.finish(reader);
    Some(Progress { year: year?, published, notice, measures, values, opinion, span: file.span })
}

/// Reports a year that is not the one which the file is called by: the figures of one of them would be lost.
fn check_name(name: &str, year: Located<FiscalYear>, reader: &mut Reader<'_>) {
    if FiscalYear::parse(name).is_some_and(|named| named != year.value) {
        let problem = Diagnostic::at(Code::FileNameDiffers, year.span).with("file", format!("{name}.yaml"));
        reader.report(problem.with("year", year.value.0.to_string()));
    }
}

fn measure(reader: &mut Reader<'_>, yaml: &Yaml, seen: &mut Seen, known: &Known) -> Option<MeasureProgress> {
    let mut fields = Fields::of(yaml, reader)?;
    let measure = fields.required("measure", reader, read::named);
    if let Some(measure) = &measure {
        report_twice(measure, None, seen, reader);
        known.measures.check(Code::UnknownMeasure, measure, reader);
    }
    let done = read::maybe_text(&mut fields, "done", reader);
    let result = read::maybe_text(&mut fields, "result", reader);
    let issue = read::maybe_text(&mut fields, "issue", reader);
    let next = read::maybe_text(&mut fields, "next", reader);
    let opinion = read::maybe_text(&mut fields, "opinion", reader);
    let ratings = fields
        .get("ratings")
        .map_or_else(Vec::new, |yaml| reader.map(yaml, |entry, reader| rating(entry, known, reader)));
    fields.finish(reader);
    Some(MeasureProgress { measure: measure?, done, result, issue, next, ratings, opinion })
}

/// Reads who gave which rating.
fn rating(entry: &Entry, known: &Known, reader: &mut Reader<'_>) -> Option<(Id, Id)> {
    known.raters.check(Code::UnknownRating, &entry.key, reader);
    let rating = read::named(reader, &entry.value)?;
    known.ratings.check(Code::UnknownRating, &rating, reader);
    Some((entry.key.clone(), rating))
}

/// Where the record of a measure, or of a series of an indicator, stood first.
type Seen = HashMap<(Arc<str>, Option<Arc<str>>), Span>;

fn value(reader: &mut Reader<'_>, yaml: &Yaml, seen: &mut Seen, known: &Known) -> Option<IndicatorProgress> {
    let mut fields = Fields::of(yaml, reader)?;
    let indicator = fields.required("indicator", reader, read::named);
    let series = match fields.get("series") {
        None => indicator.as_ref().map(|indicator| Located::new("main".into(), indicator.span)),
        Some(yaml) => read::named(reader, yaml),
    };
    if let Some(indicator) = &indicator {
        known.indicators.check(Code::UnknownIndicator, indicator, reader);
        if let (Some(names), Some(series)) = (known.series.get(&indicator.value), &series) {
            names.check(Code::UnknownSeries, series, reader);
        }
        if let Some(series) = &series {
            report_twice(indicator, Some(series), seen, reader);
        }
    }
    let figure = figure::figure(&mut fields, reader);
    fields.finish(reader);
    Some(IndicatorProgress { indicator: indicator?, series: series?, figure: figure? })
}

fn report_twice(id: &Id, series: Option<&Id>, seen: &mut Seen, reader: &mut Reader<'_>) {
    match seen.entry((Arc::clone(&id.value), series.map(|series| Arc::clone(&series.value)))) {
        hash_map::Entry::Vacant(vacant) => {
            vacant.insert(id.span);
        }
        hash_map::Entry::Occupied(first) => {
            let problem = Diagnostic::at(Code::DuplicateId, id.span).related(*first.get());
            reader.report(problem.with("id", &*id.value).with("what", "record"));
        }
    }
}

//! The schedule of the measures: its years, its legend, and the runs of each measure.

use super::ids::Ids;
use super::read;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::Id;
use crate::model::calendar::Period;
use crate::model::schedule::{Run, Schedule, Stage};
use crate::source::Span;
use crate::yaml::{Fields, Reader, Yaml};

/// No page has room for the columns of more years.
const MOST_YEARS: u16 = 30;

/// Holds what runs may name; nothing is known where a plan has no schedule.
#[derive(Debug, Default)]
pub(super) struct Frame {
    stages: Ids,
    /// Nothing where it could not be read.
    period: Option<Period>,
    is_there: bool,
}

/// Reads the schedule of a plan; what runs may name is known afterwards, even where the rest is broken.
pub(super) fn schedule(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> (Option<Schedule>, Frame) {
    let mut frame = Frame::default();
    let Some(yaml) = fields.get("schedule") else { return (None, frame) };
    frame.is_there = true;
    let Some(mut fields) = read::record(yaml, &mut frame.stages, reader) else { return (None, frame) };
    let period = read::period(&mut fields, reader).filter(|period| fits(period, reader));
    let title = read::maybe_text(&mut fields, "title", reader);
    let stages = fields.list("stages", reader, |reader, yaml| stage(yaml, &mut frame.stages, reader));
    fields.finish(reader);
    frame.period = period;
    (period.map(|period| Schedule { period, title, stages }), frame)
}

fn fits(period: &Period, reader: &mut Reader<'_>) -> bool {
    let Some(length) = period.to.value.0.checked_sub(period.from.value.0) else { return false };
    let fits = length < MOST_YEARS;
    if !fits {
        read::out_of_range(period.to.span, f64::from(length) + 1.0, 1.0..=f64::from(MOST_YEARS), reader);
    }
    fits
}

fn stage(yaml: &Yaml, names: &mut Ids, reader: &mut Reader<'_>) -> Option<Stage> {
    let mut fields = read::record(yaml, names, reader)?;
    let id = read::own_id(&mut fields, names, reader);
    let label = fields.required("label", reader, read::text);
    let mark = fields.optional("mark", reader, read::words).map(|mark| mark.value);
    let description = read::maybe_text(&mut fields, "description", reader);
    fields.finish(reader);
    Some(Stage { id: id?, label: label?, mark, description })
}

/// Reads the runs of a measure, and puts the earliest first.
pub(super) fn runs(fields: &mut Fields<'_>, frame: &Frame, reader: &mut Reader<'_>) -> Vec<Run> {
    let Some(yaml) = fields.get("schedule") else { return Vec::new() };
    if !frame.is_there {
        let place = Span { end: yaml.span.start, ..yaml.span };
        reader.report(Diagnostic::at(Code::InvalidRun, place).with("reason", "undeclared"));
    }
    let mut runs: Vec<Run> = reader.list(yaml, |yaml, reader| run(yaml, frame, reader));
    runs.sort_by_key(|run| run.years.from.value);
    for (before, behind) in runs.iter().zip(runs.iter().skip(1)) {
        if before.years.to.value >= behind.years.from.value {
            let problem = Diagnostic::at(Code::InvalidRun, behind.years.from.span).with("reason", "overlap");
            reader.report(problem.related(before.years.from.span));
        }
    }
    runs
}

fn run(yaml: &Yaml, frame: &Frame, reader: &mut Reader<'_>) -> Option<Run> {
    let mut fields = Fields::of(yaml, reader)?;
    let years = match fields.get("to") {
        Some(_) => read::period(&mut fields, reader),
        None => fields.required("from", reader, read::year).map(|year| Period { from: year, to: year }),
    };
    let stages: Vec<Id> = match fields.get("stages") {
        Some(_) => read::ids(&mut fields, "stages", reader),
        None => fields.required("stage", reader, read::named).into_iter().collect(),
    };
    let wording = read::maybe_text(&mut fields, "wording", reader);
    fields.finish(reader);
    for id in stages.iter().filter(|_| frame.is_there) {
        frame.stages.check(Code::UnknownStage, id, reader);
    }
    let years = years.filter(|years| years.from.value <= years.to.value)?;
    if let Some(period) = frame.period {
        check_years(&years, &period, reader);
    }
    Some(Run { years, stages, wording })
}

fn check_years(years: &Period, period: &Period, reader: &mut Reader<'_>) {
    let outside = [years.from, years.to].into_iter().find(|year| !period.contains(year.value));
    if let Some(year) = outside {
        let problem = Diagnostic::at(Code::InvalidRun, year.span)
            .with("reason", "outside")
            .with("year", i64::from(year.value.0))
            .with("from", i64::from(period.from.value.0))
            .with("to", i64::from(period.to.value.0));
        reader.report(problem.related(period.from.span));
    }
}

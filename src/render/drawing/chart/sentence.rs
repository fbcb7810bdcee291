//! What a chart shows, said in sentences for those who do not see it.

use super::points::{Point, SeriesPoints};
use crate::language::Language;
use crate::model::indicator::{Indicator, ValueRole};
use crate::render::drawing::words;
use crate::render::viewpoint::TextView;
use crate::resolve::figure::figure_label;

/// Says how the series of a panel went and what they are to become, in the language of their units.
pub(super) fn description(indicator: &Indicator, series: &[&SeriesPoints<'_>], page: Language) -> TextView {
    let name = series.first().map(|one| one.name(indicator, page));
    let spoken = name.map_or(page, |name| name.spoken(page));
    let names = series.len() > 1;
    let sentences: Vec<String> = series
        .iter()
        .map(|one| {
            let said = said(one, spoken);
            let name = one.name(indicator, spoken).text;
            match (names, spoken.is_japanese()) {
                (false, _) => said,
                (true, true) => format!("{name}：{said}"),
                (true, false) => format!("{name}: {said}"),
            }
        })
        .collect();
    TextView::written(sentences.join(if spoken.is_japanese() { "" } else { " " }), spoken, page)
}

fn said(series: &SeriesPoints<'_>, language: Language) -> String {
    let figure = |point: &Point<'_>| {
        figure_label(point.figure, series.series.unit.as_ref(), series.series.precision, language).value
    };
    let measured: Vec<String> = series
        .points
        .iter()
        .filter(|point| point.is_measured())
        .map(|point| {
            let year = words::year(point.year, language);
            match (point.figure.number.is_some() || point.figure.wording.is_some(), language.is_japanese()) {
                (true, true) => format!("{year}は{}", figure(point)),
                (true, false) => format!("{} in {year}", figure(point)),
                (false, true) => format!("{year}は値なし"),
                (false, false) => format!("no figure in {year}"),
            }
        })
        .collect();
    let promised = series.points.iter().filter(|point| !point.is_measured()).map(|point| {
        let year = words::year(point.year, language);
        match (point.role == ValueRole::Target, language.is_japanese()) {
            (true, true) => format!("{year}の目標は{}。", figure(point)),
            (false, true) => format!("{year}の中間目標は{}。", figure(point)),
            (true, false) => format!("Target for {year}: {}.", figure(point)),
            (false, false) => format!("Interim target for {year}: {}.", figure(point)),
        }
    });
    let mut sentences: Vec<String> = Vec::new();
    if !measured.is_empty() {
        let end = if language.is_japanese() { "。" } else { "." };
        sentences.push(words::capitalised(&words::list(measured.iter().map(String::as_str), language)) + end);
    }
    sentences.extend(promised);
    sentences.join(if language.is_japanese() { "" } else { " " })
}

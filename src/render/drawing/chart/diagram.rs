//! Charts that stand among the diagrams: figures as they were written, with their table.
//!
//! Bars of years stand upright over an axis; bars of anything with a name lie beside it, where names have room.

use super::plot::{Plot, PlotAxis, PlotPlaces, PlotSeries, plot};
use super::view::Panel;
use super::{Cell, Row, Table};
use crate::language::Language;
use crate::model::calendar::FiscalYear;
use crate::model::diagram::{Chart, ChartForm, ChartSeries, Places, Side};
use crate::render::drawing::bars::{BarsGroup, BarsView, bars};
use crate::render::drawing::fill::Amount;
use crate::render::drawing::words;
use crate::render::viewpoint::TextView;
use crate::resolve::figure::{NONE, digits, number_text, with_unit};
use serde::Serialize;

/// Holds a chart for `drawings/plot.html`: a panel or bars, and the figures as a table.
#[derive(Debug, Clone, Serialize)]
pub struct PlotView {
    pub panel: Option<Panel>,
    pub bars: Option<BarsView>,
    pub table: Table,
}

impl PlotView {
    /// Says what there are figures of, in the language that the first series is named in; the figures stand in the table.
    pub(in crate::render::drawing) fn description(&self, page: Language) -> TextView {
        let spoken = self.table.columns.first().map_or(page, |label| label.spoken(page));
        let list = |labels: Vec<&TextView>| words::list(labels.into_iter().map(|label| label.text.as_str()), spoken);
        let series = list(self.table.columns.iter().collect());
        let text = match (self.table.rows.first(), self.table.rows.last(), spoken.is_japanese()) {
            (Some(first), Some(last), true) if self.panel.is_some() => {
                format!("{series}を、{}から{}まで示したグラフ。", first.year.text, last.year.text)
            }
            (Some(first), Some(last), false) if self.panel.is_some() => {
                format!("A chart of these figures from {} to {}: {series}.", first.year.text, last.year.text)
            }
            (_, _, true) => format!("{series}を棒の長さで示したグラフ。"),
            (_, _, false) => format!("Bars as long as these figures are large: {series}."),
        };
        TextView::written(text, spoken, page)
    }
}

/// Works out a chart; `id` must be unique on its page.
pub fn view(chart: &Chart, title: &TextView, id: &str, language: Language) -> PlotView {
    let written = Written { chart, language };
    let lies = matches!(chart.places, Places::Names(_))
        && chart.series.iter().all(|one| one.form == ChartForm::Bars && one.side == Side::Left);
    let id = format!("{id}-1");
    PlotView {
        panel: if lies { None } else { plot(&id, &written.plot(title.clone(), written.sentences()), language) },
        bars: lies.then(|| written.bars(&id)),
        table: written.table(),
    }
}

/// Holds a chart and who reads it.
struct Written<'a> {
    chart: &'a Chart,
    language: Language,
}

impl Written<'_> {
    fn best(&self, text: &crate::language::Text) -> TextView {
        TextView::best(text, self.language)
    }

    fn unit(&self, one: &ChartSeries) -> Option<TextView> {
        one.unit.as_ref().or(self.chart.unit.as_ref()).map(|unit| self.best(unit))
    }

    /// Returns the digits behind the point: as many as asked for, else as the figures of the series need.
    fn digits(&self, one: &ChartSeries) -> u8 {
        let needed = || one.values.iter().flatten().map(|value| digits(value.value)).max().unwrap_or(0);
        self.chart.precision.unwrap_or_else(needed)
    }

    fn number(&self, one: &ChartSeries, value: Option<f64>) -> String {
        value.map_or_else(|| NONE.to_owned(), |value| number_text(value, self.digits(one)))
    }

    /// Writes a figure with its unit, in the language of the unit.
    fn figure(&self, one: &ChartSeries, value: Option<f64>) -> TextView {
        let unit = self.unit(one).filter(|_| value.is_some());
        let spoken = unit.as_ref().map_or(self.language, |unit| unit.spoken(self.language));
        let text = with_unit(&self.number(one, value), unit.as_ref().map(|unit| unit.text.as_str()), spoken);
        TextView::written(text, spoken, self.language)
    }

    fn values(one: &ChartSeries) -> impl Iterator<Item = Option<f64>> + '_ {
        one.values.iter().map(|value| value.as_ref().map(|value| value.value))
    }

    fn plot(&self, title: TextView, description: TextView) -> Plot {
        let axis = |side| {
            let of_side = || self.chart.series.iter().filter(|one| one.side == side);
            let digits = of_side().map(|one| self.digits(one)).max().unwrap_or(0);
            PlotAxis {
                unit: of_side().next().and_then(|one| self.unit(one)),
                smallest_step: 0.1_f64.powi(digits.min(12).into()),
            }
        };
        let amounts = |one: &ChartSeries| {
            let text = |value| TextView { text: self.number(one, value), lang: None };
            Self::values(one).map(|value| Amount { value, text: text(value) }).collect()
        };
        let series = |one: &ChartSeries| PlotSeries {
            label: self.best(&one.label),
            form: one.form,
            side: one.side,
            amounts: amounts(one),
        };
        Plot {
            title,
            description,
            foot: self.chart.label.as_ref().map(|label| self.best(label)),
            places: match &self.chart.places {
                Places::Years(years) => PlotPlaces::Years(years.iter().map(|year| year.value).collect()),
                Places::Names(names) => PlotPlaces::Names(names.iter().map(|name| self.best(name)).collect()),
            },
            left: axis(Side::Left),
            right: axis(Side::Right),
            series: self.chart.series.iter().map(series).collect(),
        }
    }

    fn bars(&self, id: &str) -> BarsView {
        let Places::Names(names) = &self.chart.places else { return bars(id, Vec::new(), &[], 0.0) };
        let several = self.chart.series.len() > 1;
        let labels: Vec<TextView> = self.chart.series.iter().map(|one| self.best(&one.label)).collect();
        let amount = |one: &ChartSeries, index: usize| {
            let value = Self::values(one).nth(index).flatten();
            Amount { value, text: self.figure(one, value) }
        };
        let group = |(index, name): (usize, &crate::language::Text)| BarsGroup {
            label: self.best(name),
            amounts: self.chart.series.iter().map(|one| amount(one, index)).collect(),
        };
        let groups = names.iter().enumerate().map(group).collect();
        bars(id, groups, if several { &labels } else { &[] }, 0.0)
    }

    fn places(&self, language: Language) -> Vec<TextView> {
        match &self.chart.places {
            Places::Years(years) => {
                let year = |year: FiscalYear| TextView { text: words::plain_year(year, language), lang: None };
                years.iter().map(|found| year(found.value)).collect()
            }
            Places::Names(names) => names.iter().map(|name| TextView::best(name, language)).collect(),
        }
    }

    fn table(&self) -> Table {
        let row = |(index, place): (usize, TextView)| {
            let cell = |one: &ChartSeries| {
                Some(Cell { figure: self.figure(one, Self::values(one).nth(index).flatten()), note: None })
            };
            Row { year: place, role: None, cells: self.chart.series.iter().map(cell).collect() }
        };
        let foot = self.chart.label.as_ref().map(|label| self.best(label));
        let is_year = matches!(self.chart.places, Places::Years(_));
        let plain = |japanese, english| TextView { text: words::word(self.language, japanese, english), lang: None };
        let named = || if is_year { plain("年", "Year") } else { plain("項目", "Item") };
        Table {
            summary: words::word(self.language, "グラフの値を表で見る", "The figures as a table"),
            year_word: foot.unwrap_or_else(named),
            role_word: None,
            columns: self.chart.series.iter().map(|one| self.best(&one.label)).collect(),
            rows: self.places(self.language).into_iter().enumerate().map(row).collect(),
        }
    }

    /// Lists the figures of each series, in the language that the first series is named in.
    fn sentences(&self) -> TextView {
        let first = self.chart.series.first().map(|one| self.best(&one.label));
        let spoken = first.map_or(self.language, |label| label.spoken(self.language));
        let places = self.places(spoken);
        let sentence = |one: &ChartSeries| {
            let figures: Vec<String> = places
                .iter()
                .zip(Self::values(one))
                .map(|(place, value)| match (value, spoken.is_japanese()) {
                    (Some(_), true) => format!("{}は{}", place.text, self.figure(one, value).text),
                    (Some(_), false) => format!("{} in {}", self.figure(one, value).text, place.text),
                    (None, true) => format!("{}は値なし", place.text),
                    (None, false) => format!("no figure in {}", place.text),
                })
                .collect();
            let figures = words::list(figures.iter().map(String::as_str), spoken);
            let label = TextView::best(&one.label, spoken).text;
            if spoken.is_japanese() { format!("{label}：{figures}。") } else { format!("{label}: {figures}.") }
        };
        let sentences: Vec<String> = self.chart.series.iter().map(sentence).collect();
        let text = sentences.join(if spoken.is_japanese() { "" } else { " " });
        TextView::written(text, spoken, self.language)
    }
}

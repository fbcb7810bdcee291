//! One whole and its parts: a circle, and the parts as a list with their figures.

use super::fill::Amount;
use super::pie::{PiePart, PieView, pie};
use super::words;
use crate::language::Language;
use crate::model::diagram::{Share, Shares};
use crate::render::viewpoint::TextView;
use crate::resolve::figure::{digits, number_text, with_unit};
use serde::Serialize;

/// Holds shares for their template.
#[derive(Debug, Clone, Serialize)]
pub struct SharesView {
    pub pie: PieView,
}

/// Works out shares; `id` must be unique on its page.
pub fn view(shares: &Shares, id: &str, language: Language) -> SharesView {
    let unit = shares.unit.as_ref().map(|unit| TextView::best(unit, language));
    let spoken = unit.as_ref().map_or(language, |unit| unit.spoken(language));
    let digits = shares.parts.iter().map(|part| digits(part.value.value)).max().unwrap_or(0);
    let sum: f64 = shares.parts.iter().map(|part| part.value.value).sum();
    let is_percent = unit.as_ref().is_some_and(|unit| unit.text.starts_with(['%', '％']));
    let part = |part: &Share| {
        let value = part.value.value;
        let written = |text: String| TextView::written(text, spoken, language);
        let number = with_unit(&number_text(value, digits), unit.as_ref().map(|unit| unit.text.as_str()), spoken);
        let percent = format!("{}%", number_text(value / sum * 100.0, 1));
        let (short, text) = match (is_percent, spoken.is_japanese()) {
            (true, _) => (number.clone(), number),
            (false, true) => (percent.clone(), format!("{number}（{percent}）")),
            (false, false) => (percent.clone(), format!("{number} ({percent})")),
        };
        let amount = Amount { value: Some(value), text: written(short) };
        PiePart { label: TextView::best(&part.label, language), amount, text: written(text) }
    };
    SharesView { pie: pie(id, shares.parts.iter().map(part).collect()) }
}

impl SharesView {
    /// Says what the picture shows, in the language that the parts are named in.
    pub(super) fn description(&self, page: Language) -> TextView {
        let spoken = self.pie.keys.first().map_or(page, |key| key.label.spoken(page));
        let parts: Vec<String> = self.pie.keys.iter().map(|key| key.label.text.clone()).collect();
        let parts = words::list(parts.iter().map(String::as_str), spoken);
        let text = match spoken.is_japanese() {
            true => format!("全体に占める割合を円で示した図。内訳は{parts}。"),
            false => format!("A circle that shows how the whole is made up: {parts}."),
        };
        TextView::written(text, spoken, page)
    }
}

//! Days as readers write them, wherever a page names one.

use super::viewpoint::Viewpoint;
use crate::model::calendar::{Date, When};
use serde::Serialize;

/// Shows a date, in Japanese in both reckonings.
#[derive(Debug, Clone, Serialize)]
pub(super) struct DateView {
    text: String,
    /// For `datetime`.
    iso: String,
}

/// Shows a date, or both ends of a range.
#[derive(Debug, Clone, Serialize)]
pub(super) struct WhenView {
    from: DateView,
    to: Option<DateView>,
}

impl DateView {
    /// Writes a date for the reader.
    pub(super) fn new(from: &Viewpoint<'_>, date: Date) -> Self {
        let text = if from.language.is_japanese() { date.japanese() } else { date.english() };
        Self { text, iso: date.iso() }
    }

    /// Writes a date with the day of the week, by which people plan.
    fn with_weekday(from: &Viewpoint<'_>, date: Date) -> Self {
        let text = match from.language.is_japanese() {
            true => date.japanese_with_weekday(),
            false => date.english_with_weekday(),
        };
        Self { text, iso: date.iso() }
    }
}

impl WhenView {
    /// Writes a date or a range.
    pub(super) fn new(from: &Viewpoint<'_>, when: When) -> Self {
        let date = |date: Date| DateView::new(from, date);
        Self { from: date(when.from), to: when.to.map(date) }
    }

    /// Writes a date or a range with the days of the week.
    pub(super) fn with_weekdays(from: &Viewpoint<'_>, when: When) -> Self {
        let date = |date: Date| DateView::with_weekday(from, date);
        Self { from: date(when.from), to: when.to.map(date) }
    }
}

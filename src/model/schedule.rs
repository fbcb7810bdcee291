//! 年次計画: what is done on a measure in which fiscal year, in the words of the plan's own legend.

use super::Id;
use super::calendar::{FiscalYear, Period};
use crate::language::{Language, Localized, Text};
use std::sync::Arc;

/// Holds the years of a schedule and its legend.
#[derive(Debug, Clone)]
pub struct Schedule {
    /// One column for each year.
    pub period: Period,
    pub title: Option<Text>,
    pub stages: Vec<Stage>,
}

/// Holds one stage of the legend: 検討, 実施.
#[derive(Debug, Clone)]
pub struct Stage {
    pub id: Id,
    pub label: Text,
    /// Stands in the cells instead of the label: ○.
    pub mark: Option<Arc<str>>,
    pub description: Option<Text>,
}

/// Holds what is done from one year to another; the runs of a measure do not overlap, and the earliest stands first.
#[derive(Debug, Clone)]
pub struct Run {
    pub years: Period,
    /// Ids of [`Stage`]s that go on together: 検討・周知.
    pub stages: Vec<Id>,
    /// Stands for the labels of the stages.
    pub wording: Option<Text>,
}

impl Schedule {
    /// Lists its years.
    pub fn years(&self) -> impl Iterator<Item = FiscalYear> + use<> {
        (self.period.from.value.0..=self.period.to.value.0).map(FiscalYear)
    }

    /// Says what is done in a run; stages that go on together are joined: 検討・周知; Study, publicise.
    pub fn says(&self, run: &Run, language: Language) -> Option<Localized<String>> {
        let owned = |text: &Text| {
            let best = text.best(language);
            Localized { value: best.value.to_owned(), language: best.language }
        };
        if let Some(wording) = &run.wording {
            return Some(owned(wording));
        }
        let labels = run.stages.iter().filter_map(|id| self.stage(id)).map(|stage| owned(&stage.label));
        labels.reduce(|joined, next| Localized {
            value: match joined.language.is_japanese() {
                true => format!("{}・{}", joined.value, next.value),
                false => format!("{}, {}", joined.value, lower_first(&next.value)),
            },
            language: joined.language,
        })
    }

    /// Returns a stage by its id.
    pub fn stage(&self, id: &str) -> Option<&Stage> {
        self.stages.iter().find(|stage| &*stage.id.value == id)
    }
}

/// Writes a word as it stands within a sentence; an abbreviation stays.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain([second]).chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

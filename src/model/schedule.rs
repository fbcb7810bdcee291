//! 年次計画: what is done on a measure in which fiscal year, in the words of the plan's own legend.

use super::Id;
use super::calendar::{FiscalYear, Period};
use crate::language::Text;
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

    /// Returns a stage by its id.
    pub fn stage(&self, id: &str) -> Option<&Stage> {
        self.stages.iter().find(|stage| &*stage.id.value == id)
    }
}

//! Surveys: what people were asked, how many answered, and what they answered.

use super::Id;
use super::calendar::When;
use crate::language::Text;
use crate::source::{Located, Span};

/// Holds one survey.
#[derive(Debug, Clone)]
pub struct Survey {
    pub id: Id,
    pub title: Text,
    pub date: Option<When>,
    pub method: Option<Text>,
    /// How many people took part.
    pub responses: Option<Located<u32>>,
    pub source: Option<Text>,
    pub note: Option<Text>,
    pub questions: Vec<Question>,
}

/// Holds one question.
#[derive(Debug, Clone)]
pub struct Question {
    pub id: Id,
    pub title: Text,
    pub kind: QuestionKind,
    /// How many people answered it.
    pub n: Option<Located<u32>>,
    pub note: Option<Text>,
    /// Of this question, where it is not that of the survey.
    pub source: Option<Text>,
    pub chart: ChartForm,
    pub choices: Vec<Choice>,
    /// Who answered, where the answers are broken down.
    pub groups: Option<Groups>,
}

/// Tells how many choices one person could make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionKind {
    /// One, so that all shares are a whole together.
    Single,
    /// Any number.
    Multiple,
}

/// Says how answers are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartForm {
    Bars,
    /// One bar of 100 %; with groups, one for each.
    Stacked,
    Pie,
    None,
}

/// Holds one choice.
#[derive(Debug, Clone)]
pub struct Choice {
    pub id: Id,
    pub label: Text,
    /// For charts, where the label is long.
    pub short: Option<Text>,
    pub answers: Answers,
    /// As many as there are groups; empty where the answers are not broken down.
    pub by: Vec<Answers>,
    pub span: Span,
}

/// Holds how many made a choice; neither where there is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Answers {
    pub count: Option<Located<u32>>,
    pub percent: Option<Located<Percent>>,
}

/// Holds a share as it was written: 47 and 47.0 are printed as they stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Percent {
    /// 0 to 100.
    pub value: f64,
    /// Digits behind the point.
    pub digits: u8,
}

/// Holds the kinds of people that answers are broken down by.
#[derive(Debug, Clone)]
pub struct Groups {
    /// 年齢
    pub title: Text,
    pub of: Vec<Group>,
}

/// Holds one kind of people.
#[derive(Debug, Clone)]
pub struct Group {
    pub id: Id,
    pub label: Text,
    pub n: Option<Located<u32>>,
}

impl Question {
    /// Tells whether there is anything to draw.
    pub fn is_drawn(&self) -> bool {
        match self.chart {
            ChartForm::None => false,
            ChartForm::Pie => self.is_known(),
            ChartForm::Bars | ChartForm::Stacked => {
                self.is_known() || self.choices.iter().flat_map(|choice| &choice.by).any(Answers::is_known)
            }
        }
    }

    /// Tells whether it is known what all people together answered, and not some kinds of them only.
    pub fn is_known(&self) -> bool {
        self.choices.iter().any(|choice| choice.answers.is_known())
    }
}

impl Answers {
    /// Tells whether there is a figure at all.
    pub fn is_known(&self) -> bool {
        self.count.is_some() || self.percent.is_some()
    }

    /// Returns the share in per cent: as written, else of the count among `n`.
    pub fn percent(&self, n: Option<u32>) -> Option<Percent> {
        if let Some(percent) = self.percent {
            return Some(percent.value);
        }
        let n = n.filter(|n| *n > 0)?;
        Some(Percent { value: f64::from(self.count?.value) / f64::from(n) * 100.0, digits: 1 })
    }
}

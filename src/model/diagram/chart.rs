//! Figures along an axis, as lines or bars.

use crate::language::Text;
use crate::model::calendar::FiscalYear;
use crate::source::{Located, Span};

/// Shows figures of one or more series at the same places along an axis.
#[derive(Debug, Clone)]
pub struct Chart {
    /// How a series is drawn that does not say so itself.
    pub form: ChartForm,
    /// What the axis along the foot is called.
    pub label: Option<Text>,
    pub places: Places,
    /// The unit of every series that does not have its own.
    pub unit: Option<Text>,
    /// Digits behind the point, 0 to 6; as many as were written unless given.
    pub precision: Option<u8>,
    /// One to six.
    pub series: Vec<ChartSeries>,
}

/// Says how figures are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartForm {
    Lines,
    Bars,
}

/// Says on which side the axis of a series stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    Left,
    Right,
}

/// Holds the places that figures belong to.
#[derive(Debug, Clone)]
pub enum Places {
    /// Years, fiscal or not, which stand as far apart as they lie.
    Years(Vec<Located<FiscalYear>>),
    Names(Vec<Text>),
}

impl Places {
    /// Counts the places.
    pub fn count(&self) -> usize {
        match self {
            Self::Years(years) => years.len(),
            Self::Names(names) => names.len(),
        }
    }
}

/// Holds the figures of one series.
#[derive(Debug, Clone)]
pub struct ChartSeries {
    pub label: Text,
    pub unit: Option<Text>,
    pub form: ChartForm,
    pub side: Side,
    /// One for each place; nothing where there is no figure.
    pub values: Vec<Option<Located<f64>>>,
    pub span: Span,
}

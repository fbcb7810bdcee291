//! Plans over fiscal years.

use crate::language::Text;
use crate::model::calendar::{FiscalYear, Period};
use crate::source::Located;

/// Shows plans side by side over fiscal years.
#[derive(Debug, Clone)]
pub struct Periods {
    pub from: Located<FiscalYear>,
    pub to: Located<FiscalYear>,
    pub bars: Vec<Bar>,
}

/// Holds one plan over its years.
#[derive(Debug, Clone)]
pub struct Bar {
    pub label: Text,
    pub period: Period,
    /// The plan at hand.
    pub current: bool,
}

//! What can be named within one plan.
//!
//! An id is known from the moment that it was read, even where the rest of its record is wrong, so that one mistake
//! brings forth one message. Where a whole list could not be read, nothing is said of what it might hold.

use super::ids::Ids;
use super::schedule::Frame;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::calendar::{FiscalYear, PlanPeriod};
use crate::source::Located;
use crate::yaml::Reader;
use std::collections::HashMap;
use std::sync::Arc;

/// Holds what is known of a plan so far.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub departments: Ids,
    pub parts: Ids,
    pub audiences: Ids,
    pub raters: Ids,
    pub ratings: Ids,
    pub measures: Ids,
    pub indicators: Ids,
    pub schedule: Frame,
    pub consultations: Ids,
    /// By indicator.
    pub series: HashMap<Arc<str>, Ids>,
    /// Nothing where there is none, or it could not be read.
    pub period: Option<PlanPeriod>,
}

impl Known {
    /// Doubts all that `plan.yaml` would have said.
    pub(super) fn doubt_settings(&mut self) {
        for ids in [&mut self.departments, &mut self.parts, &mut self.audiences, &mut self.raters, &mut self.ratings] {
            ids.doubt();
        }
    }

    /// Reports a year that does not belong to the plan.
    pub(super) fn check_year(&self, year: Located<FiscalYear>, earlier: Earlier, reader: &mut Reader<'_>) {
        let Some(period) = self.period else { return };
        let precedes = earlier == Earlier::Allowed && year.value < period.from.value;
        if !precedes && !period.contains(year.value) {
            reader.report(outside(year, &period));
        }
    }
}

/// Tells whether a year before the plan's period makes sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Earlier {
    Allowed,
    Refused,
}

/// States that a year lies outside a period.
pub(super) fn outside(year: Located<FiscalYear>, period: &PlanPeriod) -> Diagnostic {
    let problem = Diagnostic::at(Code::YearOutsidePeriod, year.span)
        .with("year", i64::from(year.value.0))
        .with("from", i64::from(period.from.value.0))
        .with("end", if period.to.is_some() { "known" } else { "open" })
        .related(period.from.span);
    match period.to {
        Some(to) => problem.with("to", i64::from(to.value.0)),
        None => problem,
    }
}

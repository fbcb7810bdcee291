//! What the standards ask of a site, and what may be said of it after a test.
//!
//! JIS X 8341-3:2016 has the success criteria of WCAG 2.0 (ISO/IEC 40500:2012), and WCAG 2.2 keeps them but for one, so
//! that one list of criteria serves both. A verdict never says more than was found: what only a program looked at is told
//! apart from what a person confirmed.

mod criterion;
mod verdict;

pub use criterion::{CRITERIA, Criterion, Level, Principle, Standard};
pub use verdict::{Outcome, Tally, Verdict, judge};

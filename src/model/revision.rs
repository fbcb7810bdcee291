//! When a text was last changed, and whether a translation has kept up with it.

use super::calendar::Date;
use crate::source::Located;

/// Holds how far a text in one language is up to date.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Revision {
    /// The day of the last change, as the writer gives it.
    pub updated: Option<Located<Date>>,
    /// A translation whose original has changed since it was made.
    pub outdated: bool,
}

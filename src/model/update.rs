//! Updates: what was changed in what is published of a plan, in the words of those who changed it.

use super::calendar::Date;
use crate::language::Text;
use crate::source::Located;
use std::sync::Arc;

/// Holds one update.
#[derive(Debug, Clone)]
pub struct Update {
    pub date: Located<Date>,
    pub text: Text,
    /// Where it shows: a reference or an address, as a link in a chapter has it.
    pub see: Option<Located<Arc<str>>>,
}

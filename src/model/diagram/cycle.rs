//! Steps that come round again.

use crate::language::Text;
use crate::model::Id;

/// Shows steps that come round again (PDCA).
#[derive(Debug, Clone)]
pub struct Cycle {
    /// At least two.
    pub steps: Vec<Step>,
    /// What it all turns about.
    pub center: Option<Text>,
}

/// Holds one step of a cycle.
#[derive(Debug, Clone)]
pub struct Step {
    pub id: Id,
    pub label: Text,
    pub text: Option<Text>,
    pub items: Vec<Text>,
}

//! One whole and its parts.

use crate::language::Text;
use crate::source::Located;

/// Shows how one whole is made up.
#[derive(Debug, Clone)]
pub struct Shares {
    /// Where it is `%`, the parts are 100 together.
    pub unit: Option<Text>,
    /// Two to eight, as many as can be told apart without colour.
    pub parts: Vec<Share>,
}

/// Holds one part.
#[derive(Debug, Clone)]
pub struct Share {
    pub label: Text,
    /// From 0.
    pub value: Located<f64>,
}

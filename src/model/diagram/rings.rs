//! Rings around one another (自助・共助・公助).

use crate::language::Text;
use crate::model::Id;

/// Shows things that lie around one another.
#[derive(Debug, Clone)]
pub struct Rings {
    /// Two to five, the innermost first.
    pub rings: Vec<Ring>,
}

/// Holds one ring.
#[derive(Debug, Clone)]
pub struct Ring {
    pub id: Id,
    pub label: Text,
    pub text: Option<Text>,
    pub examples: Vec<Text>,
}

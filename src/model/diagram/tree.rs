//! 施策の体系: a plan level by level.

use crate::language::Text;
use crate::source::Located;

/// Shows a system of goals, level by level (施策の体系).
#[derive(Debug, Clone)]
pub struct Tree {
    pub tiers: Vec<Tier>,
}

/// Holds one level of a tree.
#[derive(Debug, Clone)]
pub struct Tier {
    pub name: Text,
    pub nodes: TierNodes,
}

/// Says where the nodes of a tier come from.
#[derive(Debug, Clone)]
pub enum TierNodes {
    /// Written out, each with its number where it has one.
    Written(Vec<TierNode>),
    /// The measures of one level, so that facts stand once.
    Measures { level: Located<u32> },
    /// The plan's slogan.
    Slogan,
}

/// Holds one written node of a tier.
#[derive(Debug, Clone)]
pub struct TierNode {
    pub number: Option<Text>,
    pub label: Text,
}

//! Steps with branches, joins and ways back.

use crate::language::Text;
use crate::model::Id;

/// Shows how one step leads to others.
#[derive(Debug, Clone)]
pub struct Flow {
    /// In reading order: what leads to an earlier step goes back.
    pub steps: Vec<FlowStep>,
}

/// Holds one step of a flow.
#[derive(Debug, Clone)]
pub struct FlowStep {
    pub id: Id,
    pub label: Text,
    pub text: Option<Text>,
    pub items: Vec<Text>,
    pub kind: FlowKind,
    /// Where it leads; empty where the flow ends.
    pub ways: Vec<Way>,
}

/// Tells steps apart by what happens there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FlowKind {
    Start,
    #[default]
    Step,
    Decision,
    End,
}

/// Leads to another step of the same flow.
#[derive(Debug, Clone)]
pub struct Way {
    pub step: Id,
    /// When this way is taken.
    pub label: Option<Text>,
}

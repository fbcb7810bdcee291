//! Who belongs to whom in a body of people.

use crate::language::Text;
use crate::model::Id;

/// Shows an organisation from its head down.
#[derive(Debug, Clone)]
pub struct Organisation {
    pub nodes: Vec<OrganisationNode>,
}

/// Holds one part of an organisation.
#[derive(Debug, Clone)]
pub struct OrganisationNode {
    pub id: Id,
    pub label: Text,
    pub text: Option<Text>,
    /// What it does, or who belongs to it.
    pub items: Vec<Text>,
    /// A staff body such as a secretariat, which hangs at the side.
    pub beside: bool,
    pub nodes: Vec<OrganisationNode>,
}

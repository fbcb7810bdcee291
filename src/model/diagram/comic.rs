//! A story in panels.

use crate::language::Text;
use crate::model::Id;

/// Shows panels in reading order.
#[derive(Debug, Clone)]
pub struct Comic {
    pub panels: Vec<ComicPanel>,
}

/// Holds one panel.
#[derive(Debug, Clone)]
pub struct ComicPanel {
    pub id: Id,
    pub title: Text,
    /// What happens there.
    pub scene: Option<Text>,
    pub speech: Vec<Speech>,
}

/// Holds what someone says.
#[derive(Debug, Clone)]
pub struct Speech {
    pub by: Option<Text>,
    pub text: Text,
}

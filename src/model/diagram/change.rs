//! How something was and what it becomes.

use crate::language::Text;
use crate::model::Id;
use crate::source::Located;

/// Shows states that follow one another.
#[derive(Debug, Clone)]
pub struct Change {
    /// Two to four, the oldest first.
    pub states: Vec<State>,
}

/// Holds one state.
#[derive(Debug, Clone)]
pub struct State {
    pub id: Id,
    pub label: Text,
    pub text: Option<Text>,
    pub items: Vec<Text>,
    /// Who or what takes how much of the whole; empty where nothing is divided.
    pub areas: Vec<Area>,
}

/// Holds one part of a state.
#[derive(Debug, Clone)]
pub struct Area {
    /// Areas of the same name are the same in every state.
    pub label: Text,
    /// Share of the whole from 0 to 1.
    pub share: Located<f64>,
    pub emphasis: bool,
}

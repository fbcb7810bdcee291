//! Who does what for whom.

use crate::language::Text;
use crate::model::Id;
use crate::source::Span;

/// Shows actors and what goes from one to another.
#[derive(Debug, Clone)]
pub struct Relations {
    /// Stands in the middle; relations name it `centre`.
    pub centre: Option<Centre>,
    /// Two to eight.
    pub actors: Vec<Actor>,
    pub relations: Vec<Relation>,
}

/// Holds what stands in the middle.
#[derive(Debug, Clone)]
pub struct Centre {
    pub label: Text,
    pub text: Option<Text>,
}

/// Holds one actor.
#[derive(Debug, Clone)]
pub struct Actor {
    pub id: Id,
    pub label: Text,
    pub text: Option<Text>,
    pub items: Vec<Text>,
}

/// Holds one arrow.
#[derive(Debug, Clone)]
pub struct Relation {
    pub from: Id,
    pub to: Id,
    pub label: Option<Text>,
    /// Goes both ways.
    pub mutual: bool,
    pub span: Span,
}

//! Themes round a centre.

use crate::language::Text;
use crate::model::Id;

/// Shows what belongs to one idea.
#[derive(Debug, Clone)]
pub struct ThemeMap {
    pub centre: Text,
    pub themes: Vec<Theme>,
}

/// Holds one theme.
#[derive(Debug, Clone)]
pub struct Theme {
    pub id: Id,
    pub label: Text,
    pub items: Vec<Text>,
}

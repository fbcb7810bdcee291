//! kyodo publishes municipal collaboration plans (協働推進計画).

pub mod diagnostics;
pub mod language;
pub mod markdown;
pub mod model;
pub mod source;
pub mod yaml;

//! What a plan is: every thing that can be said, typed, with the place that it was read from.
//!
//! The words are the field's own; one word names one thing from the YAML key to the CSS class.
//! Nothing here reads or draws: validation fills these types, and all later stages read them.

pub mod accessibility;
pub mod calendar;
pub mod call;
pub mod chapter;
pub mod comment;
pub mod consultation;
pub mod diagram;
pub mod glossary;
pub mod history;
pub mod hours;
pub mod indicator;
pub mod measure;
pub mod numbering;
pub mod paper;
pub mod piece;
pub mod plan;
pub mod progress;
pub mod regulation;
pub mod revision;
pub mod roster;
pub mod schedule;
pub mod site;
pub mod survey;
pub mod table;
pub mod update;

use crate::source::Located;
use std::sync::Arc;

/// Names a thing for references and addresses: letters, digits, `-`, `_` and `.`, at most 64.
pub type Id = Located<Arc<str>>;

/// Holds all that validation has read: the site's settings and its plans.
#[derive(Debug, Clone)]
pub struct Catalogue {
    pub site: site::SiteSettings,
    pub accessibility: accessibility::Accessibility,
    /// In the order of their folders.
    pub plans: Vec<plan::Plan>,
}

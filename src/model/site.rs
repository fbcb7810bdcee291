//! What `content/site.yaml` says.

use super::paper::PaperSettings;
use super::plan::Contact;
use crate::language::{Language, Text};
use crate::source::Located;
use std::sync::Arc;

/// Holds the settings of the whole site.
#[derive(Debug, Clone)]
pub struct SiteSettings {
    pub title: Text,
    pub description: Option<Text>,
    /// With a slash at its end; only what must be absolute uses it.
    pub base_url: Option<Located<Arc<str>>>,
    /// The first is the default.
    pub languages: Vec<LanguageSetting>,
    /// A folder of `themes/`; `default` is the built-in theme.
    pub theme: Located<Arc<str>>,
    pub publisher: Option<Text>,
    pub licence: Option<Licence>,
    /// Whom to ask about the site, and about plans that name nobody.
    pub contact: Option<Contact>,
    /// What plans are printed on that say nothing else.
    pub paper: PaperSettings,
}

/// Holds one language of the site.
#[derive(Debug, Clone)]
pub struct LanguageSetting {
    /// Knows the language that it is a variant of.
    pub language: Language,
    /// In the language itself: 日本語, English.
    pub name: Arc<str>,
}

/// Holds the terms under which the content may be used.
#[derive(Debug, Clone)]
pub struct Licence {
    pub name: Text,
    pub url: Option<Located<Arc<str>>>,
}

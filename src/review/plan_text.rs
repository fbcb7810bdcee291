//! The text of a plan's pages in one language, each read when it is first asked for.

use super::page_text::PageText;
use std::fmt;
use std::sync::{Arc, OnceLock};

/// Holds the pages that comments may be about.
pub struct PlanText<F> {
    pages: Vec<(Arc<str>, OnceLock<Option<PageText>>)>,
    html: F,
}

impl<F: Fn(&str) -> Option<Vec<u8>>> PlanText<F> {
    /// Begins with the names of the pages, below the folder of the plan and without `.html`, and what makes a page of one.
    pub fn new(names: impl IntoIterator<Item = Arc<str>>, html: F) -> Self {
        Self { pages: names.into_iter().map(|name| (name, OnceLock::new())).collect(), html }
    }

    /// Returns the text of a page; nothing for one that is not there.
    pub fn page(&self, name: &str) -> Option<&PageText> {
        let (name, text) = self.pages.iter().find(|(own, _)| **own == *name)?;
        text.get_or_init(|| (self.html)(name).map(|html| PageText::read(&html))).as_ref()
    }

    /// Lists the names of all pages.
    pub fn names(&self) -> impl Iterator<Item = &Arc<str>> {
        self.pages.iter().map(|(name, _)| name)
    }
}

impl<F> fmt::Debug for PlanText<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PlanText").field("pages", &self.pages).finish_non_exhaustive()
    }
}

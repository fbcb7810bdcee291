//! Footnotes by the labels that their references name.

use super::kind::Kind;
use super::tree::{Document, NodeId};
use std::collections::HashMap;

impl Document {
    /// Finds the definitions of footnotes by their labels, as [`footnote_key`] writes them; the first of several counts.
    pub fn footnotes(&self) -> HashMap<String, NodeId> {
        let mut found = HashMap::new();
        for (id, kind) in self.all() {
            if let Kind::FootnoteDefinition { label } = kind {
                found.entry(footnote_key(self.str(label))).or_insert(id);
            }
        }
        found
    }
}

/// Writes a footnote's label as it is compared: capitals like small letters.
pub fn footnote_key(label: &str) -> String {
    label.to_lowercase()
}

//! From two editions of a plan to what changed between them.

mod cut;
mod passages;
mod words;

pub use passages::{Group, Part, Passage, Passages, Place, passages};
pub use words::{Fate, Run, new_text, old_text, words};

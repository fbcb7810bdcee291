//! From two editions of a plan to what changed between them.

mod cut;
mod words;

pub use words::{Fate, Run, new_text, old_text, words};

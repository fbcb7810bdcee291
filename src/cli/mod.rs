//! The command line: the only part that reads arguments, prints, and knows exit codes.

pub(crate) mod arguments;
pub(crate) mod console;
mod day;
pub(crate) mod diff;
pub(crate) mod explain;
pub(crate) mod export;
pub(crate) mod language;
pub(crate) mod new;
pub(crate) mod preview;
pub(crate) mod print;
mod progress;
mod prove;
pub(crate) mod publish;
pub(crate) mod usage;
pub(crate) mod words;

//! Comments on a draft: where on the pages of now they belong, what is said of them, and how they are written down.
//!
//! A comment holds on to its passage by the place and by the words, since both change while a draft is worked on. It is
//! never lost: what cannot be found any more is said to be gone, with the words that it was about.

mod anchor;
mod desk;
mod page_text;
mod plan_text;
mod record;
mod sheet;
mod submission;
mod thread;

pub use anchor::{Found, Spot, anchor};
pub use desk::{answer, submit};
pub use page_text::PageText;
pub use plan_text::PlanText;
pub use sheet::{Entry, consultation, sheet};
pub use submission::{Reply, Submission};
pub use thread::{AnswerView, Thread, threads};

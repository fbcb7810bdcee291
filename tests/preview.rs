//! The preview from outside: whole pages to everybody who may have them, whatever is sent to it or done to its files.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "helpers of tests fail the test")]
#![allow(clippy::string_slice, reason = "answers are cut where letters were found")]

#[path = "preview/answers.rs"]
mod answers;
#[path = "preview/client.rs"]
mod client;
#[path = "preview/comments.rs"]
mod comments;
#[path = "preview/crowd.rs"]
mod crowd;
#[path = "preview/hostile.rs"]
mod hostile;
#[path = "preview/office.rs"]
mod office;
#[path = "site/project.rs"]
mod project;
#[path = "preview/reader.rs"]
mod reader;
#[path = "preview/running.rs"]
mod running;
#[path = "preview/saves.rs"]
mod saves;
#[path = "preview/upheavals.rs"]
mod upheavals;

/// Where the site of the small plan lies.
const BASE: &str = "/small/";

/// The page of [`CHAPTER`].
const PAGE: &str = "/small/ja/small/overview.html";

const CHAPTER: &str = "content/plans/small/chapters/10-overview.ja.md";

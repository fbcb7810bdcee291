//! What machines read: made from the same site as the pages.

mod search;
mod sitemap;

pub use search::{File as SearchFile, search};
pub use sitemap::sitemap;

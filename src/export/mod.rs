//! What machines read: made from the same site as the pages.

mod sitemap;

pub use sitemap::sitemap;

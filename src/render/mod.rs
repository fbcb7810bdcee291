//! From a site to HTML: views that templates see, and the templates of the theme.
//!
//! A page is made on demand by a pure function of the site, so that a build makes all of them in parallel and a
//! preview makes the one that is asked for.

pub mod drawing;
pub mod figure;
pub mod viewpoint;

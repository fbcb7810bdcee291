<<<<<<< HEAD
//! From a site to HTML: views that templates see, and the templates of the theme.
//!
//! A page is made on demand by a pure function of the site, so that a build makes all of them in parallel and a
//! preview makes the one that is asked for.

pub mod viewpoint;
=======
//! Turns what was resolved into pages.
//!
//! Rust works out what is to be said and where a line runs; templates say how it looks.

pub mod drawing;
pub mod figure;
>>>>>>> 13549d9 (Draw diagrams and charts from data, with the same content as text beside them)

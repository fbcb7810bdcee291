//! The index that the search page reads on the reader's machine, one for each language.
//!
//! It is cut into many small files, of which a query fetches few: `index.js` says where what is, `terms-N.js` hold the
//! dictionary, `entries-N.js` what is shown of a result. Files are scripts that hand over data, since a page that was
//! opened from a disk can read nothing else; and they hold data only, so that nothing written in a plan can run.
//!
//! Every term is stored with its positions in all the text of the language. Whether words stand beside each other, in a
//! title or in a text, and in which entry, is read from positions alone; only what is shown is fetched.

mod chunks;
mod dictionary;
mod entries;
mod entry;
mod files;
mod fold;
mod numbers;
mod terms;

pub use files::File;

use crate::language::Language;
use crate::resolve::{PlanIndex, Site};
use rayon::prelude::*;

/// Makes the files of a language's index.
pub fn search(site: &Site, language: Language) -> Vec<File> {
    let plans = (0..site.plans.len()).into_par_iter();
    let entries: Vec<_> = plans.flat_map(|plan| entries::entries(site, PlanIndex(plan), language)).collect();
    files::files(site, language, &entries)
}

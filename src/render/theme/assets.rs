//! The files of a theme that pages load: two style sheets and whatever lies in `assets/`.

use super::folder::{Folder, Owner};
use crate::output::OutputPath;
use crate::source::Sources;
use std::sync::Arc;

/// Style sheets that come first, in this order; the others follow by name, and sheets that only the project has come last.
const FIRST: [&str; 3] = ["tokens.css", "base.css", "layout.css"];

/// The style sheet for paper, which browsers load behind everything else.
const PRINT: &str = "print.css";

/// Holds a file that pages of the theme use.
#[derive(Debug, Clone)]
pub struct Asset {
    pub path: OutputPath,
    pub bytes: Arc<[u8]>,
}

/// Makes `assets/site.css` and `assets/print.css`, one request each, and takes over all files of `assets/`.
pub(super) fn assets(folder: &Folder, sources: &Sources) -> Vec<Asset> {
    let mut sheets: Vec<(usize, Owner, &str, &str)> = folder
        .texts("css/")
        .filter_map(|(name, versions)| {
            let (first, last) = (versions.first()?, versions.last()?);
            let place = FIRST.iter().position(|own| *own == name).unwrap_or(FIRST.len());
            Some((place, first.owner, name, &*sources.get(last.source)?.text))
        })
        .collect();
    sheets.sort_by_key(|(place, owner, name, _)| (*place, *owner, *name));
    let (print, screen): (Vec<_>, Vec<_>) = sheets.into_iter().partition(|(_, _, name, _)| *name == PRINT);
    let join = |sheets: Vec<(usize, Owner, &str, &str)>| -> String {
        sheets.into_iter().map(|(.., text)| text.trim_end().to_owned() + "\n").collect()
    };
    let made = [("assets/site.css", join(screen)), ("assets/print.css", join(print))];
    let taken = folder.bytes("assets/").map(|(name, bytes)| (format!("assets/{name}"), bytes.into_owned()));
    made.into_iter()
        .map(|(name, text)| (name.to_owned(), text.into_bytes()))
        .chain(taken)
        .filter_map(|(name, bytes)| Some(Asset { path: OutputPath::new(&name)?, bytes: bytes.into() }))
        .collect()
}

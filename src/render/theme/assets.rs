//! The files of a theme that pages load: style sheets, scripts and whatever lies in `assets/`.
//!
//! What every page needs is one sheet; all others are published one by one, so that a page loads only those that it
//! needs ([`crate::render`]'s frame says which).

use super::compact::compact;
use super::folder::{Folder, Owner, Written};
use crate::output::OutputPath;
use crate::source::Sources;
use std::sync::Arc;

/// The sheets that every page needs, in the order in which they are joined into `assets/site.css`.
const SITE: [&str; 4] = ["tokens.css", "base.css", "layout.css", "text.css"];

/// Where the sheets are published that only the project has; behind all others, so that they have the last word.
const OWN: &str = "assets/own.css";

/// Holds a file that pages of the theme use.
#[derive(Debug, Clone)]
pub struct Asset {
    pub path: OutputPath,
    pub bytes: Arc<[u8]>,
}

/// Makes `assets/site.css` and one file for each further sheet, joins the sheets that only the project has into
/// `assets/own.css`, and takes over all files of `script/` and `assets/`.
pub(super) fn assets(folder: &Folder, sources: &Sources) -> Vec<Asset> {
    let mut site = [const { String::new() }; SITE.len()];
    let mut own = String::new();
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for (name, versions) in folder.texts("css/") {
        let Some(text) = latest(versions, sources) else { continue };
        let text = compact(text) + "\n";
        match SITE.iter().position(|own| *own == name).and_then(|place| site.get_mut(place)) {
            Some(place) => *place = text,
            None if is_built_in(versions) => files.push((format!("assets/{name}"), text.into_bytes())),
            None => own.push_str(&text),
        }
    }
    files.push(("assets/site.css".to_owned(), site.concat().into_bytes()));
    if !own.is_empty() {
        files.push((OWN.to_owned(), own.into_bytes()));
    }
    for (name, versions) in folder.texts("script/") {
        files.extend(latest(versions, sources).map(|text| (format!("assets/{name}"), text.as_bytes().to_vec())));
    }
    files.extend(folder.bytes("assets/").map(|(name, bytes)| (format!("assets/{name}"), bytes.into_owned())));
    let asset = |(name, bytes): (String, Vec<u8>)| Some(Asset { path: OutputPath::new(&name)?, bytes: bytes.into() });
    files.into_iter().filter_map(asset).collect()
}

/// Returns where the project's own sheets are published; nothing where it has none.
pub(super) fn own_sheet(assets: &[Asset]) -> Option<&'static str> {
    assets.iter().any(|asset| asset.path.as_str() == OWN).then_some(OWN)
}

fn latest<'s>(versions: &[Written], sources: &'s Sources) -> Option<&'s str> {
    Some(&*sources.get(versions.last()?.source)?.text)
}

fn is_built_in(versions: &[Written]) -> bool {
    versions.first().is_some_and(|first| first.owner == Owner::BuiltIn)
}

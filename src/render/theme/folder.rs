//! The files of a theme: the built-in ones, and over them those of the project.

use crate::source::{SourceId, Sources};
use rust_embed::Embed;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The built-in theme, which every other theme stands on.
#[derive(Debug, Embed)]
#[folder = "themes/default"]
#[exclude = "screenshot.png"]
struct BuiltIn;

/// The project path that sources of the built-in theme are shown under.
const BUILT_IN: &str = "themes/default/";

/// Holds one file of a project's own theme.
#[derive(Debug, Clone)]
pub struct OwnFile<'a> {
    /// Relative to the folder of the theme, parts joined by `/`: `templates/pages/chapter.html`.
    pub path: &'a str,
    pub contents: OwnContents<'a>,
}

/// Holds what stands in a file of a project's own theme.
#[derive(Debug, Clone)]
pub enum OwnContents<'a> {
    /// A template, a catalogue of strings, or a style sheet.
    Text(SourceId),
    /// An image or a font.
    Bytes(&'a [u8]),
}

/// Tells whether a file is built in or the project's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Owner {
    BuiltIn,
    Project,
}

/// Holds one text file with its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written {
    pub(super) owner: Owner,
    pub(super) source: SourceId,
}

/// Lists the files of a theme by their path, the built-in one first where there are two.
#[derive(Debug, Default)]
pub(super) struct Folder {
    texts: BTreeMap<String, Vec<Written>>,
    bytes: BTreeMap<String, Vec<u8>>,
}

impl Folder {
    /// Lays a project's files over the built-in ones; built-in texts are added to the sources.
    pub(super) fn overlay(own: &[OwnFile<'_>], sources: &mut Sources) -> Self {
        let mut folder = Self::default();
        for path in BuiltIn::iter() {
            let Some(file) = BuiltIn::get(&path) else { continue };
            match String::from_utf8(file.data.into_owned()) {
                Ok(text) if is_text(&path) => {
                    let source = sources.add(format!("{BUILT_IN}{path}"), text);
                    folder.add_text(&path, Owner::BuiltIn, source);
                }
                Ok(text) => folder.add_bytes(&path, text.into_bytes()),
                Err(error) => folder.add_bytes(&path, error.into_bytes()),
            }
        }
        for file in own {
            match file.contents {
                OwnContents::Text(source) if is_text(file.path) => folder.add_text(file.path, Owner::Project, source),
                OwnContents::Text(source) => {
                    let text = sources.get(source).map(|file| file.text.as_bytes().to_vec());
                    folder.add_bytes(file.path, text.unwrap_or_default());
                }
                OwnContents::Bytes(bytes) => folder.add_bytes(file.path, bytes.to_vec()),
            }
        }
        folder
    }

    fn add_text(&mut self, path: &str, owner: Owner, source: SourceId) {
        self.texts.entry(path.to_owned()).or_default().push(Written { owner, source });
    }

    fn add_bytes(&mut self, path: &str, bytes: Vec<u8>) {
        self.bytes.insert(path.to_owned(), bytes);
    }

    /// Lists the text files below a folder: path within it, then each version, the built-in one first.
    pub(super) fn texts<'f>(&'f self, below: &'f str) -> impl Iterator<Item = (&'f str, &'f [Written])> {
        self.texts.iter().filter_map(move |(path, written)| Some((path.strip_prefix(below)?, written.as_slice())))
    }

    /// Lists the other files below a folder: path within it, then contents.
    pub(super) fn bytes<'f>(&'f self, below: &'f str) -> impl Iterator<Item = (&'f str, Cow<'f, [u8]>)> {
        self.bytes
            .iter()
            .filter_map(move |(path, bytes)| Some((path.strip_prefix(below)?, Cow::Borrowed(bytes.as_slice()))))
    }
}

fn is_text(path: &str) -> bool {
    ["templates/", "strings/", "css/", "script/", "paper/"].iter().any(|folder| path.starts_with(folder))
}

//! All that Typst can see while it typesets: the theme's templates, the fonts, the images of the plan, and what is to be
//! said. There is no disk behind it and no clock.

use super::fonts::Fonts;
use super::routines::ROUTINES;
use std::collections::HashMap;
use std::path::PathBuf;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

/// Where typesetting begins.
const MAIN: &str = "document.typ";

/// Holds what one document is made of.
pub(super) struct Room<'a> {
    library: LazyHash<Library>,
    fonts: &'a Fonts,
    main: FileId,
    templates: &'a Templates,
    /// By where they are published.
    images: &'a (dyn Fn(&str) -> Option<Bytes> + Sync),
}

/// Holds the files of the theme's `paper` folder, read once for all plans.
#[derive(Debug, Default)]
pub(super) struct Templates {
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
}

impl Templates {
    /// Takes over the files of the folder by their paths within it.
    pub(super) fn new<'f>(files: impl Iterator<Item = (&'f str, &'f str)>) -> Self {
        let mut templates = Self::default();
        for (path, text) in files {
            let Some(id) = file(path) else { continue };
            if path.ends_with(".typ") {
                templates.sources.insert(id, Source::new(id, text.to_owned()));
            }
            templates.files.insert(id, Bytes::from_string(text.to_owned()));
        }
        templates
    }

    /// Returns a file of the folder as text.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.files.get(&file(path)?)?.as_str().ok()
    }

    /// Returns a template by what Typst knows it as.
    pub(super) fn source(&self, id: FileId) -> Option<&Source> {
        self.sources.get(&id)
    }
}

impl<'a> Room<'a> {
    /// Prepares to typeset `inputs`, which templates see as `sys.inputs`; nothing comes of a theme without a main
    /// template.
    pub(super) fn new(
        templates: &'a Templates,
        fonts: &'a Fonts,
        images: &'a (dyn Fn(&str) -> Option<Bytes> + Sync),
        inputs: Dict,
    ) -> Option<Self> {
        let features = [Feature::A11yExtras].into_iter().collect();
        let mut library = Library::builder().with_inputs(inputs).with_features(features).build();
        library.routines = &ROUTINES;
        Some(Self { library: LazyHash::new(library), fonts, main: file(MAIN)?, templates, images })
    }
}

/// Names a file for Typst; nothing that leads out of the theme has a name.
fn file(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn path(id: FileId) -> String {
    id.get().vpath().get_without_slash().to_owned()
}

impl World for Room<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.templates.source(id).cloned().ok_or_else(|| FileError::NotFound(PathBuf::from(path(id))))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let own = self.templates.files.get(&id).cloned();
        let path = path(id);
        own.or_else(|| (self.images)(&path)).ok_or_else(|| FileError::NotFound(PathBuf::from(path)))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

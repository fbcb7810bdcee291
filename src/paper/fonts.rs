//! The fonts of this machine that a theme asks for.
//!
//! Only the families that are named are looked into: reading what every font of a machine can write takes longer than
//! typesetting a plan.

use crate::language::script;
use fontdb::{Database, FaceInfo, ID};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{LazyLock, OnceLock};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;

/// Two letters that a font for Japanese has.
const JAPANESE: [char; 2] = ['あ', '協'];

/// Lists families by what they are for, `text` and `code`, the best first, as the theme's `paper/fonts.json` does.
#[derive(Debug, Clone, Default, Deserialize, PartialEq, Eq)]
#[serde(transparent)]
pub(super) struct Families(pub(super) BTreeMap<String, Vec<String>>);

impl Families {
    /// Returns those that are among the fonts; Typst warns of others.
    pub(super) fn found(&self, fonts: &Fonts) -> Self {
        let found = |names: &Vec<String>| {
            names.iter().filter(|name| fonts.book.contains_family(&name.to_lowercase())).cloned().collect()
        };
        Self(self.0.iter().map(|(purpose, names)| (purpose.clone(), found(names))).collect())
    }

    /// Returns those that some letter needs which no better one has, and the best of each purpose in any case.
    ///
    /// Typst reads a font to find out whether it has a letter, and tries all of them on a letter that none has, as one
    /// without a shape; those for rare Chinese characters are twenty times as large as all others together.
    pub(super) fn needed(&self, letters: &BTreeSet<char>, fonts: &Fonts) -> Self {
        let needed = |names: &Vec<String>| {
            let mut missing: Vec<char> = letters.iter().copied().filter(|letter| script::has_shape(*letter)).collect();
            let mut needed = Vec::new();
            for name in names {
                let before = missing.len();
                missing.retain(|letter| !fonts.family_has(name, *letter));
                if needed.is_empty() || missing.len() < before {
                    needed.push(name.clone());
                }
            }
            needed
        };
        Self(self.0.iter().map(|(purpose, names)| (purpose.clone(), needed(names))).collect())
    }

    /// Lists all families as a sentence names them.
    pub(super) fn listed(&self) -> String {
        self.0.values().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
    }
}

/// Holds the fonts that may be used; each is read when it is first needed, and then kept for further plans.
#[derive(Debug)]
pub struct Fonts {
    book: LazyHash<FontBook>,
    faces: Vec<Face>,
}

#[derive(Debug)]
struct Face {
    id: ID,
    font: OnceLock<Option<Font>>,
}

/// What is installed does not change while a command runs.
static INSTALLED: LazyLock<Database> = LazyLock::new(|| {
    let mut installed = Database::new();
    installed.load_system_fonts();
    installed
});

impl Fonts {
    /// Finds those of the families that this machine has.
    pub(super) fn find(families: &Families) -> Self {
        let mut book = FontBook::new();
        let mut faces = Vec::new();
        let named = |face: &&FaceInfo| {
            let mut names = face.families.iter().map(|(name, _)| name.as_str());
            names.any(|name| families.0.values().flatten().any(|family| family == name))
        };
        for face in INSTALLED.faces().filter(named) {
            let Some(Some(info)) = INSTALLED.with_face_data(face.id, FontInfo::new) else { continue };
            book.push(info);
            faces.push(Face { id: face.id, font: OnceLock::new() });
        }
        Self { book: LazyHash::new(book), faces }
    }

    /// Returns what is known of the fonts without reading them.
    pub(super) fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    /// Returns a font, read where it was not yet.
    pub(super) fn font(&self, index: usize) -> Option<Font> {
        let face = self.faces.get(index)?;
        let read = |bytes: &[u8], index| Font::new(Bytes::new(bytes.to_vec()), index);
        face.font.get_or_init(|| INSTALLED.with_face_data(face.id, read).flatten()).clone()
    }

    /// Tells whether some font can write Japanese.
    pub(super) fn have_japanese(&self) -> bool {
        JAPANESE.iter().all(|letter| self.have(*letter))
    }

    /// Tells whether a font of a family has a letter.
    fn family_has(&self, family: &str, letter: char) -> bool {
        let infos = self.book.select_family(&family.to_lowercase()).filter_map(|index| self.book.info(index));
        infos.into_iter().any(|info| info.coverage.contains(u32::from(letter)))
    }

    /// Tells whether some font has a letter.
    pub(super) fn have(&self, letter: char) -> bool {
        (0..self.faces.len())
            .filter_map(|index| self.book.info(index))
            .any(|info| info.coverage.contains(u32::from(letter)))
    }
}

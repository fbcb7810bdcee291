//! The fonts of a PDF: whether they are in it, and whether they say which letters they draw.

use super::facts::FontFacts;
use super::targets::is;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Object};

/// Lists the fonts of a file by name.
pub(super) fn of(pdf: &Pdf) -> Vec<FontFacts> {
    let mut fonts: Vec<FontFacts> =
        pdf.objects().into_iter().filter_map(Object::into_dict).filter_map(|dict| font(&dict)).collect();
    fonts.sort();
    fonts.dedup();
    fonts
}

/// Describes a font; the parts that a font is composed of belong to it and are none of their own.
fn font(dict: &Dict<'_>) -> Option<FontFacts> {
    if !is(dict, "Type", "Font") {
        return None;
    }
    let kind = dict.get::<Name<'_>>("Subtype")?;
    let embedded = match kind.as_ref() {
        b"CIDFontType0" | b"CIDFontType2" => return None,
        // Its letters are drawings in the file.
        b"Type3" => true,
        b"Type0" => {
            let parts = dict.get::<Array<'_>>("DescendantFonts")?;
            parts.iter::<Dict<'_>>().next().is_some_and(|part| has_file(&part))
        }
        _ => has_file(dict),
    };
    let name = dict.get::<Name<'_>>("BaseFont").or_else(|| dict.get::<Name<'_>>("Name"));
    let name = name.map_or_else(|| "?".to_owned(), |name| String::from_utf8_lossy(name.as_ref()).into_owned());
    Some(FontFacts { name: whole(&name).to_owned(), embedded, mapped: dict.contains_key("ToUnicode") })
}

fn has_file(font: &Dict<'_>) -> bool {
    let Some(descriptor) = font.get::<Dict<'_>>("FontDescriptor") else { return false };
    ["FontFile", "FontFile2", "FontFile3"].iter().any(|key| descriptor.contains_key(key))
}

/// Returns a name without the letters that tell one part of a font from another.
fn whole(name: &str) -> &str {
    match name.split_once('+') {
        Some((part, name)) if part.len() == 6 => name,
        _ => name,
    }
}

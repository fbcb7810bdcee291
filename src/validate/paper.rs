//! The paper that the site or a plan is printed on.

use crate::model::paper::{PaperSettings, PaperSize, Sides};
use crate::yaml::{Fields, Reader, Yaml};

const SIZES: [(&str, PaperSize); 3] = [("A4", PaperSize::A4), ("B5", PaperSize::B5), ("A5", PaperSize::A5)];

const SIDES: [(&str, Sides); 2] = [("one", Sides::One), ("two", Sides::Two)];

/// Reads `paper`.
pub(super) fn paper(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<PaperSettings> {
    let mut fields = Fields::of(yaml, reader)?;
    let size = fields.optional("size", reader, |reader, yaml| reader.word(yaml, &SIZES));
    let sides = fields.optional("sides", reader, |reader, yaml| reader.word(yaml, &SIDES));
    let large_print = fields.optional("large_print", reader, |reader, yaml| reader.truth(yaml));
    fields.finish(reader);
    Some(PaperSettings {
        size: size.map(|size| size.value),
        sides: sides.map(|sides| sides.value),
        large_print: large_print.map(|large| large.value),
    })
}

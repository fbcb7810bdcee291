//! From which width on the parts of a drawing stand side by side.
//!
//! Boxes hold text of the page, which wraps anywhere but inside a word: the longest word says what a box needs.

use super::text::longest_word;
use crate::language::{Language, Text};

/// Widths in em that a drawing may ask for; `drawings.css` has a class for each.
const ROOMS: [(f64, u8); 3] = [(34.0, 34), (44.0, 44), (51.0, 51)];
/// Room around the letters of a box, in em.
const AROUND: f64 = 2.2;

/// Size of the letters in boxes, in em, as `drawings.css` has it.
pub(super) const IN_BOXES: f64 = 0.9375;
/// And in columns without boxes, whose estimated widths are on the safe side.
pub(super) const IN_COLUMNS: f64 = 0.8;

/// Finds the width in em from which so many columns of `texts` fit, written in such letters, and so many em beside them.
///
/// Nothing comes back where they fit on no page.
#[expect(clippy::cast_precision_loss, reason = "few columns stand side by side")]
pub(super) fn room<'t>(
    columns: usize,
    texts: impl Iterator<Item = &'t Text>,
    letter: f64,
    beside: f64,
    language: Language,
) -> Option<u8> {
    let longest = texts.map(|text| longest_word(text.best(language).value)).fold(0.0, f64::max);
    let needed = columns as f64 * (longest * letter + AROUND) + beside;
    ROOMS.into_iter().find(|(room, _)| needed <= *room).map(|(_, name)| name)
}

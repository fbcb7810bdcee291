//! Finds the passage of a comment again in the pages of now.

use super::page_text::PageText;
use super::plan_text::PlanText;
use crate::model::comment::Passage;
use std::sync::Arc;

/// The share of letters that must have stayed for a passage to count as changed and not as gone.
const LIKENESS: f64 = 0.6;

/// Fewer letters are like too many others to be known again when they changed.
const FEWEST_LIKE: usize = 6;

/// Fewer letters are in too many places to be known by themselves.
const FEWEST_ALONE: usize = 8;

/// So many letters around a few tell that they are the same.
const ENOUGH_AROUND: usize = 2;

/// How many letters around its place are searched for a passage that changed.
const AROUND: usize = 6000;

/// How many places with the same words are compared by what stands around them.
const MOST_PLACES: usize = 1000;

/// Tells where a passage is now.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// Under the id that it was under.
    Here(Spot),
    /// With the same words in another place of the page, or on another page of the plan.
    Moved(Spot),
    /// In its place, with nearly the same words.
    Changed(Spot),
    Gone,
}

/// Names a place on a page of now.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    pub page: Arc<str>,
    pub fragment: Option<Arc<str>>,
    /// What stands there.
    pub words: String,
}

/// Finds a passage in the pages of its plan and language.
pub fn anchor<F: Fn(&str) -> Option<Vec<u8>>>(passage: &Passage, plan: &PlanText<F>) -> Found {
    let quote = letters(passage.quote.as_deref());
    let own = &passage.at.page;
    let text = plan.page(own);
    if let Some(text) = text {
        if quote.is_empty() {
            return bare(passage, text);
        }
        if let Some(found) = exact(passage, &quote, text) {
            return found;
        }
        if let Some(found) = changed(passage, &quote, text) {
            return found;
        }
    }
    if quote.chars().count() >= FEWEST_ALONE {
        for name in plan.names().filter(|name| *name != own) {
            let found = plan.page(name).and_then(|text| Some((text, text.letters().find(&quote)?)));
            if let Some((text, at)) = found {
                return Found::Moved(spot(name, text, at, at + quote.len()));
            }
        }
    }
    Found::Gone
}

/// Finds a passage without words by its id alone.
fn bare(passage: &Passage, text: &PageText) -> Found {
    let at = &passage.at;
    match text.section(at.fragment.as_deref()) {
        Some(_) => Found::Here(Spot { page: at.page.clone(), fragment: at.fragment.clone(), words: String::new() }),
        None => Found::Gone,
    }
}

/// Finds the same words on the page, best under the same id, and there where the same stands around them.
fn exact(passage: &Passage, quote: &str, text: &PageText) -> Option<Found> {
    let (before, after) = (letters(passage.before.as_deref()), letters(passage.after.as_deref()));
    let score = |at: usize| {
        let around = (text.letters().get(..at), text.letters().get(at + quote.len()..));
        let (left, right) = (around.0.unwrap_or_default(), around.1.unwrap_or_default());
        same(left.chars().rev(), before.chars().rev()) + same(right.chars(), after.chars())
    };
    let best = |from: usize, to: usize| {
        let places = places(text.letters(), quote, from, to);
        // Of equals the first: `max_by_key` would return the last.
        places.into_iter().rev().max_by_key(|&at| score(at))
    };
    let home = text.section(passage.at.fragment.as_deref()).and_then(|(start, end)| best(start, end));
    let found = home.or_else(|| best(0, text.letters().len()))?;
    let spot = spot(&passage.at.page, text, found, found + quote.len());
    let around = before.chars().count() + after.chars().count();
    let is_sure = quote.chars().count() >= FEWEST_ALONE || score(found) >= around.min(ENOUGH_AROUND);
    Some(if is_sure && spot.fragment == passage.at.fragment { Found::Here(spot) } else { Found::Moved(spot) })
}

/// Lists where words begin in `from..to`, overlapping ones too.
fn places(letters: &str, quote: &str, from: usize, to: usize) -> Vec<usize> {
    let mut places = Vec::new();
    let mut next = from;
    while places.len() < MOST_PLACES && next < to {
        let Some(at) = letters.get(next..).and_then(|rest| rest.find(quote)).map(|at| next + at) else { break };
        if at >= to {
            break;
        }
        places.push(at);
        next = at + letters.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
    }
    places
}

fn same(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other).take_while(|(one, other)| one == other).count()
}

/// Finds words near the place of the passage that are nearly those of the passage.
fn changed(passage: &Passage, quote: &str, text: &PageText) -> Option<Found> {
    let quote: Vec<char> = quote.chars().collect();
    if quote.len() < FEWEST_LIKE {
        return None;
    }
    let (start, _) = text.section(passage.at.fragment.as_deref()).unwrap_or_default();
    let before = text.letters().get(..start).unwrap_or_default().char_indices().rev().take(AROUND / 4).last();
    let from = before.map_or(start, |(at, _)| at);
    let around: Vec<(usize, char)> =
        text.letters().get(from..).unwrap_or_default().char_indices().take(AROUND).collect();
    let letters: Vec<char> = around.iter().map(|(_, letter)| *letter).collect();
    let Like { distance, start, end } = nearest(&quote, &letters)?;
    // Exact for any text that fits into memory.
    #[allow(clippy::cast_precision_loss, reason = "a quote has at most a thousand letters")]
    let likeness = 1.0 - distance as f64 / quote.len() as f64;
    if likeness < LIKENESS {
        return None;
    }
    let offset = |place: usize| from + around.get(place).map_or_else(|| length(&around), |(at, _)| *at);
    Some(Found::Changed(spot(&passage.at.page, text, offset(start), offset(end))))
}

fn length(around: &[(usize, char)]) -> usize {
    around.last().map_or(0, |(at, letter)| at + letter.len_utf8())
}

/// Holds the part of a text that is most like a quote.
struct Like {
    /// Letters that were changed, added or taken away.
    distance: usize,
    start: usize,
    end: usize,
}

/// Finds the part of a text with the smallest edit distance to a quote.
fn nearest(quote: &[char], text: &[char]) -> Option<Like> {
    // Of each beginning of the quote: how far it is from a text that ends here, and where that text starts.
    let mut column: Vec<(usize, usize)> = (0..=quote.len()).map(|distance| (distance, 0)).collect();
    let mut best: Option<Like> = None;
    for (place, letter) in text.iter().enumerate() {
        let mut diagonal = (0, place);
        let mut above = (0, place + 1);
        for (own, cell) in quote.iter().zip(column.iter_mut().skip(1)) {
            let replaced = (diagonal.0 + usize::from(own != letter), diagonal.1);
            let added = (cell.0 + 1, cell.1);
            let left_out = (above.0 + 1, above.1);
            diagonal = *cell;
            above =
                [added, left_out].into_iter().fold(replaced, |one, other| if other.0 < one.0 { other } else { one });
            *cell = above;
        }
        // Of equals, one that ends as the quote does: its last sentence is then shown to the end.
        let ends_alike = usize::from(quote.last() == Some(letter));
        if best.as_ref().is_none_or(|best| above.0 < best.distance + ends_alike) {
            best = Some(Like { distance: above.0, start: above.1, end: place + 1 });
        }
    }
    best.filter(|best| best.start < best.end)
}

fn spot(page: &Arc<str>, text: &PageText, start: usize, end: usize) -> Spot {
    Spot { page: Arc::clone(page), fragment: text.fragment(start), words: text.excerpt(start, end) }
}

/// Returns words without white space.
fn letters(words: Option<&str>) -> String {
    words.unwrap_or_default().chars().filter(|letter| !letter.is_whitespace()).collect()
}

#[cfg(test)]
mod tests;

//! From two texts to the words that stay, go and come, cut as a reader of Japanese would underline them.
//!
//! A text is cut into runs of one script, so that particles and endings do not glue to nouns and a number is one thing.
//! Where one word takes the place of another, what both begin and end with stays: of 協働推進計画 and 協働推進基本計画 only
//! 基本 is marked. A word that happens to stand between two large changes is taken into them.

use super::cut::{Script, Token, cut};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::ops::Range;

/// Holds letters that share one fate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub fate: Fate,
    pub text: String,
}

/// Tells what becomes of letters from the old text to the new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Kept,
    Removed,
    Added,
}

/// Compares two texts word by word; what is removed stands before what is added in its place.
///
/// Kept and removed runs together are the old text, kept and added ones the new.
pub fn words(old: &str, new: &str) -> Vec<Run> {
    if old == new {
        return (!old.is_empty()).then(|| Run { fate: Fate::Kept, text: old.to_owned() }).into_iter().collect();
    }
    let stretches = stretches(&cut(old), &cut(new));
    let stretches = swallow(stretches);
    match is_another(&stretches, old, new) {
        true => runs(vec![Stretch::Changed { removed: old.to_owned(), added: new.to_owned() }]),
        false => runs(stretches),
    }
}

/// Texts of more words are compared sentence by sentence first, and then only where few of them changed together.
const LONG: usize = 20_000;

/// Finds what two lists of words have in common.
fn stretches(old: &[Token<'_>], new: &[Token<'_>]) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    if old.len().max(new.len()) <= LONG {
        compare(old, new, &mut stretches);
        return stretches;
    }
    let (old_sentences, new_sentences) = (sentences(old), sentences(new));
    if old_sentences.len().max(new_sentences.len()) > LONG {
        change(old, new, &mut stretches);
        return stretches;
    }
    for op in capture_diff_slices(Algorithm::Myers, &old_sentences, &new_sentences) {
        let (old, new) = (joined(old, &old_sentences, op.old_range()), joined(new, &new_sentences, op.new_range()));
        match op {
            DiffOp::Equal { .. } => stretches.push(kept(old)),
            _ if old.len().max(new.len()) <= LONG => compare(old, new, &mut stretches),
            _ => change(old, new, &mut stretches),
        }
    }
    stretches
}

/// Parts words into sentences.
fn sentences<'a, 't>(tokens: &'a [Token<'t>]) -> Vec<&'a [Token<'t>]> {
    tokens.split_inclusive(|token| ["。", ".", "\n", "！", "？", "!", "?"].contains(&token.text)).collect()
}

/// Returns the words of sentences beside each other.
fn joined<'a, 't>(tokens: &'a [Token<'t>], sentences: &[&[Token<'t>]], range: Range<usize>) -> &'a [Token<'t>] {
    let length = |range: Range<usize>| -> usize {
        sentences.get(range).unwrap_or_default().iter().map(|sentence| sentence.len()).sum()
    };
    let start = length(0..range.start);
    tokens.get(start..start + length(range)).unwrap_or_default()
}

fn compare(old: &[Token<'_>], new: &[Token<'_>], stretches: &mut Vec<Stretch>) {
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        let (old, new) = (old.get(op.old_range()).unwrap_or_default(), new.get(op.new_range()).unwrap_or_default());
        match op {
            DiffOp::Equal { .. } => stretches.push(kept(old)),
            _ => change(old, new, stretches),
        }
    }
}

fn kept(tokens: &[Token<'_>]) -> Stretch {
    Stretch::Kept { text: text(tokens), plain: tokens.iter().all(Token::is_plain) }
}

fn text(tokens: &[Token<'_>]) -> String {
    tokens.iter().map(|token| token.text).collect()
}

/// Of two sentences that share less than this, in hundredths, one is not the other with changes.
const SHARED: usize = 30;

/// A text of fewer letters is a phrase, of which every word tells.
const SENTENCE: usize = 12;

/// Tells whether what two texts have in common is chance, so that to mark single words would only hide that.
fn is_another(stretches: &[Stretch], old: &str, new: &str) -> bool {
    let letters = |text: &str| text.chars().count();
    let kept: usize = stretches
        .iter()
        .map(|stretch| match stretch {
            Stretch::Kept { text, plain: false } => letters(text),
            _ => 0,
        })
        .sum();
    let (old, new) = (letters(old), letters(new));
    old.min(new) >= SENTENCE && kept * 200 < SHARED * (old + new) && kept * 2 < old.min(new)
}

/// Holds a part of both texts.
#[derive(Debug)]
enum Stretch {
    /// `plain` where it is nothing but particles and punctuation.
    Kept {
        text: String,
        plain: bool,
    },
    Changed {
        removed: String,
        added: String,
    },
}

/// Adds what one list of tokens becomes, less what their outermost words begin and end with in common.
fn change(old: &[Token<'_>], new: &[Token<'_>], stretches: &mut Vec<Stretch>) {
    let (removed, added) = (text(old), text(new));
    let begins = match (old.first(), new.first()) {
        (Some(one), Some(other)) => common(one, other, Common::Beginning),
        _ => 0,
    };
    let ends = match (old.last(), new.last()) {
        (Some(one), Some(other)) => {
            // What one word begins with is not counted once more as its end.
            let room = (removed.len().min(added.len())).saturating_sub(begins);
            common(one, other, Common::End).min(room)
        }
        _ => 0,
    };
    let (begins, ends) = worth(&removed, &added, begins, ends);
    let middle = |text: &str| text.get(begins..text.len() - ends).unwrap_or_default().to_owned();
    let mut keep = |text: &str| {
        if !text.is_empty() {
            stretches.push(Stretch::Kept { text: text.to_owned(), plain: false });
        }
    };
    keep(removed.get(..begins).unwrap_or_default());
    let end = removed.get(removed.len() - ends..).unwrap_or_default();
    let changed = Stretch::Changed { removed: middle(&removed), added: middle(&added) };
    stretches.push(changed);
    if !end.is_empty() {
        stretches.push(Stretch::Kept { text: end.to_owned(), plain: false });
    }
}

/// Tells which side of two words is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Common {
    Beginning,
    End,
}

/// Returns how many bytes two words have in common on one side: only compounds of Chinese characters and long runs of
/// hiragana are taken apart, and neither numbers nor Latin words.
fn common(one: &Token<'_>, other: &Token<'_>, side: Common) -> usize {
    if one.script != other.script || !matches!(one.script, Script::Han | Script::Hiragana) {
        return 0;
    }
    let (mut one, mut other) = (one.letters(), other.letters());
    if side == Common::End {
        one.reverse();
        other.reverse();
    }
    one.iter().zip(&other).take_while(|(one, other)| one == other).map(|(letter, _)| letter.len()).sum()
}

/// Leaves what is in common where it is worth being kept apart: two letters or more, or all of one word.
fn worth(removed: &str, added: &str, begins: usize, ends: usize) -> (usize, usize) {
    if begins + ends == removed.len().min(added.len()) {
        return (begins, ends);
    }
    let long = |bytes: usize, text: Option<&str>| {
        if text.is_some_and(|text| text.chars().count() >= 2) { bytes } else { 0 }
    };
    (long(begins, removed.get(..begins)), long(ends, removed.get(removed.len() - ends..)))
}

/// The longest kept run, in letters, that may be taken into the changes around it.
const ISLAND: usize = 2;

/// A change is large where so many letters go and come together.
const LARGE: usize = 6;

/// Takes a particle or a comma that stands between two large changes into them.
fn swallow(stretches: Vec<Stretch>) -> Vec<Stretch> {
    let mut calm: Vec<Stretch> = Vec::with_capacity(stretches.len());
    let mut rest = stretches.into_iter().peekable();
    while let Some(stretch) = rest.next() {
        let island = match &stretch {
            Stretch::Kept { text, plain: true } => text.chars().count() <= ISLAND,
            _ => false,
        };
        let between = island && calm.last().is_some_and(is_large) && rest.peek().is_some_and(is_large);
        match (stretch, calm.last_mut()) {
            (Stretch::Kept { text, .. }, Some(Stretch::Changed { removed, added })) if between => {
                removed.push_str(&text);
                added.push_str(&text);
            }
            (Stretch::Changed { removed: gone, added: come }, Some(Stretch::Changed { removed, added })) => {
                removed.push_str(&gone);
                added.push_str(&come);
            }
            (stretch, _) => calm.push(stretch),
        }
    }
    calm
}

fn is_large(stretch: &Stretch) -> bool {
    match stretch {
        Stretch::Changed { removed, added } => {
            !removed.is_empty() && !added.is_empty() && removed.chars().chain(added.chars()).nth(LARGE - 1).is_some()
        }
        Stretch::Kept { .. } => false,
    }
}

/// Writes stretches as runs, those of one fate beside each other joined.
fn runs(stretches: Vec<Stretch>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut add = |fate: Fate, text: String| {
        if text.is_empty() {
            return;
        }
        match runs.last_mut().filter(|last| last.fate == fate) {
            Some(last) => last.text.push_str(&text),
            None => runs.push(Run { fate, text }),
        }
    };
    for stretch in stretches {
        match stretch {
            Stretch::Kept { text, .. } => add(Fate::Kept, text),
            Stretch::Changed { removed, added } => {
                add(Fate::Removed, removed);
                add(Fate::Added, added);
            }
        }
    }
    runs
}

/// Returns the old text of runs.
pub fn old_text(runs: &[Run]) -> String {
    runs.iter().filter(|run| run.fate != Fate::Added).map(|run| run.text.as_str()).collect()
}

/// Returns the new text of runs.
pub fn new_text(runs: &[Run]) -> String {
    runs.iter().filter(|run| run.fate != Fate::Removed).map(|run| run.text.as_str()).collect()
}

#[cfg(test)]
mod tests;

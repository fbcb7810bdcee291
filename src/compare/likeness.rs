//! How alike two texts are: the share of pairs of letters that they have in common.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};

/// Holds the pairs of letters of a text, in order, so that two texts are compared in one walk.
#[derive(Debug, Clone, Default)]
pub(super) struct Profile(Vec<u32>);

impl Profile {
    /// Takes the pairs of a text; spaces do not count.
    pub(super) fn of(text: &str) -> Self {
        let letters: Vec<char> = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        let mut pairs: Vec<u32> = match letters.as_slice() {
            [one] => vec![u32::from(*one)],
            letters => letters.windows(2).map(hash).collect(),
        };
        pairs.sort_unstable();
        Self(pairs)
    }

    /// Joins the profiles of texts that stand together.
    pub(super) fn joined<'p>(profiles: impl Iterator<Item = &'p Self>) -> Self {
        let mut pairs: Vec<u32> = profiles.flat_map(|profile| profile.0.iter().copied()).take(LONGEST).collect();
        pairs.sort_unstable();
        Self(pairs)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns 1 for the same text, 0 for two that have nothing in common.
    pub(super) fn likeness(&self, other: &Self) -> f64 {
        let (mut own, mut others) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut common = 0u32;
        while let (Some(one), Some(two)) = (own.peek(), others.peek()) {
            match one.cmp(two) {
                std::cmp::Ordering::Less => drop(own.next()),
                std::cmp::Ordering::Greater => drop(others.next()),
                std::cmp::Ordering::Equal => {
                    common += 1;
                    own.next();
                    others.next();
                }
            }
        }
        let all = u32::try_from(self.len() + other.len()).unwrap_or(u32::MAX);
        if all == 0 { 1.0 } else { 2.0 * f64::from(common) / f64::from(all) }
    }
}

/// Of all that stands below a heading this much tells what it is about.
const LONGEST: usize = 2_000;

fn hash(pair: &[char]) -> u32 {
    let mut hasher = DefaultHasher::new();
    pair.hash(&mut hasher);
    // The upper half serves; two pairs that fall together make two texts a little more alike.
    u32::try_from(hasher.finish() >> 32).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(one: &str, other: &str) -> f64 {
        Profile::of(one).likeness(&Profile::of(other))
    }

    #[test]
    fn a_sentence_with_another_ending_is_more_alike_than_another_sentence() {
        let old = "市民活動の情報を広く発信します。";
        let near = likeness(old, "市民活動の情報を、ウェブサイトで広く発信していきます。");
        let far = likeness(old, "防災訓練を年に二回行います。");
        assert!(near > 0.6 && far < 0.2, "{near} {far}");
        assert!((likeness(old, old) - 1.0).abs() < f64::EPSILON);
        assert!((likeness("", "") - 1.0).abs() < f64::EPSILON);
        assert!(likeness("あ", "") < f64::EPSILON);
    }
}

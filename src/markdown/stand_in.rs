//! Letters that stand in the parsed text and not in the source, chosen so that none of them is the writer's.

use std::ops::RangeInclusive;

/// Code points that are no characters and never meant for interchange; to CommonMark they are letters.
const JOINERS: RangeInclusive<char> = '\u{FDD0}'..='\u{FDEF}';
/// Punctuation of the Sundanese script.
const SIGNS: RangeInclusive<char> = '\u{1CC0}'..='\u{1CC7}';

/// Holds the letters that a text lends itself to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct StandIns {
    /// Neither space nor punctuation.
    pub(super) joiner: char,
    /// Punctuation.
    pub(super) sign: char,
}

impl Default for StandIns {
    fn default() -> Self {
        Self { joiner: *JOINERS.start(), sign: *SIGNS.start() }
    }
}

impl StandIns {
    /// Chooses letters that a text does not hold, neither as they are nor as numeric references.
    pub(super) fn choose(text: &str) -> Option<Self> {
        let references = referenced(text);
        let free = |letters: RangeInclusive<char>| {
            letters.into_iter().find(|letter| !text.contains(*letter) && !references.contains(&u32::from(*letter)))
        };
        Some(Self { joiner: free(JOINERS)?, sign: free(SIGNS)? })
    }
}

/// Lists the letters of both kinds that a text refers to by number.
fn referenced(text: &str) -> Vec<u32> {
    let number = |from: usize, radix: u32| {
        let all = text.get(from..).unwrap_or_default();
        let digits = all.bytes().take(9).take_while(|byte| char::from(*byte).is_digit(radix)).count();
        u32::from_str_radix(all.get(..digits).unwrap_or_default(), radix).ok()
    };
    let ours = |letter: &u32| char::from_u32(*letter).is_some_and(|it| JOINERS.contains(&it) || SIGNS.contains(&it));
    let mut found: Vec<u32> = memchr::memmem::find_iter(text.as_bytes(), b"&#")
        .flat_map(|at| [number(at + 2, 10), number(at + 3, 16)])
        .flatten()
        .filter(ours)
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_letter_of_the_writer_is_chosen() {
        assert_eq!(StandIns::choose("市民"), Some(StandIns::default()));
        let chosen = StandIns::choose("\u{FDD0} &#64977; &#xFdD2; &#x1cc0;");
        assert_eq!(chosen, Some(StandIns { joiner: '\u{FDD3}', sign: '\u{1CC1}' }));
        assert_eq!(StandIns::choose(&SIGNS.collect::<String>()), None);
    }
}

//! How much of a plan fits on the one sheet of its summary, told from the texts alone.
//!
//! A build has no printer, so lines are counted: a letter of Japanese is about as wide as two of English, and a line of
//! the sheet holds so many. What does not fit is counted and named, never cut off.

/// The lines of the sheet, but for those that are the same on each.
pub(super) const LINES: usize = 46;
/// How many letters of half width a line holds: of the title, of a text over the whole sheet, of the title of a card on half
/// of it and of what stands below that, and of the first column of the table.
pub(super) const TITLE: usize = 54;
pub(super) const WHOLE: usize = 96;
pub(super) const CARD: usize = 38;
pub(super) const HALF: usize = 48;
pub(super) const NAMES: usize = 56;
/// What stands before a list: its heading, and for a table its head too.
pub(super) const HEADING: usize = 2;
pub(super) const TABLE_HEAD: usize = 4;

/// More would not be read at a glance, whatever fits.
const AT_A_GLANCE: usize = 8;

/// What a letter of half width weighs, and a letter of Latin, which is narrower in most typefaces.
const WIDTH: usize = 10;
const LATIN: usize = 9;

/// Counts the lines that a text takes.
pub(super) fn lines(text: &str, width: usize) -> usize {
    let letters: usize = text.chars().map(|letter| if letter < '\u{1100}' { LATIN } else { 2 * WIDTH }).sum();
    letters.div_ceil(width * WIDTH).max(1)
}

/// Holds the lines of a goal: of its title, and of each policy below it.
#[derive(Debug, Clone)]
pub(super) struct Card {
    pub(super) title: usize,
    pub(super) policies: Vec<usize>,
}

/// Holds how many goals are shown, and how many policies below each of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) goals: usize,
    pub(super) policies: usize,
}

/// Chooses as many policies as fit, the same number below each goal; then as many goals.
pub(super) fn goals(cards: &[Card], room: usize) -> Shown {
    let fitting = (0..=AT_A_GLANCE).rev().find(|policies| rows(cards, *policies) <= room);
    if let Some(policies) = fitting {
        return Shown { goals: cards.len(), policies };
    }
    let fits = |goals: &usize| cards.get(..*goals).is_some_and(|cards| rows(cards, 0) < room);
    Shown { goals: (1..cards.len()).rev().find(fits).unwrap_or(1), policies: 0 }
}

/// Counts the lines of all goals with as many policies as are ever shown.
pub(super) fn wanted(cards: &[Card]) -> usize {
    rows(cards, AT_A_GLANCE)
}

/// Counts the lines of the goals that are shown, and of the line that says how many more there are.
pub(super) fn used(cards: &[Card], shown: Shown) -> usize {
    let more = usize::from(shown.goals < cards.len());
    more + rows(cards.get(..shown.goals).unwrap_or(cards), shown.policies)
}

/// Counts the lines of cards that stand two by two.
fn rows(cards: &[Card], policies: usize) -> usize {
    let lines = |card: &Card| {
        let more = usize::from(card.policies.len() > policies);
        1 + card.title + more + card.policies.iter().take(policies).sum::<usize>()
    };
    cards.chunks(2).map(|pair| pair.iter().map(lines).max().unwrap_or(0)).sum()
}

/// Tells how many entries of a list fit; where not all do, there is room for a line that says so.
pub(super) fn list(entries: &[usize], room: usize) -> usize {
    if entries.iter().sum::<usize>() <= room {
        return entries.len();
    }
    let mut left = room.saturating_sub(1);
    let fits = |lines: &&usize| {
        let rest = left.checked_sub(**lines);
        left = rest.unwrap_or(left);
        rest.is_some()
    };
    entries.iter().take_while(fits).count().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(policies: usize) -> Card {
        Card { title: 1, policies: vec![1; policies] }
    }

    #[test]
    fn a_letter_of_japanese_is_wider_than_two_of_english() {
        assert_eq!([lines("市民協働", 8), lines("市民協働の", 8), lines("", 8)], [1, 2, 1]);
        assert_eq!([lines("citizens", 8), lines("citizens all", 8)], [1, 2]);
    }

    #[test]
    fn each_goal_shows_as_many_policies_as_there_is_room_for_below_all() {
        let cards = [card(5), card(2), card(9)];
        assert_eq!(goals(&cards, 40), Shown { goals: 3, policies: 8 });
        assert_eq!(goals(&cards, 12), Shown { goals: 3, policies: 3 });
        assert_eq!(goals(&cards, 6), Shown { goals: 3, policies: 0 });
    }

    #[test]
    fn where_not_even_the_goals_fit_the_first_are_shown() {
        let cards = vec![card(3); 12];
        assert_eq!(goals(&cards, 10), Shown { goals: 6, policies: 0 });
        assert_eq!(goals(&cards, 0), Shown { goals: 1, policies: 0 });
    }

    #[test]
    fn a_list_that_does_not_fit_leaves_a_line_to_say_so() {
        assert_eq!(list(&[1, 1, 1], 3), 3);
        assert_eq!(list(&[1, 1, 1, 1], 3), 2);
        assert_eq!(list(&[1, 2, 1], 3), 1);
        assert_eq!(list(&[4], 3), 1);
    }
}

//! From what programs and people found to the one word that may be published.

/// Names what a test of one criterion came to, in the words of EARL 1.0 and the ACT rules format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    Passed,
    Failed,
    /// Nothing on the site is of the kind that the criterion is about.
    Inapplicable,
    CannotTell,
}

/// Counts the pages by what one rule of a checker found on them; a page counts once, by the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
    /// The checker asks a person to look.
    pub incomplete: u32,
    /// The page holds nothing that the rule is about.
    pub inapplicable: u32,
}

/// Names what is published of one criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    Failed,
    CannotTell,
    /// A person confirmed it, and no program found otherwise.
    Passed,
    Inapplicable,
    /// Programs looked at something and found no fault; no person has looked.
    NothingFound,
    /// Programs looked for something to judge and met none; no person has looked.
    NothingMet,
    Untested,
}

impl Verdict {
    /// Lists all, the gravest first.
    pub const ALL: [Self; 7] = [
        Self::Failed,
        Self::CannotTell,
        Self::Passed,
        Self::Inapplicable,
        Self::NothingFound,
        Self::NothingMet,
        Self::Untested,
    ];

    /// Tells whether a person confirmed that the site has nothing against the criterion.
    pub fn is_met(self) -> bool {
        matches!(self, Self::Passed | Self::Inapplicable)
    }

    /// Tells whether it is known if the criterion is met.
    pub fn is_settled(self) -> bool {
        self.is_met() || self == Self::Failed
    }

    /// Returns the word by which strings and style sheets know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::CannotTell => "cannot-tell",
            Self::Passed => "passed",
            Self::Inapplicable => "inapplicable",
            Self::NothingFound => "nothing-found",
            Self::NothingMet => "nothing-met",
            Self::Untested => "untested",
        }
    }
}

impl Tally {
    /// Counts all pages.
    pub fn pages(self) -> u64 {
        [self.passed, self.failed, self.incomplete, self.inapplicable].into_iter().map(u64::from).sum()
    }

    /// Says what the rule came to on all pages together.
    pub fn outcome(self) -> Outcome {
        match self {
            Self { failed: 1.., .. } => Outcome::Failed,
            Self { incomplete: 1.., .. } => Outcome::CannotTell,
            Self { passed: 1.., .. } => Outcome::Passed,
            _ => Outcome::Inapplicable,
        }
    }
}

/// Says what may be published of a criterion, from the rules that touch it and from what a person found.
///
/// A fault that a program found stands, whatever a person said: either may have been mended since, and the next run
/// tells. A person's word settles what a program could not tell.
pub fn judge(rules: impl Iterator<Item = Tally>, person: Option<Outcome>) -> Verdict {
    let found: Vec<Outcome> = rules.map(Tally::outcome).collect();
    if found.contains(&Outcome::Failed) {
        return Verdict::Failed;
    }
    match person {
        Some(Outcome::Passed) => Verdict::Passed,
        Some(Outcome::Failed) => Verdict::Failed,
        Some(Outcome::Inapplicable) => Verdict::Inapplicable,
        Some(Outcome::CannotTell) => Verdict::CannotTell,
        None if found.contains(&Outcome::CannotTell) => Verdict::CannotTell,
        None if found.contains(&Outcome::Passed) => Verdict::NothingFound,
        None if !found.is_empty() => Verdict::NothingMet,
        None => Verdict::Untested,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: Tally = Tally { passed: 3, failed: 0, incomplete: 0, inapplicable: 1 };
    const BAD: Tally = Tally { passed: 3, failed: 1, incomplete: 1, inapplicable: 0 };
    const UNSURE: Tally = Tally { passed: 3, failed: 0, incomplete: 1, inapplicable: 0 };
    const NONE: Tally = Tally { passed: 0, failed: 0, incomplete: 0, inapplicable: 4 };

    fn verdict(rules: &[Tally], person: Option<Outcome>) -> Verdict {
        judge(rules.iter().copied(), person)
    }

    #[test]
    fn what_nobody_looked_at_is_untested() {
        assert_eq!(verdict(&[], None), Verdict::Untested);
    }

    #[test]
    fn programs_alone_never_say_that_a_criterion_is_met() {
        assert_eq!(verdict(&[GOOD, NONE], None), Verdict::NothingFound);
        assert_eq!(verdict(&[NONE], None), Verdict::NothingMet);
        assert_eq!(verdict(&[GOOD, UNSURE], None), Verdict::CannotTell);
    }

    #[test]
    fn a_person_settles_what_programs_could_not_tell() {
        assert_eq!(verdict(&[UNSURE], Some(Outcome::Passed)), Verdict::Passed);
        assert_eq!(verdict(&[GOOD], Some(Outcome::Failed)), Verdict::Failed);
        assert_eq!(verdict(&[], Some(Outcome::Inapplicable)), Verdict::Inapplicable);
        assert_eq!(verdict(&[GOOD], Some(Outcome::CannotTell)), Verdict::CannotTell);
    }

    #[test]
    fn a_fault_that_a_program_found_stands_whatever_a_person_said() {
        for person in [None, Some(Outcome::Passed), Some(Outcome::Inapplicable)] {
            assert_eq!(verdict(&[GOOD, BAD], person), Verdict::Failed);
        }
    }

    #[test]
    fn counts_beyond_all_pages_do_not_run_over() {
        let most = Tally { passed: u32::MAX, failed: u32::MAX, incomplete: u32::MAX, inapplicable: u32::MAX };
        assert_eq!(most.pages(), 4 * u64::from(u32::MAX));
    }
}

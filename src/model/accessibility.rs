//! What a site says of its accessibility: its policy, what the checks found, and what people found.

use super::calendar::Date;
use super::plan::Contact;
use crate::conformance::{CRITERIA, Criterion, Level, Outcome, Standard, Tally, Verdict, judge};
use crate::language::Text;
use crate::source::Located;
use std::sync::Arc;

/// Holds all that is known of a site's accessibility; by default only what kyodo itself aims at.
#[derive(Debug, Clone, Default)]
pub struct Accessibility {
    pub policy: Policy,
    /// What persons found, each criterion once.
    pub manual: Vec<Manual>,
    /// What the checkers found in their last run, as `content/accessibility/results.yaml` has it.
    pub checks: Vec<Check>,
}

/// Holds what a site aims at: `policy` of `content/accessibility.yaml`.
#[derive(Debug, Clone)]
pub struct Policy {
    pub date: Option<Located<Date>>,
    /// Never empty.
    pub targets: Vec<Target>,
    /// The pages that the policy is for; all of the site unless it says so.
    pub scope: Option<Text>,
    /// When the targets are to be reached.
    pub deadline: Option<Located<Date>>,
    pub contact: Option<Contact>,
    pub exceptions: Vec<Exception>,
}

/// Names a standard and the level of it that a site aims at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    pub standard: Standard,
    pub level: Level,
}

/// Holds a fault that is known, with what helps until it is mended.
#[derive(Debug, Clone)]
pub struct Exception {
    pub what: Text,
    pub reason: Text,
    /// Another way to the same content.
    pub alternative: Option<Text>,
    pub criteria: Vec<&'static Criterion>,
    /// When it is to be mended.
    pub until: Option<Located<Date>>,
}

/// Holds what a person found about one criterion.
#[derive(Debug, Clone)]
pub struct Manual {
    pub criterion: Located<&'static Criterion>,
    pub outcome: Outcome,
    /// The post or body, not the person's name.
    pub by: Text,
    pub date: Located<Date>,
    pub note: Option<Text>,
}

/// Holds one run of one checker.
#[derive(Debug, Clone)]
pub struct Check {
    pub checker: Arc<str>,
    pub version: Arc<str>,
    /// Browsers and the like, with their versions.
    pub environment: Vec<Arc<str>>,
    pub views: Vec<View>,
    pub date: Date,
    /// How many pages were looked at.
    pub pages: u32,
    /// The pages themselves, where not all of the site were looked at.
    pub selected: Vec<Arc<str>>,
    pub rules: Vec<Rule>,
}

/// Holds how pages were shown while they were looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// In CSS pixels.
    pub width: u32,
    pub height: u32,
    pub scheme: Scheme,
}

/// Names the colours that a reader prefers (`prefers-color-scheme`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

/// Holds what one rule of a checker found.
#[derive(Debug, Clone)]
pub struct Rule {
    /// As the checker calls it: `color-contrast`, `K604`.
    pub name: Located<Arc<str>>,
    /// The criteria that it touches; it decides none of them alone.
    pub criteria: Vec<&'static Criterion>,
    pub tally: Tally,
}

impl Default for Policy {
    fn default() -> Self {
        let target = |standard| Target { standard, level: Level::AA };
        Self {
            date: None,
            targets: vec![target(Standard::Jis2016), target(Standard::Wcag22)],
            scope: None,
            deadline: None,
            contact: None,
            exceptions: Vec::new(),
        }
    }
}

impl Target {
    /// Lists the criteria that it asks for, by number.
    pub fn criteria(self) -> impl Iterator<Item = &'static Criterion> {
        CRITERIA.iter().filter(move |criterion| self.asks_for(criterion))
    }

    fn asks_for(self, criterion: &Criterion) -> bool {
        criterion.is_in(self.standard) && criterion.level <= self.level
    }
}

impl Policy {
    /// Lists the criteria of all targets, by number, each once.
    pub fn criteria(&self) -> impl Iterator<Item = &'static Criterion> + '_ {
        CRITERIA.iter().filter(|criterion| self.targets.iter().any(|target| target.asks_for(criterion)))
    }
}

impl Accessibility {
    /// Lists the rules that touch a criterion, each with its checker.
    pub fn rules(&self, criterion: &'static Criterion) -> impl Iterator<Item = (&Check, &Rule)> {
        let all = self.checks.iter().flat_map(|check| check.rules.iter().map(move |rule| (check, rule)));
        all.filter(move |(_, rule)| rule.criteria.contains(&criterion))
    }

    /// Returns what a person found about a criterion.
    pub fn manual(&self, criterion: &'static Criterion) -> Option<&Manual> {
        self.manual.iter().find(|manual| manual.criterion.value == criterion)
    }

    /// Says what may be published of a criterion.
    pub fn verdict(&self, criterion: &'static Criterion) -> Verdict {
        judge(self.rules(criterion).map(|(_, rule)| rule.tally), self.manual(criterion).map(|manual| manual.outcome))
    }
}

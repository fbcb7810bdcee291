//! Which colours of a theme stand on which, and how far they must differ.
//!
//! Words need 4.5 to 1 (WCAG 1.4.3), lines and marks that carry meaning 3 to 1 (1.4.11); JIS X 8341-3 asks the same of
//! words.

use super::colour::{Colour, Unknown, contrast, over};
use super::folder::{Folder, Owner, Written};
use super::tokens::{Aside, Scheme, Token, Tokens};
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::source::{Sources, Span};

/// Holds two tokens, of which one is seen on the other.
struct Pair {
    purpose: Purpose,
    ink: &'static str,
    ground: &'static str,
}

/// Says what the ink is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Words,
    Lines,
}

impl Purpose {
    fn name(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Lines => "lines",
        }
    }

    fn needed(self) -> f64 {
        match self {
            Self::Words => 4.5,
            Self::Lines => 3.0,
        }
    }
}

const fn words(ink: &'static str, ground: &'static str) -> Pair {
    Pair { purpose: Purpose::Words, ink, ground }
}

const fn lines(ink: &'static str, ground: &'static str) -> Pair {
    Pair { purpose: Purpose::Lines, ink, ground }
}

/// Lists the pairs that the style sheets use. What is lighter than these, such as `--color-rule`, only parts things.
const PAIRS: &[Pair] = &[
    words("--color-text", "--color-surface"),
    words("--color-text", "--color-surface-soft"),
    words("--color-text", "--color-accent-soft"),
    words("--color-text", "--color-focus-ring"),
    words("--color-muted", "--color-surface"),
    words("--color-muted", "--color-surface-soft"),
    words("--color-muted", "--color-accent-soft"),
    words("--color-link", "--color-surface"),
    words("--color-link", "--color-surface-soft"),
    words("--color-link", "--color-accent-soft"),
    words("--color-link", "--color-focus-ring"),
    words("--color-link-visited", "--color-surface"),
    words("--color-link-visited", "--color-surface-soft"),
    words("--color-link-visited", "--color-accent-soft"),
    words("--color-link-visited", "--color-focus-ring"),
    words("--color-accent", "--color-surface"),
    words("--color-notice", "--color-notice-soft"),
    words("--color-cover-text", "--color-cover"),
    words("--color-cover-text", "--color-cover-soft"),
    words("--color-share-paper", "--color-share-1"),
    words("--color-share-paper", "--color-share-2"),
    words("--color-share-ink", "--color-share-3"),
    words("--color-share-ink", "--color-share-paper"),
    lines("--color-line", "--color-surface"),
    lines("--color-line", "--color-surface-soft"),
    lines("--color-accent", "--color-surface-soft"),
    lines("--color-accent", "--color-accent-soft"),
    lines("--color-notice", "--color-surface"),
    lines("--color-series-1", "--color-surface"),
    lines("--color-series-2", "--color-surface"),
    lines("--color-series-3", "--color-surface"),
    lines("--color-series-4", "--color-surface"),
    lines("--color-series-5", "--color-surface"),
    lines("--color-series-6", "--color-surface"),
    lines("--color-focus", "--color-surface"),
    lines("--color-focus", "--color-surface-soft"),
    lines("--color-focus", "--color-accent-soft"),
    lines("--color-focus", "--color-notice-soft"),
];

/// The sheet that is loaded for paper only.
const PRINT: &str = "print.css";

/// The sheet that a token which no sheet sets belongs to.
const TOKENS: &str = "tokens.css";

/// Reports every pair of tokens that falls short, and every token of a pair that is not understood; returns all tokens.
pub(super) fn check(folder: &Folder, sources: &Sources, report: &mut Report) -> Tokens {
    let mut sheets: Vec<(&str, Written)> =
        folder.texts("css/").filter_map(|(name, versions)| Some((name, *versions.last()?))).collect();
    // As pages load them: tokens first, sheets of the project behind those that are built in, the one for paper last.
    sheets.sort_by_key(|(name, written)| (*name == PRINT, *name != TOKENS, written.owner, *name));
    let mut tokens = Tokens::default();
    for (name, written) in &sheets {
        let schemes: &[Scheme] = if *name == PRINT { &[Scheme::Print] } else { &Scheme::ALL };
        tokens.read(written.source, schemes, sources);
    }
    let home = sheets.iter().find(|(name, _)| *name == TOKENS).map(|(_, written)| Span::file(written.source));
    let own = sheets.iter().filter(|(_, written)| written.owner == Owner::Project).map(|(_, written)| *written);
    Check { tokens: &tokens, own: own.collect(), home }.report(report);
    tokens
}

struct Check<'t> {
    tokens: &'t Tokens,
    /// The sheets of the project.
    own: Vec<Written>,
    home: Option<Span>,
}

impl Check<'_> {
    fn report(&self, report: &mut Report) {
        for scheme in Scheme::ALL {
            for pair in PAIRS.iter().filter(|pair| scheme == Scheme::Light || self.differs(scheme, pair)) {
                match self.ratio(scheme, pair) {
                    Ok(ratio) if ratio + 1e-9 < pair.purpose.needed() => report.push(self.short(scheme, pair, ratio)),
                    _ => {}
                }
            }
        }
        self.unknown(report);
        for (name, span, aside) in &self.tokens.aside {
            let reason = match aside {
                Aside::Condition => "condition",
                Aside::Place => "place",
            };
            if names().any(|own| own == name) {
                report.push(
                    Diagnostic::at(Code::UncheckedColour, *span).with("token", name.as_str()).with("reason", reason),
                );
            }
        }
    }

    /// Tells whether a scheme has a colour of its own for either token; otherwise it was looked at as the light scheme.
    fn differs(&self, scheme: Scheme, pair: &Pair) -> bool {
        [pair.ink, pair.ground].iter().any(|name| {
            self.tokens.colour(scheme, name).ok().map(|colour| colour.components)
                != self.tokens.colour(Scheme::Light, name).ok().map(|colour| colour.components)
        })
    }

    fn ratio(&self, scheme: Scheme, pair: &Pair) -> Result<f64, Unknown> {
        let base = if scheme == Scheme::Dark { [0.0, 0.0, 0.0, 1.0] } else { [1.0; 4] };
        let surface = over(self.tokens.colour(scheme, "--color-surface")?, Colour::new(base));
        let ground = over(self.tokens.colour(scheme, pair.ground)?, surface);
        Ok(contrast(over(self.tokens.colour(scheme, pair.ink)?, ground), ground))
    }

    /// Shows the token that the project sets itself, else the ink; the other one beside it.
    fn short(&self, scheme: Scheme, pair: &Pair, ratio: f64) -> Diagnostic {
        let (ink, ground) = (self.tokens.get(scheme, pair.ink), self.tokens.get(scheme, pair.ground));
        let is_own = |token: &&Token| self.own.iter().any(|own| own.source == token.span.source);
        let (first, second) =
            if ink.filter(is_own).is_none() && ground.filter(is_own).is_some() { (ground, ink) } else { (ink, ground) };
        Diagnostic {
            span: first.map(|token| token.span),
            related: second.map(|token| token.span),
            ..Diagnostic::new(Code::ContrastTooLow)
                .with("ink", pair.ink)
                .with("ground", pair.ground)
                .with("scheme", scheme.name())
                .with("purpose", pair.purpose.name())
                .with("ratio", two_digits(ratio))
                .with("needed", pair.purpose.needed().to_string())
        }
    }

    /// Reports each token of a pair that has no colour in a scheme, once for each place.
    fn unknown(&self, report: &mut Report) {
        let mut known = Vec::new();
        for scheme in Scheme::ALL {
            for name in names() {
                let Err(why) = self.tokens.colour(scheme, name) else { continue };
                let span = self.tokens.get(scheme, name).map(|token| token.span).or(self.home);
                if known.contains(&(name, span)) {
                    continue;
                }
                known.push((name, span));
                let reason = match why {
                    Unknown::Missing => "missing",
                    Unknown::Value => "value",
                    Unknown::Circle => "circle",
                };
                let problem = Diagnostic::new(Code::UncheckedColour).with("token", name).with("reason", reason);
                report.push(Diagnostic { span, ..problem });
            }
        }
    }
}

/// Lists every token of the pairs once.
fn names() -> impl Iterator<Item = &'static str> {
    let all: std::collections::BTreeSet<&str> = PAIRS.iter().flat_map(|pair| [pair.ink, pair.ground]).collect();
    all.into_iter()
}

/// Writes a ratio with two digits, never more than it is: 4.499 is not 4.5.
fn two_digits(ratio: f64) -> String {
    format!("{:.2}", (ratio * 100.0 + 1e-7).floor() / 100.0)
}

#[cfg(test)]
mod tests;

//! `explain`: what a code means, the list of all, or how a plan is written.

use super::arguments::{Explain, Format};
use super::console::{Console, Exit};
use kyodo::diagnostics::explain::{Explanation, explain, explain_number};
use kyodo::diagnostics::{Code, Severity};
use serde::Serialize;
use std::fmt::Write as _;
use std::io;

/// Words that ask for the guide instead of a code.
const GUIDE: [&str; 2] = ["writing", "書き方"];

const JAPANESE_GUIDE: &str = include_str!("guide/ja.md");
const ENGLISH_GUIDE: &str = include_str!("guide/en.md");

/// Holds the guide for machines.
#[derive(Debug, Serialize)]
struct Guide {
    topic: &'static str,
    body: &'static str,
}

/// Holds an explanation for machines.
#[derive(Debug, Serialize)]
struct Explained<'a> {
    code: &'static str,
    severity: &'static str,
    heading: &'a str,
    body: &'a str,
    /// Numbers of the WCAG success criteria that the rule touches.
    criteria: &'static [&'static str],
}

impl<'a> Explained<'a> {
    fn of(explanation: &'a Explanation) -> Self {
        let Explanation { code, heading, body } = explanation;
        let criteria = kyodo::audit::criteria(*code);
        Self { code: code.number(), severity: word(*code), heading, body, criteria }
    }
}

/// Explains one code, lists all, or tells how a plan is written.
pub(crate) fn run(console: &Console, asked: &Explain) -> io::Result<Exit> {
    let catalogue = console.catalogue();
    let Some(number) = &asked.code else {
        let all: Vec<Explanation> = Code::ALL.iter().map(|code| explain(&catalogue, *code)).collect();
        return list(console, &all);
    };
    if GUIDE.contains(&number.as_str()) {
        return guide(console);
    }
    let explanation = match explain_number(&catalogue, number) {
        Ok(explanation) => explanation,
        Err(problem) => return console.refuse(*problem),
    };
    match console.format {
        Format::Human => {
            let Explanation { code, heading, body } = &explanation;
            console.result(&format!("{} {}: {heading}\n\n{body}", code.number(), console.words.say(word(*code))))?;
        }
        Format::Json => console.json(&Explained::of(&explanation))?,
    }
    Ok(Exit::Good)
}

fn guide(console: &Console) -> io::Result<Exit> {
    let body = if console.words.language().is_japanese() { JAPANESE_GUIDE } else { ENGLISH_GUIDE };
    match console.format {
        Format::Human => console.result(body.trim_end())?,
        Format::Json => console.json(&Guide { topic: "writing", body })?,
    }
    Ok(Exit::Good)
}

fn list(console: &Console, all: &[Explanation]) -> io::Result<Exit> {
    match console.format {
        Format::Human => {
            let mut lines = String::new();
            for explanation in all {
                let _ = writeln!(lines, "{}  {}", explanation.code.number(), explanation.heading);
            }
            console.result(lines.trim_end())?;
        }
        Format::Json => console.json(&all.iter().map(Explained::of).collect::<Vec<_>>())?,
    }
    Ok(Exit::Good)
}

fn word(code: Code) -> &'static str {
    match code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

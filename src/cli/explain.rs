//! `explain`: what a code means, or the list of all.

use super::arguments::{Explain, Format};
use super::console::{Console, Exit};
use kyodo::diagnostics::explain::{Explanation, explain, explain_number};
use kyodo::diagnostics::{Code, Severity};
use serde::Serialize;
use std::fmt::Write as _;
use std::io;

/// Holds an explanation for machines.
#[derive(Debug, Serialize)]
struct Explained<'a> {
    code: &'static str,
    severity: &'static str,
    heading: &'a str,
    body: &'a str,
}

impl<'a> Explained<'a> {
    fn of(explanation: &'a Explanation) -> Self {
        let Explanation { code, heading, body } = explanation;
        Self { code: code.number(), severity: word(*code), heading, body }
    }
}

/// Explains one code, or lists all.
pub(crate) fn run(console: &Console, asked: &Explain) -> io::Result<Exit> {
    let catalogue = console.catalogue();
    let Some(number) = &asked.code else {
        let all: Vec<Explanation> = Code::ALL.iter().map(|code| explain(&catalogue, *code)).collect();
        return list(console, &all);
    };
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

//! Every problem that kyodo can tell of, shown by a project that has it, with the exact words in both languages.
//!
//! A folder of `tests/problems/` holds what differs from `tests/plans/small`, and what is told of it. Where the folder
//! has a file `command`, the command is run with the arguments in it; where it has a `page.html`, that is looked at as a
//! finished page; otherwise the project is built. Expected words are written anew where `UPDATE_PROBLEMS` is set; read
//! them before they are kept.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail the test")]

#[path = "site/project.rs"]
mod project;
#[path = "problems/unwritten.rs"]
mod unwritten;

use kyodo::diagnostics::Code;
use kyodo::language::Language;
use kyodo::output::OutputPath;
use kyodo::{Outcome, audit};
use project::{TestProject, told};
use rayon::prelude::*;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

const LANGUAGES: [Language; 2] = [Language::JAPANESE, Language::ENGLISH];

/// Holds what is told in one language.
struct Told {
    language: Language,
    text: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problems")
}

/// Lists the names of all cases.
fn cases() -> Vec<String> {
    let entries = fs::read_dir(folder()).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Tells whether a case can come up in a kyodo with or without the feature `pdf`, as this one is.
fn can_be(name: &str) -> bool {
    let arguments = fs::read_to_string(folder().join(name).join("command")).unwrap_or_default();
    let asks_for_pdf = arguments.split_whitespace().any(|word| word.contains("pdf"));
    !asks_for_pdf || name.starts_with(Code::WithoutPdf.number()) != cfg!(feature = "pdf")
}

/// Runs a case as it stands in its folder.
fn run(name: &str) -> Vec<Told> {
    let case = folder().join(name);
    if let Ok(page) = fs::read(case.join("page.html")) {
        return audited(&page);
    }
    let project = TestProject::of("small").lay(&case, |path| {
        let name = path.to_string_lossy();
        name != "command" && !name.starts_with("expected.")
    });
    match fs::read_to_string(case.join("command")) {
        Ok(arguments) => LANGUAGES.map(|language| command(&project, &arguments, language)).into(),
        Err(_) => {
            let outcome = project.build();
            LANGUAGES.map(|language| Told { language, text: told(&outcome, language) }).into()
        }
    }
}

/// Looks at one finished page of a site that has no other.
fn audited(page: &[u8]) -> Vec<Told> {
    let path = OutputPath::new("ja/index.html").unwrap();
    let mut outcome = Outcome::default();
    audit::report(&[audit::read(&path, page)], &HashSet::from([path]), None, &mut outcome.report);
    LANGUAGES.map(|language| Told { language, text: told(&outcome, language) }).into()
}

fn command(project: &TestProject, arguments: &str, language: Language) -> Told {
    let arguments: Vec<&str> = ["--lang", language.as_str()].into_iter().chain(arguments.split_whitespace()).collect();
    let output = project.kyodo(&arguments);
    let text = String::from_utf8(output.stderr).unwrap();
    Told { language, text: text.replace(&*project.root().to_string_lossy(), "PROJECT") }
}

/// Compares what is told with the words in a case's folder, or writes them there.
fn compare(name: &str, told: &[Told]) -> Result<(), String> {
    let code = name.split('-').next().unwrap();
    for Told { language, text } in told {
        let place = folder().join(name).join(format!("expected.{language}.txt"));
        if std::env::var_os("UPDATE_PROBLEMS").is_some() {
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::write(&place, text).unwrap();
        }
        let expected = fs::read_to_string(&place).unwrap_or_default();
        if !text.contains(&format!("[{code}]")) {
            return Err(format!("{name} does not show {code}:\n{text}"));
        }
        if *text != expected {
            return Err(format!("{name} tells in {language}:\n{text}\nbut should tell:\n{expected}"));
        }
    }
    Ok(())
}

#[test]
fn every_case_tells_exactly_what_is_wrong() {
    let here = |name: &String| !unwritten::NAMES.contains(&name.as_str()) && can_be(name);
    let names: Vec<String> = cases().into_iter().filter(here).collect();
    let failures: Vec<String> = names.par_iter().filter_map(|name| compare(name, &run(name)).err()).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

#[test]
fn every_code_has_a_case() {
    let cases = cases();
    let without: Vec<&str> = Code::ALL
        .iter()
        .map(|code| code.number())
        .filter(|number| !cases.iter().any(|case| case.split('-').next() == Some(*number)))
        .collect();
    assert!(without.is_empty(), "no case shows {}", without.join(", "));
}

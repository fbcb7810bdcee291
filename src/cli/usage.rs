//! Answers to what clap cannot read: help, version, and errors in the reader's language.

use super::console::{Console, Exit};
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use std::fmt::Write as _;
use std::io;

/// Shows help and version, or says what is wrong with the arguments.
pub(crate) fn answer(console: &Console, error: &Error) -> io::Result<Exit> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            console.result(error.render().ansi().to_string().trim_end())?;
            Ok(Exit::Good)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            console.notice(error.render().ansi().to_string().trim_end())?;
            Ok(Exit::NotRun)
        }
        _ => {
            console.notice(&describe(console, error))?;
            Ok(Exit::NotRun)
        }
    }
}

fn describe(console: &Console, error: &Error) -> String {
    let words = &console.words;
    let argument = text(error, ContextKind::InvalidArg).or_else(|| text(error, ContextKind::InvalidSubcommand));
    let value = text(error, ContextKind::InvalidValue);
    let facts = [
        ("argument", argument.unwrap_or_default().into()),
        ("value", value.unwrap_or_default().into()),
        ("known", text(error, ContextKind::ValidValue).unwrap_or_default().into()),
        ("other", text(error, ContextKind::PriorArg).unwrap_or_default().into()),
    ];
    let mut said = format!("{}: {}\n", words.say("error"), words.say_with(sentence(error), &facts));
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    if let Some(suggestion) = suggested.into_iter().find_map(|kind| text(error, kind)) {
        let meant = words.say_with("did-you-mean", &[("suggestion", suggestion.into())]);
        let _ = writeln!(said, "  {}: {meant}", words.say("help"));
    }
    let usage = text(error, ContextKind::Usage).unwrap_or_default();
    let usage = usage.trim().trim_start_matches("Usage:").trim();
    if !usage.is_empty() {
        let _ = write!(said, "\n{}: {usage}", words.say("usage"));
    }
    let _ = write!(said, "\n{}", words.say_with("more", &[("command", command(usage).into())]));
    said
}

/// Names the sentence for a kind of error.
fn sentence(error: &Error) -> &'static str {
    let value_is_missing = text(error, ContextKind::InvalidValue).is_none_or(|value| value.is_empty());
    match error.kind() {
        ErrorKind::InvalidValue if value_is_missing => "wrong-value-missing",
        ErrorKind::InvalidValue => "wrong-value",
        ErrorKind::ValueValidation => "wrong-value-form",
        ErrorKind::InvalidSubcommand => "wrong-command",
        ErrorKind::UnknownArgument => match text(error, ContextKind::InvalidArg) {
            Some(argument) if !argument.starts_with('-') => "wrong-extra",
            _ => "wrong-option",
        },
        ErrorKind::MissingRequiredArgument => "wrong-missing",
        ErrorKind::MissingSubcommand => "wrong-no-command",
        ErrorKind::ArgumentConflict if error.get(ContextKind::InvalidArg) == error.get(ContextKind::PriorArg) => {
            "wrong-twice"
        }
        ErrorKind::ArgumentConflict => "wrong-together",
        ErrorKind::InvalidUtf8 => "wrong-letters",
        ErrorKind::TooManyValues => "wrong-too-many",
        _ => "wrong-other",
    }
}

/// Returns what an error says of one kind; several things are joined by commas.
fn text(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        _ => None,
    }
}

/// Returns the words of a usage that name the command, such as `kyodo new plan`; clap gives no usage for wrong values.
fn command(usage: &str) -> String {
    let names = usage.split(' ').take_while(|word| word.bytes().all(|byte| byte.is_ascii_lowercase()));
    let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    if names.is_empty() { "kyodo".to_owned() } else { names.join(" ") }
}

//! What can be asked for on the command line, with its help in the reader's language.

use super::words::Words;
use clap::error::Error;
use clap::{ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::net::IpAddr;
use std::path::PathBuf;

/// Holds what was asked for.
#[derive(Debug, Parser)]
#[command(name = "kyodo", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub command: Command,
    // What every command has stands behind what only some have.
    #[arg(long, global = true, value_name = "DIR", display_order = 100)]
    pub project: Option<PathBuf>,
    #[arg(long, global = true, value_name = "human|json", default_value = "human", display_order = 101)]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub format: Format,
    // Chosen before the arguments are read; stands here so that it is known and shown.
    #[arg(long, global = true, value_name = "ja|en", value_parser = ["ja", "en"], hide_possible_values = true)]
    #[arg(display_order = 102)]
    lang: Option<String>,
    #[arg(short, long, global = true, action = ArgAction::Help, display_order = 103)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version, display_order = 104)]
    version: Option<bool>,
}

/// Tells whether results are for people or for machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Human,
    Json,
}

/// Names what is to be done.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Build(Build),
    Check(Proof),
    Serve(Serve),
    Pdf(Pdf),
    Diff(Diff),
    #[command(subcommand, arg_required_else_help = true)]
    New(New),
    #[command(subcommand, arg_required_else_help = true)]
    Export(Export),
    Explain(Explain),
}

/// Holds what a build is asked for.
#[derive(Debug, Args)]
pub(crate) struct Build {
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    #[arg(long, conflicts_with = "drafts")]
    pub review: bool,
    #[arg(long = "pdf")]
    pub with_pdf: bool,
    #[command(flatten)]
    pub check: Check,
}

/// Holds how a preview is served.
#[derive(Debug, Args)]
pub(crate) struct Serve {
    #[arg(long, value_name = "PORT")]
    pub port: Option<u16>,
    #[arg(long)]
    pub open: bool,
    #[arg(long, value_name = "ADDRESS")]
    pub host: Option<IpAddr>,
    #[arg(long)]
    pub poll: bool,
    #[arg(long, value_name = "ADDRESS")]
    pub editor: Option<String>,
}

/// Holds what is to be printed.
#[derive(Debug, Args)]
pub(crate) struct Pdf {
    #[arg(value_name = "PLAN")]
    pub plans: Vec<String>,
    #[arg(long = "language", value_name = "LANGUAGE")]
    pub languages: Vec<String>,
    #[arg(long, value_name = "ID", conflicts_with = "summary")]
    pub chapter: Option<String>,
    #[arg(long)]
    pub summary: bool,
    #[arg(long, value_name = "A4|B5|A5", ignore_case = true, hide_possible_values = true)]
    pub paper: Option<Paper>,
    #[arg(long)]
    pub large_print: bool,
    #[arg(long)]
    pub crop_marks: bool,
    #[arg(long = "output", value_name = "DIR")]
    pub pdf_output: Option<PathBuf>,
    #[command(flatten)]
    pub check: Check,
}

/// Holds what is to be compared.
#[derive(Debug, Args)]
pub(crate) struct Diff {
    #[arg(value_name = "OLD", display_order = 1)]
    pub old: String,
    #[arg(value_name = "NEW", display_order = 2)]
    pub new: String,
    #[arg(long = "language", value_name = "LANGUAGE")]
    pub languages: Vec<String>,
    #[arg(long)]
    pub old_left: bool,
    #[arg(long)]
    pub remarks: bool,
    #[arg(long = "output", value_name = "DIR")]
    pub diff_output: Option<PathBuf>,
}

/// Names a size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Paper {
    A4,
    B5,
    A5,
}

/// Holds what is to be checked: the project, or PDFs.
#[derive(Debug, Args)]
pub(crate) struct Proof {
    #[arg(long, value_name = "FILE")]
    pub pdf: Vec<PathBuf>,
    #[command(flatten)]
    pub check: Check,
}

/// Holds what a check is asked for, which a build is asked for too.
#[derive(Debug, Args)]
pub(crate) struct Check {
    #[arg(long)]
    pub drafts: bool,
    #[arg(long)]
    pub strict: bool,
}

/// Names what is to be made from a template.
#[derive(Debug, Subcommand)]
pub(crate) enum New {
    Project(NewProject),
    Plan(NewPlan),
}

/// Holds where a project is made.
#[derive(Debug, Args)]
pub(crate) struct NewProject {
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    #[command(flatten)]
    pub titles: Titles,
}

/// Holds the name of a new plan.
#[derive(Debug, Args)]
pub(crate) struct NewPlan {
    #[arg(value_name = "ID")]
    pub id: String,
    #[command(flatten)]
    pub titles: Titles,
}

/// Holds the titles that stand in the place of the template's.
#[derive(Debug, Args)]
pub(crate) struct Titles {
    #[arg(long, value_name = "TITLE")]
    pub title: Option<String>,
    #[arg(long, value_name = "TITLE")]
    pub title_en: Option<String>,
}

/// Names what is to be written in a form for other programs.
#[derive(Debug, Subcommand)]
pub(crate) enum Export {
    Comments(Comments),
}

/// Holds which comments of reviewers are wanted, and in which form.
#[derive(Debug, Args)]
pub(crate) struct Comments {
    #[arg(value_name = "PLAN")]
    pub plan: Option<String>,
    #[arg(long, value_name = "open|settled", hide_possible_values = true)]
    pub state: Option<State>,
    #[arg(long, value_name = "question|correction|opinion", hide_possible_values = true)]
    pub kind: Option<Kind>,
    #[arg(long = "as", value_name = "sheet|consultation", default_value = "sheet")]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub form: Form,
    #[arg(long = "language", value_name = "ja|en", value_parser = ["ja", "en"], hide_possible_values = true)]
    pub sheet_language: Option<String>,
    #[arg(long = "output", value_name = "FILE")]
    pub comments_output: Option<PathBuf>,
}

/// Names a state of a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum State {
    Open,
    Settled,
}

/// Names a kind of comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    Question,
    Correction,
    Opinion,
}

/// Names a form in which comments are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// A table for offices, as CSV.
    Sheet,
    /// Records of a public consultation, as YAML.
    Consultation,
}

/// Holds the code that is to be explained, or `writing`; all codes are listed without one.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    #[arg(value_name = "CODE|writing")]
    pub code: Option<String>,
}

impl Arguments {
    /// Reads the arguments; what is wrong with them, and help and version too, come back as an error.
    pub(crate) fn read(arguments: &[OsString], words: &Words) -> Result<Self, Error> {
        let command = translated(Self::command(), words, "kyodo");
        let matches = command.try_get_matches_from(arguments)?;
        Self::from_arg_matches(&matches)
    }
}

/// Puts the words of a language in the place of clap's, in a command and all below it.
fn translated(command: clap::Command, words: &Words, path: &str) -> clap::Command {
    let template = format!("{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n", words.say("usage"));
    command
        .about(words.say(&format!("about-{path}")))
        .override_usage(words.say(&format!("usage-{path}")))
        .subcommand_help_heading(words.say("commands"))
        .help_template(template)
        .mut_args(|argument| {
            let heading = if argument.is_positional() { "arguments" } else { "options" };
            let help = words.say(&format!("argument-{}", argument.get_id()));
            argument.help(help).help_heading(words.say(heading))
        })
        .mut_subcommands(|below| {
            let path = format!("{path}-{}", below.get_name());
            translated(below, words, &path)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use kyodo::language::Language;

    #[test]
    fn clap_finds_nothing_wrong() {
        translated(Arguments::command(), &Words::new(Language::ENGLISH), "kyodo").debug_assert();
    }

    #[test]
    fn every_command_and_argument_has_words_in_both_languages() {
        fn assert_said(command: &clap::Command) {
            let help = command.clone().render_help().to_string();
            for unsaid in ["about-", "usage-", "argument-"] {
                assert!(!help.contains(unsaid), "{help}");
            }
            command.get_subcommands().for_each(assert_said);
        }
        for language in [Language::JAPANESE, Language::ENGLISH] {
            assert_said(&translated(Arguments::command(), &Words::new(language), "kyodo"));
        }
    }
}

//! The command `kyodo`: asks which language to speak, reads what is wanted, does it, and says what came of it.

mod cli;

use clap::error::Error;
use cli::arguments::{Arguments, Command, Export, New};
use cli::console::{Console, Exit};
use cli::words::Words;
use cli::{diff, explain, export, language, new, preview, print, publish, usage};
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let asked: Vec<_> = std::env::args_os().collect();
    let words = Words::new(language::choose(&asked));
    let exit = match Arguments::read(&asked, &words) {
        Ok(arguments) => run(&arguments, words),
        Err(error) => refuse(&error, words),
    };
    exit.into()
}

fn run(arguments: &Arguments, words: Words) -> Exit {
    let console = Console::new(words, arguments.format);
    let done = match &arguments.command {
        Command::Build(build) => publish::build(&console, arguments.project.as_deref(), build),
        Command::Check(check) => publish::check(&console, arguments.project.as_deref(), check),
        Command::Serve(serve) => preview::serve(&console, arguments.project.as_deref(), serve),
        Command::Pdf(pdf) => print::pdf(&console, arguments.project.as_deref(), pdf),
        Command::Diff(asked) => diff::diff(&console, arguments.project.as_deref(), asked),
        Command::New(New::Project(project)) => new::project(&console, project),
        Command::New(New::Plan(plan)) => new::plan(&console, arguments.project.as_deref(), plan),
        Command::Export(Export::Comments(comments)) => {
            export::comments(&console, arguments.project.as_deref(), comments)
        }
        Command::Explain(explain) => explain::run(&console, explain),
    };
    done.unwrap_or(Exit::NotRun)
}

fn refuse(error: &Error, words: Words) -> Exit {
    usage::answer(&Console::new(words, cli::arguments::Format::Human), error).unwrap_or(Exit::NotRun)
}

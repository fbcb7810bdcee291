//! Where everything is said: results on standard output, problems and progress on standard error.
//!
//! A reader who goes away early (`kyodo explain | head`) is no failure.

use super::arguments::Format;
use super::words::Words;
use kyodo::diagnostics::human::{Colours, Human, summary};
use kyodo::diagnostics::json::{Json, Problem};
use kyodo::diagnostics::{Catalogue, Code, Diagnostic, Report, Severity};
use kyodo::source::Sources;
use serde::Serialize;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

/// Tells the shell what came of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    Good,
    /// The sources have problems that stand in the way.
    Problems,
    /// It could not be run: wrong arguments, no project, an output that is refused, a full disk.
    NotRun,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Good => Self::from(0),
            Exit::Problems => Self::from(1),
            Exit::NotRun => Self::from(2),
        }
    }
}

/// Holds how to speak to whoever asked.
#[derive(Debug)]
pub(crate) struct Console {
    pub words: Words,
    pub format: Format,
}

/// Holds a whole run as JSON.
#[derive(Debug, Serialize)]
struct Run<'a, T> {
    problems: Vec<Problem>,
    errors: usize,
    warnings: usize,
    made: Option<&'a T>,
}

impl Console {
    /// Speaks these words in this format.
    pub(crate) fn new(words: Words, format: Format) -> Self {
        Self { words, format }
    }

    /// Reads the sentences of problems.
    pub(crate) fn catalogue(&self) -> Catalogue {
        Catalogue::of_problems(self.words.language())
    }

    /// Writes a result, a line or several, to standard output.
    pub(crate) fn result(&self, text: &str) -> io::Result<()> {
        forgiving(writeln!(anstream::stdout().lock(), "{text}"))
    }

    /// Writes a result as JSON, whatever the format.
    pub(crate) fn json(&self, result: &impl Serialize) -> io::Result<()> {
        let text = serde_json::to_string_pretty(result).map_err(io::Error::other)?;
        self.result(&text)
    }

    /// Writes something that is no result to standard error.
    pub(crate) fn notice(&self, text: &str) -> io::Result<()> {
        forgiving(writeln!(anstream::stderr().lock(), "{text}"))
    }

    /// Says what a run found and what it made: `line` is the result for people.
    pub(crate) fn outcome<T: Serialize>(
        &self,
        sources: &Sources,
        report: &Report,
        made: Option<&T>,
        line: Option<&str>,
    ) -> io::Result<()> {
        match self.format {
            Format::Human => {
                self.problems(sources, report)?;
                if !report.is_empty() {
                    let summary = summary(&self.catalogue(), report, sources);
                    summary.map_or(Ok(()), |summary| self.notice(&summary))?;
                }
                line.map_or(Ok(()), |line| self.result(line))
            }
            Format::Json => {
                let catalogue = self.catalogue();
                let mut json = Json::new(&catalogue, sources);
                let problems = report.sorted(sources);
                let count = |severity| problems.iter().filter(|problem| problem.severity() == severity).count();
                let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
                let problems = problems.iter().map(|problem| json.problem(problem)).collect();
                self.json(&Run { problems, errors, warnings, made })
            }
        }
    }

    /// Refuses to run because of one problem.
    pub(crate) fn refuse(&self, problem: Diagnostic) -> io::Result<Exit> {
        let mut report = Report::default();
        report.push(problem);
        match self.format {
            Format::Human => self.problems(&Sources::default(), &report)?,
            Format::Json => self.outcome::<()>(&Sources::default(), &report, None, None)?,
        }
        Ok(Exit::NotRun)
    }

    fn problems(&self, sources: &Sources, report: &Report) -> io::Result<()> {
        if report.is_empty() {
            return Ok(());
        }
        let catalogue = self.catalogue();
        let mut human = Human::new(&catalogue, sources, Colours::Ansi);
        let mut stream = BufWriter::new(anstream::stderr().lock());
        for problem in report.sorted(sources) {
            forgiving(writeln!(stream, "{}\n", human.problem(problem)))?;
        }
        forgiving(stream.flush())
    }
}

/// Tells how a run ends that has these problems.
pub(crate) fn exit_of(report: &Report, warnings: kyodo::Warnings) -> Exit {
    match (report.has_errors(), warnings) {
        _ if report.iter().any(|problem| stands_before_the_run(problem.code)) => Exit::NotRun,
        (true, _) => Exit::Problems,
        (false, kyodo::Warnings::Forbidden) if !report.is_empty() => Exit::Problems,
        _ => Exit::Good,
    }
}

/// Tells whether a code is about the run and not about the sources: no project, writing, commands.
fn stands_before_the_run(code: Code) -> bool {
    code == Code::NotAProject || code.number().starts_with("K7") || code.number().starts_with("K8")
}

fn forgiving(written: io::Result<()>) -> io::Result<()> {
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kyodo::Warnings;

    #[test]
    fn the_exit_tells_problems_of_the_sources_from_a_run_that_could_not_be() {
        let exit = |codes: &[Code], warnings| {
            let mut report = Report::default();
            codes.iter().for_each(|code| report.push(Diagnostic::new(*code)));
            exit_of(&report, warnings)
        };
        assert_eq!(exit(&[], Warnings::Forbidden), Exit::Good);
        assert_eq!(exit(&[Code::EmptyFile], Warnings::Tolerated), Exit::Good);
        assert_eq!(exit(&[Code::EmptyFile], Warnings::Forbidden), Exit::Problems);
        assert_eq!(exit(&[Code::EmptyText, Code::EmptyFile], Warnings::Tolerated), Exit::Problems);
        assert_eq!(exit(&[Code::EmptyText, Code::OutputNotOurs], Warnings::Tolerated), Exit::NotRun);
        assert_eq!(exit(&[Code::NotAProject], Warnings::Tolerated), Exit::NotRun);
    }
}

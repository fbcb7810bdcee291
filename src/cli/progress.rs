//! How far a run is, shown on a terminal and nowhere else.

use super::arguments::Format;
use super::console::Console;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use kyodo::{Stage, Watch};
use std::io::IsTerminal;
use std::sync::{Mutex, PoisonError};

/// Shows the stage of a run and its steps; silent in a pipe and where machines read.
#[derive(Debug)]
pub(crate) struct Progress<'a> {
    console: &'a Console,
    shown: Option<Mutex<ProgressBar>>,
}

impl<'a> Progress<'a> {
    /// Shows nothing yet.
    pub(crate) fn new(console: &'a Console) -> Self {
        let wanted = console.format == Format::Human && std::io::stderr().is_terminal();
        Self { console, shown: wanted.then(|| Mutex::new(ProgressBar::hidden())) }
    }

    /// Leaves no trace on the terminal.
    pub(crate) fn finish(&self) {
        if let Some(shown) = &self.shown {
            shown.lock().unwrap_or_else(PoisonError::into_inner).finish_and_clear();
        }
    }
}

impl Watch for Progress<'_> {
    fn begins(&self, stage: Stage, steps: usize) {
        let Some(shown) = &self.shown else { return };
        let name = match stage {
            Stage::Load => "stage-load",
            Stage::Validate => "stage-validate",
            Stage::Resolve => "stage-resolve",
            Stage::Make => "stage-make",
        };
        let template = if steps == 0 { "{msg}" } else { "{msg} {bar:30} {pos}/{len}" };
        let bar = ProgressBar::with_draw_target(u64::try_from(steps).ok(), ProgressDrawTarget::stderr());
        let bar = match ProgressStyle::with_template(template) {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        };
        bar.set_message(self.console.words.say(name));
        let mut shown = shown.lock().unwrap_or_else(PoisonError::into_inner);
        shown.finish_and_clear();
        *shown = bar;
    }

    fn step(&self) {
        if let Some(shown) = &self.shown {
            shown.lock().unwrap_or_else(PoisonError::into_inner).inc(1);
        }
    }
}

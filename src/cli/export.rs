//! `export`: what kyodo knows, in a form for other programs.

use super::arguments::{Comments, Form, Kind, State};
use super::console::{Console, Exit, exit_of};
use super::progress::Progress;
use super::publish::find;
use super::words::Words;
use kyodo::Warnings;
use kyodo::language::Language;
use kyodo::model::comment::{CommentKind, CommentState};
use kyodo::review::{Entry, consultation, sheet};
use kyodo::{reviewing, write};
use serde::Serialize;
use std::io;
use std::path::Path;

/// Counts what was written, for machines.
#[derive(Debug, Serialize)]
struct Counted {
    comments: usize,
    left_out: usize,
    path: String,
}

/// Writes the comments on the plans of the project that is named, or that the current folder lies in.
pub(crate) fn comments(console: &Console, named: Option<&Path>, asked: &Comments) -> io::Result<Exit> {
    let project = match find(named) {
        Ok(project) => project,
        Err(problem) => return console.refuse(*problem),
    };
    let progress = Progress::new(console);
    let mut collected = reviewing::comments(&project, asked.plan.as_deref(), &progress);
    progress.finish();
    collected.entries.retain(|entry| is_wanted(entry, asked));
    let language = asked.sheet_language.as_deref().and_then(Language::new);
    let words = Words::new(language.unwrap_or(console.words.language()));
    let say = |key: &str| words.say(key);
    let (content, name) = match asked.form {
        Form::Sheet => (sheet(&collected.entries, &say), "comments.csv"),
        Form::Consultation => (consultation(&collected.entries, &say).into_bytes(), "comments.yaml"),
    };
    let path = asked.comments_output.clone().unwrap_or_else(|| project.root().join(name));
    let mut line = None;
    let mut counted = None;
    if !collected.report.has_errors() {
        match write::kept_file(&path, &content, project.root()) {
            Ok(()) => {
                let (comments, path) = (collected.entries.len(), path.display().to_string());
                let left_out = collected.left_out;
                let facts = [("comments", comments.into()), ("left", left_out.into()), ("path", path.as_str().into())];
                line = Some(console.words.say_with("exported-comments", &facts));
                counted = Some(Counted { comments, left_out, path });
            }
            Err(problem) => collected.report.push(problem),
        }
    }
    console.outcome(&collected.sources, &collected.report, counted.as_ref(), line.as_deref())?;
    Ok(exit_of(&collected.report, Warnings::Tolerated))
}

fn is_wanted(entry: &Entry, asked: &Comments) -> bool {
    let state = asked.state.map(|state| match state {
        State::Open => CommentState::Open,
        State::Settled => CommentState::Settled,
    });
    let kind = asked.kind.map(|kind| match kind {
        Kind::Question => CommentKind::Question,
        Kind::Correction => CommentKind::Correction,
        Kind::Opinion => CommentKind::Opinion,
    });
    state.is_none_or(|state| state.name() == entry.thread.state)
        && kind.is_none_or(|kind| kind.name() == entry.thread.kind)
}

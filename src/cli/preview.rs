//! `serve`: the preview of a draft, and what happens to it while it is being written.

use super::arguments::{Format, Serve};
use super::console::{Console, Exit};
use super::publish::find;
use kyodo::diagnostics::Report;
use kyodo::serve::{News, Preview, ServeRequest};
use kyodo::source::Sources;
use serde::Serialize;
use std::io;
use std::path::Path;
use std::time::Duration;

/// How often a folder is looked at where the system does not tell of changes.
const POLL: Duration = Duration::from_secs(1);

/// Opens a place in the editor that most people who write have beside the preview.
const EDITOR: &str = "vscode://file/{file}:{line}:{column}";

/// Holds where the preview is, for machines.
#[derive(Debug, Serialize)]
struct Served<'s> {
    address: &'s str,
}

/// Serves the project that is named, or that the current folder lies in, until it is broken off.
pub(crate) fn serve(console: &Console, named: Option<&Path>, asked: &Serve) -> io::Result<Exit> {
    let project = match find(named) {
        Ok(project) => project,
        Err(problem) => return console.refuse(*problem),
    };
    let request = ServeRequest {
        port: asked.port,
        poll: asked.poll.then_some(POLL),
        editor: Some(asked.editor.clone().unwrap_or_else(|| EDITOR.to_owned())).filter(|editor| !editor.is_empty()),
        ..ServeRequest::default()
    };
    let request = ServeRequest { host: asked.host.unwrap_or(request.host), ..request };
    // Stopped by breaking off the command.
    let (preview, _stop) = match Preview::open(&project, request) {
        Ok(opened) => opened,
        Err(problem) => return console.refuse(problem),
    };
    let address = preview.address();
    match console.format {
        Format::Human => console.result(&console.words.say_with("serving", &[("address", address.as_str().into())]))?,
        Format::Json => console.json(&Served { address: &address })?,
    }
    if asked.open {
        // Where no browser can be opened, the address stands above.
        let _ = open::that_detached(&address);
    }
    match preview.run(|news| tell(console, &news)) {
        Ok(()) => Ok(Exit::Good),
        Err(problem) => console.refuse(problem),
    }
}

/// Says what happened to the site; who listens to machines asks the preview itself.
fn tell(console: &Console, news: &News<'_>) {
    if console.format == Format::Json {
        return;
    }
    // Where nobody reads the terminal any more, the browser tells it too.
    let _ = match news {
        News::Shown { sources, report, took } => {
            let took = ("milliseconds", i64::try_from(took.as_millis()).unwrap_or(i64::MAX).into());
            found(console, sources, report).and_then(|()| console.notice(&console.words.say_with("shown", &[took])))
        }
        News::Failed { sources, report } => {
            found(console, sources, report).and_then(|()| console.notice(&console.words.say("not-shown")))
        }
    };
}

fn found(console: &Console, sources: &Sources, report: &Report) -> io::Result<()> {
    console.outcome::<()>(sources, report, None, None)
}

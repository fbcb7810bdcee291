//! `pdf`: plans on paper, one file for each plan and language.

use super::arguments::Pdf;
use super::console::{Console, Exit};
use std::io;
use std::path::Path;

/// Prints the plans of the project that is named, or that the current folder lies in.
#[cfg(feature = "pdf")]
pub(crate) fn pdf(console: &Console, named: Option<&Path>, asked: &Pdf) -> io::Result<Exit> {
    use super::arguments::Paper;
    use super::console::exit_of;
    use super::progress::Progress;
    use super::publish::{drafts, find, size, warnings};
    use kyodo::model::paper::{Lettering, PaperSize};
    use kyodo::paper::Edges;
    use kyodo::printing::{self, Portion, PrintRequest};
    use serde::Serialize;

    /// Lists what was printed, for machines.
    #[derive(Debug, Serialize)]
    struct Listed {
        files: Vec<String>,
    }

    let project = match find(named) {
        Ok(project) => project,
        Err(problem) => return console.refuse(*problem),
    };
    let portion = match &asked.chapter {
        Some(id) => Portion::Chapter(id.clone()),
        None if asked.summary => Portion::Summary,
        None => Portion::Whole,
    };
    let request = PrintRequest {
        output: asked.pdf_output.clone(),
        plans: asked.plans.clone(),
        languages: asked.languages.clone(),
        portion,
        size: asked.paper.map(|paper| match paper {
            Paper::A4 => PaperSize::A4,
            Paper::B5 => PaperSize::B5,
            Paper::A5 => PaperSize::A5,
        }),
        lettering: if asked.large_print { Lettering::Large } else { Lettering::Standard },
        edges: if asked.crop_marks { Edges::Marked } else { Edges::Plain },
        day: super::day::given(),
        drafts: drafts(&asked.check),
        warnings: warnings(&asked.check),
    };
    let progress = Progress::new(console);
    let printing = quietly(|| printing::print(&project, &request, &progress));
    progress.finish();
    let lines = printing.files.iter().map(|file| {
        let facts = [("path", file.path.display().to_string().into()), ("size", size(file.bytes as u64).into())];
        console.words.say_with("printed", &facts)
    });
    let lines = lines.collect::<Vec<_>>().join("\n");
    let files = printing.files.iter().map(|file| file.path.display().to_string()).collect();
    let line = (!lines.is_empty()).then_some(&*lines);
    console.outcome(&printing.sources, &printing.report, Some(&Listed { files }), line)?;
    Ok(exit_of(&printing.report, request.warnings))
}

/// Does work that may break off while it typesets, which is reported as a problem is and need not be said twice.
pub(super) fn quietly<T>(work: impl FnOnce() -> T) -> T {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let done = work();
    std::panic::set_hook(hook);
    done
}

/// Says how to get a kyodo that prints.
#[cfg(not(feature = "pdf"))]
pub(crate) fn pdf(console: &Console, _: Option<&Path>, _: &Pdf) -> io::Result<Exit> {
    use kyodo::diagnostics::{Code, Diagnostic};
    console.refuse(Diagnostic::new(Code::WithoutPdf))
}

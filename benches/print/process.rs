//! One measured run in a process of its own.

use kyodo::Unwatched;
use kyodo::printing::PrintRequest;
use kyodo::project::Project;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

/// Says what is run.
#[derive(Debug, Clone)]
pub(crate) struct Work {
    /// `pages` makes the HTML alone, `print` the files too.
    pub(crate) name: String,
    pub(crate) folder: PathBuf,
    /// All unless some are named, as with languages.
    pub(crate) plans: Vec<String>,
    pub(crate) languages: Vec<String>,
    /// As many as the machine has where it is 0.
    pub(crate) threads: usize,
}

/// Holds what one run took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Figures {
    pub(crate) wall: Duration,
    pub(crate) peak_mib: f64,
    pub(crate) files: usize,
}

impl Work {
    /// Reads what this process was started for.
    pub(crate) fn read(arguments: &[String]) -> Option<Self> {
        let [run, name, folder, plans, languages, threads] = arguments else { return None };
        let list = |text: &str| text.split(',').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        (run == "--run").then(|| Self {
            name: name.clone(),
            folder: PathBuf::from(folder),
            plans: list(plans),
            languages: list(languages),
            threads: threads.parse().unwrap_or(0),
        })
    }
}

/// Starts this program again for one run and returns what it says of itself.
pub(crate) fn start(work: &Work) -> Figures {
    let own = std::env::current_exe().expect("the running program has a path");
    let mut command = Command::new(own);
    command.arg("--run").arg(&work.name).arg(&work.folder);
    command.args([work.plans.join(","), work.languages.join(","), work.threads.to_string()]);
    let said = command.output().expect("the run starts");
    let text = String::from_utf8_lossy(&said.stdout).into_owned();
    let numbers: Vec<u32> = text.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    match (said.status.success(), &*numbers) {
        (true, [millis, kib, files]) => Figures {
            wall: Duration::from_millis(u64::from(*millis)),
            peak_mib: f64::from(*kib) / 1024.0,
            files: usize::try_from(*files).unwrap_or(0),
        },
        _ => panic!("{} failed: {text}{}", work.name, String::from_utf8_lossy(&said.stderr)),
    }
}

/// Does the work in this process and prints milliseconds, peak memory in kibibytes and files.
pub(crate) fn run(work: &Work) {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(work.threads).build().expect("threads can be started");
    let start = Instant::now();
    let files = pool.install(|| match &*work.name {
        "pages" => pages(work),
        _ => print(work),
    });
    println!("{} {} {files}", start.elapsed().as_millis(), peak_kib());
}

/// Makes the pages of the same plans, and nothing of them is kept.
fn pages(work: &Work) -> usize {
    kyodo::printing::pages(&Project::at(super::project()), &request(work), &Unwatched).len()
}

fn print(work: &Work) -> usize {
    let printing = kyodo::printing::print(&Project::at(super::project()), &request(work), &Unwatched);
    assert!(!printing.report.has_errors(), "{:?}", printing.report.iter().next());
    printing.files.len()
}

fn request(work: &Work) -> PrintRequest {
    PrintRequest {
        output: Some(work.folder.clone()),
        plans: work.plans.clone(),
        languages: work.languages.clone(),
        ..PrintRequest::default()
    }
}

/// Returns the most memory that this process held, 0 where the system does not say.
fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

//! One measured run in a process of its own, so that peak memory is that of the run alone.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Holds what one run took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Figures {
    pub(crate) wall: Duration,
    pub(crate) peak_kib: u64,
    pub(crate) files: usize,
}

/// Starts this program again for one run and returns what it says of itself.
pub(crate) fn start(work: &str, project: &Path, output: &Path) -> Figures {
    let own = std::env::current_exe().expect("the running program has a path");
    let said = Command::new(own).arg("--run").arg(work).arg(project).arg(output).output().expect("the run starts");
    let text = String::from_utf8_lossy(&said.stdout).into_owned();
    let mut numbers = text.split_whitespace().filter_map(|word| word.parse::<u64>().ok());
    match (said.status.success(), numbers.next(), numbers.next(), numbers.next()) {
        (true, Some(micros), Some(peak_kib), Some(files)) => {
            Figures { wall: Duration::from_micros(micros), peak_kib, files: files as usize }
        }
        _ => panic!("{work} failed: {text}{}", String::from_utf8_lossy(&said.stderr)),
    }
}

/// Does the work in this process and prints microseconds, peak memory in kibibytes and files.
pub(crate) fn run(work: &str, project: &Path, output: &Path) {
    let start = Instant::now();
    let files = match work {
        "floor" => super::floor::run(project, output),
        _ => build(project, output),
    };
    println!("{} {} {files}", start.elapsed().as_micros(), peak_kib());
}

fn build(project: &Path, output: &Path) -> usize {
    let request = kyodo::BuildRequest { output: Some(output.to_owned()), ..Default::default() };
    let outcome = kyodo::build(&kyodo::project::Project::at(project), &request, &kyodo::Unwatched);
    let Some(made) = outcome.made else {
        panic!("the build failed: {:?}", outcome.report.iter().next());
    };
    made.files
}

/// Returns how long a command takes from start to end.
pub(crate) fn time(program: &str, arguments: &[&str]) -> Duration {
    let start = Instant::now();
    let status = Command::new(program).args(arguments).stdout(Stdio::null()).status();
    assert!(status.is_ok_and(|status| status.success()), "{program} failed");
    start.elapsed()
}

/// Returns the most memory that this process held, 0 where the system does not say.
fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

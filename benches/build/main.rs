//! How fast a whole site is built, as a ratio to the least that any tool must do.
//!
//! The floor reads the same sources, runs pulldown-cmark over them and writes the same bytes to as many files, on the
//! same number of threads. Floor and build take turns in fresh processes, so that a machine whose speed drifts does
//! not favour either; the ratio is taken pair by pair and its median shown.
//!
//! `cargo bench --bench build` builds 1,000 and 10,000 chapter pages; `cargo bench --bench build -- 50000` any other
//! number. Everything lies in `/dev/shm` where that is there, since creating files on a disk drifts most of all; the
//! variable `KYODO_BENCH_FOLDER` names another place.

// A bench that cannot set up its folders can only stop, and says why.
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout, clippy::cast_possible_truncation)]

mod floor;
mod plans;
mod process;

use std::path::{Path, PathBuf};
use std::time::Duration;

const ROUNDS: usize = 5;

/// What the program itself allocates with.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--run", work, project, output] => process::run(work, Path::new(project), Path::new(output)),
        sizes => {
            let sizes: Vec<usize> = sizes.iter().filter_map(|size| size.parse().ok()).collect();
            let sizes = if sizes.is_empty() { vec![1_000, 10_000] } else { sizes };
            measure_start();
            measure_sample();
            println!(
                "{:>8} {:>9} {:>9} {:>9} {:>9} {:>7} {:>9}",
                "chapters", "files", "floor s", "build s", "pages/s", "ratio", "peak MiB"
            );
            for size in sizes {
                measure(size);
            }
        }
    }
}

fn folder() -> PathBuf {
    let parent = std::env::var_os("KYODO_BENCH_FOLDER").map_or_else(
        || if Path::new("/dev/shm").is_dir() { PathBuf::from("/dev/shm") } else { std::env::temp_dir() },
        PathBuf::from,
    );
    parent.join(format!("kyodo-bench-{}", std::process::id()))
}

/// Builds a project of so many chapter pages and the floor in turn.
fn measure(chapters: usize) {
    let folder = folder();
    let project = folder.join("project");
    let output = folder.join("output");
    plans::generate(&project, chapters).expect("the bench folder can be written to");
    let mut rounds = Vec::new();
    let mut files = 0;
    for _ in 0..ROUNDS {
        remove(&output);
        let build = process::start("build", &project, &output);
        files = build.files;
        let floor_output = folder.join("floor");
        floor::remember(&output, &folder.join("floor.list")).expect("the built site can be listed");
        remove(&output);
        let floor = process::start("floor", &project, &floor_output);
        remove(&floor_output);
        rounds.push((floor, build));
    }
    remove(&folder);
    let median = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
    };
    let floor = median(rounds.iter().map(|(floor, _)| floor.wall.as_secs_f64()).collect());
    let build = median(rounds.iter().map(|(_, build)| build.wall.as_secs_f64()).collect());
    let ratio = median(rounds.iter().map(|(f, b)| b.wall.as_secs_f64() / f.wall.as_secs_f64()).collect());
    let peak = rounds.iter().map(|(_, build)| build.peak_kib).max().unwrap_or(0) as f64 / 1024.0;
    println!(
        "{chapters:>8} {files:>9} {floor:>9.3} {build:>9.3} {:>9.0} {ratio:>7.2} {peak:>9.0}",
        chapters as f64 / build
    );
}

/// Shows how long the program takes to start, against the start of a process that does nothing.
fn measure_start() {
    let kyodo = best(|| process::time(env!("CARGO_BIN_EXE_kyodo"), &["--help"]));
    let nothing = best(|| process::time("true", &[]));
    println!("kyodo --help: {:.1} ms (a process that does nothing: {:.1} ms)", millis(kyodo), millis(nothing));
}

/// Shows how long the sample site of this repository takes.
fn measure_sample() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = folder().join("sample");
    let rounds: Vec<process::Figures> = (0..ROUNDS)
        .map(|_| {
            remove(&output);
            process::start("build", project, &output)
        })
        .collect();
    remove(&folder());
    let wall = rounds.iter().map(|round| round.wall).min().unwrap_or_default();
    let peak = rounds.iter().map(|round| round.peak_kib).max().unwrap_or(0) / 1024;
    let files = rounds.first().map_or(0, |round| round.files);
    println!("sample site: {:.0} ms, {files} files, {peak} MiB", millis(wall));
}

fn best(run: impl Fn() -> Duration) -> Duration {
    (0..ROUNDS * 4).map(|_| run()).min().unwrap_or_default()
}

fn millis(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

fn remove(folder: &Path) {
    if folder.exists() {
        std::fs::remove_dir_all(folder).expect("what the bench wrote can be removed");
    }
}

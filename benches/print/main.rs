//! How fast plans are printed, as a ratio to the least that printing takes: making the print page that is typeset.
//!
//! `cargo bench --bench print --features pdf` prints the longest plan of the sample and then all its plans, once one by
//! one and once several at a time, each in a fresh process, so that peak memory is that of the run alone. Fonts and files
//! are read once before, so that the disk does not count.

// A bench that cannot print can only stop, and says why.
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod process;

use process::{Figures, Work};
use std::path::{Path, PathBuf};

const ROUNDS: usize = 3;
/// The plan of the sample with the most pages.
const LONGEST: &str = "yamaguchi-2009";

/// What the program itself allocates with.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let Some(work) = Work::read(&arguments) {
        return process::run(&work);
    }
    let folder = std::env::temp_dir().join(format!("kyodo-print-{}", std::process::id()));
    println!("{:<34} {:>6} {:>9} {:>9} {:>9}", "", "files", "s", "of pages", "peak MiB");
    let longest = || vec![LONGEST.to_owned()];
    for (title, plans, languages, threads) in [
        ("the longest plan, in Japanese", longest(), vec!["ja".to_owned()], 1),
        ("all plans, one by one", Vec::new(), Vec::new(), 1),
        ("all plans, several at a time", Vec::new(), Vec::new(), 0),
    ] {
        let work = |name: &str| Work {
            name: name.to_owned(),
            folder: folder.clone(),
            plans: plans.clone(),
            languages: languages.clone(),
            threads,
        };
        let pages = best(&work("pages"));
        let print = best(&work("print"));
        println!(
            "{title:<34} {:>6} {:>9.2} {:>9.1} {:>9.0}",
            print.files,
            print.wall.as_secs_f64(),
            print.wall.as_secs_f64() / pages.wall.as_secs_f64(),
            print.peak_mib
        );
    }
    if folder.exists() {
        std::fs::remove_dir_all(&folder).expect("what the bench wrote can be removed");
    }
}

/// The best of a few rounds, the first of which is not counted.
fn best(work: &Work) -> Figures {
    process::start(work);
    let rounds = (0..ROUNDS).map(|_| process::start(work));
    rounds.min_by_key(|figures| figures.wall).expect("there are rounds")
}

/// The project that is printed.
fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

//! How long a saved change takes to be seen in the preview, and whether a preview that runs for long grows.
//!
//! From the end of the write of one chapter to the end of the page that has its new words, which is asked for in a
//! loop as fast as it comes. The floor is what no preview can do without: to read the chapters of the one plan that
//! changed, to parse them, and to be asked for a page that has not changed.
//!
//! `cargo bench --bench preview` takes the sample of this repository, sites of 1,000 and 10,000 chapter pages, and
//! the growth over 1,000 changes; `cargo bench --bench preview -- 50000` any other number, and no growth.

// A bench that cannot set up its folders can only stop, and says why.
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod growth;
#[path = "../build/plans.rs"]
mod plans;
mod running;

use running::Running;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How often a change is measured.
const ROUNDS: usize = 15;

/// What the program itself allocates with.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let sizes: Vec<usize> = arguments.iter().filter_map(|size| size.parse().ok()).collect();
    let folder = folder();
    if sizes.is_empty() {
        // First, as memory of larger sites that was given back is not always given back to the system.
        growth::measure(&sample(&folder.join("growth")));
    }
    println!("{:>8} {:>10} {:>9} {:>9} {:>9} {:>7}", "chapters", "first s", "GET ms", "floor ms", "seen ms", "ratio");
    if sizes.is_empty() {
        measure("sample", &sample(&folder.join("sample")));
        measure("1000", &generated(&folder.join("1000"), 1_000));
        measure("10000", &generated(&folder.join("10000"), 10_000));
    }
    for size in sizes {
        measure(&size.to_string(), &generated(&folder.join(size.to_string()), size));
    }
    fs::remove_dir_all(&folder).expect("what the bench wrote can be removed");
}

/// Holds a project with one chapter that is changed.
struct Changing {
    project: PathBuf,
    /// The folder of its plan.
    plan: PathBuf,
    chapter: PathBuf,
    page: String,
    text: String,
}

impl Changing {
    fn of(project: &Path, plan: &str, chapter: &str, page: &str) -> Self {
        let folder = project.join("content/plans").join(plan);
        let path = folder.join("chapters").join(chapter);
        let text = fs::read_to_string(&path).expect("the chapter is there");
        Self { project: project.to_owned(), plan: folder, chapter: path, page: page.to_owned(), text }
    }

    /// Saves the chapter with new words at its end, and returns when that was done.
    fn save(&self, words: &str) -> Instant {
        let text = format!("{}\n{words}\n", self.text);
        fs::write(&self.chapter, text).expect("the bench folder can be written to");
        Instant::now()
    }

    /// Saves a change and returns how long it took to be seen.
    fn seen(&self, running: &Running, words: &str) -> Duration {
        let saved = self.save(words);
        while !running.get(&self.page).contains(words) {
            assert!(saved.elapsed() < Duration::from_secs(60), "the change is not shown");
        }
        saved.elapsed()
    }

    /// Reads and parses the chapters of the plan, and asks for a page that is there already.
    fn floor(&self, running: &Running) -> Duration {
        let begun = Instant::now();
        let chapters = fs::read_dir(self.plan.join("chapters")).expect("the plan is there");
        let events: usize = chapters
            .filter_map(|entry| fs::read_to_string(entry.ok()?.path()).ok())
            .map(|text| pulldown_cmark::Parser::new_ext(&text, pulldown_cmark::Options::all()).count())
            .sum();
        assert!(events > 0, "there was nothing to read");
        running.get(&self.page);
        begun.elapsed()
    }
}

/// Copies the sample of this repository.
fn sample(project: &Path) -> Changing {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    for entry in walkdir::WalkDir::new(&content).into_iter().filter_map(Result::ok) {
        let target = project.join("content").join(entry.path().strip_prefix(&content).expect("it lies below"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("the bench folder can be written to");
        } else {
            fs::copy(entry.path(), target).expect("the bench folder can be written to");
        }
    }
    Changing::of(project, "ageo-2024", "10-overview.ja.md", "ja/ageo-2024/overview.html")
}

fn generated(project: &Path, chapters: usize) -> Changing {
    plans::generate(project, chapters).expect("the bench folder can be written to");
    Changing::of(project, "plan-00000", "010-chapter-1.ja.md", "ja/plan-00000/chapter-1.html")
}

/// Shows how long a change takes to be seen.
fn measure(name: &str, changing: &Changing) {
    let begun = Instant::now();
    let running = Running::of(&changing.project);
    running.get(&changing.page);
    let first = begun.elapsed().as_secs_f64();
    let (mut gets, mut floors, mut seen, mut ratios) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let begun = Instant::now();
        running.get(&changing.page);
        gets.push(millis(begun.elapsed()));
        let floor = millis(changing.floor(&running));
        let took = millis(changing.seen(&running, &format!("変更その{round}の終わり")));
        floors.push(floor);
        seen.push(took);
        ratios.push(took / floor);
        // The second look is over by then, so that no round is measured within another.
        std::thread::sleep(Duration::from_millis(700));
    }
    let (get, floor, seen, ratio) = (median(gets), median(floors), median(seen), median(ratios));
    println!("{name:>8} {first:>10.2} {get:>9.2} {floor:>9.2} {seen:>9.1} {ratio:>7.1}");
}

fn folder() -> PathBuf {
    let parent = std::env::var_os("KYODO_BENCH_FOLDER").map_or_else(
        || if Path::new("/dev/shm").is_dir() { PathBuf::from("/dev/shm") } else { std::env::temp_dir() },
        PathBuf::from,
    );
    parent.join(format!("kyodo-bench-{}", std::process::id()))
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

fn millis(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

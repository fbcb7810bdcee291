//! What becomes of the output folder when a build is killed, the disk is full, or somebody reads meanwhile.
//!
//! Some of this must happen to a process of its own. A test then starts itself again with [`CHILD`] set to the folder
//! of the project.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests fail the test")]
#![allow(clippy::print_stdout, reason = "the processes of a test talk")]

#[path = "writing/mounted.rs"]
mod mounted;

use kyodo::diagnostics::{Code, Diagnostic, Fact};
use kyodo::output::OutputPath;
use kyodo::write::{self, Staging};
use mounted::Mounted;
use rustix::fs::{Mode, OFlags, open, openat};
use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};

/// Set in a process that plays the build of a test.
const CHILD: &str = "KYODO_TEST_CHILD";

fn output(root: &Path) -> PathBuf {
    root.join("output")
}

fn begin(root: &Path) -> Staging {
    write::begin(&output(root), root).expect("the build should begin")
}

fn name(path: &str) -> OutputPath {
    OutputPath::new(path).unwrap()
}

fn publish(root: &Path, files: &[(&str, &str)]) {
    let staging = begin(root);
    for (path, text) in files {
        staging.write(&name(path), text.as_bytes()).unwrap();
    }
    staging.publish().unwrap();
}

fn page(root: &Path) -> String {
    fs::read_to_string(output(root).join("index.html")).unwrap()
}

/// Starts the test of this name again, as the build in `root`.
fn child_of(test: &str, root: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--nocapture"]).env(CHILD, root);
    command
}

fn child_root() -> Option<PathBuf> {
    std::env::var_os(CHILD).map(PathBuf::from)
}

fn cause(problem: &Diagnostic) -> &Fact {
    assert_eq!(problem.code, Code::WriteFailed, "{problem:?}");
    problem.facts.iter().find(|(name, _)| *name == "cause").map(|(_, fact)| fact).unwrap()
}

#[test]
fn a_killed_build_leaves_the_old_site_and_the_next_one_clears_up() {
    if let Some(root) = child_root() {
        let staging = begin(&root);
        for file in 0..100 {
            staging.write(&name(&format!("ja/{file}/half.html")), b"half").unwrap();
        }
        println!("half done");
        std::thread::sleep(std::time::Duration::from_secs(60));
        return;
    }
    let town = tempfile::tempdir().unwrap();
    let root = town.path();
    publish(root, &[("index.html", "old")]);
    let test = "a_killed_build_leaves_the_old_site_and_the_next_one_clears_up";
    let mut build = child_of(test, root).stdout(Stdio::piped()).spawn().unwrap();
    let lines = BufReader::new(build.stdout.take().unwrap()).lines();
    assert!(lines.map_while(Result::ok).any(|line| line.ends_with("half done")), "the build should get half way");
    assert_eq!(write::begin(&output(root), root).unwrap_err().code, Code::OutputBusy);
    build.kill().unwrap();
    build.wait().unwrap();

    assert_eq!(page(root), "old");
    assert!(root.join(".kyodo/output/new/ja/0/half.html").is_file(), "the killed build should leave something behind");
    publish(root, &[("index.html", "new")]);
    assert_eq!(page(root), "new");
    assert!(!output(root).join("ja").exists());
    assert!(!root.join(".kyodo").exists());
}

#[test]
fn a_file_that_cannot_be_written_whole_leaves_the_old_site() {
    if let Some(root) = child_root() {
        let problem = begin(&root).write(&name("index.html"), &[b'x'; 100_000]).unwrap_err();
        assert_eq!(cause(&problem), &Fact::from("full"));
        println!("refused as it should be");
        return;
    }
    let town = tempfile::tempdir().unwrap();
    publish(town.path(), &[("index.html", "old")]);
    let child = child_of("a_file_that_cannot_be_written_whole_leaves_the_old_site", town.path());
    // A limit on the size of files holds for root too; the signal that comes with it would kill the build.
    let mut limited = Command::new("sh");
    limited
        .args(["-c", "trap '' XFSZ; ulimit -f 8; exec \"$@\"", "sh"])
        .arg(child.get_program())
        .args(child.get_args());
    let out = limited.env(CHILD, town.path()).output().unwrap();
    assert!(String::from_utf8_lossy(&out.stdout).contains("refused as it should be"), "{out:?}");
    assert_eq!(page(town.path()), "old");
    assert!(!town.path().join(".kyodo").exists());
}

#[test]
fn a_full_disk_leaves_the_old_site() {
    let town = tempfile::tempdir().unwrap();
    let root = town.path();
    let Some(_disk) = Mounted::new(root, "tmpfs", "size=512k") else { return };
    publish(root, &[("index.html", "old")]);
    let staging = begin(root);
    let problem = (0..100).find_map(|file| staging.write(&name(&format!("{file}.html")), &[b'x'; 9000]).err());
    assert_eq!(cause(&problem.expect("the disk should be full")), &Fact::from("full"));
    drop(staging);
    assert_eq!(page(root), "old");
    publish(root, &[("index.html", "new")]);
    assert_eq!(page(root), "new");
}

#[test]
fn a_read_only_disk_leaves_the_old_site() {
    let town = tempfile::tempdir().unwrap();
    let root = town.path();
    let Some(disk) = Mounted::new(root, "tmpfs", "size=512k") else { return };
    publish(root, &[("index.html", "old")]);
    disk.remount_read_only();
    let problem = write::begin(&output(root), root).unwrap_err();
    assert_eq!(cause(&problem), &Fact::from("read-only"));
    assert_eq!(page(root), "old");
}

#[test]
fn a_folder_that_is_a_disk_of_its_own_is_refused_before_any_work() {
    let town = tempfile::tempdir().unwrap();
    let root = town.path();
    fs::create_dir(output(root)).unwrap();
    let Some(_disk) = Mounted::new(&output(root), "tmpfs", "size=512k") else { return };
    let problem = write::begin(&output(root), root).unwrap_err();
    assert_eq!(cause(&problem), &Fact::from("mount"));
    // A folder within it is fine.
    write::begin(&output(root).join("site"), root).unwrap().publish().unwrap();
}

/// In a container, what came with the image cannot be moved, only covered.
#[test]
fn a_folder_from_a_container_image_is_replaced_while_it_holds_no_site() {
    let town = tempfile::tempdir().unwrap();
    let Some(_disk) = Mounted::new(town.path(), "tmpfs", "size=2m") else { return };
    let [image, upper, work, root] = ["image", "upper", "work", "root"].map(|part| town.path().join(part));
    for folder in [&image, &upper, &work, &root] {
        fs::create_dir(folder).unwrap();
    }
    fs::create_dir(image.join("output")).unwrap();
    fs::write(image.join("output").join(write::MARKER), write::MARKER_TEXT).unwrap();
    let layers = format!("lowerdir={},upperdir={},workdir={}", image.display(), upper.display(), work.display());
    let Some(_layers) = Mounted::new(&root, "overlay", &layers) else { return };
    publish(&root, &[("index.html", "first")]);
    publish(&root, &[("index.html", "second")]);
    assert_eq!(page(&root), "second");
}

/// A reader holds on to the folder that it opened, as a server does for one request, and reads two files in it. Both
/// may be gone, where the old site was removed meanwhile; then it asks again. They are never of two builds.
#[test]
fn a_reader_sees_the_old_site_or_the_new_one_and_never_a_mixture() {
    let read = |folder: &std::os::fd::OwnedFd, path: &str| {
        let file = openat(folder, path, OFlags::RDONLY, Mode::empty()).ok()?;
        io::read_to_string(File::from(file)).ok()
    };
    let town = tempfile::tempdir().unwrap();
    let root = town.path();
    let pages = |build: usize| (format!("first {build}"), format!("second {build}"));
    let build = |number: usize| {
        let (first, second) = pages(number);
        publish(root, &[("index.html", &first), ("ja/a/index.html", &second)]);
    };
    build(0);
    let done = AtomicBool::new(false);
    let (mut seen, mut last) = (0, String::new());
    std::thread::scope(|scope| {
        scope.spawn(|| {
            (1..150).for_each(build);
            done.store(true, Ordering::SeqCst);
        });
        while !done.load(Ordering::SeqCst) {
            let folder = open(output(root), OFlags::RDONLY | OFlags::DIRECTORY, Mode::empty());
            let folder = folder.expect("there is a site at every moment");
            let (Some(first), Some(second)) = (read(&folder, "index.html"), read(&folder, "ja/a/index.html")) else {
                continue;
            };
            assert_eq!(first.trim_start_matches("first"), second.trim_start_matches("second"));
            seen += usize::from(first != last);
            last = first;
        }
    });
    assert!(seen > 1, "the reader should have met several builds, but met {seen}");
}

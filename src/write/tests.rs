//! What a reader of the output folder sees, whatever befalls a build.

use super::*;
use crate::diagnostics::Fact;
use std::collections::BTreeMap;

/// A project with sources, and the folder around it.
struct Town {
    around: tempfile::TempDir,
}

impl Town {
    fn new() -> Self {
        let town = Self { around: tempfile::tempdir().unwrap() };
        fs::create_dir_all(town.root().join("content/plans")).unwrap();
        fs::create_dir_all(town.root().join("themes/city")).unwrap();
        town
    }

    fn root(&self) -> PathBuf {
        self.around.path().join("town")
    }

    fn output(&self) -> PathBuf {
        self.root().join("output")
    }

    fn begin(&self) -> Staging {
        begin(&self.output(), &self.root()).unwrap()
    }

    fn publish(&self, files: &[(&str, &str)]) -> Published {
        let staging = self.begin();
        for (path, text) in files {
            staging.write(&name(path), text.as_bytes()).unwrap();
        }
        staging.publish().unwrap()
    }

    /// All files around and in the project, but for the marker of the output folder.
    fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        for entry in walkdir::WalkDir::new(self.root()) {
            let entry = entry.unwrap();
            if entry.file_type().is_file() && entry.path() != self.output().join(MARKER) {
                let path = entry.path().strip_prefix(self.root()).unwrap().display().to_string();
                files.insert(path, fs::read_to_string(entry.path()).unwrap());
            }
        }
        files
    }
}

fn name(path: &str) -> OutputPath {
    OutputPath::new(path).unwrap()
}

fn held(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files.iter().map(|(path, text)| (format!("output/{path}"), (*text).to_owned())).collect()
}

fn refusal(output: &Path, root: &Path) -> Code {
    begin(output, root).expect_err("should be refused").code
}

#[test]
fn a_first_build_makes_the_folder_with_its_marker() {
    let town = Town::new();
    let published = town.publish(&[("index.html", "1"), ("ja/a/図 1.svg", "22")]);
    assert_eq!(published, Published { files: 2, bytes: 3 });
    assert_eq!(town.files(), held(&[("index.html", "1"), ("ja/a/図 1.svg", "22")]));
    assert_eq!(fs::read_to_string(town.output().join(MARKER)).unwrap(), MARKER_TEXT);
    assert!(!town.root().join(".kyodo").exists(), "nothing is left beside the output");
}

#[test]
fn a_folder_that_is_not_there_is_made_with_those_above_it() {
    let town = Town::new();
    let output = town.around.path().join("www/2024/plan");
    begin(&output, &town.root()).unwrap().publish().unwrap();
    assert!(output.join(MARKER).is_file());
}

#[test]
fn files_that_no_longer_belong_are_removed() {
    let town = Town::new();
    town.publish(&[("old.html", "old"), ("ja/old/a.html", "old"), ("stays.html", "old")]);
    town.publish(&[("stays.html", "new"), ("ja/new.html", "new")]);
    assert_eq!(town.files(), held(&[("ja/new.html", "new"), ("stays.html", "new")]));
}

#[test]
fn a_build_that_fails_leaves_the_old_site_and_nothing_else() {
    let town = Town::new();
    town.publish(&[("index.html", "old")]);
    let staging = town.begin();
    staging.write(&name("index.html"), b"new").unwrap();
    assert_eq!(fs::read_to_string(town.output().join("index.html")).unwrap(), "old");
    drop(staging);
    assert_eq!(town.files(), held(&[("index.html", "old")]));
    assert!(!town.root().join(".kyodo").exists());
}

#[test]
fn an_old_site_put_aside_by_a_killed_build_comes_back() {
    let town = Town::new();
    town.publish(&[("index.html", "old")]);
    // The state between the two renames of a system that cannot exchange folders.
    fs::create_dir_all(town.root().join(".kyodo/output/new/ja")).unwrap();
    fs::rename(town.output(), town.root().join(".kyodo/output/old")).unwrap();
    drop(town.begin());
    assert_eq!(town.files(), held(&[("index.html", "old")]));
}

#[test]
fn a_folder_that_kyodo_did_not_make_is_refused_and_untouched() {
    let town = Town::new();
    fs::create_dir(town.output()).unwrap();
    fs::write(town.output().join("letter.txt"), "mine").unwrap();
    assert_eq!(refusal(&town.output(), &town.root()), Code::OutputNotOurs);
    fs::write(town.output().join(MARKER), "another tool's").unwrap();
    assert_eq!(refusal(&town.output(), &town.root()), Code::OutputNotOurs);
    assert_eq!(town.files(), held(&[("letter.txt", "mine")]));
    assert!(!town.root().join(".kyodo").exists());
}

#[test]
fn a_marker_with_other_line_ends_is_still_known() {
    let town = Town::new();
    town.publish(&[("index.html", "old")]);
    fs::write(town.output().join(MARKER), MARKER_TEXT.replace('\n', "\r\n")).unwrap();
    town.publish(&[("index.html", "new")]);
    assert_eq!(town.files(), held(&[("index.html", "new")]));
}

#[test]
fn an_empty_folder_is_taken() {
    let town = Town::new();
    fs::create_dir(town.output()).unwrap();
    town.publish(&[("index.html", "new")]);
    assert_eq!(town.files(), held(&[("index.html", "new")]));
}

#[test]
fn something_foreign_that_comes_during_the_build_is_kept() {
    let town = Town::new();
    let staging = town.begin();
    fs::create_dir(town.output()).unwrap();
    fs::write(town.output().join("letter.txt"), "mine").unwrap();
    assert_eq!(staging.publish().unwrap_err().code, Code::OutputNotOurs);
    assert_eq!(town.files(), held(&[("letter.txt", "mine")]));
}

#[test]
fn the_sources_are_never_replaced() {
    let town = Town::new();
    let root = town.root();
    for inside in
        ["", ".", "content", "content/plans", "content/new/folder", "themes", "themes/city", "content/../themes", ".."]
    {
        assert_eq!(refusal(&root.join(inside), &root), Code::OutputInsideSources, "{inside:?}");
    }
    assert_eq!(refusal(Path::new("/"), &root), Code::OutputInsideSources);
    assert_eq!(refusal(&root.join(".kyodo"), &root), Code::OutputNotOurs);
}

#[test]
fn a_file_in_the_place_of_the_folder_is_refused() {
    let town = Town::new();
    fs::write(town.output(), "a letter").unwrap();
    assert_eq!(refusal(&town.output(), &town.root()), Code::OutputNotOurs);
    assert_eq!(fs::read_to_string(town.output()).unwrap(), "a letter");
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_and_stays_and_its_goal_is_judged() {
    use std::os::unix::fs::symlink;
    let town = Town::new();
    let goal = town.around.path().join("www");
    fs::create_dir(&goal).unwrap();
    symlink(&goal, town.output()).unwrap();
    town.publish(&[("index.html", "1")]);
    town.publish(&[("index.html", "2")]);
    assert!(fs::symlink_metadata(town.output()).unwrap().is_symlink());
    assert_eq!(fs::read_to_string(goal.join("index.html")).unwrap(), "2");

    fs::remove_file(town.output()).unwrap();
    symlink(town.root().join("content"), town.output()).unwrap();
    assert_eq!(refusal(&town.output(), &town.root()), Code::OutputInsideSources);
    fs::remove_file(town.output()).unwrap();
    symlink("nowhere", town.output()).unwrap();
    assert_eq!(refusal(&town.output(), &town.root()), Code::WriteFailed);
}

#[cfg(unix)]
#[test]
fn a_folder_made_read_only_holds_even_root_back() {
    use std::os::unix::fs::PermissionsExt as _;
    let town = Town::new();
    town.publish(&[("index.html", "old")]);
    fs::set_permissions(town.output(), fs::Permissions::from_mode(0o555)).unwrap();
    let problem = begin(&town.output(), &town.root()).unwrap_err();
    assert_eq!(problem.code, Code::WriteFailed);
    assert!(problem.facts.contains(&("cause", Fact::from("read-only"))), "{problem:?}");
    assert_eq!(town.files(), held(&[("index.html", "old")]));
}

#[cfg(unix)]
#[test]
fn the_new_site_is_open_to_whom_the_old_one_was() {
    use std::os::unix::fs::PermissionsExt as _;
    let town = Town::new();
    town.publish(&[]);
    fs::set_permissions(town.output(), fs::Permissions::from_mode(0o2775)).unwrap();
    town.publish(&[]);
    assert_eq!(fs::metadata(town.output()).unwrap().permissions().mode() & 0o7777, 0o2775);
}

#[test]
fn a_second_build_is_refused_while_the_first_is_at_work() {
    let town = Town::new();
    let first = town.begin();
    assert_eq!(refusal(&town.output(), &town.root()), Code::OutputBusy);
    begin(&town.root().join("other"), &town.root()).expect("another folder is free");
    first.write(&name("index.html"), b"first").unwrap();
    first.publish().unwrap();
    town.publish(&[("index.html", "second")]);
    assert_eq!(town.files(), held(&[("index.html", "second")]));
}

#[test]
fn names_that_collide_by_case_are_refused() {
    let town = Town::new();
    let staging = town.begin();
    staging.write(&name("ja/a.html"), b"").unwrap();
    for taken in ["ja/a.html", "ja/A.html", "JA/a.HTML", ".KYODO"] {
        assert_eq!(staging.write(&name(taken), b"").unwrap_err().code, Code::AddressTaken, "{taken}");
    }
}

#[test]
fn a_name_below_a_file_is_an_error() {
    let town = Town::new();
    let staging = town.begin();
    staging.write(&name("ja"), b"").unwrap();
    assert_eq!(staging.write(&name("ja/a.html"), b"").unwrap_err().code, Code::WriteFailed);
}

#[test]
fn copies_carry_the_content_and_missing_sources_are_named() {
    let town = Town::new();
    let image = town.root().join("content/図.png");
    fs::write(&image, "pixels").unwrap();
    let staging = town.begin();
    staging.copy(&name("images/図.png"), &image).unwrap();
    assert_eq!(staging.copy(&name("b"), &town.root().join("none")).unwrap_err().code, Code::MissingFile);
    assert_eq!(staging.publish().unwrap(), Published { files: 1, bytes: 6 });
    assert_eq!(fs::read_to_string(town.output().join("images/図.png")).unwrap(), "pixels");
}

#[test]
fn many_threads_write_into_the_same_new_folders() {
    let town = Town::new();
    let staging = town.begin();
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let staging = &staging;
            scope.spawn(move || {
                for page in 0..200 {
                    staging.write(&name(&format!("ja/{}/{page}-{thread}.html", page % 50)), b"x").unwrap();
                }
            });
        }
    });
    assert_eq!(staging.publish().unwrap(), Published { files: 800, bytes: 800 });
    assert_eq!(town.files().len(), 800);
}

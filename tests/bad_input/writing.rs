//! Whatever stands in the way of a build: the last site stays as it is, and the reason is told.

use super::project::TestProject;
use super::{CHAPTER, TEXTS, chapter};
use std::fs;
use std::process::Output;

#[path = "../writing/mounted.rs"]
mod mounted;
use mounted::Mounted;

const BUILD: [&str; 3] = ["build", "--output", "site/out"];

fn told(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_build_that_fails_leaves_the_last_site_as_it_was() {
    let project = TestProject::of("small");
    assert!(!project.build().report.has_errors());
    let before = project.output();
    for path in TEXTS {
        let text = fs::read(project.path(path)).unwrap();
        fs::write(project.path(path), "\u{0}").unwrap();
        assert!(project.build().report.has_errors(), "{path}");
        assert_eq!(project.output(), before, "{path}");
        fs::write(project.path(path), text).unwrap();
    }
}

#[test]
fn two_builds_give_the_same_bytes() {
    let project = TestProject::of("small");
    project.build();
    let first = project.output();
    fs::remove_dir_all(project.path("output")).unwrap();
    project.build();
    assert_eq!(project.output(), first);
    assert!(first.len() > 40);
}

#[test]
fn a_page_that_is_no_longer_wanted_goes() {
    let project = TestProject::of("small");
    project.build();
    assert!(project.path("output/ja/small/annex.html").is_file());
    let project = ["ja", "en"].into_iter().fold(project, |project, language| {
        project.without(&format!("content/plans/small/chapters/20-annex.{language}.md"))
    });
    project.build();
    assert!(!project.path("output/ja/small/annex.html").exists());
}

#[test]
fn a_full_disk_is_told_and_leaves_the_last_site() {
    let project = TestProject::of("small");
    fs::create_dir(project.path("site")).unwrap();
    let Some(_disk) = Mounted::new(&project.path("site"), "tmpfs", "size=4m") else { return };
    assert_eq!(project.kyodo(&BUILD).status.code(), Some(0));
    let cover = project.path("site/out/ja/small/index.html");
    let before = fs::read(&cover).unwrap();
    let project = project.with(CHAPTER, chapter(&"市民と市は、対等の立場で協力します。\n\n".repeat(60_000)));
    let full = project.kyodo(&BUILD);
    assert_eq!(full.status.code(), Some(2), "{}", told(&full));
    assert!(told(&full).contains("error[K702]: ") && told(&full).contains("the disk is full"), "{}", told(&full));
    assert_eq!(fs::read(&cover).unwrap(), before);
    let project = project.with(CHAPTER, chapter("市"));
    assert_eq!(project.kyodo(&BUILD).status.code(), Some(0));
}

#[test]
fn a_disk_that_can_only_be_read_is_told_and_leaves_the_last_site() {
    let project = TestProject::of("small");
    fs::create_dir(project.path("site")).unwrap();
    let Some(disk) = Mounted::new(&project.path("site"), "tmpfs", "size=4m") else { return };
    assert_eq!(project.kyodo(&BUILD).status.code(), Some(0));
    disk.remount_read_only();
    let refused = project.kyodo(&BUILD);
    assert_eq!(refused.status.code(), Some(2));
    assert!(told(&refused).contains("error[K702]: ") && told(&refused).contains("only be read"), "{}", told(&refused));
    assert!(project.path("site/out/ja/small/index.html").is_file());
}

//! Whole folders that come and go, and sources that make no site: readers keep the last good page.

use super::client::wait_for;
use super::project::TestProject;
use super::reader::Reader;
use super::running::{Running, chapter};
use super::{BASE, CHAPTER};
use std::fs;
use std::path::Path;

const ABOUT: &str = "/_kyodo/page?path=ja/small/overview.html&language=ja";

#[test]
fn another_folder_is_put_in_the_place_of_the_content() {
    let running = Running::small();
    let reader = Reader::of(&running);
    for number in 1..=5 {
        let another = TestProject::of("small").with(CHAPTER, chapter(number));
        copy(&another.path("content"), &running.path("new"));
        fs::rename(running.path("content"), running.path(&format!("old-{number}"))).unwrap();
        fs::rename(running.path("new"), running.path("content")).unwrap();
        running.wait_for_chapter(number);
        // The new folder is followed like the old one.
        running.save_chapter(number + 100);
        running.wait_for_chapter(number + 100);
    }
    reader.assert_pleased();
}

#[test]
fn a_project_that_is_away_for_a_while_comes_back() {
    let running = Running::small();
    let reader = Reader::of(&running);
    fs::rename(running.path("content"), running.path("away")).unwrap();
    wait_for("the loss", || running.get(ABOUT).text().contains("\"failed\":true"));
    fs::rename(running.path("away"), running.path("content")).unwrap();
    running.save_chapter(1);
    running.wait_for_chapter(1);
    wait_for("the end of the loss", || running.get(ABOUT).text().contains("\"failed\":false"));
    reader.assert_pleased();
}

#[test]
fn two_thousand_files_at_once() {
    let running = Running::small();
    let reader = Reader::of(&running);
    let image = fs::read_to_string(running.path("content/plans/small/images/pond.svg")).unwrap();
    for number in 0..2000 {
        running.save(&format!("content/plans/small/images/many-{number}.svg"), &image);
    }
    let text = chapter(1).replacen("冒頭", "![図](images/many-1999.svg)\n\n冒頭", 1);
    running.save(CHAPTER, &text);
    running.wait_for_chapter(1);
    reader.assert_pleased();
}

#[test]
fn a_plan_is_added_and_removed() {
    let running = Running::small();
    let reader = Reader::of(&running);
    let page = format!("{BASE}ja/second/overview.html");
    for _ in 0..3 {
        assert_eq!(running.get(&page).status, 404);
        copy(&running.path("content/plans/small"), &running.path("content/plans/second"));
        running.wait_for_status(&page, 200);
        fs::remove_dir_all(running.path("content/plans/second")).unwrap();
        running.wait_for_status(&page, 404);
    }
    reader.assert_pleased();
}

#[test]
fn what_does_not_build_leaves_the_last_good_page_until_it_is_mended() {
    let running = Running::small();
    let reader = Reader::of(&running);
    for number in 1..=3 {
        running.save(CHAPTER, &chapter(number).replace("role: chapter", "role: nothing-known"));
        wait_for("a problem", || {
            let told = running.get(ABOUT).text();
            told.contains("\"failed\":true") && told.contains("10-overview.ja.md") && told.contains("nothing-known")
        });
        running.save_chapter(number);
        running.wait_for_chapter(number);
        wait_for("no problem", || running.get(ABOUT).text().contains("\"failed\":false"));
    }
    reader.assert_pleased();
}

#[test]
fn no_bytes_in_a_chapter_break_the_preview() {
    let running = Running::small();
    running.assert_well();
    for bytes in [&b""[..], b"\0", b"\xff\xfe\xfd", b"---", b"---\n: [\n---\n", &[b'['; 100_000]] {
        fs::write(running.path(CHAPTER), bytes).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(300));
        // Some of these make a good page, others none.
        assert_eq!(running.get(super::PAGE).status, 200, "{:?}", &bytes[..bytes.len().min(20)]);
        running.save_chapter(1);
        running.wait_for_chapter(1);
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

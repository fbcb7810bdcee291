//! One chapter as programs save it, while somebody reads: the page is always whole, and at last the new one.

use super::CHAPTER;
use super::project::TestProject;
use super::reader::Reader;
use super::running::{Running, chapter};
use kyodo::serve::ServeRequest;
use std::fs::{self, File, OpenOptions};
use std::io::{Seek as _, Write as _};
use std::thread;
use std::time::Duration;

/// How often each way of saving is tried; where it is read in the middle is a matter of luck.
const TIMES: usize = 15;

/// So long a file is in no good state.
const MOMENT: Duration = Duration::from_millis(20);

/// Saves in a way over and over while the page is read, and waits until the last one is served.
fn assert_seen_whole(running: &Running, save: impl Fn(&Running, usize)) {
    let reader = Reader::of(running);
    for number in 1..=TIMES {
        save(running, number);
        if number % 3 == 0 {
            running.wait_for_chapter(number);
        }
    }
    running.wait_for_chapter(TIMES);
    reader.assert_pleased();
}

#[test]
fn an_editor_that_writes_another_file_and_renames_it() {
    assert_seen_whole(&Running::small(), |running, number| {
        let other = running.path("content/plans/small/chapters/.10-overview.swp");
        fs::write(&other, chapter(number)).unwrap();
        fs::rename(other, running.path(CHAPTER)).unwrap();
    });
}

#[test]
fn an_editor_that_keeps_the_old_file_under_another_name() {
    assert_seen_whole(&Running::small(), |running, number| {
        let path = running.path(CHAPTER);
        fs::rename(&path, running.path("content/plans/small/chapters/10-overview.ja.md~")).unwrap();
        thread::sleep(MOMENT);
        fs::write(path, chapter(number)).unwrap();
    });
}

#[test]
fn a_file_that_is_emptied_and_filled_a_moment_later() {
    assert_seen_whole(&Running::small(), emptied_and_filled);
}

fn emptied_and_filled(running: &Running, number: usize) {
    let mut file = File::create(running.path(CHAPTER)).unwrap();
    thread::sleep(MOMENT);
    file.write_all(chapter(number).as_bytes()).unwrap();
}

#[test]
fn a_file_of_which_one_half_comes_a_moment_later() {
    assert_seen_whole(&Running::small(), |running, number| {
        let text = chapter(number);
        let half = text.len() / 2;
        let mut file = OpenOptions::new().write(true).open(running.path(CHAPTER)).unwrap();
        file.set_len(0).unwrap();
        file.rewind().unwrap();
        file.write_all(&text.as_bytes()[..half]).unwrap();
        thread::sleep(MOMENT);
        file.write_all(&text.as_bytes()[half..]).unwrap();
    });
}

#[test]
fn a_file_that_is_removed_and_made_anew() {
    assert_seen_whole(&Running::small(), |running, number| {
        fs::remove_file(running.path(CHAPTER)).unwrap();
        thread::sleep(MOMENT / 2);
        running.save_chapter(number);
    });
}

#[test]
fn saves_that_follow_each_other_without_a_pause() {
    assert_seen_whole(&Running::small(), |running, number| {
        for _ in 0..4 {
            emptied_and_filled(running, number);
        }
    });
}

#[test]
fn a_folder_that_nobody_tells_of_changes_in() {
    let request = ServeRequest { poll: Some(Duration::from_millis(100)), ..ServeRequest::default() };
    let running = Running::of(TestProject::of("small"), request);
    assert_seen_whole(&running, |running, number| {
        let other = running.path("other");
        fs::write(&other, chapter(number)).unwrap();
        fs::rename(other, running.path(CHAPTER)).unwrap();
    });
    assert_seen_whole(&running, emptied_and_filled);
}

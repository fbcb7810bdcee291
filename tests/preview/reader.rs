//! Somebody who loads one page over and over, and must never see anything but a whole one.

use super::PAGE;
use super::client::{self, Answer};
use super::running::Running;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

/// Holds a reader who reads until told to stop.
pub(crate) struct Reader {
    enough: Arc<AtomicBool>,
    reading: Option<JoinHandle<Result<usize, String>>>,
}

impl Reader {
    /// Begins to load the first chapter.
    pub(crate) fn of(running: &Running) -> Self {
        running.assert_well();
        let (address, enough) = (running.address, Arc::new(AtomicBool::new(false)));
        let told = Arc::clone(&enough);
        let reading = thread::spawn(move || {
            let mut read = 0;
            while !told.load(Ordering::Relaxed) {
                let answer = client::exchange(address, &client::request(address, "GET", PAGE, &[]));
                wrong(answer.as_ref()).map_or(Ok(()), Err)?;
                read += 1;
            }
            Ok(read)
        });
        Self { enough, reading: Some(reading) }
    }

    /// Ends reading, and asserts that every page was whole.
    pub(crate) fn assert_pleased(mut self) {
        self.enough.store(true, Ordering::Relaxed);
        let read = self.reading.take().unwrap().join().unwrap();
        assert!(read.as_ref().is_ok_and(|&read| read > 0), "{read:?}");
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.enough.store(true, Ordering::Relaxed);
    }
}

/// Says what is wrong with a page.
fn wrong(answer: Option<&Answer>) -> Option<String> {
    let Some(answer) = answer else { return Some("no answer".to_owned()) };
    let text = answer.text();
    let states = |word: &str| -> Vec<String> {
        let after = text.split(word).skip(1).filter_map(|rest| rest.split_once('番'));
        let mut numbers: Vec<String> = after.map(|(number, _)| number.to_owned()).collect();
        numbers.retain(|number| number.chars().all(|digit| digit.is_ascii_digit()));
        numbers.sort();
        numbers.dedup();
        numbers
    };
    let (begins, ends) = (states("冒頭"), states("末尾"));
    if answer.status != 200 || !answer.is_whole() {
        Some(format!("status {}: {text}", answer.status))
    } else if !text.trim_end().ends_with("</html>") {
        Some(format!("half a page: {text}"))
    } else if begins != ends || begins.len() > 1 {
        Some(format!("a mixture of {begins:?} and {ends:?}"))
    } else {
        // The chapter as it was at first has no number, but these words.
        let known = !begins.is_empty() || text.contains("2024年度から2028年度まで");
        (!known).then(|| format!("a page without its text: {text}"))
    }
}

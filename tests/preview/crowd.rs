//! Many at once, and those among them who ask for nothing or take nothing.

use super::client::{connect, request};
use super::running::Running;
use super::{BASE, PAGE};
use std::io::{Read as _, Write as _};
use std::thread;

#[test]
fn five_hundred_readers_at_once_get_the_whole_page() {
    let running = Running::small();
    let page = running.get(PAGE);
    thread::scope(|scope| {
        let readers: Vec<_> = (0..500).map(|_| scope.spawn(|| running.get(PAGE))).collect();
        for reader in readers {
            let answer = reader.join().unwrap();
            assert_eq!((answer.status, answer.body == page.body), (200, true), "{}", answer.text());
        }
    });
}

#[test]
fn those_who_send_nothing_or_take_nothing_hold_nobody_up() {
    let running = Running::small();
    running.assert_well();
    let held: Vec<_> = (0..200)
        .map(|number| {
            let mut stream = connect(running.address);
            let bytes = match number % 4 {
                0 => Vec::new(),
                1 => b"GET /small/ja".to_vec(),
                2 => request(running.address, "GET", PAGE, &[]),
                // Many answers on one connection, more than the system holds for who does not take them.
                _ => format!("GET {PAGE} HTTP/1.1\r\nHost: {}\r\n\r\n", running.address).repeat(50).into_bytes(),
            };
            stream.write_all(&bytes).unwrap();
            stream
        })
        .collect();
    for _ in 0..50 {
        running.assert_well();
    }
    running.save_chapter(1);
    running.wait_for_chapter(1);
    drop(held);
}

#[test]
fn who_vanishes_in_the_middle_leaves_nothing_behind() {
    let running = Running::small();
    running.assert_well();
    for number in 0..100 {
        let mut stream = connect(running.address);
        let path = match number % 3 {
            0 => PAGE.to_owned(),
            1 => "/_kyodo/events?path=ja/small/overview.html".to_owned(),
            _ => format!("{BASE}ja/small/measures.html"),
        };
        stream.write_all(&request(running.address, "GET", &path, &[])).unwrap();
        if number % 2 == 0 {
            let _ = stream.read(&mut [0; 10]);
        }
    }
    running.save_chapter(1);
    running.wait_for_chapter(1);
}

#[test]
fn it_stops_though_many_pages_are_open() {
    let running = Running::small();
    running.assert_well();
    let pages: Vec<_> = (0..300)
        .map(|_| {
            let mut stream = connect(running.address);
            stream.write_all(&request(running.address, "GET", "/_kyodo/events?path=", &[])).unwrap();
            stream
        })
        .collect();
    drop(running);
    drop(pages);
}

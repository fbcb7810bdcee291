//! As much of a browser as these tests need: it sends what it is given, letter by letter, and reads to the end.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

/// How long anything is waited for before a test fails; a busy machine is slow.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// Holds what came back.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// Returns a header; nothing where there is none.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().skip(1).filter_map(|line| line.split_once(": "));
        lines.find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Tells whether all was received that was announced.
    pub(crate) fn is_whole(&self) -> bool {
        let length = self.header("content-length").and_then(|length| length.parse::<usize>().ok());
        length.is_none_or(|length| length == self.body.len())
    }

    /// Reads the head of an answer that has not come to its end.
    pub(crate) fn head(head: &str) -> Self {
        Self::read(format!("{head}\r\n\r\n").as_bytes()).unwrap()
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let status = head.split(' ').nth(1)?.parse().ok()?;
        Some(Self { status, head, body: bytes[end + 4..].to_vec() })
    }
}

/// Connects, and tries again where so many are connected that the system has no more to give.
pub(crate) fn connect(address: SocketAddr) -> TcpStream {
    let begun = Instant::now();
    loop {
        match TcpStream::connect(address) {
            Ok(stream) => {
                stream.set_read_timeout(Some(PATIENCE)).unwrap();
                stream.set_write_timeout(Some(PATIENCE)).unwrap();
                return stream;
            }
            Err(error) if begun.elapsed() > PATIENCE => panic!("nobody listens: {error}"),
            Err(_) => thread::sleep(Duration::from_millis(20)),
        }
    }
}

/// Sends bytes and reads the answer; nothing where the connection was closed without one.
pub(crate) fn exchange(address: SocketAddr, bytes: &[u8]) -> Option<Answer> {
    let mut stream = connect(address);
    // Who is refused early may not be let to say all.
    let _ = stream.write_all(bytes);
    Answer::read(&received(&mut stream))
}

/// Reads until the other side closes.
pub(crate) fn received(stream: &mut TcpStream) -> Vec<u8> {
    let mut bytes = Vec::new();
    match stream.read_to_end(&mut bytes) {
        Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
            panic!("no end of an answer in {PATIENCE:?}: {}", String::from_utf8_lossy(&bytes))
        }
        // A connection that is broken off has given what it gave.
        _ => bytes,
    }
}

/// Writes a request for an address as a browser on this machine does.
pub(crate) fn request(address: SocketAddr, method: &str, path: &str, headers: &[(&str, &str)]) -> Vec<u8> {
    let mut text = format!("{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n");
    for (name, value) in headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    (text + "\r\n").into_bytes()
}

/// Writes a request that brings something along, from a page of the preview itself.
pub(crate) fn sending(address: SocketAddr, path: &str, json: &str) -> Vec<u8> {
    let (origin, length) = (format!("http://{address}"), json.len().to_string());
    let headers =
        [("Origin", origin.as_str()), ("Content-Type", "application/json"), ("Content-Length", length.as_str())];
    let mut bytes = request(address, "POST", path, &headers);
    bytes.extend_from_slice(json.as_bytes());
    bytes
}

/// Asks for an address and reads the answer, which must come.
pub(crate) fn get(address: SocketAddr, path: &str) -> Answer {
    let answer = exchange(address, &request(address, "GET", path, &[]));
    answer.unwrap_or_else(|| panic!("no answer to GET {path}"))
}

/// Waits until something is as it should be.
pub(crate) fn wait_for(what: &str, mut is_so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < PATIENCE, "{what} did not come about in {PATIENCE:?}");
        thread::sleep(Duration::from_millis(10));
    }
}

//! Who is let in: every request is looked at before anything is looked up for it.
//!
//! A page of any site may send requests to this machine, and a name that an attacker owns may be made to lead here
//! (DNS rebinding). So the name that was asked for must be this preview's own, and what changes something must come
//! from a page of its own. An office network is let in with a word that is printed once, in the address.

use super::answer::Refusal;
use axum::http::header::{COOKIE, HOST, ORIGIN};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};
use std::fmt::Write as _;
use std::net::{IpAddr, SocketAddr};

/// What the cookie is called that remembers the access word.
const COOKIE_NAME: &str = "kyodo-word";

/// Everything of the preview that is no page of the site lies below it.
pub(super) const OWN: &str = "/_kyodo/";

/// Holds what a request must bring along.
#[derive(Debug, Clone)]
pub(super) struct Door {
    address: SocketAddr,
    /// Nothing where only this machine can come.
    word: Option<Box<str>>,
}

/// Tells what is done with a request.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Admission {
    Admitted,
    /// It named the word: it is remembered, and taken out of the address that others may see.
    Remembered {
        cookie: String,
        address: String,
    },
    Refused(Refusal),
}

impl Door {
    /// Lets in who comes from this machine, or with an access word of its own where others can reach the address.
    pub(super) fn new(address: SocketAddr) -> Result<Self, getrandom::Error> {
        let word = if address.ip().is_loopback() { None } else { Some(word()?) };
        Ok(Self { address, word })
    }

    /// Returns the word that must be named; nothing where none need be.
    pub(super) fn word(&self) -> Option<&str> {
        self.word.as_deref()
    }

    /// Looks at a request.
    pub(super) fn admit(&self, asked: &Parts) -> Admission {
        let path = asked.uri.path();
        let changes = asked.method == Method::POST;
        let is_known = matches!(asked.method, Method::GET | Method::HEAD) || (changes && path.starts_with(OWN));
        if !is_known {
            return Admission::Refused(Refusal::Method);
        }
        let Some(host) = header(&asked.headers, HOST).filter(|host| self.is_own(host)) else {
            return Admission::Refused(Refusal::Host);
        };
        // What an address names as a whole stands above the header.
        if asked.uri.authority().is_some_and(|named| !self.is_own(named.as_str())) {
            return Admission::Refused(Refusal::Host);
        }
        let origin = header(&asked.headers, ORIGIN);
        if changes && origin != Some(&*format!("http://{host}")) {
            return Admission::Refused(Refusal::Origin);
        }
        let Some(word) = &self.word else { return Admission::Admitted };
        if cookies(&asked.headers).any(|cookie| is_same(cookie, word)) {
            return Admission::Admitted;
        }
        let named = asked.uri.query().unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("word="));
        match named {
            Some(named) if is_same(named, word) => Admission::Remembered {
                cookie: format!("{COOKIE_NAME}={word}; Path=/; HttpOnly; SameSite=Strict"),
                // Two slashes would lead to another host.
                address: format!("/{}", path.trim_start_matches(['/', '\\'])),
            },
            _ => Admission::Refused(Refusal::Word),
        }
    }

    /// Tells whether a host with its port is what this preview is called.
    ///
    /// Names are not, but `localhost`: who owns a name decides where it leads. A number cannot be made to lead here.
    fn is_own(&self, host: &str) -> bool {
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.contains(']') => (name, port.parse().ok()),
            _ => (host, Some(80)),
        };
        let number = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
        let known = match number {
            Ok(number) if self.word.is_none() => number.is_loopback(),
            Ok(_) => true,
            Err(_) => name.eq_ignore_ascii_case("localhost"),
        };
        known && port == Some(self.address.port())
    }
}

fn header(headers: &HeaderMap, name: axum::http::HeaderName) -> Option<&str> {
    let mut all = headers.get_all(name).iter();
    let first = all.next()?.to_str().ok()?;
    // Two hosts are no host: one of them may have been looked at by someone else.
    all.next().is_none().then_some(first)
}

fn cookies(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    let texts = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    texts.flat_map(|text| text.split(';')).filter_map(|pair| pair.trim().strip_prefix(COOKIE_NAME)?.strip_prefix('='))
}

/// Compares in a time that does not tell how much of the word was right.
fn is_same(named: &str, word: &str) -> bool {
    let differing = named.bytes().zip(word.bytes()).fold(0, |sum, (one, other)| sum | (one ^ other));
    named.len() == word.len() && differing == 0
}

/// Makes a word of 128 bits from the system's chance.
fn word() -> Result<Box<str>, getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    let mut word = String::with_capacity(32);
    for byte in bytes {
        // Writing to a string cannot fail.
        let _ = write!(word, "{byte:02x}");
    }
    Ok(word.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    fn door(address: &str) -> Door {
        Door::new(address.parse().unwrap()).unwrap()
    }

    fn asked(method: &str, address: &str, headers: &[(&str, &str)]) -> Parts {
        let mut request = Request::builder().method(method).uri(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(()).unwrap().into_parts().0
    }

    #[test]
    fn this_machine_is_let_in_under_its_own_names() {
        let door = door("127.0.0.1:8600");
        for host in ["127.0.0.1:8600", "localhost:8600", "LOCALHOST:8600", "[::1]:8600"] {
            assert_eq!(door.admit(&asked("GET", "/ja/", &[("host", host)])), Admission::Admitted, "{host}");
        }
    }

    #[test]
    fn other_names_and_ports_are_refused_and_so_are_two_names_and_none() {
        let door = door("127.0.0.1:8600");
        let refused = Admission::Refused(Refusal::Host);
        for host in ["evil.example:8600", "127.0.0.1:80", "127.0.0.1", "192.168.0.2:8600", "", "localhost:8600:1"] {
            assert_eq!(door.admit(&asked("GET", "/", &[("host", host)])), refused, "{host}");
        }
        assert_eq!(door.admit(&asked("GET", "/", &[])), refused);
        let whole = |address: &str| door.admit(&asked("GET", address, &[("host", "127.0.0.1:8600")]));
        assert_eq!(whole("http://evil.example:8600/"), refused);
        assert_eq!(whole("http://127.0.0.1:8600/"), Admission::Admitted);
        let two = [("host", "127.0.0.1:8600"), ("host", "evil.example:8600")];
        assert_eq!(door.admit(&asked("GET", "/", &two)), refused);
    }

    #[test]
    fn nothing_is_changed_but_from_a_page_of_its_own() {
        let door = door("127.0.0.1:8600");
        let host = ("host", "127.0.0.1:8600");
        let post =
            |origin: &[(&str, &str)]| door.admit(&asked("POST", "/_kyodo/comments", &[&[host], origin].concat()));
        assert_eq!(post(&[("origin", "http://127.0.0.1:8600")]), Admission::Admitted);
        for origin in ["http://evil.example", "https://127.0.0.1:8600", "null", "http://127.0.0.1:8601"] {
            assert_eq!(post(&[("origin", origin)]), Admission::Refused(Refusal::Origin), "{origin}");
        }
        assert_eq!(post(&[]), Admission::Refused(Refusal::Origin));
    }

    #[test]
    fn other_methods_are_refused() {
        let door = door("127.0.0.1:8600");
        for (method, path) in
            [("POST", "/ja/"), ("PUT", "/_kyodo/comments"), ("DELETE", "/"), ("TRACE", "/"), ("X", "/")]
        {
            let admission = door.admit(&asked(method, path, &[("host", "127.0.0.1:8600")]));
            assert_eq!(admission, Admission::Refused(Refusal::Method), "{method} {path}");
        }
    }

    #[test]
    fn the_office_is_let_in_with_the_word_only_and_the_word_leaves_the_address() {
        let door = door("192.168.0.2:8600");
        let word = door.word().unwrap();
        let host = ("host", "192.168.0.2:8600");
        assert_eq!(door.admit(&asked("GET", "/ja/", &[host])), Admission::Refused(Refusal::Word));
        let wrong = asked("GET", "/ja/?word=0", &[host]);
        assert_eq!(door.admit(&wrong), Admission::Refused(Refusal::Word));
        let Admission::Remembered { cookie, address } =
            door.admit(&asked("GET", &format!("//ja/?word={word}"), &[host]))
        else {
            panic!("the word was right");
        };
        assert_eq!(address, "/ja/");
        assert!(cookie.ends_with("HttpOnly; SameSite=Strict"), "{cookie}");
        let cookie = cookie.split(';').next().unwrap();
        let both = format!("a=b; {cookie}");
        assert_eq!(door.admit(&asked("GET", "/ja/", &[host, ("cookie", &both)])), Admission::Admitted);
        let named = asked("GET", "/", &[("host", "office.example:8600"), ("cookie", cookie)]);
        assert_eq!(door.admit(&named), Admission::Refused(Refusal::Host), "a name may lead anywhere");
    }
}

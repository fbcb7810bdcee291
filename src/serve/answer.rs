//! What goes back to a browser: pages and files with the headers that keep a preview to itself.

use crate::diagnostics::Catalogue;
use crate::language::Language;
use axum::body::Body;
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{Response, StatusCode};
use std::borrow::Cow;

/// What a refusal says, first in the language of most who meet one.
const SENTENCES: [(Language, &str); 2] = [
    (Language::JAPANESE, include_str!("messages/ja/refusals.ftl")),
    (Language::ENGLISH, include_str!("messages/en/refusals.ftl")),
];

/// What every answer says. Pages load what is theirs and nothing else; nobody frames or keeps them.
const SECURITY: [(HeaderName, &str); 7] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; \
         frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("x-robots-tag"), "noindex"),
    (header::CACHE_CONTROL, "no-cache"),
];

/// Tells why a request is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// An address that names no file of any site.
    Address,
    Method,
    Host,
    Origin,
    Word,
    /// A body that is too long, or that is not what is understood here.
    Body,
    NotThere,
    /// It did not come, or could not be answered, in the time that there is for one.
    Late,
    /// The preview is on its way out, or has broken.
    Broken,
}

impl Refusal {
    fn status(self) -> StatusCode {
        match self {
            Self::Address | Self::Body => StatusCode::BAD_REQUEST,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Host => StatusCode::MISDIRECTED_REQUEST,
            Self::Origin | Self::Word => StatusCode::FORBIDDEN,
            Self::NotThere => StatusCode::NOT_FOUND,
            Self::Late => StatusCode::REQUEST_TIMEOUT,
            Self::Broken => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Names the sentence that is told; what no browser sends by itself is not told apart.
    fn sentence(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::NotThere => "not-there",
            Self::Late => "late",
            Self::Broken => "broken",
            Self::Address | Self::Method | Self::Host | Self::Origin | Self::Body => "refused",
        }
    }
}

/// Answers with the bytes of a file; a browser that has them already is told so.
pub(super) fn bytes(name: &str, bytes: Vec<u8>, known: Option<&str>) -> Response<Body> {
    let tag = tag(&bytes);
    let mut response = if known.is_some_and(|known| known.split(',').any(|known| known.trim() == tag)) {
        status(StatusCode::NOT_MODIFIED, Body::empty())
    } else {
        status(StatusCode::OK, Body::from(bytes))
    };
    set(&mut response, header::CONTENT_TYPE, &kind(name));
    set(&mut response, header::ETAG, &tag);
    response
}

/// Answers with a page under a status of its own.
pub(super) fn page(code: StatusCode, html: Vec<u8>) -> Response<Body> {
    let mut response = status(code, Body::from(html));
    set(&mut response, header::CONTENT_TYPE, "text/html; charset=utf-8");
    response
}

/// Leads on to another address of the preview.
pub(super) fn elsewhere(address: &str, cookie: Option<&str>) -> Response<Body> {
    let mut response = status(StatusCode::SEE_OTHER, Body::empty());
    set(&mut response, header::LOCATION, address);
    if let Some(cookie) = cookie {
        set(&mut response, header::SET_COOKIE, cookie);
    }
    response
}

/// Refuses a request in two languages, as nobody knows yet who asks.
pub(super) fn refused(refusal: Refusal) -> Response<Body> {
    let sentences = SENTENCES.map(|(language, source)| Catalogue::new(language, &[source]));
    let lines = sentences.iter().filter_map(|catalogue| catalogue.sentence(refusal.sentence(), &[]));
    let text = lines.map(|line| line + "\n").collect::<String>();
    let mut response = status(refusal.status(), Body::from(text));
    set(&mut response, header::CONTENT_TYPE, "text/plain; charset=utf-8");
    if refusal == Refusal::Method {
        set(&mut response, header::ALLOW, "GET, HEAD");
    }
    response
}

/// Puts what every answer says into a response that was made elsewhere.
pub(super) fn secure(response: &mut Response<Body>) {
    for (name, value) in SECURITY {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
}

fn status(code: StatusCode, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = code;
    response
}

/// Sets a header; a value that no header can hold is left out.
fn set(response: &mut Response<Body>, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

/// Returns the kind that a file is sent as, by its ending: a theme may bring along files of any.
fn kind(name: &str) -> Cow<'static, str> {
    match mime_guess::from_path(name).first_raw() {
        // All text of a site is written in UTF-8.
        Some(kind) if kind.starts_with("text/") => format!("{kind}; charset=utf-8").into(),
        Some(kind) => kind.into(),
        None => "application/octet-stream".into(),
    }
}

/// Names the content, so that the same bytes have the same name.
fn tag(bytes: &[u8]) -> String {
    format!("\"{:016x}\"", super::snapshot::fingerprint(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_sent_as_what_their_endings_say_and_text_as_utf_8() {
        for (name, kind_of_it) in [
            ("index.html", "text/html; charset=utf-8"),
            ("site.css", "text/css; charset=utf-8"),
            ("search.js", "text/javascript; charset=utf-8"),
            ("見本.csv", "text/csv; charset=utf-8"),
            ("図.svg", "image/svg+xml"),
            ("図.PNG", "image/png"),
            ("図.bmp", "image/bmp"),
            ("letters.woff2", "font/woff2"),
            ("names.json", "application/json"),
            ("nothing.known-by-this", "application/octet-stream"),
            ("html", "application/octet-stream"),
        ] {
            assert_eq!(kind(name), kind_of_it, "{name}");
        }
    }

    #[test]
    fn every_refusal_has_a_sentence_in_both_languages() {
        for refusal in [Refusal::Word, Refusal::NotThere, Refusal::Late, Refusal::Broken, Refusal::Host] {
            for (language, source) in SENTENCES {
                let sentence = Catalogue::new(language, &[source]).sentence(refusal.sentence(), &[]);
                assert!(sentence.is_some_and(|sentence| !sentence.is_empty()), "{language} {refusal:?}");
            }
        }
    }
}

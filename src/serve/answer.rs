//! What goes back to a browser: pages and files with the headers that keep a preview to itself.

use axum::body::Body;
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{Response, StatusCode};

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
}

/// Answers with bytes of a kind; a browser that has them already is told so.
pub(super) fn bytes(kind: &'static str, bytes: Vec<u8>, known: Option<&str>) -> Response<Body> {
    let tag = tag(&bytes);
    let mut response = if known.is_some_and(|known| known.split(',').any(|known| known.trim() == tag)) {
        status(StatusCode::NOT_MODIFIED, Body::empty())
    } else {
        status(StatusCode::OK, Body::from(bytes))
    };
    set(&mut response, header::CONTENT_TYPE, kind);
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
    let text = match refusal {
        Refusal::Word => {
            "kyodo の画面に表示されたアドレス（?word= を含むもの）を開いてください。\n\
             Please open the address that kyodo printed, with ?word= in it.\n"
        }
        Refusal::NotThere => "このページはありません。\nThere is no such page.\n",
        Refusal::Late => "時間がかかりすぎたので、中止しました。\nThis took too long and was given up.\n",
        Refusal::Broken => "プレビューは終了しました。\nThe preview has ended.\n",
        _ => "この要求には応じません。\nThis request is refused.\n",
    };
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

/// Names the content, so that the same bytes have the same name.
fn tag(bytes: &[u8]) -> String {
    format!("\"{:016x}\"", super::snapshot::fingerprint(bytes))
}

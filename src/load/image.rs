//! What can be known of an image without showing it, and why some must not be published.

use super::picture::{Fault, Picture};
use super::walk::{Found, Store};
use super::{Problem, decode, svg};
use crate::diagnostics::Code;
use std::sync::Arc;

/// Holds what was found out about a file of `images/`.
#[derive(Debug)]
pub(super) struct Inspected {
    pub dimensions: Option<(u32, u32)>,
    /// Why it cannot be shown, which is told where something refers to it.
    pub fault: Option<Problem>,
    /// Only where a problem is to be shown in it.
    pub text: Arc<str>,
    pub problems: Vec<Problem>,
}

impl Inspected {
    fn sound(dimensions: Option<(u32, u32)>) -> Self {
        Self { dimensions, fault: None, text: "".into(), problems: Vec::new() }
    }

    fn faulty(text: impl Into<Arc<str>>, problems: Vec<Problem>) -> Self {
        Self { dimensions: None, fault: None, text: text.into(), problems }
    }
}

/// Endings of files that must be an image of some kind.
const RASTER: [&str; 9] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "ico", "tiff"];
/// Endings of files that a browser would run.
const ACTIVE: [&str; 9] = ["html", "htm", "xhtml", "xht", "js", "mjs", "xml", "svgz", "swf"];

/// Inspects one file; `path` is relative to the plan.
pub(super) fn inspect(found: &Found, path: &str, store: &impl Store) -> Inspected {
    if let Some(problem) = &found.refused {
        return Inspected::faulty("", vec![problem.clone()]);
    }
    let ending = path.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_ascii_lowercase());
    if ACTIVE.contains(&&*ending) {
        return Inspected::faulty("", vec![invalid(path, "active")]);
    }
    if ending == "svg" {
        return inspect_svg(store.read(found), path);
    }
    if !RASTER.contains(&&*ending) {
        return Inspected::sound(None);
    }
    match store.picture(found, &ending) {
        Err(problem) => Inspected::faulty("", vec![problem]),
        Ok(Picture { size, fault }) => {
            let dimensions = size.and_then(|(width, height)| Some((width.try_into().ok()?, height.try_into().ok()?)));
            Inspected { fault: fault.map(|fault| told(path, fault, dimensions)), ..Inspected::sound(dimensions) }
        }
    }
}

fn told(path: &str, fault: Fault, dimensions: Option<(u32, u32)>) -> Problem {
    match fault {
        Fault::NotAnImage => invalid(path, "not-an-image"),
        Fault::OtherKind(kind) => invalid(path, "other-kind").with("kind", kind),
        Fault::CutOff => invalid(path, "cut-off"),
        Fault::TooLarge => {
            let (width, height) = dimensions.unwrap_or_default();
            invalid(path, "too-large").with("width", width.to_string()).with("height", height.to_string())
        }
    }
}

fn inspect_svg(bytes: Result<Vec<u8>, Problem>, path: &str) -> Inspected {
    let decoded = match bytes {
        Ok(bytes) => decode::decode(&bytes),
        Err(problem) => return Inspected::faulty("", vec![problem]),
    };
    if !decoded.sound {
        return Inspected::faulty(decoded.text, decoded.problem.into_iter().collect());
    }
    let drawing = svg::read(&decoded.text);
    let problems: Vec<Problem> =
        drawing.dangers.iter().map(|danger| invalid(path, danger.reason).within(danger.start, danger.end)).collect();
    if problems.is_empty() { Inspected::sound(drawing.dimensions) } else { Inspected::faulty(decoded.text, problems) }
}

fn invalid(path: &str, reason: &str) -> Problem {
    Problem::new(Code::InvalidImage).with("path", path).with("reason", reason)
}

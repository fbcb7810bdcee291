//! What can be known of an image without showing it, and why some must not be published.

use super::walk::{Found, Store};
use super::{Problem, decode, svg};
use crate::diagnostics::Code;
use std::sync::Arc;

/// Holds what was found out about a file of `images/`.
#[derive(Debug)]
pub(super) struct Inspected {
    pub dimensions: Option<(u32, u32)>,
    /// Only where a problem is to be shown in it.
    pub text: Arc<str>,
    pub problems: Vec<Problem>,
}

impl Inspected {
    fn sound(dimensions: Option<(u32, u32)>) -> Self {
        Self { dimensions, text: "".into(), problems: Vec::new() }
    }

    fn faulty(text: impl Into<Arc<str>>, problems: Vec<Problem>) -> Self {
        Self { dimensions: None, text: text.into(), problems }
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
    let is_raster = RASTER.contains(&&*ending);
    let dimensions = match store.dimensions(found) {
        Ok(None) if is_raster => return Inspected::faulty("", vec![invalid(path, "not-an-image")]),
        Err(problem) if is_raster => return Inspected::faulty("", vec![problem]),
        found => found.ok().flatten(),
    };
    Inspected::sound(dimensions.and_then(|size| Some((size.width.try_into().ok()?, size.height.try_into().ok()?))))
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

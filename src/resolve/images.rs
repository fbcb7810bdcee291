//! Which files of `images/` are published: those that anything in the plan refers to.
//!
//! What merely lies there, such as a photograph kept for later or a list of members beside it, was not meant for anybody
//! outside.

use super::links::Destination;
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::markdown::{Document, Kind};
use crate::model::plan::{Image, Plan};
use rustc_hash::FxHashSet;

/// Endings of files that show a picture, and may well wait there to be used.
const PICTURES: [&str; 15] =
    ["png", "jpg", "jpeg", "jfif", "gif", "webp", "avif", "apng", "svg", "bmp", "ico", "tif", "tiff", "heic", "heif"];

/// Returns the places of the images that a plan refers to, in order.
pub(super) fn shown_images(plan: &Plan) -> Vec<usize> {
    let mut named = FxHashSet::default();
    for chapter in &plan.chapters {
        let portrait = chapter.signature.as_ref().and_then(|signature| signature.portrait.as_ref());
        named.extend(portrait.and_then(|portrait| path(&portrait.value)));
        chapter.versions.iter().for_each(|version| add_named(&version.document, &mut named));
    }
    for version in plan.regulations.iter().flat_map(|regulation| &regulation.versions) {
        add_named(&version.document, &mut named);
    }
    let seen = plan.updates.iter().filter_map(|update| update.see.as_ref());
    named.extend(seen.filter_map(|see| path(&see.value)));
    let images = plan.images.iter().enumerate();
    images.filter(|(_, image)| named.contains(&*image.path)).map(|(at, _)| at).collect()
}

/// Reports files that nothing refers to and that are no pictures, which were hardly meant to lie there.
pub(super) fn report_strays(images: &[Image], shown: &[usize], report: &mut Report) {
    let unused = images.iter().enumerate().filter(|(at, _)| shown.binary_search(at).is_err());
    for (_, stray) in unused.filter(|(_, image)| !is_picture(&image.path)) {
        report.push(Diagnostic::at(Code::UnknownFile, stray.span).with("path", &*stray.path));
    }
}

fn add_named<'d>(document: &'d Document, named: &mut FxHashSet<&'d str>) {
    named.extend(document.all().filter_map(|(_, kind)| match kind {
        Kind::Link { destination, .. } | Kind::Image { destination, .. } => path(document.str(destination)),
        _ => None,
    }));
}

fn path(written: &str) -> Option<&str> {
    match Destination::of(written) {
        Destination::Path(path) => Some(path.strip_prefix("./").unwrap_or(path)),
        _ => None,
    }
}

fn is_picture(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    PICTURES.iter().any(|picture| picture.eq_ignore_ascii_case(ending))
}

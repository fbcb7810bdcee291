//! One page of a PDF: its size, its number, its links and what is drawn on it.

use super::content::Gatherer;
use super::facts::{Area, Leaf, Link};
use super::tags::{Tags, dicts};
use super::targets::{Targets, is};
use super::text;
use hayro_interpret::hayro_syntax::object::{Array, Dict, Number, Object, Rect};
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};
use kurbo::Affine;
use std::sync::Arc;

/// What pages are read with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around<'r, 'a> {
    pub(super) tags: &'r Tags,
    pub(super) targets: &'r Targets<'a>,
}

/// Reads a page.
pub(super) fn read<'a>(page: &Page<'a>, label: &str, around: Around<'_, 'a>, cache: &InterpreterCache<'a>) -> Leaf {
    let finished = page.raw().get::<Rect>("TrimBox").unwrap_or(page.crop_box());
    let corner = (finished.x0, finished.y0);
    let mut gatherer = Gatherer::new(around.tags, page.raw().obj_id());
    let media = page.media_box();
    // A little more than the page, so that a clip as large as the page counts as none.
    let bounds = kurbo::Rect::new(media.x0, media.y0, media.x1, media.y1).inflate(1.0, 1.0);
    let mut context = Context::new(Affine::IDENTITY, bounds, cache, page.xref(), settings());
    interpret_page(page, &mut context, &mut gatherer);
    let Gatherer { mut letters, mut shapes, .. } = gatherer;
    letters.iter_mut().for_each(|letter| letter.area = letter.area.seen_from(corner));
    shapes.iter_mut().for_each(|shape| shape.area = shape.area.seen_from(corner));
    Leaf {
        width: finished.width(),
        height: finished.height(),
        label: label.to_owned(),
        letters,
        shapes,
        links: links(page.raw(), around.targets, corner),
    }
}

/// Only what is in the file counts, not what other fonts could stand in.
fn settings() -> InterpreterSettings {
    InterpreterSettings {
        font_resolver: Arc::new(|_| None),
        render_annotations: false,
        ..InterpreterSettings::default()
    }
}

fn links<'a>(page: &Dict<'a>, targets: &Targets<'a>, corner: (f64, f64)) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    for annotation in dicts(page, "Annots").iter().filter(|own| is(own, "Subtype", "Link")) {
        let Some(target) = targets.of(annotation) else { continue };
        let areas = areas(annotation).into_iter().map(|area| area.seen_from(corner));
        match links.last_mut().filter(|last| last.leaf == target.leaf && last.place == target.place) {
            // A link on several lines may be as many annotations.
            Some(last) => last.areas.extend(areas),
            None => links.push(Link { areas: areas.collect(), leaf: target.leaf, place: target.place }),
        }
    }
    links
}

/// Returns the quadrilaterals of an annotation, or all of it where it has none.
fn areas(annotation: &Dict<'_>) -> Vec<Area> {
    let corners = annotation.get::<Array<'_>>("QuadPoints");
    let numbers: Vec<f64> = corners.iter().flat_map(Array::iter::<Number>).map(|number| number.as_f64()).collect();
    let whole = annotation.get::<Rect>("Rect");
    let whole = whole.map(|rect| Area { left: rect.x0, bottom: rect.y0, right: rect.x1, top: rect.y1 });
    let (quadrilaterals, _) = numbers.as_chunks::<8>();
    if quadrilaterals.is_empty() { whole.into_iter().collect() } else { quadrilaterals.iter().map(upright).collect() }
}

fn upright(corners: &[f64; 8]) -> Area {
    let [a, b, c, d, e, f, g, h] = *corners;
    Area {
        left: a.min(c).min(e).min(g),
        bottom: b.min(d).min(f).min(h),
        right: a.max(c).max(e).max(g),
        top: b.max(d).max(f).max(h),
    }
}

/// Returns the numbers of all pages as they are shown: 1, 2, 3 … unless the file says otherwise.
pub(super) fn labels(catalog: &Dict<'_>, pages: usize) -> Vec<String> {
    let mut ranges = Vec::new();
    if let Some(tree) = catalog.get::<Dict<'_>>("PageLabels") {
        gather(&tree, &mut ranges, 32);
    }
    ranges.sort_by_key(|(from, _)| *from);
    let label = |at: usize| {
        let range = ranges.iter().rev().find(|(from, _)| *from <= at);
        range.map_or_else(|| (at + 1).to_string(), |(from, range)| numbered(range, at - from))
    };
    (0..pages).map(label).collect()
}

fn gather<'a>(tree: &Dict<'a>, ranges: &mut Vec<(usize, Dict<'a>)>, deep: usize) {
    if let Some(pairs) = tree.get::<Array<'_>>("Nums") {
        let mut pairs = pairs.iter::<Object<'_>>();
        while let (Some(from), Some(range)) = (pairs.next(), pairs.next()) {
            let from = from.into_number().and_then(|from| usize::try_from(from.as_i64()).ok());
            ranges.extend(from.zip(range.into_dict()));
        }
    }
    if deep > 0 {
        dicts(tree, "Kids").iter().for_each(|below| gather(below, ranges, deep - 1));
    }
}

/// Writes the number of a page so far behind the first of its range.
fn numbered(range: &Dict<'_>, behind: usize) -> String {
    let first = range.get::<i32>("St").and_then(|first| usize::try_from(first).ok()).unwrap_or(1);
    let number = first.saturating_add(behind);
    let style = if is(range, "S", "D") {
        number.to_string()
    } else if is(range, "S", "r") {
        roman(number)
    } else if is(range, "S", "R") {
        roman(number).to_uppercase()
    } else {
        String::new()
    };
    text::of(range, "P").unwrap_or_default() + &style
}

fn roman(number: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    // No book has so many pages before its first chapter, and the number would never end.
    let mut left = number.min(10_000);
    let mut written = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            written.push_str(sign);
            left -= value;
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::roman;

    #[test]
    fn roman_numbers_are_written_as_on_paper() {
        assert_eq!([1, 4, 9, 14, 40, 1994].map(roman), ["i", "iv", "ix", "xiv", "xl", "mcmxciv"]);
    }
}

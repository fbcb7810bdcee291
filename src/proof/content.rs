//! What is drawn on a page: letters and shapes, where they are and what they are a part of.

use super::facts::{Area, Letter, Part, Shape};
use super::tags::Tags;
use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::object::ObjectIdentifier;
use hayro_interpret::{BlendMode, ClipPath, Device, GlyphDrawMode, Image, Paint, PathDrawMode, SoftMask};
use kurbo::{Affine, BezPath, Rect, Shape as _};

/// So many things may be drawn on a page; a few lines of a hostile file can ask for more than can ever be done.
const MANY: usize = 100_000;

/// How far letters reach below and above their line, in thousandths of their size.
const BELOW: f64 = -120.0;
const ABOVE: f64 = 880.0;

/// Says that there is more on a page than anybody draws.
#[derive(Debug)]
pub(super) struct TooMuch;

/// Gathers what is drawn on one page.
#[derive(Debug)]
pub(super) struct Gatherer<'t> {
    tags: &'t Tags,
    page: Option<ObjectIdentifier>,
    /// What the pieces around are parts of, the innermost last.
    around: Vec<Part>,
    clips: Vec<Rect>,
    left: usize,
    pub(super) letters: Vec<Letter>,
    pub(super) shapes: Vec<Shape>,
}

impl<'t> Gatherer<'t> {
    pub(super) fn new(tags: &'t Tags, page: Option<ObjectIdentifier>) -> Self {
        Self { tags, page, around: Vec::new(), clips: Vec::new(), left: MANY, letters: Vec::new(), shapes: Vec::new() }
    }

    fn part(&self) -> Part {
        self.around.last().copied().unwrap_or(Part::Untagged)
    }

    /// Counts one thing more; there is no way to stop the interpreter but to unwind through it.
    fn count(&mut self) {
        match self.left.checked_sub(1) {
            Some(left) => self.left = left,
            None => std::panic::resume_unwind(Box::new(TooMuch)),
        }
    }

    /// Keeps a shape, as far as it is seen.
    fn shape(&mut self, bounds: Rect) {
        self.count();
        let seen = self.clips.last().map_or(Some(area(bounds)), |clip| area(*clip).shared(&area(bounds)));
        let part = self.part();
        self.shapes.extend(seen.map(|area| Shape { area, part }));
    }
}

impl<'a> Device<'a> for Gatherer<'_> {
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}

    fn set_blend_mode(&mut self, _: BlendMode) {}

    fn draw_path(&mut self, path: &BezPath, transform: Affine, _: &Paint<'a>, _: &PathDrawMode) {
        self.shape(transform.transform_rect_bbox(path.bounding_box()));
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.count();
        let own = clip.path.bounding_box();
        self.clips.push(self.clips.last().map_or(own, |around| around.intersect(own)));
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.count();
    }

    fn draw_glyph(&mut self, glyph: &Glyph<'a>, outer: Affine, inner: Affine, _: &Paint<'a>, _: &GlyphDrawMode) {
        self.count();
        let advance = match glyph {
            Glyph::Outline(glyph) => glyph.advance_width().map_or(0.0, f64::from),
            Glyph::Type3(_) => 0.0,
        };
        let area = area((outer * inner).transform_rect_bbox(Rect::new(0.0, BELOW, advance, ABOVE)));
        let part = self.part();
        let mut keep = |letter| self.letters.push(Letter { letter, area, part });
        match glyph.as_unicode() {
            Some(BfString::Char(letter)) => keep(letter),
            Some(BfString::String(letters)) => letters.chars().for_each(keep),
            None => keep(char::REPLACEMENT_CHARACTER),
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, transform: Affine) {
        let size = Rect::new(0.0, 0.0, f64::from(image.width()), f64::from(image.height()));
        self.shape(transform.transform_rect_bbox(size));
    }

    fn pop_clip_path(&mut self) {
        self.clips.pop();
    }

    fn pop_transparency_group(&mut self) {}

    fn begin_marked_content(&mut self, tag: &[u8], piece: Option<i32>) {
        self.count();
        let around = self.part();
        self.around.push(match piece {
            _ if tag == b"Artifact" || around == Part::Artifact => Part::Artifact,
            Some(piece) => self.tags.part(self.page, piece),
            None => around,
        });
    }

    fn end_marked_content(&mut self) {
        self.around.pop();
    }
}

fn area(rect: Rect) -> Area {
    Area { left: rect.min_x(), bottom: rect.min_y(), right: rect.max_x(), top: rect.max_y() }
}

//! What stands below a foreword: the date, who says it, and how they look.

use super::Renderer;
use super::date::DateView;
use super::viewpoint::{TextView, Viewpoint};
use crate::resolve::PlanIndex;
use serde::Serialize;

/// Shows who signs a chapter.
#[derive(Debug, Serialize)]
pub(super) struct SignatureView {
    date: Option<DateView>,
    author: Option<TextView>,
    portrait: Option<PortraitView>,
}

/// Shows a portrait; its alternative text names the author, and is empty where there is none (WCAG 1.1.1).
#[derive(Debug, Serialize)]
struct PortraitView {
    src: String,
    width: Option<u32>,
    height: Option<u32>,
}

impl SignatureView {
    /// Shows the signature of a chapter that has one.
    pub(super) fn new(renderer: &Renderer<'_>, from: &Viewpoint<'_>, plan: PlanIndex, chapter: usize) -> Option<Self> {
        let published = renderer.site.plan(plan)?;
        let signature = published.plan.chapters.get(chapter)?.signature.as_ref()?;
        let portrait = signature.portrait.as_ref().and_then(|path| published.image(&path.value));
        Some(Self {
            date: signature.date.as_ref().map(|date| DateView::new(from, date.value)),
            author: signature.author.as_ref().map(|author| from.text(author)),
            portrait: portrait.and_then(|image| {
                let src = from.file(&published.image_address(image)?);
                Some(PortraitView { src, width: image.width, height: image.height })
            }),
        })
    }
}

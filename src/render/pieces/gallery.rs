//! The images of a gallery, one by one, so that each can stand over its own caption.

use super::Writer;
use crate::markdown::{Document, Kind, NodeId, Str};
use crate::resolve::Destination;
use serde::Serialize;

/// Holds one image of a gallery.
#[derive(Debug, Serialize)]
pub(super) struct ImageView {
    src: String,
    /// Shown as its caption, so that the image itself needs no other words.
    caption: String,
    width: Option<u32>,
    height: Option<u32>,
}

impl Writer<'_, '_> {
    /// Lists the images of the gallery at hand; empty where it holds anything that is not an image.
    pub(super) fn images(&self) -> Vec<ImageView> {
        let document = self.setting.document;
        let Some(directive) = document.directive(self.setting.directive) else { return Vec::new() };
        let mut nodes = Vec::new();
        let blocks = document.children(directive.node).filter(|&block| document.kind(block) != Kind::DirectiveTitle);
        for block in blocks {
            if document.kind(block) != Kind::Paragraph || !collect(document, block, &mut nodes) {
                return Vec::new();
            }
        }
        nodes.into_iter().filter_map(|(node, destination)| self.image(document, node, destination)).collect()
    }

    fn image(&self, document: &Document, node: NodeId, destination: Str) -> Option<ImageView> {
        let Destination::Path(path) = Destination::of(document.str(destination)) else { return None };
        let image = self.within.published.image(path)?;
        Some(ImageView {
            src: self.within.from.file(&self.within.published.image_address(image)?),
            caption: document.plain_text(node),
            width: image.width,
            height: image.height,
        })
    }
}

/// Collects the images of a paragraph; false where it has anything beside them.
fn collect(document: &Document, paragraph: NodeId, images: &mut Vec<(NodeId, Str)>) -> bool {
    document.children(paragraph).all(|node| match document.kind(node) {
        Kind::Image { destination, .. } => {
            images.push((node, destination));
            true
        }
        Kind::SoftBreak | Kind::SoftBreakClosed | Kind::HardBreak => true,
        Kind::Text(text) => document.str(text).trim().is_empty(),
        _ => false,
    })
}

//! What Typst works with: its own, but for how much it remembers.
//!
//! Typst remembers what every call and every step of a layout came to, for editors that typeset one document again and
//! again. Of a plan of a hundred pages that is twice as much as all else together.

use super::calls::call;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use typst::diag::SourceResult;
use typst::engine::Engine;
use typst::foundations::{Content, StyleChain};
use typst::introspection::SplitLocator;
use typst::routines::{Arenas, Pair, RealizationKind, Routines};
use typst::{Library, LibraryExt};

/// After how many steps what was not asked for since is forgotten. What a table, a drawing or a page asks for twice is
/// asked for within fewer; more would only take more memory.
const REMEMBERED: usize = 1000;

static OWN: LazyLock<&Routines> = LazyLock::new(|| Library::default().routines);

/// What Typst works with, but for how it calls functions and how long it remembers.
pub(super) static ROUTINES: LazyLock<Routines> = LazyLock::new(|| Routines {
    rules: OWN.rules,
    eval_string: OWN.eval_string,
    eval_closure: call,
    realize,
    layout_frame: OWN.layout_frame,
    html_module: OWN.html_module,
    html_mathml_body: OWN.html_mathml_body,
    html_span_filled: OWN.html_span_filled,
});

/// Prepares a piece of content for layout, as the step that is counted: there is one for each paragraph, cell and block.
fn realize<'a>(
    kind: RealizationKind<'_>,
    engine: &mut Engine<'_>,
    locator: &mut SplitLocator<'_>,
    arenas: &'a Arenas,
    content: &'a Content,
    styles: StyleChain<'a>,
) -> SourceResult<Vec<Pair<'a>>> {
    static STEPS: AtomicUsize = AtomicUsize::new(1);
    if STEPS.fetch_add(1, Ordering::Relaxed).is_multiple_of(REMEMBERED) {
        comemo::evict(1);
    }
    (OWN.realize)(kind, engine, locator, arenas, content, styles)
}

//! Lays a document out until its page numbers stay.
//!
//! Typst does the same, but keeps every layout until the last is done, and what every step of each came to. A plan of a
//! hundred pages is typeset in half the memory where only what was found out about a layout is kept.

use comemo::{Constraint, Track};
use std::sync::Arc;
use typst::World;
use typst::diag::{At, SourceResult, Warned};
use typst::engine::{Engine, Route, Sink, Traced};
use typst::foundations::{Output, StyleChain, Target, TargetElem};
use typst::introspection::{EmptyIntrospector, Introspector, MAX_ITERS, analyze};
use typst::syntax::Span;
use typst::utils::Protected;
use typst_layout::{PagedDocument, PagedIntrospector};

/// Typesets what a world holds; a document whose numbers do not stay is warned of.
pub(super) fn compose(world: &dyn World) -> Warned<SourceResult<PagedDocument>> {
    let mut sink = Sink::new();
    let composed = settle(world, &mut sink);
    let delayed = sink.delayed();
    // What was put off while numbers were not known yet is a mistake if it is left in the end.
    let output = composed.and_then(|document| if delayed.is_empty() { Ok(document) } else { Err(delayed) });
    Warned { output, warnings: sink.warnings() }
}

/// Lays out anew until nothing that was asked about the layout before comes out otherwise.
fn settle(world: &dyn World, sink: &mut Sink) -> SourceResult<PagedDocument> {
    let world = world.track();
    let library = world.library();
    let target = TargetElem::target.set(Target::Paged).wrap();
    let base = StyleChain::new(&library.styles);
    let styles = base.chain(&target);
    let traced = Traced::default();
    let main = world.source(world.main()).at(Span::detached())?;
    let content =
        typst_eval::eval(world, library, traced.track(), sink.track_mut(), Route::default().track(), &main)?.content();
    let mut found: Vec<Arc<PagedIntrospector>> = Vec::new();
    loop {
        let known: &dyn Introspector = found.last().map_or(&EmptyIntrospector, |own| own.as_ref());
        let asked = Constraint::new();
        let mut own = Sink::new();
        let mut engine = Engine {
            library,
            world,
            introspector: Protected::new(known.track_with(&asked)),
            traced: traced.track(),
            sink: own.track_mut(),
            route: Route::default(),
        };
        let document = PagedDocument::create(&mut engine, &content, styles)?;
        found.push(Arc::clone(document.introspector()));
        let stays = asked.validate(document.introspector().as_ref() as &dyn Introspector);
        if stays || found.len() == MAX_ITERS {
            if !stays {
                let warnings = analyze(world, all(&found), own.introspections());
                warnings.into_iter().for_each(|warning| sink.warn(warning));
            }
            sink.extend_from_sink(own);
            return Ok(document);
        }
    }
}

/// Lists what was found out about each layout, after nothing at all, as Typst looks for what still changes.
fn all(found: &[Arc<PagedIntrospector>]) -> [&dyn Introspector; MAX_ITERS + 1] {
    let mut all = [&EmptyIntrospector as &dyn Introspector; MAX_ITERS + 1];
    for (place, own) in all.iter_mut().skip(1).zip(found) {
        *place = own.as_ref();
    }
    all
}

//! The note (※) that explains a term at the foot of a chapter.

use crate::diagnostics::Report;
use crate::language::Text;
use crate::render::links::Links;
use crate::render::viewpoint::TextView;
use crate::resolve::PlanPage;
use serde::Serialize;

/// Holds a term and what it means for `pieces/note.html`, in the language of the text that it explains.
#[derive(Debug, Serialize)]
struct NoteView {
    /// The term's place in the glossary.
    href: String,
    term: TextView,
    full: Option<TextView>,
    definition: TextView,
}

/// Writes what the note of a term says, as blocks.
pub(in crate::render) fn note(links: &Links<'_>, term: usize, out: &mut String, report: &mut Report) {
    let plan = links.renderer.site.plan(links.plan).map(|published| &published.plan);
    let Some(term) = plan.and_then(|plan| plan.glossary.get(term)) else { return };
    let text = |text: &Text| {
        let best = text.best(links.language);
        TextView::written(best.value.to_owned(), best.language, links.language)
    };
    let view = NoteView {
        href: links.from.href(PlanPage::Glossary, Some(&format!("term-{}", term.id.value))),
        term: text(&term.term),
        full: term.full.as_ref().map(text),
        definition: text(&term.definition),
    };
    out.push_str(&links.renderer.theme.render("pieces/note.html", links.language, &view, report));
}

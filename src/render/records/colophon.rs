//! The colophon (奥付): who made the plan, when it was issued, and whom to ask.

use super::within::Within;
use crate::model::plan::Contact;
use crate::render::contact::ContactView;
use crate::render::date::DateView;
use crate::render::viewpoint::TextView;
use serde::Serialize;

/// Holds the colophon for `records/colophon.html`.
#[derive(Debug, Serialize)]
pub(crate) struct ColophonView {
    kind: &'static str,
    title: TextView,
    edition: Option<TextView>,
    issued: Option<DateView>,
    publisher: TextView,
    editor: Option<ContactView>,
    note: Option<TextView>,
    /// The division in charge, where anything is to be said of it that the editor's lines do not.
    contact: Option<ContactView>,
}

/// Builds the colophon; nothing where the plan has none.
pub(crate) fn colophon(within: &Within<'_>) -> Option<ColophonView> {
    let plan = within.plan();
    let colophon = plan.colophon.as_ref()?;
    let view = |contact: &Contact| ContactView::new(within.from, contact);
    let editor = colophon.editor.as_ref().map(view);
    let contact = plan.contact.as_ref().map(view);
    let contact = contact.filter(|contact| editor.as_ref().is_none_or(|editor| contact.says_more(editor)));
    Some(ColophonView {
        kind: plan.kind.name(),
        title: within.text(&plan.title),
        edition: within.maybe(plan.edition.as_ref()),
        issued: colophon.issued.as_ref().map(|date| DateView::new(within.from, date.value)),
        publisher: within.text(&colophon.publisher),
        editor,
        note: within.maybe(colophon.note.as_ref()),
        contact,
    })
}

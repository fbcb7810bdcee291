//! The colophon (奥付): who made the plan, when it was issued, and whom to ask.

use super::within::Within;
use crate::model::plan::Contact;
use crate::render::frame::{ContactView, DateView};
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
    /// The division in charge, where it is not the editor.
    contact: Option<ContactView>,
}

/// Builds the colophon; nothing where the plan has none.
pub(crate) fn colophon(within: &Within<'_>) -> Option<ColophonView> {
    let plan = within.plan();
    let colophon = plan.colophon.as_ref()?;
    let language = within.from.language;
    let name = |contact: &Contact| contact.name.best(language).value.to_owned();
    let editor = colophon.editor.as_ref().map(name);
    let contact = plan.contact.as_ref().filter(|contact| editor.as_deref() != Some(&*name(contact)));
    Some(ColophonView {
        kind: plan.kind.name(),
        title: within.text(&plan.title),
        edition: within.maybe(plan.edition.as_ref()),
        issued: colophon.issued.as_ref().map(|date| DateView::new(within.from, date.value)),
        publisher: within.text(&colophon.publisher),
        editor: colophon.editor.as_ref().map(|editor| ContactView::new(within.from, editor)),
        note: within.maybe(colophon.note.as_ref()),
        contact: contact.map(|contact| ContactView::new(within.from, contact)),
    })
}

//! How the notes of a written text are numbered and named on the site's pages; chapters and regulations share it.

use super::Renderer;
use super::document::{NoteCount, NoteHost};
use super::links::Links;
use crate::language::Language;
use crate::markdown::NodeId;
use crate::resolve::{ChapterNotes, Note};
use std::borrow::Cow;

/// Answers for the notes of one text on one page.
#[derive(Debug)]
pub(super) struct SiteNotes<'a> {
    renderer: &'a Renderer<'a>,
    language: Language,
    /// What the ids of notes begin with.
    prefix: String,
    title: String,
    /// Notes with numbers of their own.
    series: Option<&'a ChapterNotes>,
}

impl<'a> SiteNotes<'a> {
    /// Counts the notes of a text as they are met; `title` names their list.
    pub(super) fn new(links: &Links<'a>, prefix: String, title: String) -> Self {
        Self { renderer: links.renderer, language: links.language, prefix, title, series: None }
    }

    /// Takes the numbers from a series instead.
    pub(super) fn in_series(self, series: Option<&'a ChapterNotes>) -> Self {
        Self { series, ..self }
    }

    /// Returns the note that explains what an inline directive names.
    pub(super) fn note(&self, directive: NodeId) -> Option<&'a Note> {
        self.series?.note(directive)
    }

    fn numbered(&self, number: usize) -> Option<&'a Note> {
        self.series?.numbered(number)
    }
}

impl NoteHost for SiteNotes<'_> {
    fn id_prefix(&self) -> &str {
        &self.prefix
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn mark(&self, number: usize) -> Cow<'_, str> {
        match self.numbered(number) {
            Some(note) => note.mark.as_str().into(),
            None => self.renderer.note_words.mark(self.renderer.theme, self.language, number),
        }
    }

    fn back(&self, number: usize) -> Cow<'_, str> {
        match self.numbered(number) {
            Some(note) => {
                let mark = [("mark", note.mark.as_str().into())];
                self.renderer.theme.text(self.language, "note-return-to", &mark).into()
            }
            None => self.renderer.note_words.back(self.renderer.theme, self.language, number),
        }
    }

    fn count(&self) -> NoteCount {
        if self.series.is_some() { NoteCount::Beforehand } else { NoteCount::AsMet }
    }

    fn number(&self, note: NodeId) -> Option<usize> {
        self.note(note).map(|note| note.number)
    }
}

//! `data/glossary.yaml`: terms that a reader may not know.

use super::ids::Ids;
use super::read;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::glossary::{Term, Word};
use crate::yaml::{Reader, Yaml};

/// Reads all terms, and the words that need no explanation.
pub(super) fn glossary(yaml: &Yaml, ids: &mut Ids, reader: &mut Reader<'_>) -> (Vec<Term>, Vec<Word>) {
    let Some(mut fields) = read::record(yaml, ids, reader) else { return Default::default() };
    let terms = fields.list("terms", reader, |reader, yaml| term(reader, yaml, ids));
    let words = fields.list("words", reader, |reader, yaml| word(reader, yaml, ids));
    fields.finish(reader);
    (terms, words)
}

fn word(reader: &mut Reader<'_>, yaml: &Yaml, ids: &mut Ids) -> Option<Word> {
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let word = fields.required("word", reader, read::text);
    let note = read::maybe_text(&mut fields, "note", reader);
    fields.finish(reader);
    Some(Word { id: id?, word: word?, note })
}

fn term(reader: &mut Reader<'_>, yaml: &Yaml, ids: &mut Ids) -> Option<Term> {
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let term = fields.required("term", reader, read::text);
    // A reading in kana serves Japanese alone; nobody translates it.
    let reading = fields.optional("reading", reader, |reader, yaml| reader.text(yaml));
    let full = fields.optional("full", reader, |reader, yaml| reader.text(yaml));
    let definition = fields.required("definition", reader, read::text);
    let examples = read::texts(&mut fields, "examples", reader);
    let note = fields.optional("note", reader, |reader, yaml| reader.truth(yaml));
    fields.finish(reader);
    let note = note.is_some_and(|note| note.value);
    Some(Term { id: id?, term: term?, reading, definition: definition?, full, examples, note })
}

/// Warns of terms that are to have a note where notes have no numbers.
pub(super) fn check_notes(terms: &[Term], reader: &mut Reader<'_>) {
    for term in terms.iter().filter(|term| term.note) {
        reader.report(Diagnostic::at(Code::NoteWithoutNumber, term.id.span).with("id", &*term.id.value));
    }
}

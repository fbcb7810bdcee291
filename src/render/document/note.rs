//! Footnotes: numbers in the text, and one list at the end with ways back.
//!
//! Marks are held to the words before them and never begin a line (U+2060). No `doc-*` roles: they drop the list from
//! the structure of a printed PDF.

use super::block::begin_line;
use super::{Host, Writer, escape, escape_attribute};
use crate::markdown::{Document, Kind, NodeId};
use std::collections::HashMap;
use std::fmt::Write as _;

/// Collects the notes of a page's part.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// Definitions by label, once a note has been mentioned.
    definitions: Option<HashMap<String, NodeId>>,
    /// In the order of their numbers.
    mentioned: Vec<Note>,
    numbers: HashMap<NodeId, usize>,
    /// Definitions that stood among the blocks, mentioned or not.
    met: Vec<NodeId>,
    /// How many are written already.
    written: usize,
}

#[derive(Debug, Clone, Copy)]
struct Note {
    definition: NodeId,
    mentions: usize,
}

impl Notes {
    /// Keeps a definition for the list at the end.
    pub(super) fn meet(&mut self, definition: NodeId) {
        self.met.push(definition);
    }

    fn find(&mut self, document: &Document, label: &str) -> Option<NodeId> {
        let definitions = self.definitions.get_or_insert_with(|| {
            let mut found = HashMap::new();
            for (id, kind) in document.all() {
                if let Kind::FootnoteDefinition { label } = kind {
                    found.entry(document.str(label).to_lowercase()).or_insert(id);
                }
            }
            found
        });
        definitions.get(&label.to_lowercase()).copied()
    }

    /// Counts a mention; returns the note's number and how often it has been mentioned.
    fn mention(&mut self, definition: NodeId) -> (usize, usize) {
        let next = self.mentioned.len() + 1;
        let number = *self.numbers.entry(definition).or_insert(next);
        if number == next {
            self.mentioned.push(Note { definition, mentions: 0 });
        }
        let note = self.mentioned.get_mut(number - 1);
        let mentions = note.map_or(1, |note| {
            note.mentions += 1;
            note.mentions
        });
        (number, mentions)
    }
}

/// Writes a note's number where it is mentioned.
pub(super) fn reference<H: Host>(writer: &mut Writer<'_, '_, H>, label: &str, out: &mut String) {
    let Some(definition) = writer.notes.find(writer.document, label) else { return };
    let (number, mention) = writer.notes.mention(definition);
    out.push_str("\u{2060}<sup class=\"footnote-reference\" id=\"");
    mention_id(writer.host.id_prefix(), number, mention, out);
    out.push_str("\"><a href=\"#");
    note_id(writer.host.id_prefix(), number, out);
    out.push_str("\">");
    escape(&writer.host.note_mark(number), out);
    out.push_str("</a></sup>\u{2060}");
}

/// Writes the list of notes.
pub(super) fn write<H: Host>(writer: &mut Writer<'_, '_, H>, out: &mut String) {
    let from = writer.notes.written;
    let mut items = String::new();
    // A note may mention others, which then come behind it.
    while let Some(note) = writer.notes.mentioned.get(writer.notes.written).copied() {
        writer.notes.written += 1;
        let number = writer.notes.written;
        let mut text = String::new();
        writer.blocks(writer.document.children(note.definition), &mut text);
        items.push_str("<li id=\"");
        note_id(writer.host.id_prefix(), number, &mut items);
        items.push_str("\">");
        append_returns(writer, number, &mut text);
        items.push_str(&text);
        items.push_str("</li>\n");
    }
    for definition in std::mem::take(&mut writer.notes.met) {
        if !writer.notes.numbers.contains_key(&definition) {
            items.push_str("<li>");
            writer.blocks(writer.document.children(definition), &mut items);
            items.push_str("</li>\n");
        }
    }
    if items.is_empty() {
        return;
    }
    begin_line(out);
    out.push_str("<section class=\"footnotes\" aria-label=\"");
    escape_attribute(writer.host.notes_title(), out);
    let _ = match from {
        0 => write!(out, "\">\n<ol>\n{items}</ol>\n</section>\n"),
        _ => write!(out, "\">\n<ol start=\"{}\">\n{items}</ol>\n</section>\n", from + 1),
    };
}

/// Puts the ways back at the end of a note's last paragraph.
fn append_returns<H: Host>(writer: &Writer<'_, '_, H>, number: usize, text: &mut String) {
    let mentions = writer.notes.mentioned.get(number - 1).map_or(0, |note| note.mentions);
    let in_paragraph = text.ends_with("</p>\n");
    if in_paragraph {
        text.truncate(text.len() - "</p>\n".len());
    }
    for mention in 1..=mentions {
        text.push_str(" <a class=\"footnote-return\" href=\"#");
        mention_id(writer.host.id_prefix(), number, mention, text);
        text.push_str("\" aria-label=\"");
        escape_attribute(&writer.host.note_return(number), text);
        // The sign as text, not as a coloured picture.
        text.push_str("\">\u{21A9}\u{FE0E}</a>");
    }
    if in_paragraph {
        text.push_str("</p>\n");
    }
}

fn note_id(prefix: &str, number: usize, out: &mut String) {
    escape_attribute(prefix, out);
    let _ = write!(out, "note-{number}");
}

fn mention_id(prefix: &str, number: usize, mention: usize, out: &mut String) {
    escape_attribute(prefix, out);
    let _ = match mention {
        1 => write!(out, "mention-{number}"),
        _ => write!(out, "mention-{number}-{mention}"),
    };
}

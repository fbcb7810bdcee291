//! Notes: numbers in the text, and one list at the end with ways back.
//!
//! Marks are held to the words before them and never begin a line (U+2060). No `doc-*` roles: they drop the list from
//! the structure of a printed PDF.

use super::block::begin_line;
use super::{Host, NoteCount, Writer, escape, escape_attribute};
use crate::markdown::{Document, Kind, NodeId, footnote_key};
use std::collections::HashMap;
use std::fmt::Write as _;

/// Collects the notes of a page's part.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// Definitions by label, once a note has been mentioned.
    definitions: Option<HashMap<String, NodeId>>,
    /// In the order in which they were mentioned first.
    mentioned: Vec<Note>,
    places: HashMap<NodeId, usize>,
    /// Definitions that stood among the blocks, mentioned or not.
    met: Vec<NodeId>,
    /// How many are written already.
    written: usize,
}

#[derive(Debug, Clone, Copy)]
struct Note {
    /// The definition of a footnote, or an inline directive that is explained.
    node: NodeId,
    number: usize,
    mentions: usize,
}

impl Notes {
    /// Keeps a definition for the list at the end.
    pub(super) fn meet(&mut self, definition: NodeId) {
        self.met.push(definition);
    }

    fn find(&mut self, document: &Document, label: &str) -> Option<NodeId> {
        self.definitions.get_or_insert_with(|| document.footnotes()).get(&footnote_key(label)).copied()
    }

    /// Counts a mention; returns the note's number and how often it has been mentioned.
    fn mention(&mut self, node: NodeId, counted: Option<usize>) -> (usize, usize) {
        let next = self.mentioned.len();
        let place = *self.places.entry(node).or_insert(next);
        if place == next {
            self.mentioned.push(Note { node, number: counted.unwrap_or(next + 1), mentions: 0 });
        }
        self.mentioned.get_mut(place).map_or((next + 1, 1), |note| {
            note.mentions += 1;
            (note.number, note.mentions)
        })
    }

    /// Takes the notes that were mentioned since the last time, in the order of their numbers.
    fn take(&mut self) -> Vec<Note> {
        let mut fresh: Vec<Note> = self.mentioned.iter().skip(self.written).copied().collect();
        self.written = self.mentioned.len();
        fresh.sort_by_key(|note| note.number);
        fresh
    }
}

/// Writes a footnote's number where it is mentioned.
pub(super) fn reference<H: Host>(writer: &mut Writer<'_, '_, H>, label: &str, out: &mut String) {
    if let Some(definition) = writer.notes.find(writer.document, label) {
        mark(writer, definition, out);
    }
}

/// Writes the number of a note where it is mentioned.
pub(super) fn mark<H: Host>(writer: &mut Writer<'_, '_, H>, node: NodeId, out: &mut String) {
    let host = writer.host.notes();
    let (number, mention) = writer.notes.mention(node, host.number(node));
    out.push_str("\u{2060}<sup class=\"footnote-reference\" id=\"");
    mention_id(host.id_prefix(), number, mention, out);
    out.push_str("\"><a href=\"#");
    note_id(host.id_prefix(), number, out);
    out.push_str("\">");
    escape(&host.mark(number), out);
    out.push_str("</a></sup>\u{2060}");
}

/// Writes the list of notes.
pub(super) fn write<H: Host>(writer: &mut Writer<'_, '_, H>, out: &mut String) {
    let from = writer.notes.written;
    let mut items = String::new();
    // A note may mention others, which then come behind it.
    loop {
        let fresh = writer.notes.take();
        if fresh.is_empty() {
            break;
        }
        for note in fresh {
            item(writer, note, &mut items);
        }
    }
    for definition in std::mem::take(&mut writer.notes.met) {
        if !writer.notes.places.contains_key(&definition) {
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
    let host = writer.host.notes();
    escape_attribute(host.title(), out);
    let _ = match (host.count(), from) {
        // Without signs of its own a list is none to some screen readers unless it says that it is one.
        (NoteCount::Beforehand, _) => {
            write!(out, "\">\n<ol class=\"marked-notes\" role=\"list\">\n{items}</ol>\n</section>\n")
        }
        (NoteCount::AsMet, 0) => write!(out, "\">\n<ol>\n{items}</ol>\n</section>\n"),
        (NoteCount::AsMet, _) => write!(out, "\">\n<ol start=\"{}\">\n{items}</ol>\n</section>\n", from + 1),
    };
}

fn item<H: Host>(writer: &mut Writer<'_, '_, H>, note: Note, items: &mut String) {
    let mut text = String::new();
    match writer.document.kind(note.node) {
        Kind::InlineDirective(_) => writer.host.note_words(note.node, &mut text),
        _ => writer.blocks(writer.document.children(note.node), &mut text),
    }
    append_returns(writer, note.node, &mut text);
    items.push_str("<li id=\"");
    let host = writer.host.notes();
    note_id(host.id_prefix(), note.number, items);
    items.push_str("\">");
    match host.count() {
        NoteCount::AsMet => items.push_str(&text),
        NoteCount::Beforehand => {
            items.push_str("<span class=\"note-mark\">");
            escape(&host.mark(note.number), items);
            let _ = write!(items, "</span>\n<div class=\"note-words\">\n{text}</div>");
        }
    }
    items.push_str("</li>\n");
}

/// Puts the ways back at the end of a note's last paragraph.
fn append_returns<H: Host>(writer: &Writer<'_, '_, H>, node: NodeId, text: &mut String) {
    let place = writer.notes.places.get(&node);
    let Some(note) = place.and_then(|&place| writer.notes.mentioned.get(place)) else { return };
    let host = writer.host.notes();
    let in_paragraph = text.ends_with("</p>\n");
    if in_paragraph {
        text.truncate(text.len() - "</p>\n".len());
    }
    for mention in 1..=note.mentions {
        text.push_str(" <a class=\"footnote-return\" href=\"#");
        mention_id(host.id_prefix(), note.number, mention, text);
        text.push_str("\" aria-label=\"");
        escape_attribute(&host.back(note.number), text);
        // Fonts for Japanese have this arrow, and not the hooked one.
        text.push_str("\">↑</a>");
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
    out.push_str(&mention_fragment(number));
    if mention > 1 {
        let _ = write!(out, "-{mention}");
    }
}

/// Returns the fragment of the place where a note is mentioned first.
pub fn mention_fragment(number: usize) -> String {
    format!("mention-{number}")
}

//! The one door through which bytes become facts.

use super::facts::{Bookmark, Leaf, PdfFacts};
use super::page::{self, Around};
use super::tags::Tags;
use super::targets::Targets;
use super::{fonts, text};
use hayro_interpret::InterpreterCache;
use hayro_interpret::hayro_syntax::object::{Dict, Stream};
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use std::collections::HashSet;

/// So many bookmarks are read, and so deep; a circle would go on for ever.
const MANY: usize = 100_000;
const DEEP: usize = 64;

/// Says why bytes cannot be read as a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    Password,
    Damaged,
}

/// So many brackets may lie in each other, and so much room is there to read them.
const NESTED: usize = 10_000;
const STACK: usize = 64 << 20;

/// Reads a PDF, whatever its bytes are.
pub fn read(bytes: &[u8]) -> Result<PdfFacts, Unreadable> {
    if nesting(bytes) > NESTED {
        return Err(Unreadable::Damaged);
    }
    // The libraries that read PDFs are made for drawing what can be drawn; files that nobody meant to make can bring
    // them to panic, and what draws without end is stopped by unwinding. A thread of its own ends with it, and nothing
    // of theirs is kept.
    std::thread::scope(|scope| {
        let reading = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || open(bytes));
        reading.map_or(Err(Unreadable::Damaged), |reading| reading.join().unwrap_or(Err(Unreadable::Damaged)))
    })
}

/// Counts how many brackets lie in each other at most; those of pictures and other packed bytes come to a few hundred.
fn nesting(bytes: &[u8]) -> usize {
    let open = bytes.iter().scan(0_usize, |open, byte| {
        match byte {
            b'[' | b'<' => *open += 1,
            b']' | b'>' => *open = open.saturating_sub(1),
            _ => {}
        }
        Some(*open)
    });
    open.max().unwrap_or(0)
}

fn open(bytes: &[u8]) -> Result<PdfFacts, Unreadable> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Unreadable::Password,
        LoadPdfError::Invalid => Unreadable::Damaged,
    })?;
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()).ok_or(Unreadable::Damaged)?;
    let pages = pdf.pages();
    if pages.is_empty() {
        return Err(Unreadable::Damaged);
    }
    let targets = Targets::new(pages, &catalog);
    let within =
        |key: &str, below: &str| catalog.get::<Dict<'_>>(key).and_then(|dict| dict.get::<bool>(below)).unwrap_or(false);
    let said = catalog.get::<Stream<'_>>("Metadata").and_then(|stream| Some(stream.decoded().ok()?.into_owned()));
    let said = said.unwrap_or_default();
    let said = String::from_utf8_lossy(&said);
    let title = pdf.metadata().title.as_deref().map(text::decode);
    Ok(PdfFacts {
        title: title.or_else(|| titled(&said)).filter(|title| !title.trim().is_empty()),
        title_shown: within("ViewerPreferences", "DisplayDocTitle"),
        language: text::of(&catalog, "Lang").filter(|language| !language.is_empty()),
        tagged: within("MarkInfo", "Marked") && catalog.contains_key("StructTreeRoot"),
        for_all_readers: said.contains("pdfuaid:part"),
        outline: outline(&catalog, &targets),
        leaves: leaves(pages, &catalog, &targets),
        fonts: fonts::of(&pdf),
    })
}

/// Reads all pages, one by one: several files are read at a time already.
fn leaves<'a>(pages: &[Page<'a>], catalog: &Dict<'a>, targets: &Targets<'a>) -> Vec<Leaf> {
    let tags = Tags::new(catalog);
    let around = Around { tags: &tags, targets };
    let cache = InterpreterCache::new();
    let labels = page::labels(catalog, pages.len());
    pages.iter().zip(&labels).map(|(page, label)| page::read(page, label, around, &cache)).collect()
}

/// Returns the title among the facts in XML.
fn titled(said: &str) -> Option<String> {
    let (_, rest) = said.split_once("<dc:title>")?;
    let (title, _) = rest.split_once("</dc:title>")?;
    let (_, title) = title.split_once("<rdf:li")?;
    let (_, title) = title.split_once('>')?;
    Some(title.split('<').next()?.to_owned())
}

fn outline<'a>(catalog: &Dict<'a>, targets: &Targets<'a>) -> Vec<Bookmark> {
    let mut bookmarks = Vec::new();
    let mut seen = HashSet::new();
    let mut waiting: Vec<(Dict<'a>, usize)> = Vec::new();
    let first = |dict: &Dict<'a>| dict.get::<Dict<'a>>("First");
    waiting.extend(catalog.get::<Dict<'_>>("Outlines").and_then(|root| first(&root)).map(|first| (first, 0)));
    while let Some((dict, depth)) = waiting.pop() {
        let known = dict.obj_id().is_some_and(|id| !seen.insert(id));
        if known || bookmarks.len() >= MANY {
            continue;
        }
        let title = text::of(&dict, "Title").unwrap_or_default();
        bookmarks.push(Bookmark { title, depth, leaf: targets.of(&dict).map(|target| target.leaf) });
        waiting.extend(dict.get::<Dict<'_>>("Next").map(|next| (next, depth)));
        waiting.extend(first(&dict).filter(|_| depth < DEEP).map(|first| (first, depth + 1)));
    }
    bookmarks
}

//! What a document is made of, as the templates see it in `sys.inputs`.

use super::fonts::Families;
use super::questions::questions;
use super::targets::links;
use super::tree::{Element, Node, Tree};
use crate::language::Language;
use crate::model::calendar::Date;
use crate::model::paper::{Lettering, Paper, Sides};
use crate::output::OutputPath;
use crate::render::theme::Theme;
use typst::foundations::{Array, Datetime, Dict, IntoValue, NativeElement, Str, Value};
use typst::introspection::MetadataElem;

/// Words that templates say which stand on no page: every string of the theme whose key begins so.
const WORDS: &str = "paper-";

/// Says what is to be typeset.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'a> {
    /// The HTML of a page; its `<main>` is typeset.
    pub html: &'a str,
    pub title: &'a str,
    /// What stands at the head of each page.
    pub short_title: &'a str,
    /// Who publishes it.
    pub author: &'a str,
    /// Tells the file from every other for good.
    pub identity: &'a str,
    pub language: Language,
    pub paper: Paper,
    pub lettering: Lettering,
    pub edges: Edges,
    /// The day that the file says it was made on.
    pub date: Option<Date>,
    /// Where the page stands in the site, which its images and its links out are relative to.
    pub path: &'a OutputPath,
    /// Where the site is published; without it, links out of the page are left out.
    pub home: Option<&'a str>,
    pub draft: bool,
}

/// Tells what is outside the edges of the finished page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Edges {
    #[default]
    Plain,
    /// Crop marks, and 3 mm of what is printed up to the edge, for a printer who cuts.
    Marked,
}

/// Gathers what the templates see: `title`, `short-title`, `author`, `language`, `region`, `date`, `draft`, `colours`
/// by token, `families` by use, `words` by key without its beginning, `questions` to ask of pieces of a page,
/// `links` to make them with, and `nodes`, the page itself.
pub(super) fn inputs(sheet: &Sheet<'_>, tree: &Tree, theme: &Theme, families: &Families) -> Dict {
    let mut inputs = Dict::new();
    let mut insert = |name: &str, value: Value| inputs.insert(Str::from(name), value);
    let mut subtags = sheet.language.as_str().split('-');
    insert("title", sheet.title.into_value());
    insert("short-title", sheet.short_title.into_value());
    insert("author", sheet.author.into_value());
    insert("language", subtags.next().unwrap_or_default().into_value());
    insert("date", sheet.date.and_then(datetime).map_or(Value::None, IntoValue::into_value));
    insert("draft", sheet.draft.into_value());
    let colours = theme.print_colours().iter();
    insert("colours", Value::Dict(colours.map(|(name, colour)| (Str::from(name.as_str()), text(colour))).collect()));
    let families = families.0.iter().map(|(purpose, names)| (Str::from(purpose.as_str()), strings(names)));
    insert("families", Value::Dict(families.collect()));
    let words = theme.strings_of(sheet.language, WORDS).into_iter();
    insert("words", Value::Dict(words.map(|(key, said)| (Str::from(key), text(&said))).collect()));
    insert("paper", paper(sheet));
    insert("questions", Value::Dict(questions()));
    insert("links", Value::Dict(links()));
    insert("nodes", nodes(&tree.nodes));
    inputs
}

/// Describes the sheet: `width`, `height` and the margins `inner`, `outer`, `top` and `bottom` in millimetres, the size of
/// the `text` in points, whether it is `two-sided`, and whether there are marks to `crop` it by.
fn paper(sheet: &Sheet<'_>) -> Value {
    let (width, height) = sheet.paper.size.millimetres();
    let margins = sheet.paper.margins();
    let text = f64::from(sheet.paper.size.decipoints(sheet.lettering)) / 10.0;
    let lengths = [
        ("width", width),
        ("height", height),
        ("inner", margins.inner),
        ("outer", margins.outer),
        ("top", margins.top),
        ("bottom", margins.bottom),
    ];
    let lengths = lengths.map(|(name, length)| (Str::from(name), f64::from(length).into_value()));
    let mut paper: Dict = lengths.into_iter().collect();
    paper.insert("text".into(), text.into_value());
    paper.insert("two-sided".into(), (sheet.paper.sides == Sides::Two).into_value());
    paper.insert("crop".into(), (sheet.edges == Edges::Marked).into_value());
    Value::Dict(paper)
}

/// A plan's date may leave out the day; a file's has one.
fn datetime(date: Date) -> Option<Datetime> {
    Datetime::from_ymd(i32::from(date.year), date.month, date.day.unwrap_or(1))
}

/// Turns pieces of a page into values: a list, as the `value` of metadata. Text is a string; an element has `tag`,
/// `class` (a list), `nodes`, and its attributes by their own names; a place that something leads to has `anchor`, the
/// list of its ids.
///
/// Typst tells the arguments of functions apart by their hashes, and keeps the hash of metadata, but not of a list: it
/// would read all that lies within a node again for each question about it, which takes half of the time.
fn nodes(nodes: &[Node]) -> Value {
    let nodes: Array = nodes.iter().map(node).collect();
    Value::Content(MetadataElem::new(Value::Array(nodes)).pack())
}

fn node(node: &Node) -> Value {
    match node {
        Node::Text(own) => text(own),
        Node::Anchor(ids) => Value::Dict(std::iter::once((Str::from("anchor"), strings(ids))).collect()),
        Node::Element(own) => element(own),
    }
}

fn element(element: &Element) -> Value {
    let own = element.attributes.iter().map(|(name, value)| (Str::from(name.as_str()), text(value)));
    let mut dict: Dict = own.collect();
    dict.insert("tag".into(), text(&element.name));
    dict.insert("class".into(), strings(&element.classes));
    dict.insert("nodes".into(), nodes(&element.nodes));
    Value::Dict(dict)
}

fn strings(strings: &[String]) -> Value {
    Value::Array(strings.iter().map(|own| text(own)).collect::<Array>())
}

fn text(text: &str) -> Value {
    text.into_value()
}

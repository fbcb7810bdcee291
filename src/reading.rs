//! What is read of a finished page, for whoever reads back what was made for readers.
//!
//! Marks of what changed and comments both hold on to the words of a page. They differ in what they leave out, each with a
//! reason of its own, but not in where words and lines end, and not in what says nothing to anyone. The script of the review
//! bar (`serve/bar/comment-text.js`) reads a page in the browser as comments do.

/// Tells what an element breaks that stands in the middle of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Breaks {
    /// It begins a line of its own.
    Line,
    /// The words before it and behind it are two.
    Words,
    Nothing,
}

/// Tells what an element of this name breaks; one that is not known parts words.
pub(crate) fn breaks(name: &str) -> Breaks {
    match name {
        "main" | "article" | "section" | "aside" | "header" | "footer" | "search" | "div" | "p" | "pre"
        | "blockquote" | "figure" | "figcaption" | "hr" | "ul" | "ol" | "menu" | "li" | "dl" | "dt" | "dd"
        | "table" | "caption" | "thead" | "tbody" | "tfoot" | "tr" | "th" | "td" | "h1" | "h2" | "h3" | "h4" | "h5"
        | "h6" | "hgroup" | "details" | "summary" | "fieldset" | "legend" | "form" | "address" | "dialog" => {
            Breaks::Line
        }
        _ if WITHIN_WORDS.contains(&name) => Breaks::Nothing,
        _ => Breaks::Words,
    }
}

/// Elements that words run through.
pub(crate) const WITHIN_WORDS: [&str; 31] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
    "mark", "q", "rb", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
];

/// Elements that say nothing: what runs, what is set or filled in, drawings, since the tables below them say the same, and
/// lists of links, which repeat what other places say.
pub(crate) const SILENT: [&str; 9] =
    ["script", "style", "template", "noscript", "svg", "nav", "button", "select", "textarea"];

/// Classes of words that are there for those who listen: the look of a page says the same to those who see it.
pub(crate) const UNSEEN: [&str; 2] = ["unseen", "drawing-unseen"];

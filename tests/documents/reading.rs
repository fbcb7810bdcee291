//! A page as it is read: its text in order, with the places of ids and headings.

use scraper::{ElementRef, Html, Node};
use std::collections::HashMap;

/// What is no part of the text: readings of ruby, lists of links, what is not shown.
const UNREAD: [&str; 6] = ["rt", "rp", "script", "style", "head", "nav"];

/// Holds the text of a page without white space.
pub(crate) struct Reading {
    text: String,
    /// Where the text of each element with an id begins and ends.
    ids: HashMap<String, Place>,
    /// Where headings begin, in order, with their levels.
    headings: Vec<(usize, u8)>,
}

#[derive(Clone, Copy)]
struct Place {
    begin: usize,
    end: usize,
    /// Of a heading.
    level: Option<u8>,
}

impl Reading {
    pub(crate) fn of(html: &str) -> Self {
        let page = Html::parse_document(html);
        let mut reading = Self { text: String::new(), ids: HashMap::new(), headings: Vec::new() };
        reading.read(page.root_element());
        reading
    }

    /// Returns the text of a place: that of a heading goes on to the next of its level or above.
    ///
    /// Without an id it is the text of the whole page.
    pub(crate) fn text(&self, id: Option<&str>) -> Option<&str> {
        let Some(id) = id else { return Some(&self.text) };
        let place = self.ids.get(id)?;
        let end = match place.level {
            None => place.end,
            Some(level) => {
                let next = self.headings.iter().find(|(at, other)| *at >= place.end && *other <= level);
                next.map_or(self.text.len(), |(at, _)| *at)
            }
        };
        self.text.get(place.begin..end)
    }

    fn read(&mut self, element: ElementRef<'_>) {
        if UNREAD.contains(&element.value().name()) || repeats_a_column(element) {
            return;
        }
        let level = element.value().name().strip_prefix('h').and_then(|level| level.parse().ok());
        let begin = self.text.len();
        if let Some(level) = level {
            self.headings.push((begin, level));
        }
        for child in element.children() {
            match child.value() {
                Node::Text(text) => self.text.push_str(&squeezed(text)),
                _ => ElementRef::wrap(child).into_iter().for_each(|child| self.read(child)),
            }
        }
        if let Some(id) = element.value().id() {
            self.ids.insert(id.to_owned(), Place { begin, end: self.text.len(), level });
        }
    }
}

/// Tells whether an element says on a phone what the head of its column says elsewhere; in a schedule the years of a row
/// are read with it.
fn repeats_a_column(element: ElementRef<'_>) -> bool {
    let has = |element: ElementRef<'_>, name: &str| element.value().classes().any(|class| class == name);
    let tables = ["indicators", "tally", "sessions", "roster-table"];
    has(element, "cell-head")
        && element.ancestors().filter_map(ElementRef::wrap).any(|above| tables.iter().any(|table| has(above, table)))
}

/// Takes the white space out of a text.
pub(crate) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

//! Reads the HTML of a page back into a tree that can be laid out: white space as a browser sees it, links resolved,
//! and each place that something leads to marked at the first letter that stands there.

use super::drawing;
use crate::output::OutputPath;
use crate::reading::UNSEEN;
use ego_tree::NodeRef;
use percent_encoding::percent_decode_str;
use scraper::node::Element as Markup;
use scraper::{Html, Node as Html5, Selector};
use std::collections::HashSet;
use url::Url;

/// Holds what a page says.
#[derive(Debug, Default, Clone)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
}

/// Holds a piece of a page.
#[derive(Debug, Clone)]
pub(super) enum Node {
    Text(String),
    /// Where something else leads to; stands before the text that it names.
    Anchor(Vec<String>),
    Element(Element),
}

/// Holds an element of the page.
#[derive(Debug, Clone)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) classes: Vec<String>,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) nodes: Vec<Node>,
}

/// Elements that stand within a line.
const INLINE: [&str; 26] = [
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "rp",
    "rt", "ruby", "s", "small", "span", "strong", "sub", "sup", "time",
];

/// Elements of which nothing comes on paper.
const LEFT_OUT: [&str; 9] = ["script", "style", "template", "noscript", "button", "form", "input", "select", "nav"];

/// Whom to ask, at the foot of a page that is not the whole plan, which says it on its cover or in its colophon.
const CONTACT: &str = "body:not(:has(.cover)) .footer-contact";

/// An address that no page has, to reckon with paths.
const NOWHERE: &str = "http://nowhere.invalid/";

impl Tree {
    /// Reads the `<main>` of a page; `path` is its own in the site, and `home` is where the site is published.
    pub(super) fn read(html: &str, path: &OutputPath, home: Option<&str>) -> Self {
        let page = Html::parse_document(html);
        let Ok(selector) = Selector::parse("main") else { return Self::default() };
        let Some(main) = page.select(&selector).next() else { return Self::default() };
        let ids = main.descendants().filter_map(|node| node.value().as_element()?.id()).collect();
        let targets = main.descendants().filter_map(|node| fragment(node.value().as_element()?)).collect();
        let mut reader = Reader {
            ids,
            targets,
            place: Url::parse(NOWHERE).and_then(|site| site.join(path.as_str())).ok(),
            home: home.and_then(|home| Url::parse(home).ok()),
            patterns: drawing::Patterns::of(*main),
            space: Space::default(),
            waiting: Vec::new(),
            unseen: 0,
        };
        let mut nodes = Vec::new();
        main.children().for_each(|node| reader.node(node, &mut nodes));
        let contact = Selector::parse(CONTACT).ok().and_then(|selector| page.select(&selector).next());
        contact.into_iter().for_each(|contact| reader.node(*contact, &mut nodes));
        Self { nodes }
    }
}

/// Holds what is known of the white space before the next letter.
#[derive(Debug, Clone, Copy)]
struct Space {
    pending: bool,
    /// A space here would not be seen: at the beginning of a line, or behind another.
    idle: bool,
}

impl Default for Space {
    fn default() -> Self {
        Self { pending: false, idle: true }
    }
}

struct Reader<'h> {
    ids: HashSet<&'h str>,
    /// The ids that something leads to.
    targets: HashSet<&'h str>,
    /// Where the page stands in a site at [`NOWHERE`].
    place: Option<Url>,
    home: Option<Url>,
    patterns: drawing::Patterns<'h>,
    space: Space,
    /// The ids that wait for their first letter.
    waiting: Vec<String>,
    /// How many elements around are not seen.
    unseen: usize,
}

impl<'h> Reader<'h> {
    fn node(&mut self, node: NodeRef<'h, Html5>, into: &mut Vec<Node>) {
        match node.value() {
            Html5::Text(text) => self.text(text, into),
            Html5::Element(element) => self.element(node, element, into),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, into: &mut Vec<Node>) {
        let mut seen = String::with_capacity(text.len());
        for letter in text.chars() {
            if letter.is_ascii_whitespace() {
                self.space.pending = true;
                continue;
            }
            if self.space.pending && !self.space.idle {
                seen.push(' ');
            }
            seen.push(letter);
            self.space = Space { pending: false, idle: false };
        }
        if seen.is_empty() {
            return;
        }
        if self.unseen == 0 && !self.waiting.is_empty() {
            into.push(Node::Anchor(std::mem::take(&mut self.waiting)));
        }
        into.push(Node::Text(seen));
    }

    fn element(&mut self, node: NodeRef<'h, Html5>, element: &'h Markup, into: &mut Vec<Node>) {
        let name = element.name();
        if LEFT_OUT.contains(&name) || element.attr("hidden").is_some() {
            return;
        }
        let waits = element.id().filter(|id| self.targets.contains(id));
        self.waiting.extend(waits.map(str::to_owned));
        if name == "svg" {
            into.push(Node::Element(drawing::read(node, element, &self.patterns)));
            self.space = Space::default();
            return;
        }
        let inline = INLINE.contains(&name);
        if !inline || name == "br" {
            self.space = Space::default();
        } else if self.space.pending && !self.space.idle {
            into.push(Node::Text(" ".to_owned()));
            self.space = Space { pending: false, idle: true };
        }
        let unseen = element.classes().any(|class| UNSEEN.contains(&class));
        let before = self.space;
        self.unseen += usize::from(unseen);
        let mut nodes = Vec::new();
        node.children().for_each(|below| self.node(below, &mut nodes));
        self.unseen -= usize::from(unseen);
        if !inline {
            self.space = Space::default();
        } else if unseen {
            self.space = before;
        }
        into.push(Node::Element(Element {
            name: name.to_owned(),
            classes: element.classes().map(str::to_owned).collect(),
            attributes: self.attributes(element),
            nodes,
        }));
    }

    fn attributes(&self, element: &Markup) -> Vec<(String, String)> {
        let kept = element.attrs().filter(|(name, _)| !matches!(*name, "class" | "href" | "src"));
        let mut attributes: Vec<(String, String)> =
            kept.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        attributes.extend(self.link(element));
        let image = element.attr("src").and_then(|source| self.within(source));
        attributes.extend(image.map(|path| ("src".to_owned(), path)));
        attributes
    }

    /// Returns where a link leads: `target` is an id of the page, `address` something outside; a link that would lead
    /// nowhere on paper is none.
    fn link(&self, element: &Markup) -> Option<(String, String)> {
        let href = element.attr("href")?;
        if let Some(target) = fragment(element) {
            return self.ids.contains(target).then(|| ("target".to_owned(), target.to_owned()));
        }
        let url = match Url::parse(href) {
            Ok(url) => url,
            Err(_) => self.home.as_ref()?.join(&self.within(href)?).ok()?,
        };
        let known = matches!(url.scheme(), "https" | "http" | "mailto" | "tel");
        known.then(|| ("address".to_owned(), url.to_string()))
    }
}

impl Reader<'_> {
    /// Returns where something lies in the site that the page names relative to itself.
    fn within(&self, address: &str) -> Option<String> {
        let url = self.place.as_ref()?.join(address).ok()?;
        let path = percent_decode_str(url.path().trim_start_matches('/')).decode_utf8().ok()?;
        Url::parse(NOWHERE).is_ok_and(|site| site.origin() == url.origin()).then(|| path.into_owned())
    }
}

/// Returns the id that a link within the page leads to.
fn fragment(element: &Markup) -> Option<&str> {
    element.attr("href")?.strip_prefix('#').filter(|id| !id.is_empty())
}

#[cfg(test)]
mod tests;

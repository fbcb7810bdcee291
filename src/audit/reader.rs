//! Reads a page with the parser of a browser and keeps no tree, only what the audit asks for.

use super::address::Address;
use super::element::{Element, Purpose};
use super::page::PageFacts;
use super::syntax;
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::output::OutputPath;
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{ByteTendril, StrTendril, TendrilSink as _};
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{Attribute, ExpandedName, ParseOpts, QualName, expanded_name, local_name, ns, parse_document};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::rc::Rc;

/// How deep elements may be nested; the parser's time grows with the square of it.
const DEEPEST: u32 = 1000;

/// How many bytes are read between two looks at the depth.
const PORTION: usize = 16 * 1024;

/// How many mistakes of syntax are told of one page: one mistake makes the parser complain of much that follows.
const SYNTAX_PROBLEMS: usize = 3;

/// Reads one page.
pub(super) fn read(path: &OutputPath, html: &[u8]) -> PageFacts {
    let opts = ParseOpts {
        tree_builder: TreeBuilderOpts { exact_errors: true, scripting_enabled: false, ..TreeBuilderOpts::default() },
        ..ParseOpts::default()
    };
    let deepest = Rc::new(Cell::new(0));
    let mut parser = parse_document(Reader { deepest: Rc::clone(&deepest), ..Reader::default() }, opts).from_utf8();
    for portion in html.chunks(PORTION) {
        parser.process(ByteTendril::from_slice(portion));
        if deepest.get() > DEEPEST {
            break;
        }
    }
    parser.finish().into_facts(path)
}

/// Stands for a node of the tree that is not kept.
#[derive(Debug)]
pub(super) struct Node {
    name: QualName,
    depth: Cell<u32>,
    /// Pictures within have no need of a name.
    covered: Cell<bool>,
    /// Has a name for those who cannot see it.
    named: Cell<bool>,
}

/// Takes down what the parser meets.
#[derive(Debug, Default)]
struct Reader {
    deepest: Rc<Cell<u32>>,
    line: Cell<u64>,
    notes: RefCell<Notes>,
}

/// Holds what was met, in the order of the page.
#[derive(Debug, Default)]
struct Notes {
    ids: Vec<String>,
    id_references: Vec<(&'static str, String)>,
    addresses: Vec<(Purpose, String)>,
    headings: Vec<u8>,
    unnamed_pictures: Vec<String>,
    drawings: Vec<Rc<Node>>,
    inline_code: Vec<String>,
    syntax: Vec<(u64, Cow<'static, str>)>,
    has_language: bool,
    has_title: bool,
}

impl Notes {
    fn take(&mut self, element: Element<'_>) {
        if element.attributes.is_empty() && element.name.ns != ns!(html) {
            return;
        }
        self.ids.extend(element.get("id").map(str::to_owned));
        self.id_references.extend(element.id_references().map(|(attribute, id)| (attribute, id.to_owned())));
        self.headings.extend(element.heading_level());
        self.unnamed_pictures.extend(element.without_alternative().map(str::to_owned));
        self.inline_code.extend(element.inline_code());
        self.addresses.extend(element.addresses());
        if element.is_html(&local_name!("html")) {
            self.has_language |= element.get("lang").is_some_and(|language| !language.trim().is_empty());
        }
    }
}

impl Node {
    fn new(name: QualName) -> Rc<Self> {
        Rc::new(Self { name, depth: Cell::new(0), covered: Cell::new(false), named: Cell::new(false) })
    }
}

impl Reader {
    fn put(&self, parent: &Rc<Node>, child: NodeOrText<Rc<Node>>) {
        match child {
            NodeOrText::AppendText(text) => {
                if parent.name.expanded() == expanded_name!(html "title") && !text.trim().is_empty() {
                    self.notes.borrow_mut().has_title = true;
                }
            }
            NodeOrText::AppendNode(node) => {
                node.depth.set(parent.depth.get() + 1);
                self.deepest.set(self.deepest.get().max(node.depth.get()));
                let is_drawing = node.name.expanded() == expanded_name!(svg "svg") && parent.name.ns != ns!(svg);
                if is_drawing && !node.covered.get() && !parent.covered.get() {
                    self.notes.borrow_mut().drawings.push(Rc::clone(&node));
                }
                node.covered.set(node.covered.get() || parent.covered.get());
                if node.name.expanded() == expanded_name!(svg "title") {
                    parent.named.set(true);
                }
            }
        }
    }

    fn into_facts(self, path: &OutputPath) -> PageFacts {
        let deepest = self.deepest.get();
        let mut notes = self.notes.into_inner();
        if deepest > DEEPEST {
            notes.syntax = vec![(self.line.get(), Cow::Borrowed("nested too deep"))];
        }
        let drawings = notes.drawings.iter().filter(|drawing| !drawing.named.get()).map(|_| "svg".to_owned());
        notes.unnamed_pictures.extend(drawings);
        let problems = notes.problems(path);
        let links = notes.addresses.into_iter().map(|(_, address)| address);
        let links = links.filter(|link| matches!(Address::of(link), Address::Internal(_)));
        PageFacts::new(path.clone(), notes.ids, links.collect(), problems)
    }
}

impl Notes {
    fn problems(&self, path: &OutputPath) -> Report {
        let mut report = Report::default();
        let problem = |code| Diagnostic::new(code).with("page", path.as_str());
        for (line, reason) in self.syntax.iter().take(SYNTAX_PROBLEMS) {
            let line = i64::try_from(*line).unwrap_or(i64::MAX);
            report.push(problem(Code::InvalidHtml).with("line", line).with("reason", &**reason));
        }
        if !self.has_language {
            report.push(problem(Code::PageWithoutLanguage));
        }
        if !self.has_title {
            report.push(problem(Code::PageWithoutTitle));
        }
        let mut ids = HashSet::new();
        for id in each_once(self.ids.iter().filter(|id| !ids.insert(id.as_str()))) {
            report.push(problem(Code::DuplicatePageId).with("id", id.as_str()));
        }
        for (attribute, id) in each_once(self.id_references.iter().filter(|(_, id)| !ids.contains(id.as_str()))) {
            report.push(problem(Code::DanglingIdReference).with("attribute", *attribute).with("id", id.as_str()));
        }
        let main = self.headings.iter().filter(|level| **level == 1).count();
        if main != 1 {
            report.push(problem(Code::MainHeadingCount).with("count", main));
        }
        let before = std::iter::once(&1).chain(&self.headings);
        for (from, to) in each_once(before.zip(&self.headings).filter(|(from, to)| **to > **from + 1)) {
            report.push(problem(Code::HeadingSkipped).with("from", i64::from(*from)).with("to", i64::from(*to)));
        }
        for image in each_once(self.unnamed_pictures.iter()) {
            report.push(problem(Code::ImageWithoutAlternative).with("image", image.as_str()));
        }
        for found in each_once(self.inline_code.iter()) {
            report.push(problem(Code::InlineCode).with("found", found.as_str()));
        }
        let loaded =
            self.addresses.iter().filter(|(purpose, _)| *purpose == Purpose::Load).map(|(_, url)| url.as_str());
        for url in each_once(loaded.filter(|url| Address::of(url) == Address::Host)) {
            report.push(problem(Code::ExternalResource).with("url", url));
        }
        report
    }
}

fn each_once<T: Eq + std::hash::Hash + Copy>(found: impl Iterator<Item = T>) -> impl Iterator<Item = T> {
    let mut seen = HashSet::new();
    found.filter(move |one| seen.insert(*one))
}

impl TreeSink for Reader {
    type Handle = Rc<Node>;
    type Output = Self;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Self {
        self
    }

    fn parse_error(&self, reason: Cow<'static, str>) {
        let mut notes = self.notes.borrow_mut();
        if notes.syntax.len() < SYNTAX_PROBLEMS {
            // Until the first line ends the parser counts none.
            notes.syntax.push((self.line.get().max(1), syntax::told(reason)));
        }
    }

    fn set_current_line(&self, line: u64) {
        self.line.set(line);
    }

    fn get_document(&self) -> Rc<Node> {
        Node::new(QualName::new(None, ns!(), local_name!("")))
    }

    fn elem_name<'a>(&'a self, node: &'a Rc<Node>) -> ExpandedName<'a> {
        node.name.expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Rc<Node> {
        let element = Element { name: &name, attributes: &attributes };
        self.notes.borrow_mut().take(element);
        if element.is_html(&local_name!("base")) {
            self.parse_error(Cow::Borrowed("a base element, which moves every relative address of the page"));
        }
        let (covered, named) = (element.speaks_for_its_content(), element.is_svg_root() && element.has_label());
        let node = Node::new(name);
        node.covered.set(covered);
        node.named.set(named);
        node
    }

    fn create_comment(&self, _: StrTendril) -> Rc<Node> {
        self.get_document()
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Rc<Node> {
        self.get_document()
    }

    fn append(&self, parent: &Rc<Node>, child: NodeOrText<Rc<Node>>) {
        self.put(parent, child);
    }

    fn append_based_on_parent_node(&self, element: &Rc<Node>, _: &Rc<Node>, child: NodeOrText<Rc<Node>>) {
        self.put(element, child);
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Rc<Node>) -> Rc<Node> {
        Rc::clone(target)
    }

    fn same_node(&self, one: &Rc<Node>, other: &Rc<Node>) -> bool {
        Rc::ptr_eq(one, other)
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Rc<Node>, node: NodeOrText<Rc<Node>>) {
        self.put(sibling, node);
    }

    fn add_attrs_if_missing(&self, target: &Rc<Node>, attributes: Vec<Attribute>) {
        self.notes.borrow_mut().take(Element { name: &target.name, attributes: &attributes });
    }

    fn remove_from_parent(&self, _: &Rc<Node>) {}

    fn reparent_children(&self, _: &Rc<Node>, _: &Rc<Node>) {}
}

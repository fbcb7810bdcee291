//! From the document of a regulation to its articles, paragraphs and items.

use super::headings::{self, Heading};
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::markdown::{Document, Kind, NodeId};
use crate::model::regulation::{Item, Paragraph, Provision, ProvisionKind};
use crate::source::Span;
use std::collections::HashMap;

/// Reads all provisions; what has no place in a regulation is reported.
pub(super) fn provisions(document: &Document, report: &mut Report) -> Vec<Provision> {
    let mut building = Building { document, report, provisions: Vec::new(), order: Order::default(), caption: None };
    for node in document.roots() {
        building.block(node);
    }
    if let Some(caption) = building.caption {
        building.report.push(invalid("caption", caption.place));
    }
    building.provisions
}

fn invalid(reason: &'static str, place: Span) -> Diagnostic {
    Diagnostic::at(Code::InvalidArticle, place).with("reason", reason)
}

struct Building<'a> {
    document: &'a Document,
    report: &'a mut Report,
    provisions: Vec<Provision>,
    order: Order,
    /// A caption that waits for its paragraph.
    caption: Option<Caption>,
}

struct Caption {
    text: String,
    place: Span,
}

impl Building<'_> {
    fn block(&mut self, node: NodeId) {
        match self.document.kind(node) {
            Kind::Heading { level: 1 | 2, .. } => self.heading(node),
            Kind::Heading { .. } => self.caption(node),
            // Notes are shown where they are referred to; a rule is but a line.
            Kind::FootnoteDefinition { .. } | Kind::Rule => {}
            Kind::List { start: Some(_), .. } => self.list(node),
            kind => self.paragraph(node, kind),
        }
    }

    fn heading(&mut self, node: NodeId) {
        let text = self.document.plain_text(node);
        let place = self.document.span(node);
        let Some(heading) = headings::heading(&text) else {
            self.report.push(invalid("heading", place).with("text", text.trim()));
            return;
        };
        let anchor = self.order.take(&heading, place, self.report);
        let Heading { kind, label, caption, .. } = heading;
        self.provisions.push(Provision { kind, anchor, label, caption, heading: node, paragraphs: Vec::new() });
    }

    fn caption(&mut self, node: NodeId) {
        let place = self.document.span(node);
        let allowed = self.provisions.last().is_some_and(|provision| provision.kind != ProvisionKind::Article);
        if !allowed || self.caption.is_some() {
            self.report.push(invalid("caption", place));
            return;
        }
        self.caption = Some(Caption { text: headings::caption(&self.document.plain_text(node)), place });
    }

    fn paragraph(&mut self, node: NodeId, kind: Kind) {
        let Some(provision) = self.provisions.last_mut() else {
            self.report.push(invalid("before", self.document.span(node)));
            return;
        };
        let caption = self.caption.take().map(|caption| caption.text);
        let counted = |paragraph: &&Paragraph| paragraph.number > 0;
        let number = u32::try_from(provision.paragraphs.iter().filter(counted).count() + 1).unwrap_or(u32::MAX);
        let paragraph = if matches!(kind, Kind::Paragraph) {
            Paragraph { anchor: format!("{}-{number}", provision.anchor), number, caption, node, items: Vec::new() }
        } else {
            // A table or note is no 項: those behind it must keep the numbers by which they are cited.
            let place = provision.paragraphs.len() + 1;
            Paragraph {
                anchor: format!("{}-block{place}", provision.anchor),
                number: 0,
                caption,
                node,
                items: Vec::new(),
            }
        };
        provision.paragraphs.push(paragraph);
    }

    fn list(&mut self, node: NodeId) {
        let document = self.document;
        let table = self.provisions.last().is_some_and(|provision| provision.kind == ProvisionKind::AppendedTable);
        let paragraph = self.provisions.last_mut().and_then(|provision| provision.paragraphs.last_mut());
        let free = paragraph.as_ref().is_some_and(|own| own.number > 0 && own.items.is_empty());
        if table && !free {
            // What is appended may be a list alone.
            return self.paragraph(node, document.kind(node));
        }
        let Some(paragraph) = paragraph.filter(|paragraph| paragraph.items.is_empty()) else {
            self.report.push(invalid("list", document.span(node)));
            return;
        };
        paragraph.items = items(document, node, &paragraph.anchor);
    }
}

/// Reads an ordered list, and the ordered lists within it; a stray block between stays inside its item.
fn items(document: &Document, list: NodeId, anchor: &str) -> Vec<Item> {
    (1u32..)
        .zip(document.children(list))
        .map(|(number, node)| {
            let anchor = format!("{anchor}-{number}");
            let nested = document
                .children(node)
                .find(|child| matches!(document.kind(*child), Kind::List { start: Some(_), .. }))
                .map_or_else(Vec::new, |nested| items(document, nested, &anchor));
            Item { anchor, number, node, items: nested }
        })
        .collect()
}

/// Watches over the order of provisions, and gives each its anchor.
#[derive(Default)]
struct Order {
    last: Option<(Vec<u32>, Span)>,
    places: HashMap<String, Span>,
    supplements: u32,
    tables: u32,
}

impl Order {
    fn take(&mut self, heading: &Heading, place: Span, report: &mut Report) -> String {
        let anchor = match heading.kind {
            ProvisionKind::Article => format!("art-{}", joined(&heading.number)),
            ProvisionKind::Supplementary => counted("suppl", &mut self.supplements, None),
            ProvisionKind::AppendedTable => counted("table", &mut self.tables, heading.number.first().copied()),
        };
        if let Some(first) = self.places.get(&anchor) {
            report.push(invalid("twice", place).with("text", &*heading.label).related(*first));
        } else {
            self.places.insert(anchor.clone(), place);
            let behind = self.last.as_ref().filter(|(last, _)| last > &heading.number);
            if let Some((_, before)) = behind.filter(|_| heading.kind == ProvisionKind::Article) {
                report.push(invalid("order", place).with("text", &*heading.label).related(*before));
            }
        }
        if heading.kind == ProvisionKind::Article {
            self.last = Some((heading.number.clone(), place));
        }
        anchor
    }
}

fn joined(numbers: &[u32]) -> String {
    numbers.iter().map(u32::to_string).collect::<Vec<_>>().join("_")
}

/// Names the first of its kind plainly and the others with their number: `suppl`, `suppl_2`.
fn counted(name: &str, count: &mut u32, given: Option<u32>) -> String {
    *count = count.saturating_add(1);
    let number = given.unwrap_or(*count);
    if number == 1 { name.to_owned() } else { format!("{name}_{number}") }
}

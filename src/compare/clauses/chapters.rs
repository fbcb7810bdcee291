//! Chapters section by section, and in them block by block; an item of a list and a row of a table are one each.

use super::{Above, Clause, Part, Place, Reading};
use crate::language::{Language, Localized};
use crate::markdown::{Document, Kind, NodeId};
use crate::model::chapter::Signature;
use crate::model::piece::Piece;
use crate::resolve::{PlanPage, Thing};

/// Adds the parts and chapters in reading order.
pub(super) fn chapters(reading: &mut Reading<'_>) {
    for at in reading.plan().reading_order() {
        chapter(reading, at);
    }
}

fn chapter(reading: &mut Reading<'_>, at: usize) {
    let Some(chapter) = reading.plan().chapters.get(at) else { return };
    let (Some(version), Some(outline)) = (chapter.version(reading.language), reading.edition.outlines.get(at)) else {
        return;
    };
    let (version, language) = (version.value, version.language);
    let id = &chapter.id.value;
    reading.renamed("chapter", &chapter.former, id);
    reading.group(format!("chapter:{id}"), reading.name(PlanPage::Chapter(at), Thing::Chapter(at)));
    let nameless = Localized { value: String::new(), language };
    let title = Localized { value: &*version.title.value, language };
    let top = reading.head(format!("chapter:{id}"), true, None, nameless, &outline.number, title);
    if let Some(summary) = &version.summary {
        let words = Localized { value: summary.value.to_string(), language };
        reading.said(&top, "summary", Part::Summary, words);
    }
    let signature = chapter.signature.as_ref();
    let mut sections: Vec<Open> = Vec::new();
    let mut blocks = Blocks::new(&version.document, &version.pieces, language);
    for node in version.document.roots() {
        match outline.section(node) {
            Some(section) => {
                while sections.last().is_some_and(|open| open.level >= section.level) {
                    sections.pop();
                }
                let (outer, above) = sections.last().map_or(("", &top), |open| (open.numbers.as_str(), &open.above));
                let numbers = numbers(outer, &section.number);
                let name = Localized { value: format!("{numbers} {}", section.title).trim().to_owned(), language };
                let named = matches!(version.document.kind(node), Kind::Heading { id: Some(_), .. });
                let key = format!("chapter:{id}#{}", section.id);
                let title = Localized { value: section.title.as_str(), language };
                let above = reading.head(key, named, Some(above), name, &section.number, title);
                sections.push(Open { level: section.level, above, numbers });
                blocks.count = 0;
            }
            None => {
                let above = sections.last().map_or(&top, |open| &open.above).clone();
                blocks.block(reading, &above, node);
            }
        }
    }
    if let Some(signature) = signature {
        let words = signed(reading, signature);
        reading.said(&top, "signature", Part::Text, words);
    }
}

/// Says who signed a foreword, and when.
fn signed(reading: &Reading<'_>, signature: &Signature) -> Localized<String> {
    let date = signature.date.as_ref().map(|date| match reading.language.is_japanese() {
        true => date.value.japanese(),
        false => date.value.english(),
    });
    let author = signature.author.as_ref().map(|author| reading.best(author).value);
    reading.own(date.into_iter().chain(author).collect::<Vec<_>>().join(" "))
}

/// A section in which what follows stands.
struct Open {
    level: u8,
    above: Above,
    /// Its number behind those of the sections around it.
    numbers: String,
}

/// Joins the numbers of sections within each other: 1 (1); where the inner one says the outer too, as 1.1 does, it stands
/// alone.
fn numbers(outer: &str, own: &str) -> String {
    if outer.is_empty() || (!own.is_empty() && own.starts_with(outer)) {
        return own.to_owned();
    }
    format!("{outer} {own}").trim().to_owned()
}

/// Takes the blocks of a document apart.
pub(super) struct Blocks<'d> {
    document: &'d Document,
    pieces: &'d [Piece],
    language: Language,
    /// How many clauses were counted below the heading at hand.
    pub(super) count: usize,
}

impl<'d> Blocks<'d> {
    pub(super) fn new(document: &'d Document, pieces: &'d [Piece], language: Language) -> Self {
        Self { document, pieces, language, count: 0 }
    }

    /// Adds the clauses of a block.
    pub(super) fn block(&mut self, reading: &mut Reading<'_>, above: &Above, node: NodeId) {
        match self.document.kind(node) {
            Kind::TableHead | Kind::TableRow => {
                let cells: Vec<String> =
                    self.document.children(node).map(|cell| self.words(reading, &[cell])).collect();
                self.add(reading, above, cells.join("｜"));
            }
            Kind::HtmlBlock(text) => self.add(reading, above, self.document.str(text).to_owned()),
            Kind::Directive(directive) => {
                self.inside(reading, above, node);
                self.shown(reading, above, directive.index());
            }
            kind if kind.is_inline() => self.add(reading, above, self.words(reading, &[node])),
            _ => self.inside(reading, above, node),
        }
    }

    /// Adds what stands in a block: words beside each other are one clause.
    fn inside(&mut self, reading: &mut Reading<'_>, above: &Above, node: NodeId) {
        let mut line: Vec<NodeId> = Vec::new();
        for child in self.document.children(node) {
            if self.document.kind(child).is_inline() {
                line.push(child);
                continue;
            }
            self.add(reading, above, self.words(reading, &line));
            line.clear();
            self.block(reading, above, child);
        }
        self.add(reading, above, self.words(reading, &line));
    }

    /// Adds the title of the diagram that a directive shows.
    fn shown(&mut self, reading: &mut Reading<'_>, above: &Above, directive: usize) {
        let Some(Piece::Diagram { id }) = self.pieces.get(directive) else { return };
        let diagram = reading.plan().diagrams.iter().find(|diagram| diagram.id.value == id.value);
        if let Some(diagram) = diagram {
            let title = reading.best(&diagram.title).value;
            self.add(reading, above, title);
        }
    }

    fn words(&self, reading: &Reading<'_>, nodes: &[NodeId]) -> String {
        self.document.line(nodes, &mut |to| reading.link(to, self.language))
    }

    fn add(&mut self, reading: &mut Reading<'_>, above: &Above, words: String) {
        if words.trim().is_empty() {
            return;
        }
        self.count += 1;
        reading.add(Clause {
            key: format!("{}/{}", above.key, self.count),
            group: 0,
            within: above.within,
            named: false,
            place: Place { name: above.name.value.clone(), language: above.name.language, part: Part::Text },
            number: String::new(),
            words,
            language: self.language,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn numbers_of_sections_within_each_other_are_said_once() {
        for (outer, own, all) in
            [("1", "(1)", "1 (1)"), ("1.1", "1.1.2", "1.1.2"), ("", "ア", "ア"), ("1 (1)", "", "1 (1)"), ("", "", "")]
        {
            assert_eq!(numbers(outer, own), all);
        }
    }
}

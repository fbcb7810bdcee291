//! The words of an entry, gathered block by block into chunks that are short enough to be shown.

use super::entry::Chunk;
use crate::language::{Language, Text};
use crate::markdown::{Document, Kind, NodeId};
use crate::source::Span;

/// A chunk takes no further block once it is so long, in bytes.
const FULL: usize = 900;

/// A block that is longer is cut at the next end of a sentence.
const LONGEST: usize = 1_800;

/// Gathers words.
#[derive(Debug)]
pub(super) struct Chunks {
    /// The reader's language.
    language: Language,
    chunks: Vec<Chunk>,
    /// The block at hand, and the language that it is in.
    block: String,
    block_language: Language,
    /// Readings of ruby, each run of them in one.
    pub(super) readings: Vec<String>,
    ruby: Option<Span>,
}

impl Chunks {
    pub(super) fn new(language: Language) -> Self {
        Self {
            language,
            chunks: Vec::new(),
            block: String::new(),
            block_language: language,
            readings: Vec::new(),
            ruby: None,
        }
    }

    /// Adds a text of a record as a block.
    pub(super) fn text(&mut self, text: &Text) {
        let best = text.best(self.language);
        self.words(best.value, best.language);
    }

    /// Adds a text that may be missing.
    pub(super) fn maybe(&mut self, text: Option<&Text>) {
        if let Some(text) = text {
            self.text(text);
        }
    }

    /// Adds several texts, each as a block.
    pub(super) fn texts<'t>(&mut self, texts: impl IntoIterator<Item = &'t Text>) {
        for text in texts {
            self.text(text);
        }
    }

    /// Adds words as a block.
    pub(super) fn words(&mut self, words: &str, language: Language) {
        self.end_block();
        self.block_language = language;
        self.block.push_str(words);
        self.end_block();
    }

    /// Adds a node of a document with all below it; `link` gives the words of a link that has none of its own.
    pub(super) fn node(
        &mut self,
        document: &Document,
        node: NodeId,
        language: Language,
        link: &mut dyn FnMut(&str) -> String,
    ) {
        self.end_block();
        self.block_language = language;
        let own = std::iter::once((node, document.kind(node)));
        for (id, kind) in own.chain(document.below(node)) {
            self.piece(document, id, kind, link);
        }
        self.end_block();
    }

    fn piece(&mut self, document: &Document, id: NodeId, kind: Kind, link: &mut dyn FnMut(&str) -> String) {
        match kind {
            Kind::Text(text) | Kind::Code(text) | Kind::InlineHtml(text) => self.block.push_str(document.str(text)),
            Kind::HtmlBlock(text) => {
                self.end_block();
                self.block.push_str(document.str(text));
            }
            Kind::SoftBreak | Kind::HardBreak => self.block.push(' '),
            Kind::Link { destination, .. } if document.children(id).next().is_none() => {
                self.block.push_str(&link(document.str(destination)));
            }
            Kind::Ruby { reading } => self.reading(document.str(reading), document.span(id)),
            Kind::Emphasis
            | Kind::Strong
            | Kind::Strikethrough
            | Kind::Link { .. }
            | Kind::Image { .. }
            | Kind::SoftBreakClosed
            | Kind::FootnoteReference { .. }
            | Kind::InlineDirective(_) => {}
            _ => self.end_block(),
        }
    }

    /// Adds a reading; those of letters beside each other are read as one.
    fn reading(&mut self, reading: &str, span: Span) {
        let reading: String = reading.split('|').collect();
        let follows = self.ruby.is_some_and(|before| before.end == span.start);
        match self.readings.last_mut().filter(|_| follows) {
            Some(last) => last.push_str(&reading),
            None => self.readings.push(reading),
        }
        self.ruby = Some(span);
    }

    fn end_block(&mut self) {
        let block = std::mem::take(&mut self.block);
        let mut rest = block.trim();
        while !rest.is_empty() {
            let (part, behind) = rest.split_at(sentences(rest));
            self.add(part.trim());
            rest = behind.trim_start();
        }
        self.block = block;
        self.block.clear();
    }

    fn add(&mut self, block: &str) {
        let language = self.block_language.foreign_to(self.language);
        let open = self.chunks.last_mut();
        match open.filter(|open| open.language == language && open.text.len() + block.len() < FULL) {
            Some(open) => open.text.extend(["\n", block]),
            None => self.chunks.push(Chunk { text: block.to_owned(), language }),
        }
    }

    /// Returns the chunks; one without words where there are none.
    pub(super) fn finish(self) -> Vec<Chunk> {
        if self.chunks.is_empty() { vec![Chunk::default()] } else { self.chunks }
    }
}

/// Returns how much of a block makes one part: all of it, or as many whole sentences as fit.
fn sentences(block: &str) -> usize {
    if block.len() <= LONGEST {
        return block.len();
    }
    let near = block.get(..block.floor_char_boundary(LONGEST)).unwrap_or(block);
    let end = near.rfind(['。', '.', ' ']).filter(|end| *end > 0);
    end.map_or(near.len(), |end| block.ceil_char_boundary(end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Report;
    use crate::markdown;
    use crate::source::Sources;

    fn read(text: &str) -> Chunks {
        let source = Sources::default().add("a.md", text);
        let document = markdown::parse(source, &text.into(), 0, &mut Report::default());
        let mut chunks = Chunks::new(Language::JAPANESE);
        for node in document.roots() {
            chunks.node(&document, node, Language::JAPANESE, &mut |to| format!("<{to}>"));
        }
        chunks
    }

    #[test]
    fn blocks_are_lines_and_marks_leave_no_trace() {
        let read = read(
            "市民**活動**は、\n[](measure:1)の[こと](a.html)です。\n\n- 一つ\n  - 二つ\n\n| 表 | 欄 |\n|-|-|\n| あ | い |\n",
        );
        let texts: Vec<String> = read.finish().into_iter().map(|chunk| chunk.text).collect();
        assert_eq!(texts, ["市民活動は、<measure:1>のことです。\n一つ\n二つ\n表\n欄\nあ\nい"]);
    }

    #[test]
    fn readings_of_letters_beside_each_other_are_one() {
        let read = read("{協|きょう}{働|どう}と{市民|し|みん}\n");
        assert_eq!(read.readings, ["きょうどう", "しみん"]);
        assert_eq!(read.finish()[0].text, "協働と市民");
    }

    #[test]
    fn long_texts_are_cut_between_blocks_and_sentences() {
        let long = "市民と行政とが協働します。".repeat(100);
        let chunks = read(&format!("{long}\n\n短い段落。\n")).finish();
        assert!(chunks.len() > 2);
        assert!(chunks.iter().all(|chunk| chunk.text.ends_with('。') && chunk.text.len() <= LONGEST));
        assert_eq!(chunks.iter().map(|chunk| chunk.text.len()).sum::<usize>(), long.len() + "\n短い段落。".len());
    }

    #[test]
    fn nothing_at_all_is_one_chunk_without_words() {
        assert_eq!(read("").finish(), [Chunk::default()]);
        assert_eq!(read(&"\u{a0}".repeat(5000)).finish().len(), 1);
    }
}

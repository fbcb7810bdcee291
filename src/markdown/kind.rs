//! What a node of the document tree can be, and what it says of itself.

/// Points to letters of a [`super::Document`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Str {
    pub(super) start: u32,
    pub(super) length: u32,
}

/// Names a directive of a [`super::Document`], counted in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DirectiveId(pub(super) u32);

impl DirectiveId {
    /// Returns the directive's place in [`super::Document::directives`].
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// Tells on which side the cells of a column are aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    None,
    Left,
    Center,
    Right,
}

/// Tells whether a heading or a chapter takes the next number of its level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    Counted,
    /// The writer wrote `.unnumbered`, or `number: none`.
    Uncounted,
}

/// Says what a node is; what it holds are its children.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    // Blocks.
    Paragraph,
    /// Level 1 to 6 as written; the id only where the writer gave one.
    Heading {
        level: u8,
        id: Option<Str>,
        count: Count,
    },
    BlockQuote,
    /// Fenced or indented; the language is empty where none is named. One child: the text.
    CodeBlock {
        language: Str,
    },
    /// `start` for an ordered list. In a tight list the items' paragraphs are left out of the tree.
    List {
        start: Option<u32>,
        tight: bool,
    },
    Item,
    Table,
    TableHead,
    TableRow,
    TableCell {
        alignment: Alignment,
    },
    DefinitionList,
    DefinitionTerm,
    Definition,
    FootnoteDefinition {
        label: Str,
    },
    Rule,
    /// Raw HTML between blocks; shown as text, never passed on.
    HtmlBlock(Str),
    /// `:::name` … `:::` or `::name`. Children: [`Kind::DirectiveTitle`] where there is one, then blocks.
    Directive(DirectiveId),
    DirectiveTitle,

    // Inline.
    Text(Str),
    Code(Str),
    Emphasis,
    Strong,
    Strikethrough,
    /// `destination` as written: an address, a path, `#fragment`, or a reference such as `measure:1-1`.
    Link {
        destination: Str,
        title: Str,
    },
    Image {
        destination: Str,
        title: Str,
    },
    /// A line end inside a paragraph that shows as a space.
    SoftBreak,
    /// A line end between two Japanese characters: shows as nothing.
    SoftBreakClosed,
    HardBreak,
    InlineHtml(Str),
    FootnoteReference {
        label: Str,
    },
    /// Base letters are the children; `reading` holds one part, or one for each letter joined by `|`.
    Ruby {
        reading: Str,
    },
    /// `:name[text]{…}`; children: the text.
    InlineDirective(DirectiveId),
}

impl Kind {
    /// Tells whether it stands within a line of text.
    pub fn is_inline(self) -> bool {
        matches!(
            self,
            Self::Text(_)
                | Self::Code(_)
                | Self::Emphasis
                | Self::Strong
                | Self::Strikethrough
                | Self::Link { .. }
                | Self::Image { .. }
                | Self::SoftBreak
                | Self::SoftBreakClosed
                | Self::HardBreak
                | Self::InlineHtml(_)
                | Self::FootnoteReference { .. }
                | Self::Ruby { .. }
                | Self::InlineDirective(_)
        )
    }
}

//! What a directive in a chapter means.

use super::table::Table;
use crate::language::Text;
use crate::source::Located;
use std::sync::Arc;

/// Says what stands in the text where a directive was written.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// `:::note`, `:::reference`, `:::column`, `:::opinion`, `:::definition`, `:::quotation{source=…}`,
    /// `:::excerpt{source=… plan=…}`
    Callout {
        kind: Callout,
        source: Option<Located<Arc<str>>>,
        /// The plan of this site that it is taken from.
        plan: Option<Located<Arc<str>>>,
    },
    /// `:::formula[words]`: what words are made of, as on the two sides of an equation.
    Formula,
    /// `::::cards`: short texts of one rank, each a [`Piece::Card`].
    Cards,
    /// `:::card[title]{number=…}`
    Card { number: Option<Located<Arc<str>>> },
    /// `:::::columns`: what stands in it stands side by side where there is room.
    Columns,
    /// `:::case[title]{organiser=… co-organiser=… support=… lead=… participants=… prize=… measure=… domain=…}`
    Case(Box<Case>),
    /// `:::figure[caption]{#id source=…}`: images or a table with caption and number.
    Figure { source: Option<Located<Arc<str>>> },
    /// `:::gallery[caption]`: images side by side, each with its alternative text as caption.
    Gallery,
    /// `:::table[caption]{#id heads=… row-heads=… source=… .wide}`: a table with caption and number.
    Table {
        /// Nothing where it holds another thing than a table.
        table: Option<Arc<Table>>,
        /// Stands on a page of its own across in print.
        wide: bool,
        source: Option<Located<Arc<str>>>,
    },
    /// `:::slogan`: the plan's words, large.
    Slogan,
    /// `::measures{goal=ID as=… depth=…}`: the measures of one branch of the tree, or of all.
    Measures { goal: Option<Located<Arc<str>>>, form: MeasuresForm },
    /// `::schedule{goal=ID as=…}`: what is done in which year.
    Schedule { goal: Option<Located<Arc<str>>>, form: ScheduleForm },
    /// `::matrix{goal=ID}`: measures against audiences.
    Matrix { goal: Option<Located<Arc<str>>> },
    /// `::measure{id=…}`
    Measure { id: Located<Arc<str>> },
    /// `::indicators{goal=ID}`
    Indicators { goal: Option<Located<Arc<str>>> },
    /// `::indicator{id=…}`
    Indicator { id: Located<Arc<str>> },
    /// `::roster{id=…}`
    Roster { id: Located<Arc<str>> },
    /// `::regulation{id=…}`, or some articles of one: `::regulation{id=… articles=2}`.
    Regulation { id: Located<Arc<str>>, articles: Vec<Located<Arc<str>>> },
    /// `::consultation{id=…}`
    Consultation { id: Located<Arc<str>> },
    /// `::opinions{id=… themes="a b"}`: what was said at a consultation, of all themes or of some.
    Opinions { id: Located<Arc<str>>, themes: Vec<Located<Arc<str>>> },
    /// `::survey{id=…}`: all questions of a survey.
    Survey { id: Located<Arc<str>> },
    /// `::question{id=survey/question as=chart|table}`
    Question { id: Located<Arc<str>>, form: QuestionForm },
    /// `::history`, or what belongs to some categories: `::history{categories="会議 視察"}`.
    History { categories: Vec<Located<Arc<str>>> },
    /// `::glossary`
    Glossary,
    /// `::diagram{id=…}`
    Diagram { id: Located<Arc<str>> },
    /// `:term[words]{id=…}`: words explained where they stand.
    Term { id: Located<Arc<str>> },
    /// `:lang[words]{tag=en}`: words of another language.
    Language { tag: Located<Arc<str>> },
    /// Was wrong and has been reported; nothing is shown.
    Nothing,
}

/// Says how measures are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MeasuresForm {
    /// Headings, and below them cards with links.
    #[default]
    Cards,
    /// A numbered list of what is done, with departments in brackets.
    List {
        titles: Titles,
        depth: Depth,
    },
    Table,
    /// One sheet for each.
    Sheets,
}

/// Says whether the items of a list are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Titles {
    /// Only those with others below them; what is done speaks for itself.
    OfNodes,
    OfAll,
}

/// Counts the levels that a list shows, from 1; all where there is nothing.
pub type Depth = Option<u32>;

/// Says how much a schedule tells of each measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ScheduleForm {
    /// Title and departments.
    #[default]
    Brief,
    /// What is done, too.
    Full,
}

/// Says what is shown of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum QuestionForm {
    /// Picture and table.
    #[default]
    Whole,
    /// The picture, its figures folded away below it.
    Chart,
    Table,
}

/// Says what kind of box a callout is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Callout {
    Note,
    Reference,
    Column,
    Opinion,
    Definition,
    Quotation,
    /// Words of a higher plan or an ordinance.
    Excerpt,
}

impl Callout {
    /// Returns the directive's name, which is the CSS class too.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Reference => "reference",
            Self::Column => "column",
            Self::Opinion => "opinion",
            Self::Definition => "definition",
            Self::Quotation => "quotation",
            Self::Excerpt => "excerpt",
        }
    }
}

/// Holds who stood behind a case study.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Case {
    /// 主催
    pub organiser: Option<Located<Arc<str>>>,
    /// 共催
    pub co_organiser: Option<Located<Arc<str>>>,
    /// 協力
    pub support: Option<Located<Arc<str>>>,
    /// 主体: who does most.
    pub lead: Option<Located<Arc<str>>>,
    pub participants: Option<Located<Arc<str>>>,
    pub prize: Option<Located<Arc<str>>>,
    /// Measure that it is an example of.
    pub measure: Option<Located<Arc<str>>>,
    /// 協働の領域, such as A or 市民主導.
    pub domain: Option<Located<Arc<str>>>,
    pub contact: Option<Text>,
}

//! What is known of a PDF.

/// Holds what a file says of itself and what is drawn on its pages.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PdfFacts {
    pub title: Option<String>,
    /// Whether a window shows the title instead of the file's name.
    pub title_shown: bool,
    pub language: Option<String>,
    pub tagged: bool,
    /// Whether it says that it follows PDF/UA.
    pub for_all_readers: bool,
    /// The bookmarks, in the order in which they are shown.
    pub outline: Vec<Bookmark>,
    pub leaves: Vec<Leaf>,
    /// By name.
    pub fonts: Vec<FontFacts>,
}

/// Holds a bookmark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bookmark {
    pub title: String,
    /// 0 for those that lie in no other.
    pub depth: usize,
    /// Counted from 0; nothing where it leads out of the file or nowhere.
    pub leaf: Option<usize>,
}

/// Describes a font.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FontFacts {
    pub name: String,
    pub embedded: bool,
    /// Whether it says which letters it draws.
    pub mapped: bool,
}

/// Holds one page; all places are counted from the lower left corner of the finished page, in points.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Leaf {
    pub width: f64,
    pub height: f64,
    /// How the page is numbered.
    pub label: String,
    /// In the order in which they are drawn, which is that of reading.
    pub letters: Vec<Letter>,
    pub shapes: Vec<Shape>,
    pub links: Vec<Link>,
}

/// Holds a letter; where several are drawn as one, each has the place of all.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    /// `U+FFFD` where the file does not say.
    pub letter: char,
    pub area: Area,
    pub part: Part,
}

/// Holds where a line, an area or an image is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    pub area: Area,
    pub part: Part,
}

/// Tells what a letter or shape is a part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Decoration: heads and feet of pages, lines of tables, leaders.
    Artifact,
    /// A heading of so many levels down.
    Heading(usize),
    /// Anything else that has a tag.
    Tagged,
    /// What no reader of tags comes across.
    Untagged,
}

/// Holds a link to a place in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// One for each line that it is on.
    pub areas: Vec<Area>,
    /// The page that it leads to, counted from 0.
    pub leaf: usize,
    /// How far across and up the page it leads, where it says so.
    pub place: (Option<f64>, Option<f64>),
}

/// Holds an upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    pub left: f64,
    pub bottom: f64,
    pub right: f64,
    pub top: f64,
}

impl Area {
    /// Tells whether the middle of another lies within it.
    pub fn has_middle_of(&self, other: &Self) -> bool {
        let (across, up) = (f64::midpoint(other.left, other.right), f64::midpoint(other.bottom, other.top));
        (self.left..=self.right).contains(&across) && (self.bottom..=self.top).contains(&up)
    }

    /// Tells whether another lies within it, give or take a little.
    pub fn holds(&self, other: &Self, slack: f64) -> bool {
        other.left >= self.left - slack
            && other.right <= self.right + slack
            && other.bottom >= self.bottom - slack
            && other.top <= self.top + slack
    }

    /// Returns what lies in both, if anything does.
    pub fn shared(&self, other: &Self) -> Option<Self> {
        let shared = Self {
            left: self.left.max(other.left),
            bottom: self.bottom.max(other.bottom),
            right: self.right.min(other.right),
            top: self.top.min(other.top),
        };
        (shared.left <= shared.right && shared.bottom <= shared.top).then_some(shared)
    }

    /// Returns it as it lies from another corner.
    pub(super) fn seen_from(self, (left, bottom): (f64, f64)) -> Self {
        Self { left: self.left - left, bottom: self.bottom - bottom, right: self.right - left, top: self.top - bottom }
    }
}

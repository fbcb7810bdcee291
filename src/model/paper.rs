//! The paper that a plan is printed on; all lengths follow from its size, for the print page and for PDF alike.

/// Holds what is said of paper; what is not said comes from the settings of the site, and then from the usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PaperSettings {
    pub size: Option<PaperSize>,
    pub sides: Option<Sides>,
    /// Whether the plan is published in large print too.
    pub large_print: Option<bool>,
}

impl PaperSettings {
    /// Returns these settings with the gaps filled from others.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            size: self.size.or(other.size),
            sides: self.sides.or(other.sides),
            large_print: self.large_print.or(other.large_print),
        }
    }

    /// Returns the paper that is meant.
    pub fn paper(self) -> Paper {
        Paper {
            size: self.size.unwrap_or_default(),
            sides: self.sides.unwrap_or_default(),
            large_print: self.large_print.unwrap_or_default(),
        }
    }
}

/// Holds the paper of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Paper {
    pub size: PaperSize,
    pub sides: Sides,
    pub large_print: bool,
}

/// Names a size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PaperSize {
    #[default]
    A4,
    /// B5 of JIS P 0138, as in use in Japan; that of ISO 216 is smaller.
    B5,
    A5,
}

/// Tells on how many sides of a sheet is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sides {
    #[default]
    One,
    /// Bound as a book: the margin at the fold is wider, and what stands beside the text changes sides.
    Two,
}

/// Names the size of the text of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lettering {
    #[default]
    Standard,
    /// 拡大文字版.
    Large,
}

/// Holds what is left free around the text of an upright page, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Margins {
    pub top: u16,
    pub bottom: u16,
    /// At the fold; on the left where only one side is printed.
    pub inner: u16,
    pub outer: u16,
}

impl Paper {
    /// Returns the paper of an edition: large print is always on A4, since smaller sheets would hold a few words a line.
    #[must_use]
    pub fn of(self, lettering: Lettering) -> Self {
        match lettering {
            Lettering::Standard => self,
            Lettering::Large => Self { size: PaperSize::A4, ..self },
        }
    }

    /// Returns how many columns of a table have room on an upright page; a table with more lies across.
    pub fn columns(self, lettering: Lettering) -> u8 {
        match (lettering, self.size) {
            (Lettering::Large, _) => 4,
            (Lettering::Standard, PaperSize::A4) => 9,
            (Lettering::Standard, PaperSize::B5) => 6,
            (Lettering::Standard, PaperSize::A5) => 5,
        }
    }

    /// Returns the margins: at the fold of a bound copy, millimetres move from the outer margin to the inner.
    pub fn margins(self) -> Margins {
        let (top, bottom, side, fold) = match self.size {
            PaperSize::A4 => (22, 20, 20, 5),
            PaperSize::B5 => (19, 17, 17, 4),
            PaperSize::A5 => (17, 15, 14, 3),
        };
        let fold = if self.sides == Sides::Two { fold } else { 0 };
        Margins { top, bottom, inner: side + fold, outer: side - fold }
    }
}

impl PaperSize {
    /// Returns width and height of an upright sheet in millimetres.
    pub fn millimetres(self) -> (u16, u16) {
        match self {
            Self::A4 => (210, 297),
            Self::B5 => (182, 257),
            Self::A5 => (148, 210),
        }
    }

    /// Returns the size of the running text in tenths of a point, so that about as many letters stand in a line of each
    /// paper as the eye can follow.
    pub fn decipoints(self, lettering: Lettering) -> u16 {
        match (lettering, self) {
            (Lettering::Large, _) => 180,
            (Lettering::Standard, Self::A4) => 105,
            (Lettering::Standard, Self::B5) => 98,
            (Lettering::Standard, Self::A5) => 90,
        }
    }

    /// Returns the word that settings and CSS have for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::B5 => "B5",
            Self::A5 => "A5",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_says_what_differs_from_the_paper_of_the_site() {
        let site = PaperSettings { size: Some(PaperSize::B5), sides: Some(Sides::Two), large_print: None };
        let plan = PaperSettings { sides: Some(Sides::One), ..PaperSettings::default() };
        assert_eq!(plan.or(site).paper(), Paper { size: PaperSize::B5, sides: Sides::One, large_print: false });
        assert_eq!(PaperSettings::default().paper().size.name(), "A4");
    }

    #[test]
    fn binding_takes_no_room_from_the_text() {
        for size in [PaperSize::A4, PaperSize::B5, PaperSize::A5] {
            let margins = |sides| Paper { size, sides, large_print: false }.margins();
            let (one, two) = (margins(Sides::One), margins(Sides::Two));
            assert_eq!(one.inner, one.outer);
            assert!(two.inner > one.inner && two.inner + two.outer == one.inner + one.outer, "{size:?}");
        }
    }
}

//! Fiscal years and dates, in the Western and the Japanese reckoning.
//!
//! Both are shown side by side in Japanese; English shows the Western one. A fiscal year (年度) runs from April to
//! March and is named by the year in which it begins.

use crate::source::Located;
use std::fmt::Write as _;

/// Names a fiscal year by the calendar year in which it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FiscalYear(pub u16);

/// Names a day, or a month where the day is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31, checked against the month.
    pub day: Option<u8>,
}

/// Names a date or a range of dates, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    pub from: Date,
    pub to: Option<Date>,
}

/// Holds fiscal years from one to another, both included.
#[derive(Debug, Clone, Copy)]
pub struct Period {
    pub from: Located<FiscalYear>,
    pub to: Located<FiscalYear>,
}

/// Holds the fiscal years that a plan covers, both included.
#[derive(Debug, Clone, Copy)]
pub struct PlanPeriod {
    pub from: Located<FiscalYear>,
    /// Nothing where its end is open, as that of many guidelines.
    pub to: Option<Located<FiscalYear>>,
}

impl Period {
    /// Tells whether a fiscal year belongs to the period.
    pub fn contains(&self, year: FiscalYear) -> bool {
        (self.from.value..=self.to.value).contains(&year)
    }
}

impl PlanPeriod {
    /// Tells whether a fiscal year belongs to the period.
    pub fn contains(&self, year: FiscalYear) -> bool {
        self.from.value <= year && self.to.is_none_or(|to| year <= to.value)
    }
}

impl From<Period> for PlanPeriod {
    fn from(Period { from, to }: Period) -> Self {
        Self { from, to: Some(to) }
    }
}

/// The eras since Meiji: name, letter, first day, first day of the next.
const ERAS: [(&str, char, Date); 5] = [
    ("令和", 'R', Date { year: 2019, month: 5, day: Some(1) }),
    ("平成", 'H', Date { year: 1989, month: 1, day: Some(8) }),
    ("昭和", 'S', Date { year: 1926, month: 12, day: Some(25) }),
    ("大正", 'T', Date { year: 1912, month: 7, day: Some(30) }),
    ("明治", 'M', Date { year: 1868, month: 1, day: Some(25) }),
];

impl FiscalYear {
    /// Reads `2024`, `2024年度`, `令和6年度`, `令和元`, `R6`, full-width digits too.
    ///
    /// An era year beyond the era's last, such as 平成32, is refused.
    pub fn parse(text: &str) -> Option<Self> {
        let folded = fold(text);
        let text = folded.trim_end_matches("年度").trim_end_matches('年');
        year_of(text).map(Self)
    }

    /// Writes 2024年度（令和6年度）.
    pub fn japanese(self) -> String {
        match self.era() {
            Some((era, year)) => format!("{}年度（{era}{year}年度）", self.0),
            None => format!("{}年度", self.0),
        }
    }

    /// Writes `fiscal 2024`.
    pub fn english(self) -> String {
        format!("fiscal {}", self.0)
    }

    /// Returns the era of the calendar year, by the era in force at its end, and 元 or the number of the year.
    ///
    /// A year in which the era changes is called by the new one, as 令和元年度 is for 2019.
    pub fn era(self) -> Option<(&'static str, String)> {
        let (era, _, first) = ERAS.iter().find(|(_, _, first)| first.year <= self.0)?;
        let year = self.0 - first.year + 1;
        Some((era, if year == 1 { "元".to_owned() } else { year.to_string() }))
    }
}

impl Date {
    /// Reads `2024-03-01`, `2024-03`, `令和6年3月1日`, `2024年3月`, `R6.3.1`, full-width digits too.
    pub fn parse(text: &str) -> Option<Self> {
        let folded = fold(text);
        let parts: Vec<&str> =
            folded.split(['-', '.', '/', '年', '月', '日']).filter(|part| !part.is_empty()).collect();
        let (year, month, day) = match parts.as_slice() {
            [year, month] => (year, month, None),
            [year, month, day] => (year, month, Some(day)),
            _ => return None,
        };
        let date = Self {
            year: year_of(year)?,
            month: month.parse().ok()?,
            day: day.map(|day| day.parse()).transpose().ok()?,
        };
        let in_era = era_start(year).is_none_or(|(first, next)| {
            let day = date.with_day();
            first.with_day() <= day && next.is_none_or(|next| day < next.with_day())
        });
        (date.civil().is_some() && in_era).then_some(date)
    }

    /// Writes 2024年3月1日（令和6年3月1日）.
    pub fn japanese(self) -> String {
        let mut rest = format!("{}月", self.month);
        if let Some(day) = self.day {
            let _ = write!(rest, "{day}日");
        }
        match self.era() {
            Some((era, year)) => format!("{}年{rest}（{era}{year}年{rest}）", self.year),
            None => format!("{}年{rest}", self.year),
        }
    }

    /// Writes `1 March 2024`.
    pub fn english(self) -> String {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let month = MONTHS.get(usize::from(self.month).wrapping_sub(1)).unwrap_or(&"");
        match self.day {
            Some(day) => format!("{day} {month} {}", self.year),
            None => format!("{month} {}", self.year),
        }
    }

    /// Writes 2024年3月1日（令和6年3月1日・金曜日）; a month has no day of the week.
    pub fn japanese_with_weekday(self) -> String {
        const DAYS: [&str; 7] = ["月", "火", "水", "木", "金", "土", "日"];
        let written = self.japanese();
        let Some(day) = self.weekday().and_then(|day| DAYS.get(day)) else { return written };
        match written.strip_suffix('）') {
            Some(written) => format!("{written}・{day}曜日）"),
            None => format!("{written}（{day}曜日）"),
        }
    }

    /// Writes `Friday 1 March 2024`; a month has no day of the week.
    pub fn english_with_weekday(self) -> String {
        const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        match self.weekday().and_then(|day| DAYS.get(day)) {
            Some(day) => format!("{day} {}", self.english()),
            None => self.english(),
        }
    }

    /// Returns the day of the week, Monday being 0.
    fn weekday(self) -> Option<usize> {
        self.day?;
        usize::try_from(self.civil()?.weekday().to_monday_zero_offset()).ok()
    }

    /// Writes `2024-03-01` or `2024-03`, for `datetime` and for machines.
    pub fn iso(self) -> String {
        match self.day {
            Some(day) => format!("{:04}-{:02}-{day:02}", self.year, self.month),
            None => format!("{:04}-{:02}", self.year, self.month),
        }
    }

    /// Returns the fiscal year that the date lies in.
    pub fn fiscal_year(self) -> FiscalYear {
        FiscalYear(if self.month >= 4 { self.year } else { self.year.saturating_sub(1) })
    }

    fn era(self) -> Option<(&'static str, String)> {
        let day = self.with_day();
        let (era, _, first) = ERAS.iter().find(|(_, _, first)| first.with_day() <= day)?;
        let year = self.year - first.year + 1;
        Some((era, if year == 1 { "元".to_owned() } else { year.to_string() }))
    }

    /// Returns a day that can be compared; a month stands for its last possible day, so that it counts in the later era.
    fn with_day(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day.unwrap_or(31))
    }

    fn civil(self) -> Option<jiff::civil::Date> {
        let year = i16::try_from(self.year).ok()?;
        let month = i8::try_from(self.month).ok()?;
        let day = i8::try_from(self.day.unwrap_or(1)).ok()?;
        jiff::civil::Date::new(year, month, day).ok()
    }
}

impl When {
    /// Reads a date, or two joined by `/`, `~`, `〜` or `から`.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(from) = Date::parse(text) {
            return Some(Self { from, to: None });
        }
        let (from, to) = ["〜", "～", "~", "から", "/"].iter().find_map(|mark| text.split_once(mark))?;
        let (from, to) = (Date::parse(from)?, Date::parse(to.trim_end_matches("まで"))?);
        (from <= to).then_some(Self { from, to: Some(to) })
    }
}

/// Reads a Western year, or an era name or letter with a year of that era.
fn year_of(text: &str) -> Option<u16> {
    if let Ok(year) = text.parse::<u16>() {
        return (1000..=9999).contains(&year).then_some(year);
    }
    let (first, next) = era_start(text)?;
    let digits = text.trim_start_matches(|c: char| !c.is_ascii_digit() && c != '元');
    let year: u16 = if digits == "元" { 1 } else { digits.parse().ok()? };
    let western = first.year.checked_add(year)?.checked_sub(1)?;
    // The last year of an era is the first of the next: 平成31 is 2019.
    (year >= 1 && next.is_none_or(|next| western <= next.year) && western <= 9999).then_some(western)
}

/// Returns the first day of the era that a text begins with, and of the era after it.
fn era_start(text: &str) -> Option<(Date, Option<Date>)> {
    let index = ERAS.iter().position(|(name, letter, _)| {
        text.starts_with(name)
            || text.strip_prefix(*letter).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    })?;
    let next = index.checked_sub(1).and_then(|next| ERAS.get(next)).map(|(_, _, first)| *first);
    ERAS.get(index).map(|(_, _, first)| (*first, next))
}

/// Turns full-width digits and letters into ASCII and drops white space.
fn fold(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    text.chars().filter(|c| !c.is_whitespace()).map(narrow).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fiscal_years_are_read_in_every_way_that_people_write_them() {
        for text in ["2024", "2024年度", "令和6", "令和６年度", "R6", "Ｒ６", "平成 36"] {
            let expected = if text.starts_with("平成") { None } else { Some(FiscalYear(2024)) };
            assert_eq!(FiscalYear::parse(text), expected, "{text}");
        }
        assert_eq!(FiscalYear::parse("令和元年度"), Some(FiscalYear(2019)));
        assert_eq!(FiscalYear::parse("平成31"), Some(FiscalYear(2019)));
        assert_eq!(FiscalYear::parse("平成32"), None);
        for text in ["", "令和", "令和0", "24", "99999", "年度", "R", "令和99999"] {
            assert_eq!(FiscalYear::parse(text), None, "{text}");
        }
    }

    #[test]
    fn both_reckonings_are_written() {
        assert_eq!(FiscalYear(2024).japanese(), "2024年度（令和6年度）");
        assert_eq!(FiscalYear(2019).japanese(), "2019年度（令和元年度）");
        assert_eq!(FiscalYear(1800).japanese(), "1800年度");
        let date = Date { year: 2019, month: 4, day: Some(30) };
        assert_eq!(date.japanese(), "2019年4月30日（平成31年4月30日）");
        assert_eq!(date.english(), "30 April 2019");
        assert_eq!(date.fiscal_year(), FiscalYear(2019));
        assert_eq!(date.japanese_with_weekday(), "2019年4月30日（平成31年4月30日・火曜日）");
        assert_eq!(date.english_with_weekday(), "Tuesday 30 April 2019");
        let april = Date { day: None, ..date };
        assert_eq!(april.japanese_with_weekday(), april.japanese());
    }

    #[test]
    fn dates_are_checked_against_calendar_and_era() {
        let march = Date { year: 2024, month: 3, day: None };
        for text in ["2024-03", "令和6年3月", "2024年３月"] {
            assert_eq!(Date::parse(text), Some(march), "{text}");
        }
        assert_eq!(Date::parse("R5.5.1").map(Date::iso).as_deref(), Some("2023-05-01"));
        for text in ["2023-02-29", "2024-13", "2024", "平成31年5月1日", "令和元年4月30日", "三月"] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn ranges_run_forward() {
        let range = When::parse("2023-10-01/2023-10-31");
        assert_eq!(range.and_then(|when| when.to).map(Date::iso).as_deref(), Some("2023-10-31"));
        assert_eq!(When::parse("2023-10-31/2023-10-01"), None);
    }
}

//! Hours of a day from which to which something lasts.

/// Holds the hours of one day, the first before the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    pub from: Time,
    pub to: Time,
}

/// Names a minute of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

impl Hours {
    /// Reads `10:00-12:00`, `10:00～12:00`, full-width digits too.
    pub fn parse(text: &str) -> Option<Self> {
        let folded: String = text.chars().filter(|c| !c.is_whitespace()).map(narrow).collect();
        let (from, to) = folded.split_once('-')?;
        let (from, to) = (Time::parse(from)?, Time::parse(to)?);
        (from < to).then_some(Self { from, to })
    }

    /// Writes `10:00～12:00`.
    pub fn japanese(self) -> String {
        format!("{}～{}", self.from.text(), self.to.text())
    }

    /// Writes `10:00–12:00`.
    pub fn english(self) -> String {
        format!("{}–{}", self.from.text(), self.to.text())
    }
}

impl Time {
    fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let number = |text: &str, digits: std::ops::RangeInclusive<usize>| {
            let plain = digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| text.parse::<u8>().ok()).flatten()
        };
        let time = Self { hour: number(hour, 1..=2)?, minute: number(minute, 2..=2)? };
        (time.hour < 24 && time.minute < 60).then_some(time)
    }

    fn text(self) -> String {
        format!("{}:{:02}", self.hour, self.minute)
    }
}

/// Turns full-width digits and every mark that means "until" into ASCII.
fn narrow(letter: char) -> char {
    match letter {
        '～' | '〜' | '~' | '–' | '—' | '−' | '－' | 'ー' => '-',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(letter as u32 - 0xFEE0).unwrap_or(letter),
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_in_every_way_that_people_write_them() {
        for text in ["9:00-12:30", "９：００～１２：３０", "09:00 – 12:30", "9:00〜12:30"] {
            let hours = Hours::parse(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((hours.japanese(), hours.english()), ("9:00～12:30".into(), "9:00–12:30".into()));
        }
    }

    #[test]
    fn hours_that_no_day_has_are_refused() {
        for text in
            ["", "10:00", "12:00-10:00", "10:00-10:00", "10-12", "25:00-26:00", "10:60-11:00", "1:2-3:45", "午前-午後"]
        {
            assert_eq!(Hours::parse(text), None, "{text}");
        }
    }
}

//! Numbers as people write them in words: in full-width digits, and with commas between the thousands.

/// Writes a number in plain digits: `15,000.5` as `15000.5`, `１２` as `12`; nothing for what is no number.
pub(super) fn plain(text: &str) -> Option<String> {
    let narrow: String = text.trim().chars().map(narrow).collect();
    let (sign, size) = narrow.strip_prefix('-').map_or(("", narrow.as_str()), |size| ("-", size));
    let (whole, behind) = size.split_once('.').map_or((size, None), |(whole, behind)| (whole, Some(behind)));
    let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next().filter(|first| are_digits(first) && (first.len() <= 3 || !whole.contains(',')))?;
    let rest: Vec<&str> = groups.collect();
    if !rest.iter().all(|group| group.len() == 3 && are_digits(group)) || !behind.is_none_or(are_digits) {
        return None;
    }
    let behind = behind.map(|behind| format!(".{behind}")).unwrap_or_default();
    Some(format!("{sign}{first}{}{behind}", rest.concat()))
}

fn narrow(letter: char) -> char {
    match letter {
        '０'..='９' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        '，' => ',',
        '．' => '.',
        '－' | '−' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn thousands_and_full_width_digits_are_numbers() {
        for (written, expected) in [
            ("15,000", "15000"),
            ("1,234,567.50", "1234567.50"),
            ("１２３４５", "12345"),
            ("１２，３４５．６", "12345.6"),
            ("−3.5", "-3.5"),
            (" 15000 ", "15000"),
        ] {
            assert_eq!(plain(written).as_deref(), Some(expected), "{written}");
        }
    }

    #[test]
    fn what_may_mean_something_else_is_no_number() {
        for written in ["", "-", "15,00", "1500,000", ",000", "5.", ".5", "12件", "五", "1.2.3", "1,234.", "1 000"] {
            assert_eq!(plain(written), None, "{written}");
        }
    }
}

//! Which addresses would run something.

/// Tells whether a browser would run what an address holds, or show what it carries as a page.
///
/// Browsers leave out tabs and line ends anywhere and controls and spaces in front (URL Standard, basic URL
/// parser), so these are left out here too.
pub fn is_unsafe(address: &str) -> bool {
    let Some((scheme, _)) = address.split_once(':') else { return false };
    // Long schemes cannot be one of these, except with letters that browsers leave out.
    let mut letters = scheme
        .chars()
        .filter(|letter| {
            !letter.is_control()
                && !letter.is_whitespace()
                && !matches!(letter, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
        })
        .map(|letter| letter.to_ascii_lowercase());
    let mut start = [' '; 11];
    for (place, letter) in start.iter_mut().zip(&mut letters) {
        *place = letter;
    }
    let name: String = start.iter().collect();
    letters.next().is_none() && matches!(name.trim_end(), "javascript" | "vbscript" | "data")
}

#[cfg(test)]
mod tests {
    use super::is_unsafe;

    #[test]
    fn schemes_that_run_something_are_found_in_any_disguise() {
        for address in [
            "javascript:alert(1)",
            "JavaScript:x",
            " \u{1}javascript:x",
            "java\nscript:x",
            "java\tscr\ript:x",
            "vbscript:x",
            "data:text/html,x",
            "DATA:,",
            "\u{FEFF}javascript:x",
        ] {
            assert!(is_unsafe(address), "{address:?}");
        }
    }

    #[test]
    fn other_addresses_are_left_alone() {
        for address in [
            "https://example.com/javascript:x",
            "measure:1",
            "#a:b",
            "",
            "images/data.svg",
            "javascripts:x",
            "mydata:x",
        ] {
            assert!(!is_unsafe(address), "{address:?}");
        }
    }
}

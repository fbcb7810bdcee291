//! Names of what is published: safe as files on every system, and as addresses relative to one another.
//!
//! A published folder is unpacked on Windows, served from Linux and opened from a USB stick, so a name must be good
//! everywhere, and every link is relative and names a real file. This module knows no disk.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::borrow::Borrow;
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// What stands unencoded in one part of an address: the unreserved characters of RFC 3986.
const PART: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What stands unencoded in a fragment besides these: the sub-delimiters and `:@/?` of RFC 3986.
const FRAGMENT: &AsciiSet =
    &PART.remove(b'!').remove(b'$').remove(b'(').remove(b')').remove(b'*').remove(b'+').remove(b',').remove(b'/');

/// The longest part in bytes, as common file systems have it.
const LONGEST_PART: usize = 255;

/// Names one file inside the output folder, such as `ja/ageo-2024/measures/1-1.html`.
///
/// Parts are joined by `/`; none is empty, `.` or `..`, none is a name that Windows reserves or cannot hold. Cheap to
/// clone.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OutputPath(Arc<str>);

impl OutputPath {
    /// Checks a name; nothing for one that is not safe everywhere.
    pub fn new(path: &str) -> Option<Self> {
        path.split('/').all(is_safe_part).then(|| Self(path.into()))
    }

    /// Returns the whole name, parts joined by `/`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the folder that the file lies in; empty for the output folder itself.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Returns the last part.
    pub fn file_name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }

    /// Returns the spelling under which two names collide where case does not count, as on Windows and macOS.
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }

    /// Writes the address of this file as seen from another, percent-encoded: `../measures/1-1.html`.
    ///
    /// From a file to itself it is the bare file name.
    pub fn relative_to(&self, from: &Self) -> String {
        let mut target = self.0.split('/').peekable();
        let mut folders = from.folder().split('/').filter(|part| !part.is_empty()).peekable();
        let mut target_folders = self.0.matches('/').count();
        while target_folders > 0 && folders.peek().is_some() && folders.peek() == target.peek() {
            target.next();
            folders.next();
            target_folders -= 1;
        }
        let mut address = "../".repeat(folders.count());
        for (place, part) in target.enumerate() {
            if place > 0 {
                address.push('/');
            }
            address.extend(utf8_percent_encode(part, PART));
        }
        address
    }
}

/// Writes an element's id as the fragment of an address, percent-encoded, without `#`.
pub fn fragment(id: &str) -> Cow<'_, str> {
    utf8_percent_encode(id, FRAGMENT).into()
}

fn is_safe_part(part: &str) -> bool {
    // `.` and `..` end in a dot.
    !part.is_empty()
        && part.len() <= LONGEST_PART
        && !part.ends_with(['.', ' '])
        && !part.starts_with(' ')
        && !part.contains(|letter: char| letter.is_control() || r#"\:*?"<>|"#.contains(letter))
        && !is_reserved(part)
}

/// Tells whether Windows takes the part for a device, which it does with any extension: `CON`, `nul.html`, `com¹`.
fn is_reserved(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let numbered = ["COM", "LPT"].iter().filter_map(|device| stem.strip_prefix(device)).any(|rest| {
        let mut letters = rest.chars();
        letters.next().is_some_and(|letter| "0123456789¹²³".contains(letter)) && letters.next().is_none()
    });
    numbered || ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(&stem.as_str())
}

impl fmt::Display for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OutputPath({})", self.0)
    }
}

impl AsRef<str> for OutputPath {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for OutputPath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use percent_encoding::percent_decode_str;
    use proptest::prelude::*;

    fn path(text: &str) -> OutputPath {
        OutputPath::new(text).unwrap_or_else(|| panic!("{text} should be a good name"))
    }

    #[test]
    fn names_that_are_good_everywhere_are_taken() {
        for good in
            ["index.html", "ja/ageo-2024/index.html", "ja/画像/図 1.png", ".htaccess", "a..b", "console", "COM10"]
        {
            assert!(OutputPath::new(good).is_some(), "{good}");
        }
    }

    #[test]
    fn names_that_leave_the_folder_or_break_somewhere_are_refused() {
        let long = "a".repeat(256);
        let bad = [
            "", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", r"a\b", "c:", "c:/a", "a:b", "a\0",
            "a\nb", "a\u{7f}", "a.", "a ", " a", "a./b", "a?", "a*", "a|b", "<a>", "\"a\"", "con", "CON", "Nul.html",
            "a/aux/b", "com1.txt", "LPT9", "com¹", "conin$", "con .txt", &long,
        ];
        for bad in bad {
            assert_eq!(OutputPath::new(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn names_that_differ_by_case_only_fold_to_one() {
        assert_eq!(path("ja/Über.HTML").folded(), path("JA/über.html").folded());
        assert_ne!(path("ja/a.html").folded(), path("ja/b.html").folded());
    }

    #[test]
    fn a_name_comes_apart_into_folder_and_file() {
        let page = path("ja/ageo-2024/measures/1-1.html");
        assert_eq!((page.folder(), page.file_name()), ("ja/ageo-2024/measures", "1-1.html"));
        let root = path("robots");
        assert_eq!((root.folder(), root.file_name()), ("", "robots"));
    }

    #[test]
    fn addresses_are_relative_to_the_page_that_they_stand_on() {
        for (from, to, address) in [
            ("index.html", "index.html", "index.html"),
            ("index.html", "ja/index.html", "ja/index.html"),
            ("ja/index.html", "index.html", "../index.html"),
            ("ja/a/overview.html", "ja/a/overview.html", "overview.html"),
            ("ja/a/overview.html", "ja/a/period.html", "period.html"),
            ("ja/a/overview.html", "ja/a/measures/1-1.html", "measures/1-1.html"),
            ("ja/a/measures/1-1.html", "ja/a/overview.html", "../overview.html"),
            ("ja/a/measures/1-1.html", "en/a/measures/1-1.html", "../../../en/a/measures/1-1.html"),
            ("ja/a/x.html", "assets/style.css", "../../assets/style.css"),
            ("a/b/c.html", "a/b", "../b"),
            ("a/b.html", "a/b.html/c", "b.html/c"),
            ("ab/c.html", "a/c.html", "../a/c.html"),
        ] {
            assert_eq!(path(to).relative_to(&path(from)), address, "from {from} to {to}");
        }
    }

    #[test]
    fn addresses_are_percent_encoded_part_by_part() {
        let from = path("市/index.html");
        assert_eq!(path("市/図 1#%.png").relative_to(&from), "%E5%9B%B3%201%23%25.png");
        assert_eq!(path("県/a.html").relative_to(&from), "../%E7%9C%8C/a.html");
        assert_eq!(fragment("art-3 号#"), "art-3%20%E5%8F%B7%23");
    }

    proptest! {
        #[test]
        fn following_an_address_leads_to_the_file(
            from in "[a-c市]{1,2}(/[a-c市]{1,2}){0,3}",
            to in "[a-c 市%#]{0,2}[a-c](/[%#&]{0,2}[a-c市]{1,2}){0,3}",
        ) {
            prop_assume!(!to.split('/').any(|part| part.starts_with(' ')));
            let (from, to) = (path(&from), path(&to));
            let address = to.relative_to(&from);
            let mut parts: Vec<String> = from.folder().split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect();
            for part in address.split('/') {
                if part == ".." {
                    prop_assert!(parts.pop().is_some());
                } else {
                    parts.push(percent_decode_str(part).decode_utf8_lossy().into_owned());
                }
            }
            prop_assert_eq!(parts.join("/"), to.as_str());
        }

        #[test]
        fn any_text_is_judged_without_a_panic(text in ".*") {
            if let Some(path) = OutputPath::new(&text) {
                prop_assert!(!path.relative_to(&path).contains('/'));
            }
        }
    }
}
